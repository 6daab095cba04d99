"""Places told by their way from a town: `some 30 km south of Idlib`, `north of Baidoa`.

Belongs here: the words from the distance or direction to the town. Such a place is not the town: it keeps its words and
has no place of the gazetteer. Does not belong here: `near`, `outside` and `on the outskirts of` a town, which are as
good as the town.
"""

from pipeline.extract.facts import PlaceMention
from pipeline.extract.view import TextView
from pipeline.language.parsed import Token

_LENGTHS = frozenset({"kilometre", "mile", "nautical mile"})
_LINKS = frozenset({"of", "from", "off"})
_BRACKETS = frozenset({"(", ")"})
_FILLERS = frozenset({"the", "away", "to", "off", "coast", "shore"})
_POINTS = ("north", "south", "east", "west")
_ABOUT = frozenset({"some", "about", "around", "nearly", "roughly", "just", "almost", "approximately", "over", "only"})
_MOST_WORDS = 12


def placed_off(view: TextView, place: PlaceMention) -> PlaceMention | None:
    """Return the place with the words that set it off a town, of no place of the gazetteer; None where none do."""
    first = view.parsed.tokens_in(place.start, place.end)[0].index
    tokens = view.parsed.tokens
    at = first - 1
    while at >= 0 and (tokens[at].lower == "the" or _is_kind(view, tokens, at)):
        at -= 1
    if at < 1 or tokens[at].lower not in _LINKS or tokens[at].sentence != tokens[first].sentence:
        return None
    start = _start_of_way(view, tokens, at)
    if start is None:
        return None
    return PlaceMention(tokens[start].start, place.end, place.head, place.usage, None)


def is_aside(view: TextView, off: PlaceMention) -> bool:
    """Tell whether words that set a place off a town only say where another one lies, which they stand behind:
    `Sevilla (370 km from Bogota)`, `Achi, about 850 km north of Bogota`.
    """
    before = view.parsed.tokens_in(off.start, off.end)[0].index - 1
    tokens = view.parsed.tokens
    while before > 0 and tokens[before].lower in ("also", "located", "situated"):
        before -= 1
    if before < 1 or tokens[before].text not in (",", "("):
        return False
    named = tokens[before - 1]
    return tokens[before].text == "(" or named.pos == "PROPN" or named.index in view.place_at


def _is_kind(view: TextView, tokens: list[Token], at: int) -> bool:
    """Tell whether a word is the kind of the place named: `of the town of`."""
    gazetteer = view.lexicon.places
    if tokens[at].lower == "of":
        return at > 0 and gazetteer.is_cue(tokens[at - 1].text, "settlement")
    return gazetteer.is_cue(tokens[at].text, "settlement")


def _start_of_way(view: TextView, tokens: list[Token], link: int) -> int | None:
    """Return the first word of the distance or direction that ends before `of` or `from`; None where there is none."""
    units = view.lexicon.units
    start = None
    has_way = False
    for at in range(link - 1, max(-1, link - _MOST_WORDS), -1):
        lower = tokens[at].lower
        is_unit = units.unit_words.get(lower, units.unit_symbols.get(lower)) in _LENGTHS
        is_point = lower.startswith(_POINTS) and not lower.endswith("ern")
        if is_unit or is_point:
            has_way, start = True, at
        elif has_way and (tokens[at].pos == "NUM" or lower in _ABOUT or lower[:1].isdigit()):
            start = at
        elif has_way and lower in _BRACKETS:
            # 65 km (40 miles) north of the town.
            continue
        elif lower not in _FILLERS and lower not in ("-", "–"):
            break
    is_part = start is not None and tokens[start - 1].lower == "the" and tokens[start - 2].lower != "to"
    return None if is_part else start
