/**
 * A list of any length of which only what is seen is in the page.
 *
 * Belongs here: which rows are drawn, and moving over them by key. Does not belong here: what a row looks like
 * (`cells.js`).
 *
 * The page itself scrolls, so that a phone has one scroll bar. Rows are of one height, set in the styles. The whole list
 * is one stop of the Tab key; arrows move within it.
 */

import { fill, h } from "./dom.js";

const SPARE = 8;

/**
 * Make a list in an element.
 * @param {HTMLElement} place
 * @param {{onOpen: (row: number) => void, onSort: (column: string) => void}} on
 */
export function makeGrid(place, on) {
  let rows = new Int32Array(0);
  let layout = null;
  let active = 0;
  let drawn = "";
  const head = h("div", { role: "rowgroup", class: "grid-head" });
  const body = h("div", { role: "rowgroup", class: "grid-body" });
  const grid = h("div", { role: "grid", class: "grid", "aria-labelledby": "list-title" }, head, body);
  fill(place, grid);

  const height = () => parseFloat(getComputedStyle(grid).getPropertyValue("--row-height")) || 96;

  /** Draw the rows that the window shows, and the active one, so that focus is never lost. */
  function draw(force = false) {
    if (!layout) return;
    const tall = height();
    const top = -body.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(top / tall) - SPARE);
    const last = Math.min(rows.length, Math.ceil((top + window.innerHeight) / tall) + SPARE);
    const key = `${first}:${last}:${active}:${tall}`;
    if (!force && key === drawn) return;
    drawn = key;
    const shown = new Set();
    for (let at = first; at < last; at++) shown.add(at);
    const hadFocus = body.contains(document.activeElement);
    if (hadFocus && active < rows.length) shown.add(active);
    body.style.height = `${rows.length * tall}px`;
    // Rows that stay are not moved: a click on one that was taken out and put back between press and release is lost.
    for (const element of [...body.children]) if (force || !shown.has(Number(element.dataset.at))) element.remove();
    let next = body.firstElementChild;
    for (const at of [...shown].sort((a, b) => a - b)) {
      if (next && Number(next.dataset.at) === at) {
        placed(next, at, tall);
        next = next.nextElementSibling;
      } else body.insertBefore(placed(rowElement(at), at, tall), next);
    }
    if (hadFocus) elementOf(active)?.focus({ preventScroll: true });
  }

  function placed(element, at, tall) {
    element.style.top = `${at * tall}px`;
    element.tabIndex = at === Math.min(active, rows.length - 1) ? 0 : -1;
    return element;
  }

  function rowElement(at) {
    const element = h("div", { role: "row", class: `row ${layout.rowClass(rows[at])}`, "aria-rowindex": at + 2 });
    element.dataset.at = String(at);
    element.append(
      ...layout.columns.map((column) => h("div", { role: "gridcell", class: `cell cell-${column.id}` }, column.cell(rows[at]))),
    );
    return element;
  }

  function elementOf(at) {
    return body.querySelector(`[data-at="${at}"]`);
  }

  /** Make a row the active one and bring it into the window. */
  function go(to) {
    if (rows.length === 0) return;
    active = Math.max(0, Math.min(rows.length - 1, to));
    const tall = height();
    const top = body.getBoundingClientRect().top + active * tall;
    const covered = head.getBoundingClientRect().height;
    if (top < covered) window.scrollBy(0, top - covered - 8);
    else if (top + tall > window.innerHeight) window.scrollBy(0, top + tall - window.innerHeight + 8);
    draw(true);
    elementOf(active)?.focus({ preventScroll: true });
  }

  body.addEventListener("click", (event) => {
    const row = event.target.closest(".row");
    if (!row || event.target.closest("a") || String(window.getSelection())) return;
    active = Number(row.dataset.at);
    on.onOpen(rows[active]);
  });
  body.addEventListener("focusin", (event) => {
    const row = event.target.closest(".row");
    if (row && active !== Number(row.dataset.at)) {
      active = Number(row.dataset.at);
      for (const element of body.children) element.tabIndex = element === row ? 0 : -1;
    }
  });
  grid.addEventListener("keydown", (event) => {
    if (!event.target.closest(".row") || event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(window.innerHeight / height()) - 2);
    const moves = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: rows.length - 1 };
    if (event.key in moves) go(moves[event.key]);
    else if (event.key === "Enter" || event.key === " ") on.onOpen(rows[active]);
    else return;
    event.preventDefault();
  });
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => ((waiting = false), draw()));
  };
  window.addEventListener("scroll", later, { passive: true });
  window.addEventListener("resize", later);

  return {
    /** Show rows in a layout; `sort` says by which column they are ordered. */
    show(given, shownLayout, sort) {
      rows = given;
      layout = shownLayout;
      active = 0;
      grid.setAttribute("aria-rowcount", String(rows.length + 1));
      grid.className = `grid grid-${layout.id}`;
      fill(head, h("div", { role: "row", class: "row-head", "aria-rowindex": 1 }, layout.columns.map((column) => heading(column, sort, on))));
      draw(true);
    },
    /** Return the row that stands so many places from another in the list, null past its ends. */
    neighbour(row, step) {
      const at = rows.indexOf(row);
      return at < 0 ? null : (rows[at + step] ?? null);
    },
    /** Return where a row stands, −1 where it is not in the list. */
    position: (row) => rows.indexOf(row),
    /** Put the focus on a row if the list has it. */
    focus(row) {
      const at = rows.indexOf(row);
      if (at >= 0) go(at);
    },
  };
}

function heading(column, sort, on) {
  const ordered = sort.column === column.id;
  const order = ordered ? (sort.descending ? "descending" : "ascending") : null;
  const label = column.rank
    ? h("button", { type: "button", class: "sort", onclick: () => on.onSort(column.id) }, column.label, h("span", { "aria-hidden": "true", class: `arrow ${order ?? ""}` }))
    : column.label;
  return h("div", { role: "columnheader", class: `cell cell-${column.id}`, "aria-sort": column.rank ? (order ?? "none") : null }, label);
}
