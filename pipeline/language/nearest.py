"""Clauses that say more of a noun, which the parser hung on one further away or on the verb.

Belongs here: antecedents told by number, by the comma or by what only people do. Does not belong here: how far such a
clause reaches (`relatives.py`).
"""

from pipeline.language.parsed import ParsedText, Token, attach
from pipeline.lexicon.grammar import Grammar

_NOUNS = frozenset({"NOUN", "PROPN"})
_PLURALS = frozenset({"NNS", "NNPS"})
_SINGULAR = frozenset({"is", "was", "has"})
_PLURAL = frozenset({"are", "were", "have"})


def mend_nearest(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the antecedents of a text in place."""
    for token in parsed.tokens:
        if token.dep == "acl:relcl":
            _which_by_number(parsed, token)
            _who_behind_sides(parsed, token)
        elif token.tag == "VBG" and token.dep == "advcl":
            _whom_they_hit(parsed, token, grammar)
            _what_order_says(parsed, token, grammar)


def _which_by_number(parsed: ParsedText, relative: Token) -> None:
    """`Told reporters outside his home, which was burned` with reporters burned: a singular verb is said of the
    singular noun before the comma.
    """
    far = parsed.tokens[relative.head]
    pronoun = parsed.child(relative.index, "nsubj")
    helper = parsed.child(relative.index, "aux", "aux:pass", "cop")
    if (
        pronoun is None
        or pronoun.lower not in ("which", "who")
        or helper is None
        or parsed.tokens[pronoun.index - 1].text != ","
    ):
        return
    near = parsed.tokens[pronoun.index - 2]
    if near.pos not in _NOUNS or near == far or near.index < far.index or far.pos not in _NOUNS:
        return
    one_of_several = helper.lower in _SINGULAR and far.tag in _PLURALS and near.tag not in _PLURALS
    several_of_one = helper.lower in _PLURAL and far.tag not in _PLURALS and near.tag in _PLURALS
    is_joined = parsed.child(far.index, "conj") is not None
    if (one_of_several or several_of_one) and not is_joined and far in list(parsed.ancestors(near.index)):
        attach(parsed, relative, near, "acl:relcl")


def _who_behind_sides(parsed: ParsedText, relative: Token) -> None:
    """`A row between farmers and police, who fired` with a row that fired: no act is a `who`, the last side is."""
    act = parsed.tokens[relative.head]
    pronoun = parsed.child(relative.index, "nsubj")
    if pronoun is None or pronoun.lower != "who" or act.pos != "NOUN":
        return
    for child in parsed.children(act.index, "nmod"):
        case = parsed.child(child.index, "case")
        sides = parsed.children(child.index, "conj")
        if case is not None and case.lower == "between" and sides and sides[-1].index < relative.index:
            attach(parsed, relative, sides[-1], "acl:relcl")
            return


def _whom_they_hit(parsed: ParsedText, gerund: Token, grammar: Grammar) -> None:
    """`Fired on youths shouting slogans` with those who fired shouting: right behind the people shot at, without a
    comma, what they are doing is said of them.
    """
    verb, noun = parsed.tokens[gerund.head], parsed.tokens[gerund.index - 1]
    if (
        verb.lemma not in grammar.hitting
        or gerund.lemma not in grammar.bearing
        or noun.tag != "NNS"
        or noun.head != verb.index
    ):
        return
    if noun.dep in ("obj", "obl", "nsubj:pass") and parsed.child(gerund.index, "mark", "nsubj", "aux") is None:
        attach(parsed, gerund, noun, "acl")


def _what_order_says(parsed: ParsedText, gerund: Token, grammar: Grammar) -> None:
    """`Fought an order by Chad demanding that they leave` with those who fought demanding: right behind a text a
    participle of saying tells what the text says.
    """
    verb = parsed.tokens[gerund.head]
    text = parsed.child(verb.index, "obj")
    if gerund.lower not in grammar.saying_participles or text is None or text.lemma not in grammar.messages:
        return
    if text.index < gerund.index and max(at for at in parsed.subtree(text.index)) == gerund.index - 1:
        attach(parsed, gerund, text, "acl")
