/**
 * Rows as CSV for spreadsheets.
 *
 * Belongs here: the file's form. Does not belong here: which columns (the release says which).
 *
 * UTF-8 with byte order mark, CRLF. A spreadsheet takes text that begins with an equals, plus, minus or at sign, a tab or
 * a line end for a formula: such text gets an apostrophe before it.
 */

import { idOf, KINDS } from "./ledger.js";
import { iso } from "./format.js";
import { linked } from "./links.js";

const DAYS = new Set(["start_date", "end_date", "published_date"]);
const FLAGS = /^is_/;
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Return the rows of a view as CSV: of disputed figures, one line for each claim. */
export function csvOf(ledger, view, rows) {
  const name = view.id === "disputes" ? "claims" : view.kind;
  const asked = view.id === "disputes" ? [...rows].flatMap((row) => [...linked(ledger.claimsOf, row)]) : [...rows];
  const columns = ledger.csv[name];
  const table = ledger.tables[name];
  const lines = [columns.join(",")];
  for (const row of asked) lines.push(columns.map((column) => field(written(ledger, column, table.get(column, row)))).join(","));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function written(ledger, column, value) {
  if (value === null) return "";
  if (DAYS.has(column)) return iso(value);
  if (FLAGS.test(column)) return value ? "true" : "false";
  if (typeof value === "number" && column.endsWith("_id")) return idFor(ledger, column, value);
  return value;
}

/** Return the id behind a reference. */
function idFor(ledger, column, row) {
  const plain = { part_of_quantity_id: "quantity_id", speaker_actor_id: "actor_id", attributed_actor_id: "actor_id" }[column] ?? column;
  const kind = Object.keys(KINDS).find((name) => KINDS[name] === plain);
  if (kind) return idOf(ledger, kind, row);
  return ledger.tables[`${plain.replace(/_id$/, "")}s`].get(plain, row);
}

/** Return a value as one field. */
export function field(value) {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
