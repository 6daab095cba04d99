/**
 * A sentence with what a row rests on marked in it, each part by its own line and label, not by colour alone.
 *
 * Belongs here: cutting a sentence at its marks, and the legend. Does not belong here: which marks a row has.
 *
 * @typedef {{start: number, end: number, part: string}} Mark  `part` is one of PARTS
 */

import { h } from "./dom.js";

export const PARTS = {
  trigger: "what",
  source: "who",
  target: "to whom",
  place: "where",
  date: "when",
  figure: "how many",
  instrument: "with what",
  attribution: "says who",
};

/**
 * Return a sentence as an element: the words of the row stand out from the rest, its parts are marked inside.
 * @param {string} text
 * @param {{start: number, end: number} | null} evidence
 * @param {Mark[]} marks
 */
export function litSentence(text, evidence, marks) {
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...marks, ...(evidence ? [evidence] : [])]) edges.add(start).add(end);
  const cuts = [...edges].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const pieces = [];
  for (let at = 0; at + 1 < cuts.length; at++) pieces.push(piece(text, cuts[at], cuts[at + 1], evidence, marks));
  return h("p", { class: "sentence", lang: "en" }, pieces);
}

function piece(text, start, end, evidence, marks) {
  const covering = marks.filter((mark) => mark.start <= start && mark.end >= end);
  const parts = [...new Set(covering.map((mark) => mark.part))];
  const beginning = [...new Set(covering.filter((mark) => mark.start === start).map((mark) => mark.part))];
  const isEvidence = evidence && evidence.start <= start && evidence.end >= end;
  const words = text.slice(start, end);
  const labels = beginning.map((part) => h("span", { class: `tag tag-${part}` }, PARTS[part]));
  if (!parts.length) return isEvidence ? h("span", { class: "lit" }, words) : words;
  return [labels, h("mark", { class: `${parts.map((part) => `part part-${part}`).join(" ")}${isEvidence ? " lit" : ""}` }, words)];
}

/** Return the first place where words stand in a text, as a mark; none where they do not. @returns {Mark[]} */
export function marked(text, words, part) {
  const start = words ? text.indexOf(words) : -1;
  return start < 0 ? [] : [{ start, end: start + words.length, part }];
}
