"""Verbs whose auxiliary the parser took for the verb, or the verb for a modifier: perfects, progressives, what is due.

Belongs here: forms of `be` and `have` and what goes with them. Does not belong here: other main verbs (`mains.py`).
"""

from pipeline.language.clauses import HAVE
from pipeline.language.parsed import ParsedText, Token, attach, put_over
from pipeline.lexicon.grammar import Grammar

_NOUNS = frozenset({"NOUN", "PROPN"})
# Relations of a clause's own words and of clauses beside it, which no bare noun has.
_OF_CLAUSES = frozenset({"advcl", "ccomp", "parataxis", "punct", "advmod"})


def mend_auxiliaries(parsed: ParsedText, token: Token, grammar: Grammar) -> None:
    """Mend what hangs on or under one token in place."""
    _auxiliary_with_arguments(parsed, token)
    _perfect_as_possession(parsed, token)
    _perfect_gerund(parsed, token)
    _perfect_as_modifier(parsed, token)
    _progressive_as_modifier(parsed, token, grammar)
    _due_to_do(parsed, token)


def _auxiliary_with_arguments(parsed: ParsedText, token: Token) -> None:
    """`The regime has withheld food` with `regime` hung on `has`: what hangs on an auxiliary is its verb's."""
    if token.dep not in ("aux", "aux:pass", "cop"):
        return
    token.pos = "AUX"
    for child in list(parsed.children(token.index, "nsubj", "obj", "obl", "advmod", "mark", "punct")):
        attach(parsed, child, parsed.tokens[token.head], child.dep)


def _perfect_as_possession(parsed: ParsedText, auxiliary: Token) -> None:
    """`Lima has imposed tariffs on steel` read as having `imposed tariffs`: a participle right after `have` is its
    verb.
    """
    if auxiliary.lower not in HAVE:
        return
    thing = next((child for child in parsed.children(auxiliary.index, "obj") if child.index > auxiliary.index), None)
    if thing is None:
        _perfect_as_complement(parsed, auxiliary)
        return
    for verb in parsed.children(thing.index, "amod"):
        between = parsed.tokens[auxiliary.index + 1 : verb.index]
        if verb.tag != "VBN" or verb.index < auxiliary.index or any(word.pos != "ADV" for word in between):
            continue
        _take_as_auxiliary(parsed, verb, auxiliary)
        return


def _perfect_gerund(parsed: ParsedText, having: Token) -> None:
    """`Accused by survivors of having shelled it` with `having` said of the survivors: it helps the participle."""
    verb = parsed.tokens[having.index + 1] if having.index + 1 < len(parsed.tokens) else None
    is_apart = (
        having.lower == "having" and having.dep not in ("aux", "root") and parsed.child(having.index, "obj") is None
    )
    if verb is None or not is_apart or verb.tag != "VBN" or verb.head == having.index or having.head == verb.index:
        return
    for child in list(parsed.children(having.index)):
        attach(parsed, child, verb, child.dep)
    having.pos = "AUX"
    attach(parsed, having, verb, "aux")


def _perfect_as_complement(parsed: ParsedText, auxiliary: Token) -> None:
    """`The rebels have so far refrained` with `refrained` a complement of `have`: it is the verb."""
    below = parsed.children(auxiliary.index, "xcomp", "ccomp")
    verb = next((child for child in below if child.tag in ("VBN", "VBD") and child.index > auxiliary.index), None)
    if verb is None or parsed.child(verb.index, "aux", "mark", "nsubj") is not None or auxiliary.dep == "aux":
        return
    if any(word.pos not in ("ADV", "PART") for word in parsed.tokens[auxiliary.index + 1 : verb.index]):
        return
    _take_as_auxiliary(parsed, verb, auxiliary)


def _perfect_as_modifier(parsed: ParsedText, verb: Token) -> None:
    """`Two states have imposed sanctions` with `have imposed` said of the sanctions: what has an auxiliary governs."""
    thing = parsed.tokens[verb.head]
    helper = parsed.child(verb.index, "aux")
    if verb.tag != "VBN" or verb.dep != "amod" or helper is None or helper.lower not in HAVE or thing.pos not in _NOUNS:
        return
    if thing.index < verb.index or parsed.child(thing.index, "cop") is not None:
        return
    put_over(parsed, verb, thing, "obj")
    verb.pos = "VERB"
    for child in parsed.children(thing.index, "nsubj", "punct", "advmod", "advcl", "parataxis"):
        attach(parsed, child, verb, child.dep)


def _take_as_auxiliary(parsed: ParsedText, verb: Token, auxiliary: Token) -> None:
    """Put a participle in the place of its auxiliary, with all that hung on that, and the auxiliary under it."""
    if auxiliary.head == auxiliary.index:
        crown(parsed, verb, parsed.tokens[verb.head])
    else:
        attach(parsed, verb, parsed.tokens[auxiliary.head], auxiliary.dep)
    for child in list(parsed.children(auxiliary.index)):
        attach(parsed, child, verb, child.dep)
    verb.pos, auxiliary.pos = "VERB", "AUX"
    attach(parsed, auxiliary, verb, "aux")


def _progressive_as_modifier(parsed: ParsedText, noun: Token, grammar: Grammar) -> None:
    """`The cell had been plotting attacks` read as `attacks` said of the cell: a participle right after a form of `to
    be`, before a plural or a planned act without an article, is the verb; not one that describes (warring factions).
    """
    copula = parsed.child(noun.index, "cop")
    if noun.pos not in _NOUNS or copula is None or copula.lemma != "be":
        return
    modifiers = parsed.children(noun.index, "amod", "compound")
    verb = next((child for child in modifiers if child.index > copula.index), None)
    if verb is None or not verb.lower.endswith("ing") or verb.lower in grammar.describing_participles:
        return
    if any(word.pos not in ("ADV", "PART") for word in parsed.tokens[copula.index + 1 : verb.index]):
        return
    is_planned = noun.lemma in grammar.event_nouns and verb.lower in grammar.planning_participles
    is_plural = verb.tag == "VBG" and noun.tag in ("NNS", "NNPS")
    if not (is_planned or is_plural) or parsed.child(noun.index, "det", "nmod:poss"):
        return
    put_over(parsed, verb, noun, "obj")
    verb.pos, verb.tag, copula.dep = "VERB", "VBG", "aux"
    for child in parsed.children(noun.index):
        if child.index < verb.index or child.dep.partition(":")[0] in _OF_CLAUSES:
            attach(parsed, child, verb, child.dep)


def _due_to_do(parsed: ParsedText, verb: Token) -> None:
    """`Talks are due to resume` with `due to` a preposition, `they are to meet` with an outer subject."""
    copula, due = parsed.child(verb.index, "cop"), parsed.child(verb.index, "case", "mark")
    if verb.tag != "VB" or copula is None or due is None:
        return
    for subject in parsed.children(verb.index, "nsubj"):
        if subject.dep == "nsubj:outer":
            subject.dep = "nsubj"
    to = parsed.child(due.index, "fixed")
    if due.lower != "due" or to is None:
        copula.dep = "aux"
        return
    put_over(parsed, due, verb, "xcomp")
    attach(parsed, to, verb, "mark")
    due.pos, due.tag, to.tag = "ADJ", "JJ", "TO"
    for child in parsed.children(verb.index, "nsubj", "cop", "aux", "advmod", "punct"):
        if child.index < due.index or child.pos == "PUNCT":
            attach(parsed, child, due, child.dep)


def crown(parsed: ParsedText, verb: Token, old: Token) -> None:
    """Make a verb the root of its sentence in place of the word it hung on."""
    if verb.index in old.children:
        old.children.remove(verb.index)
    verb.head, verb.dep = verb.index, "root"
