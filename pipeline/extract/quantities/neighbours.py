"""What the words right beside a counted phrase say befell them: "killing 15", "39 wounded", "67 were reported dead".

Belongs here: the reading by order of words, which needs no tree and so holds where the parse fails. Does not belong
here: the reading by syntax (`predicates.py`).
"""

from pipeline.extract.quantities.counted import known_noun
from pipeline.extract.quantities.predicates import BEFALL, Governor, Predicates
from pipeline.language.parsed import ParsedText, Token

_ADVERBIAL = ("ADV", "AUX", "PART")
_OBJECT_START = ("DET", "NUM", "NOUN", "PROPN", "PRON")
_LONGEST = 4
_REACH = 18


def beside(parsed: ParsedText, first: Token, last: Token, predicates: Predicates) -> Governor | None:
    """Return what befell the phrase from token `first` to `last` (modifiers included), by its neighbours."""
    return _among(parsed, last, predicates) or _after(parsed, last, predicates) or _before(parsed, first, predicates)


def summed(parsed: ParsedText, first: Token, predicates: Predicates) -> Governor | None:
    """Return what a lone number sums, by the nearest summing noun before it: "the number of people arrested was 40"."""
    for at in range(first.index - 1, max(first.index - _REACH, -1), -1):
        token = parsed.tokens[at]
        if token.sentence != first.sentence or (token.pos == "NUM" and token.tag == "CD" and token.dep == "nummod"):
            return None
        is_of = parsed.tokens[at + 1].lower == "of" and predicates.type_of(at, "of") is not None
        if token.pos == "NOUN" and (is_of or predicates.type_of(at, "total")):
            return _sum_of(parsed, at, first.index, predicates)
    return _named_after(parsed, first, predicates)


def thing_summed(parsed: ParsedText, first: Token, predicates: Predicates) -> tuple[Token, Token] | None:
    """Return first word and head of the things a lone number sums: "the number of checkpoints rose to 40"."""
    for at in range(first.index - 1, max(first.index - _REACH, -1), -1):
        token = parsed.tokens[at]
        if token.sentence != first.sentence or token.pos == "NUM" or token.text in (";", ":", ","):
            return None
        if token.lemma in predicates.lexicon.types["total"] and parsed.tokens[at + 1].lower == "of":
            inner = [child for child in parsed.children(at, "nmod") if child.index > at + 1]
            head = inner[0] if inner else None
            if head is None or head.pos != "NOUN" or head.index - at > _LONGEST:
                return None
            return parsed.tokens[at + 2], head
    return None


def _named_after(parsed: ParsedText, first: Token, predicates: Predicates) -> Governor | None:
    """Return what a number sums that is named right after it: "bringing to 40 the number of people held"."""
    if not first.index or parsed.tokens[first.index - 1].lower != "to":
        return None
    for token in parsed.tokens[first.index + 1 : first.index + 5]:
        if token.sentence == first.sentence and token.pos == "NOUN" and predicates.type_of(token.index, "total"):
            is_told = parsed.tokens[token.index - 1].lower == "the"
            return _sum_of(parsed, token.index, len(parsed.tokens), predicates) if is_told else None
    return None


def _sum_of(parsed: ParsedText, at: int, limit: int, predicates: Predicates) -> Governor | None:
    kind = predicates.total_of(at)
    if kind is None and at + 1 < len(parsed.tokens) and parsed.tokens[at + 1].lower == "of":
        kinds = [
            predicates.spoken(token, side)
            for token in parsed.tokens[at + 2 : min(at + 6, limit)]
            for side in ("patient", "state")
        ]
        kind = next((kind for kind in kinds if kind), None)
    return Governor(at, "total", kind) if kind else None


def _before(parsed: ParsedText, first: Token, predicates: Predicates) -> Governor | None:
    at = first.index - 1
    passed: set[str] = set()
    while at >= 0 and parsed.tokens[at].sentence == first.sentence and _is_passed(parsed, at):
        passed.add(parsed.tokens[at].lower)
        at -= 1
    if at < 0 or parsed.tokens[at].sentence != first.sentence:
        return None
    verb = parsed.tokens[at]
    if verb.pos == "ADP" and at > 0:
        kind = predicates.spoken(parsed.tokens[at - 1], verb.lower)
        return Governor(at - 1, verb.lower, kind) if kind else None
    if "dead" in passed:
        return Governor(verb.index, "patient", "fatalities")
    if "alive" in passed:
        burnt = predicates.lexicon.predicates.get(f"{verb.lemma} alive", ())
        return Governor(verb.index, "patient", burnt[0].quantity_type) if burnt else None
    if verb.pos not in ("VERB", "ADJ", "NOUN") or verb.tag.startswith("NNS") or _is_passive(parsed, verb):
        return None
    kind = predicates.spoken(verb, "patient")
    return Governor(verb.index, "patient", kind) if kind else None


def _is_passed(parsed: ParsedText, at: int) -> bool:
    """Tell whether a word may stand between a verb and its object: "shot dead", "killing himself and 12 others"."""
    token = parsed.tokens[at]
    if token.lower == "and":
        return at > 0 and "Reflex=Yes" in parsed.tokens[at - 1].morph
    return token.lower in ("dead", "alive", "also", "another", "up", "away", "the") or "Reflex=Yes" in token.morph


def _is_passive(parsed: ParsedText, verb: Token) -> bool:
    before = parsed.tokens[verb.index - 1] if verb.index else None
    return bool(before and before.lemma == "be" and verb.tag in ("VBN", "VBD"))


def _after(parsed: ParsedText, last: Token, predicates: Predicates) -> Governor | None:
    at, has_aux = last.index + 1, False
    while at < len(parsed.tokens) and at <= last.index + _LONGEST and _is_between(parsed.tokens[at], predicates):
        if parsed.tokens[at].lower in ("not", "n't", "never"):
            return None
        if parsed.tokens[at].pos == "ADV" and (told := predicates.spoken(parsed.tokens[at], "state")):
            return Governor(at, "state", told)
        has_aux |= parsed.tokens[at].lemma in ("be", "get")
        at += 1
    if at >= len(parsed.tokens) or parsed.tokens[at].sentence != last.sentence:
        return None
    word = parsed.tokens[at]
    state = predicates.spoken(word, "state")
    following = parsed.tokens[at + 1] if at + 1 < len(parsed.tokens) else None
    if word.tag in ("VBN", "VBD", "JJ") or word.pos in ("VERB", "ADJ"):
        has_object = following is not None and following.pos in _OBJECT_START and following.sentence == word.sentence
        passive = predicates.spoken(word, "patient") if has_aux or not has_object else None
        if word.tag in ("VBG", "VB", "VBP", "VBZ"):
            passive = None
        kind = (state if not has_object or has_aux else None) or passive or _acting(predicates, word, has_aux)
        return Governor(word.index, "state", kind) if kind else None
    return None


def _among(parsed: ParsedText, last: Token, predicates: Predicates) -> Governor | None:
    """Return what befell those counted "among the victims", "among those wounded", "among the dead"."""
    following = parsed.tokens[last.index + 1 : last.index + _LONGEST]
    if following and following[0].lemma == "be":
        following = following[1:]
    if len(following) < 3 or following[0].lower != "among" or following[2].sentence != last.sentence:
        return None
    whose = following[2]
    noun = known_noun(parsed, whose, predicates.lexicon)
    kind = noun.quantity_type if noun is not None else predicates.spoken(whose, "state")
    return Governor(whose.index, "state", kind) if kind in BEFALL else None


def _is_between(token: Token, predicates: Predicates) -> bool:
    """Tell whether a word may stand between those counted and what befell them: "were", "reportedly", "remain"."""
    return token.pos in _ADVERBIAL or token.lower == "as" or predicates.spoken(token, "link") is not None


def _acting(predicates: Predicates, word: Token, has_aux: bool) -> str | None:
    return None if has_aux and word.tag == "VBN" else predicates.acting(word.index)
