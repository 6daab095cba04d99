"""What belongs to a noun though the parser hung it on the verb: relative clauses, infinitives of plans, help for help.

Belongs here: mending such attachments by their form. Does not belong here: other repairs (`repair.py`).
"""

from pipeline.language.parsed import ParsedText, Token, attach
from pipeline.lexicon.grammar import Grammar

_RELATIVES = frozenset({"who", "whose", "which"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def mend_nominals(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the attachments of a text in place."""
    for token in parsed.tokens:
        _relative_as_complement(parsed, token)
        _infinitive_of_noun(parsed, token, grammar)
        _noun_under_mark(parsed, token)


def _relative_as_complement(parsed: ParsedText, verb: Token) -> None:
    """`Two monks, whose killing was condemned, were buried` read as `two monks were condemned` under `buried`: what
    a relative pronoun opens after a comma is a clause of the noun before, and the noun is the outer verb's.
    """
    if verb.dep not in ("ccomp", "advcl") or verb.head < verb.index:
        return
    outer = parsed.tokens[verb.head]
    if parsed.child(outer.index, "nsubj", "nsubj:pass") is not None:
        return
    noun = next((n for n in parsed.children(verb.index, "nsubj", "nsubj:pass", "dep") if n.pos in _NOUNS), None)
    if noun is None or noun.index + 2 >= len(parsed.tokens):
        return
    after = parsed.tokens[noun.index + 1 : noun.index + 3]
    if after[0].lower != "," or after[1].lower not in _RELATIVES or after[1].index > verb.index:
        return
    is_passive = parsed.child(outer.index, "aux:pass") is not None
    attach(parsed, noun, outer, "nsubj:pass" if is_passive else "nsubj")
    attach(parsed, verb, noun, "acl:relcl")


def _infinitive_of_noun(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`accepted an invitation to meet` with `to meet` hung on `accepted`: plans, offers and orders take infinitives."""
    mark = parsed.child(verb.index, "mark")
    if verb.dep not in ("advcl", "xcomp") or mark is None or mark.lower != "to" or mark.index == 0:
        return
    noun = parsed.tokens[mark.index - 1]
    if noun.head == verb.head and noun.dep == "obj" and noun.lemma in grammar.infinitive_nouns:
        attach(parsed, verb, noun, "acl")


def _noun_under_mark(parsed: ParsedText, noun: Token) -> None:
    """`asked France for help` with `for` read as opening a clause: a bare noun under a preposition is an oblique."""
    mark = parsed.child(noun.index, "mark")
    if noun.dep != "advcl" or noun.pos not in _NOUNS or mark is None or mark.tag != "IN":
        return
    if mark.lower in ("for", "with", "of", "from") and parsed.child(noun.index, "nsubj", "cop", "aux", "obj") is None:
        mark.dep = "case"
        attach(parsed, noun, parsed.tokens[noun.head], "obl")
