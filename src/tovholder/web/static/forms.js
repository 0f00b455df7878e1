/**
 * A form that is sent to the API as JSON; what is wrong is told above it, and the field it is about is marked.
 * `method="dialog"` on it: before this program is here a press does nothing, and no password ends in an address.
 */
import { call, newKey, say } from "./api.js";

/** @typedef {import("./api.js").Finding} Finding */

class ApiForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send(form);
    });
  }

  /** @param {HTMLFormElement} form */
  async send(form) {
    const button = form.querySelector("button[type=submit]");
    button?.setAttribute("aria-disabled", "true");
    const body = await this.body(form);
    const { method = "POST", action = "" } = this.dataset;
    const answer = await call(method, action, method === "DELETE" ? undefined : body);
    button?.removeAttribute("aria-disabled");
    if (!answer.ok) return this.refuse(form, answer.data.findings);
    this.querySelector(".form-problems")?.remove();
    if (this.dataset.show !== undefined) return this.show(answer.data);
    const then = this.dataset.then ?? location.href;
    if (answer.data?.next) return this.goOn(answer.data.next, then);
    const target = then.replace("{id}", encodeURIComponent(answer.data?.id ?? ""));
    if (target === location.href) location.reload();
    else location.assign(target);
  }

  /** To the page that our server says is next; from there it goes on to where it was going. @param {string} next @param {string} then */
  goOn(next, then) {
    location.assign(next.startsWith("/") ? `${next}?til=${encodeURIComponent(then)}` : next);
  }

  /** @param {HTMLFormElement} form @returns {Promise<Record<string, unknown>>} */
  async body(form) {
    /** @type {Record<string, unknown>} */
    const body = {};
    for (const field of /** @type {any[]} */ ([...form.elements])) {
      if (!field.name || (field.type === "radio" && !field.checked)) continue;
      if (field.type === "checkbox") body[field.name] = field.checked;
      else if (field.type === "file") body[field.name] = (await field.files[0]?.text()) ?? "";
      else if (field.dataset.split) {
        const values = field.value.split(":");
        field.dataset.split.split(" ").forEach((/** @type {string} */ name, /** @type {number} */ i) => {
          body[name] = values[i] ?? "";
        });
      } else if (field.dataset.lines !== undefined) {
        body[field.name] = field.value.split("\n").map((/** @type {string} */ line) => line.trim()).filter(Boolean);
      } else if (field.type === "date") body[field.name] = field.value || null;
      else if (field.type === "datetime-local") body[field.name] = field.value ? new Date(field.value).toISOString() : "";
      else if (field.type === "number" || field.dataset.number !== undefined) body[field.name] = Number(field.value);
      else body[field.name] = field.value;
    }
    if (this.dataset.tokenFromHash !== undefined) body.token = location.hash.slice(1);
    if (this.dataset.key !== undefined) body.key = newKey();
    return this.dataset.list ? { [this.dataset.list]: [body] } : body;
  }

  /** Tell what is wrong. @param {HTMLFormElement} form @param {Finding[]} findings */
  refuse(form, findings) {
    this.querySelector(".form-problems")?.remove();
    form.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
    const problems = document.createElement("div");
    problems.className = "alert alert-error form-problems";
    problems.setAttribute("role", "alert");
    problems.tabIndex = -1;
    const heading = document.createElement("p");
    heading.className = "alert-heading";
    heading.textContent = say("not-done");
    problems.append(heading);
    for (const finding of findings) {
      const line = document.createElement("p");
      line.className = "alert-text";
      line.textContent = [finding.text, finding.todo].filter(Boolean).join(" ");
      problems.append(line);
      const field = form.elements.namedItem(String(finding.path.at(-1)));
      if (field instanceof HTMLElement) field.setAttribute("aria-invalid", "true");
    }
    this.prepend(problems);
    problems.focus();
  }

  /** Show, this once, what was made, or what is told. @param {any} made */
  show(made) {
    const shown = this.querySelector("[data-shown]");
    if (!(shown instanceof HTMLElement)) return;
    if (this.dataset.show === "told") return this.tell(shown, made);
    const value = this.dataset.show === "link" ? `${location.origin}/velkommen#${made.token}` : made.secret;
    const code = document.createElement("code");
    code.textContent = value;
    shown.replaceChildren(say("shown-once"), document.createElement("br"), code);
    shown.hidden = false;
    shown.focus();
  }

  /** @param {HTMLElement} shown @param {{told: string[], whole?: boolean}} made */
  tell(shown, made) {
    const lines = made.told.map((said) => {
      const line = document.createElement("p");
      line.textContent = said;
      return line;
    });
    shown.replaceChildren(...lines);
    shown.classList.toggle("alert-error", made.whole === false);
    const form = this.querySelector("form");
    if (form && this.dataset.once !== undefined) form.hidden = true;
    this.querySelector("[data-after]")?.removeAttribute("hidden");
    shown.hidden = false;
    shown.focus();
  }
}

customElements.define("api-form", ApiForm);
