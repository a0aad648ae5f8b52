// Reads an array of { name, card } from standard input, parses each card with Microsoft's own package, prints one line per warning, and ends with 1 if there was any.
//
// What counts as a warning:
//  - any event while parsing, and any failure of the package's own validation, with one exception: the package reports an element that it does not know
//    ("Unknown element type … Fallback will be used if present.") whether a fallback is there or not. So each card is parsed twice. As it is, it may have exactly
//    one such event per newer element that carries a fallback; with those elements replaced by their fallbacks, as the package itself goes on, it may have none.
//  - a member that the package's schema does not know, since those are ignored without a word (a misspelt one would be too).
//  - more than 25,000 bytes.
import { createRequire } from 'node:module';

const { AdaptiveCard, CardElement, Column, GlobalRegistry, HostConfig, SerializationContext, TableCell, TableRow, TextRun, ValidationEvent, Versions } =
  createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

const maxBytes = 25000;
// Members that the package reads outside of its schema, and those of Teams (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format).
const structure = ['type', 'fallback', 'items', 'columns', 'rows', 'cells', 'inlines', 'body', 'actions', 'choices', 'data', 'selectAction', 'msteams'];
// What stands only inside of another element, and so is in no registry.
const parts = { AdaptiveCard, Column, TableRow, TableCell, TextRun };

const classOf = type => (GlobalRegistry.elements.findByName(type, Versions.v1_5) ?? GlobalRegistry.actions.findByName(type, Versions.v1_5))?.objectType ?? parts[type];

function* typed(node) {
  if (Array.isArray(node)) for (const item of node) yield* typed(item);
  else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') yield node;
    for (const [name, value] of Object.entries(node)) if (name !== 'data') yield* typed(value);
  }
}

const asOlderClientsSeeIt = node => {
  if (Array.isArray(node)) return node.map(asOlderClientsSeeIt);
  if (!node || typeof node !== 'object') return node;
  if (typeof node.type === 'string' && !classOf(node.type) && node.fallback) return asOlderClientsSeeIt(node.fallback);
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, name === 'data' ? value : asOlderClientsSeeIt(value)]));
};

function parse(json) {
  // The package's pattern for "lang" is global and remembers where it stopped: without this, every second card would be told that "de" is no language.
  CardElement.langProperty.regEx.lastIndex = 0;
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  const context = new SerializationContext(Versions.v1_5);
  card.parse(json, context);
  return { card, events: Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i)) };
}

function* unknownMembers(json) {
  for (const element of typed(json)) {
    const kind = classOf(element.type);
    if (!kind) continue;
    const names = new Set(structure);
    const schema = new kind().getSchema();
    for (let i = 0; i < schema.getCount(); i++) names.add(schema.getItemAt(i).name);
    for (const name of Object.keys(element)) if (!names.has(name)) yield `${element.type} has no member "${name}"`;
  }
}

function* warnings(json) {
  const bytes = Buffer.byteLength(JSON.stringify(json));
  if (bytes > maxBytes) yield `${bytes} bytes`;

  const newer = [...typed(json)].filter(element => !classOf(element.type) && element.fallback).length;
  const raw = parse(json).events;
  const unknown = raw.filter(e => e.event === ValidationEvent.UnknownElementType).length;
  if (unknown !== newer) yield `${unknown} unknown elements, ${newer} fallbacks`;
  for (const e of raw) if (e.event !== ValidationEvent.UnknownElementType) yield e.message;

  const older = asOlderClientsSeeIt(json);
  const { card, events } = parse(older);
  for (const e of events) yield `in the fallback: ${e.message}`;
  for (const e of card.validateProperties().validationEvents) yield e.message;
  yield* unknownMembers(older);
}

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const cards = JSON.parse(Buffer.concat(chunks).toString('utf8'));
let count = 0;
for (const { name, card } of cards)
  for (const warning of warnings(card)) {
    count++;
    console.log(`${name}: ${warning}`);
  }
console.log(`${cards.length} cards, ${count} warnings`);
process.exitCode = count === 0 ? 0 : 1;
