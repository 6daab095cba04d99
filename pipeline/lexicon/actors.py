"""Who acts: organisations and armed groups, leaders and their terms, role nouns, titles, given names.

Belongs here: the typed readers of `actors.csv`, `actors/*.csv`, `role_classes.csv`, `role_nouns.csv`, `titles.csv`,
`organisation_heads.csv`, `given_names.csv` and look-ups in them. Does not belong here: how a text is searched for them
(`extract/actors/`), who held which office when (`terms.py`). Countries and peoples are in `countries.py`.
"""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from pipeline.lexicon.actor_entries import (
    Cue,
    GivenName,
    KnownActor,
    OrganisationHead,
    RoleClass,
    RoleNoun,
    Title,
    Word,
)
from pipeline.lexicon.inflection import plural
from pipeline.lexicon.source import LexiconError, Source
from pipeline.lexicon.spelling import consonants, fold, name_words, person_key, spelling_key
from pipeline.lexicon.terms import Leader, Terms
from pipeline.tables.vocabulary import ACTOR_TYPES

_USER_FILE = "actors.csv"


@dataclass(frozen=True)
class ActorLexicon:
    """Everything known of actors that are not countries or peoples. `own` are the ids of a user's, whose names win;
    `given_names` are the sexes of their bearers by name, empty where a name tells none.
    """

    actors: dict[str, KnownActor]
    terms: Terms
    classes: dict[str, RoleClass]
    role_nouns: dict[str, RoleNoun]
    titles: dict[str, Title]
    heads: dict[str, OrganisationHead]
    given_names: dict[str, str]
    ambiguous_words: frozenset[str]
    not_names: frozenset[str]
    animate_verbs: frozenset[str]
    descriptions: dict[str, Cue]
    metonym_cues: dict[str, str]
    compound_words: dict[str, str]
    pair_nouns: dict[str, str]
    office_modifiers: dict[str, str]
    own: frozenset[str] = frozenset()

    @classmethod
    def read(cls, source: Source) -> "ActorLexicon":
        """Read all files; a user's `actors.csv` replaces shipped actors of the same id, and its names win.

        Raises LexiconError on a type, class or parent that does not exist.
        """
        actors: dict[str, KnownActor] = {}
        for name in _files(source, "actors/*.csv"):
            actors.update({actor.id: actor for actor in source.entries(name, KnownActor)})
        terms = Terms.read(source)
        for leader in terms.all:
            actors[leader.person] = _as_actor(leader, actors)
        own = source.entries(_USER_FILE, KnownActor)
        actors = _overridden(actors, own)
        classes = {entry.id: entry for entry in source.entries("role_classes.csv", RoleClass)}
        role_nouns = {entry.id: entry for entry in source.entries("role_nouns.csv", RoleNoun)}
        titles = {entry.id: entry for entry in source.entries("titles.csv", Title)}
        _check(actors, classes, role_nouns)
        return cls(
            actors,
            terms,
            classes,
            role_nouns,
            titles,
            {entry.id: entry for entry in source.entries("organisation_heads.csv", OrganisationHead)},
            {entry.id: entry.sex for entry in source.entries("given_names.csv", GivenName)},
            _words(source, "ambiguous_words.csv"),
            _words(source, "not_names.csv"),
            _words(source, "animate_verbs.csv"),
            {entry.id: entry for entry in source.entries("descriptions.csv", Cue)},
            {entry.id: entry.kind for entry in source.entries("metonym_cues.csv", Cue)},
            {entry.id: entry.kind for entry in source.entries("compound_words.csv", Cue)},
            {entry.id: entry.kind for entry in source.entries("pair_nouns.csv", Cue)},
            {entry.id: entry.kind for entry in source.entries("office_modifiers.csv", Cue)},
            frozenset(actor.id for actor in own),
        )

    def is_of_state(self, role: str) -> bool:
        """Tell whether a lower-case role form means a body of a state: army, ministry, police."""
        entry = self.role_forms.get(role)
        return entry is not None and self.classes[entry[0].class_id].belongs_to_state

    @cached_property
    def role_forms(self) -> dict[str, tuple[RoleNoun, bool]]:
        """Return role nouns by lower-case surface form, singular and plural, and whether the form is a plural."""
        forms: dict[str, tuple[RoleNoun, bool]] = {}
        for phrase, noun in self.role_nouns.items():
            forms.setdefault(phrase, (noun, False))
        for phrase, noun in self.role_nouns.items():
            forms.setdefault(plural(phrase), (noun, True))
        return forms

    @cached_property
    def role_starts(self) -> frozenset[str]:
        """Return the first words of all role forms, hyphenated ones split."""
        return frozenset(re.split(r"[ -]", form)[0] for form in self.role_forms)

    @cached_property
    def title_starts(self) -> frozenset[str]:
        """Return the first words of all titles, hyphenated ones split."""
        return frozenset(re.split(r"[ -]", form)[0] for form in self.title_forms)

    @cached_property
    def title_forms(self) -> dict[str, Title]:
        """Return titles by lower-case surface form, plurals too ("Presidents", "Generals")."""
        forms = dict(self.titles)
        for phrase, title in self.titles.items():
            if title.kind != "honorific" and not phrase.endswith("."):
                forms.setdefault(plural(phrase), title)
        return forms

    @cached_property
    def person_by_key(self) -> dict[str, str]:
        """Return the ids of known people by the spelling key of each of their full names."""
        return {
            person_key(name): actor.id
            for actor in self.actors.values()
            if actor.type == "person"
            for name in (actor.name, *actor.aliases)
        }

    def person_of_name(self, name: str, countries: Container[str]) -> str | None:
        """Return the id of the known person of a full name, by its spelling or by the consonants of its given names.

        Of a name that many bear, and by consonants, only someone of the countries that the text names.
        """
        key = person_key(name)
        exact = self.person_by_key.get(key)
        found = exact or self._people_by_consonants.get(_consonant_key(key))
        if found is None:
            return None
        is_sure = exact is not None and not self.actors[found].shared
        return found if is_sure or self.actors[found].country in countries else None

    @cached_property
    def _people_by_consonants(self) -> dict[str, str]:
        """Return the ids of known people by consonant key, where one person alone has it (Moammar, Muammar)."""
        found: dict[str, set[str]] = {}
        for key, actor in self.person_by_key.items():
            if " " in key:
                found.setdefault(_consonant_key(key), set()).add(actor)
        return {key: actors.pop() for key, actors in found.items() if len(actors) == 1}

    @cached_property
    def people_by_surname(self) -> dict[str, tuple[str, ...]]:
        """Return the ids of known people by the spelling key of the last word of their name."""
        found: dict[str, dict[str, None]] = {}
        for key, actor in self.person_by_key.items():
            found.setdefault(key.split()[-1], {})[actor] = None
        return {surname: tuple(people) for surname, people in found.items()}

    @cached_property
    def surnames_of(self) -> dict[str, frozenset[str]]:
        """Return for each country and organisation the spelling keys of the last names of its known people.

        Names that others bear too prove nobody.
        """
        found: dict[str, set[str]] = {}
        for actor in self.actors.values():
            for belongs in (actor.country, actor.parent) if actor.type == "person" and not actor.shared else ():
                found.setdefault(belongs, set()).add(spelling_key(name_words(actor.name)[-1]))
        found.pop("", None)
        return {country: frozenset(names) for country, names in found.items()}


def _as_actor(leader: Leader, actors: dict[str, KnownActor]) -> KnownActor:
    """Return a leader as an actor; what the actor files and the terms before say of the person is kept."""
    country, parent = ("", leader.country) if leader.country in actors else (leader.country, "")
    known = actors.get(leader.person) or KnownActor(leader.person, leader.name, "person", "GOV", country, parent)
    names = (leader.name, *leader.aliases)
    return replace(
        known,
        aliases=tuple(dict.fromkeys(name for name in (*known.aliases, *names) if name != known.name)),
        shared=names if leader.is_shared else known.shared,
    )


def _consonant_key(key: str) -> str:
    """Return a person's key with only the consonants of the given names."""
    *given, last = key.split(" ")
    return " ".join([*map(consonants, given), last])


def _overridden(actors: dict[str, KnownActor], own: list[KnownActor]) -> dict[str, KnownActor]:
    """Return the actors with a user's own first; the names that these bear are taken from all others."""
    taken = {fold(name) for actor in own for name in (actor.name, *actor.aliases)}
    replaced = {actor.id: actor for actor in own}
    for actor in actors.values():
        kept = tuple(name for name in actor.aliases if fold(name) not in taken)
        shared = tuple(name for name in actor.shared if fold(name) not in taken)
        replaced.setdefault(actor.id, replace(actor, aliases=kept, shared=shared) if own else actor)
    return replaced


def _words(source: Source, name: str) -> frozenset[str]:
    return frozenset(entry.id for entry in source.entries(name, Word))


def _files(source: Source, pattern: str) -> list[str]:
    folder = Path(pattern).parent
    return sorted({(folder / path.name).as_posix() for path in source.files(pattern)})


def _check(actors: dict[str, KnownActor], classes: dict[str, RoleClass], nouns: dict[str, RoleNoun]) -> None:
    for actor in actors.values():
        if actor.type not in ACTOR_TYPES:
            raise LexiconError(
                f"actors: {actor.id} has type {actor.type!r}, which is none of {', '.join(ACTOR_TYPES)}."
            )
    _all_known("role_nouns.csv", ((noun.id, noun.class_id) for noun in nouns.values()), classes)


def _all_known(file: str, references: Iterable[tuple[str, str]], known: dict[str, RoleClass]) -> None:
    for entry, reference in references:
        if reference not in known:
            raise LexiconError(f"{file}: {entry} refers to class {reference!r}, which is not in role_classes.csv.")
