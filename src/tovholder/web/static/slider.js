/**
 * A slider with one thumb, or three for low, likely and high. Drag, arrow keys, Page Up and Down, Home and End, as the
 * ARIA pattern has it. It tells of every movement with `moved`, and of the end of one with `released`.
 */
import { say } from "./api.js";
import { shown } from "./numbers.js";

const NAMES = { 1: [""], 3: ["low", "likely", "high"] };

export class RangeSlider extends HTMLElement {
  /** @type {{points: number[], least: number, most: number, step: number}} */
  scale;
  /** @type {number[]} */
  points = [];
  unit = "";
  label = "";
  changed = false;
  /** @type {HTMLElement} */
  track;
  /** @type {HTMLElement} */
  filled;
  /** @type {HTMLElement[]} */
  thumbs = [];
  /** @type {HTMLElement|undefined} */
  zero;

  /** @param {{points: number[], least: number, most: number, step: number}} scale @param {string} label @param {string} unit */
  setUp(scale, label, unit) {
    this.scale = scale;
    this.points = [...scale.points];
    this.unit = unit;
    this.label = label;
    this.replaceChildren();
    this.track = document.createElement("div");
    this.track.className = "track";
    this.filled = document.createElement("div");
    this.filled.className = "filled";
    this.track.append(this.filled);
    this.append(this.track);
    const names = NAMES[/** @type {1|3} */ (this.points.length)] ?? this.points.map((_, i) => String(i + 1));
    this.thumbs = this.points.map((_, i) => this.thumb(i, names[i]));
    this.track.addEventListener("pointerdown", (event) => this.grab(event));
    this.show();
  }

  /** @param {number} index @param {string} name */
  thumb(index, name) {
    const thumb = document.createElement("div");
    thumb.className = `thumb ${name}`;
    thumb.tabIndex = 0;
    thumb.setAttribute("role", "slider");
    thumb.setAttribute("aria-label", name ? `${this.label}, ${say(`point-${name}`)}` : this.label);
    thumb.addEventListener("keydown", (event) => this.key(event, index));
    thumb.addEventListener("keyup", () => this.release());
    this.track.append(thumb);
    return thumb;
  }

  /** Put the thumbs where the points are. */
  show() {
    const { least, most } = this.scale;
    const share = (/** @type {number} */ value) => (100 * (value - least)) / (most - least || 1);
    this.thumbs.forEach((thumb, i) => {
      const value = this.points[i];
      thumb.style.left = `${Math.min(100, Math.max(0, share(value)))}%`;
      thumb.setAttribute("aria-valuenow", String(value));
      thumb.setAttribute("aria-valuemin", String(i ? this.points[i - 1] : Math.min(least, value)));
      thumb.setAttribute("aria-valuemax", String(i < this.points.length - 1 ? this.points[i + 1] : Math.max(most, value)));
      thumb.setAttribute("aria-valuetext", `${shown(value)} ${this.unit === "%" ? say("percent") : this.unit}`.trim());
    });
    if (this.filled) {
      const from = this.points.length > 1 ? share(this.points[0]) : share(Math.min(Math.max(0, least), most));
      const to = share(this.points[this.points.length - 1]);
      this.filled.style.left = `${Math.max(0, Math.min(from, to))}%`;
      this.filled.style.width = `${Math.min(100, Math.abs(to - from))}%`;
    }
  }

  /** A mark where the result is zero. @param {number} value */
  mark(value) {
    const { least, most } = this.scale;
    this.zero ??= document.createElement("div");
    this.zero.className = "zero-mark";
    this.zero.style.left = `${Math.min(100, Math.max(0, (100 * (value - least)) / (most - least || 1)))}%`;
    this.track.append(this.zero);
  }

  /** @param {number[]} points */
  follow(points) {
    this.points = [...points];
    this.show();
  }

  /** @param {number} index @param {number} value */
  place(index, value) {
    const { least, most, step } = this.scale;
    const low = index ? this.points[index - 1] : least;
    const high = index < this.points.length - 1 ? this.points[index + 1] : most;
    const stepped = Math.round((value - least) / step) * step + least;
    const kept = Number(Math.min(high, Math.max(low, stepped)).toFixed(6));
    if (kept === this.points[index]) return;
    this.points[index] = kept;
    this.changed = true;
    this.show();
    this.dispatchEvent(new CustomEvent("moved", { detail: [...this.points] }));
  }

  release() {
    if (!this.changed) return;
    this.changed = false;
    this.dispatchEvent(new CustomEvent("released", { detail: [...this.points] }));
  }

  /** @param {KeyboardEvent} event @param {number} index */
  key(event, index) {
    const { least, most, step } = this.scale;
    const value = this.points[index];
    const target = {
      ArrowRight: value + step, ArrowUp: value + step, ArrowLeft: value - step, ArrowDown: value - step,
      PageUp: value + 10 * step, PageDown: value - 10 * step, Home: least, End: most,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.place(index, target);
  }

  /** @param {PointerEvent} event */
  grab(event) {
    const { track } = this;
    const { least, most } = this.scale;
    const at = (/** @type {PointerEvent} */ e) => {
      const box = track.getBoundingClientRect();
      return least + ((most - least) * (e.clientX - box.left)) / box.width;
    };
    const held = this.thumbs.indexOf(/** @type {HTMLElement} */ (event.target));
    const nearest = this.points
      .map((point, i) => ({ i, far: Math.abs(point - at(event)) }))
      .reduce((one, other) => (other.far < one.far ? other : one)).i;
    const index = held >= 0 ? held : nearest;
    event.preventDefault();
    this.thumbs[index].focus();
    track.setPointerCapture(event.pointerId);
    const move = (/** @type {PointerEvent} */ e) => this.place(index, at(e));
    const up = () => {
      track.removeEventListener("pointermove", move);
      this.release();
    };
    move(event);
    track.addEventListener("pointermove", move);
    track.addEventListener("pointerup", up, { once: true });
    track.addEventListener("pointercancel", up, { once: true });
  }
}

customElements.define("range-slider", RangeSlider);
