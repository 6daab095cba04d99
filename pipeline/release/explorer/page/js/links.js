/**
 * Which rows go with which, as typed arrays.
 *
 * Belongs here: making and following links. Does not belong here: what is linked.
 *
 * @typedef {{offsets: Int32Array, rows: Int32Array}} Links  row n has `rows[offsets[n]]` to `rows[offsets[n + 1] - 1]`
 */

/** Return links out of pairs: `keys[i]` is linked to `values[i]`; a pair with a negative side is none. @returns {Links} */
export function link(size, keys, values) {
  const offsets = new Int32Array(size + 1);
  for (let at = 0; at < keys.length; at++) if (keys[at] >= 0 && values[at] >= 0) offsets[keys[at] + 1]++;
  for (let at = 0; at < size; at++) offsets[at + 1] += offsets[at];
  const next = offsets.slice();
  const rows = new Int32Array(offsets[size]);
  for (let at = 0; at < keys.length; at++) if (keys[at] >= 0 && values[at] >= 0) rows[next[keys[at]]++] = values[at];
  return { offsets, rows };
}

/** Return links of each row to the one its column names. @returns {Links} */
export function single(values) {
  return link(values.length, upTo(values.length), values);
}

/** Return links of each row to all that both give it; what both give stands twice. @returns {Links} */
export function joined(...all) {
  const size = all[0].offsets.length - 1;
  const [keys, values] = [[], []];
  for (const links of all) {
    for (let row = 0; row < size; row++) for (const value of linked(links, row)) (keys.push(row), values.push(value));
  }
  return link(size, keys, values);
}

/** Return links from the first's rows to what the second gives for those they lead to. @returns {Links} */
export function through(first, second) {
  const size = first.offsets.length - 1;
  const [keys, values] = [[], []];
  for (let row = 0; row < size; row++) {
    for (const middle of linked(first, row)) for (const value of linked(second, middle)) (keys.push(row), values.push(value));
  }
  return link(size, keys, values);
}

/** Return links without repeats, those of each row in rising order. @returns {Links} */
export function distinct(links) {
  const size = links.offsets.length - 1;
  const [keys, values] = [[], []];
  for (let row = 0; row < size; row++) {
    const found = linked(links, row);
    if (found.length < 2) for (const value of found) (keys.push(row), values.push(value));
    else for (const value of [...new Set(found)].sort((a, b) => a - b)) (keys.push(row), values.push(value));
  }
  return link(size, keys, values);
}

/** Return what a row is linked to. @returns {Int32Array} */
export function linked(links, row) {
  return links.rows.subarray(links.offsets[row], links.offsets[row + 1]);
}

/** Return 0, 1, … up to a size. */
export function upTo(size) {
  const found = new Int32Array(size);
  for (let at = 0; at < size; at++) found[at] = at;
  return found;
}
