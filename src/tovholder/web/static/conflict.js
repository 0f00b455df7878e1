/** Where others have changed the same: mine, theirs, who and when, decided field by field. Nothing is overwritten. */
import { call, newKey, say, told } from "./api.js";
import { valueText } from "./numbers.js";

/** @typedef {{conflict: any, edits: import("./desk.js").Edit[], text?: string, opened: string}} Met */

/** Watch a desk. @param {import("./desk.js").CaseDesk} desk */
export function settleConflictsOf(desk) {
  desk.addEventListener("conflict", (event) => open(desk, /** @type {CustomEvent} */ (event).detail));
}

/** @param {import("./desk.js").CaseDesk} desk @param {Met} met */
function open(desk, met) {
  const dialog = /** @type {HTMLDialogElement} */ (desk.querySelector("[data-conflict]"));
  const form = document.createElement("form");
  form.method = "dialog";
  const heading = document.createElement("h2");
  heading.id = "conflict-heading";
  heading.textContent = say("conflict-heading");
  const lead = document.createElement("p");
  lead.textContent = met.conflict.clashes.length ? say("conflict-lead") : told(met.conflict.findings);
  const fields = met.conflict.clashes.map((/** @type {any} */ clash, /** @type {number} */ i) => field(clash, i));
  const problem = document.createElement("p");
  problem.className = "form-error-message";
  problem.setAttribute("role", "alert");
  const buttons = document.createElement("div");
  buttons.className = "button-row";
  const save = button(say("conflict-save"), "button-primary", "submit");
  const leave = button(say("conflict-leave"), "button-secondary", "button");
  leave.addEventListener("click", () => location.reload());
  buttons.append(save, leave);
  form.append(heading, lead, ...fields, problem, buttons);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await call("POST", desk.api("/resolve"), body(form, met));
    if (answer.ok) return location.reload();
    if (answer.status === 409 && answer.data.conflict) {
      dialog.close();
      return open(desk, { ...met, conflict: answer.data.conflict });
    }
    problem.textContent = told(answer.data.findings);
  });
  dialog.replaceChildren(form);
  dialog.addEventListener("cancel", () => location.reload(), { once: true });
  dialog.showModal();
}

/** @param {any} clash @param {number} i */
function field(clash, i) {
  const set = document.createElement("fieldset");
  set.className = "form-group clash";
  const legend = document.createElement("legend");
  legend.className = "form-label";
  const onPage = document.querySelector(`[data-place="${CSS.escape(clash.place)}"]`);
  legend.textContent = onPage?.querySelector("label")?.textContent ?? (clash.place || say("whole-text"));
  set.append(legend);
  const before = document.createElement("p");
  before.textContent = say("conflict-before", { value: valueText(clash.base) });
  const at = new Date(clash.at).toLocaleString(document.documentElement.lang === "en" ? "en-GB" : "da-DK", {
    dateStyle: "short", timeStyle: "short", timeZone: "Europe/Copenhagen",
  });
  const options = [
    ["mine", say("conflict-mine", { value: valueText(clash.mine) })],
    ["theirs", say("conflict-theirs", { value: valueText(clash.theirs), name: clash.by.name, at })],
    ["other", say("conflict-other")],
  ];
  set.append(before, ...options.map(([value, text]) => radio(i, value, text)));
  const other = document.createElement("input");
  other.className = "form-input";
  other.name = `other-${i}`;
  other.setAttribute("aria-label", say("conflict-other"));
  set.append(other);
  return set;
}

/** @param {number} i @param {string} value @param {string} text */
function radio(i, value, text) {
  const group = document.createElement("div");
  group.className = "form-group-radio";
  const input = document.createElement("input");
  Object.assign(input, { type: "radio", name: `keep-${i}`, value, id: `keep-${i}-${value}`, required: true, className: "form-radio" });
  const label = document.createElement("label");
  label.className = "form-label";
  label.htmlFor = input.id;
  label.textContent = text;
  group.append(input, label);
  return group;
}

/** @param {string} text @param {string} kind @param {"submit"|"button"} type */
function button(text, kind, type) {
  const made = document.createElement("button");
  made.type = type;
  made.className = `button ${kind}`;
  made.textContent = text;
  return made;
}

/** @param {HTMLFormElement} form @param {Met} met */
function body(form, met) {
  const given = new FormData(form);
  const choices = met.conflict.clashes.map((/** @type {any} */ clash, /** @type {number} */ i) => ({
    path: clash.path, keep: given.get(`keep-${i}`), typed: given.get(`other-${i}`) || null,
  }));
  const mine = met.text === undefined ? { edits: met.edits } : { text: met.text };
  return { opened: met.opened, seen: met.conflict.seen, ...mine, choices, key: newKey() };
}

