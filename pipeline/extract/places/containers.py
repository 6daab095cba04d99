"""Which places of a name the words beside it leave: those in its container ("Fulton, Ky."), areas ("Idlib province").

Belongs here: what rules senses out for good. Does not belong here: weighing those that are left (`choose.py`).
"""

import re
from collections.abc import Sequence

from pipeline.extract.facts import Place
from pipeline.extract.places.scan import Name, Word
from pipeline.lexicon import Lexicon
from pipeline.lexicon.names import place_key
from pipeline.lexicon.places import Gazetteer, GazetteerPlace

_DIVISIONS = frozenset(("country", "admin1", "admin2", "region"))
# Inhabitants of what "the city of" leaves; a small one may be a namesake far away.
_GREAT = 150_000
_CONTAINED = re.compile(r"\s*,\s*|\s*\(\s*|,? in (?:the )?(?:\w+(?:ern)? )?")
_LISTED = re.compile(r",? (?:and|or) |, ")
_LEVELS = {"country": 7.8, "region": 1, "admin1": 1, "admin2": 2}


def lies_in(inner: GazetteerPlace | Place, outer: GazetteerPlace | Place) -> bool:
    """Tell whether one place lies in another, by country and the names of provinces and districts."""
    if outer.place_type == "country":
        return inner.country_code == outer.country_code and inner.place_type != "country"
    if inner.country_code != outer.country_code or _LEVELS.get(inner.place_type, 3) <= _LEVELS.get(outer.place_type, 3):
        return False
    if outer.place_type == "admin1":
        return _same(inner.admin1, outer.admin1 or outer.name)
    if outer.place_type == "admin2":
        return _same(inner.admin1, outer.admin1) and _same(inner.admin2, outer.name)
    return False


def _same(one: str | None, two: str | None) -> bool:
    return one is not None and two is not None and place_key(one) == place_key(two)


def containers(text: str, names: Sequence[Name]) -> dict[int, list[GazetteerPlace]]:
    """Return, by index, the senses left to names that stand as "inner, outer", inner and outer alike."""
    left: dict[int, list[GazetteerPlace]] = {}
    for at in range(len(names) - 2, -1, -1):
        inner, outer = names[at], names[at + 1]
        if not _CONTAINED.fullmatch(text, inner.end, outer.start) or inner.kind == "adjective":
            continue
        outers = [s for s in left.get(at + 1, outer.senses) if s.place_type in ("country", "admin1", "admin2")]
        if outer.kind == "adjective" or not outers:
            continue
        pairs = [(i, o) for i in inner.senses for o in outers if lies_in(i, o)]
        if _is_list(inner, pairs):
            continue
        if pairs:
            kept = [o.place_id for _, o in pairs]
            left[at] = [sense for sense in inner.senses if any(sense is i for i, _ in pairs)]
            left[at + 1] = [o for o in outers if o.place_id in kept]
        elif outer.kind == "abbreviation":
            left[at] = []
    return left


def divisions(
    text: str, words: Sequence[Word], names: Sequence[Name], lexicon: Lexicon
) -> dict[int, list[GazetteerPlace]]:
    """Return, by index, the senses left to names beside a word for an administrative division ("Idlib province", "the
    province of Idlib") or behind one for a town ("the city of Cordoba").
    """
    gazetteer, towns_are = lexicon.places, lexicon.cues["town_word"]
    left: dict[int, list[GazetteerPlace]] = {}
    for at, name in enumerate(names):
        after = (
            words[name.last].text if name.last < len(words) and text[name.end : words[name.last].start] == " " else ""
        )
        before = words[name.first - 2].text if name.first > 1 and words[name.first - 1].text == "of" else ""
        areas = [sense for sense in name.senses if sense.place_type in _DIVISIONS]
        towns = [sense for sense in name.senses if sense.place_type == "city" and sense.population >= _GREAT]
        if areas and (
            gazetteer.is_cue(after, "division") or (before.islower() and gazetteer.is_cue(before, "division"))
        ):
            left[at] = [sense for sense in areas if sense.place_type != "country"] or areas
        elif towns and before in towns_are and not any(sense.place_type == "country" for sense in name.senses):
            left[at] = towns
    return left


def seats(names: Sequence[Name], acting: Sequence[bool], gazetteer: Gazetteer) -> dict[int, list[GazetteerPlace]]:
    """Return, by index, the capital that a name is where it acts for its country: Washington is no state then."""
    left: dict[int, list[GazetteerPlace]] = {}
    for at, name in enumerate(names):
        country = gazetteer.capitals.get(name.key) if acting[at] else None
        is_country = any(s.place_type == "country" and s.country_code == country for s in name.senses)
        towns = [s for s in name.senses if country and s.country_code == country and s.place_type == "city"]
        if towns and not is_country:
            left[at] = [max(towns, key=lambda place: (place.is_curated, place.population, place.place_id))]
    return left


def listed(text: str, names: Sequence[Name]) -> dict[int, list[GazetteerPlace]]:
    """Return, by index, the province left to a country's name in a list of provinces ("Niger and Kaduna")."""
    left: dict[int, list[GazetteerPlace]] = {}
    at = 0
    while at < len(names):
        last = at
        while last + 1 < len(names) and _LISTED.fullmatch(text, names[last].end, names[last + 1].start):
            last += 1
        run = range(at, last + 1)
        countries = [index for index in run if any(s.place_type == "country" for s in names[index].senses)]
        others = [names[index] for index in run if index not in countries and names[index].kind == "name"]
        if len(countries) == 1 and others:
            of_others = [{s.country_code for s in name.senses if s.place_type == "admin1"} for name in others]
            provinces = [
                sense
                for sense in names[countries[0]].senses
                if sense.place_type == "admin1" and all(sense.country_code in codes for codes in of_others)
            ]
            if provinces:
                left[countries[0]] = provinces
        at = last + 1
    return left


def _is_list(inner: Name, pairs: list[tuple[GazetteerPlace, GazetteerPlace]]) -> bool:
    """Tell whether "A, B" rather lists two places: A is a country, and B no state that has a town of that name."""
    is_country = any(sense.place_type == "country" for sense in inner.senses)
    return is_country and not any(o.place_type == "admin1" and i.population > 0 for i, o in pairs)
