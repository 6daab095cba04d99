/**
 * The record of each kind of row: all that the release knows of it, beginning with how far it may be believed.
 *
 * Belongs here: what a record says, in which order. Does not belong here: the window it stands in (`record.js`).
 *
 * @typedef {{title: string, content: any[]}} Record
 */

import { spanOf } from "./data.js";
import { h } from "./dom.js";
import { capital, clipped, count, day, figure, number, stretch, typeName, words } from "./format.js";
import { linked } from "./links.js";
import { publisherOf, statusesOf } from "./ledger.js";
import { actorNames, participantName, participants } from "./people.js";
import { article, confidenceFact, eventLine, facts, passage, placeFact, rowLink, statusLine, timeFact } from "./recordparts.js";
import { marked } from "./sentence.js";
import { STATUS, badge, badges } from "./status.js";

/** Return the record of a row. @returns {Record} */
export function recordOf(ledger, kind, row) {
  return { events: eventRecord, incidents: incidentRecord, quantities: quantityRecord, quotations: quotationRecord, discrepancies: disputeRecord }[kind](ledger, row);
}

function eventRecord(ledger, row) {
  const table = ledger.tables.events;
  const get = (column) => table.get(column, row);
  const sentence = get("sentence_id");
  const text = ledger.tables.sentences.get("text", sentence) ?? "";
  const figures = [...linked(ledger.quantitiesOf, row)];
  const marks = [
    part(spanOf(table, "trigger", row), "trigger"),
    part(spanOf(table, "place_text", row), "place"),
    part(spanOf(table, "attribution", row), "attribution"),
    ...[...linked(ledger.participants, row)].map((at) => part(spanOf(ledger.tables.event_actors, "text", at), ledger.tables.event_actors.get("role", at))),
    ...[...linked(ledger.datesOf, row)].map((at) => part(spanOf(ledger.tables.event_dates, "text", at), "date")),
    ...figures.filter((at) => ledger.tables.quantities.get("sentence_id", at) === sentence).map((at) => part(spanOf(ledger.tables.quantities, "evidence", at), "figure")),
    ...marked(text, get("instrument_text"), "instrument"),
  ].filter(Boolean);
  const incident = get("incident_id");
  const meaning = new Map(ledger.eventTypes).get(get("event_type"));
  const held = get("status") === "asserted" ? "" : `${STATUS[get("status")].label} · `;
  return {
    title: held + eventTitle(ledger, row),
    content: [
      statusLine(get("status"), get("according_to")),
      passage(ledger, sentence, spanOf(table, "evidence", row), marks, { start_char: get("start_char"), end_char: get("end_char") }),
      facts([
        ["Who", people(ledger, row, "source")],
        ["To whom", people(ledger, row, "target")],
        ["What", [typeName(get("event_type")), get("mode") && `, ${words(get("mode"))}`, get("context") && `, about: ${words(get("context"))}`, h("span", { class: "aside" }, ` ${meaning}`)]],
        ["When", timeFact(get("start_date"), get("end_date"), get("date_precision"), get("date_basis")) ?? h("span", { class: "unknown" }, "the text does not say")],
        ["Where", placeFact(ledger, get("place_id"), get("place_text"), get("is_place_from_elsewhere") === 1) ?? h("span", { class: "unknown" }, "the text does not say")],
        ["With what", get("instrument_text")],
        ["How many", figures.map((at) => h("p", {}, rowLink(ledger, "quantities", at, figureTitle(ledger, at)), " ", badge(ledger.tables.quantities.get("status", at))))],
        ["Who says so", claimant(ledger, row)],
        ["Same happening", incident !== null && [rowLink(ledger, "incidents", incident, ledger.tables.incidents.get("title", incident)), " ", badges(statusesOf(ledger, incident)), h("span", { class: "aside" }, ` ${count(ledger.tables.incidents.get("report_count", incident), "report")}`)]],
        ["Confidence", confidenceFact(get("confidence"))],
        ["Intensity", get("intensity") !== null && [String(get("intensity")), h("span", { class: "aside" }, ` from −10, most hostile, to 10; ${get("quad_class")}`)]],
        ["Rule", h("code", {}, get("rule_id"))],
      ]),
      article(ledger, get("document_id")),
    ],
  };
}

function incidentRecord(ledger, row) {
  const get = (column) => ledger.tables.incidents.get(column, row);
  const reports = [...linked(ledger.reportsOf, row)];
  return {
    title: get("title"),
    content: [
      h("p", { class: "status-line" }, badges(statusesOf(ledger, row)), " Reports gathered by machine as one happening. Read them before you rely on it."),
      facts([
        ["When", timeFact(get("start_date"), get("end_date"), get("date_precision"), null) ?? h("span", { class: "unknown" }, "no report says")],
        ["Where", placeFact(ledger, get("place_id"), null) ?? h("span", { class: "unknown" }, "no report says")],
        ["Killed, as claimed", toll(get, "fatalities")],
        ["Injured, as claimed", toll(get, "injuries")],
        ["Basis of the best figure", get("best_basis")],
        ["In dispute", get("is_disputed") === 1 && "Reports give figures that cannot all hold."],
        ["Reported by", `${count(get("document_count"), "article")} of ${count(get("publisher_count"), "publisher")}`],
      ]),
      h("section", {}, h("h3", {}, count(reports.length, "report")), h("ul", { class: "reports" }, reports.map((event) => eventLine(ledger, event, eventTitle(ledger, event))))),
    ],
  };
}

function quantityRecord(ledger, row) {
  const table = ledger.tables.quantities;
  const get = (column) => table.get(column, row);
  const text = ledger.tables.sentences.get("text", get("sentence_id")) ?? "";
  const span = spanOf(table, "evidence", row);
  const whole = get("part_of_quantity_id");
  return {
    title: figureTitle(ledger, row),
    content: [
      statusLine(get("status"), get("according_to")),
      passage(ledger, get("sentence_id"), span, [part(span, "figure"), ...marked(text, get("attribution"), "attribution")].filter(Boolean), { start_char: get("start_char"), end_char: get("end_char") }),
      facts([
        ["Figure", [h("span", { class: "value" }, figure(get("value_low"), get("value_high"), get("comparator"))), h("span", { class: "aside" }, ` ${words(get("comparator"))}; unit: ${words(get("unit"))}`)]],
        ["What is counted", [capital(words(get("quantity_type"))), get("counted") && `: “${get("counted")}”`]],
        ["Of whom", get("about_actor")],
        ["When", stretch(get("start_date"), get("end_date"))],
        ["Where", placeFact(ledger, get("place_id"), null)],
        ["Who says so", get("according_to")],
        ["Measures", [...linked(ledger.eventsOf, row)].map((event) => h("p", {}, rowLink(ledger, "events", event, eventTitle(ledger, event)), " ", badge(ledger.tables.events.get("status", event))))],
        ["Part of", whole !== null && rowLink(ledger, "quantities", whole, figureTitle(ledger, whole))],
        ["Contains", [...linked(ledger.partsOf, row)].map((at) => h("p", {}, rowLink(ledger, "quantities", at, figureTitle(ledger, at))))],
        ["In dispute", [...linked(ledger.disputesOf, row)].map((at) => h("p", {}, rowLink(ledger, "discrepancies", at, disputeTitle(ledger, at))))],
        ["Rule", h("code", {}, get("rule_id"))],
      ]),
      article(ledger, get("document_id")),
    ],
  };
}

function quotationRecord(ledger, row) {
  const table = ledger.tables.quotations;
  const get = (column) => table.get(column, row);
  const text = ledger.tables.sentences.get("text", get("sentence_id")) ?? "";
  const span = spanOf(table, "words", row);
  const speaker = get("speaker") ?? "Unnamed speaker";
  return {
    title: `${speaker}${get("cue") ? ` ${get("cue")}` : ""}`,
    content: [
      h("p", { class: "status-line is-reported" }, get("is_direct") === 1 ? "The article gives these words, or some of them, in quotation marks." : "The article tells in its own words what was said. Do not quote it as the speaker’s."),
      span === null && get("words") !== null && h("blockquote", { class: "passage" }, h("p", { class: "sentence" }, h("span", { class: "lit" }, get("words")))),
      passage(ledger, get("sentence_id"), span, [part(spanOf(table, "speaker_text", row), "source"), ...marked(text, get("cue"), "trigger")].filter(Boolean), { start_char: get("start_char"), end_char: get("end_char") }),
      facts([
        ["Speaker", [speaker, get("speaker_text") && get("speaker_text") !== speaker && h("span", { class: "aside" }, ` “${get("speaker_text")}”`)]],
        ["Belongs to", get("speaker_belongs_to")],
        ["Country", get("speaker_country")],
        ["Rule", h("code", {}, get("rule_id"))],
      ]),
      article(ledger, get("document_id")),
    ],
  };
}

function disputeRecord(ledger, row) {
  const get = (column) => ledger.tables.discrepancies.get(column, row);
  const claims = [...linked(ledger.claimsOf, row)];
  return {
    title: disputeTitle(ledger, row),
    content: [
      h("p", { class: "status-line" }, `These figures cannot all hold. They stand side by side as each article gives them; none is preferred, nothing is averaged.${stretch(get("start_date"), get("end_date")) ? ` Time: ${stretch(get("start_date"), get("end_date"))}.` : ""}`),
      h("div", { class: "sides" }, claims.map((claim) => side(ledger, claim))),
    ],
  };
}

function side(ledger, claim) {
  const get = (column) => ledger.tables.claims.get(column, claim);
  const quantity = get("quantity_id");
  const figures = ledger.tables.quantities;
  const sentence = figures.get("sentence_id", quantity);
  const span = spanOf(figures, "evidence", quantity);
  return h(
    "section",
    { class: `side is-${get("status")}` },
    h("h3", { class: "side-value" }, figure(get("value_low"), get("value_high"), get("comparator"))),
    h("p", {}, badge(get("status")), get("according_to") ? [" says ", h("b", {}, get("according_to"))] : " in the article’s own voice"),
    passage(ledger, sentence, span, span ? [{ ...span, part: "figure" }] : [], { start_char: figures.get("start_char", quantity), end_char: figures.get("end_char", quantity) }),
    h("p", { class: "help" }, `${publisherOf(ledger, get("document_id"))}, ${day(get("published_date")) || "undated"}`),
    h("p", {}, rowLink(ledger, "quantities", quantity, "Open this figure")),
  );
}

function eventTitle(ledger, row) {
  const get = (column) => ledger.tables.events.get(column, row);
  const [by, to] = ["source", "target"].map((role) => actorNames(ledger, row, role).join(", "));
  const act = `${typeName(get("event_type"))}${get("mode") ? ` (${words(get("mode"))})` : ""}`;
  return clipped(by || to ? `${act} · ${by || "someone"}${to ? ` → ${to}` : ""}` : act, 160);
}

function figureTitle(ledger, row) {
  const get = (column) => ledger.tables.quantities.get(column, row);
  return `${capital(words(get("quantity_type")))}: ${get("evidence") ? `“${clipped(get("evidence"), 90)}”` : figure(get("value_low"), get("value_high"), get("comparator"))}`;
}

function disputeTitle(ledger, row) {
  const get = (column) => ledger.tables.discrepancies.get(column, row);
  return `${get("subject")}: ${get("measured")}`;
}

function part(span, name) {
  return span && { ...span, part: name };
}

function people(ledger, event, role) {
  return participants(ledger, event, role).map((row) => {
    const get = (column) => ledger.tables.event_actors.get(column, row);
    const name = participantName(ledger, row);
    const actor = get("actor_id");
    const notes = [
      actor === null ? "not named" : words(ledger.tables.actors.get("actor_type", actor)),
      get("text") && get("text") !== name && `“${get("text")}”`,
      get("is_inferred") === 1 && "taken from outside the sentence",
    ].filter(Boolean);
    return h("p", {}, name, h("span", { class: "aside" }, ` ${notes.join("; ")}`));
  });
}

function claimant(ledger, event) {
  const get = (column) => ledger.tables.events.get(column, event);
  const said = get("attribution");
  if (get("according_to") === null) return get("status") === "asserted" ? "The article itself" : "The article names no source";
  return [get("according_to"), said && said !== get("according_to") && h("span", { class: "aside" }, ` “${said}”`)];
}

function toll(get, what) {
  const [low, best, high] = ["low", "best", "high"].map((bound) => get(`${what}_${bound}`));
  if (low === null && best === null && high === null) return null;
  const range = low === high || low === null || high === null ? number(low ?? high ?? best) : `${number(low)} to ${number(high)}`;
  return [h("span", { class: "value" }, range), best !== null && low !== high && h("span", { class: "aside" }, ` best figure ${number(best)}`)];
}
