import { el } from "./dom.js";
import { hostConfig } from "./hostConfig.js";
import { openMenu } from "./menu.js";
import { toHtml } from "./markdown.js";
import { toast } from "./toast.js";

const AC = window.AdaptiveCards;

export const canDrawCards = () => AC !== undefined && window.markdownit !== undefined;

export const cardsMissing = "Karten können hier nicht gezeichnet werden: Beim Bauen fehlte npm. Bitte Node.js installieren und den Sandkasten neu starten.";

if (canDrawCards()) {
  AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = toHtml(text);
    result.didProcess = true;
  };
  AC.GlobalSettings.setTabIndexAtCardRoot = false;
  AC.GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
  AC.GlobalSettings.allowMoreThanMaxActionsInOverflowMenu = true;
  AC.Strings.defaults.overflowButtonTooltip = () => "Weitere Aktionen";
  // As shipped the expression is global and remembers where it stopped, so every second card's "lang" would be called invalid.
  AC.CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;
  labelSearchFields();
}

/** The renderer lets the label of a searchable choice name the box around the text field; it has to name the field itself. */
function labelSearchFields() {
  const choices = AC.ChoiceSetInput.prototype;
  const name = choices.updateInputControlAriaLabelledBy;
  choices.updateInputControlAriaLabelledBy = function () {
    name.call(this);
    const box = this.renderedInputControlElement;
    const field = box?.matches("div[aria-labelledby]") && box.querySelector("input[type='text']");
    if (!field) return;
    field.id = `${box.id}-text`;
    field.setAttribute("aria-labelledby", box.getAttribute("aria-labelledby"));
    box.removeAttribute("aria-labelledby");
    const label = box.parentElement.parentElement.querySelector(`label[for="${box.id}"]`);
    if (label) label.htmlFor = field.id;
  };
}

/** The official parser; an element that it does not know and that brings a fallback is expected (Teams' charts), so that is no warning. */
function readingContext(json) {
  class Context extends AC.SerializationContext {
    parseElement(parent, source, ...rest) {
      return super.parseElement(parent, known(source, this.elementRegistry), ...rest);
    }

    parseAction(parent, source, ...rest) {
      return super.parseAction(parent, known(source, this.actionRegistry), ...rest);
    }
  }
  const context = new Context();
  const version = AC.Version.parse(json.version, context);
  return version ? new Context(version) : context;
}

function known(source, registry) {
  while (source?.fallback && !registry.findByName(source.type)) source = source.fallback === "drop" ? undefined : source.fallback;
  return source;
}

/**
 * Draws a card. The element carries how many faults the renderer found in data-warnings and what they are in data-warning-list.
 * @param {object} json the card
 * @param {{headingLevel: number, onAction: (action: {type: string, verb?: string, id?: string, data: object}) => Promise<void>}} options
 *   onAction is told of Action.Execute and Action.Submit, inputs validated and merged; the button is busy until it is done
 */
export function drawCard(json, { headingLevel, onAction }) {
  if (!canDrawCards()) return el("p", { class: "card-missing", "data-testid": "card-missing" }, cardsMissing);

  const card = new AC.AdaptiveCard();
  card.hostConfig = new AC.HostConfig(hostConfig(headingLevel));
  card.onExecuteAction = action => execute(action, onAction);
  card.onAnchorClicked = (_element, anchor, event) => {
    event?.preventDefault();
    openUrl(anchor.href);
    return true;
  };
  card.onDisplayOverflowActionMenu = (actions, target) => {
    openMenu(target, actions.map(action => ({ title: action.title, run: () => action.execute() })));
    return true;
  };

  const context = readingContext(json);
  card.parse(json, context);
  const faults = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index))
    .concat(card.validateProperties().validationEvents)
    .map(event => event.message);
  const drawn = card.render();
  drawn?.querySelectorAll("a").forEach(harden);
  if (drawn?.hasAttribute("aria-label")) drawn.setAttribute("role", "group");
  for (const fault of faults) console.warn(`card: ${fault}`);
  // A form of its own keeps the radio buttons of one card apart from those of another card with the same input ids.
  return el("form", {
    class: json.msteams?.width?.toLowerCase() === "full" ? "card full" : "card",
    tabindex: "-1",
    novalidate: true,
    onsubmit: event => event.preventDefault(),
    "data-testid": "card",
    "data-warnings": String(faults.length),
    "data-warning-list": faults.length > 0 && faults.join(" | "),
  }, drawn ?? []);
}

function harden(anchor) {
  anchor.rel = "noopener noreferrer";
  if (anchor.hasAttribute("href") && !isHttps(anchor.href)) anchor.removeAttribute("href");
}

const isHttps = url => /^https:\/\//i.test(url ?? "");

function openUrl(url) {
  if (isHttps(url)) window.open(url, "_blank", "noopener,noreferrer");
  else toast("Dieser Link wird nicht geöffnet: Teams erlaubt nur https.", "error");
}

const mayDouble = new URLSearchParams(location.search).get("doubleclick") === "allow";

async function execute(action, onAction) {
  const type = action.getJsonTypeName();
  if (type === "Action.OpenUrl") return openUrl(action.url);
  if (type !== "Action.Execute" && type !== "Action.Submit") return;

  const button = action.renderedElement;
  if (!mayDouble && button?.getAttribute("aria-busy") === "true") return;
  busy(button, true);
  try {
    await onAction({ type, verb: action.verb, id: action.id, data: action.data ?? {} });
  } finally {
    busy(button, false);
  }
}

function busy(button, on) {
  if (!button) return;
  if (on) button.setAttribute("aria-busy", "true");
  else button.removeAttribute("aria-busy");
  if (!mayDouble) button.setAttribute("aria-disabled", String(on));
}
