/**
 * Stretches of the calendar that a timeline's bars stand for.
 *
 * Belongs here: units, and days to bars and back. Does not belong here: drawing.
 */

import { dayOf, parts } from "./format.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Units from short to long; `floor` gives the first day of the one a day is in, `next` that of the one after. */
export const UNITS = [
  { name: "day", days: 1, floor: (day) => day, next: (day) => day + 1 },
  { name: "week", days: 7, floor: (day) => day - ((((day + 3) % 7) + 7) % 7), next: (day) => day + 7 },
  { name: "month", days: 30.4, floor: (day) => months(day, 1), next: (day) => months(day, 1, 1) },
  { name: "quarter", days: 91.3, floor: (day) => months(day, 3), next: (day) => months(day, 3, 3) },
  { name: "year", days: 365.2, floor: (day) => months(day, 12), next: (day) => months(day, 12, 12) },
  { name: "decade", days: 3652.5, floor: (day) => years(day, 10), next: (day) => years(day, 10, 10) },
  { name: "century", days: 36525, floor: (day) => years(day, 100), next: (day) => years(day, 100, 100) },
];

/** Return the shortest unit that cuts a stretch into at most so many bars. */
export function unitFor(first, last, bars) {
  return UNITS.find((unit) => (last - first + 1) / unit.days <= bars) ?? UNITS[UNITS.length - 1];
}

/** Return the first days of the bars over a stretch, and the day behind the last. @returns {number[]} */
export function edges(first, last, unit) {
  const found = [unit.floor(first)];
  while (found[found.length - 1] <= last) found.push(unit.next(found[found.length - 1]));
  return found;
}

/** Return the bar a day falls in, −1 outside. */
export function barOf(bounds, day) {
  if (day < bounds[0] || day >= bounds[bounds.length - 1]) return -1;
  let [low, high] = [0, bounds.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (bounds[middle] <= day) low = middle;
    else high = middle;
  }
  return low;
}

/** Return what stands under a bar that begins on a day. */
export function tick(day, unit) {
  const { year, month, date } = parts(day);
  if (unit.name === "day" || unit.name === "week") return `${date} ${MONTHS[month]}`;
  if (unit.name === "month" || unit.name === "quarter") return month === 0 ? String(year) : `${MONTHS[month]} ${year}`;
  return String(year);
}

function months(day, step, on = 0) {
  const { year, month } = parts(day);
  return dayOf(year, Math.floor(month / step) * step + on);
}

function years(day, step, on = 0) {
  return dayOf(Math.floor(parts(day).year / step) * step + on);
}
