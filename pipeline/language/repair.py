"""Systematic parse errors mended by rule, before anything reads the tree.

Belongs here: errors the trained parser makes again and again, each with the construction it concerns; they were
counted on development text. Does not belong here: errors of one sentence, or anything about meaning.
"""

from pipeline.language.asides import mend_asides
from pipeline.language.complements import mend_complements
from pipeline.language.contacts import mend_contacts
from pipeline.language.descriptions import mend_descriptions
from pipeline.language.hyphens import mend_hyphens
from pipeline.language.lemmas import verb_lemma
from pipeline.language.mains import restore_main_verbs
from pipeline.language.misread import mend_misread
from pipeline.language.nearest import mend_nearest
from pipeline.language.nominals import mend_nominals
from pipeline.language.objects import mend_objects
from pipeline.language.openings import mend_openings
from pipeline.language.parsed import ParsedText, Token, attach
from pipeline.language.participles import mend_participles
from pipeline.language.parts import mend_parts
from pipeline.language.relatives import mend_relatives
from pipeline.language.rings import open_rings
from pipeline.language.said import mend_said
from pipeline.language.sequence import mend_sequence
from pipeline.language.series import mend_series
from pipeline.language.subordinates import mend_subordinates, subject_of_subordinate_clause
from pipeline.language.titles import mend_titles
from pipeline.lexicon.grammar import Grammar, load_grammar

_OFF_AND_OVER = frozenset({"off", "over", "down", "back"})


def repair(parsed: ParsedText) -> ParsedText:
    """Mend the tree in place and return it."""
    grammar = load_grammar()
    restore_main_verbs(parsed, grammar)
    mend_hyphens(parsed, grammar)
    for token in parsed.tokens:
        if token.pos in ("VERB", "AUX"):
            token.lemma = verb_lemma(token.lower, token.lemma, grammar)
            if token.tag == "VBD" and token.lower == token.lemma and token.lower not in grammar.verb_forms:
                # Troops withdraw next week: a form without an ending is past only of verbs like `hit`.
                token.tag = "VBP"
    for token in parsed.tokens:
        _coordinate_of_noun(parsed, token)
        _coordinate_as_object(parsed, token)
        _doer_under_sufferer(parsed, token, grammar)
        if token.pos == "VERB":
            _main_verb_as_participle(parsed, token)
            _finite_verb_as_modifier(parsed, token)
            _gerund_as_noun(parsed, token)
            _doings_under_by(parsed, token)
            _particle_as_preposition(parsed, token, grammar)
            _predicate_noun_as_object(parsed, token, grammar)
            subject_of_subordinate_clause(parsed, token, grammar)
            _subject_as_coordinate(parsed, token)
            _bare_oblique_as_object(parsed, token, grammar)
    mend_openings(parsed)
    mend_contacts(parsed, grammar)
    mend_relatives(parsed)
    mend_complements(parsed, grammar)
    mend_sequence(parsed, grammar)
    mend_series(parsed, grammar)
    mend_objects(parsed, grammar)
    mend_nominals(parsed, grammar)
    mend_titles(parsed)
    mend_participles(parsed, grammar)
    mend_misread(parsed, grammar)
    mend_asides(parsed, grammar)
    mend_subordinates(parsed, grammar)
    mend_nearest(parsed, grammar)
    mend_parts(parsed)
    mend_said(parsed, grammar)
    mend_descriptions(parsed, grammar)
    open_rings(parsed)
    return parsed


def _coordinate_of_noun(parsed: ParsedText, token: Token) -> None:
    """`Kenya and Uganda signed` with `Uganda` hung on the verb: a noun right after `and` goes with the noun right
    before it.
    """
    if token.dep != "cc" or not 0 < token.index < len(parsed.tokens) - 1:
        return
    left, right = parsed.tokens[token.index - 1], parsed.tokens[token.index + 1]
    nouns = ("NOUN", "PROPN")
    if left.pos not in nouns or right.pos not in nouns or left.sentence != right.sentence:
        return
    if left.head == right.head == token.head and right.dep in (
        "advmod",
        "obl",
        "dep",
        "nmod",
        "obl:unmarked",
        "parataxis",
    ):
        attach(parsed, right, left, "conj")
        attach(parsed, token, right, "cc")


def _coordinate_as_object(parsed: ParsedText, joint: Token) -> None:
    """`Sent men to Chad and neighbouring states` with `and neighbouring states` a second object: what `and` opens goes
    with the noun before it.
    """
    if joint.dep != "cc" or joint.index == 0:
        return
    left, noun = parsed.tokens[joint.index - 1], parsed.tokens[joint.head]
    if noun.dep in ("amod", "compound") and noun.index > joint.index:
        noun = parsed.tokens[noun.head]
    if noun.dep != "obj" or noun.pos not in ("NOUN", "PROPN") or left.pos not in ("NOUN", "PROPN"):
        return
    is_beside = left.head == noun.head and left.index > left.head and min(parsed.subtree(noun.index)) == joint.index
    if is_beside and max(parsed.subtree(left.index)) == left.index:
        attach(parsed, noun, left, "conj")
        attach(parsed, joint, noun, "cc")


def _doer_under_sufferer(parsed: ParsedText, token: Token, grammar: Grammar) -> None:
    """`the arrest of nuns by the police` with `the police` hung on `nuns`, or on an active verb that governs the
    arrest: who stands under `by` right after it does the act.
    """
    mark = parsed.child(token.index, "case")
    if token.dep.partition(":")[0] not in ("nmod", "obl") or mark is None or mark.lower != "by":
        return
    if token.lemma in grammar.time_nouns or not mark.index:
        return
    sufferer = parsed.tokens[mark.index - 1]
    while sufferer.dep in ("flat", "appos", "conj"):
        sufferer = parsed.tokens[sufferer.head]
    act, under = parsed.tokens[sufferer.head], parsed.child(sufferer.index, "case")
    if under is None or under.lower != "of" or sufferer.dep != "nmod" or sufferer.lemma in grammar.acts:
        return
    verb = parsed.tokens[token.head]
    is_active = verb.pos == "VERB" and verb.index == act.head and parsed.child(verb.index, "obj") is act
    if act.lemma in grammar.acts and (verb is sufferer or (is_active and verb.index < act.index)):
        attach(parsed, token, act, "nmod")


def _main_verb_as_participle(parsed: ParsedText, token: Token) -> None:
    """`Drones killed at least 60 people` read as `drones (that were) killed`: a participle with a bare noun after it
    is finite.
    """
    noun = parsed.tokens[token.head]
    if token.dep != "acl" or token.tag != "VBN" or noun.dep != "root" or token.index < noun.index:
        return
    if parsed.child(token.index, "aux", "aux:pass", "nsubj", "obl:agent") is not None:
        return
    bare = [
        child
        for child in parsed.children(token.index, "obj", "obl", "obl:unmarked")
        if child.index > token.index
        and parsed.child(child.index, "case") is None
        and child.pos in ("NOUN", "PROPN", "NUM")
    ]
    if not bare:
        return
    for child in parsed.children(noun.index):
        if child.index > token.index:
            attach(parsed, child, token, child.dep if child.dep != "nmod" else "obl")
    noun.children.remove(token.index)
    token.head, token.dep, token.tag = token.index, "root", "VBD"
    attach(parsed, noun, token, "nsubj")


def _finite_verb_as_modifier(parsed: ParsedText, token: Token) -> None:
    """`the premier accused Russia` with `accused` a modifier of `Russia`: a finite verb with a subject governs the
    noun after it.
    """
    if token.dep != "amod" or token.tag not in ("VBD", "VBZ", "VBP") or parsed.child(token.index, "nsubj") is None:
        return
    noun = parsed.tokens[token.head]
    root = next((above for above in parsed.ancestors(noun.index) if above.dep == "root"), None)
    if root is None or noun.index < token.index:
        return
    attach(parsed, token, root, "parataxis")
    attach(parsed, noun, token, "obj")


def _gerund_as_noun(parsed: ParsedText, token: Token) -> None:
    """`the shelling of Homs went on`: a gerund in a noun's place without an object of its own is a noun."""
    relation = token.dep.partition(":")[0]
    if token.tag == "VBG" and relation in ("nsubj", "obj", "obl", "nmod", "iobj", "conj", "appos"):
        for mark in parsed.children(token.index, "aux"):
            owner = parsed.tokens[mark.index - 1]
            if mark.lower in ("'s", "’s") and owner.head == token.index:
                attach(parsed, mark, owner, "case")
                mark.tag = "POS"
        for owner in parsed.children(token.index, "nsubj"):
            if any(case.tag == "POS" for case in parsed.children(owner.index, "case")):
                owner.dep = "nmod:poss"
        is_nominal = relation != "conj" or parsed.tokens[token.head].pos in ("NOUN", "PROPN")
        if is_nominal and parsed.child(token.index, "obj", "aux", "nsubj", "xcomp", "ccomp") is None:
            token.pos, token.lemma = "NOUN", token.lower


def _doings_under_by(parsed: ParsedText, token: Token) -> None:
    """`Families displaced by fighting in the north` with the families fighting: what a passive lays to a gerund without
    an object is an act of others.
    """
    mark, verb = parsed.child(token.index, "mark"), parsed.tokens[token.head]
    if token.tag != "VBG" or token.dep != "advcl" or mark is None or mark.lower != "by":
        return
    is_passive = verb.tag == "VBN" and parsed.child(verb.index, "obj", "aux") is None
    is_passive |= parsed.child(verb.index, "aux:pass") is not None
    if is_passive and mark.index == token.index - 1 and parsed.child(token.index, "obj", "xcomp", "ccomp") is None:
        token.pos, token.lemma, token.dep, mark.dep = "NOUN", token.lower, "obl", "case"


def _particle_as_preposition(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`laid down their arms` read as a prepositional phrase: the particle is the verb's and the noun its object."""
    for oblique in parsed.children(verb.index, "obl"):
        case = parsed.child(oblique.index, "case")
        if case is None or case.index < verb.index or case.lower not in grammar.particles:
            continue
        adjacent = case.index == verb.index + 1
        if (
            adjacent
            and (case.tag == "RP" or (verb.lemma, case.lower) in grammar.phrasal_verbs)
            and case.lower not in ("in", "on")
        ):
            attach(parsed, case, verb, "compound:prt")
            if parsed.child(verb.index, "obj") is None:
                oblique.dep = "obj"
            return


def _predicate_noun_as_object(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`called off the blockade` with `blockade` a predicate of the subject: after a phrasal verb it is its object."""
    particles = {child.lower for child in parsed.children(verb.index, "compound:prt", "advmod")}
    phrasal = any((verb.lemma, particle) in grammar.phrasal_verbs for particle in particles & _OFF_AND_OVER)
    if not phrasal or parsed.child(verb.index, "obj") is not None:
        return
    for noun in parsed.children(verb.index, "xcomp"):
        is_bare = parsed.child(noun.index, "case", "mark", "cop") is None
        if noun.pos in ("NOUN", "PROPN") and noun.index > verb.index and is_bare:
            noun.dep = "obj"
            return


def _subject_as_coordinate(parsed: ParsedText, verb: Token) -> None:
    """`With the new plan, the rebels left` read as `the new plan, the rebels`: a noun set off by a comma from a phrase
    before the clause, with nothing between it and a finite verb that lacks a subject, is that subject.
    """
    lacks_subject = parsed.child(verb.index, "nsubj", "csubj", "expl") is None
    if verb.tag not in ("VBD", "VBZ", "VBP") or not lacks_subject:
        return
    for fronted in parsed.children(verb.index, "obl"):
        for noun in parsed.children(fronted.index, "conj"):
            between = parsed.tokens[noun.index + 1 : verb.index]
            before = parsed.tokens[fronted.index + 1 : noun.index]
            set_off = parsed.child(noun.index, "cc") is None and any(token.text == "," for token in before)
            if noun.index < verb.index and set_off and all(token.pos in ("ADV", "AUX", "PART") for token in between):
                attach(parsed, noun, verb, "nsubj")
                return


def _bare_oblique_as_object(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`killed at least 200 people` read as a measure: an active verb without object and a bare noun after it that is
    no time.
    """
    if parsed.child(verb.index, "obj", "ccomp", "nsubj:pass", "aux:pass", "xcomp") is not None or (
        verb.tag == "VBN" and parsed.child(verb.index, "aux") is None
    ):
        return
    for noun in parsed.children(verb.index, "obl", "obl:unmarked", "obl:npmod"):
        bare = parsed.child(noun.index, "case") is None
        if (
            bare
            and noun.index > verb.index
            and noun.pos in ("NOUN", "PROPN", "SYM")
            and noun.lemma not in grammar.time_nouns
            and noun.dep != "obl:agent"
        ):
            noun.dep = "obj"
            return
