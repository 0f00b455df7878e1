/**
 * The result taken hold of: drag it to zero, and read which number makes it so. It only stops where the calculation has
 * been: the server gives the result at every value of the number, and the live figures follow as for any other movement.
 */
import { call, say, told } from "./api.js";
import { deskOf } from "./desk.js";
import { NumberField } from "./number.js";
import { amount, shown } from "./numbers.js";

/** @typedef {{values: number[], nets: number[], now: number|null, zero: number|null, low: number|null, high: number|null, reason: any}} Along */

const SNAP = 10;
const SETTLED = 300;
const LEAP = 10;

class ResultHandle extends HTMLElement {
  /** @type {import("./desk.js").CaseDesk} */
  desk;
  /** @type {HTMLSelectElement} */
  which;
  /** @type {HTMLElement} */
  track;
  /** @type {HTMLElement} */
  thumb;
  /** @type {HTMLElement} */
  reading;
  /** @type {HTMLDetailsElement} */
  details;
  currency = "DKK";
  /** @type {NumberField|undefined} */
  field;
  /** @type {Along|undefined} */
  along;
  /** What was asked for last. @type {string|undefined} */
  asked;
  net = 0;
  held = false;
  chosen = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  later;

  connectedCallback() {
    this.desk = deskOf(this);
    this.currency = this.desk.currency;
    this.which = /** @type {HTMLSelectElement} */ (this.querySelector("select"));
    this.track = /** @type {HTMLElement} */ (this.querySelector(".track"));
    this.thumb = /** @type {HTMLElement} */ (this.querySelector("[role=slider]"));
    this.reading = /** @type {HTMLElement} */ (this.querySelector("[data-reading]"));
    this.details = /** @type {HTMLDetailsElement} */ (this.querySelector("details"));
    const fields = this.offer();
    if (!fields.length) return;
    this.hidden = false;
    this.details.open = matchMedia("(min-width: 1001px)").matches;
    const rates = fields.filter((field) => /^outcomes\..*\.with$/.test(field.place));
    this.choose(rates.find((field) => field.unit === "%") ?? rates[0] ?? fields[0]);
    this.which.addEventListener("focus", () => this.offer());
    this.which.addEventListener("change", () => {
      this.chosen = true;
      this.choose(this.fieldAt(this.which.value));
    });
    this.details.addEventListener("toggle", () => this.look());
    this.desk.addEventListener("zero-sought", (event) => this.choose(this.fieldAt(/** @type {CustomEvent} */ (event).detail)));
    this.desk.addEventListener("figures", (event) => this.follow(/** @type {CustomEvent} */ (event).detail));
    this.thumb.addEventListener("keydown", (event) => this.key(event));
    this.thumb.addEventListener("blur", () => this.settle());
    this.track.addEventListener("pointerdown", (event) => this.grab(event));
  }

  /** The numbers of the page that have a slider. @returns {NumberField[]} */
  fields() {
    const found = [...document.querySelectorAll("number-field")];
    return found.filter((field) => field instanceof NumberField).filter((field) => field.slider);
  }

  /** Offer them, by the name of what each belongs to. */
  offer() {
    const fields = this.fields();
    this.which.replaceChildren(...fields.map((field) => new Option(nameOf(field), field.place, false, field === this.field)));
    return fields;
  }

  /** @param {unknown} place @returns {NumberField|undefined} */
  fieldAt(place) {
    return this.fields().find((field) => field.place === place);
  }

  /** @param {NumberField|undefined} field */
  choose(field) {
    if (!field || field === this.field) return;
    this.settle();
    this.field = field;
    this.offer();
    this.look();
  }

  /** Ask for the result along the number, unless that is known. */
  async look() {
    const { desk, field } = this;
    if (!field || !this.details.open) return;
    const asked = { opened: desk.opened, place: field.place, edits: desk.others(field.place) };
    const key = JSON.stringify(asked);
    if (key === this.asked) return;
    this.asked = key;
    const answer = await call("POST", desk.api("/along"), asked);
    if (key !== this.asked) return;
    if (!answer.ok) this.asked = undefined;
    this.along = answer.ok && answer.data.values.length ? /** @type {Along} */ (answer.data) : undefined;
    this.track.hidden = !this.along;
    if (this.along) {
      this.net = this.along.nets[this.along.values.indexOf(this.along.now ?? 0)];
      this.show();
    } else this.say(answer.ok ? told([answer.data.reason]) : told(answer.data.findings));
  }

  /** The figures have moved; so has the handle, and perhaps everything along it. @param {any} detail */
  follow({ figures, currency }) {
    this.currency = currency;
    this.net = figures.groups[figures.leading]?.net ?? 0;
    if (this.held) return;
    // Until somebody has chosen, it is about the number that was moved last.
    if (!this.chosen) this.choose(this.fieldAt(this.desk.lastMoved));
    this.show();
    clearTimeout(this.later);
    this.later = setTimeout(() => this.look(), SETTLED);
  }

  /** From the lowest result to the highest; zero is always on it. @returns {[number, number]} */
  ends() {
    const nets = this.along?.nets ?? [];
    return [Math.min(0, ...nets), Math.max(0, ...nets)];
  }

  /** @param {number} net @returns {number} */
  share(net) {
    const [low, high] = this.ends();
    return Math.min(1, Math.max(0, (net - low) / (high - low || 1)));
  }

  show() {
    const { along, thumb, track, field } = this;
    if (!along || !field) return;
    const [low, high] = this.ends();
    const text = say("handle-at", { amount: amount(this.net, this.currency), value: this.value(field.likely) });
    thumb.style.left = `${100 * this.share(this.net)}%`;
    const zero = /** @type {HTMLElement} */ (track.querySelector(".zero-mark"));
    zero.style.left = `${100 * this.share(0)}%`;
    thumb.setAttribute("aria-label", say("handle-label", { what: nameOf(field) }));
    thumb.setAttribute("aria-valuemin", String(Math.round(low)));
    thumb.setAttribute("aria-valuemax", String(Math.round(high)));
    thumb.setAttribute("aria-valuenow", String(Math.round(this.net)));
    thumb.setAttribute("aria-valuetext", text);
    const never = { low: this.value(along.low ?? 0), high: this.value(along.high ?? 0) };
    this.say(along.zero === null ? `${text} ${say("handle-no-zero", never)}` : text);
  }

  /** @param {number} value */
  value(value) {
    return `${shown(value)} ${this.field?.unit ?? ""}`.trim();
  }

  /** @param {string} text */
  say(text) {
    this.reading.textContent = text;
  }

  /** Where along the number it is now. */
  at() {
    const values = this.along?.values ?? [];
    return nearest(values, this.field?.likely ?? 0, 0);
  }

  /** Let the number have one of the values that were calculated. @param {number} index */
  move(index) {
    const { along, field } = this;
    if (!along || !field) return;
    this.held = true;
    field.lean(along.values[index]);
    this.net = along.nets[index];
    this.show();
  }

  /** Save what the number has been moved to. */
  settle() {
    if (!this.held) return;
    this.held = false;
    this.field?.keepLeant();
  }

  takeBack() {
    if (!this.held) return;
    this.held = false;
    this.field?.takeBack();
    this.net = this.along?.nets[this.at()] ?? this.net;
    this.show();
    this.say(say("handle-taken-back"));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const along = this.along;
    if (!along || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = along.values.length - 1;
    // To the right is a better result, whichever way the number goes.
    const up = along.nets[last] >= along.nets[0] ? 1 : -1;
    const steps = { ArrowRight: up, ArrowUp: up, ArrowLeft: -up, ArrowDown: -up, PageUp: LEAP * up, PageDown: -LEAP * up }[event.key];
    if (steps !== undefined) this.move(Math.min(last, Math.max(0, this.at() + steps)));
    else if (event.key === "Home" || event.key === "End") this.move(nearest(along.nets, this.ends()[event.key === "End" ? 1 : 0], this.at()));
    else if (event.key === "0" && along.zero !== null) this.move(along.values.indexOf(along.zero));
    else if (event.key === "Enter") this.settle();
    else if (event.key === "Escape") this.takeBack();
    else return;
    event.preventDefault();
  }

  /** @param {PointerEvent} event */
  grab(event) {
    const { along, track, thumb } = this;
    if (!along) return;
    event.preventDefault();
    thumb.focus();
    track.setPointerCapture(event.pointerId);
    const stop = new AbortController();
    const move = (/** @type {PointerEvent} */ e) => {
      const box = track.getBoundingClientRect();
      const [low, high] = this.ends();
      const away = e.clientX - box.left - this.share(0) * box.width;
      const wanted = low + ((high - low) * (e.clientX - box.left)) / box.width;
      const snapped = along.zero !== null && Math.abs(away) < SNAP;
      this.move(snapped ? along.values.indexOf(along.zero ?? 0) : nearest(along.nets, wanted, this.at()));
    };
    const end = () => {
      stop.abort();
      this.settle();
    };
    track.addEventListener("pointermove", move, { signal: stop.signal });
    track.addEventListener("pointerup", end, { signal: stop.signal });
    track.addEventListener("pointercancel", end, { signal: stop.signal });
    thumb.addEventListener("keydown", (e) => (e.key === "Escape" ? stop.abort() : undefined), { signal: stop.signal });
  }
}

/** The number's own name, after that of the entry it belongs to. @param {NumberField} field */
function nameOf(field) {
  const entry = field.closest(".entry")?.querySelector(".entry-head :is(h2, h3, h4, h5, h6)")?.textContent;
  return [entry, field.dataset.label].filter(Boolean).join(": ");
}

/** Which number is nearest; of those alike, the one nearest to a place. @param {number[]} numbers @param {number} wanted @param {number} place */
function nearest(numbers, wanted, place) {
  let best = 0;
  numbers.forEach((number, i) => {
    const [far, farthest] = [Math.abs(number - wanted), Math.abs(numbers[best] - wanted)];
    if (far < farthest || (far === farthest && Math.abs(i - place) < Math.abs(best - place))) best = i;
  });
  return best;
}

customElements.define("result-handle", ResultHandle);
