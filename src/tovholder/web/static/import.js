/** A workbook or a table into the case: every difference is shown, and those that are chosen are saved as one version. */
import { newKey, say, send, told } from "./api.js";
import { deskOf } from "./desk.js";
import { amount } from "./numbers.js";

/** @typedef {{id: string, verdict: string, what: string, cell: string, written: string, file: string, case: string, findings: any[], amount: number|null}} Difference */

const TAKEN = ["changed", "new"];
const CHOSEN = [...TAKEN, "conflict"];

class ImportFile extends HTMLElement {
  connectedCallback() {
    this.form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    this.found = /** @type {HTMLElement} */ (this.querySelector("[data-found]"));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.look();
    });
  }

  /** The address of an import with everything that is said about the file. @param {string} rest @param {string[][]} more */
  address(rest, more = []) {
    const desk = deskOf(this);
    const asked = new URLSearchParams([["opened", desk.opened ?? ""], ...more]);
    for (const name of ["paid_by", "source", "sheet", "numbers"]) {
      const value = /** @type {HTMLInputElement} */ (this.form?.elements.namedItem(name)).value.trim();
      if (value) asked.set(name, value);
    }
    return desk.api(`/import${rest}?${asked}`);
  }

  async look() {
    const file = /** @type {HTMLInputElement} */ (this.form?.elements.namedItem("file")).files?.[0];
    if (!file || !this.found) return;
    this.found.textContent = say("import-reading");
    this.content = await file.arrayBuffer();
    const answer = await send(this.address(""), this.content);
    if (!answer.ok) return this.refuse(answer.data.findings, "");
    this.show(answer.data);
  }

  /** @param {any[]} findings @param {string} sheet */
  refuse(findings, sheet) {
    const list = document.createElement("div");
    list.className = "alert alert-error";
    list.setAttribute("role", "alert");
    list.append(...findings.map((finding) => paragraph(onSheet(finding, sheet), "alert-text")));
    this.found?.replaceChildren(list);
    this.found?.focus();
  }

  /** @param {any} read */
  show(read) {
    const heading = document.createElement("h2");
    heading.textContent = say(`import-${read.kind}${read.sheet ? "" : "-alone"}`, { sheet: read.sheet });
    const currency = deskOf(this).currency ?? "DKK";
    const names = JSON.parse(document.getElementById("groups")?.textContent || "{}");
    const parts = [heading];
    if (read.newer) parts.push(paragraph(say("import-newer", { count: read.newer })));
    parts.push(...[...read.errors, ...read.findings].map((finding) => paragraph(onSheet(finding, read.sheet), `problem ${finding.severity}`)));
    const shown = read.differences.filter((/** @type {Difference} */ one) => one.verdict !== "unchanged");
    const same = read.differences.length - shown.length;
    if (same) parts.push(paragraph(say("import-unchanged", { count: same })));
    if (!shown.length) {
      parts.push(paragraph(say("import-nothing")));
      this.found?.replaceChildren(...parts);
      return this.found?.focus();
    }
    if (read.start !== read.end) {
      const difference = amount(read.end - read.start, currency, true);
      parts.push(paragraph(say("import-effect", { party: names[read.group] ?? read.group, difference })));
    }
    const save = document.createElement("button");
    save.type = "button";
    save.className = "button button-primary";
    const table = this.table(shown, read, currency);
    const count = () => {
      const chosen = table.querySelectorAll("input:checked").length;
      save.textContent = say(chosen === 1 ? "import-save-one" : "import-save", { count: chosen });
      save.disabled = !chosen;
    };
    table.addEventListener("change", count);
    save.addEventListener("click", () => this.save(table, save, read.sheet));
    count();
    this.found?.replaceChildren(...parts, table, save);
    this.found?.focus();
  }

  /** @param {Difference[]} shown @param {any} read @param {string} currency */
  table(shown, read, currency) {
    const table = document.createElement("table");
    table.className = "table table--borderless table--extracompact";
    const caption = document.createElement("caption");
    caption.textContent = say("import-caption", { count: shown.length });
    const isBook = read.kind === "workbook";
    const headings = ["what", "cell", ...(isBook ? ["written", "file", "case", "alone"] : ["file"]), "remarks"];
    const head = document.createElement("tr");
    head.append(cell("th", say("import-take"), "col"), ...headings.map((name) => cell("th", say(`import-${name}`), "col")));
    table.append(caption, head, ...shown.map((one, i) => {
      const line = document.createElement("tr");
      line.className = one.verdict === "rejected" ? "wrong" : "";
      const remarks = [say(`import-verdict-${one.verdict}`), ...one.findings.map((finding) => told([finding]))].join(". ").replaceAll("..", ".");
      const alone = one.amount === null ? "–" : amount(one.amount, currency, true);
      const numbers = isBook ? [one.written, one.file, one.case, alone] : [one.file];
      const chosen = cell("td", "");
      if (CHOSEN.includes(one.verdict)) chosen.append(this.box(one, i));
      line.append(chosen, cell("th", one.what, "row"), ...[one.cell, ...numbers].map((text) => short(cell("td", text))), cell("td", remarks));
      return line;
    }));
    const scrolled = document.createElement("div");
    scrolled.className = "table-scroll pasted";
    scrolled.tabIndex = 0;
    scrolled.setAttribute("role", "region");
    scrolled.setAttribute("aria-label", caption.textContent);
    scrolled.append(table);
    return scrolled;
  }

  /** A conflict is not taken before somebody has looked at it. @param {Difference} one @param {number} i */
  box(one, i) {
    const group = document.createElement("div");
    group.className = "form-group-checkbox";
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", id: `take-${i}`, className: "form-checkbox", checked: TAKEN.includes(one.verdict) });
    box.dataset.id = one.id;
    const label = document.createElement("label");
    label.className = "form-label";
    label.htmlFor = box.id;
    const hidden = document.createElement("span");
    hidden.className = "sr-only";
    hidden.textContent = say("import-take-this", { what: one.what });
    label.append(hidden);
    group.append(box, label);
    return group;
  }

  /** @param {HTMLElement} table @param {HTMLButtonElement} button @param {string} sheet */
  async save(table, button, sheet) {
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (table.querySelectorAll("input:checked"));
    const take = [...boxes].map((box) => ["take", box.dataset.id ?? ""]);
    button.disabled = true;
    const answer = await send(this.address("/chosen", [["key", newKey()], ...take]), this.content ?? new ArrayBuffer(0));
    if (!answer.ok) return this.refuse(answer.data.findings, sheet);
    location.assign(`/sager/${deskOf(this).case}/historik`);
  }
}

/** What is wrong, with the sheet it is on where it names a cell or a row. @param {any} finding @param {string} sheet */
function onSheet(finding, sheet) {
  const { cell: at, row } = finding.params;
  if (!sheet || (!at && !row)) return told([finding]);
  const where = [say("import-sheet", { sheet }), at ? "" : say("import-row", { row })].filter(Boolean).join(", ");
  return `${where}: ${told([finding])}`;
}

/** @param {string} text @param {string} [kind] */
function paragraph(text, kind = "") {
  const made = document.createElement("p");
  made.className = kind;
  made.textContent = text;
  return made;
}

/** @param {HTMLElement} made */
function short(made) {
  made.className = "unbroken";
  return made;
}

/** @param {"td"|"th"} kind @param {string} text @param {string} [scope] */
function cell(kind, text, scope) {
  const made = document.createElement(kind);
  made.textContent = text;
  if (scope) made.setAttribute("scope", scope);
  return made;
}

customElements.define("import-file", ImportFile);
