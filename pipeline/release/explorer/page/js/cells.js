/**
 * What each list shows of a row, and by what it can be sorted.
 *
 * Belongs here: columns and their cells. Does not belong here: the whole record (`record.js`).
 *
 * @typedef {{id: string, label: string, cell: (row: number) => any, rank?: (row: number) => number, falls?: boolean}}
 *   GridColumn  `rank` makes it sortable, `falls` sorts it greatest first at the first click
 */

import { h } from "./dom.js";
import { capital, count, day, figure, number, stretch, typeName, words } from "./format.js";
import { linked } from "./links.js";
import { publisherOf, statusesOf } from "./ledger.js";
import { numberRank, wordRank } from "./filter.js";
import { badge, badges } from "./status.js";
import { actorNames } from "./people.js";

/** Return the layouts of the lists by view. */
export function layouts(ledger, views) {
  return {
    events: eventLayout(ledger, views.events),
    incidents: incidentLayout(ledger, views.incidents),
    quantities: quantityLayout(ledger, views.quantities),
    quotations: quotationLayout(ledger, views.quotations),
    disputes: disputeLayout(ledger),
  };
}

function eventLayout(ledger, view) {
  const table = ledger.tables.events;
  const get = table.get;
  return {
    id: "events",
    rowClass: (row) => `is-${get("status", row)}`,
    columns: [
      when(view, table),
      { id: "status", label: "Status", cell: (row) => badge(get("status", row)), rank: wordRank(table.column("status")) },
      {
        id: "said",
        label: "What the article says",
        rank: wordRank(table.column("event_type")),
        cell: (row) => [
          h("p", { class: "what" }, h("b", {}, typeName(get("event_type", row))), get("mode", row) && ` (${words(get("mode", row))})`, acting(ledger, row)),
          quoted(get("evidence", row)),
        ],
      },
      { id: "place", label: "Where", cell: (row) => get("place", row) ?? unknown("not said"), rank: wordRank(table.column("place")) },
      source(ledger, table),
      {
        id: "sure",
        label: "Confidence",
        cell: (row) => get("confidence", row).toFixed(2),
        rank: numberRank(table.column("confidence").raw),
        falls: true,
      },
    ],
  };
}

function incidentLayout(ledger, view) {
  const table = ledger.tables.incidents;
  const get = table.get;
  return {
    id: "incidents",
    rowClass: (row) => (statusesOf(ledger, row).asserted ? "is-asserted" : "is-reported"),
    columns: [
      when(view, table),
      { id: "status", label: "Status of the reports", cell: (row) => h("span", { class: "badges" }, badges(statusesOf(ledger, row))) },
      { id: "said", label: "What is reported", cell: (row) => h("p", { class: "what" }, h("b", {}, get("title", row))), rank: wordRank(table.column("title")) },
      { id: "place", label: "Where", cell: (row) => get("place", row) ?? unknown("not said"), rank: wordRank(table.column("place")) },
      {
        id: "toll",
        label: "Killed, as claimed",
        cell: (row) => [range(get("fatalities_low", row), get("fatalities_high", row)), get("is_disputed", row) === 1 && h("span", { class: "disputed" }, "disputed")],
        rank: numberRank(table.column("fatalities_high").raw),
        falls: true,
      },
      {
        id: "reports",
        label: "Reports",
        cell: (row) => `${count(get("report_count", row), "report")}, ${count(get("publisher_count", row), "publisher")}`,
        rank: numberRank(table.column("report_count").raw),
        falls: true,
      },
    ],
  };
}

function quantityLayout(ledger, view) {
  const table = ledger.tables.quantities;
  const get = table.get;
  return {
    id: "quantities",
    rowClass: (row) => `is-${get("status", row)}`,
    columns: [
      when(view, table),
      { id: "status", label: "Status", cell: (row) => badge(get("status", row)), rank: wordRank(table.column("status")) },
      {
        id: "value",
        label: "Figure",
        cell: (row) => [h("span", { class: "value" }, figure(get("value_low", row), get("value_high", row), get("comparator", row))), " ", unit(get("unit", row))],
        rank: (row) => get("value_low", row) ?? get("value_high", row) ?? NaN,
        falls: true,
      },
      {
        id: "said",
        label: "What is counted, in the article’s words",
        cell: (row) => [h("p", { class: "what" }, h("b", {}, capital(words(get("quantity_type", row))))), quoted(get("evidence", row))],
        rank: wordRank(table.column("quantity_type")),
      },
      { id: "place", label: "Of whom, where", cell: (row) => [get("about_actor", row), get("about_place", row)].filter(Boolean).join(", ") || unknown("not said") },
      source(ledger, table),
    ],
  };
}

function quotationLayout(ledger, view) {
  const table = ledger.tables.quotations;
  const get = table.get;
  return {
    id: "quotations",
    rowClass: () => "is-reported",
    columns: [
      { id: "when", label: "Published", cell: (row) => day(get("published_date", row)) || unknown("undated"), rank: numberRank(view.published), falls: true },
      {
        id: "status",
        label: "Form",
        cell: (row) => h("span", { class: "form" }, get("is_direct", row) === 1 ? "In quotation marks" : "In the article’s words"),
        rank: numberRank(table.column("is_direct").raw),
      },
      {
        id: "said",
        label: "Who says what",
        cell: (row) => [h("p", { class: "what" }, h("b", {}, get("speaker", row) ?? "Unnamed speaker"), get("cue", row) && ` ${get("cue", row)}`), quoted(get("words", row))],
        rank: wordRank(table.column("speaker")),
      },
      {
        id: "place",
        label: "Belongs to",
        cell: (row) => get("speaker_belongs_to", row) ?? get("speaker_country", row) ?? unknown("not known"),
        rank: wordRank(table.column("speaker_belongs_to")),
      },
      source(ledger, table, false),
    ],
  };
}

function disputeLayout(ledger) {
  const table = ledger.tables.discrepancies;
  const get = table.get;
  return {
    id: "disputes",
    rowClass: () => "is-reported",
    columns: [
      {
        id: "said",
        label: "In dispute",
        cell: (row) => h("p", { class: "what" }, h("b", {}, `${get("subject", row)}: ${get("measured", row)}`), dated(get("start_date", row), get("end_date", row))),
        rank: wordRank(table.column("subject")),
      },
      {
        id: "claims",
        label: "The claims, side by side",
        cell: (row) => h("ul", { class: "claims" }, [...linked(ledger.claimsOf, row)].slice(0, 4).map((claim) => claimLine(ledger, claim)), more(ledger, row)),
        rank: (row) => get("value_high", row) ?? NaN,
        falls: true,
      },
    ],
  };
}

function claimLine(ledger, claim) {
  const get = ledger.tables.claims.get;
  const says = get("according_to", claim);
  return h(
    "li",
    {},
    h("b", {}, figure(get("value_low", claim), get("value_high", claim), get("comparator", claim))),
    says ? ` says ${says}` : "",
    ` (${publisherOf(ledger, get("document_id", claim))}) `,
    badge(get("status", claim)),
  );
}

function more(ledger, row) {
  const left = linked(ledger.claimsOf, row).length - 4;
  return left > 0 ? h("li", {}, `and ${left} more`) : null;
}

/** @returns {GridColumn} */
function when(view, table) {
  return {
    id: "when",
    label: "When",
    cell: (row) => stretch(table.get("start_date", row), table.get("end_date", row)) || unknown("undated"),
    rank: numberRank(view.start),
    falls: true,
  };
}

/** @returns {GridColumn} */
function source(ledger, table, withClaimant = true) {
  return {
    id: "source",
    label: withClaimant ? "Who says so" : "Article of",
    cell: (row) => {
      const says = withClaimant ? table.get("according_to", row) : null;
      return [says && h("span", { class: "claimant" }, says), h("span", { class: "publisher" }, says ? "in " : "", publisherOf(ledger, table.get("document_id", row)))];
    },
    rank: wordRank(table.column("publisher")),
  };
}

/** Return who acts on whom, in the order a sentence has it. */
function acting(ledger, event) {
  const [by, to] = [actorNames(ledger, event, "source"), actorNames(ledger, event, "target")];
  if (!by.length && !to.length) return null;
  return [" · ", by.join(", ") || "someone", to.length > 0 && h("span", { class: "to" }, h("span", { "aria-hidden": "true" }, " → "), h("span", { class: "visually-hidden" }, " to "), to.join(", "))];
}

function quoted(text) {
  return h("p", { class: "evidence" }, text === null ? h("span", { class: "withheld" }, "Words withheld") : text);
}

function range(low, high) {
  if (low === null && high === null) return unknown("no figure");
  return h("span", { class: "value" }, low === high || low === null || high === null ? number(low ?? high) : `${number(low)}–${number(high)}`);
}

function dated(first, last) {
  const text = stretch(first, last);
  return text ? h("span", { class: "when" }, ` ${text}`) : null;
}

function unit(code) {
  return code === "count" || code === "person" ? null : h("span", { class: "unit" }, words(code));
}

function unknown(text) {
  return h("span", { class: "unknown" }, text);
}
