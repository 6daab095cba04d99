"""Relative clauses that the parser closes too early.

Belongs here: giving a relative clause behind a subject the words that the parser hung on the main verb, and the main
verb its place where it was taken into the relative clause; whom one behind `six people, four of them policemen` is
said of; a day that a clause with `when` tells of, or that no present perfect can have. Does not belong here: clauses
themselves (`clauses.py`).
"""

import calendar

from pipeline.language.parsed import ParsedText, Token, attach, put_over

# No day of the calendar goes with a present perfect: what has been done has been done by now.
_DAYS = frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name[1:]))


def mend_relatives(parsed: ParsedText) -> None:
    """Hang on a relative verb the obliques between it and the main verb, in place.

    In `the men who attacked the village on Friday were arrested` the day belongs to the attack: English puts no
    circumstance of the main verb between a subject that ends with a relative clause and the verb, unless between
    commas.
    """
    for token in parsed.tokens:
        if token.lower == "when" and token.index:
            _raise_what_when_tells_of(parsed, token)
        if token.tag == "VBN":
            _lower_day_of_perfect(parsed, token)
        if token.tag in ("VBD", "VBN") and token.pos == "VERB":
            _lower_participle(parsed, token)
            _free_object_of_which(parsed, token)
        if token.dep.startswith("acl:relcl") and token.tag in ("VBD", "VBN", "VBZ", "VBP", "VBG"):
            _widen_antecedent(parsed, token)
            _raise_from_place(parsed, token)
            _raise_main_verb(parsed, token)
            _clause_as_subject(parsed, token)
            _take_back_object(parsed, token)
            _take_back_obliques(parsed, token)


def _take_back_object(parsed: ParsedText, relative: Token) -> None:
    """`A doctor who treated wounded men was taken away` with two subjects of it: the one behind a relative verb
    without an object is that verb's.
    """
    person = parsed.tokens[relative.head]
    main = parsed.tokens[person.head]
    if not person.dep.startswith("nsubj") or not relative.index < main.index or parsed.child(relative.index, "obj"):
        return
    if parsed.child(relative.index, "nsubj") is None or parsed.child(relative.index, "aux:pass") is not None:
        return
    for second in parsed.children(main.index, "nsubj"):
        if relative.index < second.index < main.index and min(parsed.subtree(second.index)) == relative.index + 1:
            attach(parsed, second, relative, "obj")


def _clause_as_subject(parsed: ParsedText, main: Token) -> None:
    """`The hospital that the jets hit had been marked` with the hitting what is marked: behind `that` right after a
    noun stands what is said of it.
    """
    noun, told = parsed.tokens[main.head], parsed.child(main.index, "nsubj", "csubj")
    that = parsed.child(main.index, "mark")
    if noun.dep != "root" or told is None or that is None or that.lower != "that" or that.index != noun.index + 1:
        return
    if told.pos != "VERB" or told.index > main.index or parsed.child(told.index, "nsubj") is None:
        return
    put_over(parsed, main, noun, "nsubj:pass" if told.dep == "nsubj:pass" else "nsubj")
    attach(parsed, told, noun, "acl:relcl")
    attach(parsed, that, told, "obj")


def _free_object_of_which(parsed: ParsedText, verb: Token) -> None:
    """`The village, which army jets bombed, lies by the road` with `which jets` one phrase and the bombing the main
    verb: `which` right behind a noun and a comma stands for that noun.
    """
    nouns = parsed.children(verb.index, "nsubj")
    if len(nouns) != 2 or not nouns[0].index < nouns[1].index < verb.index:
        return
    thing, doer = nouns
    which = parsed.child(doer.index, "det")
    if which is None or which.lower != "which" or parsed.tokens[which.index - 1].text != ",":
        return
    behind = list(parsed.children(verb.index, "advcl", "ccomp", "conj", "parataxis"))
    main = next((child for child in behind if _is_bare_finite(parsed, child) and child.index > verb.index), None)
    if main is None:
        return
    is_passive = parsed.child(main.index, "aux:pass") is not None
    put_over(parsed, main, verb, "acl:relcl")
    attach(parsed, thing, main, "nsubj:pass" if is_passive else "nsubj")
    attach(parsed, verb, thing, "acl:relcl")
    attach(parsed, which, verb, "obj")
    doer.dep, verb.tag = "nsubj", "VBD"


def _is_bare_finite(parsed: ParsedText, verb: Token) -> bool:
    helpers = parsed.children(verb.index, "aux", "cop")
    is_finite = verb.tag in ("VBD", "VBZ", "VBP") or any(h.tag in ("VBD", "VBZ", "VBP", "MD") for h in helpers)
    return is_finite and parsed.child(verb.index, "nsubj", "csubj", "expl", "mark", "cc") is None


def _raise_from_place(parsed: ParsedText, verb: Token) -> None:
    """`A nun from Rioja province who was killed`: no place is a `who`, so the nun was."""
    place = parsed.tokens[verb.head]
    person = parsed.tokens[place.head]
    is_who = any(child.lower in ("who", "whom") for child in parsed.children(verb.index))
    case = parsed.child(place.index, "case")
    is_where = case is not None and case.lower in ("from", "in", "at", "near")
    if is_who and is_where and place.dep == "nmod" and person.pos in ("NOUN", "PROPN") and person is not place:
        attach(parsed, verb, person, verb.dep)


def _lower_participle(parsed: ParsedText, verb: Token) -> None:
    """`He is the third journalist killed here`: what is somebody's predicate is no subject of a verb behind it."""
    noun = parsed.child(verb.index, "nsubj")
    if noun is None or noun.index > verb.index or parsed.child(verb.index, "aux", "obj", "conj") is not None:
        return
    if parsed.child(noun.index, "cop") is None or parsed.child(noun.index, "nsubj") is None:
        return
    put_over(parsed, noun, verb, "acl")
    verb.tag = "VBN"


def _raise_what_when_tells_of(parsed: ParsedText, when: Token) -> None:
    """`Since 3 May, when they took the town, they have …`: the day hangs on the main verb, the clause tells of it."""
    verb = parsed.tokens[when.head]
    main = parsed.tokens[verb.head]
    if not verb.dep.startswith("advcl") or main is verb or parsed.tokens[when.index - 1].text != ",":
        return
    for day in parsed.children(verb.index, "obl", "obl:unmarked"):
        if max(parsed.subtree(day.index)) == when.index - 2:
            attach(parsed, day, main, day.dep)


def _lower_day_of_perfect(parsed: ParsedText, verb: Token) -> None:
    """`Police have arrested ten men after a mob stormed the court, on Monday night`: the mob came on that night."""
    if all(child.tag not in ("VBP", "VBZ") or child.lemma != "have" for child in parsed.children(verb.index, "aux")):
        return
    for day in parsed.children(verb.index, "obl"):
        words = parsed.subtree(day.index)
        case = parsed.child(day.index, "case")
        if day.index < verb.index or case is None or case.lower != "on":
            continue
        between = [parsed.tokens[at] for at in parsed.subtree(verb.index) if verb.index < at < min(words)]
        past = [word for word in between if word.tag == "VBD" and word.dep.partition(":")[0] in ("acl", "advcl")]
        if past and any(parsed.tokens[at].lower in _DAYS for at in words):
            attach(parsed, day, past[-1], day.dep)


def _widen_antecedent(parsed: ParsedText, relative: Token) -> None:
    """`Six people, four of them policemen, who were killed`: behind the commas it is said of all six."""
    part = parsed.tokens[relative.head]
    whole = parsed.tokens[part.head]
    number = part if part.pos == "NUM" else parsed.child(part.index, "nummod", "nsubj")
    if number is None or whole.pos not in ("NOUN", "PROPN") or not whole.index < number.index:
        return
    is_share = any(word.lower in ("them", "whom") for word in parsed.children(number.index, "nmod"))
    opens = min(parsed.subtree(number.index))
    closes = min(parsed.subtree(relative.index)) - 1
    commas = [parsed.tokens[at].text == "," for at in (opens - 1, closes)] if opens and closes > part.index else []
    if is_share and all(commas):
        attach(parsed, relative, whole, relative.dep)


def _take_back_obliques(parsed: ParsedText, relative: Token) -> None:
    subject = parsed.tokens[relative.head]
    main = parsed.tokens[subject.head]
    if not subject.dep.startswith("nsubj") or not subject.index < relative.index < main.index:
        return
    helpers = [
        child.index for child in parsed.children(main.index, "aux", "aux:pass", "cop") if child.index < main.index
    ]
    start = min([main.index, *(index for index in helpers if index > relative.index)])
    if any(word.pos == "PUNCT" for word in parsed.tokens[relative.index + 1 : start]):
        return
    for oblique in parsed.children(main.index, "obl", "obl:unmarked"):
        words = parsed.subtree(oblique.index)
        if relative.index < min(words) and max(words) < start:
            attach(parsed, oblique, relative, oblique.dep)


def _raise_main_verb(parsed: ParsedText, relative: Token) -> None:
    """`The general who led the coup has been sworn in`: a second finite verb without a subject is the main one."""
    subject = parsed.tokens[relative.head]
    if subject.dep != "root" or subject.pos not in ("NOUN", "PROPN"):
        return
    for verb in parsed.children(relative.index, "advcl", "ccomp", "xcomp"):
        helpers = parsed.children(verb.index, "aux", "aux:pass")
        first = min([verb.index, *(helper.index for helper in helpers)])
        opens = parsed.child(verb.index, "mark", "cc", "nsubj", "nsubj:pass", "expl", "csubj", "advmod")
        is_finite = parsed.tokens[first].tag in ("VBD", "VBZ", "VBP", "MD")
        is_parted = any(word.pos == "PUNCT" for word in parsed.tokens[relative.index + 1 : first])
        if verb.pos == "VERB" and is_finite and opens is None and first > relative.index + 1 and not is_parted:
            attach(parsed, verb, subject, "advcl")
            put_over(parsed, verb, subject, "nsubj:pass" if any(h.dep == "aux:pass" for h in helpers) else "nsubj")
            return
