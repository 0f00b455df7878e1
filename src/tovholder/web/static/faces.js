/** A chart's three faces: drawing, table and sentence. Which one is shown stands in the address, to be passed on. */
import { part } from "./api.js";

class ChartFaces extends HTMLElement {
  /** @type {HTMLElement[]} */
  tabs = [];

  connectedCallback() {
    this.tabs = /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[role=tab]")]);
    this.tabs.forEach((tab, i) => {
      tab.addEventListener("click", () => this.show(i, true));
      tab.addEventListener("keydown", (event) => this.key(event, i));
    });
    const wanted = new URLSearchParams(location.search).get("visning");
    this.show(Math.max(0, this.tabs.findIndex((tab) => tab.dataset.face === wanted)), false);
  }

  /** @param {KeyboardEvent} event @param {number} i */
  key(event, i) {
    const { tabs } = this;
    const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    this.show(next, true);
    tabs[next].focus();
  }

  /** @param {number} which @param {boolean} chosen */
  show(which, chosen) {
    this.tabs.forEach((tab, i) => {
      tab.setAttribute("aria-selected", String(i === which));
      tab.tabIndex = i === which ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
      if (panel) panel.hidden = i !== which;
    });
    if (!chosen) return;
    const address = new URL(location.href);
    address.searchParams.set("visning", this.tabs[which].dataset.face ?? "");
    history.replaceState(null, "", address);
  }
}

customElements.define("chart-faces", ChartFaces);

// What fills a narrow screen before the page has begun is folded there; without this program it is open.
for (const details of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("[data-open-when-wide]")))
  details.open = matchMedia("(min-width: 1001px)").matches;

/** A part of the page that takes many draws: it is fetched when somebody opens it. */
class LaterPart extends HTMLElement {
  connectedCallback() {
    const details = /** @type {HTMLDetailsElement} */ (this.querySelector("details"));
    details.addEventListener("toggle", async () => {
      const place = this.querySelector("[data-here]");
      if (!details.open || !place || this.fetched) return;
      this.fetched = true;
      const html = await part(this.dataset.part ?? "");
      const made = document.createElement("div");
      made.innerHTML = html;
      place.replaceWith(made);
    });
  }
}

customElements.define("later-part", LaterPart);
