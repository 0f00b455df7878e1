/** A number with its slider, the echo of how it is understood, where the result is zero, and where it is from. */
import { call, say, told } from "./api.js";
import { deskOf } from "./desk.js";
import { pointsOf, shown, typed } from "./numbers.js";
import { SAVE_AFTER, SavingField } from "./saving.js";
import { RangeSlider } from "./slider.js";

const ECHO_AFTER = 150;

export class NumberField extends SavingField {
  unit = "";
  /** @type {{points: number[], least: number, most: number, step: number}|undefined} */
  scale;
  /** @type {RangeSlider|undefined} */
  slider;
  /** Where it was before it was moved from elsewhere. @type {{points: number[], text: string}|undefined} */
  leant;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  later;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  echoing;

  connectedCallback() {
    if (this.started) return;
    super.connectedCallback();
    this.unit = this.dataset.unit ?? "";
    if (this.closest("[data-only-trying]")) this.input.readOnly = false;
    const scale = this.dataset.scale ? JSON.parse(this.dataset.scale) : null;
    if (scale && !this.input.readOnly) this.addSlider(scale);
    this.input.addEventListener("input", () => this.typing());
    this.input.addEventListener("change", () => this.save(this.input.value));
    this.querySelector("[data-remove]")?.addEventListener("click", () => this.remove_());
    this.querySelectorAll("[data-pedigree]").forEach((field) => field.addEventListener("change", () => this.pedigree()));
  }

  leave() {
    if (this.isConnected) this.save(this.input.value);
  }

  /** @param {any} scale */
  addSlider(scale) {
    const box = /** @type {HTMLElement} */ (this.querySelector(".slider"));
    this.scale = scale;
    this.slider = new RangeSlider();
    box.replaceChildren(this.slider);
    box.hidden = false;
    this.slider.setUp(scale, this.dataset.label ?? "", this.unit ?? "");
    this.slider.addEventListener("moved", (event) => this.follow(/** @type {CustomEvent} */ (event).detail));
    this.slider.addEventListener("released", (event) => this.settle(/** @type {CustomEvent} */ (event).detail));
    if (!document.querySelector("live-result")) return;
    const zero = document.createElement("button");
    zero.type = "button";
    zero.className = "button button-tertiary small";
    zero.textContent = say("find-zero");
    zero.addEventListener("click", () => this.findZero());
    box.append(zero);
  }

  /** @param {number[]} points */
  follow(points) {
    this.input.value = points.map(typed).join("..");
    deskOf(this).move({ place: this.place, typed: this.input.value });
  }

  /** @param {number[]} points */
  settle(points) {
    this.save(points.map(typed).join(".."));
  }

  /** Where this number brings the result to zero; the mark can be moved to. */
  async findZero() {
    const desk = deskOf(this);
    const answer = await call("POST", desk.api("/along"), { opened: desk.opened, place: this.place, edits: desk.others(this.place) });
    if (!answer.ok) return this.tell(told(answer.data.findings), true);
    const value = answer.data.zero;
    if (value === null) return this.tell(say("no-zero"));
    this.slider?.mark(value);
    desk.dispatchEvent(new CustomEvent("zero-sought", { detail: this.place }));
    this.tell(say("zero-at", { value: `${shown(value)} ${this.unit}`.trim() }));
    const go = document.createElement("button");
    go.type = "button";
    go.className = "button button-secondary small";
    go.textContent = say("go-to-zero");
    go.addEventListener("click", () => {
      this.lean(value);
      this.keepLeant();
    });
    this.said.append(" ", go);
  }

  /** The number itself, or the likely one of a range. */
  get likely() {
    const points = this.slider?.points ?? [0];
    return points.length === 3 ? points[1] : points[0];
  }

  /** Move the number from elsewhere, its range with it; nothing is saved. @param {number} value */
  lean(value) {
    if (!this.slider || !this.scale) return;
    this.leant ??= { points: [...this.slider.points], text: this.input.value };
    const { points } = this.leant;
    const { step } = this.scale;
    const by = value - (points.length === 3 ? points[1] : points[0]);
    const [least, most] = this.unit === "%" && this.scale.most === 100 ? [this.scale.least, 100] : [-Infinity, Infinity];
    const edge = (/** @type {number} */ point) => Math.min(most, Math.max(least, Math.round((point + by) / step) * step));
    const moved = points.length === 3
      ? [Math.min(value, edge(points[0])), value, Math.max(value, edge(points[2]))]
      : [value];
    this.reshape(moved);
    this.follow(moved);
  }

  /** Save where it was moved to from elsewhere. */
  keepLeant() {
    this.leant = undefined;
    this.save(this.input.value);
  }

  /** Let it be as before it was moved from elsewhere. */
  takeBack() {
    if (!this.leant) return;
    this.input.value = this.leant.text;
    this.reshape(this.leant.points);
    this.leant = undefined;
    deskOf(this).takeBack(this.place);
  }

  typing() {
    clearTimeout(this.echoing);
    clearTimeout(this.later);
    this.echoing = setTimeout(() => this.echo(), ECHO_AFTER);
    this.later = setTimeout(() => this.save(this.input.value), SAVE_AFTER);
  }

  async echo() {
    const value = this.input.value;
    if (!value.trim()) return;
    const desk = deskOf(this);
    const answer = await call("POST", desk.api("/understood"), { opened: desk.opened, place: this.place, typed: value });
    if (value !== this.input.value) return;
    if (!answer.ok) return this.tell(told(answer.data.findings), true);
    const number = answer.data.number;
    if (number === null) return;
    const points = pointsOf(number);
    const names = points.length === 3 ? ["low", "likely", "high"] : points.length === 2 ? ["low", "high"] : ["value"];
    const parts = points.map((point, i) => `${say(`point-${names[i]}`)} ${shown(point)}`);
    const unit = number.slice(number.lastIndexOf(typed(points.at(-1) ?? 0)) + typed(points.at(-1) ?? 0).length).trim();
    this.tell(say("understood", { number: points.length ? `${parts.join(", ")} ${unit || this.unit}`.trim() : number }));
    this.reshape(points);
    desk.move({ place: this.place, typed: value });
  }

  /** Let the slider be where the number is. @param {number[]} points */
  reshape(points) {
    if (!this.slider || !this.scale || !points.length) return;
    const three = points.length === 2 ? [points[0], (points[0] + points[1]) / 2, points[1]] : points;
    const scale = this.scale;
    const [first, last] = [three[0], three[three.length - 1]];
    if (three.length !== this.slider.points.length || first < scale.least || last > scale.most) {
      this.scale = { ...scale, points: three, least: Math.min(scale.least, 2 * first), most: Math.max(scale.most, 2 * last) };
      this.slider.setUp(this.scale, this.dataset.label ?? "", this.unit ?? "");
    } else this.slider.follow(three);
  }

  /** @param {string} value */
  save(value) {
    clearTimeout(this.later);
    this.input.value = value;
    const desk = deskOf(this);
    if (this.closest("[data-only-trying]")) return desk.move({ place: this.place, typed: value });
    if (value === this.was || !desk.mayChange) return;
    this.was = value;
    const edit = value.trim() ? { place: this.place, typed: value } : { place: this.place, removed: true };
    this.keep(edit, value);
  }

  async remove_() {
    const answer = await deskOf(this).set([{ place: this.place, removed: true }]);
    if (answer.ok) location.reload();
    else this.tell(told(answer.data.findings), true);
  }

  /** Save where the number is from, with the number as it stands. */
  async pedigree() {
    const form = /** @type {HTMLElement} */ (this.querySelector("[data-written]"));
    /** @type {Record<string, unknown>} */
    const written = JSON.parse(form.dataset.written ?? "{}");
    for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[data-pedigree]"))) {
      const name = field.dataset.pedigree ?? "";
      if (field.value.trim()) written[name] = field.value.trim();
      else delete written[name];
    }
    if (this.input.value !== this.was || this.input.value !== this.input.defaultValue) {
      return this.tell(say("reload-first"), true);
    }
    const year = Number(written.price_level);
    if (year) written.price_level = year;
    const answer = await deskOf(this).set([{ place: this.place, typed: written }]);
    if (!answer.ok) return this.tell(told(answer.data.findings), true);
    form.dataset.written = JSON.stringify(written);
    this.tell(say("pedigree-saved"));
  }
}

customElements.define("number-field", NumberField);
