/**
 * The filters beside the list: one group of boxes for each thing that rows can be told apart by.
 *
 * Belongs here: showing values with their counts and telling what was ticked. Does not belong here: counting
 * (`filter.js`).
 */

import { fill, h, one } from "./dom.js";
import { count, number } from "./format.js";
import { folded } from "./text.js";
import { badge } from "./status.js";

const SHOWN_AT_FIRST = 6;
const SEARCHED_FROM = 12;

/**
 * Make the groups in an element; the returned function shows them anew.
 * @param {HTMLElement} place
 * @param {(facet: string, key: string, isOn: boolean) => void} onChange
 */
export function makeFacets(place, onChange) {
  /** @type {Map<string, {element: HTMLElement, list: HTMLElement, wanted: string, isWhole: boolean}>} */
  const groups = new Map();
  let last = null;

  function group(name, facet) {
    const list = h("div", { class: "values" });
    const made = { element: null, list, wanted: "", isWhole: false };
    const find = h("input", {
      type: "search",
      class: "find",
      "aria-label": `Find in ${facet.label}`,
      placeholder: "Find",
      autocomplete: "off",
      oninput: (event) => {
        made.wanted = folded(event.target.value.trim());
        draw(name);
      },
    });
    made.element = h("fieldset", { class: "facet" }, h("legend", {}, facet.label), facet.keys.length >= SEARCHED_FROM && find, list);
    groups.set(name, made);
    return made.element;
  }

  function draw(name) {
    const { view, counts, chosen } = last;
    const facet = view.facets[name];
    const { list, wanted, isWhole } = groups.get(name);
    const offered = [];
    for (let at = 0; at < facet.keys.length; at++) {
      const isOn = chosen[name].has(facet.keys[at]);
      if (isOn || (counts[name][at] > 0 && (!wanted || folded(facet.names[at]).includes(wanted)))) offered.push({ at, isOn });
    }
    if (name !== "status") offered.sort((a, b) => Number(b.isOn) - Number(a.isOn) || counts[name][b.at] - counts[name][a.at] || (facet.names[a.at] < facet.names[b.at] ? -1 : 1));
    const limit = isWhole ? 200 : SHOWN_AT_FIRST;
    const shown = offered.slice(0, Math.max(limit, chosen[name].size));
    const focused = one(list, "input:focus")?.dataset.key ?? null;
    fill(
      list,
      shown.map(({ at, isOn }) => value(name, facet, at, isOn, counts[name][at])),
      offered.length > shown.length && !isWhole && moreButton(name, offered.length - shown.length),
      offered.length > shown.length && isWhole && h("p", { class: "help" }, `and ${number(offered.length - shown.length)} more: find them by name`),
      offered.length === 0 && h("p", { class: "help" }, "None among these rows"),
    );
    if (focused !== null) [...list.querySelectorAll("input")].find((input) => input.dataset.key === focused)?.focus();
  }

  function value(name, facet, at, isOn, times) {
    const key = facet.keys[at];
    const input = h("input", { type: "checkbox", onchange: (event) => onChange(name, key, event.target.checked) });
    input.checked = isOn;
    input.dataset.key = key;
    const label = name === "status" ? badge(key) : h("span", { class: "name" }, facet.names[at]);
    return h("label", { class: "value-line" }, input, label, h("span", { class: "times" }, number(times)));
  }

  function moreButton(name, left) {
    return h(
      "button",
      {
        type: "button",
        class: "plain more",
        onclick: () => {
          groups.get(name).isWhole = true;
          draw(name);
          groups.get(name).list.querySelectorAll("input")[SHOWN_AT_FIRST]?.focus();
        },
      },
      count(left, "more", "more"),
    );
  }

  /** Show the facets of a view with what `filtered` counted. */
  return function show(view, counts, chosen) {
    const isNew = last?.view !== view;
    last = { view, counts, chosen };
    if (isNew) {
      groups.clear();
      fill(place, Object.entries(view.facets).map(([name, facet]) => group(name, facet)));
    }
    for (const name of Object.keys(view.facets)) draw(name);
  };
}
