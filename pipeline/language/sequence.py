"""Clauses of a sentence that the parser put in the wrong order: which is the main one, which verb a second one follows.

Belongs here: attachments between verbs that tense, commas and conjunctions tell. Does not belong here: what completes
a verb (`complements.py`), nouns (`nominals.py`), relative clauses behind a subject (`relatives.py`).
"""

from pipeline.language.auxiliaries import crown
from pipeline.language.parsed import ParsedText, Token, attach
from pipeline.lexicon.grammar import Grammar

_PARTICIPLE = frozenset({"Voice=Pass", "Tense=Past", "VerbForm=Part"})
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")
_RELATIVE = frozenset({"whom", "which"})
_HONORIFICS = frozenset({"mr", "mrs", "ms", "dr", "mr.", "mrs.", "ms.", "dr."})


def mend_sequence(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the attachments of a text in place."""
    for token in parsed.tokens:
        if token.lower in _HONORIFICS:
            _name_behind_honorific(parsed, token)
        if token.pos != "VERB":
            continue
        _main_clause_under_time(parsed, token, grammar)
        _part_of_whom(parsed, token)
        _second_deed_behind_speaker(parsed, token)
        _second_deed_of_teller(parsed, token)
        _second_perfect(parsed, token)
        _second_participle(parsed, token)
        _past_after_infinitive(parsed, token)


def _name_behind_honorific(parsed: ParsedText, honorific: Token) -> None:
    """`Mr Danjuma is accused` with `Mr` and `Danjuma` two subjects: a name and its honorific are one."""
    at = honorific.index + 1
    name = parsed.tokens[at] if at < len(parsed.tokens) else None
    if name is None or name.pos != "PROPN" or name.head != honorific.head or name.sentence != honorific.sentence:
        return
    if honorific.head != honorific.index and honorific.dep.partition(":")[0] in ("nsubj", "obj", "obl", "nmod"):
        attach(parsed, name, honorific, "flat")


def _main_clause_under_time(parsed: ParsedText, root: Token, grammar: Grammar) -> None:
    """`They swapped captives on Monday, a day after they had announced it` with the swap what was announced: a clause
    with a conjunction of time is not the main one where a finite clause without one stands before it.
    """
    mark = parsed.child(root.index, "mark")
    if root.dep != "root" or mark is None or mark.lower not in grammar.subordinators:
        return
    for main in parsed.children(root.index, "ccomp"):
        has_subject = parsed.child(main.index, *_SUBJECTS) is not None
        if main.index > mark.index or not has_subject or parsed.child(main.index, "mark") is not None:
            continue
        start = min(parsed.subtree(main.index))
        crown(parsed, main, root)
        attach(parsed, root, main, "advcl")
        for child in list(parsed.children(root.index)):
            if child.index < start or (child.pos == "PUNCT" and child.index > root.index):
                attach(parsed, child, main, child.dep)
        return


def _part_of_whom(parsed: ParsedText, verb: Token) -> None:
    """`Freed the men, most of whom had been captured in May` with the capture what was freed: a clause whose subject is
    a part of whom another tells of that other.
    """
    subject = parsed.child(verb.index, "nsubj", "nsubj:pass")
    if verb.dep not in ("ccomp", "parataxis", "advcl") or subject is None or subject.index > verb.index:
        return
    if not any(whole.lower in _RELATIVE for whole in parsed.children(subject.index, "nmod")):
        return
    start = min(parsed.subtree(subject.index))
    before = parsed.tokens[start - 2] if start > 1 and parsed.tokens[start - 1].text == "," else None
    while before is not None and before.dep == "flat":
        before = parsed.tokens[before.head]
    if before is not None and before.pos in ("NOUN", "PROPN"):
        attach(parsed, verb, before, "acl:relcl")


def _second_deed_behind_speaker(parsed: ParsedText, verb: Token) -> None:
    """`The premier apologised, the palace said, and offered to pay` with the offer the palace's: what goes on after a
    speaker between commas belongs to whom he speaks of.
    """
    speech, joint = parsed.tokens[verb.head], parsed.child(verb.index, "cc")
    if not _is_bare_second(parsed, verb, joint) or joint is None or joint.index != speech.index + 2:
        return
    told = [child for child in parsed.children(speech.index, "ccomp") if child.index < speech.index]
    speaker = parsed.child(speech.index, "nsubj")
    if len(told) != 1 or speaker is None or not told[0].index < speaker.index:
        return
    if parsed.tokens[min(parsed.subtree(speaker.index)) - 1].text == "," and verb.tag == told[0].tag:
        attach(parsed, verb, told[0], "conj")


def _second_deed_of_teller(parsed: ParsedText, verb: Token) -> None:
    """`Retorted that the men were leaving, and asked them to stay`: after a comma a past tense goes on from the past
    tense that tells, not from the perfect or progressive told.
    """
    told = parsed.tokens[verb.head]
    teller = parsed.tokens[told.head]
    joint = parsed.child(verb.index, "cc")
    if verb.tag != "VBD" or told.dep != "ccomp" or teller.tag != "VBD" or not _is_bare_second(parsed, verb, joint):
        return
    mark = parsed.child(told.index, "mark")
    helpers = {helper.lower for helper in parsed.children(told.index, "aux", "aux:pass")}
    is_other_tense = told.tag == "VBG" or (told.tag == "VBN" and "had" in helpers)
    if helpers and is_other_tense and mark is not None and mark.lower == "that" and teller.index < told.index:
        attach(parsed, verb, teller, "conj")


def _second_perfect(parsed: ParsedText, verb: Token) -> None:
    """`Claimed that two men had crossed it and had ignored an order` with the second perfect the speaker's: two
    perfects go together.
    """
    teller = parsed.tokens[verb.head]
    joint = parsed.child(verb.index, "cc")
    if verb.dep != "conj" or joint is None or teller.tag != "VBD" or parsed.child(verb.index, *_SUBJECTS) is not None:
        return
    if not _is_past_perfect(parsed, verb) or parsed.tokens[joint.index - 1].text == ",":
        return
    told = [child for child in parsed.children(teller.index, "ccomp") if teller.index < child.index < verb.index]
    if told and _is_past_perfect(parsed, told[-1]):
        attach(parsed, verb, told[-1], "conj")


def _second_participle(parsed: ParsedText, verb: Token) -> None:
    """`They are to be disarmed and disbanded` with `disbanded` a past tense: none goes on from what is yet to be."""
    first, joint = parsed.tokens[verb.head], parsed.child(verb.index, "cc")
    if verb.dep != "conj" or verb.tag != "VBD" or joint is None or joint.index + 1 != verb.index:
        return
    helpers = parsed.children(first.index, "aux", "aux:pass", "cop")
    is_open = any(helper.tag == "MD" for helper in helpers) or parsed.child(first.index, "mark") is not None
    is_passive = any(helper.dep == "aux:pass" and helper.lower == "be" for helper in helpers)
    if is_open and is_passive and parsed.tokens[joint.index - 1].text != "," and not parsed.child(verb.index, "obj"):
        verb.tag, verb.morph = "VBN", _PARTICIPLE


def _past_after_infinitive(parsed: ParsedText, verb: Token) -> None:
    """`Forced the driver to stop and shot him` with the shot the driver's: a past tense goes on from a past tense."""
    first, joint = parsed.tokens[verb.head], parsed.child(verb.index, "cc")
    mark = parsed.child(first.index, "mark")
    outer = parsed.tokens[first.head]
    if verb.dep != "conj" or verb.tag != "VBD" or first.tag != "VB" or mark is None or mark.lower != "to":
        return
    if (
        joint is None
        or parsed.child(verb.index, *_SUBJECTS) is not None
        or first.dep not in ("xcomp", "advcl", "ccomp")
    ):
        return
    if outer.pos == "VERB" and outer.tag == "VBD" and outer.index < first.index:
        attach(parsed, verb, outer, "conj")


def _is_past_perfect(parsed: ParsedText, verb: Token) -> bool:
    return verb.tag == "VBN" and any(helper.lower == "had" for helper in parsed.children(verb.index, "aux"))


def _is_bare_second(parsed: ParsedText, verb: Token, joint: Token | None) -> bool:
    """Tell whether a verb goes on from another behind a comma, without a subject or auxiliary of its own."""
    if verb.dep != "conj" or joint is None or joint.index == 0 or parsed.tokens[joint.index - 1].text != ",":
        return False
    return parsed.child(verb.index, *_SUBJECTS, "aux", "aux:pass", "cop") is None
