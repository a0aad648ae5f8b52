import { byId, el } from "./dom.js";

/** Shows a short message. Information goes by itself after a while; an error stays until it is closed. */
export function toast(text, kind = "info") {
  const region = byId("toasts");
  const close = el("button", { type: "button", class: "toast-close", "aria-label": "Meldung schließen", onclick: () => note.remove() }, "×");
  const note = el("div", { class: `toast ${kind}`, "data-testid": "toast", "data-kind": kind }, el("span", {}, text), close);
  region.append(note);
  while (region.childElementCount > 4) region.firstElementChild.remove();
  if (kind === "info") setTimeout(() => note.remove(), 8000);
}

/** A new step takes what was said about the one before off the screen. */
export const clearToasts = () => byId("toasts").replaceChildren();

/** Everything behind an open dialog is out of reach, toasts too: they move into the dialog and back. */
export function hostToasts(parent) {
  parent.append(byId("toasts"));
}
