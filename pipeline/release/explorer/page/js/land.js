/**
 * Land and borders, as paths on the plane.
 *
 * Belongs here: reading the outline that `training/make_outline.py` made. Does not belong here: points of the data.
 */

import { plane } from "./projection.js";

/**
 * Return the paths of an outline, in units of a square of 1, and the places of country names.
 * @returns {{land: Path2D, borders: Path2D, names: {text: string, at: [number, number], size: number}[]}}
 */
export function readLand(outline) {
  const per = outline.steps_per_degree;
  const arcs = outline.arcs.map((arc) => {
    const points = [];
    let [x, y] = [0, 0];
    for (let at = 0; at < arc.length; at += 2) points.push(plane((x += arc[at]) / per, (y += arc[at + 1]) / per));
    return points;
  });
  const land = new Path2D();
  const names = [];
  for (const country of outline.countries) {
    let size = 0;
    for (const ring of country.rings) {
      let [left, right] = [Infinity, -Infinity];
      let last = null;
      for (const arc of ring) {
        for (const [x, y] of arc < 0 ? [...arcs[~arc]].reverse() : arcs[arc]) {
          // A ring that crosses the date line goes on beyond the edge of the plane.
          const on = last === null ? x : x + Math.round(last - x);
          if (last === null) land.moveTo(on, y);
          else land.lineTo(on, y);
          last = on;
          left = Math.min(left, on);
          right = Math.max(right, on);
        }
      }
      land.closePath();
      size = Math.max(size, right - left);
    }
    names.push({ text: country.name, at: plane(country.label[0] / per, country.label[1] / per), size });
  }
  const borders = new Path2D();
  for (const at of outline.borders) arcs[at].forEach(([x, y], point) => (point ? borders.lineTo(x, y) : borders.moveTo(x, y)));
  return { land, borders, names: names.sort((a, b) => b.size - a.size) };
}
