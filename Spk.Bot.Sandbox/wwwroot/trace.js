import { byId, el, format } from "./dom.js";

const kept = 400;

/** The inspector: what went over the wire between Teams and the bot, newest first. */
export function createTrace() {
  const panel = byId("trace");
  const filter = el("input", { type: "search", id: "trace-filter", placeholder: "filtern …", "data-testid": "trace-filter", oninput: sift });
  const list = el("div", { class: "entries", "data-testid": "trace-entries" });
  const none = el("p", { class: "empty" }, "Noch nichts geschehen.");
  const entries = new Map();
  let last = 0;

  panel.append(
    el("header", {}, el("h2", {}, "Protokoll"), el("label", { class: "visually-hidden", for: "trace-filter" }, "Protokoll filtern"), filter,
      el("button", { type: "button", class: "close", "aria-label": "Protokoll schließen", "data-testid": "trace-close", onclick: shut }, "×")),
    none, list);

  function add(entry) {
    none.hidden = true;
    last = Math.max(last, entry.n);
    const drawn = draw(entry);
    const known = entries.get(entry.n);
    if (known) {
      drawn.open = known.open;
      known.replaceWith(drawn);
    } else list.prepend(drawn);
    entries.set(entry.n, drawn);
    sift();
    while (list.childElementCount > kept) {
      entries.delete(Number(list.lastElementChild.dataset.trace));
      list.lastElementChild.remove();
    }
  }

  function sift() {
    const wanted = filter.value.trim().toLowerCase();
    for (const element of entries.values()) element.hidden = wanted !== "" && !element.dataset.search.includes(wanted);
  }

  panel.addEventListener("keydown", event => { if (event.key === "Escape" && event.target !== filter) shut(); });

  function shut() {
    toggle(false);
    byId("trace-toggle").focus();
  }

  function toggle(open) {
    panel.hidden = !open;
    byId("trace-toggle").setAttribute("aria-expanded", String(open));
  }

  return { add, toggle, get isOpen() { return !panel.hidden; }, get last() { return last; } };
}

function draw(entry) {
  const toBot = entry.direction === "toBot";
  const ok = entry.status >= 200 && entry.status < 400;
  const element = el("details", {
    class: "entry",
    "data-trace": entry.n,
    "data-direction": entry.direction,
    "data-status": entry.status,
    "data-search": `${entry.what} ${entry.url} ${entry.status} ${entry.direction} ${entry.spoiledBy ?? ""}`.toLowerCase(),
  }, el("summary", {},
    el("span", { class: toBot ? "way to" : "way from" }, toBot ? "Teams → Bot" : "Bot → Teams"),
    el("span", { class: "what" }, entry.what, entry.spoiledBy && el("span", { class: "spoiled", "data-testid": "spoiled" }, entry.spoiledBy)),
    el("span", { class: ok ? "status" : "status bad" }, entry.status ? String(entry.status) : "keine Antwort"),
    el("span", { class: "ms" }, entry.ms === null || entry.ms === undefined ? "" : `${Math.round(entry.ms)} ms`)));
  element.addEventListener("toggle", () => {
    if (!element.open || element.childElementCount > 1) return;
    element.append(
      el("p", { class: "url" }, `${format.full(entry.at)} · ${entry.url}`),
      el("h3", {}, "Anfrage"), el("pre", { tabindex: "0", "data-testid": "trace-request" }, pretty(entry.request)),
      el("h3", {}, "Antwort"), el("pre", { tabindex: "0", "data-testid": "trace-response" }, pretty(entry.response)));
  });
  return element;
}

function pretty(content) {
  if (content === null || content === undefined || content === "") return "(leer)";
  if (typeof content !== "string") return JSON.stringify(content, null, 2);
  try {
    return JSON.stringify(JSON.parse(content), null, 2);
  } catch {
    return content;
  }
}
