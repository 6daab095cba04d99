"""Personal names, by the company they keep.

Belongs here: which runs of name tokens name a person, and what titles and appositions tell of them. Does not belong
here: people the lexicon knows by full name (`mentions.py` takes those hits) and which mentions are one person
(`registry.py`).
"""

import re
from dataclasses import dataclass

from pipeline.extract.actors.chunks import GENERATIONS, PARTICLES
from pipeline.extract.actors.found import Found, PersonName, Reading
from pipeline.lexicon.actors import Title
from pipeline.lexicon.names import place_key
from pipeline.lexicon.spelling import fold, name_words, spelling_key

_LONGEST_TITLE = 5
_LONGEST_NAME = 6
_APPOSITION_REACH = 8
_LOCATIVE = frozenset(
    [
        "in",
        "at",
        "near",
        "to",
        "from",
        "toward",
        "towards",
        "around",
        "outside",
        "inside",
        "into",
        "across",
        "through",
        "via",
        "off",
    ]
)
_LIFE_DATES = re.compile(r"\s*\([^)]{0,80}?\b(?:born|died|aged?)\b|\s*\([^)A-Za-z]{0,20}[\u0400-\u06ff]")
_SAYING = frozenset({"say", "add"})
_SHORTEST_REPEATED = 4
_SUBJECT = frozenset({"nsubj", "nsubj:pass"})
_AFTER_VERB = frozenset({"obj", "parataxis", "obl:unmarked", "nsubj"})
_ARABIC_ARTICLES = frozenset({"al", "el", "as", "ash"})
_STRONG_PARTICLES = frozenset(["bin", "ibn", "bint", "ben", "abu", "umm"])
_DETERMINERS = frozenset(["a", "an", "the", "his", "her", "its", "their", "one", "another"])


@dataclass(frozen=True, slots=True)
class _Run:
    """Name tokens `first` to `last` (exclusive) that may be a person, with what stands before them in the chunk."""

    first: int
    last: int
    titles: tuple[Title, ...]
    country: str


def find_people(reading: Reading, chunks: list[tuple[int, int]]) -> list[Found]:
    """Return personal names; single words need more evidence than full names, and may repeat a full name's surname."""
    runs = [run for first, last in chunks for run in _runs(reading, first, last)]
    people: list[Found] = []
    surnames = _known_surnames(reading)
    learned: set[str] = set()
    for run in runs:
        if not _is_single(reading, run) and (found := _person(reading, run, frozenset())):
            people.append(found)
            words = [word for word in found.person.words if fold(word) not in GENERATIONS] if found.person else []
            learned.update(spelling_key(word) for word in (words[:1] + words[-1:]))
    surnames |= learned
    for run in (*runs, *_repeated(reading, runs, learned)):
        if _is_single(reading, run) and (found := _person(reading, run, frozenset(surnames))):
            people.append(found)
    for person in people:
        reading.take(person)
    return people


def _is_single(reading: Reading, run: _Run) -> bool:
    """Tell whether a run is one name word, particles and hyphens aside ("al-Assad")."""
    words = [reading.lower(index) for index in range(run.first, run.last)]
    return len([word for word in words if counts_as_name(word) and any(char.isalpha() for char in word)]) == 1


def _known_surnames(reading: Reading) -> set[str]:
    """Return keys of surnames of people the text names in full and of leaders of countries and groups it names."""
    known = reading.lexicon.actors
    full = {known.actors[actor].name for actor in reading.actors_named if known.actors[actor].type == "person"}
    surnames = {spelling_key(word) for name in full for word in (name.split()[0], name_words(name)[-1])}
    for named in (*reading.countries_named, *reading.actors_named):
        surnames.update(known.surnames_of.get(named, ()))
    return surnames


def _repeated(reading: Reading, runs: list[_Run], learned: set[str]) -> list[_Run]:
    """Return capitalised words outside all runs that repeat a name of someone the text names in full.

    The parser takes a rare name at the beginning of a sentence for any part of speech.
    """
    held = {index for run in runs for index in range(run.first, run.last)}
    return [
        _Run(token.index, token.index + 1, (), "")
        for token in reading.tokens
        if token.index not in held
        and token.text[:1].isupper()
        and len(token.text) >= _SHORTEST_REPEATED
        and spelling_key(token.text) in learned
        and token.index not in reading.taken
        and token.index not in reading.hit_at
        and token.lower not in reading.lexicon.actors.not_names
    ]


def _runs(reading: Reading, first: int, last: int) -> list[_Run]:
    """Split a chunk at titles, countries and organisations into runs that may be names."""
    runs: list[_Run] = []
    titles, country = _titles_before(reading, first)
    start = at = first
    while at <= last:
        step, title = _title_at(reading, at, last) if at < last else (0, None)
        inside = at < last and at not in reading.taken and not _is_barrier(reading, at, start)
        if at < last and inside and not title:
            at += 1
            continue
        if at > start:
            runs.append(_Run(start, at, titles, country))
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


def _trimmed(reading: Reading, run: _Run) -> _Run:
    first, last = run.first, run.last
    while last > first and not any(char.isalpha() for char in reading.tokens[last - 1].text):
        last -= 1
    while first < last and not any(char.isalpha() for char in reading.tokens[first].text):
        first += 1
    return _Run(first, last, run.titles, run.country)


def _is_barrier(reading: Reading, at: int, start: int) -> bool:
    """Tell whether a token cannot be part of a personal name that began at `start`."""
    word = reading.lower(at)
    lexicon = reading.lexicon.actors
    hit = reading.hit_at.get(at)
    if hit is None:
        return word in reading.lexicon.actors.heads or word in lexicon.not_names
    follows_given = at > start and reading.lower(at - 1) in lexicon.given_names
    begins_name = word in lexicon.given_names and at + 1 not in reading.hit_at and _is_capital(reading, at + 1)
    is_place_name = hit.of_kind("actor") is None and hit.last - hit.first == 1
    return not (is_place_name and (follows_given or begins_name))


def _is_capital(reading: Reading, at: int) -> bool:
    return (
        reading.same_sentence(at - 1, at)
        and reading.tokens[at].text[:1].isupper()
        and reading.tokens[at].pos == "PROPN"
    )


def _title_at(reading: Reading, at: int, limit: int) -> tuple[int, Title | None]:
    """Return the number of tokens and the title that begins at a token, the longest."""
    forms = reading.lexicon.actors.title_forms
    if reading.words[at] not in reading.lexicon.actors.title_starts:
        return 0, None
    for count in range(min(_LONGEST_TITLE, limit - at), 0, -1):
        words = " ".join(reading.lower(index) for index in range(at, at + count)).replace(" - ", "-")
        title = forms.get(words) or forms.get(words.removesuffix("."))
        if title and not (count == 1 and at in reading.hit_at and reading.hit_at[at].last > at + 1):
            full_stop = reading.lower(at + count) == "." and f"{words}." in forms
            return count + full_stop, title
    return 0, None


def _titles_before(reading: Reading, first: int) -> tuple[tuple[Title, ...], str]:
    """Return titles in lower case before a chunk ("army spokesman X", "the prime minister, X") and their country."""
    end = first - 1 if reading.lower(first - 1) in (",", "“", '"') else first
    if end < 1 or not reading.same_sentence(end - 1, first):
        return (), ""
    forms = reading.lexicon.actors.title_forms
    for count in range(_LONGEST_TITLE, 0, -1):
        start = end - count
        if start < 0 or not reading.same_sentence(start, first):
            continue
        words = " ".join(reading.lower(index) for index in range(start, end)).replace(" - ", "-")
        if words in forms:
            if end < first and reading.tokens[end - 1].text.istitle() and count == 1:
                return (), ""
            return (forms[words],), _owner_before(reading, start)
    return (), ""


def titles_beside(reading: Reading, first: int, last: int) -> tuple[tuple[Title, ...], str]:
    """Return the titles before and behind a name at tokens `first` to `last`, and the country they tell of."""
    before, country = _titles_before(reading, first)
    after, after_country = _apposition_after(reading, last)
    return before + ((after,) if after else ()), country or after_country


def _owner_before(reading: Reading, start: int) -> str:
    """Return the country whose adjective or possessive stands before a title."""
    for at in range(start - 1, max(start - 5, -1), -1):
        hit = reading.hit_at.get(at)
        if hit and (name := hit.of_kind("country", "adjective", "demonym")):
            return name.id
        if reading.tokens[at].pos not in ("ADJ", "NOUN", "PART", "PROPN", "PUNCT"):
            break
    return ""


def _person(reading: Reading, run: _Run, surnames: frozenset[str]) -> Found | None:
    """Return the run as a person if there is reason to."""
    words = tuple(
        reading.tokens[index].text for index in range(run.first, run.last) if reading.tokens[index].text not in "-–"
    )
    if not words or run.last - run.first > _LONGEST_NAME + 3 or not any(len(word) > 1 for word in words):
        return None
    after, after_country = _apposition_after(reading, run.last)
    titles = run.titles + ((after,) if after else ())
    if not (_is_titled(titles) or _is_name_like(reading, run, words, surnames)):
        return None
    sector = next((_sector(reading, title) for title in titles if title.class_id), None)
    person = PersonName(words, titles, run.country or after_country, sector)
    head = reading.head_of(run.first, run.last)
    return Found(run.first, run.last, head, "name", "exact", person=person)


def _is_titled(titles: tuple[Title, ...]) -> bool:
    return bool(titles)


def _sector(reading: Reading, title: Title) -> str | None:
    role = reading.lexicon.actors.classes.get(title.class_id)
    return (role.sector if role else title.class_id) or None


def _is_name_like(reading: Reading, run: _Run, words: tuple[str, ...], surnames: frozenset[str]) -> bool:
    lexicon = reading.lexicon
    folded = [fold(word).strip(".") for word in words]
    if any(word in lexicon.actors.not_names for word in folded):
        return False
    if _is_single(reading, run):
        return _is_single_name(reading, run, folded[-1], surnames)
    if any(len(word) == 1 for word in folded[1:-1]) or _STRONG_PARTICLES & set(folded[:-1]) or len(folded[0]) == 1:
        return True
    is_place = _is_place(reading, run.first, run.last)
    if is_place or folded[0] == "the":
        return False
    if not set(folded[:2]).isdisjoint(lexicon.actors.given_names):
        return True
    if reading.lower(run.first - 1) in _LOCATIVE:
        return False
    has_article = bool(set(folded[1:-1]) & _ARABIC_ARTICLES)
    is_told = has_article or _acts_as_person(reading, run) or _age_stands_beside(reading, run)
    return is_told or _LIFE_DATES.match(reading.document.text, reading.tokens[run.last - 1].end) is not None


def _is_single_name(reading: Reading, run: _Run, word: str, surnames: frozenset[str]) -> bool:
    if spelling_key(word) in surnames and not reading.tokens[run.last - 1].text.isupper():
        return True
    if _age_stands_beside(reading, run):
        return True
    if reading.same_sentence(run.first - 1, run.first) and reading.tokens[run.first - 1].lemma in _SAYING:
        return not _is_place(reading, run.first, run.last)
    if reading.tokens[run.last - 1].pos != "PROPN" or reading.lower(run.first - 1) in _LOCATIVE:
        return False
    if reading.tokens[run.first].text.isupper() or _is_place(reading, run.first, run.last):
        return False
    return word in reading.lexicon.actors.given_names and _acts_as_person(reading, run)


def _is_place(reading: Reading, first: int, last: int) -> bool:
    return bool(reading.lexicon.places.find(place_key(reading.text_of(first, last))))


def _acts_as_person(reading: Reading, run: _Run) -> bool:
    """The name is the subject of a verb that only people do, or as good as."""
    head = reading.tokens[reading.head_of(run.first, run.last)]
    if head.dep in _SUBJECT and not _is_single(reading, run) and head.head != head.index:
        return True
    governor = reading.tokens[head.head]
    is_speaker = head.dep in _AFTER_VERB and governor.index == run.first - 1
    return (head.dep in _SUBJECT or is_speaker) and governor.lemma in reading.lexicon.actors.animate_verbs


def counts_as_name(word: str) -> bool:
    """Tell whether a word of a name is more than a particle: "Abu" begins a name, "al" does not."""
    return word not in PARTICLES or word in _STRONG_PARTICLES


def _age_stands_beside(reading: Reading, run: _Run) -> bool:
    """Tell whether an age stands after or before a name (", 34,", "14-year-old")."""
    before = [reading.lower(index) for index in range(max(run.first - 3, 0), run.first)]
    return before == ["year", "-", "old"] or _age_follows(reading, run.last)


def _age_follows(reading: Reading, last: int) -> bool:
    token = reading.tokens[last + 1] if reading.same_sentence(last - 1, last + 1) else None
    return (
        reading.lower(last) == ","
        and token is not None
        and token.text.isdigit()
        and 1 < int(token.text) < 120
        and (reading.lower(last + 2) in (",", "."))
    )


def _apposition_after(reading: Reading, last: int) -> tuple[Title | None, str]:
    """Return the title in an apposition after a name (", a presidential adviser", ", Egypt's foreign minister")."""
    if reading.lower(last) != "," or not reading.same_sentence(last - 1, last + 1):
        return None, ""
    country, at = "", last + 1
    started = reading.lower(at) in _DETERMINERS
    while at < last + _APPOSITION_REACH and reading.same_sentence(last, at):
        token = reading.tokens[at]
        hit = reading.hit_at.get(at)
        owner = hit.of_kind("country", "adjective", "demonym") if hit else None
        if owner:
            country, started = owner.id, True
        count, title = _title_at(reading, at, len(reading.tokens))
        if title and title.kind not in ("honorific", "former") and not _name_follows(reading, at + count):
            return title, country
        if token.pos in ("VERB", "AUX", "CCONJ", "SCONJ", "PRON") or (token.pos == "PUNCT" and token.text != "-"):
            break
        if token.pos == "ADP" and not started:
            break
        at += 1
    return None, ""


def _name_follows(reading: Reading, at: int) -> bool:
    """The title belongs to the next name rather than to the one before ("X, President Y")."""
    return reading.same_sentence(at - 1, at) and reading.tokens[at].pos == "PROPN" and at not in reading.hit_at
