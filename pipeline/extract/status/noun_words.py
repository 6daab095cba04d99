"""What the words of an event noun's own phrase make of its act: adjectives, prepositions, marks around it.

Belongs here: alleged, planned, without, in the event of. Does not belong here: the verbs and nouns over it
(`around.py`).
"""

from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.clauses import case_of
from pipeline.language.parsed import Token

# What is said of an act that may have happened, other than what may come.
SAID_OF = frozenset({"reported", "claimed", "alleged", "denied"})


def apply_noun_words(view: TextView, token: Token, standing: Standing) -> None:
    """Take in adjectives and the preposition over an event noun: alleged, planned, without."""
    words = view.lexicon.status
    for hedge in _shared_hedges(view, token):
        standing.under(hedge)
    for child in view.parsed.children(token.index, "amod"):
        effect = _of_adjective(view, child)
        if effect is not None:
            standing.under(effect)
    opened = _opening_phrase(view, token) if token.index not in view.clauses else ""
    effect = words.effect("preposition", case_of(view.parsed, token.index), complex_preposition(view, token), opened)
    if effect is not None:
        standing.under(effect)


def _of_adjective(view: TextView, adjective: Token) -> str | None:
    """Return what an adjective makes of its noun; whose blast it is (a Taliban-claimed blast) leaves the blast real."""
    words, first_part = view.lexicon.status, view.joined_lemma(adjective.index).rpartition("-")[0]
    whole = words.effect("adjective", f"{first_part}-{adjective.lower}")
    if whole is not None or (first_part not in ("", "self") and adjective.lower in view.lexicon.cues["owning_up"]):
        return whole
    return words.effect("adjective", adjective.lower, adjective.lemma)


def apply_hedges(view: TextView, token: Token, standing: Standing) -> None:
    """Take in what adjectives of an event noun say of the act its clause tells: `an apparent raid set it ablaze`."""
    for child in view.parsed.children(token.index, "amod"):
        effect = _of_adjective(view, child)
        if effect in SAID_OF:
            standing.under(effect)


def complex_preposition(view: TextView, token: Token) -> str:
    """Return the preposition over a noun that is made of a noun itself: in the event of, in the absence of."""
    outer = view.parsed.tokens[token.head]
    if token.dep != "nmod" or not case_of(view.parsed, outer.index):
        return ""
    article = "the " if view.parsed.child(outer.index, "det") is not None else ""
    return f"{case_of(view.parsed, outer.index)} {article}{outer.lower} {case_of(view.parsed, token.index)}"


def _shared_hedges(view: TextView, token: Token) -> list[str]:
    """`Alleged assault and harassment of women`: what is said of the first of two bare nouns is said of both."""
    first = view.parsed.tokens[token.head]
    if token.dep != "conj" or token.tag != first.tag or view.parsed.child(token.index, "det", "nmod:poss") is not None:
        return []
    adjectives = view.parsed.children(first.index, "amod")
    effects = (_of_adjective(view, child) for child in adjectives)
    return [effect for effect in effects if effect in SAID_OF]


def _opening_phrase(view: TextView, token: Token) -> str:
    """Return the fixed phrase before a noun that a parser took for an adverb: rather than an invasion, …"""
    adverbs = view.parsed.children(token.index, "advmod")
    phrases = ((word, view.parsed.children(word.index, "fixed")) for word in adverbs)
    return next((" ".join([word.lower, *(part.lower for part in fixed)]) for word, fixed in phrases if fixed), "")
