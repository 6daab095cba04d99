"""Terms of office: who held which office of which state or organisation, and when.

Belongs here: the typed reader of `leaders.csv` and `leaders/*.csv` and look-ups by office, person and day. Does not
belong here: the leaders as people with names (`actors.py`), what a text's words for an office are (`titles.csv`).
"""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from pipeline.lexicon.source import Source

_DAY = len("2000-01-01")


@dataclass(frozen=True)
class Leader:
    """One term of one holder of an office. `person` is the actor's id, `country` the state or organisation.

    Dates are as exact as they are known: years, months or days; `start` or `end` is empty if open. An open term is
    known to last until `known_to`. `standing`: "acting"; "joint", one of several at once; "rival", whose claim to the
    office is disputed: the office alone means neither. `is_shared`: others bear the name, which counts only where the
    text speaks of the country.
    """

    id: str
    person: str
    name: str
    country: str
    office: str
    start: str = ""
    end: str = ""
    known_to: str = ""
    standing: str = ""
    aliases: tuple[str, ...] = ()
    is_shared: bool = False

    def holds_on(self, day: dt.date) -> bool:
        """Tell whether the term may cover a day; a bare year or month covers all of it."""
        iso = day.isoformat()
        return (not self.start or iso[: len(self.start)] >= self.start) and (
            not self.end or iso[: len(self.end)] <= self.end
        )

    def surely_holds_on(self, day: dt.date) -> bool:
        """Tell whether the term is known to cover a day: of the year or month in which it began or ended none is."""
        iso = day.isoformat()
        if self.start and (iso < self.start if len(self.start) == _DAY else iso[: len(self.start)] <= self.start):
            return False
        if self.end:
            return iso[: len(self.end)] < self.end
        return not self.known_to or iso[: len(self.known_to)] <= self.known_to


@dataclass(frozen=True)
class Terms:
    """All terms of office, in the order of the files."""

    all: tuple[Leader, ...]

    @classmethod
    def read(cls, source: Source) -> "Terms":
        """Read all files. Raises LexiconError on a row that cannot be used."""
        names = sorted({f"leaders/{path.name}" for path in source.files("leaders/*.csv")})
        return cls(tuple(term for name in ("leaders.csv", *names) for term in source.entries(name, Leader)))

    @cached_property
    def by_office(self) -> dict[tuple[str, str], list[Leader]]:
        """Return the terms of each office of each state or organisation."""
        found: dict[tuple[str, str], list[Leader]] = {}
        for term in self.all:
            found.setdefault((term.country, term.office), []).append(term)
        return found

    @cached_property
    def by_person(self) -> dict[str, list[Leader]]:
        """Return the terms of each person."""
        found: dict[str, list[Leader]] = {}
        for term in self.all:
            found.setdefault(term.person, []).append(term)
        return found

    @cached_property
    def owners(self) -> frozenset[str]:
        """Return the ids of all states and organisations whose offices have terms."""
        return frozenset(owner for owner, _ in self.by_office)

    @cached_property
    def _countries_of(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for country, office in self.by_office:
            found.setdefault(office, set()).add(country)
        return found

    def only_country_of(self, office: str) -> str:
        """Return the country of an office that no other has ("the pope"), empty if there are several or none."""
        countries = self._countries_of.get(office, set())
        return min(countries) if len(countries) == 1 else ""

    def holder(self, country: str, office: str, day: dt.date, is_acting: bool = False) -> str | None:
        """Return the id of who held an office on a day, if asked only of who held it for the time being; None where
        nobody surely did or more than one may have.
        """
        terms = [
            term
            for term in self.by_office.get((country, office), ())
            if term.standing != "rival" and term.holds_on(day) and (term.standing == "acting" or not is_acting)
        ]
        is_sure = any(term.surely_holds_on(day) and term.standing != "joint" for term in terms)
        people = {term.person for term in terms}
        return people.pop() if is_sure and len(people) == 1 else None

    def is_in_office(self, person: str, day: dt.date) -> bool:
        """Tell whether a person may have held some office on a day."""
        return any(term.holds_on(day) for term in self.by_person.get(person, ()))
