import { el, format } from "./dom.js";
import { createMessage } from "./messages.js";
import { openMenu } from "./menu.js";

/**
 * One place as a column: header, messages, composer.
 * @param {object} place
 * @param {object} world persons by id and the bot, for names
 * @param {object} actions say(place, {text, replyTo, mention}), act, messageAction, become(personId)
 */
export function createColumn(place, world, actions) {
  const list = el("div", { class: "list", tabindex: "0", role: "group", "data-testid": "messages", "aria-label": `Nachrichten in ${place.name}` });
  const newer = el("button", { type: "button", class: "newer", hidden: true, onclick: () => toEnd() }, "Neue Nachrichten ↓");
  const header = el("header", { class: "column-head" });
  const composer = createComposer(place, world, actions);
  const element = el("section", { class: "column", "data-place": place.id, "data-kind": place.kind, "aria-label": title(place) },
    header, el("div", { class: "scroll" }, list, newer), composer.element);
  const drawn = new Map();
  let personId;
  let latest;

  list.addEventListener("scroll", () => { if (atEnd()) newer.hidden = true; });

  /** The end of the list, but not beyond the beginning of the last message: a tall card is read from its top. */
  function end() {
    const bottom = list.scrollHeight - list.clientHeight;
    return latest ? Math.min(bottom, latest.element.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop - 8) : bottom;
  }
  const atEnd = () => list.scrollTop >= end() - 60;
  const toEnd = () => { list.scrollTop = end(); newer.hidden = true; };

  /** Shows messages in their present state; those already shown stay in place and are only brought up to date. */
  function show(messages) {
    const stay = drawn.size === 0 || atEnd();
    const added = messages.filter(message => !drawn.has(message.id));
    for (const message of messages) {
      const known = drawn.get(message.id);
      if (known) known.update(message, personId);
      else insert(message);
    }
    element.dataset.count = String(drawn.size);
    empty();
    if (added.length === 0) return;
    if (stay || added.some(message => message.from.id === personId)) toEnd();
    else newer.hidden = false;
  }

  function insert(message) {
    const entry = createMessage(message, personId, { ...bound(), reply: place.kind === "channel" ? composer.replyTo : null });
    drawn.set(message.id, entry);
    latest = entry;
    const root = message.threadId && message.threadId !== message.id ? drawn.get(message.threadId) : undefined;
    if (root) {
      root.replies ??= root.element.querySelector(".bubble").appendChild(el("div", { class: "replies" }));
      root.replies.append(entry.element);
    } else {
      separateDay(message);
      list.append(entry.element);
    }
  }

  function bound() {
    return {
      botName: world.bot.name,
      act: (message, action) => actions.act(place, message, action),
      messageAction: (message, commandId) => actions.messageAction(place, message, commandId),
    };
  }

  let lastDay;
  function separateDay(message) {
    const day = format.day(message.at);
    if (day !== lastDay) list.append(el("p", { class: "day" }, day));
    lastDay = day;
  }

  function empty() {
    list.querySelector(".empty")?.remove();
    if (drawn.size > 0) return;
    list.append(el("div", { class: "empty", "data-testid": "empty" }, el("p", {}, "Noch keine Nachrichten."), composer.suggestions()));
  }

  /** Draws everything again for another acting person. */
  function become(id) {
    personId = id;
    element.dataset.member = String(isMember(place, id));
    header.replaceChildren(...head(place, world, id, actions));
    composer.become(id);
    for (const entry of drawn.values()) entry.update(entry.message, id);
    empty();
  }

  /** A card that the bot answered to one person alone. */
  function setView(messageId, id, card) {
    const entry = drawn.get(messageId);
    entry?.update({ ...entry.message, views: { ...entry.message.views, [id]: card } }, personId);
  }

  return { element, show, become, setView };
}

export const isMember = (place, personId) => place.personId === personId || (place.memberIds ?? []).includes(personId);

export const title = place => place.kind === "personal" ? `Chat: ${place.name}` : place.team && place.team !== place.name ? `${place.team} › ${place.name}` : place.name;

function head(place, world, personId, actions) {
  const member = isMember(place, personId);
  const heading = place.kind === "personal"
    ? el("h2", {}, el("span", { class: "team" }, "Persönlicher Chat"), place.name)
    : el("h2", {}, place.team && place.team !== place.name && el("span", { class: "team" }, `${place.team} › `), place.name);
  const members = (place.memberIds ?? []).map(id => world.persons.get(id)).filter(Boolean);
  const count = place.kind === "channel" && el("button", {
    type: "button",
    class: "members",
    "aria-haspopup": "menu",
    "data-testid": "members",
    disabled: members.length === 0,
    onclick: event => openMenu(event.currentTarget, members.map(person => ({
      title: `${person.name} sein`, note: role(person), run: () => actions.become(person.id),
    }))),
  }, members.length === 1 ? "1 Mitglied" : `${members.length} Mitglieder`);
  const standing = place.kind === "personal" ? member ? "Ihr Chat" : "nicht Ihr Chat" : member ? "Sie sind Mitglied" : "Sie sind kein Mitglied";
  return [heading, el("p", { class: "facts" }, count,
    el("span", { class: member ? "pill member" : "pill", "data-testid": "membership" }, standing),
    place.installed === false && el("span", { class: "pill warn" }, "Bot nicht installiert"))];
}

export const role = person => person.guest ? `${person.label} · Gast` : person.label;

function createComposer(place, world, actions) {
  const suffix = Math.random().toString(36).slice(2);
  const box = el("textarea", {
    rows: "1", id: `text-${suffix}`, "data-testid": "composer", "aria-describedby": `why-${suffix}`, onkeydown: keys, oninput: grow,
    placeholder: place.kind === "personal" ? `Nachricht an ${world.bot.name}` : "Nachricht an den Kanal",
  });
  const label = el("label", { class: "visually-hidden", for: `text-${suffix}` }, `Nachricht in ${title(place)}`);
  const why = el("p", { class: "why", id: `why-${suffix}`, "data-testid": "why" });
  const send = el("button", { type: "submit", class: "send", "data-testid": "send", "aria-label": `Senden in ${title(place)}`, title: "Senden (Eingabetaste)" }, "Senden");
  const answering = el("p", { class: "answering", hidden: true, "data-testid": "answering" });
  const mention = el("input", { type: "checkbox", checked: true, "data-testid": "mention" });
  const mentioning = place.kind === "channel" && el("label", { class: "mentioning" }, mention, `@${world.bot.name} erwähnen`);
  const form = el("form", { class: "composer", onsubmit: submit }, why, answering, el("div", { class: "row" }, label, box, send), mentioning || "");
  let target;
  let personId;

  function replyTo(message) {
    target = message;
    answering.hidden = !message;
    if (!message) return;
    answering.replaceChildren(`Antwort an ${message.from.name} `, el("button", { type: "button", onclick: () => replyTo(undefined) }, "abbrechen"));
    box.focus();
  }

  async function submit(event) {
    event.preventDefault();
    const text = box.value.trim();
    if (text === "" || send.disabled) return;
    send.disabled = true;
    const replied = target?.threadId ?? target?.id;
    const said = await actions.say(place, { text, replyTo: replied, mention: place.kind === "channel" ? mention.checked : undefined });
    send.disabled = box.disabled;
    if (!said) return;
    box.value = "";
    grow();
    replyTo(undefined);
  }

  function keys(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  }

  function grow() {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight + 2, 140)}px`;
  }

  function become(id) {
    personId = id;
    const member = isMember(place, id);
    box.disabled = send.disabled = !member;
    why.hidden = member;
    if (mentioning) mentioning.hidden = !member;
    if (member) return why.replaceChildren();
    replyTo(undefined);
    const other = world.persons.get(place.personId ?? place.memberIds?.[0]);
    why.replaceChildren(
      place.kind === "personal" ? "In diesem Chat schreibt nur, wem er gehört. " : "Schreiben dürfen hier nur Mitglieder. ",
      "Kartenknöpfe bleiben anklickbar, um Unbefugte zu erproben. ",
      ...(other ? [el("button", { type: "button", onclick: () => actions.become(other.id) }, `${other.name} sein`)] : []));
  }

  function suggestions() {
    if (place.kind !== "personal" || !isMember(place, personId)) return "";
    return el("p", { class: "suggestions" }, "Zum Anfangen: ", ["melden", "status", "hilfe"].map(word =>
      el("button", { type: "button", onclick: () => { box.value = word; box.focus(); } }, word)));
  }

  return { element: form, become, replyTo, suggestions };
}
