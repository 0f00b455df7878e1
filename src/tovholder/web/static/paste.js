/** Rows copied from a spreadsheet: shown as they are understood before anything is saved, and undone as one step. */
import { call, say, told } from "./api.js";
import { deskOf } from "./desk.js";

const MOST = 500;

class PasteTable extends HTMLElement {
  connectedCallback() {
    this.path = JSON.parse(this.dataset.path ?? "[]");
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = say("paste");
    const label = document.createElement("label");
    label.className = "form-label";
    label.textContent = say("paste-label", { what: this.dataset.label ?? "" });
    this.area = document.createElement("textarea");
    this.area.className = "form-input";
    this.area.rows = 4;
    label.append(this.area);
    this.preview = document.createElement("div");
    this.preview.setAttribute("aria-live", "polite");
    details.append(summary, label, this.preview);
    this.append(details);
    this.area.addEventListener("input", () => this.look());
  }

  async look() {
    const text = this.area?.value ?? "";
    const rows = text.split(/\r?\n/).map((line) => line.split(/\t|;/).map((cell) => cell.trim())).filter((cells) => cells[0]);
    if (!rows.length) return this.preview?.replaceChildren();
    if (rows.length > MOST) return this.preview?.replaceChildren(say("paste-too-many", { most: MOST }));
    const desk = deskOf(this);
    const read = await Promise.all(rows.map(async ([name, typed = ""]) => {
      const place = [...(this.path ?? []), name];
      const answer = await call("POST", desk.api("/understood"), { opened: desk.opened, place, typed });
      return { name, typed, place, ok: answer.ok, said: answer.ok ? answer.data.number ?? typed : told(answer.data.findings) };
    }));
    if (text !== this.area?.value) return;
    this.show(read);
  }

  /** @param {{name: string, typed: string, place: (string|number)[], ok: boolean, said: string}[]} read */
  show(read) {
    const table = document.createElement("table");
    table.className = "table table--borderless table--extracompact";
    const caption = document.createElement("caption");
    caption.textContent = say("paste-preview", { good: read.filter((row) => row.ok).length, all: read.length });
    table.append(caption, ...read.map((row) => {
      const line = document.createElement("tr");
      for (const text of [row.name, row.typed, row.ok ? say("understood", { number: row.said }) : row.said]) {
        const cell = document.createElement("td");
        cell.textContent = text;
        line.append(cell);
      }
      line.className = row.ok ? "" : "wrong";
      return line;
    }));
    const save = document.createElement("button");
    save.type = "button";
    save.className = "button button-primary";
    save.textContent = say("paste-save");
    save.disabled = read.some((row) => !row.ok);
    save.addEventListener("click", async () => {
      const answer = await deskOf(this).set(read.map((row) => ({ place: row.place, typed: row.typed })));
      if (answer.ok) location.reload();
      else if (answer.status !== 409) this.preview?.append(told(answer.data.findings));
    });
    this.preview?.replaceChildren(table, save);
  }
}

customElements.define("paste-table", PasteTable);
