"""Relative clauses without a pronoun behind verbs of accusing: `a man it accused of fraud`, `a man the police accused
of it`.

Belongs here: hanging such a clause on the noun right before its subject, which is whom it accuses. Does not belong
here: relative clauses with a pronoun (`relatives.py`).
"""

from pipeline.language.parsed import ParsedText, Token, attach
from pipeline.lexicon.grammar import Grammar

_LOOSE = frozenset({"acl", "advcl", "ccomp", "parataxis", "conj", "dep"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def mend_contacts(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the contact clauses of a text in place."""
    for token in parsed.tokens:
        if token.lemma in grammar.gerund_verbs and token.tag in ("VBD", "VBN", "VBZ", "VBP"):
            _behind_pronoun(parsed, token)
            _behind_second_noun(parsed, token)


def _behind_pronoun(parsed: ParsedText, verb: Token) -> None:
    """`Jailed a man it accused of fraud` with `accused` beside `jailed`."""
    subject = parsed.child(verb.index, "nsubj")
    if subject is None or subject.pos != "PRON" or verb.dep not in _LOOSE or not subject.index:
        return
    noun = parsed.tokens[subject.index - 1]
    is_bare = parsed.child(verb.index, "obj", "mark", "cc", "ccomp") is None
    if is_bare and noun.pos in _NOUNS and noun.sentence == verb.sentence and noun.head != verb.index:
        attach(parsed, verb, noun, "acl:relcl")
        _make_finite(verb)


def _behind_second_noun(parsed: ParsedText, verb: Token) -> None:
    """`Jailed a man the police accused of fraud` with the police jailed, and accused themselves."""
    subject = parsed.tokens[verb.head]
    if verb.tag != "VBN" or verb.dep != "acl" or verb.index != subject.index + 1 or subject.dep != "obj":
        return
    first = min(parsed.subtree(subject.index))
    noun = parsed.tokens[first - 1] if first else subject
    is_second = noun.pos == "NOUN" and noun.dep == "obj" and noun.head == subject.head
    if is_second and parsed.child(subject.index, "det") is not None:
        attach(parsed, verb, noun, "acl:relcl")
        attach(parsed, subject, verb, "nsubj")
        _make_finite(verb)


def _make_finite(verb: Token) -> None:
    """Read a verb with a subject of its own as a past, not as a participle."""
    if verb.tag == "VBN":
        verb.tag, verb.morph = "VBD", (verb.morph - {"VerbForm=Part"}) | {"VerbForm=Fin"}
