"""Verbs and participles joined to a word before them, with their hyphen (`tear-gassed`) or without (`a rebel held
town`).

Belongs here: what such a word is said of. Does not belong here: hyphened participles read as verbs
(`participles.py`).
"""

from pipeline.language.auxiliaries import crown
from pipeline.language.parsed import ParsedText, Sentence, Token, attach, take_what_follows
from pipeline.lexicon.grammar import Grammar

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_PLURALS = frozenset({"NNS", "NNPS"})
_BEFORE = ("det", "amod", "compound", "nummod", "case", "nmod:poss")


def mend_hyphens(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the joined words of a text in place."""
    for sentence in parsed.sentences:
        for token in parsed.words(sentence)[2:]:
            if token.tag not in ("VBN", "VBD"):
                continue
            if parsed.tokens[token.index - 1].text == "-":
                _verb_of_two(parsed, sentence, token, grammar)
            elif token.lower in grammar.joined_participles:
                _participle_without_hyphen(parsed, token, grammar)


def _verb_of_two(parsed: ParsedText, sentence: Sentence, verb: Token, grammar: Grammar) -> None:
    """`Police baton-charged students` with students who were charged: where nothing else in a full sentence is a verb,
    two words joined by a hyphen right behind a plural are.
    """
    hyphen, first = parsed.tokens[verb.index - 1], parsed.tokens[verb.index - 2]
    if first.pos not in _NOUNS or first.end != hyphen.start or hyphen.end != verb.start:
        return
    joined = f"{first.lower}-{verb.lemma}"
    if joined in grammar.verbs:
        verb.lemma = joined
    thing = parsed.tokens[verb.head]
    if verb.dep != "amod" or thing.dep != "root" or first.index <= sentence.first or thing.index < verb.index:
        return
    subject = parsed.tokens[first.index - 1]
    is_several = subject.tag in _PLURALS or subject.lower in grammar.collectives
    is_full = parsed.tokens[sentence.last - 1].text in (".", "!")
    if not is_several or not is_full or any(word.tag in _FINITE for word in parsed.words(sentence)):
        return
    before = parsed.tokens[sentence.first : subject.index]
    if any(word.pos in ("VERB", "ADP", "PUNCT") for word in before):
        return
    crown(parsed, verb, thing)
    verb.pos, verb.tag = "VERB", "VBD"
    attach(parsed, thing, verb, "obj")
    attach(parsed, first, verb, "compound")
    attach(parsed, hyphen, verb, "punct")
    attach(parsed, subject, verb, "nsubj")
    for word in before:
        if not subject.index >= word.head >= sentence.first:
            attach(parsed, word, subject, word.dep if word.dep in _BEFORE else "compound")
    take_what_follows(parsed, thing, verb, "nmod", "punct")


def _participle_without_hyphen(parsed: ParsedText, participle: Token, grammar: Grammar) -> None:
    """`Shelled the rebel held town` with the rebel shelled: a word in the singular and a participle between
    an article and a bare noun describe that noun.
    """
    word, thing = parsed.tokens[participle.index - 1], parsed.child(participle.index, "obj")
    if thing is None or thing.index < participle.index or parsed.child(participle.index, "nsubj", "aux", "mark"):
        return
    is_beside = participle.dep in ("acl", "advcl") and participle.head in (word.index, word.head)
    if word.pos not in (*_NOUNS, "ADJ") or word.tag in _PLURALS or not is_beside or thing.lemma in grammar.time_nouns:
        return
    if word.dep not in ("obj", "obl", "nmod", "nsubj", "obl:agent"):
        return
    between = parsed.tokens[participle.index + 1 : thing.index]
    if any(part.head != thing.index or part.dep not in ("amod", "compound") for part in between):
        return
    opening = parsed.child(word.index, "det")
    if opening is None or opening.index > word.index or thing.pos not in _NOUNS:
        return
    attach(parsed, thing, parsed.tokens[word.head], word.dep)
    for child in parsed.children(word.index, *_BEFORE):
        attach(parsed, child, thing, child.dep)
    attach(parsed, participle, thing, "amod")
    attach(parsed, word, participle, "compound")
    for child in parsed.children(participle.index, "obl", "advmod"):
        if child.index > thing.index:
            attach(parsed, child, thing, "nmod" if child.dep == "obl" else child.dep)
