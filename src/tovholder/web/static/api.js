/** Speaking to the server. Every answer is {ok, status, data}; being offline is an answer too. */

/** @typedef {{ok: boolean, status: number, data: any}} Answer */
/** @typedef {{code: string, text: string, todo: string|null, place: string|null, path: (string|number)[], line: number|null, severity: string}} Finding */

/** @param {string} method @param {string} path @param {unknown} [body] @returns {Promise<Answer>} */
export async function call(method, path, body) {
  try {
    const answer = await fetch(path, {
      method,
      headers: { ...own(), ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      // What is being saved is saved although the page is left meanwhile; a browser takes no more than this with it.
      keepalive: method !== "GET" && JSON.stringify(body ?? "").length < 50_000,
    });
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, data: text ? JSON.parse(text) : null };
  } catch {
    return unreachable();
  }
}

/** As JSON; and for whom this page was written: nobody who has signed in since shall be noted for what is done on it. */
function own() {
  const { account } = document.body.dataset;
  return { Accept: "application/json", ...(account === undefined ? {} : { "Tovholder-Account": account }) };
}

/** @returns {Answer} */
function unreachable() {
  const finding = { code: "offline", text: say("offline"), todo: say("offline-todo"), place: null, path: [], params: {} };
  return { ok: false, status: 0, data: { findings: [finding] } };
}

/** A file to the server, as it is. @param {string} path @param {ArrayBuffer|File} content @returns {Promise<Answer>} */
export async function send(path, content) {
  try {
    const headers = { ...own(), "Content-Type": "application/octet-stream" };
    const answer = await fetch(path, { method: "POST", headers, body: content });
    return { ok: answer.ok, status: answer.status, data: await answer.json() };
  } catch {
    return unreachable();
  }
}

/** A part of a page, as HTML that our own server wrote. @param {string} path @returns {Promise<string>} */
export async function part(path) {
  const answer = await fetch(path, { headers: { Accept: "text/html" } });
  return answer.ok ? answer.text() : "";
}

/** A name for one request, so that it can be sent again. @returns {string} */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @type {Record<string, string>|undefined} */
let texts;

/** A text from the page's own catalogue. @param {string} key @param {Record<string, string|number>} [params] */
export function say(key, params = {}) {
  texts ??= JSON.parse(document.getElementById("texts")?.textContent || "{}");
  const text = texts?.[key] ?? key;
  return text.replace(/\{([a-z_]+)\}/g, (whole, name) => String(params[name] ?? whole)).replaceAll("kr..", "kr.");
}

/** What is wrong and what to do, as one text. @param {Finding[]} findings @returns {string} */
export function told(findings) {
  return findings.map((one) => [one.text, one.todo].filter(Boolean).join(" ")).join(" ");
}
