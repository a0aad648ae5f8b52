const query = new URLSearchParams(location.search);

/** What the address asks for: person, places, theme, width. Unknown values are left to the page's defaults. */
export const asked = {
  person: query.get("person"),
  places: query.get("places")?.split(",").filter(id => id !== "") ?? null,
  theme: query.get("theme") === "dark" ? "dark" : "light",
  width: query.get("width") === "wide" ? "wide" : "narrow",
};

/** Writes the present view into the address, so that it survives a reload and can be passed on. */
export function remember({ personId, shown, theme, width }) {
  query.set("person", personId);
  query.set("theme", theme);
  query.set("width", width);
  if (shown) query.set("places", shown.join(","));
  else query.delete("places");
  history.replaceState(null, "", `?${query}`);
}

/** The story begins with somebody who reports a need. */
export const firstPerson = persons => persons.find(person => /stadtteilkoordination/i.test(person.label)) ?? persons[0];

/** What a newcomer sees first: the person's own places, the OE SPK, some Ämter and a committee. */
export function firstPlaces(places, personId, isMember) {
  const own = places.filter(place => isMember(place, personId)).sort((a, b) => Number(b.kind === "personal") - Number(a.kind === "personal"));
  const channels = places.filter(place => place.kind === "channel");
  const named = pattern => channels.filter(place => pattern.test(`${place.team ?? ""} ${place.name}`));
  const office = named(/spk|planungskoordination/i).slice(0, 1);
  const committee = named(/ausschuss|gremi/i).slice(0, 1);
  const departments = named(/amt\b/i).filter(place => !committee.includes(place) && !office.includes(place)).slice(0, 3);
  const chosen = new Set([...own.slice(0, 3), ...office, ...departments, ...committee]);
  return (chosen.size > 0 ? [...chosen] : channels.slice(0, 5)).map(place => place.id);
}
