"""What describes a noun though the parser made a main verb, a coordinate or somebody else's phrase of it.

Belongs here: participles and adjectives beside a noun, the two sides of talks told behind where they were held. Does
not belong here: participles without an auxiliary that are passives (`participles.py`).
"""

from pipeline.language.auxiliaries import crown
from pipeline.language.parsed import ParsedText, Token, attach
from pipeline.lexicon.grammar import Grammar

_NOUNS = frozenset({"NOUN", "PROPN"})
_NOMINALS = frozenset({*_NOUNS, "NUM"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")


def mend_descriptions(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the descriptions of a text in place."""
    for token in parsed.tokens:
        if token.pos == "VERB":
            _participle_as_main(parsed, token, grammar)
            _gerund_over_clause(parsed, token, grammar)
            _headline_of_several(parsed, token)
            _headline_of_two(parsed, token)
            _subject_behind_and(parsed, token)
        elif token.pos in _NOMINALS:
            _adjective_with_phrase(parsed, token)
            _companion(parsed, token)
            _coordinate_by_case(parsed, token)
            _second_side(parsed, token)
            _sides_behind_place(parsed, token, grammar)


def _participle_as_main(parsed: ParsedText, root: Token, grammar: Grammar) -> None:
    """`They would meet after the vote, scheduled two months later` with `scheduled` the main verb: a participle behind
    a comma, without a subject, describes the noun before it where a finite clause stands before.
    """
    if root.dep != "root" or root.tag not in ("VBD", "VBN") or root.index < 2 or root.lemma in grammar.saying:
        return
    comma, noun = parsed.tokens[root.index - 1], parsed.tokens[root.index - 2]
    if comma.text != "," or noun.pos not in _NOUNS or parsed.child(root.index, *_SUBJECTS, "aux", "cop") is not None:
        return
    for main in parsed.children(root.index, "ccomp", "parataxis"):
        if main.index < noun.index and main.tag in _FINITE and parsed.child(main.index, *_SUBJECTS) is not None:
            crown(parsed, main, root)
            for child in list(parsed.children(root.index)):
                if child.index < root.index or child.pos == "PUNCT" or parsed.child(child.index, *_SUBJECTS):
                    attach(parsed, child, main, child.dep)
            attach(parsed, root, noun, "acl")
            root.tag = "VBN"
            return


def _gerund_over_clause(parsed: ParsedText, gerund: Token, grammar: Grammar) -> None:
    """`A team building a road was attacked` read as the team building that a road was attacked: the finite verb behind
    a gerund and its object has the gerund's subject.
    """
    doer, main = parsed.child(gerund.index, "nsubj"), parsed.child(gerund.index, "ccomp", "xcomp")
    if gerund.tag != "VBG" or doer is None or main is None or parsed.child(gerund.index, "aux", "obj") is not None:
        return
    thing, helper = parsed.child(main.index, "nsubj", "nsubj:pass"), parsed.child(main.index, "aux:pass", "aux", "cop")
    is_finite = main.tag in ("VBD", "VBZ", "VBP") or (helper is not None and helper.tag in _FINITE)
    if thing is None or not is_finite or parsed.child(main.index, "mark") is not None or gerund.lemma in grammar.saying:
        return
    if not doer.index < gerund.index < thing.index < main.index:
        return
    above, place, is_root = parsed.tokens[gerund.head], gerund.dep, gerund.head == gerund.index
    marks = [child for child in parsed.children(gerund.index) if child.index < doer.index and child.dep != "punct"]
    behind = [child for child in parsed.children(gerund.index, "advcl", "obl", "punct") if child.index > main.index]
    if is_root:
        crown(parsed, main, gerund)
    else:
        attach(parsed, main, above, place)
    attach(parsed, doer, main, thing.dep)
    attach(parsed, thing, gerund, "obj")
    attach(parsed, gerund, doer, "acl")
    for child in (*marks, *behind):
        attach(parsed, child, main, child.dep)


def _headline_of_several(parsed: ParsedText, verb: Token) -> None:
    """`2 soldiers, 4 rebels killed` with only the rebels killed: numbered nouns that a headline joins by commas share
    the participle behind them.
    """
    first, last = parsed.tokens[verb.head], parsed.child(verb.index, "nsubj:pass", "nsubj")
    if verb.dep != "acl" or verb.tag not in ("VBN", "VBD") or first.dep != "root" or first.pos not in _NOUNS:
        return
    if last is None or not first.index < last.index < verb.index or parsed.child(verb.index, "aux", "mark", "obj"):
        return
    are_counted = all(parsed.child(noun.index, "nummod") is not None for noun in (first, last))
    if are_counted and parsed.tokens[min(parsed.subtree(last.index)) - 1].text == ",":
        crown(parsed, verb, first)
        attach(parsed, first, verb, "nsubj:pass")
        attach(parsed, last, first, "conj")
        for child in parsed.children(first.index, "punct"):
            attach(parsed, child, verb if child.index > verb.index else last, "punct")


def _headline_of_two(parsed: ParsedText, verb: Token) -> None:
    """`US, Taliban sign deal` with the US a sentence of its own: a bare name before the subject shares it."""
    first, last = parsed.tokens[verb.head], parsed.child(verb.index, "nsubj", "nsubj:pass")
    if verb.dep != "parataxis" or first.dep != "root" or first.pos not in _NOUNS or last is None:
        return
    comma = parsed.tokens[first.index + 1]
    is_bare = all(child.pos == "PUNCT" or child.index == verb.index for child in parsed.children(first.index))
    if comma.text == "," and is_bare and min(parsed.subtree(last.index)) == comma.index + 1:
        crown(parsed, verb, first)
        attach(parsed, first, verb, last.dep)
        attach(parsed, last, first, "conj")
        attach(parsed, comma, last, "punct")


def _subject_behind_and(parsed: ParsedText, verb: Token) -> None:
    """`They acted against the attackers and Omar demanded help` with action against Omar: a finite verb without a
    subject has for it the noun that `and` joins right before it, if another clause stands before.
    """
    noun = parsed.tokens[verb.index - 1] if verb.index else verb
    while noun.dep == "flat" and noun.head < noun.index:
        noun = parsed.tokens[noun.head]
    joint, told = parsed.child(noun.index, "cc"), parsed.child(verb.index, "ccomp")
    if verb.dep != "root" or verb.tag not in ("VBD", "VBZ") or noun.dep != "conj" or noun.pos not in _NOUNS:
        return
    if joint is None or told is None or told.index > noun.index or parsed.child(verb.index, *_SUBJECTS) is not None:
        return
    if parsed.child(told.index, *_SUBJECTS) is None or parsed.tokens[joint.index - 1].text == ",":
        return
    attach(parsed, noun, verb, "nsubj")
    attach(parsed, joint, verb, "cc")
    crown(parsed, told, verb)
    attach(parsed, verb, told, "conj")


def _coordinate_by_case(parsed: ParsedText, noun: Token) -> None:
    """`Operations against bandits in Punjab and in Sindh` with operations against Sindh: of two nouns before, one with
    a preposition of its own goes with the one that has the same.
    """
    own, first = parsed.child(noun.index, "case"), parsed.tokens[noun.head]
    case = parsed.child(first.index, "case")
    if noun.dep != "conj" or own is None or (case is not None and own.lower == case.lower):
        return
    for index in reversed(parsed.subtree(first.index)):
        other, mark = parsed.tokens[index], parsed.child(index, "case")
        is_between = first.index < index < own.index and other.dep == "nmod"
        if is_between and mark is not None and mark.lower == own.lower:
            attach(parsed, noun, other, "conj")
            return


def _adjective_with_phrase(parsed: ParsedText, noun: Token) -> None:
    """`Fighters, loyal to the clan, ...` with `the clan` a second subject: a noun under a preposition right behind an
    adjective, with no `and`, is the adjective's.
    """
    case = parsed.child(noun.index, "case")
    if noun.dep != "conj" or case is None or not case.index or parsed.child(noun.index, "cc") is not None:
        return
    adjective, above = parsed.tokens[case.index - 1], parsed.tokens[noun.head]
    is_set_off = adjective.index > above.index + 1 and parsed.tokens[adjective.index - 1].text == ","
    if adjective.pos == "ADJ" and is_set_off and case.index < noun.index and above.pos in _NOUNS:
        attach(parsed, adjective, above, "amod")
        attach(parsed, noun, adjective, "obl")


def _companion(parsed: ParsedText, other: Token) -> None:
    """`Two men were killed along with their sons`: who is told along with somebody shares it. An active verb right
    before may itself go along, or work together, with others.
    """
    mark = next((case for case in parsed.children(other.index, "case") if case.lower == "with"), None)
    if mark is None or not 0 < mark.index < other.index or other.dep not in ("obl", "nmod"):
        return
    along, above = parsed.tokens[mark.index - 1], parsed.tokens[other.head]
    is_verbs_own = along.index == above.index + 1 and parsed.child(above.index, "aux:pass") is None
    if along.lower not in ("along", "together") or (is_verbs_own and above.pos == "VERB"):
        return
    if above.pos in _NOUNS and other.dep == "nmod":
        attach(parsed, other, above, "conj")
        return
    before = [held for held in parsed.children(above.index, "obj", "nsubj", "nsubj:pass") if held.index < along.index]
    if before and before[-1].pos in _NOUNS:
        attach(parsed, other, before[-1], "conj")


def _second_side(parsed: ParsedText, side: Token) -> None:
    """`Held in Geneva between the government and the rebels` with Geneva and the rebels joined: what `and` joins right
    behind one who stands under `between` is the other side.
    """
    case = parsed.child(side.index, "case")
    if case is None or case.lower != "between" or parsed.child(side.index, "conj") is not None:
        return
    behind = max(parsed.subtree(side.index)) + 1
    joint = parsed.tokens[behind] if behind < len(parsed.tokens) else None
    if joint is None or joint.dep != "cc" or joint.lower != "and":
        return
    other = parsed.tokens[joint.head]
    if other.dep == "conj" and other.pos in _NOUNS and other.head < side.index < joint.index < other.index:
        attach(parsed, other, side, "conj")


def _sides_behind_place(parsed: ParsedText, side: Token, grammar: Grammar) -> None:
    """`Talks ended in Geneva between the two groups` with the groups part of Geneva: two sides told behind where an
    event was are the event's.
    """
    case = parsed.child(side.index, "case")
    place = parsed.tokens[side.head]
    if side.dep != "nmod" or case is None or case.lower != "between":
        return
    names = [place, *parsed.children(place.index, "appos")]
    if not any(name.pos == "PROPN" for name in names):
        return
    if parsed.child(side.index, "conj") is None and side.tag not in ("NNS", "NNPS"):
        return
    verb = next((above for above in parsed.ancestors(place.index) if above.pos == "VERB"), None)
    if verb is None:
        return
    for held in parsed.children(verb.index, "nsubj", "nsubj:pass", "obj"):
        events = [held, *parsed.children(held.index, "nmod")]
        event = next((noun for noun in reversed(events) if noun.lemma in grammar.event_nouns), None)
        if event is not None and event.index < place.index:
            attach(parsed, side, event, "nmod")
            return
