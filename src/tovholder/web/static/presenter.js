/** Frames for a meeting, one at a time: arrow keys, page keys, full screen. The frame stands in the address. */

class PresenterView extends HTMLElement {
  connectedCallback() {
    this.frames = /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[data-frame]")]);
    this.at = Math.min(this.frames.length - 1, Math.max(0, Number(new URLSearchParams(location.search).get("billede")) - 1 || 0));
    document.addEventListener("keydown", (event) => this.key(event));
    this.querySelector("[data-next]")?.addEventListener("click", () => this.go(1));
    this.querySelector("[data-back]")?.addEventListener("click", () => this.go(-1));
    this.querySelector("[data-full]")?.addEventListener("click", () => {
      if (document.fullscreenElement) document.exitFullscreen();
      else this.requestFullscreen();
    });
    this.show();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const target = event.target;
    if (target instanceof HTMLInputElement || (target instanceof Element && target.getAttribute("role") === "slider")) return;
    const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.go(by);
  }

  /** @param {number} by */
  go(by) {
    const last = (this.frames?.length ?? 1) - 1;
    this.at = Math.min(last, Math.max(0, (this.at ?? 0) + by));
    const address = new URL(location.href);
    address.searchParams.set("billede", String(this.at + 1));
    history.replaceState(null, "", address);
    this.show();
    this.frames?.[this.at].focus();
  }

  show() {
    this.frames?.forEach((frame, i) => (frame.hidden = i !== this.at));
    const count = this.querySelector("[data-count]");
    if (count) count.textContent = `${(this.at ?? 0) + 1} / ${this.frames?.length}`;
  }
}

customElements.define("presenter-view", PresenterView);
