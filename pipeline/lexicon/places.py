"""The gazetteer: which places a name, an abbreviation or an adjective can mean.

Belongs here: the readers of `data/places/` (countries, and regions, waters, borders and spellings that news uses) over
the GeoNames tables of `data/gazetteer/`. Does not belong here: which of several places a text means
(`extract/places/`) or what a country does (`countries.py`).
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from pipeline.lexicon.countries import Countries
from pipeline.lexicon.geonames import GeoNames
from pipeline.lexicon.names import place_key
from pipeline.lexicon.source import SHIPPED, LexiconError, Source

PLACE_TYPES = ("country", "admin1", "admin2", "city", "village", "water", "route", "border", "facility", "region")
AREA_TYPES = frozenset(("country", "admin1", "admin2", "region", "water", "border", "route"))
WORD_KINDS = ("word", "person", "given", "never")
CUE_KINDS = (
    "title",
    "role",
    "organisation",
    "facility",
    "area",
    "direction",
    "locative",
    "motion",
    "settlement",
    "head",
    "static",
    "inhabitant",
    "division",
    "relation",
    "eponym",
    "travel",
    "vessel",
    "contest",
    "beginning",
)
# Countries; towns, provinces, regions, waters; airports; crossings, dams, plants, bases, camps, straits, mountains.
ENTRY_FILES = ("countries", "extra", "airports", "sites")
MAX_NAME_WORDS = 7
_REMEMBERED = 50_000
_NAMESAKE = 50_000
_OTHER_NAME = 500_000
_ARTICLES = {"al": "el", "el": "al"}
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class PlaceEntry:
    """One place of `places/*.csv`. An id that GeoNames has too replaces that row's names and point.

    `abbreviations` mean it only beside another place ("Fulton, Ky."); `adjectives` are its adjectives and demonyms.
    """

    id: str
    name: str
    place_type: str
    latitude: float
    longitude: float
    country_code: str = ""
    admin1: str = ""
    is_representative_point: bool = False
    aliases: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlaceWord:
    """A name of small places that mostly means something else: `kind` is one of `WORD_KINDS`."""

    id: str
    kind: str


@dataclass(frozen=True)
class PlaceCue:
    """A word beside a place name that tells how it is used: a title, an organisation, an area, a preposition …"""

    id: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """One place a name can mean. `is_alternate`: by another than its main spelling; `is_curated`: from `places/`."""

    place_id: str
    name: str
    place_type: str
    country_code: str | None
    country_name: str | None
    admin1: str | None
    admin2: str | None
    latitude: float
    longitude: float
    population: int
    is_alternate: bool
    is_curated: bool

    @property
    def is_representative_point(self) -> bool:
        """Tell whether the point only labels an area."""
        return self.place_type in AREA_TYPES


class Gazetteer:
    """Places by name, country code, abbreviation and adjective."""

    def __init__(
        self,
        entries: list[PlaceEntry],
        words: list[PlaceWord],
        cues: list[PlaceCue],
        countries: Countries,
        geonames: GeoNames,
    ) -> None:
        """Index the entries; raises LexiconError on an unknown place type or kind of word."""
        self._countries = countries
        self._geonames = geonames
        self._kinds = {word.id: word.kind for word in words}
        self._cues = {cue.id: frozenset(cue.kinds) for cue in cues}
        self._curated: dict[str, GazetteerPlace] = {}
        self._names: defaultdict[str, dict[str, GazetteerPlace]] = defaultdict(dict)
        self._abbreviations: dict[str, GazetteerPlace] = {}
        self._adjectives: dict[str, GazetteerPlace] = {}
        for entry in entries:
            self._add(entry)
        for wrong in (word for word in words if word.kind not in WORD_KINDS):
            raise LexiconError(f"places/words.csv: {wrong.id} has kind {wrong.kind!r}, which is none of {WORD_KINDS}.")
        for cue in (cue for cue in cues if not set(cue.kinds) <= set(CUE_KINDS)):
            raise LexiconError(f"places/cues.csv: {cue.id} has kinds {cue.kinds}, not all of which are in {CUE_KINDS}.")
        self.look_up = lru_cache(maxsize=_REMEMBERED)(self._look_up)

    @classmethod
    def read(cls, source: Source) -> "Gazetteer":
        """Read all files of `places/` and the GeoNames tables."""
        entries = [entry for name in ENTRY_FILES for entry in source.entries(f"places/{name}.csv", PlaceEntry)]
        words = source.entries("places/words.csv", PlaceWord)
        cues = source.entries("places/cues.csv", PlaceCue)
        return cls(entries, words, cues, Countries.read(source), GeoNames(SHIPPED / "gazetteer"))

    def _add(self, entry: PlaceEntry) -> None:
        if entry.place_type not in PLACE_TYPES:
            raise LexiconError(f"places: {entry.id} has place_type {entry.place_type!r}, none of {PLACE_TYPES}.")
        place = GazetteerPlace(
            place_id=entry.id,
            name=entry.name,
            place_type=entry.place_type,
            country_code=entry.country_code or None,
            country_name=self._country_name(entry),
            admin1=entry.admin1 or None,
            admin2=None,
            latitude=entry.latitude,
            longitude=entry.longitude,
            population=0,
            is_alternate=False,
            is_curated=True,
        )
        self._curated[entry.id] = place
        for name in (entry.name, *entry.aliases):
            self._names[place_key(name)][entry.id] = place
        for form in entry.abbreviations:
            self._abbreviations[form.rstrip(".")] = place
        for form in entry.adjectives:
            self._adjectives[form.casefold()] = place

    def _country_name(self, entry: PlaceEntry) -> str | None:
        if entry.place_type == "country":
            return entry.name
        return self._countries.name_of(entry.country_code or None)

    def find(self, key: str) -> tuple[GazetteerPlace, ...]:
        """Return the places that a key names, our own first."""
        return self.look_up(key)[0]

    def begins(self, key: str) -> bool:
        """Tell whether a name of more words begins with those of `key`."""
        return self.look_up(key)[1]

    def _look_up(self, key: str) -> tuple[tuple[GazetteerPlace, ...], bool]:
        rows, begins = self._geonames.rows(key)
        senses, begins = self._senses(key, rows), begins or key in self._beginnings
        article, _, rest = key.partition(" ")
        if senses or not rest or article not in _ARTICLES:
            return senses, begins
        # The Arabic article is written both ways: al-Fasher and El Fasher.
        key = f"{_ARTICLES[article]} {rest}"
        rows, also_begins = self._geonames.rows(key)
        return self._senses(key, rows), begins or also_begins or key in self._beginnings

    def _senses(self, key: str, rows: list[tuple[int, bool]]) -> tuple[GazetteerPlace, ...]:
        curated = self._names.get(key, {})
        found = list(curated.values())
        if self._kinds.get(key) == "never":
            return ()
        least = _NAMESAKE if found and " " in key else 0
        for row, is_alternate in rows:
            place = self._row(row, is_alternate)
            if place.place_id in self._curated:
                place = replace(place, is_alternate=True)
            if is_alternate and place.country_code == "USA" and place.population < _OTHER_NAME:
                # Former and foreign names of American towns are mostly names of other towns: Newtown for Hartford.
                continue
            if place.place_id not in curated and (not least or (place.population >= least and not is_alternate)):
                found.append(place)
        return tuple(found)

    def _row(self, row: int, is_alternate: bool) -> GazetteerPlace:
        values = self._geonames.row(row)
        known = self._curated.get(values.place_id)
        if known is not None:
            return known
        return GazetteerPlace(
            place_id=values.place_id,
            name=values.name,
            place_type=values.place_type,
            country_code=values.country_code,
            country_name=self._countries.name_of(values.country_code),
            admin1=values.admin1,
            admin2=values.admin2,
            latitude=values.latitude,
            longitude=values.longitude,
            population=values.population,
            is_alternate=is_alternate,
            is_curated=False,
        )

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        found: set[str] = set()
        for key in self._names:
            words = key.split()
            found.update(" ".join(words[:count]) for count in range(1, len(words)))
        return frozenset(found)

    @cached_property
    def _by_country(self) -> dict[str, GazetteerPlace]:
        return {p.country_code: p for p in self._curated.values() if p.place_type == "country" and p.country_code}

    def country(self, code: str | None) -> GazetteerPlace | None:
        """Return the country of an ISO alpha-3 code."""
        return self._by_country.get(code) if code else None

    def abbreviation(self, text: str) -> GazetteerPlace | None:
        """Return the state or province that an abbreviation means beside another place."""
        return self._abbreviations.get(text.rstrip("."))

    def adjective(self, text: str) -> GazetteerPlace | None:
        """Return the place of an adjective or demonym ("Armenian", "Europeans")."""
        return self._adjectives.get(text.casefold()) or self._demonyms.get(text.casefold())

    @cached_property
    def _demonyms(self) -> dict[str, GazetteerPlace]:
        found: dict[str, GazetteerPlace] = {}
        for country in self._countries.by_id.values():
            named = self._names.get(place_key(country.name), {})
            place = self.country(country.code) or next(iter(named.values()), None)
            if place is None:
                continue
            names = {name.casefold() for name in (country.name, *country.names)}
            for form in (*country.adjectives, *country.people_names):
                if form.casefold() not in names and form not in country.shared:
                    found.setdefault(form.casefold(), place)
        return found

    @cached_property
    def capitals(self) -> dict[str, str]:
        """Keys of capitals and other names of governments, with the id of the country that acts under them."""
        return {
            place_key(name): country.id
            for country in self._countries.by_id.values()
            for name in (*country.capital, *country.metonyms)
        }

    def word_kind(self, key: str) -> str | None:
        """Return what a name may mean where it is no place.

        word or person: mostly that; given: a first name before a surname; never: it is no place at all.
        """
        return self._kinds.get(key)

    def is_cue(self, word: str, *kinds: str) -> bool:
        """Tell whether a word beside a place name is a cue of one of these kinds."""
        return not self._cues.get(word.casefold(), _NONE).isdisjoint(kinds)
