/**
 * What the page says of the release and of itself.
 */

import { h } from "./dom.js";
import { capital, number, typeName, words } from "./format.js";
import { STATUS, badge } from "./status.js";

const WORDS_SHOWN = {
  licence: "Full texts are published where their licence allows it; elsewhere only the sentences that rows rest on are quoted.",
  evidence: "Only the sentences that rows rest on are quoted; full texts are not published.",
  none: "No words of the articles are published, only where in the text a row rests. To read the words, follow the link to the article.",
};

/** Return text with what stands in backquotes as code. */
function coded(text) {
  return text.split("`").map((piece, at) => (at % 2 ? h("code", {}, piece) : piece));
}

/** Return the page's own account. */
export function aboutPage(ledger) {
  const { release } = ledger;
  return [
    h("h2", { id: "about-title", tabindex: "-1" }, "About this release"),
    h("p", {}, `Release ${release.version} of ${release.date}, schema ${release.schema_version}${release.git_revision ? `, made by revision ${release.git_revision.slice(0, 10)} of the code` : ""}. It was read by machine from ${number(release.rows.documents)} articles.`),
    h("h3", {}, "How not to use it"),
    h("p", {}, "From the codebook, codebook.html beside this page, which says more and how well the machine reads."),
    h(
      "ul",
      {},
      ledger.cautions.map(([caution, detail]) => h("li", {}, h("b", {}, coded(caution)), " ", coded(detail))),
    ),
    h("h3", {}, "What the status means"),
    h("dl", { class: "meanings" }, Object.entries(STATUS).map(([status, { meaning }]) => h("div", {}, h("dt", {}, badge(status)), h("dd", {}, meaning)))),
    h("h3", {}, "What this page does not show"),
    h(
      "ul",
      {},
      h("li", {}, "What articles in other languages than English, or articles that were not read, say."),
      h("li", {}, "What the machine missed. The codebook beside this page gives its measured accuracy."),
      h("li", {}, "The tables of names, mentions, dates and places by themselves: they are in the Parquet files and in conflict-ledger.duckdb."),
      h("li", {}, WORDS_SHOWN[release.publish_text] ?? ""),
    ),
    h("h3", {}, "Licence and citation"),
    h("p", {}, `The data are licensed ${release.licence}. Words of articles stay under the licences of their publishers. Event types follow PLOVER (Open Event Data Alliance, CC BY-SA 4.0); places come from GeoNames (CC BY 4.0), airports from airportsdata (MIT); the outlines of the map are Natural Earth’s, in the public domain, drawn as held on the ground by its judgement.`),
    h("blockquote", { class: "cite" }, release.citation),
    h("h3", {}, "Privacy"),
    h("p", {}, "The page is one file. It asks nothing of the network, keeps nothing on your machine and tells nobody what you look at. Only the links to articles leave it, and only when you follow them."),
    h("h3", {}, "Types of events"),
    h("dl", { class: "meanings" }, ledger.eventTypes.map(([code, meaning]) => h("div", {}, h("dt", {}, typeName(code)), h("dd", {}, meaning)))),
    h("h3", {}, "Rows in the release"),
    h("table", { class: "counts" }, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Table"), h("th", { scope: "col" }, "Rows"))), h("tbody", {}, Object.entries(release.rows).map(([table, rows]) => h("tr", {}, h("th", { scope: "row" }, words(table)), h("td", {}, number(rows)))))),
    h("h3", {}, "Columns of the downloads"),
    h("details", {}, h("summary", {}, "What each means"), h("dl", { class: "meanings columns" }, Object.entries(ledger.meanings).map(([column, meaning]) => h("div", {}, h("dt", {}, h("code", {}, column)), h("dd", {}, capital(meaning)))))),
  ];
}
