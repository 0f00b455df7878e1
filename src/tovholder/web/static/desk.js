/**
 * A case on the desk: the version it was opened in, saving one thing after another, and the figures of what is being
 * moved. Fields ask it to `move` (show, not save) and to `set` (save). It tells of new figures with `figures`.
 */
import { call, newKey, part, say, told } from "./api.js";

/** Milliseconds between two tries to save, at most. */
const MOST_APART = 30_000;

/** @typedef {{place: string|(string|number)[], typed?: unknown, removed?: boolean}} Edit */
/** @typedef {{edits: Edit[], places: string, done: Promise<import("./api.js").Answer>}} Waiting */

export class CaseDesk extends HTMLElement {
  case = "";
  opened = "";
  currency = "DKK";
  mayChange = false;
  /** What has been moved and is not saved. @type {Map<string, Edit>} */
  moved = new Map();
  /** @type {Edit["place"]|undefined} */
  lastMoved;
  /** @type {Promise<void>} */
  waiting = Promise.resolve();
  /** @type {any} */
  base = null;
  /** @type {any} */
  ghost = null;
  /** What waits last in line to be saved. @type {Waiting|null} */
  next = null;
  asking = false;
  again = false;
  /** Whether something waits for the server, or for somebody to sign in again. */
  unsaved = false;

  connectedCallback() {
    this.case = this.dataset.case ?? "";
    this.opened = this.dataset.opened ?? "";
    this.currency = this.dataset.currency ?? "DKK";
    this.mayChange = this.dataset.mayChange !== undefined;
    this.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-step]") : null;
      if (button instanceof HTMLButtonElement) this.step(button.dataset.step === "redo" ? "redo" : "undo");
    });
    this.addEventListener("keydown", (event) => this.shortcut(event));
    addEventListener("beforeunload", (event) => {
      if (this.unsaved) event.preventDefault();
    });
    if (document.querySelector("live-result, [data-wants-figures]")) this.look();
  }

  /** The API's address for something of this case. @param {string} rest */
  api(rest) {
    return `/api/cases/${this.case}${rest}`;
  }

  /** Figures of what is saved, and of the approved version. */
  async look() {
    const now = await call("POST", this.api("/preview"), { opened: this.opened, edits: [] });
    if (!now.ok) return this.dispatchEvent(new CustomEvent("no-figures", { detail: told(now.data.findings.slice(0, 1)) }));
    this.base = now.data;
    this.tell(now.data);
    if (this.dataset.approved && !this.ghost) {
      const approved = await call("GET", this.api(`?version=${this.dataset.approved}`));
      const hash = approved.data?.version?.hash;
      if (hash && hash !== this.opened) {
        const then = await call("POST", this.api("/preview"), { opened: hash, edits: [] });
        if (then.ok) this.ghost = then.data;
        if (this.base) this.tell(this.base);
      }
    }
  }

  /** Show what the case would come to; nothing is saved. @param {Edit} edit */
  move(edit) {
    this.moved.set(JSON.stringify(edit.place), edit);
    this.lastMoved = edit.place;
    if (this.asking) this.again = true;
    else this.ask();
  }

  /** What has been moved and not saved, but for one place. @param {string} place @returns {Edit[]} */
  others(place) {
    return [...this.moved.values()].filter((edit) => edit.place !== place);
  }

  /** Show what the case comes to without what was moved at a place. @param {string} place */
  takeBack(place) {
    this.moved.delete(JSON.stringify(place));
    if (this.asking) this.again = true;
    else this.ask();
  }

  async ask() {
    this.asking = true;
    this.again = false;
    const began = performance.now();
    const answer = await call("POST", this.api("/preview"), { opened: this.opened, edits: [...this.moved.values()] });
    this.asking = false;
    if (answer.ok) {
      this.tell(answer.data, began);
      if (this.isSame(answer.data)) this.explain();
    }
    if (this.again) this.ask();
  }

  /** @param {any} figures @param {number} [began] */
  tell(figures, began) {
    const detail = { figures, base: this.base, ghost: this.ghost, began, currency: this.currency };
    this.dispatchEvent(new CustomEvent("figures", { detail }));
  }

  /** Whether no figure differs from what is saved. @param {any} figures */
  isSame(figures) {
    const base = this.base;
    if (!base) return false;
    return Object.entries(base.groups).every(
      ([name, group]) => Math.abs(figures.groups[name]?.net - /** @type {any} */ (group).net) < 0.5,
    ) && Math.abs(figures.society_net - base.society_net) < 0.5;
  }

  /** Say why nothing changed. */
  async explain() {
    const place = this.lastMoved;
    if (typeof place !== "string") return;
    const asked = new URLSearchParams({ place, opened: this.opened });
    const answer = await call("GET", this.api(`/no-effect?${asked}`));
    if (answer.ok) this.dispatchEvent(new CustomEvent("no-effect", { detail: told([answer.data]) }));
  }

  /**
   * Save edits, after what is being saved already. The answer's status says how it went.
   * What still waits for its turn is overtaken by what is written in the same places, as when a key is held down.
   * @param {Edit[]} edits @returns {Promise<import("./api.js").Answer>}
   */
  set(edits) {
    this.note(say("saving"));
    const places = JSON.stringify(edits.map((edit) => edit.place));
    if (this.next?.places === places) {
      this.next.edits = edits;
      return this.next.done;
    }
    /** @type {Waiting} */
    const next = { edits, places, done: this.waiting.then(() => this.save(this.begin(next))) };
    this.next = next;
    this.waiting = next.done.then(() => undefined, () => undefined);
    return next.done;
  }

  /** What is to be saved now. @param {Waiting} next */
  begin(next) {
    if (this.next === next) this.next = null;
    return next.edits;
  }

  /** @param {Edit[]} edits */
  async save(edits) {
    const body = { opened: this.opened, edits, key: newKey() };
    let answer = await call("POST", this.api("/changes"), body);
    for (let tries = 0; answer.status === 401 || (answer.status === 0 && tries < 5); tries += 1) {
      this.unsaved = true;
      this.note(say(answer.status === 0 ? "offline" : answer.data.code === "somebody-else" ? "somebody-else" : "signed-out"));
      await untilLooked(Math.min(MOST_APART, 1000 * 2 ** tries));
      answer = await call("POST", this.api("/changes"), body);
    }
    this.unsaved = answer.status === 0;
    if (answer.ok) this.saved(answer.data, edits);
    else if (answer.status === 409 && answer.data.conflict) {
      this.note(say("conflict"));
      this.dispatchEvent(new CustomEvent("conflict", { detail: { conflict: answer.data.conflict, edits, opened: body.opened } }));
    } else this.note(say("not-saved"));
    return answer;
  }

  /** @param {any} saved @param {Edit[]} edits */
  saved(saved, edits) {
    this.opened = saved.version.hash;
    for (const edit of edits) this.moved.delete(JSON.stringify(edit.place));
    const clock = new Date(saved.version.at).toLocaleTimeString(this.dataset.lang === "en" ? "en-GB" : "da-DK", {
      hour: "2-digit", minute: "2-digit", timeZone: "Europe/Copenhagen",
    });
    // It is saved when nothing more waits for it.
    this.note(this.next ? say("saving") : say(saved.others.length ? "saved-merged" : "saved", { clock }));
    this.refreshSteps();
    if (document.querySelector("live-result")) this.look();
  }

  /** @param {string} text */
  note(text) {
    const place = this.querySelector("[data-saved]");
    if (place) place.textContent = text;
  }

  async refreshSteps() {
    const place = this.querySelector("[data-steps]");
    if (place) place.innerHTML = await part(`/sager/${this.case}/trin`);
  }

  /** Undo or redo. @param {"undo"|"redo"} which */
  async step(which) {
    await this.waiting;
    const answer = await call("POST", this.api(`/${which}`), { key: newKey() });
    if (answer.ok) location.reload();
    else if (answer.data.conflict) this.note(told(answer.data.findings));
    else this.note(told(answer.data.findings));
  }

  /** Ctrl+Z outside of fields, whose own undo comes first. @param {KeyboardEvent} event */
  shortcut(event) {
    const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (inField || !this.mayChange || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    this.step(event.shiftKey ? "redo" : "undo");
  }
}

/** So many milliseconds, but no longer than until somebody comes back to the page. @param {number} most */
function untilLooked(most) {
  return new Promise((go) => {
    setTimeout(go, most);
    addEventListener("focus", go, { once: true });
  });
}

/** The desk that an element lies on. @param {Element} element @returns {CaseDesk} */
export function deskOf(element) {
  return /** @type {CaseDesk} */ (element.closest("case-desk"));
}

customElements.define("case-desk", CaseDesk);
