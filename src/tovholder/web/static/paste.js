/**
 * Rows copied from a spreadsheet: every row is shown as it is understood, with what is refused and why, before anything
 * is saved. What is accepted is saved as one version, and undone as one step.
 */
import { call, say, told } from "./api.js";
import { deskOf } from "./desk.js";

/** @typedef {{number: number, verdict: "new"|"changed"|"unchanged"|"rejected", cells: string[], findings: any[]}} Row */
/** @typedef {{headings: string[], rows: Row[], counts: Record<string, number>, findings: any[], edits: any[]}} Pasted */

const LOOK_AFTER = 200;
/** Characters beyond which the browser's own way of putting a paste in a field takes a second or more. */
const LARGE = 5000;

class PasteTable extends HTMLElement {
  connectedCallback() {
    this.area = /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea"));
    this.numbers = /** @type {HTMLSelectElement} */ (this.querySelector("select"));
    this.preview = /** @type {HTMLElement} */ (this.querySelector("[data-preview]"));
    this.area.addEventListener("input", () => {
      clearTimeout(this.later);
      this.later = setTimeout(() => this.look(), LOOK_AFTER);
    });
    this.area.addEventListener("paste", (event) => this.take(event));
    this.numbers.addEventListener("change", () => this.look());
  }

  /** Put many rows in the field ourselves, and look at them at once. @param {ClipboardEvent} event */
  take(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.length < LARGE || !this.area) return;
    event.preventDefault();
    this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, "end");
    this.look();
  }

  async look() {
    const text = this.area?.value ?? "";
    const rows = rowsIn(text);
    if (!rows.length) return this.preview?.replaceChildren();
    const desk = deskOf(this);
    await desk.waiting;
    const asked = { opened: desk.opened, place: JSON.parse(this.dataset.path ?? "[]"), rows, numbers: this.numbers?.value || null };
    const answer = await call("POST", desk.api("/paste"), asked);
    if (text !== this.area?.value || asked.numbers !== (this.numbers?.value || null)) return;
    if (answer.ok) this.show(answer.data);
    else this.preview?.replaceChildren(problem(told(answer.data.findings)));
  }

  /** @param {Pasted} pasted */
  show(pasted) {
    const counts = /** @type {const} */ (["new", "changed", "unchanged", "rejected"])
      .filter((verdict) => pasted.counts[verdict])
      .map((verdict) => say(`paste-${verdict}`, { count: pasted.counts[verdict] }));
    const table = document.createElement("table");
    table.className = "table table--borderless table--extracompact";
    const caption = document.createElement("caption");
    caption.textContent = `${say("paste-rows", { count: pasted.rows.length })}: ${counts.join(", ")}.`;
    const head = document.createElement("tr");
    head.append(...[say("paste-number"), say("paste-what"), ...pasted.headings].map((text) => cell("th", text, "col")));
    table.append(caption, head, ...pasted.rows.map(line));
    const scrolled = document.createElement("div");
    scrolled.className = "table-scroll pasted";
    scrolled.tabIndex = 0;
    scrolled.setAttribute("role", "region");
    scrolled.setAttribute("aria-label", say("paste-preview"));
    scrolled.append(table);
    const save = document.createElement("button");
    save.type = "button";
    save.className = "button button-primary";
    const good = pasted.counts.new + pasted.counts.changed;
    save.textContent = say(good === 1 ? "paste-save-one" : "paste-save", { count: good });
    save.disabled = !pasted.edits.length;
    save.addEventListener("click", () => this.save(pasted, save));
    const remarks = pasted.findings.map((finding) => problem(told([finding]), finding.severity));
    this.preview?.replaceChildren(...remarks, scrolled, save);
  }

  /** @param {Pasted} pasted @param {HTMLButtonElement} button */
  async save(pasted, button) {
    button.disabled = true;
    const answer = await deskOf(this).set(pasted.edits);
    if (answer.ok) return location.reload();
    button.disabled = false;
    if (answer.status !== 409) this.preview?.append(problem(told(answer.data.findings)));
  }
}

/** @param {Row} row */
function line(row) {
  const made = document.createElement("tr");
  const why = row.findings.length ? told(row.findings) : "";
  const verdict = say(`paste-verdict-${row.verdict}`);
  const what = [verdict, why].filter(Boolean).join(": ");
  made.append(cell("th", String(row.number), "row"), cell("td", what), ...row.cells.map((text) => cell("td", text)));
  made.className = row.verdict === "rejected" ? "wrong" : row.verdict;
  return made;
}

/** @param {"td"|"th"} kind @param {string} text @param {string} [scope] */
function cell(kind, text, scope) {
  const made = document.createElement(kind);
  made.textContent = text;
  if (scope) made.setAttribute("scope", scope);
  return made;
}

/** @param {string} text @param {string} [severity] */
function problem(text, severity = "error") {
  const made = document.createElement("p");
  made.className = `problem ${severity}`;
  made.setAttribute("role", "alert");
  made.textContent = text;
  return made;
}

/**
 * The cells of what a spreadsheet puts on the clipboard: tabs between them, and quotes around one with a line break in it.
 * @param {string} text @returns {string[][]}
 */
function rowsIn(text) {
  const between = text.includes("\t") ? "\t" : ";";
  const rows = [[""]];
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const [row, character] = [rows[rows.length - 1], text[i]];
    const last = row.length - 1;
    if (quoted && character === '"' && text[i + 1] === '"') {
      row[last] += '"';
      i += 1;
    } else if (quoted) {
      if (character === '"') quoted = false;
      else row[last] += character;
    } else if (character === '"' && row[last] === "") quoted = true;
    else if (character === between) row.push("");
    else if (character === "\n") rows.push([""]);
    else if (character !== "\r") row[last] += character;
  }
  return rows.filter((row) => row.some((one) => one.trim()));
}

customElements.define("paste-table", PasteTable);
