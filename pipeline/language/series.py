"""Deeds told one after another under one word, of which the parser hung the later ones too high.

Belongs here: series of gerunds under a verb (accused of shelling it, looting shops and taking men) and of clauses under
`how`, told by their form. Does not belong here: single complements (`complements.py`).
"""

from pipeline.language.clauses import GERUND_PREPOSITIONS
from pipeline.language.parsed import ParsedText, Token, attach, put_over
from pipeline.lexicon.grammar import Grammar

# Where people stand accused: no court, dock or jail is accused itself.
_COURTS = frozenset({"court", "dock", "trial", "jail", "prison", "custody", "detention", "tribunal", "cell"})
# With these a verb has a clause of its own.
_OF_ITS_OWN = frozenset({"aux", "mark", "nsubj", "nsubj:pass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def mend_series(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the attachments of a text in place."""
    for token in parsed.tokens:
        if token.pos == "VERB":
            _predicate_of_posture(parsed, token, grammar)
            _gerund_as_modifier(parsed, token, grammar)
            _first_deed(parsed, token, grammar)
    for token in parsed.tokens:
        if token.pos == "VERB":
            _gerunds(parsed, token, grammar)
            _second_perfect(parsed, token)
            _infinitive_of_gerund(parsed, token)
            _second_outcome(parsed, token)
            _second_infinitive(parsed, token)
            _ways(parsed, token)
        if token.lower in grammar.facing:
            _other_choice(parsed, token)


def _gerund_as_modifier(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`accused of starving inmates` with `starving` said of the inmates: what somebody is accused of is a deed."""
    if verb.lemma not in grammar.gerund_verbs:
        return
    for noun in parsed.children(verb.index, "obl"):
        case = parsed.child(noun.index, "case")
        gerund = next((child for child in parsed.children(noun.index, "amod") if child.tag == "VBG"), None)
        if case is None or gerund is None or case.lower not in GERUND_PREPOSITIONS or noun.tag != "NNS":
            continue
        is_next = gerund.index == case.index + 1 and gerund.lower not in grammar.describing_participles
        if is_next and parsed.child(noun.index, "det", "nmod:poss") is None:
            put_over(parsed, gerund, noun, "obj")
            gerund.dep, gerund.pos = "advcl", "VERB"
            attach(parsed, case, gerund, "mark")


def _gerunds(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`accused of shelling it, looting shops and taking men`: the later gerunds go with the first."""
    if verb.lemma not in grammar.gerund_verbs or verb.tag == "VBG":
        return
    below = parsed.children(verb.index, "advcl", "ccomp", "xcomp", "conj")
    gerunds = [child for child in below if child.tag == "VBG" and parsed.child(child.index, "nsubj", "aux") is None]
    first = next((child for child in gerunds if _preposition(parsed, child)), None)
    if first is None:
        return
    for later in gerunds:
        is_second = later.dep == "conj" and _preposition(parsed, later) in ("", _preposition(parsed, first))
        is_bare = parsed.child(later.index, "mark") is None
        opens_rest = is_bare and _is_after_comma(parsed, later) and _goes_on(parsed, later)
        if later.index > first.index and (is_second or opens_rest):
            attach(parsed, later, first, "conj")


def _second_perfect(parsed: ParsedText, verb: Token) -> None:
    """`Stands accused of having shelled it and abducted its elders`: a participle after `and` goes with `having`."""
    joint = parsed.child(verb.index, "cc")
    above = parsed.tokens[verb.head]
    if verb.dep != "conj" or verb.tag not in ("VBN", "VBD") or joint is None or _is_after_comma(parsed, verb):
        return
    if parsed.child(verb.index, "nsubj", "aux", "expl") is not None:
        return
    between = [parsed.tokens[at] for at in range(above.index + 1, joint.index)]
    perfect = [token for token in between if token.dep == "aux" and token.lower == "having"]
    first = parsed.tokens[perfect[-1].head] if perfect else None
    if first is not None and first.index not in (verb.index, above.index) and first.index < verb.index:
        verb.tag, verb.morph = "VBN", (verb.morph - {"VerbForm=Fin"}) | {"VerbForm=Part"}
        attach(parsed, verb, first, "conj")


def _infinitive_of_gerund(parsed: ParsedText, verb: Token) -> None:
    """`Jailed for plotting to bomb it` with `to bomb` hung on `jailed`: right after a gerund it is the gerund's."""
    mark = parsed.child(verb.index, "mark")
    if verb.tag != "VB" or mark is None or mark.lower != "to" or not mark.index:
        return
    gerund = parsed.tokens[mark.index - 1]
    if gerund.tag == "VBG" and gerund.pos == "VERB" and gerund.head == verb.head:
        attach(parsed, verb, gerund, "xcomp")


def _second_outcome(parsed: ParsedText, verb: Token) -> None:
    """`Walked into a post, killing seven and wounding 30` with `wounding` beside `walked`: a gerund without an
    auxiliary goes on from the gerund before it, not from a finite verb.
    """
    above = parsed.tokens[verb.head]
    joint = parsed.child(verb.index, "cc")
    if verb.tag != "VBG" or verb.dep != "conj" or above.tag == "VBG" or joint is None:
        return
    if joint.index + 1 != verb.index or parsed.child(verb.index, "aux", "nsubj", "mark") is not None:
        return
    levels = [above, *(child for child in parsed.children(above.index, "conj") if child.index < verb.index)]
    before = [child for level in levels for child in parsed.children(level.index, "advcl") if child.index < verb.index]
    first = max(before, key=lambda child: child.index, default=None)
    if first is None or first.tag != "VBG" or parsed.child(first.index, "mark", "nsubj", "aux") is not None:
        return
    if max(parsed.subtree(first.index)) + 1 == joint.index:
        attach(parsed, verb, first, "conj")


def _second_infinitive(parsed: ParsedText, verb: Token) -> None:
    """`Ordered troops to hunt down and destroy them` with `destroy` beside `ordered`, `told to go or be expelled`: a
    bare form goes on from the infinitive before it, not from a finite verb.
    """
    above, joint = parsed.tokens[verb.head], parsed.child(verb.index, "cc")
    helper = parsed.child(verb.index, "aux:pass")
    has_own = any(child.dep in _OF_ITS_OWN for child in parsed.children(verb.index))
    is_bare = (helper or verb).tag == "VB" and not has_own
    if verb.dep != "conj" or joint is None or not is_bare or above.tag not in _FINITE:
        return
    below = parsed.children(above.index, "xcomp", "advcl", "ccomp")
    before = [one for one in below if one.tag == "VB" and above.index < one.index < joint.index]
    before = [one for one in before if (mark := parsed.child(one.index, "mark")) is not None and mark.lower == "to"]
    if before:
        attach(parsed, verb, before[-1], "conj")


def _other_choice(parsed: ParsedText, face: Token) -> None:
    """`Told to step down or face sanctions` with `face` read as a noun or the sanctions as what is stepped down:
    behind `or` after an infinitive it is what happens otherwise, and to what follows it.
    """
    tokens, sentence = parsed.tokens, parsed.sentences[face.sentence]
    if face.index == sentence.first or tokens[face.index - 1].lower != "or" or parsed.child(face.index, "obj"):
        return
    before = [t for t in tokens[sentence.first : face.index] if t.tag == "VB" and parsed.child(t.index, "mark")]
    behind = tokens[face.index + 1 : sentence.last]
    thing = next((t for t in behind if t.pos not in ("ADJ", "DET", "NUM", "ADV")), None)
    if not before or thing is None or thing.pos not in ("NOUN", "PROPN"):
        return
    while thing.dep == "compound" and tokens[thing.head].index > thing.index:
        thing = tokens[thing.head]
    place, above = thing.dep, tokens[thing.head]
    loose = [child for child in parsed.children(thing.index) if child.index < face.index - 1]
    heir = next((child for child in loose if child.pos in ("NOUN", "PROPN", "NUM")), None)
    attach(parsed, face, before[-1], "conj")
    face.pos, face.tag = "VERB", "VB"
    attach(parsed, tokens[face.index - 1], face, "cc")
    attach(parsed, thing, face, "obj")
    for child in loose:
        if child is heir:
            attach(parsed, child, above, place)
        elif heir is not None:
            attach(parsed, child, heir, child.dep)


def _first_deed(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`The rebels stormed the villa, killed two guards and took a trader` with `stormed` a complement of `killed`."""
    first = next((child for child in parsed.children(verb.index, "ccomp") if child.index < verb.index), None)
    if first is None or verb.tag != "VBD" or first.tag != "VBD" or verb.lemma in grammar.saying:
        return
    lacks = parsed.child(verb.index, "nsubj", "csubj", "expl", "aux", "mark") is None
    own = parsed.child(first.index, "nsubj", "expl") is not None and parsed.child(first.index, "mark") is None
    if lacks and own and _goes_on(parsed, verb) and parsed.child(verb.index, "obj") is not None:
        put_over(parsed, first, verb, "conj")


def _preposition(parsed: ParsedText, gerund: Token) -> str:
    mark = parsed.child(gerund.index, "mark")
    return mark.lower if mark is not None and mark.lower in GERUND_PREPOSITIONS else ""


def _is_after_comma(parsed: ParsedText, verb: Token) -> bool:
    first = min(parsed.subtree(verb.index))
    return parsed.tokens[first].text == "," or (first > 0 and parsed.tokens[first - 1].text == ",")


def _goes_on(parsed: ParsedText, verb: Token) -> bool:
    """Tell whether a verb is itself coordinated with a later one of its form."""
    joined = (child for child in parsed.children(verb.index, "conj") if parsed.child(child.index, "cc") is not None)
    return any(child.tag == verb.tag for child in joined)


def _ways(parsed: ParsedText, verb: Token) -> None:
    """`described how men came, dragged him out and shot him` with `dragged` what the speaker did."""
    below = [*parsed.children(verb.index, "ccomp"), *_under_how(parsed, verb)]
    told = next((child for child in below if _opens_with_how(parsed, child)), None)
    if told is None:
        return
    for later in parsed.children(verb.index, "conj"):
        if later.index < told.index or parsed.child(later.index, "nsubj", "expl") is not None:
            continue
        joint = parsed.child(later.index, "cc")
        goes_on = _goes_on(parsed, later) if joint is None else not _is_after_comma(parsed, later)
        if later.tag in (told.tag, "VBN") and goes_on:
            attach(parsed, later, told, "conj")


def _under_how(parsed: ParsedText, verb: Token) -> list[Token]:
    """Return the clauses hung on a `how` that is taken for the object: described how they came."""
    hows = (child for child in parsed.children(verb.index, "obj") if child.lower == "how")
    return [clause for how in hows for clause in parsed.children(how.index, "advcl", "acl")]


def _opens_with_how(parsed: ParsedText, verb: Token) -> bool:
    opening = (parsed.tokens[verb.head], *parsed.children(verb.index, "advmod", "mark"))
    return any(word.lower == "how" for word in opening)


def _predicate_of_posture(parsed: ParsedText, participle: Token, grammar: Grammar) -> None:
    """`The general stood accused of having shelled it` with `accused` a modifier of the verb: verbs have none, it is
    said of the subject; and what he is accused of hangs on it.
    """
    verb = parsed.tokens[participle.head]
    if participle.dep == "acl" and verb.lemma in _COURTS and parsed.tokens[verb.head].pos == "VERB":
        # Appeared in court accused of it.
        verb = parsed.tokens[verb.head]
        attach(parsed, participle, verb, "advcl")
    is_next = participle.index == verb.index + 1
    if participle.dep == "acl" and participle.tag == "VBN" and verb.pos == "VERB" and is_next:
        participle.dep = "xcomp"
    if (
        participle.dep not in ("xcomp", "advcl")
        or participle.tag != "VBN"
        or participle.lemma not in grammar.gerund_verbs
    ):
        return
    for gerund in parsed.children(verb.index, "advcl", "xcomp"):
        if gerund.index > participle.index and _preposition(parsed, gerund):
            attach(parsed, gerund, participle, "advcl")
