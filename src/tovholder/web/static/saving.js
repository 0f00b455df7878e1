/** What every field that saves itself has in common. */
import { told } from "./api.js";
import { deskOf } from "./desk.js";

/** When somebody has stopped typing. */
export const SAVE_AFTER = 1000;
/** How long what is written without a pause is let be: with the saving itself, no more than two seconds of it is lost. */
export const SAVE_AT_LATEST = 1200;

/** What saving and marking what is wrong have in common. */
export class SavingField extends HTMLElement {
  /** @type {HTMLInputElement} */
  input;
  /** @type {HTMLElement} */
  said;
  was = "";
  started = false;

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
