/**
 * What narrows the list, each with a way to take it away.
 */

import { h } from "./dom.js";
import { day } from "./format.js";
import { FACETS, initial, isFiltered } from "./state.js";

/** Return the chips of a state; those that the shown list cannot be narrowed by say so. */
export function chips(ledger, view, state, change, choose) {
  if (!isFiltered(state)) return [];
  const found = [];
  if (state.query) found.push(chip(`“${state.query}”`, () => change({ query: "" })));
  if (state.from !== null || state.to !== null) {
    const span = [state.from !== null && `from ${day(state.from)}`, state.to !== null && `to ${day(state.to)}`].filter(Boolean).join(" ");
    const what = state.basis === "published" || view.id === "quotations" ? "Published" : "Happened";
    found.push(chip(`${what} ${span}`, () => change({ from: null, to: null })));
  }
  for (const name of FACETS) {
    const facet = view.facets[name];
    for (const key of state.chosen[name]) {
      const at = facet ? facet.keys.indexOf(key) : -1;
      const label = facet ? `${facet.label}: ${at < 0 ? `${key} (not in this list)` : facet.names[at]}` : `${name}: no filter of this list`;
      found.push(chip(label, () => choose(name, key, false), !facet));
    }
  }
  found.push(h("button", { type: "button", class: "plain", onclick: () => change({ ...initial(), view: state.view, basis: state.basis, sort: state.sort, descending: state.descending }) }, "Clear all"));
  return found;
}

function chip(label, onRemove, isIdle = false) {
  return h("button", { type: "button", class: `chip${isIdle ? " idle" : ""}`, "aria-label": `Remove ${label}`, onclick: onRemove }, label, h("span", { "aria-hidden": "true", class: "cross" }, "×"));
}
