"""The actors of one text so far: people by surname, the last actor of each kind, the country the text is about.

Belongs here: remembering who was named and finding the antecedent of a short name, an office or a bare role. Does not
belong here: finding mentions, pronouns (`pronouns.py`).
"""

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field

from pipeline.extract.actors.compose import of_lexicon, office_of, unknown_person
from pipeline.extract.actors.found import PersonName
from pipeline.extract.actors.roles_told import RolesTold
from pipeline.extract.facts import Actor
from pipeline.lexicon import Lexicon
from pipeline.lexicon.actor_entries import KnownActor, RoleNoun, Title
from pipeline.lexicon.spelling import fold, given_names_agree, name_words, spelling_key

_DOMINANCE = 2
_OF_ORGANISATIONS = "IGO"
_ACTING = ("acting", "interim", "transitional", "caretaker")
HEADS = ("head_of_state", "head_of_government", "supreme_leader", "monarch")


@dataclass(slots=True)
class Person:
    """One person of the text: the name as words, what titles and country came with it, how often named.

    `spellings` are other names as words under which the text has named the person.
    """

    actor: Actor
    words: list[str]
    titles: set[str] = field(default_factory=set)
    country: str = ""
    count: int = 0
    spellings: list[list[str]] = field(default_factory=list)

    def bears(self, key: str, place: int) -> bool:
        """Tell whether a word of a full name has a spelling key: the last (-1) or the first (0)."""
        return any(len(words) > 1 and spelling_key(words[place]) == key for words in (self.words, *self.spellings))

    @property
    def keys(self) -> list[str]:
        """Return the spelling keys of the name's words."""
        return [spelling_key(word) for word in self.words]


@dataclass
class Registry:
    """What the text has named, in the order of reading.

    `country_counts` counts every form of a country's name, `scenes` only those that tell where things happen or which
    state acts, so that foreign victims do not decide whose police "the police" are.
    """

    lexicon: Lexicon
    published: dt.date | None
    country_counts: Counter[str]
    scenes: Counter[str]
    named: frozenset[str] = frozenset()
    frequency: Counter[str] = field(default_factory=Counter)
    people: list[Person] = field(default_factory=list)
    roles: RolesTold = field(default_factory=RolesTold)
    recent: list[Actor] = field(default_factory=list)
    called: list[tuple[Actor, list[str]]] = field(default_factory=list)

    @property
    def main_country(self) -> str:
        """Return the country that is a scene or acting state twice as often as any other, if there is one."""
        ranked = self.scenes.most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] < _DOMINANCE * ranked[1][1]):
            return ""
        return ranked[0][0]

    def is_leading(self, country: str | None) -> bool:
        """Tell whether a text is set in a country as often as in any other."""
        return self.scenes[country or ""] >= max(self.scenes.values(), default=0)

    def note(self, actor: Actor, noun: RoleNoun | None, sentence: int, words: str) -> None:
        """Remember by which words and noun an actor was just named; a role at large is nobody to come back to."""
        if actor.actor_id.startswith("role."):
            return
        if actor.actor_type == "armed_group":
            self.called.append((actor, words.lower().split()))
        self.roles.note(actor, noun, sentence, words.lower().split())

    def last_called(self, noun: RoleNoun) -> Actor | None:
        """Return the only armed group that the text has called so: of several the one named as rebels."""
        called = {actor.actor_id: actor for actor, words in self.called if any(w.startswith(noun.id) for w in words)}
        return next(iter(called.values())) if len(called) == 1 else None

    @property
    def groups(self) -> int:
        """Return how many armed groups the text has named so far."""
        named = {seen.actor_id for seen in self.recent if seen.actor_type == "armed_group"}
        return sum(not actor_id.startswith("role.") for actor_id in named)

    def add_person(self, name: PersonName) -> Person:
        """Return the person of a full name, new to the text or already in it."""
        words = [word.strip(".") for word in name.words]
        person = self._full_name(words) or self._known_person(words, name) or self._new_person(words, name)
        person.titles.update(title.id for title in name.titles)
        person.country = person.country or name.country
        return person

    def _full_name(self, words: list[str]) -> Person | None:
        last = spelling_key(words[-1])
        for person in self.people:
            if len(person.words) > 1 and person.keys[-1] == last and given_names_agree(person.words[:-1], words[:-1]):
                if len(words) > len(person.words):
                    person.words = words
                elif words != person.words:
                    person.spellings.append(words)
                return person
        return None

    def _known_person(self, words: list[str], name: PersonName) -> Person | None:
        """Return the person whom the lexicon knows by another spelling of a full name."""
        countries = {country for country, count in self.country_counts.items() if count} | {name.country}
        known = self.lexicon.actors.person_of_name(name.text, countries)
        if known is None:
            return None
        person = self.add_known_person(of_lexicon(known, self.lexicon), name)
        person.spellings.append(words)
        return person

    def _new_person(self, words: list[str], name: PersonName) -> Person:
        country = self.lexicon.countries.by_id.get(name.country)
        person = Person(unknown_person(name.text, name.sector, country), words, country=name.country)
        self.people.append(person)
        return person

    def add_known_person(self, actor: Actor, name: PersonName) -> Person:
        """Return the person of a lexicon actor that the text names."""
        person = next((person for person in self.people if person.actor.actor_id == actor.actor_id), None)
        if person is None:
            person = Person(actor, name_words(actor.name), country=self._country_of(actor))
            self.people.append(person)
        person.titles.update(title.id for title in name.titles)
        return person

    def _country_of(self, actor: Actor) -> str:
        known = self.lexicon.actors.actors.get(actor.actor_id)
        return known.country if known else ""

    def short_name(self, name: PersonName) -> tuple[Person, str]:
        """Return whom a single name means, and on what basis: someone of the text, a known leader, or a new person."""
        key = spelling_key(name.words[-1].strip("."))
        for place in (-1, 0):
            fitting = [person for person in self.people if person.bears(key, place)]
            if place == -1 and fitting and (leader := self._leader_of_name(key, name, fitting)):
                return self.add_known_person(of_lexicon(leader, self.lexicon), name), "short_name"
            if fitting:
                ranks = [(_titles_fit(person, name), person.count, person.actor.is_known) for person in fitting]
                best = max(ranks)
                if ranks.count(best) > 1:
                    return self._bearer_of(key) or self._new_person(list(name.words), name), "exact"
                return fitting[ranks.index(best)], "short_name"
        if same := self._bearer_of(key):
            return same, "exact"
        known = self._known_by_surname(key, name)
        if known:
            return self.add_known_person(of_lexicon(known, self.lexicon), name), "short_name"
        words = list(name.words)
        return self._known_person(words, name) or self._new_person(words, name), "exact"

    def _leader_of_name(self, key: str, name: PersonName, people: list[Person]) -> str | None:
        """Return the leader in office whom the text names by his surname alone beside a woman of his: of `Melania
        Trump` and `Trump` the latter. A son may as well be meant himself.
        """
        leader = self._known_by_surname(key, name)
        if (
            leader is None
            or self.published is None
            or not self.lexicon.actors.terms.is_in_office(leader, self.published)
        ):
            return None
        sexes = {self._sex(person.actor.name) for person in people}
        sex = self._sex(self.lexicon.actors.actors[leader].name)
        return leader if sex and "" not in sexes and sex not in sexes else None

    def _sex(self, name: str) -> str:
        return self.lexicon.actors.given_names.get(fold(name.partition(" ")[0]), "")

    def _bearer_of(self, key: str) -> Person | None:
        """Return who is known to the text by this one name alone."""
        return next((person for person in self.people if person.keys == [key]), None)

    def _known_by_surname(self, key: str, name: PersonName) -> str | None:
        """Return the only leader of that surname whose country the text names, in office nearest the text's date.

        A name that others bear needs the title of an office that its bearer held.
        """
        known = self.lexicon.actors
        candidates = known.people_by_surname.get(key, ())
        near = [person for person in candidates if self._is_near(known.actors[person], name.country)]
        fitting = [person for person in near if not known.actors[person].shared or self._held(person, name)]
        if len(fitting) > 1 and self.published:
            fitting = [person for person in fitting if known.terms.is_in_office(person, self.published)]
        if not fitting:
            fitting = [person for person in candidates if self._held(person, name)]
        return fitting[0] if len(fitting) == 1 else None

    def _held(self, person: str, name: PersonName) -> bool:
        """Tell whether a known person held the office in the name's title, on the text's date if it has one."""
        offices = {title.office for title in name.titles if title.office}
        terms = [term for term in self.lexicon.actors.terms.by_person.get(person, ()) if term.office in offices]
        return any(self.published is None or term.holds_on(self.published) for term in terms)

    def _is_near(self, known: KnownActor, country: str) -> bool:
        """Tell whether the text names the country or group of a known person; `country` is what a title told."""
        if country and known.country:
            return country == known.country
        return self.country_counts[known.country] > 0 or known.parent in self.named

    def of_office(self, title: Title, country: str) -> Actor | None:
        """Return whoever holds an office: someone the text gave that title, or the holder on the text's date."""
        country = country or self._only_country(title.office)
        holder = self._holder(title, country or self.main_country)
        if holder and (country or any(person.actor.actor_id == holder.actor_id for person in self.people)):
            return holder
        named = [p for p in self.people if _bears(p, title) and (not country or p.country in ("", country))]
        if title.id in ("leader", "ruler", "dictator", "strongman") and country:
            named = named or [p for p in self.people if p.country == country and p.actor.sector == "GOV"]
        if named:
            if title.office:
                return max(named, key=lambda person: self.frequency[person.keys[-1]]).actor
            return max(named, key=lambda person: self._last_seen(person.actor)).actor
        if not country and (of_text := self._named_holder(title)):
            return of_text
        country = country or self.main_country
        state = self.lexicon.countries.by_id.get(country)
        if not state or not title.office or title.class_id == _OF_ORGANISATIONS:
            return holder
        return holder or office_of(state, title.office)

    def _only_country(self, office: str) -> str:
        """Return the only country known to have an office (a supreme leader), unless the text names others only."""
        only = self.lexicon.actors.terms.only_country_of(office)
        return only if self.country_counts[only] or not self.main_country else ""

    def _named_holder(self, title: Title) -> Actor | None:
        """Return the only person of the text who holds an office of any country on its date."""
        found = {
            person.actor.actor_id: person.actor
            for person in self.people
            if (holder := self._holder(title, person.country)) and holder.actor_id == person.actor.actor_id
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _holder(self, title: Title, country: str) -> Actor | None:
        """Return who is known to hold an office on the text's date; of "leader", the first of the highest offices."""
        if not (country and title.office and self.published):
            return None
        offices = HEADS if title.office == "leader" else (title.office,)
        is_acting = title.id.partition(" ")[0] in _ACTING
        for office in offices:
            if known := self.lexicon.actors.terms.holder(country, office, self.published, is_acting):
                return of_lexicon(known, self.lexicon)
        return None

    def _last_seen(self, actor: Actor) -> int:
        ids = [seen.actor_id for seen in self.recent]
        return len(ids) - 1 - ids[::-1].index(actor.actor_id) if actor.actor_id in ids else -1

    def only_of_type(self, *actor_types: str) -> Actor | None:
        """Return the actor of one of these types if the text has named exactly one so far."""
        found = {actor.actor_id: actor for actor in self.recent if actor.actor_type in actor_types}
        return next(iter(found.values())) if len(found) == 1 else None


def _bears(person: Person, title: Title) -> bool:
    """Tell whether the text gave a person a title or a fuller one: the minister is an energy minister."""
    return any(held == title.id or held.endswith(f" {title.id}") for held in person.titles)


def _titles_fit(person: Person, name: PersonName) -> bool:
    wanted = {title.id for title in name.titles if title.kind != "honorific"}
    return bool(wanted & person.titles)
