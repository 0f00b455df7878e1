/** A month's answers on a supplier's phone. What is typed stays on the page until it has been taken; nothing is kept. */
import { call, say, told } from "./api.js";

class MonthReport extends HTMLElement {
  /** @type {HTMLElement[]} */
  rows = [];

  connectedCallback() {
    this.form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    this.rows = /** @type {HTMLElement[]} */ ([...this.querySelectorAll("li[data-person]")]).filter((row) => field(row));
    this.receipt = /** @type {HTMLElement} */ (this.querySelector("[data-receipt]"));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.form.addEventListener("input", (event) => this.touched(event));
    this.form.addEventListener("keydown", (event) => this.next(event));
    this.querySelectorAll("[data-fill]").forEach((button) =>
      button.addEventListener("click", () => this.fill(() => /** @type {HTMLElement} */ (button).dataset.fill ?? "")),
    );
    this.querySelector("[data-same]")?.addEventListener("click", () => this.fill((row) => row.dataset.last ?? ""));
    addEventListener("beforeunload", (event) => {
      if (this.changed().length) event.preventDefault();
    });
    this.count();
  }

  changed() {
    return this.rows.filter((row) => answer(row) !== "" && answer(row) !== row.dataset.was);
  }

  /** @param {Event} event */
  touched(event) {
    const row = /** @type {Element} */ (event.target).closest("li");
    if (row) tell(row, "");
    this.count();
  }

  /** What has no answer yet gets one. @param {(row: HTMLElement) => string} value */
  fill(value) {
    for (const row of this.rows) if (answer(row) === "" && value(row) !== "") write(row, value(row));
    this.count();
  }

  /** Enter goes on to the next number, as on a form of paper. @param {KeyboardEvent} event */
  next(event) {
    const here = /** @type {HTMLInputElement} */ (event.target);
    if (event.key !== "Enter" || here.type !== "text") return;
    event.preventDefault();
    const inputs = /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll("input[type=text], input:not([type])")]);
    const following = inputs[inputs.indexOf(here) + 1];
    if (following) following.focus();
    else /** @type {HTMLElement} */ (this.querySelector("[type=submit]"))?.focus();
  }

  count() {
    const ready = this.changed().length;
    const place = this.querySelector("[data-count]");
    if (place) place.textContent = ready ? say("report-ready", { count: ready }) : "";
  }

  async send() {
    const rows = this.changed();
    const receipt = /** @type {HTMLElement} */ (this.receipt);
    if (!rows.length) return this.told(say("report-nothing"), false);
    const button = this.querySelector("[type=submit]");
    if (button?.getAttribute("aria-disabled") === "true") return;
    button?.setAttribute("aria-disabled", "true");
    receipt.textContent = say("saving");
    const { source, indicator, month, action = "" } = this.dataset;
    const sent = rows.map((row) => ({ person: row.dataset.person, value: answer(row) }));
    const correct = rows.some((row) => row.dataset.was);
    const got = await call("POST", action, { source, indicator, month, rows: sent, correct });
    button?.removeAttribute("aria-disabled");
    if (!got.ok) return this.told(told(got.data.findings), true);
    const refused = new Map(got.data.rejected.map((/** @type {any} */ one) => [one.row, one.text]));
    rows.forEach((row, i) => {
      if (!refused.has(i)) row.dataset.was = sent[i].value;
      tell(row, refused.get(i) ?? say("report-waits"), refused.has(i));
    });
    this.count();
    const { read, accepted, unchanged, rejected } = got.data;
    const all = say("report-receipt", { read, accepted, unchanged, rejected: rejected.length });
    this.told(`${all} ${say(rejected.length ? "report-mend" : "report-then")}`, rejected.length > 0);
    this.left();
  }

  left() {
    const rows = this.rows;
    const missing = rows.filter((row) => !row.dataset.was).length;
    const place = this.querySelector("[data-left]");
    if (place) place.textContent = missing ? say("report-missing", { count: missing }) : say("report-all-in");
    if (!missing) this.querySelector(".shortcuts")?.remove();
  }

  /** @param {string} text @param {boolean} wrong */
  told(text, wrong) {
    const receipt = /** @type {HTMLElement} */ (this.receipt);
    receipt.textContent = text;
    receipt.className = `receipt alert ${wrong ? "alert-error" : "alert-success"}`;
    receipt.focus();
  }
}

/** @param {Element} row */
function field(row) {
  return row.querySelector("input");
}

/** @param {HTMLElement} row @returns {string} */
function answer(row) {
  const chosen = /** @type {HTMLInputElement|null} */ (row.querySelector("input:checked"));
  if (row.querySelector("[type=radio]")) return chosen?.value ?? "";
  return /** @type {HTMLInputElement} */ (field(row)).value.trim();
}

/** @param {HTMLElement} row @param {string} value */
function write(row, value) {
  const radio = /** @type {HTMLInputElement|null} */ (row.querySelector(`[type=radio][value="${value}"]`));
  if (radio) radio.checked = true;
  else /** @type {HTMLInputElement} */ (field(row)).value = value;
}

/** @param {Element} row @param {string} text @param {boolean} [wrong] */
function tell(row, text, wrong = false) {
  const said = row.querySelector("[data-said]");
  if (said) said.textContent = text;
  row.classList.toggle("is-wrong", wrong);
  row.querySelectorAll("input").forEach((input) => {
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  });
}

customElements.define("month-report", MonthReport);
