"""The vocabulary of temporal expressions: what a word of a date can stand for.

Belongs here: the typed reader of `data/dates*.csv` and look-ups by word. Does not belong here: how words make an
expression (`extract/dates/grammar.py`) or what day one means.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from pipeline.lexicon.source import Source

_PIECE = re.compile(r"\d+/\d+|\d+(?:st|nd|rd|th)\b|\d+|[^\W\d_]+|[^\w\s]")


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


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word that is a number: `kind` is cardinal, scale, ordinal or decade ("nineties" 90)."""

    id: str
    kind: str
    value: int
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A holiday or a day known by a name.

    `rule` is `fixed MONTH DAY`, `easter OFFSET` in days, `weekday MONTH ISO_WEEKDAY N` (the n-th, -1 the last) or, for
    one day of history, `day YEAR MONTH DAY`.
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
        """Read the four files. Raises LexiconError where one cannot be used."""
        return cls(
            tuple(source.entries("dates.csv", CalendarWord)),
            tuple(source.entries("dates_numbers.csv", NumberWord)),
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
        return {form: word for word in self.number_words for form in word.forms}

    @cached_property
    def contexts(self) -> dict[str, frozenset[str]]:
        """Context words by kind."""
        found: dict[str, set[str]] = defaultdict(set)
        for word in self.context_words:
            found[word.kind].update(word.forms)
        return {kind: frozenset(forms) for kind, forms in found.items()}
