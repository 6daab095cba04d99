/**
 * Elements made from data.
 *
 * Belongs here: the only ways text and addresses of articles, which nobody vouches for, get into the page. Nothing in
 * the page parses markup at run time: no innerHTML, no inline handlers, no style attributes.
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Return an element. Properties that start with "on" are listeners, others attributes (null and false leave it out);
 * children are elements or text, null is skipped.
 * @param {string} name
 * @param {Record<string, any>} [given]
 * @param {...any} children
 * @returns {any}
 */
export function h(name, given = {}, ...children) {
  return furnished(document.createElement(name), given, children);
}

/** The same in SVG. @returns {any} */
export function svg(name, given = {}, ...children) {
  return furnished(document.createElementNS(SVG, name), given, children);
}

function furnished(element, given, children) {
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Return the address if a browser may follow it to a web page, else null: never javascript:, data: or file:. */
export function webAddress(text) {
  if (!text) return null;
  try {
    const url = new URL(text);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

/** Return a link to an article that says nothing of this page to its site, or the bare text where it is no address. */
export function articleLink(address, text) {
  const href = webAddress(address);
  return href
    ? h("a", { href, target: "_blank", rel: "noopener noreferrer external", referrerpolicy: "no-referrer" }, text)
    : h("span", {}, text);
}

/** Return the first element in another that a selector finds, null where there is none. @returns {any} */
export function one(root, selector) {
  return root.querySelector(selector);
}

/** Put children in place of what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Say something to those who hear the page. */
export function announce(text) {
  document.getElementById("announcer").textContent = text;
}

/** Give a file to the reader. */
export function download(name, blob) {
  const address = URL.createObjectURL(blob);
  const anchor = h("a", { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
