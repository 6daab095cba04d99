"""Asides between commas: subjects that they cut off from their verb (`after gunmen, wearing masks, raided a shop`) and
whom they tell of (`in Kobo, a town near Jos`).

Belongs here: finding the verb behind an aside and the noun before it. Does not belong here: relative clauses
(`relatives.py`), subjects with a noun behind them (`subjects.py`), participles without commas (`participles.py`).
"""

from pipeline.language.parsed import ParsedText, Token, attach, put_over
from pipeline.lexicon.grammar import Grammar

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_PARTICIPLES = frozenset({"VBG", "VBN", "VBD"})
_IN_NAME = frozenset({"compound", "flat"})
_IN_PHRASE = frozenset({"compound", "flat", "nmod", "amod", "nummod"})


def mend_asides(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the asides of a text in place."""
    for token in parsed.tokens:
        if token.dep in ("obj", "appos") and token.pos == "NOUN":
            _apposition_as_object(parsed, token, grammar)
        if token.tag in _PARTICIPLES and token.pos == "VERB" and token.index > 1:
            _subject_before_aside(parsed, token, grammar)


def _apposition_as_object(parsed: ParsedText, noun: Token, grammar: Grammar) -> None:
    """`Killed two men in Kobo, a town near Jos` with the town killed, or the two men a town: a noun with an article
    behind a comma says more of the noun before it.
    """
    article, above = parsed.child(noun.index, "det"), parsed.tokens[noun.head]
    if article is None or article.lower not in ("a", "an") or not article.index > above.index + 1:
        return
    comma = article.index - 1
    if parsed.tokens[comma].text != "," or not comma or parsed.child(noun.index, "conj", "cc") is not None:
        return
    if min(at for at in parsed.subtree(noun.index) if at != comma) != article.index:
        return
    name = _noun_before(parsed, comma, _IN_NAME)
    is_place = name is not None and name.pos == "PROPN" and noun.lemma in grammar.place_nouns
    told = name if is_place else _noun_before(parsed, comma, _IN_PHRASE)
    if told is None or told == above or told.index < above.index:
        return
    if is_place or (noun.dep == "obj" and parsed.child(above.index, "obj") != noun):
        attach(parsed, noun, told, "appos")


def _subject_before_aside(parsed: ParsedText, aside: Token, grammar: Grammar) -> None:
    """`They fled after gunmen, riding camels, raided it` with `after gunmen` said of the flight, `In Kano, gunmen,
    wearing masks, raided it` with the gunmen beside Kano: they are the subject of the verb behind the aside.
    """
    verb = _verb_behind(parsed, aside)
    if parsed.tokens[aside.index - 1].text != "," or verb is None:
        return
    noun = _noun_before(parsed, aside.index - 1, _IN_PHRASE)
    if noun is None or noun.dep.startswith("nsubj"):
        return
    fronted, mark = parsed.tokens[noun.head], parsed.child(noun.index, "case")
    if mark is not None and mark.lower in grammar.subordinators and fronted.index < noun.index:
        if fronted.head == verb.index and fronted.pos == "VERB":
            put_over(parsed, fronted, verb, "advcl")
        verb.dep = "advcl" if verb.head != verb.index else verb.dep
        attach(parsed, mark, verb, "mark")
    elif mark is None and noun.dep == "conj" and parsed.child(noun.index, "cc") is None:
        if fronted.dep != "obl" or parsed.child(fronted.index, "case") is None:
            return
        attach(parsed, fronted, verb, "obl")
    else:
        return
    attach(parsed, noun, verb, "nsubj:pass" if parsed.child(verb.index, "aux:pass") is not None else "nsubj")
    attach(parsed, aside, noun, "acl")


def _verb_behind(parsed: ParsedText, aside: Token) -> Token | None:
    """Return the finite verb without a subject right behind the comma that closes an aside."""
    below = [at for at in parsed.subtree(aside.index) if at >= aside.index]
    last = next((at for at in range(aside.index, max(below) + 2) if at not in below), None)
    if last is None or last >= len(parsed.tokens):
        return None
    if parsed.tokens[last].text != ",":
        last -= 1
    words = parsed.tokens[last + 1 : last + 4]
    for word in words if parsed.tokens[last].text == "," else []:
        if word.pos == "VERB" and (word.tag in _FINITE or parsed.child(word.index, "aux") is not None):
            return word if parsed.child(word.index, "nsubj", "csubj", "expl", "cc") is None else None
        if word.pos not in ("ADV", "AUX"):
            return None
    return None


def _noun_before(parsed: ParsedText, comma: int, relations: frozenset[str]) -> Token | None:
    """Return the head of the noun phrase that ends before a comma, whose words hang together by some relations."""
    noun = parsed.tokens[comma - 1]
    for above in parsed.ancestors(noun.index):
        if noun.dep.partition(":")[0] not in relations or above.index > comma or above.pos not in _NOUNS:
            break
        noun = above
    return noun if noun.pos in _NOUNS else None
