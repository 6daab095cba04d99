"""Participles without an auxiliary that the parser took for the past tense of a main verb.

Belongs here: passives of headlines (`Guard stabbed at prison`) and participles that describe the subject (`suspects
rounded up in the raid were driven off`). Does not belong here: verbs taken for modifiers (`mains.py`).
"""

from pipeline.language.parsed import ParsedText, Token, attach, put_over
from pipeline.lexicon.grammar import Grammar

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PAST = frozenset({"VBD", "VBN", "VBP", "VB"})
_OBJECTS = ("obj", "iobj", "ccomp", "csubj", "aux", "cop", "expl")
# Forms that are the past tense as well as the participle.
_BOTH_FORMS = frozenset({"set", "cut", "hit", "put", "shot", "held", "led", "fought", "left", "met", "fled", "burst"})
_PRONOUNS = frozenset({"PRON", "DET"})
_PARTICIPLE = frozenset({"Tense=Past", "VerbForm=Part", "Voice=Pass"})


def mend_participles(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the participles of a text in place."""
    for token in parsed.tokens:
        if token.pos == "VERB" and token.tag in _PAST:
            _reduced_relative(parsed, token, grammar)
            _passive_without_auxiliary(parsed, token, grammar)
            _hyphened_modifier(parsed, token)
            _second_of_two(parsed, token)
        elif token.pos in ("NOUN", "ADJ", "NUM"):
            _gapped_passive(parsed, token)


def _passive_without_auxiliary(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`Guard stabbed at prison` with the guard as who stabs: a verb that always has an object, and has none, is a
    passive; so is one that strikes where a thing is its subject.
    """
    subject = parsed.child(verb.index, "nsubj")
    if subject is None or subject.dep != "nsubj" or subject.index > verb.index or subject.pos in _PRONOUNS:
        return
    strikes = verb.lemma in grammar.strike_verbs and subject.lemma in grammar.struck
    if not (strikes or verb.lemma in grammar.transitive_verbs) or not _is_past_form(verb):
        return
    objects = parsed.children(verb.index, *_OBJECTS)
    # A mine exploded, inspectors found: what stands before is what they found.
    behind = [child for child in objects if verb.lemma == "find" or not _stands_before(child, subject)]
    if behind or _shares_object(parsed, verb, grammar):
        return
    if not _is_first_of_two(parsed, verb):
        subject.dep, verb.tag = "nsubj:pass", "VBN"


def _stands_before(clause: Token, subject: Token) -> bool:
    """Tell whether what seems a clause under a verb is another deed before it: `Jets raid town, 7 boys killed`."""
    return clause.dep == "ccomp" and clause.index < subject.index


def _is_first_of_two(parsed: ParsedText, verb: Token) -> bool:
    """Tell whether the verb behind has an object for both, and hang it here: `arrested then released the envoy`."""
    behind = parsed.tokens[verb.index + 1 : verb.index + 3]
    if len(behind) < 2:
        return False
    joint, other = behind
    if joint.lower not in ("then", "and") or other.pos != "VERB" or other.tag not in _PAST:
        return False
    if parsed.child(other.index, "obj") is None or parsed.child(other.index, "nsubj", "aux") is not None:
        return False
    attach(parsed, other, verb, "conj")
    other.tag = "VBD"
    return True


def _second_of_two(parsed: ParsedText, verb: Token) -> None:
    """`Arrested then released the envoy` with `released` describing him: what stands behind a verb and `then` is done
    too.
    """
    thing = parsed.tokens[verb.head]
    if thing.dep in ("nmod:desc", "compound"):
        thing = parsed.tokens[thing.head]
    first = parsed.tokens[thing.head]
    if verb.dep != "amod" or verb.index < 2 or parsed.tokens[verb.index - 1].lower != "then":
        return
    if thing.dep == "obj" and first.pos == "VERB" and first.index == verb.index - 2:
        then = parsed.tokens[verb.index - 1]
        attach(parsed, verb, first, "conj")
        attach(parsed, thing, verb, "obj")
        attach(parsed, then, verb, "advmod")
        verb.tag, verb.morph = "VBD", first.morph


def _is_past_form(verb: Token) -> bool:
    return verb.lower != verb.lemma or verb.lower.endswith("t")


def _shares_object(parsed: ParsedText, verb: Token, grammar: Grammar) -> bool:
    """Tell whether a verb is coordinated with others, whose object may be its own: looted and burned shops; not where
    the other one always has an object and has none either: leader arrested and released.
    """
    others = [child for child in parsed.children(verb.index, "conj") if child.pos == "VERB"]
    return any(
        parsed.child(other.index, "nsubj") is None
        and (other.lemma not in grammar.transitive_verbs or parsed.child(other.index, *_OBJECTS) is not None)
        for other in others
    )


def _reduced_relative(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`Suspects rounded up in the raid were driven off` with `driven` under `rounded`: a second finite verb without a
    subject or a joint is the main one. So it is behind commas: Osman, wanted for it, was caught.
    """
    subject = parsed.child(verb.index, "nsubj")
    if subject is None or subject.index > verb.index or subject.pos in _PRONOUNS:
        return
    if parsed.child(verb.index, "obj", "aux", "cop", "mark") is not None or not _may_be_participle(verb, grammar):
        return
    is_set_off = parsed.tokens[verb.index - 1].text == "," and subject.index < verb.index - 1
    if is_set_off and _main_verb_behind(parsed, verb, subject):
        return
    if verb.lemma in grammar.saying and not is_set_off and verb.dep.startswith("acl"):
        return
    for main in parsed.children(verb.index, "ccomp", "advcl", "parataxis", "conj", "xcomp"):
        if main.index < verb.index or not _is_finite(parsed, main) or _is_joined(parsed, verb, main, is_set_off):
            continue
        is_passive = parsed.child(main.index, "aux:pass") is not None
        put_over(parsed, main, verb, "acl")
        attach(parsed, subject, main, "nsubj:pass" if is_passive else "nsubj")
        attach(parsed, verb, subject, "acl")
        verb.tag, verb.morph = "VBN", _PARTICIPLE
        main.tag = (
            "VBD" if main.tag == "VBN" and not is_passive and parsed.child(main.index, "aux") is None else main.tag
        )
        for child in parsed.children(verb.index):
            if child.index > main.index:
                attach(parsed, child, main, child.dep)
        return


def _may_be_participle(verb: Token, grammar: Grammar) -> bool:
    """Tell whether a form may be a past participle of a verb that has objects: set, held, rounded."""
    is_form = verb.lower.endswith("ed") or verb.lower in grammar.verb_forms or verb.lower in _BOTH_FORMS
    return is_form and verb.lemma not in grammar.intransitive_verbs


def _is_finite(parsed: ParsedText, verb: Token) -> bool:
    helper = parsed.child(verb.index, "aux", "cop")
    is_form = verb.tag in ("VBD", "VBZ") or (verb.tag == "VBN" and verb.lower in _BOTH_FORMS)
    return is_form or (helper is not None and helper.tag in _FINITE)


def _main_verb_behind(parsed: ParsedText, verb: Token, subject: Token) -> bool:
    """Give its subject to the finite verb that a participle set off by commas hangs on, if it has none."""
    main = parsed.tokens[verb.head]
    if main.index <= verb.index or main.pos != "VERB" or not _is_finite(parsed, main):
        return False
    if parsed.child(main.index, "nsubj", "csubj", "expl") is not None:
        return False
    attach(parsed, subject, main, "nsubj:pass" if parsed.child(main.index, "aux:pass") is not None else "nsubj")
    attach(parsed, verb, subject, "acl")
    verb.tag = "VBN"
    return True


def _is_joined(parsed: ParsedText, verb: Token, main: Token, is_set_off: bool) -> bool:
    """Tell whether a clause has a subject or a joint of its own, or stands behind a mark of punctuation."""
    if parsed.child(main.index, "nsubj", "csubj", "expl", "mark", "cc") is not None:
        return True
    if is_set_off:
        first = min(parsed.subtree(main.index))
        return "," not in (parsed.tokens[first].text, parsed.tokens[first - 1].text)
    return any(
        (token.pos == "PUNCT" and token.text != "-") or token.tag in ("WDT", "WP", "TO")
        for token in parsed.tokens[verb.index : main.index]
    )


def _hyphened_modifier(parsed: ParsedText, participle: Token) -> None:
    """`Sends medics to flood-hit Malawi` with `hit Malawi` a clause: what a hyphen joins to a word before it describes
    the noun after it.
    """
    tokens = parsed.tokens
    at = participle.index
    if at < 2 or tokens[at - 1].text != "-" or tokens[at - 1].end != participle.start or participle.dep == "root":
        return
    thing = parsed.child(at, "obj")
    if thing is None or thing.index != at + 1 or tokens[at - 2].end != tokens[at - 1].start:
        return
    mark = parsed.child(at, "mark")
    put_over(parsed, thing, participle, "amod")
    if mark is not None:
        attach(parsed, mark, thing, "case")
        thing.dep = "obl" if tokens[thing.head].pos == "VERB" else "nmod"


def _gapped_passive(parsed: ParsedText, noun: Token) -> None:
    """`Offices were searched and computers carried off` with `computers` a second deed: what stands behind it is a
    passive too, its auxiliary said once.
    """
    verb = parsed.tokens[noun.head]
    joint = parsed.child(noun.index, "cc")
    if noun.dep != "conj" or verb.pos != "VERB" or joint is None or parsed.child(verb.index, "aux:pass") is None:
        return
    behind = [*parsed.children(noun.index, "acl"), *parsed.children(verb.index, "advcl", "conj", "xcomp", "ccomp")]
    done = next((word for word in behind if word.index > noun.index and word.tag in ("VBN", "VBD")), None)
    if done is None or done.index > noun.index + 2 or parsed.child(done.index, "aux", "nsubj", "obj", "mark"):
        return
    attach(parsed, done, verb, "conj")
    attach(parsed, noun, done, "nsubj:pass")
    attach(parsed, joint, done, "cc")
    done.tag = "VBN"
