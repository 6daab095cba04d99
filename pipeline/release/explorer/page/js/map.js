/**
 * Where rows happened: the panel with the map, its buttons, pointer and keys.
 *
 * Belongs here: what is counted at which place, and looking around. Does not belong here: drawing (`mapdraw.js`).
 */

import { fill, h } from "./dom.js";
import { count, number } from "./format.js";
import { linked } from "./links.js";
import { readLand } from "./land.js";
import { drawMap, markAt } from "./mapdraw.js";
import { fitting, plane, zoomed } from "./projection.js";
import { isAsserted } from "./timeline.js";

const HEIGHT = 300;

/**
 * Make the panel in an element; the returned function shows it anew.
 * @param {HTMLElement} place
 * @param {(placeId: string) => void} onPlace
 */
export function makeMap(place, ledger, onPlace) {
  const canvas = h("canvas", { class: "canvas", tabindex: "0", role: "application", "aria-describedby": "map-note" });
  const tip = h("p", { class: "tip", hidden: true });
  const note = h("p", { class: "help", id: "map-note" });
  const button = (label, text, action) => h("button", { type: "button", class: "square", "aria-label": label, title: label, onclick: action }, text);
  const keys = h(
    "ul",
    { class: "map-key" },
    h("li", {}, h("span", { class: "mark point solid" }), "place, asserted"),
    h("li", {}, h("span", { class: "mark point" }), "place, only claimed"),
    h("li", {}, h("span", { class: "mark area" }), "somewhere in this area"),
  );
  fill(
    place,
    h("div", { class: "panel-head" }, h("h2", { id: "map-title" }, "Where"), keys),
    h(
      "div",
      { class: "map-frame" },
      canvas,
      tip,
      h("div", { class: "map-buttons" }, button("Zoom in", "+", () => zoom(1.6)), button("Zoom out", "−", () => zoom(1 / 1.6)), button("Show all points", "All", () => ((look = fitting(marks.map((mark) => mark.at), width, HEIGHT)), draw()))),
    ),
    note,
  );
  const land = readLand(ledger.outline);
  let [look, marks, width] = [null, [], 0];

  function draw() {
    width = canvas.clientWidth;
    if (!width) return;
    look ??= fitting(mostOf(marks), width, HEIGHT);
    drawMap(canvas, land, marks, look, width, HEIGHT);
  }
  function zoom(factor, x = width / 2, y = HEIGHT / 2) {
    look = zoomed(look, factor, x, y, width, HEIGHT);
    draw();
  }
  function point(event) {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }
  function hover(event) {
    const [x, y] = point(event);
    const mark = look && markAt(marks, look, x, y, width, HEIGHT);
    canvas.classList.toggle("is-over", Boolean(mark));
    tip.hidden = !mark;
    if (!mark) return;
    tip.textContent = said(mark);
    tip.style.left = `${Math.min(x + 12, width - 190)}px`;
    tip.style.top = `${y + 14}px`;
  }
  canvas.addEventListener("pointermove", hover);
  canvas.addEventListener("pointerleave", () => (tip.hidden = true));
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const [x, y] = point(event);
    const from = look;
    let moved = false;
    const move = (now) => {
      const [nowX, nowY] = point(now);
      if (!moved && Math.hypot(nowX - x, nowY - y) < 4) return;
      if (!moved) canvas.setPointerCapture(event.pointerId);
      moved = true;
      look = { ...from, x: from.x - (nowX - x) / from.scale, y: from.y - (nowY - y) / from.scale };
      draw();
    };
    const end = () => {
      canvas.removeEventListener("pointermove", move);
      const mark = !moved && markAt(marks, look, x, y, width, HEIGHT);
      if (mark) onPlace(mark.id);
    };
    canvas.addEventListener("pointermove", move);
    canvas.addEventListener("pointerup", end, { once: true });
    canvas.addEventListener("pointercancel", () => canvas.removeEventListener("pointermove", move), { once: true });
  });
  // The wheel scrolls the page unless the reader is at the map or holds Ctrl.
  canvas.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && document.activeElement !== canvas) return;
      event.preventDefault();
      zoom(2 ** (-event.deltaY / 300), ...point(event));
    },
    { passive: false },
  );
  canvas.addEventListener("keydown", (event) => {
    const [x, y] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [0, 0];
    if (x || y) ((look = { ...look, x: look.x + (x * 60) / look.scale, y: look.y + (y * 60) / look.scale }), draw());
    else if (event.key === "+" || event.key === "=") zoom(1.6);
    else if (event.key === "-") zoom(1 / 1.6);
    else return;
    event.preventDefault();
  });
  new ResizeObserver(() => canvas.clientWidth !== width && draw()).observe(canvas);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

  /** Show rows; those chosen by place stand out. */
  return function show(view, rows, chosen) {
    const isNew = view.id !== place.dataset.view;
    place.dataset.view = view.id;
    place.hidden = !view.facets.place;
    if (place.hidden) return;
    const found = marksOf(ledger, view, rows, chosen);
    if (isNew) look = null;
    marks = found.marks;
    canvas.setAttribute("aria-label", `Map of ${count(marks.length, "place")} with ${count(found.placed, view.one, view.many)}. Arrow keys move it, plus and minus magnify it; the filter Place lists the places.`);
    note.textContent = `${number(found.placed)} of ${count(rows.length, view.one, view.many)} ${found.placed === 1 ? "has" : "have"} a place. A country or province is no point: its mark stands for “somewhere in it”. Outlines: Natural Earth; no position on any border is taken.`;
    draw();
  };
}

function marksOf(ledger, view, rows, chosen) {
  const places = ledger.tables.places;
  const facet = view.facets.place;
  const [asserted, claimed] = [new Int32Array(places.length), new Int32Array(places.length)];
  let placed = 0;
  for (const row of rows) {
    const counts = isAsserted(view, row) ? asserted : claimed;
    const at = linked(facet.links, row);
    if (at.length) placed++;
    for (const place of at) counts[place]++;
  }
  const marks = [];
  for (let at = 0; at < places.length; at++) {
    if (!asserted[at] && !claimed[at]) continue;
    marks.push({
      id: facet.keys[at],
      name: facet.names[at],
      at: plane(places.get("longitude", at), places.get("latitude", at)),
      isArea: places.get("is_representative_point", at) === 1,
      isChosen: chosen.has(facet.keys[at]),
      asserted: asserted[at],
      claimed: claimed[at],
      total: asserted[at] + claimed[at],
    });
  }
  return { marks: marks.sort((a, b) => b.total - a.total), placed };
}

/** Return the points nearest the middle that hold most rows: one far away should not make the rest a speck. */
function mostOf(marks) {
  const middle = [0, 1].map((axis) => median(marks.map((mark) => [mark.at[axis], mark.total])));
  const away = (mark) => Math.hypot(mark.at[0] - middle[0], mark.at[1] - middle[1]);
  const all = marks.reduce((sum, mark) => sum + mark.total, 0);
  let sum = 0;
  return [...marks]
    .sort((a, b) => away(a) - away(b))
    .filter((mark) => (sum += mark.total) - mark.total < all * 0.85)
    .map((mark) => mark.at);
}

/** Return the middle of values that each count so many times. @param {[number, number][]} weighted */
function median(weighted) {
  const half = weighted.reduce((sum, [, times]) => sum + times, 0) / 2;
  let sum = 0;
  return [...weighted].sort((a, b) => a[0] - b[0]).find(([, times]) => (sum += times) >= half)?.[0] ?? 0;
}

function said(mark) {
  const where = mark.isArea ? `somewhere in ${mark.name}` : mark.name;
  return `${where}: ${number(mark.asserted)} asserted, ${number(mark.claimed)} only claimed`;
}
