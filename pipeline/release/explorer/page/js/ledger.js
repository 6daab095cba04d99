/**
 * The release opened: its tables, how their rows hang together, and a row found by its id.
 *
 * Belongs here: what is true of the tables whatever is shown. Does not belong here: views, filters, elements.
 */

import { openTables } from "./data.js";
import { link, linked, single } from "./links.js";
import { Haystack } from "./text.js";

/** Kinds of rows that have a record of their own, with the column of their id. */
export const KINDS = {
  events: "event_id",
  incidents: "incident_id",
  quantities: "quantity_id",
  quotations: "quotation_id",
  discrepancies: "discrepancy_id",
};

/** Return the ledger in unpacked data. */
export function openLedger(data) {
  const t = openTables(data.tables);
  const raw = (table, column) => t[table].column(column).raw;
  const own = (table, by) => link(t[by].length, raw(table, `${singular(by)}_id`), Int32Array.from({ length: t[table].length }, (_, at) => at));
  return {
    release: data.release,
    csv: data.csv,
    meanings: data.meanings,
    eventTypes: data.event_types,
    cautions: data.cautions,
    outline: data.outline,
    tables: t,
    participants: own("event_actors", "events"),
    datesOf: own("event_dates", "events"),
    reportsOf: own("events", "incidents"),
    claimsOf: own("claims", "discrepancies"),
    quantitiesOf: link(t.events.length, raw("event_quantities", "event_id"), raw("event_quantities", "quantity_id")),
    eventsOf: link(t.quantities.length, raw("event_quantities", "quantity_id"), raw("event_quantities", "event_id")),
    partsOf: link(t.quantities.length, raw("quantities", "part_of_quantity_id"), Int32Array.from({ length: t.quantities.length }, (_, at) => at)),
    disputesOf: link(t.quantities.length, raw("claims", "quantity_id"), raw("claims", "discrepancy_id")),
    documentOf: Object.fromEntries(["sentences", "events", "quantities", "quotations"].map((name) => [name, single(raw(name, "document_id"))])),
    publishers: publishersOf(t.documents),
    search: {
      sentences: new Haystack(values(t.sentences, "text")),
      titles: new Haystack(values(t.documents, "title")),
      publishers: new Haystack(values(t.documents, "publisher")),
      actors: new Haystack(values(t.actors, "name")),
      places: new Haystack(values(t.places, "name")),
      incidents: new Haystack(values(t.incidents, "title")),
    },
    ids: idsOf(t),
  };
}

/** Return a row by its id, null where the release has none. @returns {{kind: string, row: number} | null} */
export function findRow(ledger, id) {
  for (const kind of Object.keys(KINDS)) {
    const row = ledger.ids[kind].get(id);
    if (row !== undefined) return { kind, row };
  }
  return null;
}

/** Return the id of a row. */
export function idOf(ledger, kind, row) {
  return ledger.tables[kind].get(KINDS[kind], row);
}

/** Return the statuses of an incident's reports, with how many reports have each. */
export function statusesOf(ledger, incident) {
  const counts = {};
  for (const event of linked(ledger.reportsOf, incident)) {
    const status = ledger.tables.events.get("status", event);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

/** Return an article's publisher, or words that say that none is known. */
export function publisherOf(ledger, document) {
  return ledger.tables.documents.get("publisher", document) ?? NO_PUBLISHER;
}

const NO_PUBLISHER = "Publisher not given";

function publishersOf(documents) {
  const names = [...new Set(values(documents, "publisher").map((name) => name ?? NO_PUBLISHER))].sort();
  const at = new Map(names.map((name, index) => [name, index]));
  const ofDocument = Int32Array.from({ length: documents.length }, (_, row) => at.get(documents.get("publisher", row) ?? NO_PUBLISHER));
  return { names, ofDocument: single(ofDocument) };
}

function idsOf(t) {
  return Object.fromEntries(
    Object.entries(KINDS).map(([kind, key]) => [kind, new Map(values(t[kind], key).map((id, row) => [id, row]))]),
  );
}

function values(table, column) {
  return Array.from({ length: table.length }, (_, row) => table.get(column, row));
}

function singular(table) {
  return { events: "event", incidents: "incident", discrepancies: "discrepancy" }[table];
}
