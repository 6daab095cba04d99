"""The vocabulary of temporal expressions: what a word of a date can stand for.

Belongs here: the typed reader of `data/dates*.csv` and look-ups by word. Does not belong here: how words make an
expression (`extract/dates/grammar.py`) or what day one means.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from pipeline.lexicon.number_words import NumberWord, read_number_words
from pipeline.lexicon.source import Source

_PIECE = re.compile(r"\d+/\d+|\d+(?:st|nd|rd|th)\b|\d+|[^\W\d_]+|[^\w\s]")

# Kinds of words that only join or turn others: without one of another kind they make no temporal expression.
_JOINING_KINDS = (
    "a ago after and approximately before between bound during earlier edge edgenoun every fiscal following from "
    "fromnow in later movement next nothing of old on previous same since that the this to until vaguecount zone"
)
_JOINING = frozenset(_JOINING_KINDS.split())
_COUNTED = frozenset({"month", "weekday", "weekdays", "deictic", "every"})
# Cardinals that can open a year ("nineteen ninety-six"); the rest need a unit or a month beside them.
_CENTURIES = range(10, 21)


@dataclass(frozen=True, slots=True)
class CalendarWord:
    """One sense of some word forms.

    `kind` is the class the grammar knows (month, unit, edge …), `value` what it stands for there (a month's number, a
    unit's name). `needs` says what must be seen before the forms are taken for a date: `capital`, `cue` (capital and a
    preposition or number beside it), `lower` (not a capital amid a sentence), or nothing.
    """

    id: str
    kind: str
    value: str
    forms: tuple[str, ...]
    needs: str = ""

    @property
    def meant(self) -> int | str:
        """What the word stands for, a number where its kind is counted."""
        return int(self.value) if self.kind in _COUNTED else self.value


@dataclass(frozen=True, slots=True)
class Sense:
    """What one word form by itself stands for; `needs` is that of its entry, `short` for a short form ("sept")."""

    kind: str
    value: int | str
    needs: str = ""


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A holiday or a day known by a name.

    `rule` is `fixed MONTH DAY`, `easter OFFSET` in days, `weekday MONTH ISO_WEEKDAY N` (the n-th, -1 the last),
    `islamic MONTH DAY COUNT` (so many days from a day of the Islamic calendar on) or, for one day of history,
    `day YEAR MONTH DAY`.
    """

    id: str
    forms: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class ContextWord:
    """Words beside a number that tell whether it can be a year; `kind` says which way."""

    id: str
    kind: str
    forms: tuple[str, ...]


def pieces(form: str) -> tuple[str, ...]:
    """Return the lower-case words, numbers and signs of a form, as the text is cut too."""
    return tuple(piece.lower() for piece in _PIECE.findall(form.replace("’", "'")))


@dataclass(frozen=True)
class CalendarLexicon:
    """All that is known of the words of dates."""

    vocabulary: tuple[CalendarWord, ...]
    number_words: tuple[NumberWord, ...]
    named_days: tuple[NamedDay, ...]
    context_words: tuple[ContextWord, ...]

    @classmethod
    def read(cls, source: Source) -> "CalendarLexicon":
        """Read the files of this part. Raises LexiconError where one cannot be used."""
        return cls(
            tuple(source.entries("dates.csv", CalendarWord)),
            tuple(word for word in read_number_words(source) if word.calendar),
            tuple(source.entries("dates_named.csv", NamedDay)),
            tuple(source.entries("dates_context.csv", ContextWord)),
        )

    @cached_property
    def words(self) -> dict[str, tuple[CalendarWord, bool]]:
        """Single-word forms; the flag tells a short form ("sept") from a full one."""
        return {
            form: (word, word.kind in ("month", "weekday") and at > 0)
            for word in self.vocabulary
            for at, form in enumerate(word.forms)
            if len(pieces(form)) == 1
        }

    @cached_property
    def senses(self) -> dict[str, Sense]:
        """Single-word forms and number words, the number before another sense."""
        words = {
            form: Sense(word.kind, word.meant, "short" if is_short else word.needs)
            for form, (word, is_short) in self.words.items()
        }
        return words | {form: Sense(word.calendar, int(word.value)) for form, word in self.numbers.items()}

    @cached_property
    def phrases(self) -> dict[str, list[tuple[tuple[str, ...], CalendarWord | NamedDay]]]:
        """Forms of several pieces and all named days, by first piece, longest first."""
        found: dict[str, list[tuple[tuple[str, ...], CalendarWord | NamedDay]]] = defaultdict(list)
        entries: list[CalendarWord | NamedDay] = [*self.vocabulary, *self.named_days]
        for entry in entries:
            for form in entry.forms:
                parts = pieces(form)
                if len(parts) > 1 or isinstance(entry, NamedDay):
                    found[parts[0]].append((parts, entry))
        return {first: sorted(forms, key=lambda form: -len(form[0])) for first, forms in found.items()}

    @cached_property
    def telling_words(self) -> frozenset[str]:
        """Words of which a temporal expression that is not in figures holds at least one."""
        single = {form for form, (word, _) in self.words.items() if word.kind not in _JOINING}
        single |= {
            form for form, word in self.numbers.items() if word.calendar != "cardinal" or word.value in _CENTURIES
        }
        phrases = [
            {part for part in parts if part.isalpha()}
            for forms in self.phrases.values()
            for parts, entry in forms
            if isinstance(entry, NamedDay) or entry.kind not in _JOINING
        ]
        rarest = {
            max(words, key=lambda word: (len(word), word)) for words in phrases if words and words.isdisjoint(single)
        }
        return frozenset(single | rarest)

    @cached_property
    def month_words(self) -> frozenset[str]:
        """The words that name months, in lower case."""
        forms = (form for word in self.vocabulary if word.kind == "month" for form in word.forms)
        return frozenset(part for form in forms for part in pieces(form) if part.isalpha())

    @cached_property
    def days_of_month(self) -> re.Pattern[str]:
        """A day and its month side by side, there or not ("31 June"); "In June 31 soldiers" holds no day."""
        forms = {form for word in self.vocabulary if word.kind == "month" for form in word.forms}
        months = "|".join(sorted(re.escape(spelling) for form in forms for spelling in (form.title(), form.upper())))
        return re.compile(
            rf"(?<![\w.,/-])(?:[12]?[0-9]|3[01])(?:st|nd|rd|th)?\s(?:of\s)?(?:{months})\b"
            rf"|(?<![Ii]n\s)\b(?:{months})\.?\s(?:29|3[01])(?:st|th)?(?![\w.,-]*\w)"
        )

    @cached_property
    def numbers(self) -> dict[str, NumberWord]:
        """Number words by form."""
        return {word.id: word for word in self.number_words}

    @cached_property
    def contexts(self) -> dict[str, frozenset[str]]:
        """Context words by kind."""
        found: dict[str, set[str]] = defaultdict(set)
        for word in self.context_words:
            found[word.kind].update(word.forms)
        return {kind: frozenset(forms) for kind, forms in found.items()}
