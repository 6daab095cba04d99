/**
 * Rows over time, as bars that can be brushed.
 *
 * Belongs here: the panel with its bars, brush and dates. Does not belong here: the calendar (`calendar.js`).
 *
 * What at least one article asserts is solid; what is only reported, alleged, denied, planned or supposed is hollow.
 */

import { NO_DAY } from "./data.js";
import { barOf, edges, tick, unitFor } from "./calendar.js";
import { fill, h, one, svg } from "./dom.js";
import { day, fromIso, iso, number, stretch } from "./format.js";
import { linked } from "./links.js";
import { daysOf } from "./filter.js";

const HEIGHT = 218;
const FOOT = 20;
const TOP = 14;
const BAR = 7;

/**
 * Make the panel in an element; the returned function shows it anew.
 * @param {HTMLElement} place
 * @param {(from: number | null, to: number | null) => void} onTime
 * @param {(basis: string) => void} onBasis
 */
export function makeTimeline(place, onTime, onBasis) {
  const chart = h("div", { class: "chart" });
  const from = h("input", { type: "date", id: "from", onchange: () => onTime(fromIso(from.value), fromIso(to.value)) });
  const to = h("input", { type: "date", id: "to", onchange: () => onTime(fromIso(from.value), fromIso(to.value)) });
  const zoom = h("button", { type: "button", class: "plain", onclick: () => ((domain = domain ? null : [last.state.from, last.state.to]), draw()) });
  const clear = h("button", { type: "button", class: "plain", onclick: () => ((domain = null), onTime(null, null)) }, "All time");
  const basis = ["happened", "published"].map((name) => h("input", { type: "radio", name: "basis", value: name, onchange: () => ((domain = null), onBasis(name)) }));
  const note = h("p", { class: "help" });
  const key = h("ul", { class: "time-key" }, h("li", {}, h("span", { class: "mark solid" }), "asserted"), h("li", {}, h("span", { class: "mark" }), "only reported, alleged, denied, planned, supposed"));
  fill(
    place,
    h(
      "div",
      { class: "panel-head" },
      h("h2", { id: "timeline-title" }, "Over time"),
      h("fieldset", { class: "choice" }, h("legend", { class: "visually-hidden" }, "Days of"), basis.map((input) => h("label", {}, input, input.value === "happened" ? "when it happened" : "when it was published"))),
    ),
    chart,
    key,
    h("div", { class: "brush-line" }, h("label", {}, "From ", from), h("label", {}, "to ", to), zoom, clear),
    note,
  );
  let last = null;
  let domain = null;

  function draw() {
    const { view, state, rows, undated } = last;
    const days = daysOf(view, state.basis).start;
    key.hidden = !view.facets.status;
    basis[0].disabled = !view.facets.status;
    basis[0].checked = state.basis === "happened" && Boolean(view.facets.status);
    basis[1].checked = !basis[0].checked;
    from.value = iso(state.from);
    to.value = iso(state.to);
    const isBrushed = state.from !== null || state.to !== null;
    if (!isBrushed) domain = null;
    clear.hidden = !isBrushed;
    zoom.hidden = !isBrushed || state.from === null || state.to === null;
    zoom.textContent = domain ? "Zoom out" : "Zoom in";
    const range = domain ?? extent(days);
    const missing = countMissing(rows, days);
    note.textContent = noteOf(view, rows.length, missing, undated, isBrushed);
    if (!range || missing === rows.length) return void fill(chart, h("p", { class: "empty" }, `No ${view.one} among these has a day.`));
    const width = Math.max(240, chart.clientWidth);
    const unit = unitFor(range[0], range[1], Math.floor(width / BAR));
    const bounds = edges(range[0], range[1], unit);
    fill(chart, drawing(view, days, rows, bounds, unit, width, state, onTime));
  }
  let width = 0;
  new ResizeObserver(() => {
    if (last && chart.clientWidth !== width) ((width = chart.clientWidth), draw());
  }).observe(chart);

  /** Show the rows that pass everything but the choice of time. */
  return function show(view, state, found) {
    last = { view, state, rows: found.but("time"), undated: found.undated };
    draw();
  };
}

function drawing(view, days, rows, bounds, unit, width, state, onTime) {
  const bars = bounds.length - 1;
  const asserted = new Int32Array(bars);
  const claimed = new Int32Array(bars);
  for (const row of rows) {
    const bar = days[row] === NO_DAY ? -1 : barOf(bounds, days[row]);
    if (bar >= 0) (isAsserted(view, row) ? asserted : claimed)[bar]++;
  }
  const most = Math.max(1, ...asserted.map((n, at) => n + claimed[at]));
  const step = width / bars;
  const tall = HEIGHT - FOOT - TOP;
  const y = (n) => (n / most) * tall;
  const gap = step > 4 ? 1 : 0;
  const base = HEIGHT - FOOT;
  const shapes = [];
  const look = view.facets.status ? "hollow" : "plain";
  for (let at = 0; at < bars; at++) {
    const [solid, hollow] = [y(asserted[at]), y(claimed[at])];
    const wide = Math.max(1, step - gap);
    if (asserted[at]) shapes.push(svg("rect", { class: "bar", x: at * step, y: base - solid, width: wide, height: solid }));
    if (claimed[at]) {
      const inset = Math.min(0.5, wide / 4);
      shapes.push(svg("rect", { class: `bar ${look}`, x: at * step + inset, y: base - solid - hollow + inset, width: wide - 2 * inset, height: Math.max(1, hollow - 2 * inset) }));
    }
  }
  const picture = svg(
    "svg",
    { class: "bars", viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "img", "aria-label": described(asserted, claimed, bounds, unit) },
    svg("line", { class: "axis", x1: 0, x2: width, y1: base + 0.5, y2: base + 0.5 }),
    svg("line", { class: "guide", x1: 0, x2: width, y1: TOP - 0.5, y2: TOP - 0.5 }),
    svg("text", { class: "most", x: 0, y: TOP - 4 }, `${number(most)} a ${unit.name}`),
    shapes,
    ticks(bounds, unit, step, base),
  );
  return h("div", { class: "brushed" }, picture, brush(bounds, unit, step, width, state, onTime));
}

function ticks(bounds, unit, step, base) {
  const every = Math.max(1, Math.ceil(66 / step));
  const found = [];
  for (let at = 0; at < bounds.length - 1; at += every) {
    if (at * step + 60 > (bounds.length - 1) * step && at > 0) break;
    found.push(svg("text", { class: "tick", x: at * step, y: base + 15 }, tick(bounds[at], unit)));
    found.push(svg("line", { class: "axis", x1: at * step + 0.5, x2: at * step + 0.5, y1: base, y2: base + 4 }));
  }
  return found;
}

/** Return the layer over the bars that is dragged, with a handle for each end that arrow keys move. */
function brush(bounds, unit, step, width, state, onTime) {
  const bars = bounds.length - 1;
  const clamp = (bar) => Math.max(0, Math.min(bars - 1, bar));
  const first = state.from === null ? 0 : clamp(barOf(bounds, state.from) < 0 ? (state.from < bounds[0] ? 0 : bars - 1) : barOf(bounds, state.from));
  const last = state.to === null ? bars - 1 : clamp(barOf(bounds, state.to) < 0 ? (state.to < bounds[0] ? 0 : bars - 1) : barOf(bounds, state.to));
  const isBrushed = state.from !== null || state.to !== null;
  const window_ = h("div", { class: "window" });
  const isAll = first === 0 && last === bars - 1;
  const layer = h("div", { class: `brush${isBrushed ? " is-brushed" : ""}${isAll ? " is-all" : ""}` }, window_);
  const show = (a, b) => {
    window_.style.left = `${a * step}px`;
    window_.style.width = `${(b - a + 1) * step}px`;
  };
  show(first, last);
  const set = (a, b) => onTime(bounds[a], bounds[b + 1] - 1);
  const at = (event) => clamp(Math.floor((event.clientX - layer.getBoundingClientRect().left) / step));
  layer.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const held = event.target.closest(".handle");
    const origin = held ? (held.classList.contains("left") ? last : first) : at(event);
    layer.setPointerCapture(event.pointerId);
    layer.classList.add("is-brushed");
    layer.classList.remove("is-all");
    const move = (moved) => show(Math.min(origin, at(moved)), Math.max(origin, at(moved)));
    move(event);
    layer.addEventListener("pointermove", move);
    layer.addEventListener("pointerup", (up) => (layer.removeEventListener("pointermove", move), set(Math.min(origin, at(up)), Math.max(origin, at(up)))), { once: true });
    layer.addEventListener("pointercancel", () => (layer.removeEventListener("pointermove", move), show(first, last)), { once: true });
  });
  const handle = (side, bar, move) =>
    h("button", {
      type: "button",
      role: "slider",
      class: `handle ${side}`,
      "aria-label": side === "left" ? "First day" : "Last day",
      "aria-valuemin": 0,
      "aria-valuemax": bars - 1,
      "aria-valuenow": bar,
      "aria-valuetext": day(side === "left" ? bounds[bar] : bounds[bar + 1] - 1),
      onkeydown: (event) => {
        const step_ = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
        if (!step_) return;
        event.preventDefault();
        move(clamp(bar + step_));
        one(document, `.handle.${side}`)?.focus();
      },
    });
  window_.append(handle("left", first, (bar) => set(Math.min(bar, last), last)), handle("right", last, (bar) => set(first, Math.max(bar, first))));
  return layer;
}

/** Return whether at least one article asserts a row; what has no status of its own counts as said by someone. */
export function isAsserted(view, row) {
  const facet = view.facets.status;
  if (!facet) return false;
  for (const value of linked(facet.links, row)) if (facet.keys[value] === "asserted") return true;
  return false;
}

function extent(days) {
  let [first, last] = [Infinity, -Infinity];
  for (const found of days) {
    if (found === NO_DAY) continue;
    if (found < first) first = found;
    if (found > last) last = found;
  }
  return first === Infinity ? null : [first, last];
}

function countMissing(rows, days) {
  let missing = 0;
  for (const row of rows) if (days[row] === NO_DAY) missing++;
  return missing;
}

function noteOf(view, shown, missing, undated, isBrushed) {
  if (isBrushed) return undated ? `${number(undated)} undated ${undated === 1 ? view.one : view.many} left out by the choice of time.` : "";
  return missing ? `${number(missing)} of ${number(shown)} ${view.many} have no day and are in the list only. Counted at the first day.` : "Counted at the first day.";
}

function described(asserted, claimed, bounds, unit) {
  const [solid, hollow] = [asserted, claimed].map((counts) => counts.reduce((sum, n) => sum + n, 0));
  return `Bars by ${unit.name}, ${stretch(bounds[0], bounds[bounds.length - 1] - 1)}: ${number(solid)} asserted by at least one article, ${number(hollow)} only reported, alleged, denied, planned or hypothetical.`;
}
