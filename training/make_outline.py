"""Make the outline that the explorer's map draws, `pipeline/release/explorer/map/outline.json`, from Natural Earth.

Run by hand when Natural Earth has a new version; no build runs it. The data comes inside an npm package:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python training/make_outline.py package/countries-50m.json

The package's arcs are thinned (Douglas-Peucker) one by one, so that neighbours keep their common border, and written
as whole steps of a hundredth of a degree, each point as the difference to the one before.
"""

import json
import sys
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "pipeline" / "release" / "explorer" / "map" / "outline.json"
STEPS_PER_DEGREE = 100
TOLERANCE_DEGREES = 0.03
LEFT_OUT = {"Antarctica"}

Point = tuple[float, float]


def main(source: Path) -> None:
    """Read a TopoJSON file of countries and write the outline."""
    topology = json.loads(source.read_text("utf-8"))
    arcs = [thinned(points, TOLERANCE_DEGREES) for points in decoded(topology)]
    countries = [
        {"name": country["properties"]["name"], "rings": rings}
        for country in topology["objects"]["countries"]["geometries"]
        if country["properties"]["name"] not in LEFT_OUT
        if (rings := [ring for ring in rings_of(country) if not is_speck(ring, arcs)])
    ]
    uses = [0] * len(arcs)
    for country in countries:
        country["label"] = label_point(max((points_of(ring, arcs) for ring in country["rings"]), key=area))
        for ring in country["rings"]:
            for arc in ring:
                uses[arc if arc >= 0 else ~arc] += 1
    outline = {
        "steps_per_degree": STEPS_PER_DEGREE,
        "arcs": [deltas(points) if uses[at] else [] for at, points in enumerate(arcs)],
        "borders": [at for at, count in enumerate(uses) if count > 1],
        "countries": sorted(countries, key=lambda country: country["name"]),
    }
    TARGET.write_text(json.dumps(outline, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


def decoded(topology: dict[str, Any]) -> list[list[Point]]:
    """Return the arcs as degrees east and north."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    return [
        [
            (x * sx + tx, y * sy + ty)
            for x, y in zip(accumulate(p[0] for p in arc), accumulate(p[1] for p in arc), strict=True)
        ]
        for arc in topology["arcs"]
    ]


def thinned(points: list[Point], tolerance: float) -> list[Point]:
    """Return the points without those nearer than the tolerance to the line that is left (Douglas-Peucker)."""
    keep = {0, len(points) - 1}
    open_spans = [(0, len(points) - 1)]
    while open_spans:
        first, last = open_spans.pop()
        if last - first < 2:
            continue
        furthest = max(range(first + 1, last), key=lambda at: distance(points[at], points[first], points[last]))
        if distance(points[furthest], points[first], points[last]) > tolerance:
            keep.add(furthest)
            open_spans += [(first, furthest), (furthest, last)]
    return [points[at] for at in sorted(keep)]


def distance(point: Point, start: Point, end: Point) -> float:
    """Return the distance of a point from the line between two others, in degrees."""
    (x, y), (ax, ay), (bx, by) = point, start, end
    length = (bx - ax) ** 2 + (by - ay) ** 2
    along = 0.0 if length == 0 else max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
    return float(((x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2) ** 0.5)


def rings_of(country: dict[str, Any]) -> list[list[int]]:
    """Return every ring of a country as numbers of arcs, ~n where arc n runs backwards."""
    polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
    return [ring for polygon in polygons for ring in polygon]


def points_of(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Return the points of a ring, going on beyond 180 degrees where it crosses the date line."""
    found: list[Point] = []
    for arc in ring:
        for x, y in arcs[arc] if arc >= 0 else arcs[~arc][::-1]:
            turns = round((found[-1][0] - x) / 360) if found else 0
            found.append((x + 360 * turns, y))
    return found


def is_speck(ring: list[int], arcs: list[list[Point]]) -> bool:
    """Return whether thinning left nothing of a ring that could be filled."""
    return len(set(points_of(ring, arcs))) < 3


def area(points: list[Point]) -> float:
    """Return the area of a ring in square degrees."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise([*points, points[0]]))) / 2


def label_point(points: list[Point]) -> list[int]:
    """Return the centroid of a ring, in steps: where the country's name is written."""
    crosses = [(x1 + x2, y1 + y2, x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in pairwise([*points, points[0]])]
    total = sum(cross for _, _, cross in crosses) * 3
    return [steps(sum(x * cross for x, _, cross in crosses) / total), steps(sum(y * c for _, y, c in crosses) / total)]


def deltas(points: list[Point]) -> list[int]:
    """Return points as steps: the first whole, each later one as its difference to the one before."""
    whole = [(steps(x), steps(y)) for x, y in points]
    return [*whole[0], *(part for (ax, ay), (bx, by) in pairwise(whole) for part in (bx - ax, by - ay))]


def steps(degrees: float) -> int:
    """Return degrees in whole steps."""
    return round(degrees * STEPS_PER_DEGREE)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
