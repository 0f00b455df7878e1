/** The record of one citizen. What is typed is sent in the body of a request, stands in no address and is forgotten here. */
import { call, told } from "./api.js";

class CitizenExtract extends HTMLElement {
  connectedCallback() {
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask(/** @type {HTMLFormElement} */ (event.target));
    });
  }

  /** @param {string} wanted @returns {any} */
  find(wanted) {
    return this.querySelector(wanted);
  }

  /** @param {HTMLFormElement} form */
  async ask(form) {
    const given = new FormData(form);
    const answer = await call("POST", "/api/audit/citizen", { person: given.get("person"), case: given.get("case") });
    const said = this.find("[data-said]");
    said.className = answer.ok ? "alert alert-info" : "alert alert-error";
    said.textContent = answer.ok ? answer.data.told.join(" ") : told(answer.data.findings);
    said.hidden = false;
    this.find("[data-found]").hidden = !answer.ok || !answer.data.rows.length;
    if (answer.ok) this.show(answer.data);
    this.find("[name=person]").value = "";
    said.focus();
  }

  /** @param {{columns: string[], rows: string[][], csv: string, csv_with_names: string}} found */
  show(found) {
    this.find("thead tr").replaceChildren(...found.columns.map((name) => this.cell("th", name, "col")));
    this.find("tbody").replaceChildren(
      ...found.rows.map((cells) => {
        const row = document.createElement("tr");
        row.append(...cells.map((written, i) => this.cell(i ? "td" : "th", written, i ? "" : "row")));
        return row;
      }),
    );
    for (const [name, text] of Object.entries({ csv: found.csv, names: found.csv_with_names })) {
      const link = this.find(`[data-file=${name}]`);
      URL.revokeObjectURL(link.href);
      link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    }
  }

  /** @param {string} kind @param {string} written @param {string} scope */
  cell(kind, written, scope) {
    const cell = document.createElement(kind);
    cell.textContent = written;
    if (scope) cell.setAttribute("scope", scope);
    return cell;
  }
}

customElements.define("citizen-extract", CitizenExtract);
