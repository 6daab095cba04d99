"""Places: names in the text, how each is used, and which place of the gazetteer it is.

The way: `scan` finds spellings, `evidence` reads each in its context, `choose` picks one place per name for the whole
text, `unknown` adds named places the gazetteer lacks. A name that nothing marks as a place and that only small places
bear is left out: silence rather than invention.
"""

from dataclasses import dataclass, replace

from pipeline.extract.facts import Document, Place, PlaceMention
from pipeline.extract.places.again import named_again
from pipeline.extract.places.bare import bare_places
from pipeline.extract.places.choose import WELL_KNOWN, Chooser
from pipeline.extract.places.containers import containers, divisions, listed, seats
from pipeline.extract.places.described import described_sites
from pipeline.extract.places.evidence import Context, Reading
from pipeline.extract.places.scan import Name, Word, scan, words_of
from pipeline.extract.places.teams import teams
from pipeline.extract.places.unknown import unknown_places
from pipeline.extract.places.within import container_of
from pipeline.lexicon import Lexicon
from pipeline.lexicon.places import Gazetteer, GazetteerPlace

__all__ = ["as_place", "find_place_mentions"]

_SUPPORTED = 1.0
_WELL_SUPPORTED = 2.0
_GOVERNING = 100_000
_MODIFIERS = ("compound", "nmod", "nmod:desc")


def find_place_mentions(document: Document, lexicon: Lexicon) -> list[PlaceMention]:
    """Return the places named in a text in order, none overlapping another; persons' names are none."""
    gazetteer = lexicon.places
    parsed = document.parsed
    words = words_of(document.text, [(sentence.start, sentence.end) for sentence in parsed.sentences])
    names = _beside_places(document.text, scan(document.text, words, gazetteer))
    names = [name for name in names if not _is_plain_word(document, words, name, lexicon)]
    context = Context(parsed, words, names, gazetteer)
    sides = teams(parsed, names, gazetteer, lexicon.domains)
    readings = [Reading("embedded") if at in sides else context.read(name) for at, name in enumerate(names)]
    acting = [reading.usage == "metonym" for reading in readings]
    left = seats(names, acting, gazetteer) | listed(document.text, names)
    left |= divisions(document.text, words, names, lexicon) | containers(document.text, names)
    doubts = _Doubts.of(names, readings, left)
    kept = [at for at in range(len(names)) if readings[at].usage != "person" and left.get(at) != []]
    kept = [at for at in kept if at in left or doubts.may_be_place(names[at], readings[at], gazetteer)]
    chooser = Chooser(
        [names[at] for at in kept],
        [readings[at].is_locative for at in kept],
        {number: left[at] for number, at in enumerate(kept) if at in left},
        gazetteer,
    )
    found: list[PlaceMention] = []
    for at in kept:
        name, reading = names[at], readings[at]
        place = chooser.chosen[name.sense_key]
        if at in left and place not in left[at]:
            place = left[at][0]
        if at in left or _is_firm(name, place, reading, chooser.support[name.sense_key], len(chooser.chosen)):
            found.append(_mention(document, name.start, name.end, reading.usage, place))
        elif reading.is_locative:
            found.append(_mention(document, name.start, name.end, reading.usage, None))
    for at, name in enumerate(names):
        if left.get(at) == [] and readings[at].usage != "person":
            found.append(_mention(document, name.start, name.end, readings[at].usage, None))
    described = described_sites(document, found, lexicon)
    found.extend(_mention(document, start, end, "literal", place) for start, end, place in described)
    known = [names[at] for at in kept]
    unknown = [*unknown_places(document.text, words, known, lexicon), *bare_places(parsed, words, names, lexicon)]
    for start, end in unknown:
        if not any(mention.start < end and start < mention.end for mention in found):
            found.append(_mention(document, start, end, "literal", None))
    spans = [(mention.start, mention.end) for mention in found]
    for start, end in named_again(document.text, words, unknown, spans):
        found.append(_mention(document, start, end, _usage_again(document, start, end), None))
    for number, mention in enumerate(found):
        if mention.place is None:
            span = (mention.start, mention.end)
            container = container_of(document.text, words, names, chooser.chosen, lexicon, span)
            found[number] = replace(mention, container=as_place(container) if container is not None else None)
    return sorted(found, key=lambda mention: mention.start)


def _usage_again(document: Document, start: int, end: int) -> str:
    """Return how a name already read as a place is used elsewhere: before a noun it modifies, else literally."""
    head = document.parsed.head_in(start, end)
    is_before = head is not None and head.dep in _MODIFIERS and head.head > head.index
    return "modifier" if is_before else "literal"


def _beside_places(text: str, names: list[Name]) -> list[Name]:
    """Leave out abbreviations of states that do not follow another name, as "Ky." does in "Fulton, Ky."."""
    kept: list[Name] = []
    for name in names:
        is_inner = kept and text[kept[-1].end : name.start].strip() in (",", "(") and kept[-1].kind == "name"
        is_dotted = "." in name.text and text[max(0, name.start - 2) : name.start] in (", ", "D-", "R-")
        if name.kind != "abbreviation" or is_inner or is_dotted:
            kept.append(name)
    return kept


def _is_plain_word(document: Document, words: list[Word], name: Name, lexicon: Lexicon) -> bool:
    """Tell whether a name in a sentence of capitals is read there as an ordinary word: IN FRONT OF, THE SAME RIFLE.

    Places that everybody knows stay, whatever the parser took them for.
    """
    if not words[name.first].is_upper or name.kind != "name":
        return False
    if any(sense.is_curated for sense in name.senses):
        return False
    classes, places = lexicon.frames.word_classes, lexicon.places
    if all(word in classes or places.is_cue(word, "direction") for word in name.key.split()):
        return True
    if any(sense.population >= WELL_KNOWN for sense in name.senses):
        return False
    inside = document.parsed.tokens_in(name.start, name.end)
    return not any(token.pos == "PROPN" for token in inside)


@dataclass(frozen=True)
class _Doubts:
    """Names that are a person's somewhere in the text, and those that are a place's somewhere in it."""

    persons: frozenset[str]
    located: frozenset[str]

    @classmethod
    def of(cls, names: list[Name], readings: list[Reading], left: dict[int, list[GazetteerPlace]]) -> "_Doubts":
        pairs = list(zip(names, readings, strict=True))
        located = frozenset(n.key for at, (n, reading) in enumerate(pairs) if reading.is_locative or left.get(at))
        named = {name.key for name, reading in pairs if reading.usage == "person"}
        speaking = {name.key for name, reading in pairs if _speaks(name, reading)}
        return cls(frozenset(named | (speaking - located)), located)

    def may_be_place(self, name: Name, reading: Reading, gazetteer: Gazetteer) -> bool:
        """Tell whether a name is to be weighed as a place, given what else its words mean here and elsewhere."""
        if name.kind != "name" or any(sense.place_type == "country" for sense in name.senses):
            return True
        if name.key in self.persons:
            return reading.is_locative
        kind = gazetteer.word_kind(name.key)
        if kind == "word":
            return reading.is_locative and reading.usage == "literal"
        governs = reading.usage == "metonym" and name.key in gazetteer.capitals
        return kind != "person" or governs or reading.usage == "embedded" or name.key in self.located


def _speaks(name: Name, reading: Reading) -> bool:
    """Tell whether a name that no well-known place bears does something: a person known by the surname."""
    return (
        reading.usage == "metonym"
        and not name.is_area
        and not any(s.is_curated or s.population >= _GOVERNING for s in name.senses)
    )


def _is_firm(name: Name, place: GazetteerPlace, reading: Reading, support: float, known: int) -> bool:
    """Tell whether a name is this place beyond doubt: well known, or at home among the `known` places of the text.

    A small place needs the support of the others even where words mark it as a place: it may be a namesake far away.
    """
    home = (place.country_code, place.admin1)
    if name.kind != "name" or any(
        s.is_curated and (s is place or (s.country_code, s.admin1) == home) for s in name.senses
    ):
        return True
    if (place.population >= WELL_KNOWN or place.place_type == "facility") and not place.is_alternate:
        return True
    if reading.usage == "embedded" or place.is_alternate:
        return support >= _WELL_SUPPORTED
    return name.is_area or support >= _SUPPORTED or (reading.is_locative and known == 1)


def _mention(
    document: Document, start: int, end: int, usage: str, place: GazetteerPlace | Place | None
) -> PlaceMention:
    head = document.parsed.head_in(start, end)
    known = as_place(place) if isinstance(place, GazetteerPlace) else place
    return PlaceMention(start, end, head.index if head is not None else 0, usage, known)


def as_place(place: GazetteerPlace) -> Place:
    """Return a place of the gazetteer as a fact."""
    return Place(
        place_id=place.place_id,
        name=place.name,
        place_type=place.place_type,
        country_code=place.country_code,
        country_name=place.country_name,
        admin1=place.admin1,
        admin2=place.admin2,
        latitude=place.latitude,
        longitude=place.longitude,
        is_representative_point=place.is_representative_point,
        population=place.population,
    )
