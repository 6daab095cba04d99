"""Clauses behind `as`, `since` or `after` whose verb the parser took for a description of their subject, or cut off.

Belongs here: such clauses, told by what only a finite verb has. Does not belong here: subjects with an aside behind
them (`asides.py`), headlines with a bare verb (`headlines.py`).
"""

from pipeline.language.parsed import ParsedText, Token, attach, put_over
from pipeline.lexicon.grammar import Grammar

_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADV"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Subordinators that are no preposition of time before a noun that is killed: after two soldiers killed.
_CLAUSAL = frozenset({"as", "while", "since", "because"})


def mend_subordinates(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the subordinate clauses of a text in place."""
    for token in parsed.tokens:
        if token.pos == "VERB" and token.tag in ("VBD", "VBN") and token.dep in ("acl", "advcl"):
            _verb_as_description(parsed, token, grammar)
            _passive_of_headline(parsed, token, grammar)


def subject_of_subordinate_clause(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`as Armenia refused any role` read as `as Armenia` under the main verb: the noun is the subject of the finite
    verb after it.
    """
    if (
        verb.tag not in ("VBD", "VBZ", "VBP")
        or verb.dep not in ("advcl", "parataxis", "conj", "ccomp")
        or parsed.child(verb.index, "nsubj", "csubj") is not None
    ):
        return
    governor = parsed.tokens[verb.head]
    for noun in reversed(parsed.children(governor.index, "obl", "nmod")):
        if noun.index > verb.index:
            continue
        case = parsed.child(noun.index, "case")
        between, phrase = parsed.tokens[noun.index + 1 : verb.index], set(parsed.subtree(noun.index))
        if (
            case is None
            or case.lower not in grammar.subordinators
            or any(token.pos not in ("ADV", "AUX", "PART") for token in between if token.index not in phrase)
        ):
            continue
        case.dep = "mark"
        attach(parsed, case, verb, "mark")
        attach(parsed, noun, verb, "nsubj")
        verb.dep = "advcl"
        return


def _verb_as_description(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`As the foes accused each other of it` with foes that were accused: a participle that describes a noun has no
    object behind it.
    """
    subject = parsed.tokens[verb.head]
    mark = parsed.child(subject.index, "case")
    if verb.dep != "acl" or mark is None or mark.lower not in grammar.subordinators or subject.dep != "obl":
        return
    thing = parsed.child(verb.index, "obj")
    if thing is None or thing.index < verb.index or parsed.child(verb.index, "aux", "mark", "nsubj") is not None:
        return
    below = set(parsed.subtree(subject.index)) - set(parsed.subtree(verb.index))
    if verb.index < subject.index or any(word > verb.index for word in below):
        return
    _make_clause(parsed, verb, subject, mark, "nsubj")
    verb.tag = "VBD"


def _passive_of_headline(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`Truce broken as 2 more killed` with a truce broken as more: in a headline the participle behind a noun is what
    becomes of it.
    """
    subject = parsed.tokens[verb.index - 1] if verb.index else verb
    mark = parsed.child(subject.index, "case")
    sentence = parsed.sentences[verb.sentence]
    if mark is None or mark.lower not in _CLAUSAL or subject.dep != "obl" or subject.pos not in _NOUNS:
        return
    is_headline = parsed.tokens[sentence.last - 1].text not in (".", "!", "?", '"')
    if not is_headline or any(word.tag in _FINITE for word in parsed.words(sentence) if word != verb):
        return
    number = parsed.child(subject.index, "nummod")
    if subject.lower == "more" and number is not None:
        put_over(parsed, number, subject, "amod")
        attach(parsed, mark, number, "case")
        subject = number
    if verb.lemma in grammar.transitive_verbs and parsed.child(verb.index, "obj", "nsubj", "aux", "mark") is None:
        _make_clause(parsed, verb, subject, mark, "nsubj:pass")
        verb.tag = "VBN"


def _make_clause(parsed: ParsedText, verb: Token, subject: Token, mark: Token, dep: str) -> None:
    outer = parsed.tokens[subject.head]
    attach(parsed, verb, outer, "advcl")
    attach(parsed, subject, verb, dep)
    mark.dep = "mark"
    attach(parsed, mark, verb, "mark")
