/** Follow-up: the plan as a text, a file in with a verdict on every row, and results that somebody verifies. */
import { call, newKey, say, send, told } from "./api.js";
import { deskOf } from "./desk.js";
import { TextEditor } from "./editor.js";

const POLL_EVERY = 1000;
const TRIES = 40;

/** The plan: checked while it is written, saved on top of the version it was opened in. */
class PlanEditor extends TextEditor {
  connectedCallback() {
    super.connectedCallback();
    this.querySelector("[data-clear]")?.addEventListener("click", () => this.clear());
  }

  clear() {
    const example = /** @type {HTMLElement} */ (this.querySelector("[data-example]"));
    if (!this.area) return;
    this.area.value = example.dataset.empty ?? "";
    example.remove();
    this.number();
    this.check();
    this.area.focus();
  }

  /** @param {string} text */
  ask(text) {
    return call("POST", deskOf(this).api("/followup/plan/check"), { text });
  }

  async save() {
    const desk = deskOf(this);
    const text = this.area?.value ?? "";
    desk.note(say("saving"));
    const answer = await call("PUT", desk.api("/followup/plan"), { opened: Number(this.dataset.opened), text });
    if (!answer.ok) {
      desk.note(say("not-saved-here"));
      return this.show(answer.data.findings);
    }
    this.saved = text;
    location.reload();
  }
}

customElements.define("plan-editor", PlanEditor);

/** A file: tried first, and written when its verdicts have been seen. */
class FileImport extends HTMLElement {
  connectedCallback() {
    const form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    this.commit = /** @type {HTMLElement} */ (this.querySelector("[data-commit]"));
    this.verdicts = /** @type {HTMLElement} */ (this.querySelector("[data-verdicts]"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send(form, true);
    });
    form.addEventListener("change", () => {
      if (this.commit) this.commit.hidden = true;
    });
    this.commit.querySelector("button")?.addEventListener("click", () => this.send(form, false));
  }

  /** @param {HTMLFormElement} form @param {boolean} dryRun */
  async send(form, dryRun) {
    const field = (/** @type {string} */ name) => /** @type {any} */ (form.elements.namedItem(name));
    const file = field("file").files[0];
    if (!file || !this.verdicts || !this.commit || this.sending) return;
    this.sending = true;
    const key = newKey();
    const asked = new URLSearchParams({
      source: field("source").value, file: file.name, dry_run: String(dryRun), correct: String(field("correct").checked), key,
    });
    const timer = setInterval(() => this.progress(key), POLL_EVERY);
    this.say(say("data-reading"));
    const answer = await this.post(`/api/cases/${this.dataset.case}/followup/import?${asked}`, file);
    clearInterval(timer);
    this.sending = false;
    this.say("");
    this.commit.hidden = true;
    if (!answer.ok) {
      const problem = document.createElement("p");
      problem.className = "alert alert-error";
      problem.setAttribute("role", "alert");
      problem.textContent = told(answer.data.findings);
      this.verdicts.replaceChildren(problem);
    } else {
      this.verdicts.replaceChildren(...answer.data.stores.map((/** @type {any} */ store) => this.verdict(store)));
      const accepted = answer.data.stores.some((/** @type {any} */ store) => store.accepted);
      this.commit.hidden = !dryRun || !accepted;
      const end = document.createElement("p");
      end.textContent = say(dryRun ? (accepted ? "data-tried" : "data-nothing") : "data-written");
      if (!dryRun) end.className = "alert alert-success";
      this.verdicts.append(end);
    }
    this.verdicts.focus();
  }

  /** The same again while the server says that it is busy: it knows the request by its key. @param {string} path @param {File} file */
  async post(path, file) {
    for (let tries = 0; ; tries += 1) {
      const answer = await send(path, file);
      if (answer.status === 0) answer.data.findings = [{ text: say("offline"), todo: say("data-again") }];
      if (answer.status !== 503 || tries === TRIES) return answer;
    }
  }

  /** @param {string} key */
  async progress(key) {
    const answer = await call("GET", `/api/cases/${this.dataset.case}/followup/import/progress?key=${key}`);
    if (answer.ok && answer.data.rows && this.sending) this.say(say("data-rows", { rows: answer.data.rows }));
  }

  /** @param {string} text */
  say(text) {
    const place = this.querySelector("[data-progress]");
    if (place) place.textContent = text;
  }

  /** One store's totals, and the rows not taken. @param {any} store */
  verdict(store) {
    const made = document.createElement("section");
    const heading = document.createElement("h2");
    heading.textContent = say(`data-store-${store.store}`);
    const totals = document.createElement("p");
    totals.textContent = say("data-totals", store);
    made.append(heading, totals);
    if (store.corrected) {
      const corrected = document.createElement("p");
      corrected.textContent = say("data-corrected", { count: store.corrected });
      made.append(corrected);
    }
    if (store.rejected) {
      const details = document.createElement("details");
      details.open = true;
      const summary = document.createElement("summary");
      summary.textContent = say("data-rejected", { count: store.rejected });
      const list = document.createElement("ul");
      const shown = store.rows_rejected.slice(0, 200);
      list.append(...shown.map((/** @type {any} */ row) => {
        const item = document.createElement("li");
        item.textContent = say("data-row", { row: row.row, reason: say(`rejected-${row.code}`, { column: row.column }) });
        return item;
      }));
      if (store.rejected > shown.length) {
        const more = document.createElement("li");
        more.textContent = say("data-rows-more", { count: store.rejected - shown.length });
        list.append(more);
      }
      details.append(summary, list);
      made.append(details);
    }
    return made;
  }
}

customElements.define("file-import", FileImport);

/** Results that wait: those ticked are said to be right. */
class VerifyList extends HTMLElement {
  connectedCallback() {
    const boxes = /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll("input[type=checkbox]")]);
    this.querySelector("[data-all]")?.addEventListener("click", () => boxes.forEach((box) => (box.checked = true)));
    this.querySelector("form")?.addEventListener("submit", async (event) => {
      event.preventDefault();
      const observations = boxes.filter((box) => box.checked).map((box) => ({
        person: box.dataset.person, indicator: box.dataset.indicator, month: box.dataset.month,
      }));
      if (!observations.length) return this.tell(say("verify-none"));
      const answer = await call("POST", `/api/cases/${this.dataset.case}/followup/verify`, { observations });
      if (answer.ok) location.reload();
      else this.tell(told(answer.data.findings));
    });
  }

  /** @param {string} text */
  tell(text) {
    const place = this.querySelector("[data-told]");
    if (place) place.textContent = text;
  }
}

customElements.define("verify-list", VerifyList);
