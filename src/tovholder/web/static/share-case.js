/** Sharing a case: what is chosen, what exactly would leave, and then letting go of just that. */
import { call, say } from "./api.js";

/** @param {ParentNode} root @param {string} wanted @returns {HTMLInputElement[]} */
const ticked = (root, wanted) => /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll(wanted)]).filter((one) => one.checked);

class ShareCase extends HTMLElement {
  connectedCallback() {
    this.seen = "";
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.show();
    });
    // What was shown is no longer what is chosen.
    this.querySelector("form")?.addEventListener("input", () => this.forget());
    this.find("[data-read]").addEventListener("change", () => this.allow());
    this.find("[data-go]").addEventListener("click", () => this.go());
  }

  /** @param {string} wanted @returns {any} */
  find(wanted) {
    return this.querySelector(wanted);
  }

  choice() {
    const lessons = [...this.querySelectorAll("[data-lesson]")]
      .filter((one) => ticked(one, "[data-chosen]").length)
      .map((one) => {
        /** @type {Record<string, string>} */
        const lesson = { entry: /** @type {HTMLElement} */ (one).dataset.lesson ?? "" };
        one.querySelectorAll("textarea").forEach((field) => {
          lesson[field.dataset.field ?? ""] = field.value;
        });
        return lesson;
      });
    return {
      title: this.find("[data-title]").value,
      with_case: this.find("[data-with-case]").checked,
      let_go: ticked(this, "[data-word]").map((one) => one.dataset.word),
      lessons,
      rates: ticked(this, "[data-rate]").map((one) => one.dataset.rate),
    };
  }

  async show() {
    this.forget();
    const answer = await call("POST", `/api/cases/${this.dataset.case}/sharing`, this.choice());
    const found = answer.ok ? answer.data.problems : answer.data.findings;
    this.tell(found);
    if (!answer.ok) return;
    this.find("[data-text]").textContent = answer.data.text;
    this.find("[data-preview]").hidden = false;
    this.seen = found.length ? "" : answer.data.hash;
    this.allow();
    if (found.length) this.find("[data-problems]").focus();
    else this.find("#preview-heading").focus();
  }

  async go() {
    const body = { ...this.choice(), seen: this.seen, into_library: this.find("[data-library]").checked };
    const answer = await call("POST", `/api/cases/${this.dataset.case}/departures`, body);
    if (!answer.ok) return this.tell(answer.data.findings);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([answer.data.text], { type: "application/yaml" }));
    link.download = `delt-sag-${answer.data.hash.slice(0, 10)}.yaml`;
    link.textContent = say("shared-file");
    this.find("[data-said]").replaceChildren(`${say("shared")} `, link);
    this.find("[data-go]").disabled = true;
    link.focus();
    return undefined;
  }

  allow() {
    this.find("[data-go]").disabled = !this.seen || !this.find("[data-read]").checked;
  }

  forget() {
    this.seen = "";
    this.find("[data-preview]").hidden = true;
    this.find("[data-read]").checked = false;
    this.allow();
  }

  /** @param {import("./api.js").Finding[]} findings */
  tell(findings) {
    const place = this.find("[data-problems]");
    place.className = findings.length ? "alert alert-error" : "";
    place.replaceChildren(
      ...findings.map((one) => {
        const line = document.createElement("p");
        line.className = "alert-text";
        line.textContent = [one.text, one.todo].filter(Boolean).join(" ");
        return line;
      }),
    );
  }
}

customElements.define("share-case", ShareCase);
