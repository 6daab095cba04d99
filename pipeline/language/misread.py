"""Nouns and verbs that the parser took for each other, and objects it hung on the wrong word.

Belongs here: signs in the tree that a noun is a verb, a verb a noun (`resumed air drops`, `students boycott classes`).
Does not belong here: participles (`participles.py`) and sentences without a finite verb (`mains.py`).
"""

from pipeline.language.parsed import ParsedText, Token, attach, put_over
from pipeline.lexicon.grammar import Grammar

_NOUNS = frozenset({"NOUN", "PROPN"})
_NOMINAL = frozenset({"obj", "nsubj", "nsubj:pass", "obl", "nmod"})


def mend_misread(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the words of a text in place."""
    for token in parsed.tokens:
        if token.tag == "VBZ":
            _plural_subject_as_verb(parsed, token)
        if token.pos == "VERB":
            _noun_after_past(parsed, token)
            _object_behind_result(parsed, token)
            if token.tag == "VBZ":
                _plural_as_verb(parsed, token)
            elif token.tag in ("VBP", "VB") and token.dep in _NOMINAL:
                _decision_as_verb(parsed, token, grammar)
        elif token.lower == "free" and token.pos == "ADJ":
            _free_as_verb(parsed, token, grammar)
        elif token.pos == "ADJ" and token.dep == "amod":
            _person_of_two(parsed, token, grammar)
            _result_before_number(parsed, token, grammar)
        elif token.pos == "ADV":
            _subject_of_adverb(parsed, token)
        elif token.pos == "NOUN":
            _subject_of_subject(parsed, token)
            _letters_as_noun(parsed, token)
            if token.dep == "compound":
                _headline_verb(parsed, token, grammar)


def _subject_of_adverb(parsed: ParsedText, adverb: Token) -> None:
    """`Rebels often attack buses` with rebels often: who stands before an adverb is the subject of its verb."""
    subject, verb = parsed.child(adverb.index, "nsubj"), parsed.tokens[adverb.head]
    if subject is None or adverb.dep != "advmod" or verb.pos != "VERB" or not subject.index < adverb.index < verb.index:
        return
    if parsed.child(verb.index, "nsubj", "csubj", "expl") is None:
        attach(parsed, subject, verb, "nsubj")


def _plural_subject_as_verb(parsed: ParsedText, noun: Token) -> None:
    """`He said that clashes broke out` with `clashes` a verb: what is only a subject is a noun."""
    is_bare = parsed.child(noun.index, "nsubj", "obj", "aux", "mark", "ccomp", "xcomp", "advmod") is None
    verb = parsed.tokens[noun.head]
    if noun.dep.startswith("nsubj") and is_bare and noun.index < verb.index and noun.lower.endswith("s"):
        noun.pos, noun.tag = "NOUN", "NNS"


def _person_of_two(parsed: ParsedText, person: Token, grammar: Grammar) -> None:
    """`A civilian and a guard died` with a guard that is civilian: before `and` and an article it is somebody."""
    other = parsed.tokens[person.head]
    joint, article = (
        parsed.tokens[person.index + 1 : person.index + 3] if other.index > person.index + 2 else (None,) * 2
    )
    if person.lower not in grammar.person_adjectives or joint is None or article is None or joint.dep != "cc":
        return
    if article.dep != "det" or article.head != other.index:
        return
    own = [child for child in parsed.children(other.index) if child.index < person.index]
    if not own or own[-1].dep not in ("det", "nummod"):
        return
    put_over(parsed, person, other, "conj")
    person.pos, person.tag = "NOUN", "NN"
    for child in own:
        attach(parsed, child, person, child.dep)
    for child in parsed.children(other.index, "acl:relcl", "appos"):
        if child.index < other.index:
            attach(parsed, child, person, child.dep)


def _result_before_number(parsed: ParsedText, result: Token, grammar: Grammar) -> None:
    """`Shot dead two activists` with activists who were dead: right behind a verb and before a number it is what the
    verb makes of them.
    """
    verb, after = parsed.tokens[result.index - 1], parsed.tokens[result.index + 1 : result.index + 2]
    thing = parsed.tokens[result.head]
    if result.lower not in grammar.results or not after or after[0].dep not in ("nummod", "det"):
        return
    if verb.pos == "VERB" and thing.head == verb.index and thing.dep == "obj" and after[0].head == thing.index:
        attach(parsed, result, verb, "xcomp")


def _letters_as_noun(parsed: ParsedText, token: Token) -> None:
    """`The FLA will not free them` with `FLA` a common noun: a doer in capitals among small letters is a name."""
    if token.tag != "NN" or not token.text.isupper() or not token.text.isalpha() or not 2 < len(token.text) < 7:
        return
    verb = parsed.tokens[token.head]
    is_doer = token.dep in ("nsubj", "obl:agent") and parsed.child(token.index, "nummod", "amod", "compound") is None
    if is_doer and verb.pos == "VERB" and verb.text.islower():
        token.pos, token.tag = "PROPN", "NNP"


def _free_as_verb(parsed: ParsedText, free: Token, grammar: Grammar) -> None:
    """`A deal to free 20 captives` with the captives free: behind `to` and before those it frees it is a verb."""
    thing, to = parsed.tokens[free.head], parsed.tokens[free.index - 1]
    if not free.index or free.dep != "amod" or to.lower != "to" or to.head != thing.index or to.dep != "case":
        return
    is_counted = any(child.index > free.index for child in parsed.children(thing.index, "det", "nummod", "nmod:poss"))
    before = parsed.tokens[to.index - 1] if to.index else None
    if before is None or not (is_counted or thing.tag == "NNS") or thing.index < free.index:
        return
    is_planned = before.pos in _NOUNS and before.lemma in grammar.infinitive_nouns
    if not is_planned and parsed.tokens[thing.head].lemma not in grammar.subject_control | grammar.object_control:
        return
    put_over(parsed, free, thing, "obj")
    free.pos, free.tag, free.lemma = "VERB", "VB", "free"
    attach(parsed, to, free, "mark")
    to.pos, to.tag = "PART", "TO"
    if is_planned:
        attach(parsed, free, before, "acl")
    else:
        free.dep = "xcomp"


def _decision_as_verb(parsed: ParsedText, noun: Token, grammar: Grammar) -> None:
    """`Condemned a court decision to expel them` with the court deciding it: what stands in an object's place with a
    noun before it and an infinitive behind is that noun's decision.
    """
    owner, told = parsed.child(noun.index, "nsubj"), parsed.child(noun.index, "xcomp")
    if owner is None or told is None or noun.lower not in grammar.infinitive_nouns or owner.index + 1 != noun.index:
        return
    if parsed.child(noun.index, "obj", "aux", "mark") is not None:
        return
    noun.pos, noun.tag, noun.lemma = "NOUN", "NN", noun.lower
    owner.dep, told.dep = "compound", "acl"
    for child in parsed.children(owner.index, "det"):
        attach(parsed, child, noun, child.dep)


def _object_behind_result(parsed: ParsedText, verb: Token) -> None:
    """`Shot dead an officer`, `hacked to death ten people` with the officer an object of `dead`: it is the verb's."""
    if parsed.child(verb.index, "obj", "aux:pass") is not None:
        return
    for result in parsed.children(verb.index, "xcomp", "obl"):
        thing = parsed.child(result.index, "obj")
        if thing is None or result.pos not in ("ADJ", "NOUN") or result.index > verb.index + 2:
            continue
        attach(parsed, thing, verb, "obj")
        for child in parsed.children(result.index, "obl"):
            if child.index > thing.index:
                attach(parsed, child, verb, child.dep)
        subject = parsed.child(verb.index, "nsubj")
        if subject is not None and subject.dep == "nsubj:pass":
            subject.dep, verb.tag = "nsubj", "VBD"
        return


def _plural_as_verb(parsed: ParsedText, noun: Token) -> None:
    """`Resumed air drops` with `drops` what is resumed to do: a form in -s right behind a noun that stands before it,
    without a subject, is a plural.
    """
    verb = parsed.tokens[noun.head]
    if noun.dep not in ("ccomp", "xcomp") or noun.index <= verb.index or verb.pos != "VERB":
        return
    if parsed.child(verb.index, "obj") is not None or parsed.child(noun.index, "nsubj", "aux", "mark", "obj", "cop"):
        return
    between = parsed.tokens[verb.index + 1 : noun.index]
    if between and all(word.head == noun.index and word.pos in ("NOUN", "ADJ", "NUM", "PROPN") for word in between):
        noun.pos, noun.tag, noun.dep = "NOUN", "NNS", "obj"
        noun.lemma = noun.lower.removesuffix("s")


def _headline_verb(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`Students boycott classes` read as classes: between a plural that opens a sentence and its noun stands a verb."""
    thing, subject = parsed.tokens[verb.head], parsed.tokens[verb.index - 1]
    if thing.dep != "root" or verb.tag != "NN" or verb.lower not in grammar.verbs or verb.index >= thing.index:
        return
    is_plural = subject.tag in ("NNS", "NNPS") or subject.lower.endswith("men")
    if not is_plural or subject.head not in (thing.index, verb.index) or parsed.child(thing.index, "cop"):
        return
    before = parsed.tokens[parsed.sentences[verb.sentence].first : subject.index]
    if any(word.head not in (subject.index, thing.index, verb.index) for word in before):
        return
    put_over(parsed, verb, thing, "obj")
    verb.pos, verb.tag, verb.lemma = "VERB", "VBP", verb.lower
    subject.pos, subject.tag = ("NOUN", "NNS") if subject.pos == "ADJ" else (subject.pos, subject.tag)
    attach(parsed, subject, verb, "nsubj")
    for child in [*before, *parsed.children(thing.index)]:
        if child.index < subject.index:
            attach(parsed, child, subject, "compound" if child.dep == "nsubj" else child.dep)
        elif child.index > thing.index and child.dep in ("nmod", "obl", "punct", "advmod"):
            attach(parsed, child, verb, "obl" if child.dep == "nmod" else child.dep)


def _noun_after_past(parsed: ParsedText, noun: Token) -> None:
    """`Threw eggs and paint at it` with `paint` what they did: no bare form goes on from a past tense."""
    verb = parsed.tokens[noun.head]
    thing = parsed.child(verb.index, "obj")
    if noun.tag != "VB" or noun.dep != "conj" or verb.tag not in ("VBD", "VBN") or thing is None:
        return
    if parsed.child(noun.index, "aux", "mark", "obj", "nsubj", "cop") or thing.index > noun.index:
        return
    noun.pos, noun.tag, noun.lemma = "NOUN", "NN", noun.lower
    attach(parsed, noun, thing, "conj")
    for child in parsed.children(noun.index, "obl", "advmod", "advcl"):
        attach(parsed, child, verb, child.dep)


def _subject_of_subject(parsed: ParsedText, noun: Token) -> None:
    """`Police in riot gear lined the road` with `gear` lining it and the police its subject: a noun without a copula
    has none.
    """
    verb, subject = parsed.tokens[noun.head], parsed.child(noun.index, "nsubj")
    if noun.dep != "nsubj" or subject is None or verb.pos != "VERB" or parsed.child(noun.index, "cop") is not None:
        return
    if not subject.index < noun.index < verb.index or subject.pos not in ("NOUN", "PROPN"):
        return
    below = [child for child in parsed.children(subject.index, "nmod") if child.index == noun.index - 1]
    if not below or parsed.child(below[0].index, "case") is None:
        return
    attach(parsed, subject, verb, "nsubj")
    attach(parsed, noun, subject, "nmod")
    for child in below:
        for mark in parsed.children(child.index, "case"):
            attach(parsed, mark, noun, "case")
        attach(parsed, child, noun, "compound")
