/** Everything on the pages of a case. */
import { settleConflictsOf } from "./conflict.js";
import "./desk.js";
import "./editor.js";
import "./faces.js";
import "./fields.js";
import "./followup.js";
import "./handle.js";
import "./import.js";
import "./live.js";
import "./number.js";
import "./paste.js";
import "./presenter.js";

document.querySelectorAll("case-desk").forEach((desk) => settleConflictsOf(/** @type {any} */ (desk)));
const target = location.hash.slice(1) ? document.getElementById(location.hash.slice(1)) : null;
if (target) {
  target.focus();
  target.scrollIntoView();
}
