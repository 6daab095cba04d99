"""What a verb says or orders, though the parser hung it on a noun in between or took the verb for its auxiliary.

Belongs here: gerunds, infinitives and perfect infinitives that complete a verb further up, told by their form. Does not
belong here: other repairs (`repair.py`), what completes a noun (`nominals.py`).
"""

from pipeline.language.parsed import ParsedText, Token, attach, put_over
from pipeline.lexicon.grammar import Grammar

_HINDERING = frozenset({"stop", "prevent"})
# Verbs whose gerund says what comes to an end.
_ENDING = frozenset({"stop", "cease", "quit", "halt"})
_OBJECTS = frozenset({"obj", "nsubj:pass", "obl", "obl:agent"})
# Of whom an infinitive is said as of nobody else: the first to have crossed.
_SINGLED_OUT = frozenset({"first", "last", "only", "next", "one"})


def mend_complements(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the attachments of a text in place."""
    for token in parsed.tokens:
        if token.pos == "VERB":
            _verb_as_auxiliary(parsed, token, grammar)
            _subject_before_speaker(parsed, token)
            _object_of_that_clause(parsed, token)
            _gerund_under_verb(parsed, token)
            _gerund_of_what_ends(parsed, token)
            _complement_under_adverb(parsed, token)
            _claim_with_predicate(parsed, token, grammar)
            _forced_infinitive(parsed, token)
            _gerund_under_object(parsed, token, grammar)
            _infinitive_under_object(parsed, token, grammar)
            _raised_infinitive(parsed, token, grammar)
            _told_infinitive(parsed, token)
            _instead_of_complement(parsed, token)
            _subject_of_active(parsed, token)
            _second_deed_of_speaker(parsed, token)
            _clause_said(parsed, token, grammar)
            _speaker_as_subject(parsed, token, grammar)


def _verb_as_auxiliary(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`admitted having shelled it` with `admitted` an auxiliary: a verb before a gerund governs it, and whose subject
    it is.
    """
    for helper in parsed.children(verb.index, "aux"):
        following = parsed.tokens[helper.index + 1]
        if helper.lemma in grammar.auxiliaries or following.tag != "VBG" or helper.tag not in ("VBD", "VBZ", "VBP"):
            continue
        helper.pos = "VERB"
        put_over(parsed, helper, verb, "xcomp")
        for child in list(parsed.children(verb.index)):
            if child.index < helper.index:
                attach(parsed, child, helper, child.dep)
        return


def _gerund_of_what_ends(parsed: ParsedText, verb: Token) -> None:
    """`stopped shelling the port` with `shelling` a clause beside it: right behind such a verb it is what ends."""
    before = parsed.tokens[verb.head]
    is_beside = verb.tag == "VBG" and verb.dep == "advcl" and verb.index == before.index + 1
    if is_beside and before.lemma in _ENDING and parsed.child(before.index, "obj") is None:
        attach(parsed, verb, before, "xcomp")


def _clause_said(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`The army says 29 people died` with `people` what it says: a finite verb behind it has it for its subject."""
    noun = parsed.tokens[verb.head]
    speaker = parsed.tokens[noun.head]
    is_finite = verb.tag == "VBD" or (verb.tag == "VBN" and speaker.lemma == "say")
    if verb.dep != "acl" or not is_finite or noun.dep != "obj" or speaker.lemma not in grammar.saying:
        return
    between = parsed.tokens[speaker.index + 1 : noun.index]
    is_beside = verb.index == noun.index + 1 and all(word.head == noun.index for word in between)
    if speaker.index < noun.index and is_beside and parsed.child(verb.index, "nsubj", "mark", "aux") is None:
        attach(parsed, verb, speaker, "ccomp")
        attach(parsed, noun, verb, "nsubj" if verb.tag == "VBD" else "nsubj:pass")


def _speaker_as_subject(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`The party claims 40 members are in jail` with `claims` the subject of `jail`: it says so of its object."""
    said, thing = parsed.tokens[verb.head], parsed.child(verb.index, "obj")
    if verb.dep != "nsubj" or verb.tag not in ("VBZ", "VBD", "VBP") or verb.lemma not in grammar.saying:
        return
    if thing is None or not verb.index < thing.index < said.index or parsed.child(verb.index, "nsubj") is None:
        return
    if parsed.child(said.index, "cop", "aux") is not None:
        attach(parsed, thing, said, "nsubj")
        put_over(parsed, verb, said, "ccomp")


def _subject_before_speaker(parsed: ParsedText, verb: Token) -> None:
    """`The navy, officials said, had seized it` with two subjects of `said`: the first is that of what is said."""
    before = [child for child in parsed.children(verb.index) if child.index < verb.index]
    fronted = [child for child in before if child.dep == "ccomp" and _is_bare_noun(parsed, child)]
    subjects = fronted[:1] + [child for child in before if child.dep.partition(":")[0] == "nsubj"]
    if len(subjects) < 2:
        return
    between = [token.text for token in parsed.tokens[subjects[0].index : subjects[1].index]]
    said = next((clause for clause in parsed.children(verb.index, "ccomp", "conj") if clause.index > verb.index), None)
    if "," not in between or said is None or parsed.child(said.index, "nsubj", "mark", "cc") is not None:
        return
    is_passive = parsed.child(said.index, "aux:pass") is not None
    attach(parsed, subjects[0], said, "nsubj:pass" if is_passive else "nsubj")
    said.dep = "ccomp"


def _is_bare_noun(parsed: ParsedText, token: Token) -> bool:
    """Tell whether a noun that the parser took for a clause is none."""
    return token.pos in ("NOUN", "PROPN") and parsed.child(token.index, "nsubj", "cop", "aux", "mark", "obj") is None


def _object_of_that_clause(parsed: ParsedText, verb: Token) -> None:
    """`The claim that troops had shelled the farm was repeated` with `farm` a second subject of `repeated`."""
    subjects = [child for child in parsed.children(verb.index, "nsubj") if child.index < verb.index]
    if len(subjects) != 2:
        return
    first, second = subjects
    for inner in parsed.children(verb.index, "advcl", "ccomp", "acl") + parsed.children(first.index, "acl", "advcl"):
        mark = parsed.child(inner.index, "mark")
        stands_between = first.index < inner.index < second.index and inner.pos == "VERB"
        if stands_between and mark is not None and mark.lower == "that" and parsed.child(inner.index, "obj") is None:
            attach(parsed, second, inner, "obj")
            attach(parsed, inner, first, "acl")
            return


def _gerund_under_verb(parsed: ParsedText, token: Token) -> None:
    """`denies having crossed it` with the gerund a modifier: verbs have none, it is what the verb denies."""
    if token.dep == "acl" and parsed.tokens[token.head].pos == "VERB" and _is_gerund(parsed, token):
        token.dep = "xcomp"


def _complement_under_adverb(parsed: ParsedText, token: Token) -> None:
    """`Refused so far to leave`, `came close to killing him` with what follows hung on the adverb: it is the verb's."""
    mark, adverb = parsed.child(token.index, "mark"), parsed.tokens[token.head]
    if mark is None or mark.lower != "to" or adverb.pos != "ADV" or adverb.dep != "advmod":
        return
    verb = parsed.tokens[adverb.head]
    if verb.pos == "VERB" and verb.index < token.index:
        attach(parsed, token, verb, "xcomp" if token.tag == "VB" else "advcl")


def _claim_with_predicate(parsed: ParsedText, inner: Token, grammar: Grammar) -> None:
    """`Reports that troops shelled the farm were denied` with `the farm were denied` what was shelled."""
    noun, mark = parsed.tokens[inner.head], parsed.child(inner.index, "mark")
    outer = parsed.child(inner.index, "ccomp", "xcomp")
    if inner.dep not in ("acl", "acl:relcl") or mark is None or mark.lower != "that" or outer is None:
        return
    thing = parsed.child(outer.index, "nsubj")
    finite = parsed.child(outer.index, "aux", "cop")
    if thing is None or finite is None or parsed.child(inner.index, "obj") or inner.lemma not in grammar.verbs:
        return
    if noun.dep not in ("root", "obj", "ccomp") or not inner.index < thing.index < outer.index:
        return
    attach(parsed, thing, inner, "obj")
    above = parsed.tokens[noun.head]
    if noun.dep == "root":
        inner.children.remove(outer.index)
        outer.head, outer.dep = outer.index, "root"
    else:
        attach(parsed, outer, above, "ccomp")
    attach(parsed, noun, outer, "nsubj:pass" if parsed.child(outer.index, "aux:pass") is not None else "nsubj")
    noun.pos = "NOUN"


def _forced_infinitive(parsed: ParsedText, verb: Token) -> None:
    """`The town had no choice but to yield` with `yield` hung on `choice`: the subject does what is left to do."""
    noun = parsed.tokens[verb.head]
    marks = {mark.lower for mark in parsed.children(verb.index, "mark", "cc", "case")}
    if verb.dep == "acl" and noun.dep == "obj" and "but" in marks and "to" in marks:
        attach(parsed, verb, parsed.tokens[noun.head], "advcl")


def _is_gerund(parsed: ParsedText, token: Token) -> bool:
    """Tell whether a verb is a gerund, of one word or more: shelling, having shelled."""
    helper = parsed.child(token.index, "aux")
    return token.tag == "VBG" or (token.tag == "VBN" and helper is not None and helper.tag == "VBG")


def _gerund_under_object(parsed: ParsedText, token: Token, grammar: Grammar) -> None:
    """`accused the rebels of shelling it` with the gerund hung on `rebels`: it is what the verb accuses of."""
    mark = parsed.child(token.index, "mark")
    noun = parsed.tokens[token.head]
    is_modifier = token.dep in ("acl", "nmod") and noun.dep in _OBJECTS
    if is_modifier and mark is None and token.tag == "VBG" and parsed.tokens[noun.head].lemma in _HINDERING:
        # Stopped them shelling it.
        attach(parsed, token, parsed.tokens[noun.head], "xcomp")
        return
    if not is_modifier or mark is None or mark.tag != "IN" or not _is_gerund(parsed, token):
        return
    verb = parsed.tokens[noun.head]
    if verb.lemma in grammar.gerund_verbs:
        attach(parsed, token, verb, "advcl")


def _infinitive_under_object(parsed: ParsedText, token: Token, grammar: Grammar) -> None:
    """`ordered the army to leave` with `to leave` hung on `army`: it is what the verb orders."""
    noun = parsed.tokens[token.head]
    if token.dep != "acl" or noun.dep not in ("obj", "iobj", "nsubj:pass") or parsed.child(token.index, "mark") is None:
        return
    verb = parsed.tokens[noun.head]
    if token.tag == "VB" and verb.lemma in grammar.object_control and token.index > verb.index:
        attach(parsed, token, verb, "xcomp")
        if noun.dep == "iobj" and parsed.child(verb.index, "obj") is None:
            noun.dep = "obj"


def _raised_infinitive(parsed: ParsedText, token: Token, grammar: Grammar) -> None:
    """`was said by two cousins to have fled` with `to have fled` hung on `cousins`: a perfect infinitive is what a
    passive verb says of its subject.
    """
    mark, helper = parsed.child(token.index, "mark"), parsed.child(token.index, "aux")
    if token.dep != "acl" or mark is None or mark.lower != "to" or helper is None or helper.lower != "have":
        return
    noun = parsed.tokens[token.head]
    described = {child.lower for child in parsed.children(noun.index, "amod", "det")}
    if noun.lower in _SINGLED_OUT or described & _SINGLED_OUT or noun.lemma in grammar.infinitive_nouns:
        return
    verb = next((above for above in parsed.ancestors(token.index) if above.pos == "VERB"), None)
    if verb is None or verb.tag != "VBN" or not verb.index < noun.index or parsed.child(verb.index, "ccomp", "xcomp"):
        return
    if parsed.child(verb.index, "aux:pass") is not None or verb.dep == "acl":
        attach(parsed, token, verb, "xcomp")


def _told_infinitive(parsed: ParsedText, verb: Token) -> None:
    """`told the general to leave`: whom somebody tells to do a thing is the object of the order."""
    complement = parsed.child(verb.index, "xcomp")
    hearer = parsed.child(verb.index, "iobj")
    if complement is None or hearer is None or parsed.child(verb.index, "obj") is not None:
        return
    mark = parsed.child(complement.index, "mark")
    if mark is not None and mark.lower == "to":
        hearer.dep = "obj"


def _instead_of_complement(parsed: ParsedText, verb: Token) -> None:
    """`Rather than arrest them, the police left`: what did not happen is no complement of what did, and `rather than`
    is one conjunction.
    """
    mark = parsed.child(verb.index, "mark")
    if mark is None or mark.lower != "than":
        return
    if verb.dep == "ccomp":
        verb.dep = "advcl"
    before = parsed.tokens[mark.index - 1]
    if mark.index and before.lower == "rather" and before.head == verb.index:
        before.dep = "mark"
        attach(parsed, mark, before, "fixed")


def _subject_of_active(parsed: ParsedText, verb: Token) -> None:
    """`Nine dissidents remained in detention`: a past tense without an auxiliary has no passive subject."""
    if verb.tag != "VBD" or parsed.child(verb.index, "aux:pass") is not None:
        return
    for subject in parsed.children(verb.index, "nsubj:pass"):
        subject.dep = "nsubj"


def _second_deed_of_speaker(parsed: ParsedText, verb: Token) -> None:
    """`said no Armenian would be left, and accused Baku of it` with `accused` coordinated with `left`: a past tense
    shares no `would`; after a comma it is what the speaker did next.
    """
    first = parsed.tokens[verb.head]
    is_perfect = any(helper.lemma == "have" for helper in parsed.children(first.index, "aux"))
    # Of two passives the second has no object: it is a past tense taken for a participle.
    is_past = verb.tag == "VBD" or (
        verb.tag == "VBN" and not is_perfect and parsed.child(verb.index, "obj") is not None
    )
    if verb.dep != "conj" or first.dep != "ccomp" or not is_past:
        return
    speaker_verb = parsed.tokens[first.head]
    joint = parsed.child(verb.index, "cc")
    own = parsed.child(verb.index, "nsubj", "nsubj:pass", "expl", "aux")
    is_modal = any(helper.tag == "MD" for helper in parsed.children(first.index, "aux"))
    if own is not None or joint is None or not joint.index or not is_modal or speaker_verb.tag != "VBD":
        return
    if parsed.tokens[joint.index - 1].lower == "," and speaker_verb.index < first.index:
        verb.tag = "VBD"
        attach(parsed, verb, speaker_verb, "conj")
