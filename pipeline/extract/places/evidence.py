"""Whether a name in its context names a place, and how it is used there.

Belongs here: the words and the tree around one name: persons, organisations, modifiers, governments. Does not belong
here: which of several places of that name it is (`choose.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.places.scan import AFTER_DATE_LINE, Name, Word, are_joined
from pipeline.language.parsed import ParsedText, Token
from pipeline.lexicon.places import Gazetteer

_CONNECTORS = frozenset(("of", "for", "and", "the", "in"))
_BIG = 500_000
_RUN = 6
_TOWNS = frozenset(("city", "village", "admin1", "admin2"))
_THINGS = frozenset(("water", "route", "border", "facility"))
_WAYS = frozenset(("to", "from"))
_AREA_CUES = ("settlement", "area", "direction")
_PLACE_CUES = ("direction", "area", "role", "locative", "settlement")


@dataclass(frozen=True, slots=True)
class Reading:
    """How one name is used: literal, modifier, metonym, embedded, or person (no place at all).

    `is_locative`: words beside it say that it is a place.
    """

    usage: str
    is_locative: bool = False


class Context:
    """The words, names and tree of one text, and what they say about a name."""

    def __init__(self, parsed: ParsedText, words: Sequence[Word], names: Sequence[Name], gazetteer: Gazetteer) -> None:
        """Index the names by the words they take."""
        self._parsed = parsed
        self._words = words
        self._gazetteer = gazetteer
        self._taken = {at: name for name in names if name.kind == "name" for at in range(name.first, name.last)}

    def read(self, name: Name) -> Reading:
        """Return how a name is used."""
        if name.kind == "adjective":
            previous = self._words[name.first - 1] if self._beside(name.first - 1, name.first) is not None else None
            is_surname = previous is not None and self._gazetteer.word_kind(previous.text.casefold()) == "person"
            return Reading("person" if is_surname else "modifier")
        if name.kind == "abbreviation":
            return Reading("literal", is_locative=True)
        is_upper = self._words[name.first].is_upper
        before = self._beside(name.first - 1, name.first)
        after = self._beside(name.last - 1, name.last)
        inside = None if is_upper else self._within_name(name, before, after)
        if inside is not None:
            return inside
        locative = self._is_locative(name) or self._has_inhabitants(name)
        if self._is_modifier(name, after):
            return Reading("modifier", locative)
        if not locative and not self._is_no_body(name) and self._acts(name):
            return Reading("metonym")
        return Reading("literal", locative)

    def _beside(self, left: int, right: int) -> Word | None:
        """Return the word beyond the edge of a name if it stands side by side with it in the same line."""
        if left < 0 or right >= len(self._words):
            return None
        text = self._parsed.text
        one, two = self._words[left], self._words[right]
        between = text[one.end : two.start]
        outer = one if right - 1 == left and self._taken.get(right) is not self._taken.get(left) else two
        if between == ". " and self._gazetteer.is_cue(one.text, "title"):
            return one
        return outer if are_joined(text, one, two) and "\n" not in between else None

    def _within_name(self, name: Name, before: Word | None, after: Word | None) -> Reading | None:
        """Return embedded or person where capitalised words beside it make a longer name of something else."""
        cue = self._gazetteer.is_cue
        previous = self._words[name.first - 1] if before is not None else None
        following = self._words[name.last] if name.last < len(self._words) and after is not None else None
        if previous is not None and (cue(previous.text, "vessel") or self._is_a_ships(name, previous)):
            return Reading("embedded")
        if previous is not None and self._is_common_noun(name, previous):
            return Reading("embedded")
        if following is not None and following.is_capitalised and not self._is_hyphenated(name.last):
            if following.text.casefold() in ("and",):
                return None
            tail = self._tail(name.last)
            if cue(tail, "organisation", "facility"):
                return Reading("embedded")
            if cue(following.text, "role"):
                return Reading("modifier")
            is_free = not cue(following.text, "area", "direction") and not self._is_sure_place(name.last)
            if is_free and self._part_of_speech(following) == "PROPN":
                return self._unless_firm(name)
        if previous is not None and previous.is_capitalised and not self._is_hyphenated(name.first):
            if cue(previous.text, "title") and not self._is_country(name):
                return Reading("person")
            if cue(previous.text, "head"):
                return Reading("embedded")
            if self._names_more(previous, name):
                return self._unless_firm(name, previous)
        if previous is not None and previous.text.casefold() == "of" and name.first > 1:
            owner = self._words[name.first - 2]
            if owner.is_capitalised and cue(owner.text, "organisation"):
                return Reading("embedded")
        return None

    def _is_a_ships(self, name: Name, previous: Word) -> bool:
        """Tell whether a town's name with an article is a ship's: "the Kursk sank"."""
        token = self._token(name.start, name.end)
        return (
            previous.text.casefold() == "the"
            and name.last - name.first == 1
            and all(sense.place_type in _TOWNS and not sense.name.startswith("The ") for sense in name.senses)
            and token is not None
            and token.dep in ("nsubj", "nsubj:pass")
            and "Number=Plur" not in token.morph
            and token.index + 1 < len(self._parsed.tokens)
            and self._parsed.tokens[token.index + 1].pos in ("VERB", "AUX")
        )

    def _is_common_noun(self, name: Name, previous: Word) -> bool:
        """Tell whether a name is a word that what it is of belongs to: "the Battle of Bennington"."""
        is_word = self._gazetteer.word_kind(name.key) == "word" and previous.text.casefold() == "the"
        return is_word and name.last < len(self._words) and self._words[name.last].text == "of"

    def _names_more(self, previous: Word, name: Name) -> bool:
        """Tell whether the capitalised word before a name belongs to the same name."""
        if self._gazetteer.word_kind(previous.text.casefold()) == "person":
            return True
        if self._is_sure_place(name.first - 1) or self._gazetteer.is_cue(previous.text, *_PLACE_CUES):
            return False
        if self._gazetteer.adjective(previous.text) is not None or (previous.text.isupper() and len(previous.text) < 4):
            return False
        if self._starts_sentence(previous):
            return self._part_of_speech(previous) == "PROPN"
        return self._part_of_speech(previous) in ("PROPN", "NOUN", "X", "")

    def _is_sure_place(self, at: int) -> bool:
        """Tell whether a word is part of a name that only a well-known place bears, so that it ends there."""
        taken = self._taken.get(at)
        return taken is not None and any(sense.is_curated or sense.population >= _BIG for sense in taken.senses)

    def _unless_firm(self, name: Name, previous: Word | None = None) -> Reading:
        """Return embedded for a place so well known that it lends its name, person for the rest."""
        first = previous.text if previous is not None else name.text
        if name.is_area:
            return Reading("embedded")
        kinds = {self._gazetteer.word_kind(first.casefold()), self._gazetteer.word_kind(name.key)}
        if kinds & {"person", "given"}:
            return Reading("person")
        if any(sense.is_curated or sense.population >= _BIG for sense in name.senses):
            return Reading("embedded")
        return Reading("person")

    def _tail(self, at: int) -> str:
        """Return the last word of the capitalised run that begins at a word."""
        last = at
        for step in range(at + 1, min(at + _RUN, len(self._words))):
            word = self._words[step]
            if not are_joined(self._parsed.text, self._words[step - 1], word):
                break
            if word.is_capitalised:
                last = step
            elif word.text not in _CONNECTORS:
                break
        heads = [self._words[step].text for step in range(at, last + 1) if self._words[step].is_capitalised]
        known = [head for head in heads if self._gazetteer.is_cue(head, "organisation", "facility")]
        return known[0] if known else heads[0]

    def _is_hyphenated(self, at: int) -> bool:
        return self._parsed.text[self._words[at].start - 1] in "-–‐"

    def _is_country(self, name: Name) -> bool:
        return any(sense.place_type == "country" for sense in name.senses)

    def _token(self, start: int, end: int) -> Token | None:
        return self._parsed.head_in(start, end)

    def _part_of_speech(self, word: Word) -> str:
        token = self._token(word.start, word.end)
        return token.pos if token is not None else ""

    def _starts_sentence(self, word: Word) -> bool:
        sentence = self._parsed.sentence_of(word.start)
        return sentence is not None and word.start - sentence.start <= 1

    def _is_locative(self, name: Name) -> bool:
        """Tell whether a preposition, an area noun or a date line marks a name as a place."""
        text = self._parsed.text
        at = name.first - 1
        while at >= 0 and name.first - at <= 3:
            word = self._words[at]
            lower = word.text.casefold()
            if not text[word.end : self._words[at + 1].start].isspace():
                break
            if self._gazetteer.is_cue(lower, "locative"):
                return True
            if word.text.islower() and at == name.first - 1 and self._gazetteer.is_cue(lower, "settlement"):
                return True
            if lower != "the" and not self._gazetteer.is_cue(lower, "direction", "motion"):
                break
            if lower in _WAYS and at > 0 and self._gazetteer.is_cue(self._words[at - 1].text, "travel"):
                return True
            if lower == "of" and at > 0 and self._gazetteer.is_cue(self._words[at - 1].text, *_AREA_CUES):
                return True
            at -= 1
        if name.last < len(self._words) and text[name.end : self._words[name.last].start] in (" ", "-"):
            return self._is_date_line(name) or self._gazetteer.is_cue(self._words[name.last].text, "settlement", "area")
        return self._is_date_line(name)

    def _has_inhabitants(self, name: Name) -> bool:
        """Tell whether a lower-case noun for people or offices of a town follows: "a Fulton woman", "Fulton police"."""
        if name.last >= len(self._words) or self._parsed.text[name.end : self._words[name.last].start] != " ":
            return False
        following = self._words[name.last].text
        return following.islower() and self._gazetteer.is_cue(following, "inhabitant")

    def _is_date_line(self, name: Name) -> bool:
        text = self._parsed.text
        line = text.rfind("\n", 0, name.start) + 1
        begins = not text[line : name.start].strip() or (
            name.text.isupper() and self._starts_sentence(self._words[name.first])
        )
        return begins and AFTER_DATE_LINE.match(text, name.end) is not None

    def _is_modifier(self, name: Name, after: Word | None) -> bool:
        token = self._token(name.start, name.end)
        if token is None or after is None or token.dep not in ("compound", "amod", "nmod", "flat"):
            return False
        head = self._parsed.tokens[token.head]
        if head.start < name.end or head.pos not in ("NOUN", "PROPN") or self._parsed.text[name.end] in "'’":
            return False
        if self._parsed.children(token.index, "case"):
            return False
        return not self._gazetteer.is_cue(head.lower, "area", "settlement")

    def _rules(self, name: Name) -> bool:
        """Tell whether a name is a country or its capital, whose name can mean its government."""
        return self._is_country(name) or name.key in self._gazetteer.capitals

    def _is_no_body(self, name: Name) -> bool:
        """Tell whether a name is a river's, a road's or a site's, which stands for no government ("the Juba River")."""
        is_thing = all(sense.place_type in _THINGS for sense in name.senses)
        return is_thing and name.key not in self._gazetteer.capitals

    def _acts(self, name: Name) -> bool:
        """Tell whether a name is what does something: a government or its people rather than where it lies."""
        token = self._token(name.start, name.end)
        if token is not None and token.dep == "conj" and self._rules(name):
            token = self._parsed.tokens[token.head]
        if token is not None and self._rules(name):
            cases = self._parsed.children(token.index, "case")
            if any(self._gazetteer.is_cue(case.lower, "relation") for case in cases):
                return not self._gazetteer.is_cue(self._parsed.tokens[token.head].lemma, "area", "static")
        if token is None or token.dep not in ("nsubj", "obl:agent"):
            return False
        verb = self._parsed.tokens[token.head]
        return verb.pos == "VERB" and not self._gazetteer.is_cue(verb.lemma, "static")
