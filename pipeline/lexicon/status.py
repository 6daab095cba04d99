"""Words that decide whether an act is told as a fact: hedges, denials, plans, suppositions.

Belongs here: reading `status.csv`. Does not belong here: verbs of saying (`speech.py`) and how the words combine over
a clause (`extract/status/status.py`).
"""

from dataclasses import dataclass

from pipeline.lexicon.source import LexiconError, Source

POSITIONS = (
    "verb",
    "past",
    "noun",
    "adjective",
    "predicate",
    "adverb",
    "auxiliary",
    "mark",
    "object",
    "oblique",
    "preposition",
    "performative",
    "naming",
    "source",
    "enacted",
)
# What a word says of the act in its scope. `claimed` is an assertion that only its speaker stands for, `alleged` an
# accusation; `denied` is a denial in words, `averted` an act that did not come about.
EFFECTS = ("asserted", "reported", "claimed", "alleged", "denied", "averted", "planned", "hypothetical")
_UNDER_NEGATION = {
    "asserted": "averted",
    "reported": "hypothetical",
    "claimed": "hypothetical",
    "alleged": "hypothetical",
    "denied": "hypothetical",
    "averted": "asserted",
    "planned": "averted",
    "hypothetical": "hypothetical",
}


@dataclass(frozen=True, slots=True)
class StatusWord:
    """One word and the status it gives to what stands in its scope.

    `pos` is verb (a verb or adjective over its complement), past (a verb over a finite complement that tells of the
    past: "warned that they had come"), noun (over its complement or of-phrase), adjective and adverb (over what they
    modify), predicate (an adjective or noun said of it: "the report is false"), auxiliary (over its verb), mark (over
    its clause), object (a verb over an event noun that is its object), oblique (one under its preposition),
    preposition (over an event noun it governs), performative (a verb that is done by saying that one wants to do it:
    "would like to thank"), naming (a verb that gives what happened a name: "called it a massacre"), source (who says
    it: an accuser), enacted (a verb of what is done once it is decided: ban). A verb's `word` may name the mark of
    its complement ("keep from"), an object's the particle ("rule out"), a noun's its own preposition ("on verge") or
    what it stands under ("come within").

    `negated` is what the word says when it is itself negated, where that differs from the rule: nothing follows from
    a report, accusation, denial or hope that was not made, a plan that was not made was not carried out, what was not
    averted happened.
    """

    id: str
    word: str
    pos: str
    effect: str
    negated: str = ""

    def under_negation(self) -> str:
        """Return what the negated word says of the act in its scope."""
        return self.negated or _UNDER_NEGATION[self.effect]


@dataclass(frozen=True)
class StatusLexicon:
    """Words by part of speech and form."""

    words: dict[str, dict[str, StatusWord]]

    @classmethod
    def read(cls, source: Source) -> "StatusLexicon":
        """Read the words of all folders; one word may stand once for each part of speech."""
        entries = source.entries("status.csv", StatusWord)
        for entry in entries:
            effects = {entry.effect, entry.under_negation()} if entry.effect in EFFECTS else {entry.effect}
            if entry.pos not in POSITIONS or not effects <= set(EFFECTS):
                raise LexiconError(
                    f"status.csv: {entry.id} has pos {entry.pos!r}, effect {entry.effect!r} and negated "
                    f"{entry.negated!r}; pos is one of {', '.join(POSITIONS)}, effects are {', '.join(EFFECTS)}."
                )
        words: dict[str, dict[str, StatusWord]] = {pos: {} for pos in POSITIONS}
        for entry in entries:
            words[entry.pos][entry.word] = entry
        return cls(words)

    def find(self, pos: str, *words: str) -> StatusWord | None:
        """Return the first of these words that the lexicon holds for a part of speech."""
        known = self.words[pos]
        for word in words:
            if word in known:
                return known[word]
        return None

    def effect(self, pos: str, *words: str) -> str | None:
        """Return what the first known of these words says, None where none is known."""
        entry = self.find(pos, *words)
        return entry.effect if entry else None
