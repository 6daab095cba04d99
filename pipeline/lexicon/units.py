"""Numbers and what they measure, as data: number words, modifiers, units, currencies, counted nouns, predicates.

Belongs here: the typed reader of those files and the look-ups the number reader needs. Does not belong here: any text
or parse (`extract/numbers`, `extract/quantities`).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.lexicon.counting import CountingPredicate, types_by_side
from pipeline.lexicon.cues import read_cues
from pipeline.lexicon.number_words import NumberWord, read_number_words
from pipeline.lexicon.source import LexiconError, Source
from pipeline.tables.vocabulary import COUNTED_TYPES, MODIFIER_COMPARATORS

# One word of a unit's name, or its sign.
UNIT_WORD = re.compile(r"°?[^\W\d_][\w.²³^/'-]*|[%‰°$€£¥₽₹₺₪₴₼₾₡₭₱₦₩₸฿₫₿¢′″€][A-Za-z]?|\"")
# Kinds of number words that take a plural s: thirds, hundreds.
_PLURAL_KINDS = frozenset({"denominator", "hundred", "scale", "short_scale", "dozen"})
# Kinds that are no number by themselves: a, and, point, last.
_WEAK_KINDS = frozenset({"article", "joiner", "point", "sequence"})


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words before or after a number that bound or soften it; `id` is the words themselves."""

    id: str
    position: str
    comparator: str


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of measure. `words` match in any case, `symbols` as written.

    A value plus `si_offset`, times `si_factor`, is the value in `si_unit`; only temperatures have an offset.
    `takes_article` tells that "a" before it counts one: "a gallon", but not "a foot". `glued` are symbols that name
    the unit only right behind the number: "40C"; `leading` are words that name it right before: "magnitude 6.4".
    """

    id: str
    dimension: str
    words: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    si_unit: str = ""
    si_factor: float = 0.0
    takes_article: bool = False
    si_offset: float = 0.0
    glued: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Currency:
    """One currency by its ISO 4217 code; symbols stand before or after the number."""

    id: str
    name: str
    words: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """A noun that numbers count. `quantity_type` is what a number of it is unless a predicate says more."""

    id: str
    quantity_type: str
    unit: str


@dataclass(frozen=True, slots=True)
class LabelWord:
    """A word whose number is a name or an adverb, never an amount.

    `position` is before ("Route 66"), after ("787 Dreamliner") or hyphen ("two-way"): where the word stands.
    """

    id: str
    position: str


@dataclass(frozen=True, slots=True)
class PartWord:
    """Words that relate two numbers: `part` makes the second a part of the first, `same` counts the same thing again,
    `change` before "from … to" makes two figures of what would be a range."""

    id: str
    relation: str


@dataclass(frozen=True)
class UnitLexicon:
    """All that `extract/numbers` and `extract/quantities` know."""

    number_words: dict[str, NumberWord]
    modifiers: tuple[Modifier, ...]
    units: dict[str, Unit]
    currencies: dict[str, Currency]
    nouns: dict[str, CountedNoun]
    predicates: dict[str, tuple[CountingPredicate, ...]]
    part_words: dict[str, str]
    labels_before: frozenset[str]
    labels_after: frozenset[str]
    labels_hyphen: frozenset[str]
    cues: Mapping[str, frozenset[str]]

    @classmethod
    def read(cls, source: Source) -> "UnitLexicon":
        """Read all files of this part. Raises LexiconError where one cannot be used."""
        labels = source.entries("number_labels.csv", LabelWord)
        predicates: dict[str, list[CountingPredicate]] = {}
        for predicate in source.entries("counting_predicates.csv", CountingPredicate):
            predicates.setdefault(predicate.id.partition("#")[0], []).append(predicate)
        _check(labels, "number_labels.csv", "position", ("before", "after", "hyphen"))
        modifiers = tuple(source.entries("number_modifiers.csv", Modifier))
        _check(modifiers, "number_modifiers.csv", "comparator", MODIFIER_COMPARATORS)
        nouns = source.entries("counted_nouns.csv", CountedNoun)
        _check(nouns, "counted_nouns.csv", "quantity_type", (*COUNTED_TYPES, "casualties", "party"))
        _check(
            [entry for found in predicates.values() for entry in found],
            "counting_predicates.csv",
            "quantity_type",
            COUNTED_TYPES,
        )
        read = cls(
            number_words={word.id: word for word in read_number_words(source) if word.kind},
            modifiers=modifiers,
            units={unit.id: unit for unit in source.entries("units.csv", Unit)},
            currencies={currency.id: currency for currency in source.entries("currencies.csv", Currency)},
            nouns={noun.id: noun for noun in nouns},
            predicates={lemma: tuple(found) for lemma, found in predicates.items()},
            part_words={part.id: part.relation for part in source.entries("part_words.csv", PartWord)},
            labels_before=frozenset(label.id for label in labels if label.position == "before"),
            labels_after=frozenset(label.id for label in labels if label.position == "after"),
            labels_hyphen=frozenset(label.id.rstrip("-") for label in labels if label.position == "hyphen"),
            cues=read_cues(source),
        )
        if not read.units:
            raise LexiconError("units.csv must not be empty. Restore the shipped file and build again.")
        return read

    @cached_property
    def number_forms(self) -> dict[str, tuple[str, float, bool]]:
        """Kind and value of every number word, as it stands and with a plural s, which the flag tells."""
        plurals = {
            f"{word.id}s": (word.kind, word.value, True)
            for word in self.number_words.values()
            if word.kind in _PLURAL_KINDS
        }
        own = {word.id: (word.kind, word.value, word.id == "halves") for word in self.number_words.values()}
        return plurals | own

    @cached_property
    def number_anchors(self) -> frozenset[str]:
        """The forms without one of which words make no number: all but those that only join, place or introduce one."""
        return frozenset(form for form, (kind, _, _) in self.number_forms.items() if kind not in _WEAK_KINDS)

    @cached_property
    def types(self) -> dict[str, dict[str, str]]:
        """The quantity type each predicate gives to those on a side of it: by side, then by its words."""
        return types_by_side(self.predicates)

    @cached_property
    def types_or_state(self) -> dict[str, dict[str, str]]:
        """The same where the predicate may be said of them as a state, too."""
        return types_by_side(self.predicates, "state")

    @cached_property
    def teller_verbs(self) -> frozenset[str]:
        """The verbs whose subject states a figure, whatever stands with them."""
        return frozenset(words.partition(" ")[0] for words in self.types.get("teller", ()))

    @cached_property
    def compound_heads(self) -> frozenset[str]:
        """The last words of the nouns of several words."""
        return frozenset(noun.rpartition(" ")[2] for noun in self.nouns if " " in noun)

    @cached_property
    def predicate_openers(self) -> frozenset[str]:
        """First words of the predicates of several words."""
        return frozenset(predicate.partition(" ")[0] for predicate in self.predicates if " " in predicate)

    @cached_property
    def article_units(self) -> frozenset[str]:
        """Words of the units that an article counts."""
        return frozenset(word for unit in self.units.values() if unit.takes_article for word in unit.words)

    @cached_property
    def currency_before(self) -> re.Pattern[str]:
        """The symbol or code that ends where an amount begins, the longest one."""
        ordered = sorted(self.currency_symbols, key=lambda symbol: (-len(symbol), symbol))
        symbols = "|".join(re.escape(symbol) for symbol in ordered)
        return re.compile(rf"(?<![A-Za-z])(?P<symbol>{symbols})[^\S\n]?$")

    @cached_property
    def currency_endings(self) -> dict[str, tuple[str, ...]]:
        """The symbols and codes that may stand before an amount, by their last character."""
        found: dict[str, list[str]] = {}
        for symbol in self.currency_symbols:
            found.setdefault(symbol[-1], []).append(symbol)
        return {last: tuple(symbols) for last, symbols in found.items()}

    @cached_property
    def tolls(self) -> dict[str, str]:
        """What the word before "toll" makes it a toll of: the "injury toll" counts the injured."""
        return {
            noun.id: noun.quantity_type for noun in self.nouns.values() if noun.quantity_type in ("injuries", "missing")
        }

    @cached_property
    def unit_words(self) -> dict[str, str]:
        """Lower-case words of each unit and currency, to its id; several words are joined by one blank."""
        found = {word: currency.id for currency in self.currencies.values() for word in currency.words}
        return found | {word: unit.id for unit in self.units.values() for word in unit.words}

    @cached_property
    def unit_openings(self) -> frozenset[str]:
        """The first words of all names and symbols of units, in lower case, without what a sentence may put behind."""
        names = (*self.unit_words, *self.unit_symbols, *self.glued_symbols)
        firsts = ((name, UNIT_WORD.match(name)) for name in names)
        return frozenset((first[0] if first else name).rstrip(".,'").lower() for name, first in firsts)

    @cached_property
    def unit_symbols(self) -> dict[str, str]:
        """Symbols that may follow a number, as written, to the id of unit or currency."""
        found = {symbol: currency.id for currency in self.currencies.values() for symbol in currency.symbols}
        return found | {symbol: unit.id for unit in self.units.values() for symbol in unit.symbols}

    @cached_property
    def glued_symbols(self) -> dict[str, str]:
        """Symbols that name a unit only right behind a number, to its id."""
        return {symbol: unit.id for unit in self.units.values() for symbol in unit.glued}

    @cached_property
    def currency_symbols(self) -> dict[str, str]:
        """Symbols and codes that may stand before an amount, to the ISO code, and words that lead it, to their unit."""
        found = {symbol: currency.id for currency in self.currencies.values() for symbol in currency.symbols}
        return found | {word: unit.id for unit in self.units.values() for word in unit.leading}

    def dimension(self, unit: str) -> str:
        """Return the dimension of a unit id: `money` for an ISO code, else the unit's own."""
        return "money" if unit in self.currencies else self.units[unit].dimension

    @cached_property
    def modifiers_before(self) -> dict[tuple[str, ...], Modifier]:
        """Modifiers that stand before a number, by their words."""
        return {tuple(found.id.split()): found for found in self.modifiers if found.position == "before"}

    @cached_property
    def modifier_endings(self) -> tuple[str, ...]:
        """The last words of the modifiers that stand before a number."""
        return tuple(sorted({words[-1] for words in self.modifiers_before}))

    @cached_property
    def modifier_openings(self) -> frozenset[str]:
        """The first words of the modifiers that stand after a number."""
        return frozenset(words[0] for words in self.modifiers_after)

    @cached_property
    def modifiers_after(self) -> dict[tuple[str, ...], Modifier]:
        """Modifiers that stand after a number, by their words."""
        return {
            tuple(found.id.removeprefix("after:").split()): found
            for found in self.modifiers
            if found.position == "after"
        }


def _check(entries: Sequence[object], file: str, field: str, allowed: Sequence[str]) -> None:
    """Raise LexiconError where a field of an entry has none of the allowed values."""
    for entry in entries:
        value = getattr(entry, field)
        if value not in allowed:
            where = f"{file}, {getattr(entry, 'id', '')}"
            raise LexiconError(f"{where}: {field} {value!r} is none of {', '.join(allowed)}. Correct the entry.")
