import { el, format, initials, tint } from "./dom.js";
import { drawCard } from "./cards.js";
import { drawText } from "./markdown.js";
import { openMenu } from "./menu.js";

/**
 * One message as it stands now, for the person one is. `update` draws again only what has changed, so that a card somebody is filling in
 * survives news about its neighbours.
 * @param {object} actions what can be done: act(message, action), reply(message) or null, messageAction(message, commandId); and botName
 */
export function createMessage(message, personId, actions) {
  const author = el("h3", { class: "author" });
  const when = el("time", {});
  const edited = el("span", { class: "edited" });
  const more = el("button", { type: "button", class: "more", "aria-haspopup": "menu", "data-testid": "message-menu", onclick: openActions }, "…");
  const text = el("div", { class: "text", "data-testid": "text" });
  const cards = el("div", { class: "cards" });
  const body = el("div", { class: "bubble" }, el("div", { class: "head" }, author, when, edited, more), text, cards);
  const element = el("article", { "data-message": message.id }, avatar(message.from), body);
  let current = message;
  let shown = [];

  function openActions() {
    openMenu(more, [
      actions.reply && { title: "Antworten", run: () => actions.reply(current) },
      { title: "Bedarf aus Nachricht", note: `Nachrichtenaktion von ${actions.botName}`, run: () => actions.messageAction(current, "needFromMessage") },
    ].filter(Boolean));
  }

  function update(next, actingId) {
    current = next;
    const own = next.from.id === actingId;
    element.className = `message${next.from.isBot ? " bot" : ""}${own ? " own" : ""}${next.deleted ? " deleted" : ""}`;
    element.dataset.from = next.from.isBot ? "bot" : "person";
    element.dataset.person = next.from.id;
    element.dataset.edited = String(next.edited === true);
    element.dataset.deleted = String(next.deleted === true);
    author.textContent = next.from.name;
    when.dateTime = next.at;
    when.textContent = format.time(next.at);
    when.title = format.full(next.at);
    edited.textContent = next.edited && !next.deleted ? "bearbeitet" : "";
    more.hidden = next.deleted === true;
    more.setAttribute("aria-label", `Aktionen zur Nachricht von ${next.from.name}, ${format.time(next.at)} Uhr`);
    if (next.deleted) drawText(text, "Diese Nachricht wurde gelöscht.", "plain");
    else drawText(text, next.text ?? "", next.textFormat ?? "plain");
    text.hidden = text.textContent === "";
    drawCards(next, actingId);
  }

  function drawCards(next, actingId) {
    const wanted = next.deleted ? [] : cardsFor(next, actingId);
    const keys = wanted.map(card => JSON.stringify(card));
    if (keys.length === shown.length && keys.every((key, index) => key === shown[index])) return;
    shown = keys;
    const hadFocus = cards.contains(document.activeElement);
    cards.replaceChildren(...wanted.map(card => drawCard(card, { headingLevel: 4, onAction: action => actions.act(current, action) })));
    if (hadFocus) cards.querySelector(".card")?.focus({ preventScroll: true });
  }

  update(message, personId);
  return { element, update, get message() { return current; } };
}

/** The own view replaces the first card, as a refreshed card does in Teams. */
function cardsFor(message, personId) {
  const [first, ...others] = message.cards ?? [];
  const own = message.views?.[personId] ?? first;
  return own ? [own, ...others] : [];
}

function avatar(from) {
  return el("span", { class: `avatar ${from.isBot ? "of-bot" : `tint-${tint(from.id)}`}`, "aria-hidden": "true" }, initials(from.name));
}
