"""Main verbs that the parser read as something else: a modifier, a noun, an adjective.

Belongs here: signs in the tree that cannot be (a noun with an object, a sentence without a finite verb), and what they
mean. Does not belong here: other repairs (`repair.py`). Short declarative sentences suffer most: `Berlin delivered
tanks`, `The army laid siege to the port`, `Kenya and Uganda signed it`.
"""

from pipeline.language.auxiliaries import crown, mend_auxiliaries
from pipeline.language.headlines import mend_headline
from pipeline.language.lemmas import verb_lemma
from pipeline.language.openings import mend_opening
from pipeline.language.parsed import ParsedText, Sentence, Token, attach, put_over
from pipeline.language.subjects import mend_speaker, mend_subjects
from pipeline.lexicon.grammar import Grammar

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_BEFORE_NOUN = frozenset({"det", "amod", "compound", "nummod", "nmod:poss"})


def restore_main_verbs(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the sentences of a text in place."""
    for sentence in parsed.sentences:
        mend_opening(parsed, sentence)
        mend_headline(parsed, sentence, grammar)
        mend_subjects(parsed, sentence, grammar)
        words = parsed.words(sentence)
        for token in words:
            mend_auxiliaries(parsed, token, grammar)
            _noun_as_verb(parsed, token)
            _passive_of_intransitive(parsed, token, grammar)
            _verb_with_arguments(parsed, token, grammar)
            _verb_after_plural(parsed, token)
        root = next((token for token in words if token.dep == "root"), None)
        if root is not None and root.pos == "VERB" and parsed.child(root.index, "aux", "aux:pass", "nsubj") is None:
            _take_subject(parsed, root)
        _claims_as_verb(parsed, sentence, words[0])
        if root is not None:
            _main_clause_as_speech(parsed, root, grammar)
        if root is not None and root.pos in _NOUNS:
            _coordinate_subject(parsed, root)
            _modifier_as_verb(parsed, sentence, root, grammar)
            _participle_as_verb(parsed, sentence, root)
        if root is not None:
            _aside_as_main(parsed, root)
        mend_speaker(parsed, sentence, grammar)


def _noun_as_verb(parsed: ParsedText, token: Token) -> None:
    """`Street battles continued` with `battles` a verb: a form in -s right before the finite verb whose subject it is,
    with nothing below it but what stands before a noun, is a plural.
    """
    if token.pos != "VERB" or token.tag != "VBZ" or token.dep not in ("nsubj", "nsubj:pass"):
        return
    below = parsed.children(token.index)
    if all(child.dep in _BEFORE_NOUN and child.index < token.index for child in below):
        token.pos, token.tag = "NOUN", "NNS"


def _passive_of_intransitive(parsed: ParsedText, token: Token, grammar: Grammar) -> None:
    """`Both armies consented to observers` read as a passive without its auxiliary: verbs without objects have none."""
    subject = parsed.child(token.index, "nsubj:pass")
    if token.tag != "VBN" or subject is None or parsed.child(token.index, "aux", "aux:pass") is not None:
        return
    if verb_lemma(token.lower, token.lemma, grammar) in grammar.intransitive_verbs:
        token.tag, subject.dep = "VBD", "nsubj"


def _verb_with_arguments(parsed: ParsedText, token: Token, grammar: Grammar) -> None:
    """A noun or adjective with an object, or a noun under an auxiliary with a subject, is a verb."""
    if token.pos not in ("NOUN", "ADJ", "X") or parsed.child(token.index, "cop") is not None:
        return
    has_object = parsed.child(token.index, "obj") is not None
    has_subject = parsed.child(token.index, "nsubj") is not None
    helped = has_subject and parsed.child(token.index, "aux") is not None
    irregular = has_subject and token.lower in grammar.verb_forms
    told = parsed.child(token.index, "acl")
    if has_subject and token.tag == "NNS" and told is not None and told.index > token.index:
        # Nobody doubts that they fired.
        mark = parsed.child(told.index, "mark")
        irregular |= mark is not None and mark.lower == "that" and mark.index == token.index + 1
        told.dep = "ccomp" if irregular else told.dep
    if helped or irregular or (has_object and token.dep == "root"):
        finite = "VBZ" if token.tag == "NNS" else "VBD"
        token.pos, token.tag = "VERB", "VB" if helped else finite
        token.lemma = grammar.verb_forms.get(token.lower, token.lemma)
        _take_subject(parsed, token)


def _verb_after_plural(parsed: ParsedText, token: Token) -> None:
    """`The widows insist that he return` with `insist` a noun: a singular noun right behind a plural, with a clause in
    `that` behind it, is a verb.
    """
    subject = parsed.tokens[token.index - 1] if token.index else None
    if token.tag != "NN" or token.dep != "root" or subject is None or subject.tag != "NNS":
        return
    told = parsed.child(token.index, "acl", "ccomp")
    mark = parsed.child(told.index, "mark") if told is not None else None
    if told is None or mark is None or mark.lower != "that" or mark.index != token.index + 1:
        return
    if subject.dep == "compound" and subject.head == token.index:
        token.pos, token.tag, told.dep = "VERB", "VBP", "ccomp"
        _take_subject(parsed, token)


def _claims_as_verb(parsed: ParsedText, sentence: Sentence, root: Token) -> None:
    """`Claims that troops had fired proved false` with `claims` the verb: what opens a sentence before `that`, with
    another finite verb behind, is its subject.
    """
    if root.dep not in ("root", "ccomp") or root.tag not in ("VBZ", "VBP") or root.index + 1 >= sentence.last:
        return
    _claims_over_subject(parsed, root)
    if root.dep == "nsubj":
        return
    told = parsed.child(root.index, "ccomp")
    said = [child for child in parsed.children(root.index, "parataxis", "conj", "ccomp") if child is not told]
    verb = next((word for word in said if word.tag in _FINITE or parsed.child(word.index, "cop") is not None), None)
    if parsed.tokens[root.index + 1].lower != "that" or verb is None or told is None or told.index > verb.index:
        return
    if parsed.child(verb.index, "nsubj", "expl", "cc") is not None:
        return
    put_over(parsed, verb, root, "nsubj")
    root.pos, root.tag, told.dep, root.lemma = "NOUN", "NNS", "acl", root.lower.removesuffix("s")
    for child in parsed.children(root.index, "punct"):
        attach(parsed, child, verb, child.dep)


def _claims_over_subject(parsed: ParsedText, root: Token) -> None:
    """`Rumours that it was bombed were denied` with `was bombed` the subject of `were denied`."""
    outer = parsed.child(root.index, "ccomp")
    inner = parsed.child(outer.index, "nsubj", "csubj") if outer is not None else None
    mark = parsed.tokens[root.index + 1]
    if outer is None or inner is None or inner.pos != "VERB" or mark.lower != "that":
        return
    is_passive = parsed.child(outer.index, "aux:pass") is not None
    put_over(parsed, outer, root, "nsubj:pass" if is_passive else "nsubj")
    attach(parsed, inner, root, "acl")
    attach(parsed, mark, inner, "mark")
    root.pos, root.tag, root.lemma = "NOUN", "NNS", root.lower.removesuffix("s")


def _main_clause_as_speech(parsed: ParsedText, root: Token, grammar: Grammar) -> None:
    """`Hours after he said there would be no raids, jets strafed it` with `strafed` said by him: the root of a sentence
    has no conjunction, the clause after the comma is the main one.
    """
    mark = parsed.child(root.index, "mark")
    told = [child for child in parsed.children(root.index, "ccomp") if child.index > root.index]
    if root.pos != "VERB" or mark is None or mark.lower not in grammar.subordinators or len(told) < 2:
        return
    main = told[-1]
    subject = parsed.child(main.index, "nsubj")
    before = parsed.tokens[min(parsed.subtree(main.index)) - 1]
    is_set_off = before.text == "," or parsed.tokens[before.index + 1].text == ","
    if main.tag in _FINITE and subject is not None and is_set_off:
        put_over(parsed, main, root, "advcl")


def _take_subject(parsed: ParsedText, verb: Token) -> None:
    """Make the noun right before a verb, read as its compound, its subject, with the determiner before it."""
    if parsed.child(verb.index, "nsubj") is not None:
        return
    noun = parsed.tokens[verb.index - 1] if verb.index else None
    if noun is None or noun.pos not in _NOUNS or noun.sentence != verb.sentence or noun.head != verb.index:
        return
    noun.dep = "nsubj"
    for child in parsed.children(verb.index, "det", "amod", "compound", "nummod", "nmod"):
        if child.index < noun.index:
            attach(parsed, child, noun, child.dep)


def _coordinate_subject(parsed: ParsedText, root: Token) -> None:
    """`Kenya and Uganda signed`: the verb hung on the first noun, the second noun hung on the verb."""
    for verb in parsed.children(root.index, "conj"):
        mark = parsed.child(verb.index, "cc")
        if verb.tag not in _FINITE or mark is None or mark.index + 1 >= verb.index:
            continue
        second = parsed.tokens[mark.index + 1]
        if second.pos in _NOUNS and second.head == verb.index:
            attach(parsed, second, root, "conj")
            attach(parsed, mark, second, "cc")
            crown(parsed, verb, root)
            attach(parsed, root, verb, "nsubj")
            return


def _modifier_as_verb(parsed: ParsedText, sentence: Sentence, root: Token, grammar: Grammar) -> None:
    """`The militia fired rockets` read as `rockets` with `fired` their modifier, in a sentence without another verb."""
    if _has_finite_verb(parsed, sentence, but=frozenset({"amod", "compound"})):
        return
    for verb in parsed.children(root.index, "amod", "compound"):
        before = parsed.tokens[verb.index - 1] if verb.index > sentence.first else None
        if before is not None and before.pos == "ADJ" and before.lower in grammar.person_adjectives:
            # The premier expressed remorse.
            before.pos, before.tag = "NOUN", "NN"
        past = verb.tag in ("VBD", "VBN", "VBZ") or verb.lower in grammar.verb_forms or verb.lower.endswith("ed")
        if before is None or before.pos not in _NOUNS or not past or verb.index > root.index:
            continue
        subject = parsed.child(verb.index, "nsubj") or before
        if subject.head not in (verb.index, root.index):
            continue
        for child in list(parsed.children(root.index)):
            if child.index < subject.index and child.index != verb.index:
                attach(parsed, child, subject, child.dep)
        crown(parsed, verb, root)
        verb.pos, verb.tag = "VERB", "VBD"
        verb.lemma = grammar.verb_forms.get(verb.lower, verb.lemma)
        attach(parsed, subject, verb, "nsubj")
        attach(parsed, root, verb, "obj")
        return


def _participle_as_verb(parsed: ParsedText, sentence: Sentence, root: Token) -> None:
    """`Troops clashed with tribesmen.`: a full sentence whose only verb was read as a participle after its subject."""
    if root.dep != "root" or parsed.tokens[sentence.last - 1].lower not in (".", "!", "?"):
        return
    for verb in parsed.children(root.index, "acl"):
        below = set(parsed.subtree(verb.index))
        relative = [child for child in parsed.children(root.index, "acl:relcl") if child.index > verb.index]
        below.update(index for clause in relative for index in parsed.subtree(clause.index))
        if any(token.tag in _FINITE and token.index not in below for token in parsed.words(sentence)):
            continue
        alone = parsed.child(verb.index, "aux", "aux:pass", "nsubj", "mark", "obl:agent") is None
        if verb.tag in ("VBN", "VBD") and verb.index > root.index and alone:
            for child in list(parsed.children(root.index)):
                if child.index > verb.index:
                    attach(parsed, child, verb, child.dep)
            crown(parsed, verb, root)
            verb.tag = "VBD"
            attach(parsed, root, verb, "nsubj")
            for clause in relative:
                _relative_behind(parsed, clause)
            return


def _aside_as_main(parsed: ParsedText, root: Token) -> None:
    """`The general, escorted by two aides, held talks` with `escorted` the main verb: a participle with its doer, set
    off by commas behind the subject, only describes that.
    """
    subject = parsed.child(root.index, "nsubj", "nsubj:pass")
    doer = parsed.child(root.index, "obl:agent")
    if root.tag not in ("VBN", "VBD") or subject is None or doer is None or subject.index > root.index:
        return
    if (
        parsed.child(root.index, "aux", "aux:pass", "cop", "obj") is not None
        or parsed.tokens[root.index - 1].text != ","
    ):
        return
    for verb in parsed.children(root.index, "advcl", "conj", "ccomp", "parataxis"):
        own = parsed.child(verb.index, "nsubj", "nsubj:pass", "mark", "cc", "aux")
        if verb.tag == "VBD" and verb.index > doer.index and own is None and parsed.tokens[verb.index - 1].text == ",":
            put_over(parsed, verb, root, "acl")
            attach(parsed, subject, verb, "nsubj")
            attach(parsed, root, subject, "acl")
            return


def _relative_behind(parsed: ParsedText, clause: Token) -> None:
    """Hang a relative clause on the noun right before its comma and pronoun."""
    first = min(parsed.subtree(clause.index))
    nouns = [token for token in parsed.tokens[max(first - 2, 0) : first] if token.pos in _NOUNS]
    if nouns:
        attach(parsed, clause, nouns[-1], "acl:relcl")


def _has_finite_verb(parsed: ParsedText, sentence: Sentence, but: frozenset[str]) -> bool:
    return any(token.tag in _FINITE and token.dep not in but for token in parsed.words(sentence))
