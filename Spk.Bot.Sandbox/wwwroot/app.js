import { ApiError, api, listen } from "./api.js";
import { canDrawCards, cardsMissing } from "./cards.js";
import { openDialog } from "./dialog.js";
import { byId, el, format } from "./dom.js";
import { createFaults } from "./faults.js";
import { createColumn, isMember, role, title } from "./places.js";
import { asked, firstPerson, firstPlaces, remember } from "./settings.js";
import { clearToasts, toast } from "./toast.js";
import { createTrace } from "./trace.js";

const trace = createTrace();
const faults = createFaults({
  places: () => [...world.places.values()],
  plant: fault => attempt(() => api.plantFault(fault)),
  lift: id => attempt(() => api.liftFault(id)),
  liftAll: () => attempt(api.liftFaults),
  opened: () => { if (isNarrow()) trace.toggle(false); },
});
const columns = new Map();
const unseen = new Map();
const state = { theme: asked.theme, width: asked.width, personId: null, shown: [], chosen: false };
let world;

async function start() {
  paint();
  if (!canDrawCards()) banner(cardsMissing);
  const answer = await attempt(api.world);
  if (!answer) return banner("Der Sandkasten antwortet nicht. Bitte die Seite neu laden, sobald er läuft.");

  world = { ...answer, persons: new Map(answer.persons.map(person => [person.id, person])), places: new Map(answer.places.map(place => [place.id, place])) };
  state.personId = world.persons.has(asked.person) ? asked.person : firstPerson(answer.persons)?.id;
  state.chosen = asked.places !== null;
  state.shown = (asked.places ?? firstPlaces(answer.places, state.personId, isMember)).filter(id => world.places.has(id));
  clock(answer.now);
  controls();
  await arrange();
  listen({ onEvent, onConnect, onLost: () => { document.body.dataset.connected = "false"; } });
  setInterval(tick, 5000);
  document.body.dataset.ready = "true";
}

/** Runs a call; a failure becomes a message to the reader, by status where the caller has words for it, and null. */
async function attempt(work, words = {}) {
  try {
    return await work() ?? {};
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    toast(words[error.status] ?? error.message, "error");
    return null;
  }
}

function banner(text) {
  byId("banner").textContent = text;
  byId("banner").hidden = false;
}

// --- what is shown ---------------------------------------------------------

/** Brings the columns in line with the chosen places. */
async function arrange() {
  const wanted = state.shown.map(id => columns.get(id) ?? addColumn(world.places.get(id)));
  for (const [id, column] of columns) if (!state.shown.includes(id)) {
    column.element.remove();
    columns.delete(id);
  }
  let next = byId("places").firstElementChild;
  for (const { element } of wanted) {
    if (element === next) next = next.nextElementSibling;
    else byId("places").insertBefore(element, next);
  }
  for (const id of state.shown) unseen.delete(id);
  document.body.dataset.person = state.personId;
  remember({ ...state, shown: state.chosen ? state.shown : null });
  drawChooser();
  await Promise.all(wanted.filter(column => !column.loaded).map(load));
}

function addColumn(place) {
  const column = createColumn(place, world, { say, act, messageAction, become });
  column.place = place;
  column.become(state.personId);
  columns.set(place.id, column);
  return column;
}

async function load(column) {
  column.loaded = true;
  const messages = await attempt(() => api.messages(column.place.id));
  if (messages) column.show(messages);
  column.element.dataset.loaded = "true";
}

function become(personId) {
  state.personId = personId;
  byId("person").value = personId;
  const own = [...world.places.values()].filter(place => place.personId === personId).map(place => place.id);
  state.shown = state.chosen
    ? [...own.filter(id => !state.shown.includes(id)), ...state.shown]
    : firstPlaces([...world.places.values()], personId, isMember);
  for (const column of columns.values()) column.become(personId);
  arrange();
}

function toggle(placeId, on) {
  state.chosen = true;
  state.shown = on ? [...state.shown, placeId] : state.shown.filter(id => id !== placeId);
  arrange();
}

function drawChooser() {
  const focused = document.activeElement?.dataset?.choose;
  const group = (name, places) => places.length > 0 && el("fieldset", {}, el("legend", {}, name), places.map(place => {
    const count = unseen.get(place.id);
    return el("label", {},
      el("input", { type: "checkbox", checked: state.shown.includes(place.id), "data-choose": place.id, onchange: event => toggle(place.id, event.target.checked) }),
      el("span", {}, place.kind === "personal" ? place.name : title(place)),
      count && el("span", { class: "badge" }, `${count} neu`));
  }));
  const places = [...world.places.values()];
  byId("chooser").replaceChildren(...[
    group("Persönliche Chats", places.filter(place => place.kind === "personal")),
    group("Kanäle", places.filter(place => place.kind !== "personal")),
  ].filter(Boolean));
  if (focused) byId("chooser").querySelector(`[data-choose="${CSS.escape(focused)}"]`)?.focus();
  const total = [...unseen.values()].reduce((sum, count) => sum + count, 0);
  byId("unseen").hidden = total === 0;
  byId("unseen").textContent = `${total} neu`;
}

/** Two drawers do not fit beside each other. */
const isNarrow = () => matchMedia("(width < 800px)").matches;

let clockAhead = 0;

/** The sandbox's clock runs as fast as the real one, only ahead of it. */
function clock(now) {
  clockAhead = Date.parse(now) - Date.now();
  tick();
}

function tick() {
  const now = new Date(Date.now() + clockAhead);
  byId("now").dateTime = now.toISOString();
  byId("now").textContent = format.full(now);
}

function paint() {
  document.documentElement.dataset.theme = state.theme;
  document.documentElement.dataset.width = state.width;
  byId("theme").setAttribute("aria-pressed", String(state.theme === "dark"));
  byId("width").setAttribute("aria-pressed", String(state.width === "wide"));
}

function controls() {
  byId("person").replaceChildren(...[...world.persons.values()].map(person => el("option", { value: person.id }, `${person.name} (${role(person)})`)));
  byId("person").value = state.personId;
  byId("person").onchange = event => become(event.target.value);
  byId("theme").onclick = () => set({ theme: state.theme === "dark" ? "light" : "dark" });
  byId("width").onclick = () => set({ width: state.width === "wide" ? "narrow" : "wide" });
  byId("trace-toggle").onclick = () => {
    trace.toggle(!trace.isOpen);
    if (trace.isOpen && isNarrow()) faults.toggle(false);
  };
  byId("faults-toggle").onclick = () => faults.toggle(!faults.isOpen);
  for (const button of document.querySelectorAll("[data-clock]")) button.onclick = () => moveClock(button);
}

function set(change) {
  Object.assign(state, change);
  paint();
  remember({ ...state, shown: state.chosen ? state.shown : null });
}

async function moveClock(button) {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  const answer = await attempt(() => api.moveClock(button.dataset.clock), {
    409: button.dataset.clock === "next-meeting" ? "Es steht keine weitere Sitzung an." : "Die Uhr lässt sich nicht verstellen.",
  });
  button.removeAttribute("aria-busy");
  if (answer?.now) clock(answer.now);
}

// --- what happens ----------------------------------------------------------

function onEvent(event) {
  if (event.now) clock(event.now);
  if (event.trace) trace.add(event.trace);
  if (event.faults) faults.show(event.faults);
  if (event.place) onPlace(event.place);
  if (event.message) onMessage(event.message);
}

function onMessage(message) {
  const place = world.places.get(message.placeId);
  if (!place) return refreshPlaces();
  const column = columns.get(message.placeId);
  if (column) column.show([message]);
  else if (!message.edited) {
    unseen.set(place.id, (unseen.get(place.id) ?? 0) + 1);
    drawChooser();
  }
  if (message.from.id !== state.personId) announce(place, message);
}

function announce(place, message) {
  const what = message.deleted ? "Gelöscht" : message.edited ? "Geändert" : "Neu";
  byId("announcer").textContent = `${what} in ${title(place)}: ${message.from.name}: ${message.summary || message.text || "eine Karte"}`;
}

/** A place that this page has not heard of, for instance a channel that was empty until now: asked for, and offered in the chooser. */
async function refreshPlaces() {
  const answer = await attempt(api.world);
  for (const place of answer?.places ?? []) if (!world.places.has(place.id)) world.places.set(place.id, place);
  drawChooser();
}

function onPlace(place) {
  const known = world.places.get(place.id);
  if (place.deleted) {
    world.places.delete(place.id);
    state.shown = state.shown.filter(id => id !== place.id);
  } else if (known) {
    Object.assign(known, place);
    columns.get(place.id)?.become(state.personId);
  } else world.places.set(place.id, place);
  arrange();
}

/** After each connection, the first one too, what was missed in between is read. */
async function onConnect() {
  document.body.dataset.connected = "true";
  const answer = await attempt(api.world);
  if (answer?.now) clock(answer.now);
  for (const column of columns.values()) load(column);
  const known = await attempt(api.faults);
  if (known) faults.offer(known);
  const entries = await attempt(() => api.trace(trace.last));
  if (entries) for (const entry of entries) trace.add(entry);
}

// --- what the person does --------------------------------------------------

function say(place, said) {
  clearToasts();
  return attempt(() => api.say(place.id, { personId: state.personId, ...said }));
}

async function act(place, message, action) {
  clearToasts();
  const personId = state.personId;
  const answer = await attempt(() => api.act(place.id, { personId, messageId: message.id, action }));
  if (!answer || refused(answer)) return;
  const body = answer.body;
  if (body?.task) openTask(place, body.task, { personId, messageId: message.id, kind: "task" });
  else if (body?.type) executed(place, message, personId, body);
  else if (action.type === "Action.Execute" || action.data?.msteams?.type === "task/fetch") unanswered();
}

function executed(place, message, personId, body) {
  switch (body.type) {
    case "application/vnd.microsoft.card.adaptive":
      columns.get(place.id)?.setView(message.id, personId, body.value);
      break;
    case "application/vnd.microsoft.activity.message":
      toast(String(body.value));
      break;
    default:
      toast(body.value?.message ?? `Der Bot antwortete mit ${body.statusCode}.`, "error");
  }
}

async function messageAction(place, message, commandId) {
  clearToasts();
  const personId = state.personId;
  const answer = await attempt(() => api.messageAction(place.id, { personId, messageId: message.id, commandId }));
  if (!answer || refused(answer)) return;
  if (answer.body?.task) openTask(place, answer.body.task, { personId, messageId: message.id, commandId, kind: "messageAction" });
  else if (answer.body?.composeExtension?.text) toast(answer.body.composeExtension.text);
  else unanswered();
}

const unanswered = () => toast("Der Bot hat darauf nichts geantwortet.", "error");

function openTask(place, task, context) {
  openDialog(task, async data => {
    clearToasts();
    const answer = await attempt(() => api.submitDialog(place.id, { ...context, data }));
    return !answer || refused(answer) ? null : answer.body || {};
  });
}

function refused({ status }) {
  if (!status || status < 400) return false;
  toast(`Der Bot antwortete mit Status ${status}.`, "error");
  return true;
}

await start();
