/**
 * What the reader has asked for, and the address that says so.
 *
 * Belongs here: the state and its two-way translation to the part of the address behind #. Does not belong here: rows.
 *
 * @typedef {{view: string, query: string, from: number | null, to: number | null, basis: string,
 *   chosen: Record<string, Set<string>>, sort: string | null, descending: boolean, record: string | null}} State
 */

import { fromIso, iso } from "./format.js";

export const FACETS = ["status", "type", "measure", "actor", "place", "publisher"];
const VIEWS = ["events", "incidents", "quantities", "quotations", "disputes", "about"];

/** @returns {State} */
export function initial() {
  return {
    view: "events",
    query: "",
    from: null,
    to: null,
    basis: "happened",
    chosen: Object.fromEntries(FACETS.map((name) => [name, new Set()])),
    sort: null,
    descending: false,
    record: null,
  };
}

/** Return the state an address asks for; what it does not understand is left as it is at first. @returns {State} */
export function fromAddress(hash) {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  const state = initial();
  if (VIEWS.includes(asked.get("view"))) state.view = asked.get("view");
  state.query = asked.get("q") ?? "";
  state.from = fromIso(asked.get("from"));
  state.to = fromIso(asked.get("to"));
  if (asked.get("by") === "published") state.basis = "published";
  for (const name of FACETS) for (const key of asked.getAll(name)) state.chosen[name].add(key);
  state.sort = asked.get("sort");
  state.descending = asked.get("order") === "down";
  state.record = asked.get("row");
  return state;
}

/** Return the address of a state, shortest form. @param {State} state */
export function toAddress(state) {
  const said = new URLSearchParams();
  if (state.view !== "events") said.set("view", state.view);
  if (state.query) said.set("q", state.query);
  if (state.from !== null) said.set("from", iso(state.from));
  if (state.to !== null) said.set("to", iso(state.to));
  if (state.basis !== "happened") said.set("by", state.basis);
  for (const name of FACETS) for (const key of [...state.chosen[name]].sort()) said.append(name, key);
  if (state.sort) {
    said.set("sort", state.sort);
    if (state.descending) said.set("order", "down");
  }
  if (state.record) said.set("row", state.record);
  return `#${said}`;
}

/** Return whether anything narrows the rows. @param {State} state */
export function isFiltered(state) {
  return Boolean(state.query) || state.from !== null || state.to !== null || FACETS.some((name) => state.chosen[name].size > 0);
}
