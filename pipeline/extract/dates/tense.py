"""Whether the clause a date stands in tells of the past or of what is to come.

Belongs here: reading tense off the parsed clause. Does not belong here: which day that makes it (`resolve.py`).
"""

from pipeline.language.parsed import ParsedText, Token
from pipeline.lexicon.calendar import CalendarLexicon


def tense_of(parsed: ParsedText, start: int, end: int, lexicon: CalendarLexicon) -> str | None:
    """Return past, present or future for the clause that governs a span, None where no verb governs it."""
    head = parsed.head_in(start, end)
    if head is None:
        return None
    outcome: str | None = None
    for token in (head, *parsed.ancestors(head.index)):
        if token.pos not in ("VERB", "AUX") and not parsed.child(token.index, "cop"):
            continue
        outcome, is_final = _read(parsed, token, lexicon)
        if is_final:
            return outcome
    return outcome


def _read(parsed: ParsedText, verb: Token, lexicon: CalendarLexicon) -> tuple[str | None, bool]:
    """Return the tense a verb group shows and whether that settles it; an infinitive or participle may leave it open."""
    group = [verb, *parsed.children(verb.index, "aux", "cop")]
    prospective = lexicon.contexts["prospective"]
    if any(token.lower in lexicon.contexts["futureaux"] for token in group):
        return "future", True
    if any(token.lower == "to" for token in group) and "VerbForm=Inf" in verb.morph:
        governor = parsed.tokens[verb.head]
        if governor.index == verb.index or governor.lemma in prospective or governor.pos in ("NOUN", "AUX"):
            return "future", True
        return None, False
    finite = [token for token in group if "VerbForm=Fin" in token.morph or "Tense=Past" in token.morph]
    if any("Tense=Past" in token.morph and "VerbForm=Part" not in token.morph for token in finite):
        return ("future", True) if verb.lemma in prospective and parsed.child(verb.index, "xcomp") is None and verb.lemma in ("schedule", "due", "slate") else ("past", True)
    if any(token.lemma in ("have", "be") and "VerbForm=Fin" in token.morph for token in group[1:]) and "Tense=Past" in verb.morph:
        return ("future", True) if verb.lemma in ("schedule", "expect", "due", "slate", "plan") else ("past", True)
    if any("Tense=Pres" in token.morph and "VerbForm=Fin" in token.morph for token in group):
        return "present", True
    if "Tense=Past" in verb.morph:
        return "past", True
    if any(token.tag == "MD" for token in group):
        return "present", True
    return None, False
