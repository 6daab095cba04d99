"""Deeds told one after another under one word, of which the parser hung the later ones too high.

Belongs here: series of gerunds under a verb (accused of shelling it, looting shops and taking men) and of clauses under
`how`, told by their form. Does not belong here: single complements (`complements.py`).
"""

from pipeline.language.clauses import GERUND_PREPOSITIONS
from pipeline.language.parsed import ParsedText, Token, attach
from pipeline.lexicon.grammar import Grammar


def mend_series(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the attachments of a text in place."""
    for token in parsed.tokens:
        if token.pos == "VERB":
            _gerunds(parsed, token, grammar)
            _ways(parsed, token)
            _predicate_of_posture(parsed, token)


def _gerunds(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`accused of shelling it, looting shops and taking men`: the later gerunds go with the first."""
    if verb.lemma not in grammar.gerund_verbs or verb.tag == "VBG":
        return
    below = parsed.children(verb.index, "advcl", "ccomp", "xcomp", "conj")
    gerunds = [child for child in below if child.tag == "VBG" and parsed.child(child.index, "nsubj", "aux") is None]
    first = next((child for child in gerunds if _preposition(parsed, child)), None)
    if first is None:
        return
    for later in gerunds:
        is_second = later.dep == "conj" and _preposition(parsed, later) in ("", _preposition(parsed, first))
        opens_rest = _is_after_comma(parsed, later) and _goes_on(parsed, later) and not parsed.child(later.index, "mark")
        if later.index > first.index and (is_second or opens_rest):
            attach(parsed, later, first, "conj")


def _preposition(parsed: ParsedText, gerund: Token) -> str:
    mark = parsed.child(gerund.index, "mark")
    return mark.lower if mark is not None and mark.lower in GERUND_PREPOSITIONS else ""


def _is_after_comma(parsed: ParsedText, verb: Token) -> bool:
    first = min(parsed.subtree(verb.index))
    return parsed.tokens[first].text == "," or (first > 0 and parsed.tokens[first - 1].text == ",")


def _goes_on(parsed: ParsedText, verb: Token) -> bool:
    """Tell whether a verb is itself coordinated with a later one of its form."""
    return any(child.tag == verb.tag and parsed.child(child.index, "cc") for child in parsed.children(verb.index, "conj"))


def _ways(parsed: ParsedText, verb: Token) -> None:
    """`described how men came, dragged him out and shot him` with `dragged` what the speaker did."""
    told = next((child for child in parsed.children(verb.index, "ccomp") if _opens_with_how(parsed, child)), None)
    if told is None:
        return
    for later in parsed.children(verb.index, "conj"):
        if later.index < told.index or parsed.child(later.index, "nsubj", "expl") is not None:
            continue
        joint = parsed.child(later.index, "cc")
        goes_on = _goes_on(parsed, later) if joint is None else not _is_after_comma(parsed, later)
        if later.tag in (told.tag, "VBN") and goes_on:
            attach(parsed, later, told, "conj")


def _opens_with_how(parsed: ParsedText, verb: Token) -> bool:
    return any(child.lower == "how" for child in parsed.children(verb.index, "advmod", "mark"))


def _predicate_of_posture(parsed: ParsedText, participle: Token) -> None:
    """`The general stood accused of it` with `accused` a modifier of the verb: verbs have none, it is said of the
    subject.
    """
    verb = parsed.tokens[participle.head]
    is_next = participle.index == verb.index + 1
    if participle.dep == "acl" and participle.tag == "VBN" and verb.pos == "VERB" and is_next:
        participle.dep = "xcomp"
