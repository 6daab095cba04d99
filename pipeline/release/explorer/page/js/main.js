/**
 * The page: what the reader does changes the state, the state is shown.
 *
 * Belongs here: the one way round from state to address to rows to panels. Does not belong here: any panel.
 */

import { aboutPage } from "./about.js";
import { layouts } from "./cells.js";
import { chips } from "./chips.js";
import { csvOf } from "./csv.js";
import { unpack } from "./data.js";
import { announce, download, fill, h, one } from "./dom.js";
import { makeFacets } from "./facets.js";
import { filtered, sorted } from "./filter.js";
import { count, number } from "./format.js";
import { makeGrid } from "./grid.js";
import { idOf, openLedger } from "./ledger.js";
import { makeMap } from "./map.js";
import { makeRecord } from "./record.js";
import { fromAddress, initial, isFiltered, toAddress } from "./state.js";
import { makeTimeline } from "./timeline.js";
import { makeViews } from "./views.js";

const CAVEATS = {
  events: "Each row is what one article says. A report is not a happening: do not count these.",
  incidents: "Reports gathered by machine as one happening each. Figures are claims.",
  quantities: "Each figure is one article’s claim. Never add them up: claims repeat and contain each other.",
  quotations: "Words as one article gives them. That someone said it does not make it so.",
  disputes: "Figures on the same thing that cannot all hold. None is preferred.",
};

/** @type {(id: string) => any} */
const element = (id) => document.getElementById(id);

async function start() {
  if (typeof DecompressionStream === "undefined") throw new Error("This browser is too old to open the page: it cannot unpack the data. Any browser of 2023 or later can.");
  const ledger = openLedger(await unpack());
  const views = makeViews(ledger);
  const lists = layouts(ledger, views);
  let state = initial();
  let rows = new Int32Array(0);

  const grid = makeGrid(element("list"), {
    onOpen: (row) => change({ record: idOf(ledger, views[state.view].kind, row) }, true),
    onSort: sortBy,
  });
  const showFacets = makeFacets(element("facets"), (name, key, isOn) => choose(name, key, isOn));
  const showTimeline = makeTimeline(element("timeline"), (from, to) => change({ from, to }), (basis) => change({ basis, from: null, to: null }));
  const showMap = makeMap(element("map"), ledger, (place) => choose("place", place, !state.chosen.place.has(place)));
  const showRecord = makeRecord(element("record"), ledger, {
    onClose: () => {
      const row = ledger.ids[views[state.view]?.kind]?.get(state.record);
      change({ record: null });
      if (row !== undefined) grid.focus(row);
    },
    onOpen: (id) => change({ record: id }, true),
    around,
  });

  function change(part, isStep = false) {
    state = { ...state, ...part };
    const address = toAddress(state);
    if (address !== location.hash && !(address === "#" && !location.hash)) {
      if (isStep) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    }
    show(Object.keys(part));
  }

  function choose(name, key, isOn) {
    const keys = new Set(state.chosen[name]);
    if (isOn) keys.add(key);
    else keys.delete(key);
    change({ chosen: { ...state.chosen, [name]: keys } });
  }

  function sortBy(column) {
    const falls = Boolean(lists[state.view].columns.find(({ id }) => id === column).falls);
    const same = sortOf(state).column === column;
    change({ sort: column, descending: same ? !sortOf(state).descending : falls });
    one(element("list"), `.cell-${column} .sort`)?.focus();
  }

  /** Return the order asked for, or the list's own: its first column, newest or greatest first. */
  function sortOf(asked) {
    const columns = lists[asked.view].columns.filter((column) => column.rank);
    const known = columns.find(({ id }) => id === asked.sort);
    return known ? { column: known.id, descending: asked.descending } : { column: columns[0].id, descending: Boolean(columns[0].falls) };
  }

  function around(kind, row) {
    if (views[state.view]?.kind !== kind) return null;
    const position = grid.position(row);
    if (position < 0) return null;
    const at = (step) => (grid.neighbour(row, step) === null ? null : idOf(ledger, kind, grid.neighbour(row, step)));
    return { position, size: rows.length, before: at(-1), after: at(1) };
  }

  function show(changed) {
    const isAbout = state.view === "about";
    element("lists-frame").hidden = isAbout;
    element("about").hidden = !isAbout;
    showLists();
    if (!isAbout && changed.some((name) => name !== "record")) showRows(views[state.view]);
    showRecord(state.record);
  }

  function showLists() {
    /** @type {[string, string, number | null][]} */
    const entries = [...Object.values(views).map((view) => /** @type {[string, string, number]} */ ([view.id, view.label, view.length])), ["about", "About", null]];
    fill(
      element("lists"),
      entries.map(([id, label, size]) =>
        h("li", {}, h("a", { href: toAddress({ ...initial(), query: state.query, from: state.from, to: state.to, basis: state.basis, chosen: state.chosen, view: id }), "aria-current": id === state.view ? "page" : null, "data-view": id }, label, size !== null && h("span", { class: "size" }, ` ${number(size)}`))),
      ),
    );
  }

  function showRows(view) {
    const layout = lists[view.id];
    const sort = sortOf(state);
    const found = filtered(view, state);
    rows = sorted(found.rows, layout.columns.find(({ id }) => id === sort.column).rank, sort.descending);
    if (element("query").value !== state.query) element("query").value = state.query;
    const total = isFiltered(state) && rows.length !== view.length ? ` of ${number(view.length)}` : "";
    element("list-title").textContent = total ? `${number(rows.length)}${total} ${view.many}` : count(rows.length, view.one, view.many);
    element("caveat").textContent = CAVEATS[view.id];
    element("download").disabled = rows.length === 0;
    fill(element("chips"), chips(ledger, view, state, change, choose));
    showFacets(view, found.counts, state.chosen);
    showTimeline(view, state, found);
    showMap(view, found.but("place"), state.chosen.place);
    grid.show(rows, layout, sort);
    element("list").hidden = rows.length === 0;
    element("overview").hidden = view.length === 0;
    const empty = element("empty");
    empty.hidden = rows.length > 0;
    empty.textContent = view.length === 0 ? emptyRelease(ledger, view) : "Nothing matches. Take a filter away or search for fewer words.";
    announce(`${number(rows.length)} ${view.many}`);
  }

  element("list").after(h("p", { id: "empty", class: "empty", hidden: true }));
  let typing = 0;
  element("query").addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => change({ query: element("query").value }), 150);
  });
  // Enter and leaving the field do not wait.
  element("query").addEventListener("change", () => (clearTimeout(typing), change({ query: element("query").value })));
  element("lists").addEventListener("click", (event) => {
    const link = event.target.closest("[data-view]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change({ view: link.dataset.view, sort: null, descending: false, record: null }, true);
    one(element("lists"), "[aria-current]").focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });
  element("download").addEventListener("click", () => {
    const view = views[state.view];
    download(`conflict-ledger-${ledger.release.version}-${view.id}.csv`, new Blob([csvOf(ledger, view, rows)], { type: "text/csv;charset=utf-8" }));
  });
  element("skip").addEventListener("click", () => element("list-title").focus());
  window.addEventListener("popstate", () => ((state = fromAddress(location.hash)), show(["view"])));

  fill(element("about"), aboutPage(ledger));
  fill(element("edition"), `Release ${ledger.release.version} · ${count(ledger.release.rows.documents, "article")} read · ${ledger.release.licence}`);
  fill(element("foot"), h("p", {}, "Cite as: ", ledger.release.citation), h("p", {}, "This page asks nothing of the network and keeps nothing on your machine."));
  const [held, all] = [ledger.tables.documents.length, ledger.release.rows.documents];
  if (held < all) element("edition").after(h("p", { class: "partial" }, `The release is too large for one page. This one holds ${number(held)} of its ${number(all)} articles: those whose figures are in dispute and the newest. All rows are in the files beside it.`));
  element("loading").remove();
  element("main").hidden = false;
  if (window.innerWidth < 900) for (const id of ["facets-fold", "overview"]) element(id).open = false;
  state = fromAddress(location.hash);
  show(["view"]);
  document.documentElement.dataset.ready = "true";
}

function emptyRelease(ledger, view) {
  return ledger.release.rows.documents === 0
    ? "This release is empty: no article was read. The table rejects says what could not be read."
    : `In the articles of this release no ${view.one} was found.`;
}

start().catch((error) => {
  element("loading").textContent = `The page could not open its data. ${error.message}`;
  throw error;
});
