"""Where the words of a text spell a name of the gazetteer, longest first, whatever they mean there.

Belongs here: words, spelling, capitals. Does not belong here: whether it is a place (`evidence.py`) and which one
(`choose.py`).
"""

import re
from dataclasses import dataclass

from pipeline.language.normal import is_upper_case
from pipeline.lexicon.names import place_key
from pipeline.lexicon.places import MAX_NAME_WORDS, Gazetteer, GazetteerPlace

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.[^\W\d_][^\W\d_]\.|[^\W_]+(?:['’`](?!s\b|S\b)[^\W_]+)*")
_JOIN = re.compile(r"[ \u00a0\-–‐]|\. ?|[ \u00a0]*\n[ \u00a0]*")
_ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az"))
_LONGEST_ACRONYM = 5
_SHORT = 2
_MIN_UNCURATED = 3
# Short names that are ordinary words in a sentence of capitals.
_WORDS_TOO = frozenset(("US", "LA"))
_SHORTEST_HEAD = 4
# Inhabitants from which a town may lend its name to others: Kabul-Style.
_NOTED = 50_000
AFTER_DATE_LINE = re.compile(r"\s*[(—–,]|\s+-|\s*--")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the text, without its possessive ending. `is_upper` in a sentence written in capitals."""

    start: int
    end: int
    text: str
    is_upper: bool

    @property
    def is_capitalised(self) -> bool:
        """Tell whether it begins with a capital."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Name:
    """Words `first` to `last` (exclusive) of a text, which can name any of `senses`.

    `kind` is name, adjective (its one sense is the place it belongs to) or abbreviation (of a state, beside a place).
    """

    start: int
    end: int
    text: str
    key: str
    first: int
    last: int
    senses: tuple[GazetteerPlace, ...]
    kind: str = "name"

    @property
    def sense_key(self) -> str:
        """Return what names of one sense in a text share."""
        return f"{self.kind}:{self.key}"

    @property
    def is_area(self) -> bool:
        """Tell whether it is spelt as a province or district is, in more than one word."""
        return self.last - self.first > 1 and any(s.place_type in ("admin1", "admin2") for s in self.senses)


def words_of(text: str, spans: list[tuple[int, int]]) -> list[Word]:
    """Return the words of a text; `spans` are its sentences, each looked at for capitals on its own."""
    found: list[Word] = []
    at = 0
    for start, end in [*spans, (len(text), len(text))]:
        found.extend(_words(text, at, start, False))
        found.extend(_words(text, max(at, start), end, is_upper_case(text[start:end])))
        at = max(at, end)
    return found


def _words(text: str, start: int, end: int, is_upper: bool) -> list[Word]:
    return [Word(m.start(), m.end(), m.group(), is_upper) for m in _WORD.finditer(text, start, end)]


def are_joined(text: str, left: Word, right: Word) -> bool:
    """Tell whether two words stand side by side: only a space, a hyphen or an abbreviation's stop between them."""
    between = text[left.end : right.start]
    if between in (" ", "-"):
        return True
    if between == ". ":
        return left.text.casefold() in ("st", "ste", "mt", "ft") or (len(left.text) == 1 and left.text.isupper())
    return len(between) < 4 and _JOIN.fullmatch(between) is not None and "." not in between


def scan(text: str, words: list[Word], gazetteer: Gazetteer) -> list[Name]:
    """Return the names of a text in order, none overlapping another."""
    found: list[Name] = []
    at = 0
    while at < len(words):
        name = _longest(text, words, at, gazetteer) if _may_begin(text, words, at) else None
        if name is not None and _is_half(text, words, name, gazetteer):
            name = None
        if name is not None:
            found.append(name)
        at = name.last if name is not None else at + 1
    return found


def _is_half(text: str, words: list[Word], name: Name, gazetteer: Gazetteer) -> bool:
    """Tell whether a little place's name is only half of one with a hyphen that nobody knows: Pont-Neuville."""
    if name.last >= len(words) or text[name.end : words[name.last].start] != "-" or name.kind != "name":
        return False
    if not words[name.last].is_capitalised or words[name.last].is_upper:
        return False
    is_known = any(sense.is_curated or sense.population >= _NOTED for sense in name.senses)
    return not is_known and _longest(text, words, name.last, gazetteer) is None


def _may_begin(text: str, words: list[Word], at: int) -> bool:
    word = words[at]
    if text[word.end : word.end + 1] == "$":
        # US$ 5m: money of a country, not the country.
        return False
    if word.is_capitalised:
        return True
    if word.text not in _ARTICLES or at + 1 == len(words):
        return False
    return text[word.end] in "-–‐ " and words[at + 1].start == word.end + 1 and words[at + 1].is_capitalised


def _longest(text: str, words: list[Word], at: int, gazetteer: Gazetteer) -> Name | None:
    best: Name | None = None
    for last in range(at + 1, min(at + MAX_NAME_WORDS, len(words)) + 1):
        if last > at + 1 and not are_joined(text, words[last - 2], words[last - 1]):
            break
        start, end = words[at].start, words[last - 1].end
        key = place_key(text[start:end])
        best = _name(text, words, at, last, key, gazetteer) or best
        if not gazetteer.begins(key):
            break
    return best


def _name(text: str, words: list[Word], first: int, last: int, key: str, gazetteer: Gazetteer) -> Name | None:
    start, end = words[first].start, words[last - 1].end
    if text[end : end + 1] == "." and text[end - 2 : end - 1] == ".":
        end += 1
    spelt = text[start:end]
    if words[last - 1].is_capitalised or last - first > 1:
        heads_line = AFTER_DATE_LINE.match(text, end) is not None
        senses = tuple(s for s in gazetteer.find(key) if _spells(spelt, words[first:last], s, heads_line))
        if senses and not _is_rather_adjective(text, words, last, spelt, senses, gazetteer):
            return Name(start, end, spelt, key, first, last, senses)
    place = gazetteer.adjective(spelt)
    if place is not None:
        return Name(start, end, spelt, place_key(spelt), first, last, (place,), "adjective")
    place = gazetteer.abbreviation(spelt)
    if place is not None and (text[end : end + 1] == "." or "." in spelt or spelt.isupper()):
        if text[end : end + 1] == ".":
            end += 1
        return Name(start, end, text[start:end], f"{key}.", first, last, (place,), "abbreviation")
    return None


def _is_rather_adjective(
    text: str, words: list[Word], last: int, spelt: str, senses: tuple[GazetteerPlace, ...], gazetteer: Gazetteer
) -> bool:
    """Tell whether a name that only lesser places bear is a country's adjective: the Somali capital, not the region."""
    country = gazetteer.adjective(spelt)
    if country is None or country.place_type != "country":
        return False
    is_beside = last < len(words) and text[words[last - 1].end : words[last].start] == " "
    is_division = is_beside and gazetteer.is_cue(words[last].text, "division")
    return not is_division and all(sense.place_type != "country" for sense in senses)


def _spells(spelt: str, words: list[Word], sense: GazetteerPlace, heads_line: bool) -> bool:
    """Tell whether a spelling with its capitals can stand for a place; `heads_line`: a date line's dash follows."""
    if sense.is_curated:
        is_short = len(words) == 1 and len(spelt) <= _SHORT
        return not (
            spelt.islower() or (is_short and not spelt.isupper()) or (spelt in _WORDS_TOO and words[0].is_upper)
        )
    if len(spelt) < _MIN_UNCURATED or not (words[-1].is_capitalised or sense.place_type == "facility"):
        return False
    is_acronym = len(words) == 1 and spelt.isupper() and len(spelt) <= _LONGEST_ACRONYM
    return words[0].is_upper or not is_acronym or (heads_line and len(spelt) >= _SHORTEST_HEAD)
