"""What the parser took for the object of a verb and is none, or not the only one.

Belongs here: mending such objects by their form. Does not belong here: other repairs (`repair.py`).
"""

from pipeline.language.parsed import ParsedText, Token, attach
from pipeline.lexicon.grammar import Grammar

# Verbs that say what somebody takes their object for.
_JUDGING = frozenset({"consider", "deem", "find", "judge", "think", "believe", "label", "call", "declare"})
# What stands inside a number: nine out of ten, three to five.
_OF_NUMBERS = frozenset({"of", "out", "to", "in", "per", "by"})
_PASSIVE = ("nsubj:pass", "aux:pass")


def mend_objects(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the objects of each verb of a text in place."""
    for death in [token for token in parsed.tokens if token.lower == "death"]:
        _object_behind_death(parsed, death)
    for verb in parsed.tokens:
        if verb.dep == "case":
            _preposition_of_modifier(parsed, verb)
        elif verb.dep == "nummod":
            _number_before_preposition(parsed, verb)
        elif verb.tag == "VBG" and verb.dep in ("compound", "amod"):
            _gerund_behind_noun(parsed, verb)
        if verb.pos != "VERB":
            continue
        _more_of_them(parsed, verb)
        _up_to_so_many(parsed, verb)
        objects = parsed.children(verb.index, "obj")
        if verb.tag == "VBD" and verb.dep == "conj" and verb.lemma in grammar.harming:
            _second_passive(parsed, verb)
        if verb.lemma in _JUDGING:
            _judgement(parsed, verb, objects)
        if parsed.child(verb.index, *_PASSIVE) is not None:
            _object_of_passive(parsed, objects, grammar)
        elif verb.dep != "amod" and _is_under_preposition(parsed, verb, objects):
            objects[0].dep = "obl"
        elif len(objects) > 1 and verb.lemma in grammar.giving_verbs and _are_side_by_side(parsed, verb, objects):
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


def _are_side_by_side(parsed: ParsedText, verb: Token, objects: list[Token]) -> bool:
    """Tell whether of two objects behind a verb the second begins where the first ends, or behind a mere adverb."""
    first, second = parsed.subtree(objects[0].index), parsed.subtree(objects[1].index)
    between = parsed.tokens[first[-1] + 1 : second[0]]
    is_apart = any(word.pos in ("PUNCT", "ADP", "VERB", "AUX", "CCONJ") for word in between)
    return verb.index < first[0] and not is_apart and parsed.child(objects[1].index, "case", "cc") is None


def _more_of_them(parsed: ParsedText, verb: Token) -> None:
    """`Wounding 30 more` with `more` a second thing wounded: right behind a number it says that there were others."""
    for more in parsed.children(verb.index, "obj", "obl"):
        number = parsed.tokens[more.index - 1] if more.index else more
        if more.lower == "more" and number.pos == "NUM" and number.head == verb.index and number.dep == "obj":
            attach(parsed, more, number, "amod")


def _up_to_so_many(parsed: ParsedText, verb: Token) -> None:
    """`Killed up to 2,000 people` with killing up, to the people: before a number it says how many at most."""
    up = parsed.tokens[verb.index + 1 : verb.index + 3]
    if len(up) < 2 or up[0].lower != "up" or up[1].lower != "to" or up[0].head != verb.index:
        return
    people = parsed.tokens[up[1].head]
    number = parsed.child(people.index, "nummod") or (people if people.pos == "NUM" else None)
    is_next = number is not None and number.index == up[1].index + 1
    if number is None or not is_next or people.dep != "obl" or parsed.child(verb.index, "obj") is not None:
        return
    people.dep = "obj"
    up[0].pos, up[0].tag = "ADV", "RB"
    attach(parsed, up[0], number, "advmod")
    attach(parsed, up[1], up[0], "fixed")


def _number_before_preposition(parsed: ParsedText, number: Token) -> None:
    """`Police arrest two over market blast` with `two` counting blasts: a number before a preposition stands for those
    it counts, and the noun is under the preposition.
    """
    noun = parsed.tokens[number.head]
    mark = next((case for case in parsed.children(noun.index, "case") if number.index < case.index < noun.index), None)
    verb = parsed.tokens[noun.head]
    is_next = mark is not None and number.index + 1 == mark.index and mark.lower not in _OF_NUMBERS
    if not is_next or noun.dep != "obj" or verb.index > number.index:
        return
    attach(parsed, number, verb, "obj")
    noun.dep = "obl"


def _gerund_behind_noun(parsed: ParsedText, gerund: Token) -> None:
    """`Fired on a bus carrying schoolchildren` with `carrying schoolchildren` one noun beside the bus: a participle
    right behind a noun of another phrase says what that does.
    """
    noun, thing = parsed.tokens[gerund.index - 1], parsed.tokens[gerund.head]
    if not gerund.index or noun.pos not in ("NOUN", "PROPN") or noun.sentence != gerund.sentence:
        return
    is_other = noun.head not in (thing.index, gerund.index) and noun.index != thing.head
    if not is_other or thing.index < gerund.index or noun.dep not in ("obl", "obj", "nmod") or thing.dep == "conj":
        return
    if any(child.index < gerund.index for child in parsed.children(thing.index)):
        return
    attach(parsed, gerund, noun, "acl")
    attach(parsed, thing, gerund, "obj")
    gerund.pos = "VERB"


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
