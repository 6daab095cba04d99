"""Where a place that the gazetteer does not know lies, if the text says so.

Belongs here: "the village of X in Y district", "X, a village in Y", "X, Y province", "the Syrian village of X". Does
not belong here: finding such places (`unknown.py`) and what containers leave of known ones (`containers.py`).
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.extract.places.scan import Name, Word
from pipeline.lexicon import Lexicon
from pipeline.lexicon.places import Gazetteer, GazetteerPlace

_AREAS = frozenset(("country", "admin1", "admin2", "region"))
_MOST_BEFORE = 3


def container_of(
    text: str,
    words: Sequence[Word],
    names: Sequence[Name],
    chosen: Mapping[str, GazetteerPlace],
    lexicon: Lexicon,
    span: tuple[int, int],
) -> GazetteerPlace | None:
    """Return the place of the next name after a span, or of an adjective before it, that the words make its container.

    `chosen` has the place of each known name by its sense key.
    """
    start, end = span
    gazetteer = lexicon.places
    after = next((name for name in names if name.start >= end), None)
    if after is not None and after.kind != "adjective" and (place := chosen.get(after.sense_key)) is not None:
        is_division = (
            after.last < len(words)
            and text[after.end : words[after.last].start] == " "
            and gazetteer.is_cue(words[after.last].text, "division")
        )
        is_area = place.place_type in _AREAS or is_division
        within, beside, part = _links(
            lexicon.cues["inner_place"],
            lexicon.cues["outer_part"],
            lexicon.cues["town_part"],
            lexicon.cues["town_noun"],
        )
        if any(link.fullmatch(text, end, after.start) for link in ((within, beside, part) if is_area else (part,))):
            return place
    return _of_adjective(text, words, names, gazetteer, start)


@cache
def _links(
    inner: frozenset[str], outer: frozenset[str], parts: frozenset[str], towns: frozenset[str]
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what may stand between a place and its container: in or of it, beside it, and for a part of a town."""
    inner_words, outer_words, part_words, town_words = (
        "|".join(sorted(words)) for words in (inner, outer, parts, towns)
    )
    within = re.compile(
        rf"(?: (?:{inner_words}))?(?:,? (?:an?|the)(?: [\w-]+){{1,3}})?,? (?:in|of) "
        rf"(?:the )?(?:[\w-]*(?:ern|ral|th|st) )?(?:(?:{outer_words}) of )?(?:the )?"
    )
    beside = re.compile(rf"(?: (?:{inner_words}))?, (?:in )?(?:the )?")
    # The Karrada district of Baghdad: what a town is made of.
    part = re.compile(
        rf" (?:{part_words})(?:,? an?(?: [\w-]+){{1,3}})?,? (?:of|in) "
        rf"(?:the )?(?:[\w-]+ern )?(?:(?:{town_words}) of )?(?:capital,? )?"
    )
    return within, beside, part


def _of_adjective(
    text: str, words: Sequence[Word], names: Sequence[Name], gazetteer: Gazetteer, start: int
) -> GazetteerPlace | None:
    """Return the country of "the Syrian village of X" and "Syria's village of X"."""
    before = next((name for name in reversed(names) if name.end <= start), None)
    if before is None or not before.senses or before.senses[0].place_type != "country":
        return None
    between = [word for word in words[before.last : before.last + _MOST_BEFORE + 1] if word.end <= start]
    if not between or len(between) > _MOST_BEFORE or text[between[-1].end : start].strip():
        return None
    is_settlement = any(gazetteer.is_cue(word.text, "settlement") for word in between)
    is_owned = before.kind == "adjective" or text[before.end : before.end + 2] in ("'s", "’s")
    return before.senses[0] if is_owned and is_settlement and between[-1].text == "of" else None
