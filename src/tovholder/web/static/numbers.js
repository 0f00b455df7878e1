/** Numbers as people read and type them, in the page's language. */

const lang = document.documentElement.lang === "en" ? "en-GB" : "da-DK";
const whole = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const some = new Intl.NumberFormat(lang, { maximumFractionDigits: 3 });

/** `1,2 mio. kr.`, `845.000 kr.` @param {number} value @param {string} currency @param {boolean} [signed] */
export function amount(value, currency, signed = false) {
  const sign = signed && value > 0 ? "+" : "";
  const size = Math.abs(value);
  const short = size >= 1e9 ? `${oneDecimal.format(value / 1e9)} ${lang === "da-DK" ? "mia." : "bn"}`
    : size >= 999_500 ? `${oneDecimal.format(value / 1e6)} ${lang === "da-DK" ? "mio." : "million"}`
    : whole.format(size >= 10_000 ? Math.round(value / 1000) * 1000 : Math.round(value) + 0);
  const text = lang === "da-DK" ? `${short} ${currency === "DKK" ? "kr." : currency}` : `${currency} ${short}`;
  return (sign + text).replace("−", "-").replace(/ /g, "\u00a0");
}

/** `73 %` @param {number} share */
export function percent(share) {
  return `${whole.format(100 * share)}${lang === "da-DK" ? "\u00a0%" : "%"}`;
}

/** A number as it is read. @param {number} value */
export function shown(value) {
  return some.format(value).replace("−", "-");
}

/** A number to be put in a field: no thousands separators. @param {number} value */
export function typed(value) {
  const text = value.toFixed(9).replace(/\.?0+$/, "").replace(/^-0$/, "0");
  return lang === "da-DK" ? text.replace(".", ",") : text;
}

/** The numbers in a range as the server writes it: `45..60..75 %`. @param {string} written @returns {number[]} */
export function pointsOf(written) {
  const numbers = written.match(/^-?[0-9.,]+?(?:\.\.-?[0-9.,]+?){0,2}(?=$| )/)?.[0];
  if (!numbers) return [];
  return numbers.split("..").map((point) => Number(point.replace(",", ".")));
}

/** A value of a case in words. @param {any} value @returns {string} */
export function valueText(value) {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  if ("use" in value) return value.use;
  const points = ["value", "low", "likely", "high"].filter((name) => name in value).map((name) => value[name]);
  if (points.length) return points.join("..") + (value.unit ? ` ${value.unit}` : "");
  return Object.entries(value).map(([name, inner]) => `${name}: ${valueText(inner)}`).join("; ");
}
