/**
 * The map on its canvas.
 *
 * Belongs here: drawing, and finding the mark under a pixel. Does not belong here: what marks stand for (`map.js`).
 *
 * @typedef {{id: string, name: string, at: [number, number], isArea: boolean, isChosen: boolean, asserted: number,
 *   claimed: number, total: number}} Mark
 */

import { onScreen } from "./projection.js";

const OVER_THE_LINE = 1.06;

/** Draw everything. @param {Mark[]} marks */
export function drawMap(canvas, land, marks, look, width, height) {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d");
  const colour = (name) => getComputedStyle(canvas).getPropertyValue(name).trim();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = colour("--sea");
  context.fillRect(0, 0, width, height);
  context.save();
  context.translate(width / 2, height / 2);
  context.scale(look.scale, look.scale);
  context.translate(-look.x, -look.y);
  context.fillStyle = colour("--land");
  context.lineJoin = "round";
  // The world comes again on either side, so that land across the date line is whole.
  const [from, to] = [look.x - width / 2 / look.scale, look.x + width / 2 / look.scale];
  for (const turn of [-1, 0, 1]) {
    if (to < turn || from > turn + OVER_THE_LINE) continue;
    context.save();
    context.translate(turn, 0);
    context.fill(land.land, "evenodd");
    context.lineWidth = 0.8 / look.scale;
    context.strokeStyle = colour("--coast");
    context.stroke(land.land);
    context.lineWidth = 1 / look.scale;
    context.strokeStyle = colour("--border");
    context.stroke(land.borders);
    context.restore();
  }
  context.restore();
  const taken = [];
  const radius = sizing(marks);
  for (const mark of [...marks].reverse()) drawMark(context, mark, radius(mark), onScreen(look, mark.at, width, height), colour);
  context.textBaseline = "middle";
  placeNames(context, marks, radius, look, width, height, colour, taken);
  for (const mark of marks) {
    const [x, y] = onScreen(look, mark.at, width, height);
    taken.push({ x: x - radius(mark), y: y - radius(mark), wide: 2 * radius(mark), tall: 2 * radius(mark) });
  }
  const marked = new Set(marks.map((mark) => mark.name));
  const countries = land.names.filter((name) => !marked.has(name.text));
  countryNames(context, countries, look, width, height, colour, taken);
}

/** Return the mark under a pixel, the smallest of several. @param {Mark[]} marks */
export function markAt(marks, look, x, y, width, height) {
  const radius = sizing(marks);
  let found = null;
  for (const mark of marks) {
    const [markX, markY] = onScreen(look, mark.at, width, height);
    if (Math.hypot(markX - x, markY - y) <= Math.max(10, radius(mark) + 3)) found = mark;
  }
  return found;
}

/** Return how large each mark is: by area of the disc, the largest smaller where there are many. */
function sizing(marks) {
  const most = Math.max(1, ...marks.map((mark) => mark.total));
  const largest = Math.max(5, Math.min(12, 160 / Math.sqrt(marks.length || 1)));
  return (mark) => Math.max(3.5, largest * Math.sqrt(mark.total / most));
}

function drawMark(context, mark, size, [x, y], colour) {
  context.beginPath();
  if (mark.isArea) context.rect(x - size, y - size, 2 * size, 2 * size);
  else context.arc(x, y, size, 0, 2 * Math.PI);
  context.fillStyle = mark.asserted && !mark.isArea ? colour("--point") : colour("--point-faint");
  context.fill();
  context.setLineDash(mark.isArea ? [4, 3] : []);
  context.lineWidth = mark.isChosen ? 3.5 : 1.5;
  context.strokeStyle = mark.isChosen ? colour("--ink") : colour("--accent");
  context.stroke();
  context.setLineDash([]);
}

function placeNames(context, marks, radius, look, width, height, colour, taken) {
  context.font = `600 11.5px ${colour("--sans")}`;
  context.textAlign = "left";
  let written = 0;
  for (const mark of marks) {
    if (written >= 24) break;
    const [x, y] = onScreen(look, mark.at, width, height);
    const wide = context.measureText(mark.name).width;
    const off = radius(mark) + 4;
    const sides = [[x + off, y], [x - off - wide, y], [x - wide / 2, y - off - 6], [x - wide / 2, y + off + 6]];
    const free = sides.find(([left, middle]) => claim(taken, left, middle - 7, wide, 14, width, height));
    if (!free) continue;
    write(context, mark.name, free[0], free[1], colour("--ink"), colour("--land"));
    written++;
  }
}

function countryNames(context, names, look, width, height, colour, taken) {
  context.font = `500 10.5px ${colour("--sans")}`;
  for (const name of names) {
    if (name.size * look.scale < 55) break;
    const text = name.text.toUpperCase();
    const wide = context.measureText(text).width;
    const [x, y] = onScreen(look, name.at, width, height);
    if (wide > name.size * look.scale * 1.1 || !claim(taken, x - wide / 2, y - 7, wide, 14, width, height)) continue;
    write(context, text, x - wide / 2, y, colour("--faint"), colour("--land"));
  }
}

/** Take room for a name if it is in the picture and free. */
function claim(taken, x, y, wide, tall, width, height) {
  if (x < 0 || y < 0 || x + wide > width || y + tall > height) return false;
  if (taken.some((other) => x < other.x + other.wide + 4 && other.x < x + wide + 4 && y < other.y + other.tall && other.y < y + tall)) return false;
  taken.push({ x, y, wide, tall });
  return true;
}

function write(context, text, x, y, ink, halo) {
  context.lineWidth = 3;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}
