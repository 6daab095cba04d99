"""What the parser took for the object of a verb and is none, or not the only one.

Belongs here: mending such objects by their form. Does not belong here: other repairs (`repair.py`).
"""

from pipeline.language.parsed import ParsedText, Token, attach
from pipeline.lexicon.grammar import Grammar

# Verbs that say what somebody takes their object for.
_JUDGING = frozenset({"consider", "deem", "find", "judge", "think", "believe", "label", "call", "declare"})
_PASSIVE = ("nsubj:pass", "aux:pass")


def mend_objects(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the objects of each verb of a text in place."""
    for death in [token for token in parsed.tokens if token.lower == "death"]:
        _object_behind_death(parsed, death)
    for verb in parsed.tokens:
        if verb.dep == "case":
            _preposition_of_modifier(parsed, verb)
        if verb.pos != "VERB":
            continue
        objects = parsed.children(verb.index, "obj")
        if verb.tag == "VBD" and verb.dep == "conj" and verb.lemma in grammar.harming:
            _second_passive(parsed, verb)
        if verb.lemma in _JUDGING:
            _judgement(parsed, verb, objects)
        if parsed.child(verb.index, *_PASSIVE) is not None:
            _object_of_passive(parsed, objects, grammar)
        elif verb.dep != "amod" and _is_under_preposition(parsed, verb, objects):
            objects[0].dep = "obl"
        elif len(objects) > 1 and verb.lemma in grammar.giving_verbs and verb.index < objects[0].index:
            # Gave Sri Lanka a loan: the first of two objects receives the second.
            objects[0].dep = "iobj"


def _preposition_of_modifier(parsed: ParsedText, mark: Token) -> None:
    """`Took part in a two-week jungle exercise` with `in` over `jungle`: a preposition stands over the whole phrase,
    which is no second object of the verb.
    """
    modifier = parsed.tokens[mark.head]
    noun = parsed.tokens[modifier.head]
    if modifier.dep != "compound" or not mark.index < modifier.index < noun.index or noun.dep != "obj":
        return
    other = [held for held in parsed.children(noun.head, "obj") if held.index < mark.index]
    if other and mark.lower != "of":
        attach(parsed, mark, noun, "case")
        noun.dep = "obl"


def _is_under_preposition(parsed: ParsedText, verb: Token, objects: list[Token]) -> bool:
    """Tell whether the only object of an active verb stands behind its particle and a preposition: `pulled out of the
    union`.
    """
    case = parsed.child(objects[0].index, "case") if len(objects) == 1 else None
    return case is not None and case.lower == "of" and verb.index < case.index


def _object_of_passive(parsed: ParsedText, objects: list[Token], grammar: Grammar) -> None:
    """`Were driven out of their homes`, `were taken captive`: what stands under a preposition is an oblique, what
    became of the subject a result.
    """
    for held in objects:
        if parsed.child(held.index, "case") is not None:
            held.dep = "obl"
        elif held.lower in grammar.results:
            held.dep = "xcomp"


def _second_passive(parsed: ParsedText, verb: Token) -> None:
    """`One man was killed and three others injured`: the second verb shares the auxiliary of the first."""
    first, subject = parsed.tokens[verb.head], parsed.child(verb.index, "nsubj")
    is_first_passive = first.pos == "VERB" and parsed.child(first.index, "aux:pass") is not None
    if subject is None or not is_first_passive or parsed.child(verb.index, "obj", "aux", "ccomp") is not None:
        return
    subject.dep, verb.tag = "nsubj:pass", "VBN"


def _judgement(parsed: ParsedText, verb: Token, objects: list[Token]) -> None:
    """`Considers the sanctions essential`: an adjective right behind the object is what the verb says of it."""
    for held in objects:
        for word in parsed.children(held.index, "amod"):
            is_bare = parsed.child(word.index, "obl", "advmod") is None
            if word.index == held.index + 1 and held.index > verb.index and is_bare and word.pos == "ADJ":
                attach(parsed, word, verb, "xcomp")


def _object_behind_death(parsed: ParsedText, death: Token) -> None:
    """`Shot to death a judge`: the judge is what the verb did it to."""
    verb = parsed.tokens[death.head]
    mark = parsed.child(death.index, "case", "mark")
    if verb.pos != "VERB" or verb.index > death.index or mark is None or mark.lower != "to":
        return
    mark.dep, death.dep = "case", "obl"
    for held in parsed.children(death.index, "obj"):
        attach(parsed, held, verb, "obj")
