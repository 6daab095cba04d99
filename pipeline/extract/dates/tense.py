"""Whether the clause a date stands in tells of the past or of what is to come.

Belongs here: reading tense off the parsed clause. Does not belong here: which day that makes it (`resolve.py`).
"""

from dataclasses import dataclass, field
from itertools import islice

from pipeline.language.parsed import ParsedText, Token
from pipeline.lexicon.calendar import CalendarLexicon
from pipeline.lexicon.grammar import load_grammar

MOST_STEPS = 12
# Verbs whose noun under `to` is still to come.


@dataclass
class Tenses:
    """The tenses of one parsed text: past, perfect, present, future or prospect (what was then to come).

    What each word shows is kept, so that many dates under one verb cost no more than one.
    """

    parsed: ParsedText
    lexicon: CalendarLexicon
    _shown: dict[int, str | None] = field(default_factory=dict)

    def at(self, start: int, end: int) -> str | None:
        """Return the tense of what governs a span, None where nothing tells.

        A word that looks ahead by itself (deadline, payable, scheduled) settles it before any verb above it does.
        """
        head = self.parsed.head_in(start, end)
        if head is None:
            return None
        for token in islice(self.parsed.ancestors(head.index), MOST_STEPS):
            if self._is_agreed_on(token, head):
                return "prospect"
            if self._is_set_for(token, head):
                return "future"
            if token.index not in self._shown:
                self._shown[token.index] = self._of_word(token)
            tense = self._shown[token.index]
            if tense:
                return tense
        return None

    def _is_agreed_on(self, verb: Token, date: Token) -> bool:
        """Tell whether a date is that of what was agreed, not of the agreeing: `agreed to talks on Thursday`."""
        if verb.pos != "VERB" or verb.lemma not in self.lexicon.contexts["agreeing"]:
            return False
        aims = [
            child for child in self.parsed.children(verb.index, "obl", "nmod") if verb.index < child.index < date.index
        ]
        return any(mark.lower == "to" for aim in aims for mark in self.parsed.children(aim.index, "case"))

    def _is_set_for(self, verb: Token, date: Token) -> bool:
        """Tell whether a date is what something is put on or off to: `is set for Friday`, `was postponed to May`."""
        if verb.pos != "VERB" or verb.lemma not in self.lexicon.contexts["setfor"] or date.head != verb.index:
            return False
        return any(mark.lower in ("for", "to", "until", "till") for mark in self.parsed.children(date.index, "case"))

    def _of_word(self, token: Token) -> str | None:
        contexts = self.lexicon.contexts
        is_ahead = token.lemma in contexts["lookahead"] and (token.pos == "ADJ" or "VerbForm=Part" in token.morph)
        if is_ahead or token.lemma in contexts["limit"]:
            return "future"
        if token.pos in ("VERB", "AUX") or self.parsed.child(token.index, "cop"):
            return self._of_verb(token)
        return None

    def _of_verb(self, verb: Token) -> str | None:
        """Return the tense a verb group shows; infinitives and participles that leave it open give None."""
        helpers = self.parsed.children(verb.index, "aux", "cop")
        group = [verb, *helpers]
        if any(token.lower in self.lexicon.contexts["futureaux"] for token in helpers):
            return "future"
        if any(token.tag == "MD" for token in helpers):
            return "past" if any(token.lemma == "have" for token in helpers) else "prospect"
        if any(child.lower == "to" for child in self.parsed.children(verb.index, "mark", "aux")):
            return self._of_infinitive(verb)
        if any(token.lemma == "have" and "Tense=Pres" in token.morph for token in helpers):
            return "perfect"
        if any("Tense=Past" in token.morph for token in group):
            return "past"
        if any("VerbForm=Fin" in token.morph for token in group):
            is_arranged = verb.tag == "VBG" and verb.lemma in self.lexicon.contexts["arranged"]
            is_arranged |= verb.lemma in self.lexicon.contexts["scheduled"]
            return "future" if is_arranged else "present"
        return None

    def _of_infinitive(self, verb: Token) -> str | None:
        """Return what an infinitive looks ahead from: now, or a past in which it was agreed, planned or ordered."""
        governor = self.parsed.tokens[verb.head]
        looks_ahead = governor.lemma in load_grammar().infinitive_nouns
        is_prospective = governor.lemma in self.lexicon.contexts["prospective"] or (verb.dep == "acl" and looks_ahead)
        # A hotline set up to ask is not set to ask.
        if governor.index == verb.index or not is_prospective or self.parsed.child(governor.index, "compound:prt"):
            return None
        group = [governor, *self.parsed.children(governor.index, "aux", "cop")]
        return "prospect" if any("Tense=Past" in token.morph for token in group) else "future"
