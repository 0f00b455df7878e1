/** The minutes of a meeting: every item in one save. */
import { call, say, told } from "./api.js";

class MinutesForm extends HTMLElement {
  connectedCallback() {
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
  }

  async send() {
    /** @type {Record<string, string>} */
    const items = {};
    this.querySelectorAll("textarea[data-item]").forEach((field) => {
      const { dataset, value } = /** @type {HTMLTextAreaElement} */ (field);
      items[dataset.item ?? ""] = value;
    });
    const approving = /** @type {HTMLInputElement|null} */ (this.querySelector("[data-approved]"));
    const approved = approving?.checked ?? false;
    const answer = await call("PUT", this.dataset.action ?? "", { items, approved });
    const said = this.querySelector("[data-said]");
    if (answer.ok && approved) location.reload();
    else if (said) said.textContent = answer.ok ? say("minutes-saved") : told(answer.data.findings);
  }
}

customElements.define("minutes-form", MinutesForm);
