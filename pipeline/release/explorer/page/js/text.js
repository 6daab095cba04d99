/**
 * Full-text search without an index: every word asked for is looked up once in each distinct string.
 *
 * Belongs here: folding, reading a query, finding strings. Does not belong here: which rows they belong to.
 */

const MARKS = /\p{M}/gu;

/** Return text without case and accents, quotes made alike. */
export function folded(text) {
  const low = text.toLowerCase();
  // Most text is plain: only what is not pays for normalising.
  return /^[\x00-\x7f]*$/.test(low) ? low : low.normalize("NFD").replace(MARKS, "").replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"');
}

/**
 * Return the terms of a query: words and "quoted phrases", all of which must be found; a minus excludes.
 * @returns {{text: string, excluded: boolean}[]}
 */
export function terms(query) {
  const found = [];
  for (const [, minus, phrase, word] of folded(query).matchAll(/(-?)(?:"([^"]+)"?|([^\s"]+))/g)) {
    const text = (phrase ?? word).trim();
    if (text && text !== "-") found.push({ text, excluded: minus === "-" });
  }
  return found;
}

/** Strings made ready to be searched; folded on first use, since that takes a while. */
export class Haystack {
  /** @param {(string | null)[]} strings */
  constructor(strings) {
    this.strings = strings;
    this.ready = null;
  }

  /** Return for each string whether a term stands in it. @returns {Uint8Array} */
  find(term) {
    this.ready ??= this.strings.map((text) => (text ? folded(text) : ""));
    const found = new Uint8Array(this.ready.length);
    for (let at = 0; at < found.length; at++) if (this.ready[at].includes(term)) found[at] = 1;
    return found;
  }
}
