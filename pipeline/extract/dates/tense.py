"""Whether the clause a date stands in tells of the past or of what is to come.

Belongs here: reading tense off the parsed clause. Does not belong here: which day that makes it (`resolve.py`).
"""

from pipeline.language.parsed import ParsedText, Token
from pipeline.lexicon.calendar import CalendarLexicon

_MOST_STEPS = 12


def tense_of(parsed: ParsedText, start: int, end: int, lexicon: CalendarLexicon) -> str | None:
    """Return past, present, future or prospect (what was then to come) for what governs a span, if anything tells.

    A word that looks ahead by itself (deadline, payable, scheduled) settles it before any verb above it does.
    """
    head = parsed.head_in(start, end)
    if head is None:
        return None
    ahead, limits = lexicon.contexts["lookahead"], lexicon.contexts["limit"]
    for step, token in enumerate(parsed.ancestors(head.index)):
        if step > _MOST_STEPS:
            break
        if token.lemma in limits or (token.lemma in ahead and (token.pos == "ADJ" or "VerbForm=Part" in token.morph)):
            return "future"
        if token.pos in ("VERB", "AUX") or parsed.child(token.index, "cop"):
            tense = _of_verb(parsed, token, lexicon)
            if tense:
                return tense
    return None


def _of_verb(parsed: ParsedText, verb: Token, lexicon: CalendarLexicon) -> str | None:
    """Return the tense a verb group shows; infinitives and participles that leave it open give None."""
    helpers = parsed.children(verb.index, "aux", "cop")
    group = [verb, *helpers]
    if any(token.lower in lexicon.contexts["futureaux"] for token in helpers):
        return "future"
    if any(token.tag == "MD" for token in helpers):
        return "past" if any(token.lemma == "have" for token in helpers) else "prospect"
    if any(child.lower == "to" for child in parsed.children(verb.index, "mark", "aux")):
        return _of_infinitive(parsed, verb, lexicon)
    if any("Tense=Past" in token.morph for token in group):
        return "past"
    if any("VerbForm=Fin" in token.morph for token in group):
        is_arranged = "VerbForm=Ger" in verb.morph or verb.tag == "VBG"
        return "future" if is_arranged and verb.lemma in lexicon.contexts["arranged"] else "present"
    return None


def _of_infinitive(parsed: ParsedText, verb: Token, lexicon: CalendarLexicon) -> str | None:
    """Return what an infinitive looks ahead from: now, or a past in which it was agreed, planned or ordered."""
    governor = parsed.tokens[verb.head]
    if governor.index == verb.index or not (governor.lemma in lexicon.contexts["prospective"] or verb.dep == "acl"):
        return None
    group = [governor, *parsed.children(governor.index, "aux", "cop")]
    return "prospect" if any("Tense=Past" in token.morph for token in group) else "future"
