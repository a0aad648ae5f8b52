import { byId, el } from "./dom.js";
import { title } from "./places.js";

const kinds = { "": "bei jedem Aufruf", post: "beim Senden", update: "beim Ändern", read: "beim Nachschlagen" };
const often = {
  "": { text: "jedes Mal" },
  "times-1": { text: "nur das nächste Mal", times: 1 },
  "times-3": { text: "die nächsten 3 Male", times: 3 },
  "times-10": { text: "die nächsten 10 Male", times: 10 },
  "share-2": { text: "etwa jedes 2. Mal", share: 0.5 },
  "share-10": { text: "etwa jedes 10. Mal", share: 0.1 },
};

/**
 * The panel in which a person lets Teams fail: one form, and below it a line for each fault that is switched on.
 * @param {object} actions places() as the page knows them, plant(fault), lift(id), liftAll(), opened()
 */
export function createFaults(actions) {
  const panel = byId("faults");
  const button = byId("faults-toggle");
  const hints = new Map();
  const lines = new Map();

  const what = el("select", { id: "fault-what", "data-testid": "fault-what", "aria-describedby": "fault-hint", onchange: hint });
  const where = el("select", { id: "fault-where", "data-testid": "fault-where" });
  const which = el("select", { id: "fault-which", "data-testid": "fault-which" }, options(Object.entries(kinds)));
  const howOften = el("select", { id: "fault-often", "data-testid": "fault-often" }, options(Object.entries(often).map(([key, { text }]) => [key, text])));
  const consequence = el("p", { id: "fault-hint", class: "hint", "data-testid": "fault-hint" });
  const form = el("form", { onsubmit: plant },
    row("Was geht schief?", what), consequence, row("Wo?", where), row("Wobei?", which), row("Wie oft?", howOften),
    el("button", { type: "submit", class: "primary", "data-testid": "fault-plant" }, "Störung einschalten"));
  const none = el("p", { class: "empty", "data-testid": "faults-none" }, "Keine Störung ist eingeschaltet. Teams antwortet, wie es soll.");
  const list = el("ul", { "aria-labelledby": "faults-on", "data-testid": "faults-on" });
  const all = el("button", { type: "button", class: "plain", hidden: true, "data-testid": "fault-lift-all", onclick: liftAll }, "Alle ausschalten");

  panel.append(
    el("header", {}, el("h2", {}, "Störungen"),
      el("button", { type: "button", class: "close", "aria-label": "Störungen schließen", "data-testid": "faults-close", onclick: shut }, "×")),
    el("div", { class: "faults-body" },
      el("p", { class: "lead" }, "Hier versagt Teams auf Wunsch: So sehen Sie, was der Bot daraus macht."), form,
      el("div", { class: "faults-head" }, el("h3", { id: "faults-on" }, "Eingeschaltet"), all), none, list));
  panel.addEventListener("keydown", event => { if (event.key === "Escape") shut(); });

  /** What can be switched on, and what is. */
  function offer({ groups, planted }) {
    hints.clear();
    const chosen = what.value;
    what.replaceChildren(...groups.map(group => el("optgroup", { label: group.title }, group.faults.map(fault => {
      hints.set(fault.key, group.hint);
      return el("option", { value: fault.key }, fault.title);
    }))));
    if (hints.has(chosen)) what.value = chosen;
    hint();
    show(planted);
  }

  function offerPlaces() {
    const chosen = where.value;
    const places = actions.places();
    const group = (label, some) => some.length > 0 && el("optgroup", { label }, some.map(place => el("option", { value: place.id }, place.kind === "personal" ? place.name : title(place))));
    where.replaceChildren(...[el("option", { value: "" }, "überall"),
      group("Kanäle", places.filter(place => place.kind !== "personal")),
      group("Persönliche Chats", places.filter(place => place.kind === "personal"))].filter(Boolean));
    if (places.some(place => place.id === chosen)) where.value = chosen;
  }

  function hint() {
    consequence.textContent = hints.get(what.value) ?? "";
  }

  async function plant(event) {
    event.preventDefault();
    const { times, share } = often[howOften.value];
    await actions.plant({ fault: what.value, placeId: where.value || undefined, kind: which.value || undefined, times, share });
  }

  /** Brings the lines in line; one that stays is kept, so that nobody loses the button under their finger. */
  function show(planted) {
    for (const [id, line] of lines) if (!planted.some(fault => fault.id === id)) leave(id, line);
    for (const fault of planted) {
      if (!lines.has(fault.id)) {
        lines.set(fault.id, createLine(fault));
        list.append(lines.get(fault.id).element);
      }
      lines.get(fault.id).update(fault);
    }
    none.hidden = planted.length > 0;
    all.hidden = planted.length < 2;
    const active = planted.filter(fault => !fault.over).length;
    byId("faults-active").hidden = active === 0;
    byId("faults-active").textContent = active === 1 ? "1 an" : `${active} an`;
  }

  function leave(id, { element }) {
    const next = element.contains(document.activeElement) ? (element.nextElementSibling ?? element.previousElementSibling)?.querySelector("button") ?? what : null;
    element.remove();
    lines.delete(id);
    next?.focus();
  }

  function createLine(fault) {
    const place = actions.places().find(known => known.id === fault.placeId);
    const scope = [fault.placeId ? place ? title(place) : "ein gelöschter Ort" : "überall", kinds[fault.kind ?? ""], frequency(fault)].join(" · ");
    const hits = el("span", { class: "hits", "data-testid": "fault-hits" });
    const lift = el("button", { type: "button", class: "plain", "data-testid": "fault-lift", onclick: () => actions.lift(fault.id) });
    const element = el("li", { "data-fault": fault.fault },
      el("div", {}, el("strong", {}, fault.title), el("span", { class: "scope" }, scope), hits), lift);
    function update({ hits: count, over }) {
      element.classList.toggle("over", over);
      element.classList.toggle("hit", count > 0);
      hits.textContent = (count === 0 ? "noch kein Aufruf gestört" : count === 1 ? "1 Aufruf gestört" : `${count} Aufrufe gestört`) + (over ? ", erledigt" : "");
      lift.textContent = over ? "Entfernen" : "Ausschalten";
      lift.setAttribute("aria-label", `${lift.textContent}: ${fault.title}`);
    }
    return { element, update };
  }

  async function liftAll() {
    await actions.liftAll();
    what.focus();
  }

  function shut() {
    toggle(false);
    button.focus();
  }

  function toggle(open) {
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (!open) return;
    offerPlaces();
    actions.opened();
    what.focus();
  }

  return { offer, show, toggle, get isOpen() { return !panel.hidden; } };
}

const row = (text, control) => el("label", { class: "row", for: control.id }, el("span", {}, text), control);

const options = entries => entries.map(([value, text]) => el("option", { value }, text));

function frequency({ times, share }) {
  const known = Object.values(often).find(one => (one.times ?? null) === (times ?? null) && (one.share ?? 1) === share);
  return known?.text ?? (times ? `${times}-mal` : `etwa ${Math.round(share * 100)} von 100 Malen`);
}
