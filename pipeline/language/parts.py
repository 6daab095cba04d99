"""Asides that tell of what kind some of those just named are: `thirty people, most of them civilians`.

Belongs here: hanging such an aside on those it describes, where the parser took it for a subject, a doer or one more
of them. Does not belong here: other coordination (`series.py`), or how many there are (`extract/quantities/`).
"""

from pipeline.language.parsed import ParsedText, Token, attach

_OPENING = frozenset({",", "-", "–", "—", "--", "("})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_INSIDE = frozenset({"DET", "ADJ", "NUM", "ADV", "NOUN", "PROPN"})
_MISTAKEN = ("nsubj", "obl", "conj", "obj", "parataxis", "dep", "nmod")
_WITHIN = ("compound", "flat", "nmod", "appos", "nummod", "amod")
_CHIEFLY = frozenset({"mostly", "mainly", "largely", "chiefly", "predominantly", "primarily"})
_SUBJECTS = ("nsubj:pass", "nsubj")


def mend_parts(parsed: ParsedText) -> None:
    """Mend the asides of a text in place."""
    for token in parsed.tokens:
        if token.lower == "them" and token.index >= 3:
            _most_of_them(parsed, token)
        elif token.lower in _CHIEFLY:
            _mostly_some(parsed, token)


def _most_of_them(parsed: ParsedText, them: Token) -> None:
    """`Thirty people, most of them civilians, were killed`: the civilians are of the thirty, who were killed."""
    of, quantifier = parsed.tokens[them.index - 1], parsed.tokens[them.index - 2]
    opening = _opening_before(parsed, quantifier)
    kind = _noun_after(parsed, them)
    if of.lower != "of" or opening is None or kind is None or kind.dep.partition(":")[0] not in _MISTAKEN:
        return
    whole, verb = _whole_before(parsed, opening), parsed.tokens[kind.head]
    was_subject = kind.dep if kind.dep in _SUBJECTS and verb.pos == "VERB" and verb.index > kind.index else None
    if was_subject:
        for child in parsed.children(kind.index):
            if child.index < opening.index:
                attach(parsed, child, verb, child.dep)
    if whole is None or _hangs_on(parsed, whole, kind):
        return
    attach(parsed, kind, whole, "parataxis")
    attach(parsed, quantifier, kind, "nummod")
    if not was_subject:
        verb = parsed.tokens[parsed.tokens[whole.head].head]
        is_late = verb.pos == "VERB" and verb.index > kind.index and whole.dep in ("conj", "appos", "nmod")
        is_bare = parsed.child(whole.index, "case", "cc") is None
        was_subject = _subject_dep(parsed, verb) if is_late and is_bare else None
    if was_subject and parsed.child(verb.index, *_SUBJECTS) is None and not _hangs_on(parsed, verb, whole):
        attach(parsed, whole, verb, was_subject)


def _subject_dep(parsed: ParsedText, verb: Token) -> str:
    return "nsubj:pass" if parsed.child(verb.index, "aux:pass") is not None else "nsubj"


def _mostly_some(parsed: ParsedText, adverb: Token) -> None:
    """`More than 500 were injured, mostly Kenyans`: that tells who they were, and nobody who did it."""
    if not adverb.index or parsed.tokens[adverb.index - 1].lower not in _OPENING:
        return
    kind, verb = parsed.tokens[adverb.head], parsed.tokens[parsed.tokens[adverb.head].head]
    is_bare = kind.pos in ("NOUN", "PROPN") and parsed.child(kind.index, "case") is None
    if not is_bare or kind.index < adverb.index or verb.pos != "VERB" or verb.index > adverb.index:
        return
    whole = parsed.child(verb.index, "obj") or parsed.child(verb.index, "nsubj:pass")
    if kind.dep in ("obl:agent", "obl", "conj", "obl:unmarked") and whole is not None and whole.index < adverb.index:
        attach(parsed, kind, whole, "parataxis")


def _opening_before(parsed: ParsedText, quantifier: Token) -> Token | None:
    """Return the comma, dash or bracket that opens an aside, at most two words before its quantifier (`at least`)."""
    first = max(parsed.sentences[quantifier.sentence].first, quantifier.index - 3)
    before = reversed(parsed.tokens[first : quantifier.index])
    return next((token for token in before if token.lower in _OPENING), None)


def _noun_after(parsed: ParsedText, them: Token) -> Token | None:
    """Return the noun that says what `most of them` are, None where a verb does."""
    found = None
    for token in parsed.tokens[them.index + 1 : parsed.sentences[them.sentence].last]:
        if token.pos not in _INSIDE:
            return found if token.pos in ("PUNCT", "ADP", "CCONJ") else None
        if token.pos in ("NOUN", "PROPN"):
            found = token
    return found


def _whole_before(parsed: ParsedText, opening: Token) -> Token | None:
    """Return the head of the nearest phrase before an aside; behind `by` those who suffered what is told."""
    if not opening.index:
        return None
    head = parsed.tokens[opening.index - 1]
    while head.dep.partition(":")[0] in _WITHIN and head.head < opening.index:
        if head.dep in ("nmod", "appos") and parsed.child(head.index, "case") is None:
            # `In that year thirty people, …`: no part of the phrase before it.
            break
        head = parsed.tokens[head.head]
        if head.pos not in _NOUNS:
            return None
    if head.dep == "obl:agent":
        return parsed.child(head.head, "nsubj:pass")
    return head if head.pos in _NOUNS and head.sentence == opening.sentence else None


def _hangs_on(parsed: ParsedText, token: Token, other: Token) -> bool:
    """Tell whether a word is another one or stands below it."""
    return token.index == other.index or any(above.index == other.index for above in parsed.ancestors(token.index))
