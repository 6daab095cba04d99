/**
 * What records of every kind are made of: the sentence in its surroundings, the article, lists of facts, other rows.
 *
 * Belongs here: parts used by more than one kind of record. Does not belong here: a whole record.
 */

import { articleLink, h } from "./dom.js";
import { clipped, day, number, stretch } from "./format.js";
import { idOf, publisherOf } from "./ledger.js";
import { litSentence } from "./sentence.js";
import { STATUS, badge } from "./status.js";

/** Return facts as a list of terms; entries without a value are left out. @param {[string, any][]} entries */
export function facts(entries) {
  const given = entries.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== "" && !(Array.isArray(value) && value.length === 0));
  return h("dl", { class: "facts" }, given.map(([term, value]) => h("div", {}, h("dt", {}, term), h("dd", {}, value))));
}

/** Return what a status means for the reader, as the first thing of a record. */
export function statusLine(status, claimant) {
  return h("p", { class: `status-line is-${status}` }, badge(status), " ", STATUS[status].meaning, claimant && [" Said by ", h("b", {}, claimant), "."]);
}

/**
 * Return the sentence with its marks, the sentences before and after it where the release has them, or why not.
 * @param {{start_char: number, end_char: number}} offsets  of the row in its document
 */
export function passage(ledger, sentence, evidence, marks, offsets) {
  const table = ledger.tables.sentences;
  const text = table.get("text", sentence);
  if (text === null) {
    return h(
      "div",
      { class: "passage withheld" },
      h("p", {}, "The words of this article may not be republished here. The row rests on characters ", `${number(offsets.start_char)} to ${number(offsets.end_char)}`, " of its text; follow the link to the article to read them."),
    );
  }
  const before = neighbour(table, sentence, -1);
  const after = neighbour(table, sentence, 1);
  return h(
    "blockquote",
    { class: "passage" },
    before !== null && h("p", { class: "context" }, before),
    litSentence(text, evidence, marks),
    after !== null && h("p", { class: "context" }, after),
  );
}

function neighbour(table, sentence, step) {
  const other = sentence + step;
  if (other < 0 || other >= table.length) return null;
  if (table.get("document_id", other) !== table.get("document_id", sentence)) return null;
  return table.get("position", other) === table.get("position", sentence) + step ? table.get("text", other) : null;
}

/** Return what is known of an article, with the way to it. */
export function article(ledger, document) {
  const get = (column) => ledger.tables.documents.get(column, document);
  const original = get("duplicate_of");
  return h(
    "section",
    { class: "article" },
    h("h3", {}, "The article"),
    h("p", { class: "article-title" }, articleLink(get("url"), get("title") ?? get("url") ?? "Untitled article")),
    h("p", {}, [publisherOf(ledger, document), get("author"), day(get("published_date")) || "undated"].filter(Boolean).join(" · ")),
    get("url") ? h("p", { class: "address" }, get("url")) : h("p", { class: "help" }, "No address is known."),
    original !== null && h("p", { class: "help" }, `The same text, or nearly, was published before by ${publisherOf(ledger, original)}.`),
    h("p", { class: "help" }, `Licence of the text: ${get("licence") ?? "not known; only the words a row rests on are quoted"}.`),
  );
}

/** Return a link to another row of the release. */
export function rowLink(ledger, kind, row, text) {
  return h("a", { href: `#row=${idOf(ledger, kind, row)}`, class: "row-link", "data-row": idOf(ledger, kind, row) }, text);
}

/** Return a place with what a reader must know of it: what kind it is, and whether other words of the text name it. */
export function placeFact(ledger, place, words, isElsewhere = false) {
  const carried = isElsewhere && h("span", { class: "aside" }, " named elsewhere in the text");
  if (place === null) return words ? [`“${words}” (not in the gazetteer)`, carried] : null;
  const get = (column) => ledger.tables.places.get(column, place);
  const around = [get("admin1"), get("country_name")].filter((name) => name && name !== get("name"));
  const isArea = get("is_representative_point") === 1;
  return [
    `${isArea ? "Somewhere in " : ""}${[get("name"), ...around].join(", ")}`,
    h("span", { class: "aside" }, ` ${isArea ? `a ${get("place_type") === "admin1" ? "province" : get("place_type")}; the point on the map only labels it` : `${get("latitude")}, ${get("longitude")}`}${isElsewhere ? ";" : ""}`),
    carried,
  ];
}

/** Return a time with how exactly the text gives it. */
export function timeFact(first, last, precision, basis) {
  const text = stretch(first, last);
  if (!text) return null;
  const how = { absolute: "named in the text", document_date: "reckoned from the day of the article", previous_date: "reckoned from a day named before", event: "reckoned from an event" }[basis];
  return [text, h("span", { class: "aside" }, ` ${[precision && `to the ${precision}`, how].filter(Boolean).join(", ")}`)];
}

/** Return how sure the row is, in words. */
export function confidenceFact(value) {
  return [value.toFixed(2), h("span", { class: "aside" }, ` of 100 such rows about ${Math.round(value * 100)} were right in texts checked by hand`)];
}

/** Return a line that stands for an event in another record. */
export function eventLine(ledger, event, title) {
  const get = (column) => ledger.tables.events.get(column, event);
  return h(
    "li",
    { class: `is-${get("status")}` },
    badge(get("status")),
    " ",
    rowLink(ledger, "events", event, title),
    h("p", { class: "evidence" }, get("evidence") === null ? "Words withheld" : clipped(get("evidence"), 220)),
    h("p", { class: "help" }, `${publisherOf(ledger, get("document_id"))}, ${day(get("published_date")) || "undated"}${get("according_to") ? `; says ${get("according_to")}` : ""}`),
  );
}
