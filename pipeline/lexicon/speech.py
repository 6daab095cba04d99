"""Verbs, nouns and phrases by which a text says that someone says something.

Belongs here: the reader of `speech_verbs.csv`. Does not belong here: what hedges or denies otherwise (`status.py`) and
where the words that are said stand (`extract/quotations/`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pipeline.lexicon.inflection import stems
from pipeline.lexicon.source import LexiconError, Source

KINDS = ("verb", "noun", "stance", "naming", "utterance", "phrase", "title", "silent")
FORCES = ("neutral", "contested", "accusation", "denial", "promise")
_REPORTING = ("verb", "noun")
_QUOTING = ("verb", "stance", "naming")

_IRREGULAR = {"said": "say", "told": "tell", "wrote": "write", "written": "write", "swore": "swear", "sworn": "swear"}


@dataclass(frozen=True)
class SpeechWord:
    """One word that brings in what someone says.

    `kind`: verb and noun report a statement, and `force` says how it is to be taken; stance verbs (want, urge, condemn)
    may carry quoted words but state nothing; naming verbs put a name to something ("called it a …"); an utterance is
    a noun that holds words (letter, speech); a phrase stands before its speaker (according to); after
    a title word (film, codenamed) quotation marks hold a name; silent nouns (Monday, week) never speak.
    """

    id: str
    lemma: str
    kind: str
    force: str = "neutral"


@dataclass(frozen=True)
class SpeechLexicon:
    """The words by kind and lemma."""

    words: Mapping[tuple[str, str], SpeechWord]

    @classmethod
    def read(cls, source: Source) -> "SpeechLexicon":
        """Read the words. Raises LexiconError on an unknown kind or force."""
        entries = source.entries("speech_verbs.csv", SpeechWord)
        for entry in entries:
            if entry.kind not in KINDS or entry.force not in FORCES:
                raise LexiconError(
                    f"speech_verbs.csv: {entry.id} has kind {entry.kind!r} and force {entry.force!r}; "
                    f"kinds are {', '.join(KINDS)}, forces {', '.join(FORCES)}."
                )
        return cls(MappingProxyType({(entry.kind, entry.lemma): entry for entry in entries}))

    def _first(self, lemma: str, kinds: tuple[str, ...]) -> SpeechWord | None:
        return next((self.words[kind, lemma] for kind in kinds if (kind, lemma) in self.words), None)

    def find(self, lemma: str) -> SpeechWord | None:
        """Return the verb or noun that reports a statement, by its lemma."""
        return self._first(lemma, _REPORTING)

    def reporting(self, lemma: str) -> SpeechWord | None:
        """Return the verb that reports a statement, by its lemma."""
        return self.words.get(("verb", lemma))

    def reporting_noun(self, lemma: str) -> SpeechWord | None:
        """Return the noun that reports a statement, by its lemma."""
        return self.words.get(("noun", lemma))

    def quoting(self, lemma: str) -> SpeechWord | None:
        """Return the verb that may carry quoted words, by its lemma; a reporting one first."""
        return self._first(lemma, _QUOTING)

    def reporting_form(self, form: str) -> SpeechWord | None:
        """Return the reporting verb that a lower-case word form can be, where no parser has told its lemma."""
        for stem in (_IRREGULAR[form],) if form in _IRREGULAR else stems(form):
            word = self.reporting(stem)
            if word is not None:
                return word
        return None

    def holds_words(self, lemma: str) -> bool:
        """Tell whether a noun means something said or written."""
        return ("noun", lemma) in self.words or ("utterance", lemma) in self.words

    def is_title(self, word: str) -> bool:
        """Tell whether quotation marks after a word hold a name."""
        return ("title", word) in self.words

    def is_silent(self, lemma: str) -> bool:
        """Tell whether a noun never speaks."""
        return ("silent", lemma) in self.words

    def is_naming(self, lemma: str) -> bool:
        """Tell whether a verb puts a name to something in its subject's own words."""
        return ("naming", lemma) in self.words

    def phrase(self, words: str) -> SpeechWord | None:
        """Return the phrase that brings in a speaker, lower case."""
        return self.words.get(("phrase", words))
