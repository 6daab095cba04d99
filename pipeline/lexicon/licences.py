"""Licences that let a text be published again.

Belongs here: reading `licences.csv` and telling whether a licence, however it is written, is one of them. Does not
belong here: what a release then publishes (see `release/texts.py`).
"""

import re
from dataclasses import dataclass

from pipeline.lexicon.source import Source

_VERSION = re.compile(r"( v?\d+)+( (international|unported|igo|generic))?$")
_WORD = re.compile(r" licen[cs]e$")
_PAGE = re.compile(r"^https?://(www\.)?|/(deed|legalcode|license)(\.\w+)*/?$")


@dataclass(frozen=True)
class Licence:
    """One licence with the forms in which its name or address is written, without version."""

    id: str
    name: str
    forms: tuple[str, ...]


@dataclass(frozen=True)
class Licences:
    """The licences that allow republication, by written form."""

    by_form: dict[str, Licence]

    @classmethod
    def read(cls, source: Source) -> "Licences":
        """Read the shipped licences and a user's own."""
        entries = source.entries("licences.csv", Licence)
        return cls({_plain(form): entry for entry in entries for form in (entry.id, *entry.forms)})

    def find(self, text: str | None) -> Licence | None:
        """Return the licence a text declares, or None where it is unknown or does not allow republication."""
        return self.by_form.get(_plain(text)) if text else None


def _plain(text: str) -> str:
    """Return a licence's name or address in small letters, without punctuation, version and the word licence."""
    address = _PAGE.sub("", _PAGE.sub("", text.strip().casefold()))
    words = re.sub(r"[^\w]+|_", " ", address).strip()
    return _WORD.sub("", _VERSION.sub("", _WORD.sub("", words)))
