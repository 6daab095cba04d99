"""Airports and air bases for the shipped gazetteer, from airportsdata (MIT licence) and older releases of it.

Belongs here: which airports are kept, under which names, and in which province they lie. Does not belong here: towns
and areas, and writing the tables (`make_gazetteer.py`, which calls this).
"""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.lexicon.names import place_key

Row = dict[str, Any]
_BASE = re.compile(r"\b(Air Base|Airbase|Air Force Base|Afb|AFB|RAF|RAAF|CFB|NAS|Naval Air Station|Army Airfield)\b")
_KIND = re.compile(r" (international|intl|regional|municipal|national|county|civil|military|naval|domestic) (?=air)")
_SPELT_OUT = {"intl": "international", "ntl": "national", "afb": "air force base", "airbase": "air base"}
_NAMELESS = frozenset(("county", "city", "regional", "central", "memorial", "new", "old", "metropolitan"))
_NEAREST_KM = 60.0
_EARTH_KM = 12_742


def read_airports(folder: Path, older: Sequence[Path]) -> list[tuple[Row, list[str]]]:
    """Return the airports with an IATA code, and air bases without one, each with its names: today's first.

    `folder` is an installed airportsdata, `older` are folders of earlier releases, which hold former names.
    """
    before: defaultdict[str, list[str]] = defaultdict(list)
    for past in older:
        for row in _rows(past):
            before[row["icao"]].append(row["name"])
    return [
        (row, list(dict.fromkeys([row["name"], *before[row["icao"]]])))
        for row in _rows(folder)
        if row["iata"] or (_BASE.search(row["name"]) and row["icao"].isalpha())
    ]


def _rows(folder: Path) -> Iterator[Row]:
    with (folder / "airports.csv").open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def airport_rows(
    airports: list[tuple[Row, list[str]]], codes: dict[str, str], towns: list[Row]
) -> Iterator[tuple[Row, list[tuple[str, bool]]]]:
    """Yield the gazetteer row of each airport with the keys of its names, each with whether it is a former one.

    `codes` turns alpha-2 codes into alpha-3; `towns` are gazetteer rows, the nearest of which lends a province.
    """
    of_town = Counter((row["country"], place_key(row["city"])) for row, _ in airports if row["city"] and row["iata"])
    large = Counter((row["country"], place_key(row["city"])) for row, _ in airports if "International" in row["name"])
    near = _Nearest(towns)
    for row, names in airports:
        if row["country"] not in codes:
            continue
        latitude, longitude, country = float(row["lat"]), float(row["lon"]), codes[row["country"]]
        admin1, admin2 = near.areas(country, latitude, longitude)
        town = (row["country"], place_key(row["city"]))
        is_large = "International" in row["name"]
        is_only = of_town[town] == 1 or (is_large and large[town] == 1)
        yield (
            {
                "place_id": f"iata-{row['iata']}" if row["iata"] else f"icao-{row['icao']}",
                "name": row["name"],
                "place_type": "facility",
                "country_code": country,
                "admin1": admin1,
                "admin2": admin2,
                "latitude": round(latitude, 4),
                "longitude": round(longitude, 4),
                "population": 0,
            },
            list(_keys(names, town[1] if row["iata"] and is_only else "", is_large)),
        )


def _keys(names: list[str], town: str, is_large: bool) -> Iterator[tuple[str, bool]]:
    """Yield the keys of an airport: its names with and without what sort of airport it is, and its town's airport."""
    seen: set[str] = set()
    of_town = [f"{town} airport", *([f"{town} international airport"] if is_large else [])] if town else []
    for at, key in enumerate([place_key(names[0]), *of_town, *map(place_key, names[1:])]):
        spelt = " ".join(_SPELT_OUT.get(word, word) for word in key.split())
        for form in (key, spelt, _KIND.sub(" ", spelt), *_bases(spelt)):
            words = form.split()
            if form not in seen and len(words) > 1 and not set(words[:-1]) <= _NAMELESS:
                seen.add(form)
                yield form, at > len(of_town)


def _bases(key: str) -> list[str]:
    """Return how else news spells an air base: one word or two, base or airfield."""
    stem = re.sub(r" air (force )?base$", "", key)
    return [f"{stem} {kind}" for kind in ("airbase", "air base", "airfield")] if stem != key else []


class _Nearest:
    """The towns of each country, to find the one nearest to a point."""

    def __init__(self, towns: list[Row]) -> None:
        self._towns: defaultdict[str, list[Row]] = defaultdict(list)
        for town in towns:
            if town["admin1"]:
                self._towns[town["country_code"]].append(town)
        self._points = {
            country: np.radians([(town["latitude"], town["longitude"]) for town in members])
            for country, members in self._towns.items()
        }

    def areas(self, country: str, latitude: float, longitude: float) -> tuple[str | None, str | None]:
        """Return province and district of the nearest town, none where none is near."""
        points = self._points.get(country)
        if points is None:
            return None, None
        north, east = np.radians((latitude, longitude))
        half = (
            np.sin((points[:, 0] - north) / 2) ** 2
            + np.cos(points[:, 0]) * np.cos(north) * np.sin((points[:, 1] - east) / 2) ** 2
        )
        at = int(np.argmin(half))
        if _EARTH_KM * np.arcsin(np.sqrt(half[at])) > _NEAREST_KM:
            return None, None
        return self._towns[country][at]["admin1"], self._towns[country][at]["admin2"]
