/**
 * Which rows of a view are asked for, in which order, and how many more a facet's other values would give.
 *
 * Belongs here: filtering and sorting over typed arrays. Does not belong here: elements, or the address of the page.
 */

import { NO_DAY } from "./data.js";
import { terms } from "./text.js";

const TEXT = 1;
const TIME = 2;
const FIRST_FACET = 2;

/**
 * Return the rows that pass, in the table's order, and for each facet how many rows each value has among those that
 * pass everything else; `undated` counts rows left out only because they have no day, `but` gives the rows that pass
 * everything except one thing.
 * @param {import("./views.js").View} view
 * @param {import("./state.js").State} state
 * @returns {{rows: Int32Array, counts: Record<string, Int32Array>, undated: number,
 *   but: (name: string) => Int32Array}}
 */
export function filtered(view, state) {
  const failed = new Uint16Array(view.length);
  markText(view, state.query, failed);
  const undated = markTime(view, state, failed);
  const names = Object.keys(view.facets);
  names.forEach((name, at) => markFacet(view.facets[name], state.chosen[name], failed, 1 << (FIRST_FACET + at)));
  /** @type {Record<string, Int32Array>} */
  const counts = {};
  names.forEach((name, at) => (counts[name] = counted(view.facets[name], failed, 1 << (FIRST_FACET + at))));
  let left = 0;
  for (const row of undated) if (failed[row] === TIME) left++;
  const rows = passing(failed, 0);
  const but = (name) => {
    const bit = name === "time" ? TIME : names.includes(name) ? 1 << (FIRST_FACET + names.indexOf(name)) : 0;
    return bit ? passing(failed, bit) : rows;
  };
  return { rows, counts, undated: left, but };
}

/** Return the rows that fail nothing but, perhaps, what a bit stands for. */
function passing(failed, bit) {
  let passed = 0;
  for (let row = 0; row < failed.length; row++) if ((failed[row] & ~bit) === 0) passed++;
  const rows = new Int32Array(passed);
  for (let row = 0, at = 0; row < failed.length; row++) if ((failed[row] & ~bit) === 0) rows[at++] = row;
  return rows;
}

/** Return the days that rows are placed in time by: when it happened, or when it was published. */
export function daysOf(view, basis) {
  return basis === "published" ? { start: view.published, end: view.published } : { start: view.start, end: view.end };
}

function markText(view, query, failed) {
  for (const { text, excluded } of terms(query)) {
    const hit = new Uint8Array(view.length);
    for (const { haystack, links } of view.search) {
      const found = haystack.find(text);
      const { offsets, rows } = links;
      for (let row = 0; row < hit.length; row++) {
        for (let at = offsets[row]; at < offsets[row + 1]; at++) if (found[rows[at]]) hit[row] = 1;
      }
    }
    for (let row = 0; row < hit.length; row++) if (Boolean(hit[row]) === excluded) failed[row] |= TEXT;
  }
}

/** Mark what does not touch the time asked for; return the rows that have no time at all. */
function markTime(view, state, failed) {
  const undated = [];
  if (state.from === null && state.to === null) return undated;
  const { start, end } = daysOf(view, state.basis);
  const from = state.from ?? -Infinity;
  const to = state.to ?? Infinity;
  for (let row = 0; row < failed.length; row++) {
    const first = start[row] === NO_DAY ? end[row] : start[row];
    const last = end[row] === NO_DAY ? start[row] : end[row];
    if (first === NO_DAY) undated.push(row);
    if (first === NO_DAY || last < from || first > to) failed[row] |= TIME;
  }
  return undated;
}

function markFacet(facet, chosen, failed, bit) {
  if (!chosen || chosen.size === 0) return;
  const wanted = Uint8Array.from(facet.keys, (key) => (chosen.has(key) ? 1 : 0));
  const { offsets, rows } = facet.links;
  for (let row = 0; row < failed.length; row++) {
    let passes = 0;
    for (let at = offsets[row]; at < offsets[row + 1]; at++) passes |= wanted[rows[at]];
    if (!passes) failed[row] |= bit;
  }
}

function counted(facet, failed, bit) {
  const counts = new Int32Array(facet.keys.length);
  const { offsets, rows } = facet.links;
  for (let row = 0; row < failed.length; row++) {
    if ((failed[row] & ~bit) === 0) for (let at = offsets[row]; at < offsets[row + 1]; at++) counts[rows[at]]++;
  }
  return counts;
}

/**
 * Return rows in the order of numbers that stand for them, what has none last either way; equals keep their order.
 * @param {Int32Array} rows
 * @param {(row: number) => number} rank  NaN: none
 */
export function sorted(rows, rank, descending) {
  const keys = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) keys[at] = rank(rows[at]);
  const order = Array.from({ length: rows.length }, (_, at) => at);
  const sign = descending ? -1 : 1;
  order.sort((a, b) => {
    const [x, y] = [keys[a], keys[b]];
    if (x === y) return a - b;
    if (x !== x) return y !== y ? a - b : 1;
    if (y !== y) return -1;
    return sign * (x - y);
  });
  return Int32Array.from(order, (at) => rows[at]);
}

/** Return a rank for each row by the words of its column, in the order of the alphabet. */
export function wordRank(column) {
  const collator = new Intl.Collator("en");
  const places = new Float64Array(column.words.length);
  column.words
    .map((text, at) => ({ text, at }))
    .sort((a, b) => (a.text === null ? 1 : b.text === null ? -1 : collator.compare(a.text, b.text)))
    .forEach(({ text, at }, place) => (places[at] = text === null ? NaN : place));
  if (column.raw === column.words) return (row) => places[row];
  return (row) => (column.raw[row] < 0 ? NaN : places[column.raw[row]]);
}

/** Return a rank for each row by a day or number. */
export function numberRank(raw) {
  return (row) => (raw[row] === NO_DAY ? NaN : raw[row]);
}
