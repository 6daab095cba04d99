"""Countries, disputed territories and peoples: their names, adjectives, demonyms, capitals and metonyms.

Belongs here: the reader of `countries.csv`, `peoples.csv` and `country_words.csv` and look-ups in them. Does not belong
here: where such a name stands in a text (`extract/actors/`) or where a country lies (`places.py`).
"""

from dataclasses import dataclass, field
from functools import cached_property

from pipeline.lexicon.source import LexiconError, Source

KINDS = ("state", "territory", "disputed", "historic")


@dataclass(frozen=True)
class Country:
    """A state or territory that acts under a name of its own.

    `code` is the ISO 3166 alpha-3 code, empty where ISO has none; `kind` one of `KINDS`. `demonyms` are nouns, singular
    and plural; empty where they are the adjective and its plural in -s. `metonyms` name its government (the Kremlin).
    `shared` are those of its names that another bears too: they mean it only where the text names it otherwise.
    `kin` is the country whose people a disputed territory's authorities belong to, `claimant` the one that claims it.
    """

    id: str
    name: str
    kind: str
    code: str = ""
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    kin: str = ""
    claimant: str = ""

    @property
    def adjective(self) -> str:
        """Return the usual adjective, or the name where there is none."""
        return self.adjectives[0] if self.adjectives else self.name

    @property
    def people_names(self) -> tuple[str, ...]:
        """Return the demonym nouns, singular and plural."""
        return self.demonyms or tuple(form for adjective in self.adjectives for form in (adjective, f"{adjective}s"))

    @property
    def people(self) -> str:
        """Return the name of its people as a plural: Armenians, the French."""
        plurals = [form for form in self.people_names if form.endswith(("s", "men", "ese"))]
        return plurals[0] if plurals else self.people_names[0] if self.people_names else f"People of {self.name}"


@dataclass(frozen=True)
class People:
    """An ethnic, religious or regional population that is not one country's people."""

    id: str
    name: str
    kind: str
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    country: str = ""

    @property
    def adjective(self) -> str:
        """Return the usual adjective, or the name where there is none."""
        return self.adjectives[0] if self.adjectives else self.name


@dataclass(frozen=True)
class CountryWord:
    """A word in a description of a country, and which countries may be so described: the Gulf state, the kingdom."""

    id: str
    countries: tuple[str, ...]


@dataclass(frozen=True)
class Countries:
    """All countries and peoples by id; `words` are those that tell which countries a description may mean."""

    by_id: dict[str, Country]
    peoples: dict[str, People]
    words: dict[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, source: Source) -> "Countries":
        """Read both files. Raises LexiconError on an unknown kind or a reference to an entry that does not exist."""
        countries = {country.id: country for country in source.entries("countries.csv", Country)}
        peoples = {people.id: people for people in source.entries("peoples.csv", People)}
        for country in countries.values():
            if country.kind not in KINDS:
                raise LexiconError(f"countries.csv: {country.id} has kind {country.kind!r}, which is none of {KINDS}.")
            for other in (country.kin, country.claimant):
                if other and other not in countries:
                    raise LexiconError(f"countries.csv: {country.id} refers to {other!r}, which is no entry.")
        for people in peoples.values():
            if people.country and people.country not in countries:
                raise LexiconError(f"peoples.csv: {people.id} refers to {people.country!r}, which is no country.")
        words = {word.id: frozenset(word.countries) for word in source.entries("country_words.csv", CountryWord)}
        for word, described in words.items():
            if unknown := sorted(described - countries.keys()):
                raise LexiconError(f"country_words.csv: {word!r} refers to {unknown[0]!r}, which is no country.")
        return cls(countries, peoples, words)

    @cached_property
    def word_parts(self) -> frozenset[str]:
        """Return the single words of `words`: west, african."""
        return frozenset(part for word in self.words for part in word.split())

    @cached_property
    def _by_code(self) -> dict[str, Country]:
        found: dict[str, Country] = {}
        for country in self.by_id.values():
            if country.code and country.kind in ("state", "territory"):
                found.setdefault(country.code, country)
        return found

    @cached_property
    def people_words(self) -> frozenset[str]:
        """Return the nouns that name people by country or people: Armenians, Burmese, Kurds."""
        named = {name for country in self.by_id.values() for name in country.people_names}
        for people in self.peoples.values():
            plurals = [f"{adjective}s" for adjective in people.adjectives]
            named |= {people.name, *people.adjectives, *plurals, *people.demonyms}
        return frozenset(named)

    def of_code(self, code: str | None) -> Country | None:
        """Return the country of an ISO alpha-3 code; None for None or an unknown code."""
        return self._by_code.get(code) if code else None

    def name_of(self, code: str | None) -> str | None:
        """Return the country's usual English name for an ISO alpha-3 code."""
        country = self.of_code(code)
        return country.name if country else None

    @cached_property
    def disputed(self) -> tuple[Country, ...]:
        """Return the territories whose rule is disputed."""
        return tuple(country for country in self.by_id.values() if country.kind == "disputed")
