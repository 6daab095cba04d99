/**
 * The release as the page holds it: unpacked once, then read by column and row.
 *
 * Belongs here: the shapes of `columns.py` turned into typed arrays. Does not belong here: what a column means.
 *
 * @typedef {{at: (row: number) => any, raw: ArrayLike<any>, words: string[]}} Column
 *   `at` gives the value of a row, null where missing; `raw` the numbers behind it (positions, days, values).
 * @typedef {{length: number, names: string[], get: (name: string, row: number) => any,
 *   column: (name: string) => Column}} Table
 * @typedef {{start: number, end: number}} Span  in UTF-16 units of the sentence
 */

export const NO_DAY = -2147483648;

/** Return the data that is embedded in the page: what `data.py` made. */
export async function unpack() {
  const packed = atob(document.getElementById("ledger-data").textContent.trim());
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

/** Return the tables by name. @returns {Record<string, Table>} */
export function openTables(given) {
  /** @type {Record<string, Table>} */
  const tables = {};
  for (const [name, table] of Object.entries(given)) {
    /** @type {Map<string, Column>} */
    const columns = new Map();
    for (const [column, values] of Object.entries(table.columns)) {
      columns.set(column, "starts" in values ? spanColumn(values, columns, tables) : plainColumn(values));
    }
    // A span column needs sentence_id, which may come after it.
    tables[name] = {
      length: table.length,
      names: [...columns.keys()],
      column: (column) => columns.get(column),
      get: (column, row) => columns.get(column).at(row),
    };
  }
  return tables;
}

/** @returns {Column} */
function plainColumn(values) {
  if ("text" in values) return { raw: values.text, words: values.text, at: (row) => values.text[row] };
  if ("words" in values) {
    const at = Int32Array.from(values.at);
    return { raw: at, words: values.words, at: (row) => (at[row] < 0 ? null : values.words[at[row]]) };
  }
  if ("days" in values) {
    const days = Int32Array.from(values.days, (day) => day ?? NO_DAY);
    return { raw: days, words: [], at: (row) => (days[row] === NO_DAY ? null : days[row]) };
  }
  if ("rows" in values) {
    const rows = Int32Array.from(values.rows);
    return { raw: rows, words: [], at: (row) => (rows[row] < 0 ? null : rows[row]) };
  }
  const numbers = Float64Array.from(values.numbers, (number) => number ?? NaN);
  return { raw: numbers, words: [], at: (row) => (Number.isNaN(numbers[row]) ? null : numbers[row]) };
}

/** @returns {Column} */
function spanColumn(values, columns, tables) {
  const starts = Int32Array.from(values.starts);
  const ends = Int32Array.from(values.ends);
  const at = (row) => {
    if (starts[row] < 0) return values.else[row] ?? null;
    return tables.sentences.get("text", columns.get("sentence_id").at(row)).slice(starts[row], ends[row]);
  };
  const span = (row) => (starts[row] < 0 ? null : { start: starts[row], end: ends[row] });
  return Object.assign({ raw: starts, words: [], at }, { span });
}

/** Return where a row's verbatim words stand in its sentence, null where they do not. @returns {Span | null} */
export function spanOf(table, column, row) {
  return table.column(column).span(row);
}
