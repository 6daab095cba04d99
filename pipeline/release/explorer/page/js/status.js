/**
 * How a text holds what it says: the six statuses, shown alike everywhere by word, line and colour together.
 *
 * Belongs here: their names, their meaning in a sentence, their badge. An act that is not asserted is never shown
 * without one.
 */

import { h } from "./dom.js";

export const STATUS = {
  asserted: { label: "Asserted", meaning: "The article states this in its own voice." },
  reported: { label: "Reported", meaning: "The article attributes this to a source, or hedges it. It does not state it itself." },
  alleged: { label: "Alleged", meaning: "An accusation or a contested claim. The article does not say that it is true." },
  denied: { label: "Denied", meaning: "The article, or someone in it, says that this did not happen." },
  planned: { label: "Planned", meaning: "Announced, agreed, ordered or intended. It had not happened when the article was written." },
  hypothetical: { label: "Hypothetical", meaning: "Possible, feared, conditional or asked. The article does not say that it happened." },
};

/** Return the badge of a status. */
export function badge(status, extra = "") {
  return h("span", { class: `badge badge-${status} ${extra}` }, STATUS[status]?.label ?? status);
}

/** Return badges of several statuses with how often each, most frequent first. */
export function badges(counts) {
  return Object.entries(counts)
    .sort((a, b) => b[1] - a[1])
    .map(([status, times]) => h("span", { class: `badge badge-${status}` }, `${STATUS[status].label}${times > 1 ? ` × ${times}` : ""}`));
}
