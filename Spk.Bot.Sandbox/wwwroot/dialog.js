import { byId, el } from "./dom.js";
import { drawCard } from "./cards.js";
import { hostToasts, toast } from "./toast.js";

const widths = { small: 400, medium: 560, large: 760 };
const heights = { small: 200, medium: 400, large: 620 };
const pixels = (size, named, otherwise) => typeof size === "number" ? size : named[size] ?? (Number.parseInt(size, 10) || otherwise);

/**
 * Shows a dialog as the bot answered it and keeps it open while the bot answers with another one.
 * @param {object} task {type: "continue" | "message", value}
 * @param {(data: object) => Promise<object | null>} submit sends what was filled in; gives the bot's answer, or null when it could not be sent
 */
export function openDialog(task, submit) {
  const dialog = byId("dialog");
  const opener = document.activeElement;
  const heading = el("h2", { id: "dialog-title" });
  const content = el("div", { class: "dialog-body", "data-testid": "dialog-body" });
  dialog.replaceChildren(
    el("header", {}, heading, el("button", { type: "button", class: "close", "aria-label": "Dialog schließen", "data-testid": "dialog-close", onclick: () => dialog.close() }, "×")),
    content);
  dialog.onclose = () => {
    hostToasts(document.body);
    dialog.replaceChildren();
    if (opener?.isConnected) opener.focus();
  };

  function show({ type, value }) {
    if (type === "continue" && value?.card?.content) {
      heading.textContent = value.title || "Dialog";
      dialog.style.width = `${pixels(value.width, widths, widths.medium)}px`;
      content.style.minHeight = `${pixels(value.height, heights, 0)}px`;
      content.replaceChildren(drawCard(value.card.content, { headingLevel: 3, onAction: action => send(action.data) }));
      content.scrollTop = 0;
      content.querySelector("input, textarea, select")?.focus();
    } else if (type === "message") {
      heading.textContent ||= "Antwort";
      content.style.minHeight = "0";
      content.replaceChildren(el("p", { class: "dialog-message", "data-testid": "dialog-message", tabindex: "-1" }, String(value ?? "")),
        el("button", { type: "button", class: "primary", "data-testid": "dialog-done", onclick: () => dialog.close() }, "Schließen"));
      content.querySelector("button").focus();
    } else {
      toast("Dieser Dialog enthält keine Karte; mehr als Karten zeigt der Sandkasten nicht.", "error");
      dialog.close();
    }
  }

  async function send(data) {
    const answer = await submit(data);
    if (answer === null || !dialog.open) return;
    if (answer.task) return show(answer.task);
    dialog.close();
    if (answer.composeExtension?.type === "message") toast(answer.composeExtension.text);
  }

  if (!dialog.open) {
    dialog.showModal();
    hostToasts(dialog);
  }
  show(task);
}
