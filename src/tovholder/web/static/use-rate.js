/** An own success rate written in the case: which one is part of the address. */
import { call, newKey, told } from "./api.js";

class UseRate extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send(new FormData(form));
    });
  }

  /** @param {FormData} filled */
  async send(filled) {
    const path = `/api/cases/${this.dataset.case}/own-rates/${filled.get("rate")}/use`;
    const answer = await call("POST", path, { place: filled.get("place"), opened: filled.get("opened"), key: newKey() });
    const said = this.querySelector("[data-said]");
    if (answer.ok) location.assign(this.dataset.then ?? location.href);
    else if (said) said.textContent = told(answer.data.findings);
  }
}

customElements.define("use-rate", UseRate);
