/**
 * Makes an element. Attributes that are false, null or undefined are left out, functions named on… become listeners, and children that are
 * strings become text nodes, never markup.
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export const byId = id => document.getElementById(id);

const zone = { timeZone: "Europe/Berlin" };
const time = new Intl.DateTimeFormat("de-DE", { ...zone, hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("de-DE", { ...zone, weekday: "short", day: "2-digit", month: "2-digit", year: "numeric" });
const longDay = new Intl.DateTimeFormat("de-DE", { ...zone, weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** An instant in Berlin's time, as German readers expect it. */
export const format = {
  time: at => time.format(new Date(at)),
  day: at => longDay.format(new Date(at)),
  full: at => `${day.format(new Date(at))}, ${time.format(new Date(at))} Uhr`,
};

/** Two letters for a round picture: the first letters of the first and the last word. */
export function initials(name) {
  const words = name.replace(/\(.*?\)/g, "").split(/[\s.]+/).filter(word => /^\p{L}/u.test(word));
  return ((words[0]?.[0] ?? "?") + (words.length > 1 ? words.at(-1)[0] : "")).toUpperCase();
}

/** A colour number 0–5 that stays the same for the same id. */
export const tint = id => [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 6007, 7) % 6;
