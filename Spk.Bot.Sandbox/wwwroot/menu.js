import { byId, el } from "./dom.js";

/**
 * Opens the one menu of the page at a button.
 * @param {HTMLElement} anchor
 * @param {{title: string, note?: string, run: () => void}[]} items
 */
export function openMenu(anchor, items) {
  const menu = byId("menu");
  menu.setAttribute("aria-label", anchor.getAttribute("aria-label") ?? anchor.textContent);
  menu.replaceChildren(...items.map(item => el("button", {
    type: "button",
    role: "menuitem",
    tabindex: "-1",
    onclick: () => {
      menu.hidePopover();
      anchor.focus();
      item.run();
    },
  }, item.title, item.note && el("small", {}, item.note))));

  const host = anchor.closest("dialog[open]") ?? document.body;
  if (menu.parentElement !== host) host.append(menu);
  if (menu.matches(":popover-open")) menu.hidePopover();
  menu.showPopover();
  put(menu, anchor.getBoundingClientRect());
  menu.firstElementChild?.focus();
  menu.onkeydown = event => move(event, menu, anchor);
}

function put(menu, at) {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + 4 + height <= innerHeight;
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - height - 4)}px`;
}

function move(event, menu, anchor) {
  const items = [...menu.children];
  const at = items.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    items.at(next % items.length).focus();
  } else if (event.key === "Escape" || event.key === "Tab") {
    menu.hidePopover();
    anchor.focus();
    if (event.key === "Escape") event.preventDefault();
  }
}
