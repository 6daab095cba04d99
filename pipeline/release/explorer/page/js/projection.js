/**
 * Degrees to the plane and the plane to the screen.
 *
 * Belongs here: Mercator's projection, which keeps shapes true wherever one looks, and the view over it.
 */

const LIMIT = 84;
const RADIANS = Math.PI / 180;

/** Return degrees east and north as a point of a square from 0 to 1, north up. @returns {[number, number]} */
export function plane(longitude, latitude) {
  const north = Math.max(-LIMIT, Math.min(LIMIT, latitude)) * RADIANS;
  return [(longitude + 180) / 360, 0.5 - Math.log(Math.tan(Math.PI / 4 + north / 2)) / (2 * Math.PI)];
}

/**
 * What the map shows: its centre on the plane and how many pixels the whole plane is wide.
 * @typedef {{x: number, y: number, scale: number}} Look
 */

/** Return the look that has points in it with some room around, never nearer than about 300 km across. @returns {Look} */
export function fitting(points, width, height) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left === Infinity) return { x: 0.5, y: 0.42, scale: width };
  const scale = Math.min((width * 0.78) / Math.max(right - left, 0.01), (height * 0.74) / Math.max(bottom - top, 0.01));
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(scale, width * 0.9) };
}

/** Return a look moved and magnified so that the plane's point under a pixel stays under it. @returns {Look} */
export function zoomed(look, factor, pixelX, pixelY, width, height) {
  const scale = Math.max(width * 0.8, Math.min(width * 400, look.scale * factor));
  const x = look.x + (pixelX - width / 2) / look.scale;
  const y = look.y + (pixelY - height / 2) / look.scale;
  return { scale, x: x - (pixelX - width / 2) / scale, y: y - (pixelY - height / 2) / scale };
}

/** Return where a point of the plane is on the screen. @returns {[number, number]} */
export function onScreen(look, [x, y], width, height) {
  return [(x - look.x) * look.scale + width / 2, (y - look.y) * look.scale + height / 2];
}
