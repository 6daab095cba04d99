"""What is said and who says it, where the parser hung the one on the other.

Belongs here: speakers at the end of a sentence, clauses told without `that`, taken for objects. Does not belong here:
gerunds and infinitives that complete a verb (`complements.py`).
"""

from pipeline.language.auxiliaries import crown
from pipeline.language.parsed import ParsedText, Token, attach, put_over
from pipeline.lexicon.grammar import Grammar

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def mend_said(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend what is said in a text in place."""
    for token in parsed.tokens:
        if token.pos == "VERB" and token.lemma in grammar.saying:
            _speaker_behind(parsed, token)
            _act_said(parsed, token)
            _state_said(parsed, token)
            _outcome_said(parsed, token, grammar)
            _subject_said(parsed, token)


def _speaker_behind(parsed: ParsedText, verb: Token) -> None:
    """`A fight left five dead, army sources and residents said` with the sources among those left dead: who stands
    between the last comma and a verb of saying that ends the sentence says it.
    """
    if parsed.child(verb.index, "nsubj", "csubj", "obj") is not None or verb.tag not in ("VBD", "VBZ", "VBP"):
        return
    told = parsed.child(verb.index, "ccomp", "parataxis")
    comma = verb.index - 1
    while comma >= 0 and parsed.tokens[comma].text != "," and parsed.tokens[comma].sentence == verb.sentence:
        comma -= 1
    first = comma + 1
    if told is None or told.index > comma or parsed.tokens[comma].text != ",":
        return
    phrase = parsed.tokens[first : verb.index]
    outside = [word for word in phrase if not first <= word.head < verb.index]
    if len(outside) != 1 or outside[0].pos not in _NOUNS or any(word.tag in _FINITE for word in phrase):
        return
    if outside[0].dep in ("obj", "conj", "appos", "nmod", "obl") and parsed.child(outside[0].index, "case") is None:
        attach(parsed, outside[0], verb, "nsubj")


def _act_said(parsed: ParsedText, verb: Token) -> None:
    """`UN says air raid in April killed 30 boys` with the raid what is said: the noun between has the finite verb
    behind it.
    """
    thing, told = parsed.child(verb.index, "obj"), parsed.child(verb.index, "ccomp")
    if thing is None or told is None or not verb.index < thing.index < told.index or verb.lemma != "say":
        return
    if told.tag not in _FINITE or parsed.child(told.index, "nsubj", "csubj", "expl", "mark", "aux") is not None:
        return
    attach(parsed, thing, told, "nsubj")
    for child in parsed.children(verb.index, "obl"):
        if thing.index < child.index < told.index:
            attach(parsed, child, thing, "nmod")


def _state_said(parsed: ParsedText, verb: Token) -> None:
    """`The mission says 30 children were among those killed` with the children what it says: behind a noun a finite
    copula without a subject of its own has that noun for it.
    """
    noun = parsed.child(verb.index, "obj")
    if noun is None or noun.index < verb.index:
        return
    for state in parsed.children(noun.index, "acl", "acl:relcl"):
        copula = parsed.child(state.index, "cop")
        if (
            copula is None
            or copula.tag not in _FINITE
            or parsed.child(state.index, "nsubj", "mark", "expl") is not None
        ):
            continue
        between = parsed.tokens[noun.index + 1 : copula.index]
        if all(word.pos in ("ADV", "AUX") for word in between):
            put_over(parsed, state, noun, "nsubj")
            state.dep = "ccomp"
            return


def _outcome_said(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`The army said it struck a car, killing two` with `killing` under `said`: who says something kills nobody by it;
    a participle behind what is said tells what came of that, unless it is one of speech (`said he would go, adding`).
    """
    told = parsed.child(verb.index, "ccomp")
    if told is None or told.index < verb.index or parsed.child(told.index, "nsubj", "nsubj:pass") is None:
        return
    for outcome in parsed.children(verb.index, "advcl"):
        is_behind = outcome.index > told.index and parsed.tokens[outcome.index - 1].text == ","
        is_speech = outcome.lemma in grammar.saying or outcome.lemma in grammar.speaking
        has_own = parsed.child(outcome.index, "nsubj", "mark") is not None
        if outcome.tag == "VBG" and is_behind and not is_speech and not has_own:
            attach(parsed, outcome, told, "advcl")


def _subject_said(parsed: ParsedText, verb: Token) -> None:
    """`The bloc said talks between the sides, meant to end the war, failed` with the bloc saying talks and failing: a
    finite verb at the end without a subject, over a verb of saying with a noun for its object, tells of that noun.
    """
    main, thing = parsed.tokens[verb.head], parsed.child(verb.index, "obj")
    if verb.dep != "ccomp" or main.dep != "root" or main.tag not in _FINITE or thing is None:
        return
    if thing.pos not in ("NOUN", "PROPN") or not verb.index < thing.index < main.index:
        return
    if parsed.child(main.index, "nsubj", "csubj", "expl", "obj") or parsed.child(verb.index, "nsubj") is None:
        return
    if parsed.child(verb.index, "ccomp") is not None or parsed.tokens[main.index - 1].text != ",":
        return
    crown(parsed, verb, main)
    attach(parsed, main, verb, "ccomp")
    attach(parsed, thing, main, "nsubj:pass" if parsed.child(main.index, "aux:pass") is not None else "nsubj")
