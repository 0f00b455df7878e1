/** The address of one's own calendar, shown this once. */
import { call, say, told } from "./api.js";

class CalendarLink extends HTMLElement {
  connectedCallback() {
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.make();
    });
  }

  async make() {
    const answer = await call("POST", "/api/calendar", {});
    const shown = this.querySelector("[data-shown]");
    if (!(shown instanceof HTMLElement)) return;
    const code = document.createElement("code");
    code.textContent = answer.ok ? answer.data.address : "";
    shown.replaceChildren(answer.ok ? say("shown-once") : told(answer.data.findings), document.createElement("br"), code);
    shown.hidden = false;
    shown.focus();
  }
}

customElements.define("calendar-link", CalendarLink);
