/** The result beside the inputs: what the case comes to now, how sure that is, and what the latest movement did. */
import { say } from "./api.js";
import { deskOf } from "./desk.js";
import { amount, percent } from "./numbers.js";

const HALF = 0.5;

/** @returns {Record<string, string>} */
function groupNames() {
  return JSON.parse(document.getElementById("groups")?.textContent || "{}");
}

class LiveResult extends HTMLElement {
  connectedCallback() {
    this.names = groupNames();
    const desk = deskOf(this);
    desk.addEventListener("figures", (event) => this.show(/** @type {CustomEvent} */ (event).detail));
    desk.addEventListener("no-figures", (event) => {
      this.at("net").textContent = "–";
      this.at("sentence").textContent = /** @type {CustomEvent} */ (event).detail;
    });
    desk.addEventListener("no-effect", (event) => this.explain(/** @type {CustomEvent} */ (event).detail));
  }

  /** @param {string} name @returns {HTMLElement} */
  at(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-${name}]`));
  }

  /** @param {any} told */
  show({ figures, base, ghost, began, currency }) {
    const group = figures.groups[figures.leading];
    const saved = base?.groups[figures.leading];
    this.at("who").textContent = this.names?.[figures.leading] ?? figures.leading;
    this.at("net").textContent = amount(group.net, currency);
    this.at("net").classList.toggle("below", group.net < 0);
    const difference = saved ? group.net - saved.net : 0;
    this.at("diff").textContent = Math.abs(difference) < HALF ? say("as-saved")
      : say("against-saved", { amount: amount(difference, currency, true) });
    this.at("sentence").textContent = this.sentence(figures, group, currency);
    const approved = ghost?.groups[ghost.leading];
    this.at("ghost").hidden = !approved;
    if (approved) {
      this.at("ghost").textContent = say("against-approved", { amount: amount(group.net - approved.net, currency, true) });
    }
    this.at("no-effect").hidden = true;
    this.parties(figures, base, currency);
    /** @type {any} */ (this.querySelector("live-chart")).draw(figures, ghost, currency);
    if (began !== undefined) requestAnimationFrame(() => {
      this.dispatchEvent(new CustomEvent("shown", { bubbles: true, detail: performance.now() - began }));
    });
  }

  /** @param {any} figures @param {any} group @param {string} currency */
  sentence(figures, group, currency) {
    const band = group.net_band;
    const back = group.paid_back ? say("paid-back", { period: group.paid_back }) : say("never-paid-back");
    if (figures.draws < 2) return `${say("certain")} ${back}`;
    return `${say("chance", {
      chance: percent(band.positive), low: amount(band.percentiles.p10, currency), high: amount(band.percentiles.p90, currency),
    })} ${back}`;
  }

  /** @param {any} figures @param {any} base @param {string} currency */
  parties(figures, base, currency) {
    const asked = this.closest("[data-groups]")?.getAttribute("data-groups")?.split(" ");
    const rows = Object.entries(figures.groups)
      .filter(([name]) => !asked || asked.includes(name))
      .filter(([name, group]) => Math.abs(/** @type {any} */ (group).net) >= HALF || name === figures.leading)
      .map(([name, group]) => {
        const row = document.createElement("tr");
        const heading = document.createElement("th");
        heading.scope = "row";
        heading.textContent = this.names?.[name] ?? name;
        const net = document.createElement("td");
        net.className = "number";
        net.textContent = amount(/** @type {any} */ (group).net, currency);
        const moved = document.createElement("td");
        moved.className = "number";
        const difference = /** @type {any} */ (group).net - (base?.groups[name]?.net ?? /** @type {any} */ (group).net);
        moved.textContent = Math.abs(difference) < HALF ? "–" : amount(difference, currency, true);
        row.append(heading, net, moved);
        return row;
      });
    this.at("parties").replaceChildren(...rows);
  }

  /** @param {string} why */
  explain(why) {
    this.at("no-effect").textContent = `${say("no-effect")} ${why}`;
    this.at("no-effect").hidden = false;
  }
}

const SVG = "http://www.w3.org/2000/svg";
const WIDE = 340;
const HIGH = 170;

/** The net so far, year by year, with where it lies in eight of ten draws, and the approved version in grey. */
class LiveChart extends HTMLElement {
  /** @param {any} figures @param {any} ghost @param {string} currency */
  draw(figures, ghost, currency) {
    const years = figures.years;
    const line = figures.groups[figures.leading].so_far;
    const bands = figures.so_far_bands.map((/** @type {any} */ band) => [band.percentiles.p10, band.percentiles.p90]);
    const grey = ghost ? ghost.groups[ghost.leading].so_far : [];
    const all = [0, ...line, ...bands.flat(), ...grey];
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const x = (/** @type {number} */ i) => 8 + ((WIDE - 16) * i) / Math.max(1, years.length - 1);
    const y = (/** @type {number} */ value) => 14 + ((HIGH - 40) * (high - value)) / (high - low || 1);
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", `0 0 ${WIDE} ${HIGH}`);
    svg.setAttribute("role", "img");
    const path = (/** @type {number[]} */ values) => values.map((value, i) => `${i ? "L" : "M"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`).join("");
    const add = (/** @type {string} */ kind, /** @type {Record<string, string|number>} */ given, text = "") => {
      const element = document.createElementNS(SVG, kind);
      for (const [name, value] of Object.entries(given)) element.setAttribute(name, String(value));
      if (text) element.textContent = text;
      svg.append(element);
    };
    if (bands.length) {
      const upper = path(bands.map((/** @type {number[]} */ band) => band[1]));
      const lower = bands.map((/** @type {number[]} */ band, /** @type {number} */ i) => `L${x(i).toFixed(1)} ${y(band[0]).toFixed(1)}`).reverse().join("");
      add("path", { d: `${upper}${lower}Z`, class: "band" });
    }
    add("line", { x1: 0, x2: WIDE, y1: y(0), y2: y(0), class: "zero" });
    if (grey.length) add("path", { d: path(grey), class: "ghost" });
    add("path", { d: path(line), class: "line" });
    add("circle", { cx: x(line.length - 1), cy: y(line.at(-1)), r: 4, class: "end" });
    add("text", { x: 0, y: HIGH - 8 }, String(years[0]));
    add("text", { x: WIDE, y: HIGH - 8, "text-anchor": "end" }, String(years.at(-1)));
    add("text", { x: 0, y: 10 }, amount(high, currency));
    const label = say("chart-sentence", { first: years[0], last: years.at(-1), lowest: amount(Math.min(...line), currency), end: amount(line.at(-1), currency) });
    svg.setAttribute("aria-label", `${this.dataset.label}. ${label}`);
    const sentence = document.createElement("p");
    sentence.className = "chart-sentence";
    sentence.textContent = label;
    const wasOpen = this.querySelector("details")?.open ?? false;
    this.replaceChildren(svg, sentence, this.table(years, line, bands, currency, wasOpen));
  }

  /** @param {number[]} years @param {number[]} line @param {number[][]} bands @param {string} currency @param {boolean} open */
  table(years, line, bands, currency, open) {
    const details = document.createElement("details");
    details.open = open;
    const summary = document.createElement("summary");
    summary.textContent = say("numbers");
    const table = document.createElement("table");
    table.className = "table table--borderless table--extracompact";
    const headings = [say("year"), say("so-far"), say("p10"), say("p90")];
    table.append(row("th", headings), ...years.map((year, i) => row("td", [
      String(year), amount(line[i], currency), ...(bands[i] ?? []).map((value) => amount(value, currency)),
    ])));
    details.append(summary, table);
    return details;
  }
}

/** @param {"th"|"td"} kind @param {string[]} cells */
function row(kind, cells) {
  const made = document.createElement("tr");
  cells.forEach((text, i) => {
    const cell = document.createElement(i === 0 && kind === "td" ? "th" : kind);
    if (cell.tagName === "TH") cell.setAttribute("scope", kind === "th" ? "col" : "row");
    cell.textContent = text;
    if (i) cell.className = "number";
    made.append(cell);
  });
  return made;
}

customElements.define("live-chart", LiveChart);
customElements.define("live-result", LiveResult);
