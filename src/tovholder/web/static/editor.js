/** The case as a text: checked while it is written, each error a link to its line, saved with the hash it was opened by. */
import { call, newKey, say, told } from "./api.js";
import { deskOf } from "./desk.js";

const CHECK_AFTER = 500;

export class TextEditor extends HTMLElement {
  connectedCallback() {
    this.area = /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea"));
    this.findings = /** @type {HTMLElement} */ (this.querySelector("[data-findings]"));
    this.gutter = /** @type {HTMLElement} */ (this.querySelector("[data-gutter]"));
    this.saved = this.area.value;
    this.area.addEventListener("input", () => {
      clearTimeout(this.later);
      this.later = setTimeout(() => this.check(), CHECK_AFTER);
      this.number();
    });
    this.area.addEventListener("scroll", () => (this.gutter && this.area ? (this.gutter.scrollTop = this.area.scrollTop) : 0));
    this.querySelector("[data-save]")?.addEventListener("click", () => this.save());
    const file = /** @type {HTMLInputElement|null} */ (this.querySelector("input[type=file]"));
    file?.addEventListener("change", async () => {
      const text = await file.files?.[0]?.text();
      if (text === undefined || !this.area) return;
      this.area.value = text;
      this.number();
      this.check();
    });
    this.number();
    this.check();
    const line = Number(new URLSearchParams(location.search).get("linje"));
    if (line) this.goTo(line);
    addEventListener("beforeunload", (event) => {
      if (this.area?.value !== this.saved) event.preventDefault();
    });
  }

  number() {
    const lines = this.area?.value.split("\n").length ?? 0;
    if (this.gutter) this.gutter.textContent = Array.from({ length: lines }, (_, i) => i + 1).join("\n");
  }

  /** What there is to say about a text. @param {string} text */
  ask(text) {
    return call("POST", deskOf(this).api("/check"), { text });
  }

  async check() {
    const text = this.area?.value ?? "";
    const answer = await this.ask(text);
    if (text !== this.area?.value) return;
    const found = answer.ok ? answer.data.findings : answer.data.findings;
    this.show(found.filter((/** @type {any} */ one) => one.severity !== "green"));
  }

  /** @param {any[]} found */
  show(found) {
    const list = document.createElement("ul");
    list.append(...found.map((one) => {
      const item = document.createElement("li");
      item.className = one.severity;
      if (one.line) {
        const link = document.createElement("button");
        link.type = "button";
        link.className = "link-button";
        link.textContent = say("line", { line: one.line });
        link.addEventListener("click", () => this.goTo(one.line));
        item.append(link, " ");
      }
      item.append([one.text ?? one.message, one.todo].filter(Boolean).join(" "));
      return item;
    }));
    const count = document.createElement("p");
    const errors = found.filter((one) => one.severity === "error").length;
    count.textContent = errors ? say("text-errors", { count: errors }) : say("text-fine", { count: found.length });
    this.findings?.replaceChildren(count, list);
  }

  /** @param {number} line */
  goTo(line) {
    const area = this.area;
    if (!area) return;
    const lines = area.value.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    area.scrollTop = Math.max(0, (line - 5) * parseFloat(getComputedStyle(area).lineHeight));
  }

  async save() {
    const desk = deskOf(this);
    const text = this.area?.value ?? "";
    const withErrors = /** @type {HTMLInputElement} */ (this.querySelector("[name=with_errors]")).checked;
    const body = { opened: desk.opened, text, with_errors: withErrors, key: newKey() };
    const answer = await call("PUT", desk.api("/text"), body);
    if (answer.ok) {
      this.saved = text;
      desk.saved(answer.data, []);
      if (answer.data.others.length) location.reload();
    } else if (answer.status === 409 && answer.data.conflict) {
      const detail = { conflict: answer.data.conflict, edits: [], text, opened: body.opened };
      desk.dispatchEvent(new CustomEvent("conflict", { detail }));
    } else {
      desk.note(told(answer.data.findings.slice(0, 1)));
      this.show(answer.data.findings);
    }
  }
}

customElements.define("text-editor", TextEditor);
