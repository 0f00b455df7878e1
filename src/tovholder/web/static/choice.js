/** Choosing under a pool: whatever is changed in the form is asked for at once, and stands in the address. */
import { say } from "./api.js";
import { typed } from "./numbers.js";
import { RangeSlider } from "./slider.js";

const TRIES = 10;
const AGAIN_AFTER = 2000;
const STEPS = 100;
const PAUSE = 200;

class PoolChoice extends HTMLElement {
  asked = 0;

  connectedCallback() {
    this.form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    this.answer = /** @type {HTMLElement} */ (this.querySelector("[data-answer]"));
    this.status = /** @type {HTMLElement} */ (this.querySelector("[data-status]"));
    this.pool = /** @type {HTMLInputElement} */ (this.form.elements.namedItem("pulje"));
    this.form.addEventListener("change", () => this.pool?.value.trim() && this.ask());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask();
    });
    if (Number(this.dataset.most) > 0) this.addSlider(Number(this.dataset.most));
  }

  /** @param {number} most */
  addSlider(most) {
    const box = /** @type {HTMLElement} */ (this.querySelector(".slider"));
    const slider = new RangeSlider();
    box.replaceChildren(slider);
    box.hidden = false;
    const value = Number(this.pool?.value.trim().replace(",", ".")) || 0;
    const scale = { points: [value], least: 0, most, step: most / STEPS };
    slider.setUp(scale, this.dataset.label ?? "", this.dataset.unit ?? "");
    slider.addEventListener("moved", (event) => {
      if (this.pool) this.pool.value = typed(/** @type {CustomEvent} */ (event).detail[0]);
    });
    // An arrow key that is pressed again and again is one movement.
    slider.addEventListener("released", () => {
      clearTimeout(this.later);
      this.later = setTimeout(() => this.ask(), PAUSE);
    });
    this.pool?.addEventListener("change", () => {
      const written = Number(this.pool?.value.trim().replace(",", "."));
      if (Number.isFinite(written)) slider.follow([written]);
    });
  }

  async ask() {
    const query = new URLSearchParams(/** @type {any} */ (new FormData(this.form)));
    const mine = ++this.asked;
    history.replaceState(null, "", `${location.pathname}?${query}`);
    this.tell(say("choice-working"));
    const html = await this.fetched(query, mine);
    if (mine !== this.asked) return;
    if (html && this.answer) this.answer.innerHTML = html;
    this.tell(html ? this.answer?.querySelector(".lead, .alert-text")?.textContent ?? "" : say("choice-failed"));
  }

  /** @param {string} text */
  tell(text) {
    if (this.status) this.status.textContent = text;
  }

  /** The answer as HTML; nothing if it does not come. @param {URLSearchParams} query @param {number} mine */
  async fetched(query, mine) {
    for (let tried = 0; tried < TRIES && mine === this.asked; tried += 1) {
      try {
        const answer = await fetch(`/overblik/valg/svar?${query}`, { headers: { Accept: "text/html" } });
        if (answer.ok) return answer.text();
        if (answer.status !== 503) return "";
      } catch {
        return "";
      }
      await new Promise((ready) => setTimeout(ready, AGAIN_AFTER));
    }
    return "";
  }
}

customElements.define("pool-choice", PoolChoice);
