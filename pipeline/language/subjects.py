"""Subjects that the parser cut off from their verb: by an aside, by a name with a day behind it, by an `of`.

Belongs here: sentences whose main verb hangs on a part of its subject. Does not belong here: verbs read as modifiers
of their object (`mains.py`), relative clauses (`relatives.py`), headlines (`headlines.py`).
"""

from pipeline.language.auxiliaries import crown
from pipeline.language.parsed import ParsedText, Sentence, Token, attach, put_over
from pipeline.lexicon.grammar import Grammar

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PAST = frozenset({"VBD", "VBZ"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_BEFORE_NOUN = ("det", "amod", "compound", "nummod", "nmod:poss", "case")
_RELATIVE = frozenset({"which", "who", "whom", "whose", "that", "where"})
_SUBJECTS = ("nsubj", "csubj", "expl")
_ADJUNCTS = frozenset({"obl", "obl:unmarked", "advmod"})


def mend_subjects(parsed: ParsedText, sentence: Sentence, grammar: Grammar) -> None:
    """Mend the subjects of a sentence in place."""
    words = parsed.words(sentence)
    for token in words:
        if token.text == "(" and token.index + 2 < sentence.last:
            _letters_of_name(parsed, token)
        if token.pos == "VERB" and token.tag in _PAST and token.dep == "nmod":
            _verb_as_part(parsed, token)
    root = next((token for token in words if token.dep == "root"), None)
    if root is None:
        return
    if root.pos in _NOUNS and parsed.child(root.index, "cop") is None:
        _verb_behind_name(parsed, words, root)
        _verb_behind_series(parsed, words, root)
    elif root.tag in ("VBN", "VBD") and root.lemma not in grammar.saying:
        _apposition_as_subject(parsed, root)


def _letters_of_name(parsed: ParsedText, opening: Token) -> None:
    """`A letter to the Health Office (HO) threatening to close it` with `HO` the one who threatens: letters in brackets
    stand for the name before them.
    """
    letters, closing = parsed.tokens[opening.index + 1 : opening.index + 3]
    name = parsed.tokens[opening.index - 1] if opening.index else None
    if closing.text != ")" or not letters.text.isupper() or name is None or name.pos != "PROPN":
        return
    if letters.dep.startswith("nsubj") and parsed.tokens[letters.head].index > closing.index:
        while name.dep in ("flat", "compound") and name.head < opening.index and name.head != name.index:
            name = parsed.tokens[name.head]
        attach(parsed, letters, name, "appos")


def _verb_as_part(parsed: ParsedText, verb: Token) -> None:
    """`Members of the Army violated the truce` with `of the Army violated` one phrase: no finite verb stands under a
    preposition.
    """
    whole, part = parsed.tokens[verb.head], parsed.tokens[verb.index - 1]
    mark = parsed.child(verb.index, "case")
    if mark is None or mark.lower != "of" or part.pos not in _NOUNS or part.head != verb.index:
        return
    if part.dep != "compound" or whole.index > mark.index or whole.pos not in _NOUNS or whole.dep != "root":
        return
    for child in parsed.children(verb.index, *_BEFORE_NOUN):
        if child.index < part.index:
            attach(parsed, child, part, child.dep)
    crown(parsed, verb, whole)
    attach(parsed, whole, verb, "nsubj")
    attach(parsed, part, whole, "nmod")
    for child in parsed.children(whole.index):
        if child.index > verb.index:
            attach(parsed, child, verb, child.dep)


def _verb_behind_name(parsed: ParsedText, words: list[Token], root: Token) -> None:
    """`President Ali Bello on Monday blamed them` with `Bello` the root: a finite verb without a subject, behind
    nothing but a day, is the verb of the name that opens the sentence.
    """
    for verb in parsed.children(root.index, "advcl", "acl", "parataxis", "ccomp"):
        if verb.tag not in _PAST or verb.index < root.index or parsed.child(verb.index, *_SUBJECTS, "mark", "cc"):
            continue
        between = parsed.tokens[root.index + 1 : verb.index]
        adjuncts = [child for child in parsed.children(verb.index) if child.dep in _ADJUNCTS]
        below = {at for child in adjuncts for at in parsed.subtree(child.index)}
        helpers = {child.index for child in parsed.children(verb.index, "aux", "aux:pass")}
        if not between or any(word.index not in below | helpers for word in between):
            continue
        if any(word.tag in _FINITE and word.index < root.index for word in words):
            continue
        crown(parsed, verb, root)
        attach(parsed, root, verb, "nsubj:pass" if parsed.child(verb.index, "aux:pass") is not None else "nsubj")
        for first in parsed.children(root.index, "nsubj"):
            if first.pos == root.pos == "PROPN":
                _name_whole(parsed, first, root)
        for child in parsed.children(root.index):
            if child.index > verb.index:
                attach(parsed, child, verb, child.dep)
        return


def _verb_behind_series(parsed: ParsedText, words: list[Token], root: Token) -> None:
    """`The mayor, Ali Bello, and the judge, Omar Sow, released statements` with statements that were released: where
    nothing else in a full sentence is a verb, a participle behind a comma and before a noun is its verb.
    """
    if words[-1].text != "." or any(word.tag in _FINITE for word in words):
        return
    for thing in parsed.children(root.index, "appos", "conj", "dep", "obj"):
        verb = parsed.child(thing.index, "amod")
        if verb is None or verb.tag not in ("VBN", "VBD") or parsed.tokens[verb.index - 1].text != ",":
            continue
        between = parsed.tokens[verb.index + 1 : thing.index]
        if any(word.head != thing.index for word in between) or min(parsed.subtree(thing.index)) < verb.index - 1:
            continue
        attach(parsed, verb, root, "parataxis")
        crown(parsed, verb, root)
        verb.pos, verb.tag = "VERB", "VBD"
        attach(parsed, root, verb, "nsubj")
        attach(parsed, thing, verb, "obj")
        return


def _name_whole(parsed: ParsedText, first: Token, last: Token) -> None:
    """Hang the last word of a name on its first, where the parser took it for a predicate of that."""
    put_over(parsed, first, last, "flat")


def _apposition_as_subject(parsed: ParsedText, root: Token) -> None:
    """`Hezbollah, the movement allied with Iran, fired rockets` with `allied` the main verb of both: a noun between
    commas describes the one before it, a participle behind it says more of it.
    """
    subjects = [child for child in parsed.children(root.index, "nsubj") if child.index < root.index]
    if len(subjects) != 2 or parsed.child(root.index, "aux", "aux:pass", "cop", "obj", "mark") is not None:
        return
    name, aside = subjects
    first = min(parsed.subtree(aside.index))
    is_relative = any(parsed.tokens[at].lower in _RELATIVE for at in range(first, root.index))
    if parsed.tokens[first - 1].text != "," or max(parsed.subtree(name.index)) >= first or is_relative:
        return
    for verb in parsed.children(root.index, "advcl", "conj", "parataxis", "ccomp"):
        own = parsed.child(verb.index, *_SUBJECTS, "mark", "cc")
        helper = parsed.child(verb.index, "aux")
        start = helper.index if helper is not None and helper.index < verb.index else verb.index
        is_finite = verb.tag in _PAST or (helper is not None and helper.tag in _FINITE)
        if not is_finite or own is not None or verb.index < root.index or parsed.tokens[start - 1].text != ",":
            continue
        is_passive = parsed.child(verb.index, "aux:pass") is not None
        put_over(parsed, verb, root, "acl")
        attach(parsed, name, verb, "nsubj:pass" if is_passive else "nsubj")
        attach(parsed, aside, name, "appos")
        attach(parsed, root, aside, "acl")
        root.tag = "VBN"
        return


def mend_speaker(parsed: ParsedText, sentence: Sentence, grammar: Grammar) -> None:
    """`Troops have taken part of the town, police here said` with the police taken and the taking what says it: behind
    what is told and a comma stands who tells it.
    """
    root = next((token for token in parsed.words(sentence) if token.dep == "root"), None)
    if root is None or root.lemma not in grammar.saying:
        return
    told = parsed.child(root.index, "nsubj", "csubj")
    if told is None or told.pos != "VERB" or told.index > root.index or parsed.child(told.index, "nsubj") is None:
        return
    for speaker in parsed.children(told.index, "obj", "obl"):
        first, last = min(parsed.subtree(speaker.index)), max(parsed.subtree(speaker.index))
        between = parsed.tokens[last + 1 : root.index]
        is_set_off = first > told.index and parsed.tokens[first - 1].text == ","
        if is_set_off and speaker.pos in _NOUNS and all(word.pos in ("ADV", "AUX") for word in between):
            attach(parsed, speaker, root, "nsubj")
            attach(parsed, told, root, "ccomp")
            return
