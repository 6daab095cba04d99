/**
 * The window a record stands in: its id, its address, the way to the next row.
 *
 * Belongs here: the dialog. Does not belong here: what a record says (`records.js`).
 */

import { announce, fill, h, one } from "./dom.js";
import { findRow, KINDS } from "./ledger.js";
import { number } from "./format.js";
import { recordOf } from "./records.js";

const NAMES = { events: "Event", incidents: "Incident", quantities: "Figure", quotations: "Quotation", discrepancies: "Disputed figure" };

/**
 * Make the window; the returned function shows the row of an id in it, or closes it for null.
 * @param {HTMLDialogElement} dialog
 * @param {{onClose: () => void, onOpen: (id: string) => void, around: (kind: string, row: number) =>
 *   {position: number, size: number, before: string | null, after: string | null} | null}} on
 */
export function makeRecord(dialog, ledger, on) {
  let shown = null;
  dialog.addEventListener("close", () => shown && ((shown = null), on.onClose()));
  dialog.addEventListener("click", (/** @type {any} */ event) => {
    if (event.target === dialog) dialog.close();
    const link = event.target.closest("[data-row]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      on.onOpen(link.dataset.row);
    }
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "ArrowRight") one(dialog, "[data-step=after]")?.click();
    if (event.key === "k" || event.key === "ArrowLeft") one(dialog, "[data-step=before]")?.click();
  });

  return function show(id) {
    if (id === null) {
      shown = null;
      if (dialog.open) dialog.close();
      return;
    }
    if (id === shown) return;
    shown = id;
    const found = findRow(ledger, id);
    const { title, content } = found ? recordOf(ledger, found.kind, found.row) : missing(id);
    const around = found && on.around(found.kind, found.row);
    fill(
      dialog,
      h(
        "div",
        { class: "record-bar" },
        h("p", { class: "record-kind" }, found ? NAMES[found.kind] : "Not found", around && h("span", { class: "aside" }, ` ${number(around.position + 1)} of ${number(around.size)}`)),
        around && step("before", "Previous", around.before),
        around && step("after", "Next", around.after),
        h("button", { type: "button", class: "plain", onclick: () => dialog.close() }, "Close"),
      ),
      h("div", { class: "record-body" }, h("h2", { id: "record-title", tabindex: "-1" }, title), content, found && identity(found.kind, id)),
    );
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
    one(dialog, "#record-title").focus({ preventScroll: true });
  };

  function step(name, label, id) {
    return h("button", { type: "button", class: "plain", "data-step": name, disabled: id === null, onclick: () => on.onOpen(id) }, label);
  }
}

function identity(kind, id) {
  const address = `${location.href.split("#")[0]}#row=${id}`;
  return h(
    "section",
    { class: "identity" },
    h("h3", {}, "Cite this row"),
    h("p", {}, h("code", { class: "row-id" }, id), " ", copyButton("Copy id", id), " ", copyButton("Copy link", address)),
    h("p", { class: "help" }, `Table ${kind}, column ${KINDS[kind]}. The id stays the same in later releases as long as the sentence does. To see why the row was made: `, h("code", {}, `conflict-ledger explain ${id}`)),
  );
}

function copyButton(label, text) {
  return h(
    "button",
    {
      type: "button",
      class: "plain",
      onclick: async (event) => {
        const done = await copied(text, event.target);
        event.target.textContent = done ? "Copied" : "Press Ctrl+C";
        announce(done ? "Copied" : "Selected: press Ctrl and C");
        setTimeout(() => (event.target.textContent = label), 2000);
      },
    },
    label,
  );
}

/** Copy text; a page opened from disk may not use the clipboard everywhere, so the old way is tried too. */
async function copied(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = h("textarea", { class: "visually-hidden", "aria-hidden": "true", tabindex: "-1" });
    field.value = text;
    button.after(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    button.focus();
    return done;
  }
}

function missing(id) {
  return {
    title: "This release has no such row",
    content: [h("p", {}, "The id ", h("code", {}, id), " is not in this release. It may be in another one: the sentence may have been edited, or the row taken back. Releases say in CHANGES.md what was removed.")],
  };
}
