"""Where a text names what the lexicon knows: countries, demonyms, capitals, peoples, organisations, people.

Belongs here: the automaton over all names and the rules of case and word boundary under which a hit counts. Does not
belong here: what a hit means where it stands (`nominals.py`, `people.py`, `resolution.py`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import ahocorasick

from pipeline.extract.facts import Document
from pipeline.language.normal import is_upper_case
from pipeline.lexicon import Lexicon
from pipeline.lexicon.spelling import fold

_LONGEST_ABBREVIATION = 8
_SHORTEST_LOWERED_ABBREVIATION = 4


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one lexicon entry.

    `kind`: country, adjective, demonym, capital, metonym, people_adjective, people, actor. `is_shared`: it counts only
    where the text names the entry's country.
    """

    surface: str
    kind: str
    id: str
    is_shared: bool = False

    @property
    def is_abbreviation(self) -> bool:
        """Tell whether the name is written in capitals only (UN, U.S., M23)."""
        letters = [char for char in self.surface if char.isalpha()]
        return bool(letters) and len(letters) <= _LONGEST_ABBREVIATION and all(char.isupper() for char in letters)


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of text that is a name of one or more entries, as tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    start: int
    end: int
    names: tuple[Name, ...]

    def of_kind(self, *kinds: str) -> Name | None:
        """Return the first name of one of these kinds."""
        return next((name for name in self.names if name.kind in kinds), None)


@lru_cache(maxsize=4)
def name_index(lexicon: Lexicon) -> ahocorasick.Automaton:
    """Build the automaton of all folded names once per lexicon; values are tuples of `Name`."""
    by_key: dict[str, dict[Name, None]] = {}
    for name in _names(lexicon):
        by_key.setdefault(_key(name.surface, lexicon), {})[name] = None
    automaton = ahocorasick.Automaton()
    for key, names in by_key.items():
        automaton.add_word(key, (key, tuple(names)))
    automaton.make_automaton()
    return automaton


def _key(surface: str, lexicon: Lexicon) -> str:
    """Return the folded form of a name without its article, unless the rest is an ordinary word ("the West")."""
    key = fold(surface).strip()
    bare = key.removeprefix("the ")
    return key if bare in lexicon.actors.not_names else bare


def _names(lexicon: Lexicon) -> Iterator[Name]:
    for country in lexicon.countries.by_id.values():
        for kind, surfaces in (
            ("country", (country.name, *country.names)),
            ("adjective", country.adjectives),
            ("demonym", country.people_names),
            ("capital", country.capital),
            ("metonym", country.metonyms),
        ):
            for surface in surfaces:
                yield Name(surface, kind, country.id, surface in country.shared)
    for people in lexicon.countries.peoples.values():
        for surface in people.adjectives:
            yield Name(surface, "people_adjective", people.id)
        for surface in (people.name, *people.demonyms):
            yield Name(surface, "people", people.id)
    for actor in lexicon.actors.actors.values():
        for surface in (actor.name, *actor.aliases):
            yield Name(surface, "actor", actor.id, surface in actor.shared)
        for surface in actor.shared:
            yield Name(surface, "actor", actor.id, is_shared=True)
        for surface in actor.seats:
            yield Name(surface, "capital", actor.id)


def find_hits(document: Document, lexicon: Lexicon, modes: list[str]) -> list[Hit]:
    """Return the names that stand in a text, the leftmost longest where they overlap, in text order.

    `modes` are the case modes of its sentences.
    """
    folded = fold(document.text)
    found: list[tuple[int, int, tuple[Name, ...]]] = []
    for last, (key, names) in name_index(lexicon).iter(folded):
        start, end = last + 1 - len(key), last + 1
        # US$ 5m, A$20: money of a country, not the country.
        if (start and folded[start - 1].isalnum()) or (
            end < len(folded) and (folded[end].isalnum() or folded[end] == "$")
        ):
            continue
        sentence = document.parsed.sentence_of(start)
        mode = modes[sentence.index] if sentence else "mixed"
        fitting = tuple(n for n in names if _case_fits(n, document.text[start:end], mode, lexicon))
        if fitting:
            found.append((start, end, fitting))
    return _without_namesakes(list(_longest(document, found)))


def _without_namesakes(hits: list[Hit]) -> list[Hit]:
    """Leave each name of two countries or bodies only to the one that the text means: Congolese, Dominican, Brussels.

    Those that bear it as a shared name mean nothing by it unless the text names them by another, and nobody else of it.
    """
    own = {name.id for hit in hits if not _sharing(hit) for name in hit.names}
    return [_told_apart(hit, own) for hit in hits]


def _told_apart(hit: Hit, named: set[str]) -> Hit:
    sharing = _sharing(hit)
    if not sharing:
        return hit
    others = {name.id for name in hit.names} - sharing
    is_sharer = bool(sharing & named) and not others & named
    kept = tuple(name for name in hit.names if (name.id in sharing) == is_sharer)
    return replace(hit, names=kept or hit.names)


def _sharing(hit: Hit) -> set[str]:
    return {name.id for name in hit.names if name.is_shared and name.kind != "actor"}


def _longest(document: Document, found: list[tuple[int, int, tuple[Name, ...]]]) -> Iterator[Hit]:
    found.sort(key=lambda hit: (hit[0], -hit[1]))
    reached = 0
    for start, end, names in found:
        if start < reached:
            continue
        tokens = document.parsed.tokens_in(start, end)
        if tokens and tokens[0].sentence == tokens[-1].sentence:
            reached = end
            yield Hit(tokens[0].index, tokens[-1].index + 1, start, end, names)


def case_modes(document: Document) -> list[str]:
    """Tell of each sentence whether its case means anything: mixed, upper (all capitals) or lower (no capitals)."""
    is_lower = len(document.text) > 40 and not any(char.isupper() for char in document.text)
    return [
        "lower" if is_lower else "upper" if _is_upper(document, sentence.start, sentence.end) else "mixed"
        for sentence in document.parsed.sentences
    ]


def _is_upper(document: Document, start: int, end: int) -> bool:
    text = document.text[start:end]
    return is_upper_case(text) or (text.isupper() and len(text.split()) > 2)


def _case_fits(name: Name, text: str, mode: str, lexicon: Lexicon) -> bool:
    surface = name.surface
    if surface.lower().startswith("the "):
        surface = surface[4:]
        text = text[-len(surface) :]
    if name.is_abbreviation:
        if mode == "mixed":
            letters = [char for char in text if char.isalpha()]
            if all(char.isupper() for char in letters):
                return True
            return len(letters) >= _SHORTEST_LOWERED_ABBREVIATION and text[0].isupper() and text[1:].islower()
        return mode == "upper" and fold(text).strip() not in lexicon.actors.ambiguous_words
    if mode == "upper":
        return True
    if mode == "lower":
        return len(text) > _SHORTEST_LOWERED_ABBREVIATION and name.kind in ("country", "adjective", "demonym", "actor")
    return all(
        text[at].isupper() or text.isupper()
        for at, char in enumerate(surface[: len(text)])
        if char.isupper() and (at == 0 or not surface[at - 1].isalpha())
    )
