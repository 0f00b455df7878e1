/** Fields that save themselves: numbers with slider and echo, text, lists, choices; entries to add and to remove. */
import { call, newKey, part, say, told } from "./api.js";
import { deskOf } from "./desk.js";
import { pointsOf, shown, typed } from "./numbers.js";
import { RangeSlider } from "./slider.js";

const ECHO_AFTER = 150;
const SAVE_AFTER = 1000;

/** What saving and marking what is wrong have in common. */
class SavingField extends HTMLElement {
  connectedCallback() {
    this.input = /** @type {HTMLInputElement} */ (this.querySelector("input, textarea, select"));
    this.said = /** @type {HTMLElement} */ (this.querySelector(".said"));
    this.was = this.input.value;
    this.started = true;
    // Whoever leaves the page in the middle of a word has written that much.
    addEventListener("pagehide", () => this.leave());
  }

  leave() {}

  get place() {
    return this.dataset.place ?? "";
  }

  /** @param {string} text @param {boolean} [wrong] */
  tell(text, wrong = false) {
    this.said.textContent = text;
    this.said.classList.toggle("form-error-message", wrong);
    this.classList.toggle("form-error", wrong);
    if (wrong) this.input.setAttribute("aria-invalid", "true");
    else this.input.removeAttribute("aria-invalid");
  }

  /** @param {import("./desk.js").Edit} edit @param {string} value */
  async keep(edit, value) {
    const answer = await deskOf(this).set([edit]);
    if (answer.ok) {
      this.was = value;
      if (this.said.classList.contains("form-error-message")) this.tell("");
    } else if (answer.status !== 409) this.tell(told(answer.data.findings), true);
    return answer;
  }
}

class TextField extends SavingField {
  connectedCallback() {
    if (this.started) return;
    super.connectedCallback();
    this.input.addEventListener("input", () => {
      clearTimeout(this.later);
      this.later = setTimeout(() => this.save(), SAVE_AFTER);
    });
    this.input.addEventListener("change", () => this.save());
  }

  leave() {
    this.save();
  }

  save() {
    clearTimeout(this.later);
    const value = this.input.value;
    if (value === this.was || !deskOf(this).mayChange) return;
    const lines = value.split("\n").map((line) => line.trim()).filter(Boolean);
    const written = this.dataset.kind === "lines" ? lines : value.trim();
    const edit = written.length ? { place: this.place, typed: written } : { place: this.place, removed: true };
    this.was = value;
    this.keep(edit, value);
  }
}

class NumberField extends SavingField {
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
    const asked = new URLSearchParams({ place: this.place, opened: desk.opened ?? "" });
    const answer = await call("GET", desk.api(`/zero?${asked}`));
    if (!answer.ok) return this.tell(told(answer.data.findings), true);
    const value = answer.data.value;
    if (value === null) return this.tell(say("no-zero"));
    this.slider?.mark(value);
    this.tell(say("zero-at", { value: `${shown(value)} ${this.unit}`.trim() }));
    const go = document.createElement("button");
    go.type = "button";
    go.className = "button button-secondary small";
    go.textContent = say("go-to-zero");
    go.addEventListener("click", () => {
      const points = this.slider?.points.length === 1 ? [value] : null;
      this.input.value = typed(value);
      if (points) this.slider?.follow(points);
      deskOf(this).move({ place: this.place, typed: this.input.value });
      this.save(this.input.value);
    });
    this.said.append(" ", go);
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

class AddEntry extends HTMLElement {
  connectedCallback() {
    const form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const desk = deskOf(this);
      await desk.waiting;
      const name = /** @type {HTMLInputElement} */ (form.elements.namedItem("name")).value;
      const body = { opened: desk.opened, place: this.dataset.place, name, key: newKey() };
      const answer = await call("POST", desk.api("/entries"), body);
      if (!answer.ok) {
        const said = /** @type {HTMLElement} */ (this.querySelector(".said"));
        said.textContent = told(answer.data.findings);
        said.classList.add("form-error-message");
        return;
      }
      const id = answer.data.place.replace(/\[(\d+)\]/g, ".$1").split(".").map((/** @type {string} */ step) => step.replace(/[^\p{L}\p{N}_]/gu, "_"));
      location.hash = `f-${id.join("-")}`;
      location.reload();
    });
  }
}

class RemoveEntry extends HTMLElement {
  connectedCallback() {
    this.querySelector("button")?.addEventListener("click", async () => {
      const answer = await deskOf(this).set([{ place: this.dataset.place ?? "", removed: true }]);
      if (answer.ok) location.reload();
      else {
        const said = document.createElement("p");
        said.className = "form-error-message";
        said.setAttribute("role", "alert");
        said.textContent = told(answer.data.findings);
        this.replaceChildren(...this.childNodes, said);
      }
    });
  }
}

/** The fields with nothing in them, fetched when they are asked for. */
class MoreFields extends HTMLElement {
  connectedCallback() {
    const details = /** @type {HTMLDetailsElement} */ (this.querySelector("details"));
    details.addEventListener("toggle", async () => {
      const place = /** @type {HTMLElement} */ (this.querySelector("[data-here]"));
      if (!details.open || place.childElementCount) return;
      const asked = new URLSearchParams({ sted: this.dataset.place ?? "", niveau: this.dataset.level ?? "" });
      place.innerHTML = await part(`/sager/${deskOf(this).case}/felter?${asked}`);
    });
  }
}

customElements.define("text-field", TextField);
customElements.define("number-field", NumberField);
customElements.define("add-entry", AddEntry);
customElements.define("remove-entry", RemoveEntry);
customElements.define("more-fields", MoreFields);
