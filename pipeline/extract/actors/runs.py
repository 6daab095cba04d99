"""Parts of a name chunk that may be a personal name, with the titles and country before them.

Belongs here: dividing chunks at titles, countries and organisations, and words that repeat a name. Does not belong
here: whether a run is a person (`evidence.py`).
"""

from dataclasses import dataclass

from pipeline.extract.actors.chunks import PARTICLES
from pipeline.extract.actors.found import Reading
from pipeline.extract.actors.names import Hit
from pipeline.extract.actors.namesakes import begins_name, follows_title, is_surname
from pipeline.extract.actors.titles import title_at, titles_before
from pipeline.lexicon.actor_entries import Title
from pipeline.lexicon.names import place_key
from pipeline.lexicon.spelling import spelling_key

NAME_PARTICLES = frozenset({"bin", "ibn", "bint", "ben", "abu", "umm"})
_SHORTEST_REPEATED = 4
_LONGEST_RUNNING = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Name tokens `first` to `last` (exclusive) that may be a person, with what stands before them in the chunk."""

    first: int
    last: int
    titles: tuple[Title, ...]
    country: str


def name_runs(reading: Reading, first: int, last: int) -> list[Run]:
    """Split a chunk at titles, countries and organisations into runs that may be names."""
    runs: list[Run] = []
    titles, country = titles_before(reading, first)
    start = at = first
    if running := _title_into(reading, first, last):
        start, title_running = running
        at, titles = start, (title_running,)
    while at <= last:
        step, title = title_at(reading, at, last) if at < last else (0, None)
        is_free = at not in reading.taken and at not in reading.sites
        inside = at < last and is_free and not _is_barrier(reading, at, start)
        if at < last and inside and not title:
            at += 1
            continue
        if at > start:
            runs.append(Run(start, at, titles, country))
            titles, country = (), ""
        if title:
            titles, at = (*titles, title), at + step
        else:
            hit = reading.hit_at.get(at)
            owner = hit.of_kind("country", "adjective", "demonym") if hit else None
            country = owner.id if owner else country
            at = max(at + 1, hit.last if hit else 0)
        start = at
    return [_trimmed(reading, run) for run in runs if run.last > run.first]


def _title_into(reading: Reading, first: int, last: int) -> tuple[int, Title] | None:
    """Return where a title ends that begins before a chunk and reaches into it ("Secretary of | State Clinton")."""
    if reading.lower(first - 1) not in ("of", "for"):
        return None
    for back in range(1, _LONGEST_RUNNING + 1):
        at = first - back
        if not reading.same_sentence(at, first):
            return None
        count, title = title_at(reading, at, last)
        if title and first < at + count < last:
            return at + count, title
    return None


def repeated_names(reading: Reading, runs: list[Run], learned: set[str], surnames: set[str]) -> list[Run]:
    """Return capitalised words outside all runs that repeat a name of someone the text names in full.

    `learned` are the spelling keys of all first and last names, `surnames` of the last ones.

    The parser takes a rare name at the beginning of a sentence for any part of speech.
    """
    held = {index for run in runs for index in range(run.first, run.last)}
    return [
        Run(token.index, token.index + 1, (), "")
        for token in reading.tokens
        if token.index not in held
        and token.text[:1].isupper()
        and len(token.text) >= _SHORTEST_REPEATED
        and spelling_key(token.text) in learned
        and token.index not in reading.taken
        and token.index not in reading.sites
        and (token.index not in reading.hit_at or is_surname(reading, token, surnames))
        and token.lower not in reading.lexicon.actors.not_names
    ]


def is_single(reading: Reading, run: Run) -> bool:
    """Tell whether a run is one name word, particles and hyphens aside ("al-Assad")."""
    words = [reading.lower(index) for index in range(run.first, run.last)]
    return len([word for word in words if counts_as_name(word) and any(char.isalpha() for char in word)]) == 1


def counts_as_name(word: str) -> bool:
    """Tell whether a word of a name is more than a particle: "Abu" begins a name, "al" does not."""
    return word not in PARTICLES or word in NAME_PARTICLES


def _trimmed(reading: Reading, run: Run) -> Run:
    first, last = run.first, run.last
    while last > first and not any(char.isalpha() for char in reading.tokens[last - 1].text):
        last -= 1
    while first < last and not any(char.isalpha() for char in reading.tokens[first].text):
        first += 1
    if reading.lower(first - 1) == "of" and _begins_with_place(reading, first, last):
        first += 1
    return Run(first, last, run.titles, run.country)


def _begins_with_place(reading: Reading, first: int, last: int) -> bool:
    """Tell whether the place of an office runs into the name of its holder ("Governor of Tillaberi Ibrahim ...")."""
    given = reading.lexicon.actors.given_names
    is_followed = first + 1 < last and reading.lower(first + 1) in given and reading.lower(first) not in given
    return is_followed and bool(reading.lexicon.places.find(place_key(reading.tokens[first].text)))


def _is_barrier(reading: Reading, at: int, start: int) -> bool:
    """Tell whether a token cannot be part of a personal name that began at `start`."""
    word = reading.lower(at)
    lexicon = reading.lexicon.actors
    hit = reading.hit_at.get(at)
    if hit is None or _means_nobody(reading, hit):
        return word in reading.lexicon.actors.heads or word in lexicon.not_names
    if hit.of_kind("actor") is not None or hit.last - hit.first > 1:
        return True
    follows_given = at > start and reading.lower(at - 1) in lexicon.given_names
    return not (follows_given or begins_name(reading, at) or follows_title(reading, at))


def _means_nobody(reading: Reading, hit: Hit) -> bool:
    """Tell whether a hit is only a name that many bear, of someone whose country the text does not name."""
    known = reading.lexicon.actors.actors
    return all(
        name.kind == "actor" and name.is_shared and known[name.id].country not in reading.countries_named
        for name in hit.names
    )
