/**
 * The five lists of the page and what can be asked of their rows: text, time, and facets.
 *
 * Belongs here: which values each kind of row has. Does not belong here: filtering (`filter.js`), cells (`cells.js`).
 *
 * @typedef {{label: string, keys: string[], names: string[], links: import("./links.js").Links}} Facet
 *   what a row can be filtered by: `keys` stand in the address of the page, `names` are read
 * @typedef {{id: string, kind: string, label: string, one: string, many: string, length: number,
 *   start: Int32Array, end: Int32Array, published: Int32Array, facets: Record<string, Facet>,
 *   search: {haystack: import("./text.js").Haystack, links: import("./links.js").Links}[]}} View
 */

import { NO_DAY } from "./data.js";
import { distinct, joined, link, linked, single, through, upTo } from "./links.js";
import { STATUS } from "./status.js";
import { capital, typeName, words } from "./format.js";
import { Haystack } from "./text.js";

/** Return the views by id. @returns {Record<string, View>} */
export function makeViews(ledger) {
  const events = eventsView(ledger);
  const quantities = quantitiesView(ledger);
  const all = [events, incidentsView(ledger, events), quantities, quotationsView(ledger), disputesView(ledger, quantities)];
  return Object.fromEntries(all.map((view) => [view.id, view]));
}

function eventsView(ledger) {
  const table = ledger.tables.events;
  const documents = single(table.column("document_id").raw);
  const people = link(table.length, ledger.tables.event_actors.column("event_id").raw, ledger.tables.event_actors.column("actor_id").raw);
  const actors = distinct(joined(people, single(table.column("attributed_actor_id").raw)));
  const places = single(table.column("place_id").raw);
  const types = single(table.column("event_type").raw);
  const typeNames = table.column("event_type").words.map(typeName);
  return {
    ...names("events", "events", "Events", "event", "events"),
    length: table.length,
    start: table.column("start_date").raw,
    end: table.column("end_date").raw,
    published: publishedOf(ledger, documents),
    facets: {
      status: statusFacet(table),
      type: { label: "What happened", keys: table.column("event_type").words, names: typeNames, links: types },
      actor: actorFacet(ledger, actors, "Actor"),
      place: placeFacet(ledger, places),
      publisher: publisherFacet(ledger, documents),
    },
    search: [
      ...textSearch(ledger, single(table.column("sentence_id").raw), documents),
      { haystack: ledger.search.actors, links: actors },
      { haystack: ledger.search.places, links: places },
      { haystack: new Haystack(typeNames), links: types },
      { haystack: new Haystack(table.column("mode").words.map(words)), links: single(table.column("mode").raw) },
    ],
  };
}

function incidentsView(ledger, events) {
  const table = ledger.tables.incidents;
  const reports = ledger.reportsOf;
  const of = (facet) => ({ ...facet, links: distinct(through(reports, facet.links)) });
  return {
    ...names("incidents", "incidents", "Incidents", "incident", "incidents"),
    length: table.length,
    start: table.column("start_date").raw,
    end: table.column("end_date").raw,
    published: firstOf(reports, events.published),
    facets: {
      status: of(events.facets.status),
      type: { ...events.facets.type, ...typeFacet(table) },
      actor: of(events.facets.actor),
      place: placeFacet(ledger, single(table.column("place_id").raw)),
      publisher: of(events.facets.publisher),
    },
    search: [
      { haystack: ledger.search.incidents, links: single(upTo(table.length)) },
      ...events.search.map(({ haystack, links }) => ({ haystack, links: through(reports, links) })),
    ],
  };
}

function quantitiesView(ledger) {
  const table = ledger.tables.quantities;
  const documents = single(table.column("document_id").raw);
  const actors = distinct(joined(single(table.column("actor_id").raw), single(table.column("attributed_actor_id").raw)));
  const places = single(table.column("place_id").raw);
  const kinds = table.column("quantity_type");
  const kindNames = kinds.words.map((code) => capital(words(code)));
  return {
    ...names("quantities", "quantities", "Figures", "figure", "figures"),
    length: table.length,
    start: table.column("start_date").raw,
    end: table.column("end_date").raw,
    published: publishedOf(ledger, documents),
    facets: {
      status: statusFacet(table),
      measure: { label: "What is counted", keys: kinds.words, names: kindNames, links: single(kinds.raw) },
      actor: actorFacet(ledger, actors, "Actor"),
      place: placeFacet(ledger, places),
      publisher: publisherFacet(ledger, documents),
    },
    search: [
      ...textSearch(ledger, single(table.column("sentence_id").raw), documents),
      { haystack: ledger.search.actors, links: actors },
      { haystack: ledger.search.places, links: places },
      { haystack: new Haystack(kindNames), links: single(kinds.raw) },
    ],
  };
}

function quotationsView(ledger) {
  const table = ledger.tables.quotations;
  const documents = single(table.column("document_id").raw);
  const speakers = single(table.column("speaker_actor_id").raw);
  const published = publishedOf(ledger, documents);
  return {
    ...names("quotations", "quotations", "Quotations", "quotation", "quotations"),
    length: table.length,
    start: published,
    end: published,
    published,
    facets: { actor: actorFacet(ledger, speakers, "Speaker"), publisher: publisherFacet(ledger, documents) },
    search: [
      ...textSearch(ledger, single(table.column("sentence_id").raw), documents),
      { haystack: ledger.search.actors, links: speakers },
    ],
  };
}

function disputesView(ledger, quantities) {
  const table = ledger.tables.discrepancies;
  const claims = ledger.tables.claims;
  const figures = link(table.length, claims.column("discrepancy_id").raw, claims.column("quantity_id").raw);
  const of = (facet) => ({ ...facet, links: distinct(through(figures, facet.links)) });
  return {
    ...names("disputes", "discrepancies", "Disputed figures", "disputed figure", "disputed figures"),
    length: table.length,
    start: table.column("start_date").raw,
    end: table.column("end_date").raw,
    published: firstOf(figures, quantities.published),
    facets: Object.fromEntries(Object.entries(quantities.facets).map(([name, facet]) => [name, of(facet)])),
    search: [
      { haystack: new Haystack(strings(table, "subject")), links: single(upTo(table.length)) },
      ...quantities.search.map(({ haystack, links }) => ({ haystack, links: through(figures, links) })),
    ],
  };
}

function names(id, kind, label, one, many) {
  return { id, kind, label, one, many };
}

function strings(table, column) {
  return Array.from({ length: table.length }, (_, row) => table.get(column, row));
}

/** @returns {Facet} */
function statusFacet(table) {
  const column = table.column("status");
  const keys = Object.keys(STATUS);
  const at = column.words.map((status) => keys.indexOf(status));
  return { label: "Status", keys, names: keys.map((status) => STATUS[status].label), links: single(column.raw.map((word) => at[word])) };
}

function typeFacet(table) {
  const column = table.column("event_type");
  return { keys: column.words, names: column.words.map(typeName), links: single(column.raw) };
}

/** @returns {Facet} */
function actorFacet(ledger, links, label) {
  const actors = ledger.tables.actors;
  return { label, keys: strings(actors, "actor_id"), names: strings(actors, "name"), links };
}

/** @returns {Facet} */
function placeFacet(ledger, links) {
  const places = ledger.tables.places;
  return { label: "Place", keys: strings(places, "place_id"), names: strings(places, "name"), links };
}

/** @returns {Facet} */
function publisherFacet(ledger, documents) {
  const { names: keys, ofDocument } = ledger.publishers;
  return { label: "Publisher", keys, names: keys, links: through(documents, ofDocument) };
}

function textSearch(ledger, sentences, documents) {
  return [
    { haystack: ledger.search.sentences, links: sentences },
    { haystack: ledger.search.titles, links: documents },
    { haystack: ledger.search.publishers, links: documents },
  ];
}

function publishedOf(ledger, documents) {
  return firstOf(documents, ledger.tables.documents.column("published_date").raw);
}

/** Return the earliest of the days a row is linked to. */
function firstOf(links, days) {
  const found = new Int32Array(links.offsets.length - 1).fill(NO_DAY);
  for (let row = 0; row < found.length; row++) {
    for (const other of linked(links, row)) {
      if (days[other] !== NO_DAY && (found[row] === NO_DAY || days[other] < found[row])) found[row] = days[other];
    }
  }
  return found;
}
