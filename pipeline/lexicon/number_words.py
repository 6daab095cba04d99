"""Words that are numbers, for amounts and for dates: one table, one word a row.

Belongs here: its typed reader. Does not belong here: how such words join to a number (`extract/numbers`,
`extract/dates/numbers.py`).
"""

from dataclasses import dataclass

from pipeline.lexicon.source import LexiconError, Source

_FILE = "number_words.csv"


@dataclass(frozen=True, slots=True)
class NumberWord:
    """One word a number is written with; `id` is the word.

    `kind` says what part it plays in an amount (unit, teen, ten, hundred, scale, vague, …), "" for none. `calendar` is
    what it is in a date: cardinal, scale, ordinal or decade ("nineties" 90), "" for nothing.
    """

    id: str
    value: float
    kind: str = ""
    calendar: str = ""


def read_number_words(source: Source) -> list[NumberWord]:
    """Return the words of the table. Raises LexiconError where it cannot be used or is empty."""
    found = source.entries(_FILE, NumberWord)
    if not found:
        raise LexiconError(f"{_FILE} must not be empty. Restore the shipped file and build again.")
    return found
