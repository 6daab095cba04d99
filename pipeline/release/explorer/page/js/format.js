/**
 * Values in words: days, numbers, figures, codes.
 *
 * Belongs here: how a value is written. Does not belong here: elements.
 */

const MONTHS = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
const DAY = 86_400_000;
const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });

export const BEFORE_NUMBER = {
  exactly: "",
  approximately: "about ",
  at_least: "at least ",
  more_than: "more than ",
  at_most: "at most ",
  less_than: "less than ",
  between: "",
  vague: "at least ",
};

/** Return the parts of a day since 1970. */
export function parts(day) {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
}

/** Return the day of a calendar date, month counted from 0. */
export function dayOf(year, month = 0, date = 1) {
  return Math.round(Date.UTC(year, month, date) / DAY);
}

/** Return a day as YYYY-MM-DD, empty for none. */
export function iso(day) {
  return day === null || day === undefined ? "" : new Date(day * DAY).toISOString().slice(0, 10);
}

/** Return the day of YYYY-MM-DD, null where it is none. */
export function fromIso(text) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? null : Math.round(time / DAY);
}

/** Return a day as 3 May 2021, empty for none. */
export function day(value) {
  if (value === null || value === undefined) return "";
  const { year, month, date } = parts(value);
  return `${date} ${MONTHS[month]} ${year}`;
}

/** Return a stretch of days as briefly as it allows: a day, a month, a year, or from–to; empty for none. */
export function stretch(first, last) {
  if (first === null && last === null) return "";
  if (first === null) return `until ${day(last)}`;
  if (last === null) return `from ${day(first)}`;
  if (first === last) return day(first);
  const a = parts(first);
  const b = parts(last);
  const next = parts(last + 1);
  if (a.date === 1 && next.date === 1) {
    if (a.month === 0 && next.month === 0) return a.year === b.year ? `${a.year}` : `${a.year}–${b.year}`;
    if (a.year === b.year && a.month === b.month) return `${MONTHS[a.month]} ${a.year}`;
    return `${MONTHS[a.month]}${a.year === b.year ? "" : ` ${a.year}`} – ${MONTHS[b.month]} ${b.year}`;
  }
  if (a.year === b.year && a.month === b.month) return `${a.date}–${b.date} ${MONTHS[a.month]} ${a.year}`;
  if (a.year === b.year) return `${a.date} ${MONTHS[a.month]} – ${day(last)}`;
  return `${day(first)} – ${day(last)}`;
}

/** Return a number with thousands set apart, empty for none. */
export function number(value) {
  return value === null || value === undefined ? "" : NUMBER.format(value);
}

/** Return "1 row" or "2 rows". */
export function count(value, one, many = `${one}s`) {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** Return a figure with the words that bound it: at least 20, about 300, 24–30. */
export function figure(low, high, comparator) {
  if (low === null && high === null) return "no number";
  if (comparator === "between" || (low !== null && high !== null && low !== high)) return `${number(low)}–${number(high)}`;
  return `${BEFORE_NUMBER[comparator] ?? ""}${number(low ?? high)}`;
}

/** Return a code as words: armed_group → armed group, heavy-weapons → heavy weapons. */
export function words(code) {
  return code ? code.replaceAll(/[_-]/g, " ") : "";
}

/** Return words with a capital. */
export function capital(text) {
  return text ? text[0].toUpperCase() + text.slice(1) : "";
}

/** Return an event type as words: ASSAULT → Assault. */
export function typeName(code) {
  return capital(words(code?.toLowerCase()));
}

/** Return at most so many characters of a text, cut at a word. */
export function clipped(text, limit) {
  if (!text || text.length <= limit) return text ?? "";
  const cut = text.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), limit - 20)).trimEnd()}…`;
}
