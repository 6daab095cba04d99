"""What a number counts: the noun phrase that belongs to it, by the parse and, where that fails, by its neighbours.

Belongs here: finding the phrase and its head. Does not belong here: what befell those counted (`predicates.py`).
"""

import re
from functools import lru_cache
from typing import NamedTuple

from pipeline.extract.quantities.amounts import Amount
from pipeline.language.parsed import ParsedText, Token
from pipeline.lexicon.units import CountedNoun, UnitLexicon

_NOMINAL = ("NOUN", "PROPN")
_INSIDE = ("ADJ", "NOUN", "PROPN", "ADV", "NUM")
_OPEN_ENDED = frozenset(("other", "more", "others", "additional", "further", "another"))
_CLAUSE_OPENERS = ("WRB", "WDT", "WP")
_ARTICLES = frozenset(("a", "an", "the"))
_AND_NUMBERS = frozenset(("to", "or", "and", ",", "-", "–"))
_LONGEST = 9
_MORE = ("more ", "extra ")
_PRONOUNS = frozenset(("them", "whom"))
# The size of the group named behind: "a 400-strong force", "a six-man team"; members may be countries, too.
GROUP_SIZE = re.compile(r"(?P<sure>[- ]strong|-(?:man|person|woman|soldier))\b|-member\b")
_RUN_ON = re.compile(r"[.!?][A-Z\"“]")


class Counted(NamedTuple):
    """The phrase counted, from the number on. `number` is the number's own head token, `head` the phrase's, if any.

    `top` is the token through which the whole hangs in the sentence: the head, or the number where that governs it.
    """

    number: Token
    head: Token | None
    top: Token
    start: int
    end: int
    is_of: bool = False
    noun: CountedNoun | None = None

    @property
    def has_noun(self) -> bool:
        """Tell whether a phrase was found."""
        return self.head is not None

    def text_is(self, word: str) -> bool:
        """Tell whether the head is this word, as written in lower case."""
        return self.head is not None and self.head.lower == word


def counted(parsed: ParsedText, amount: Amount, lexicon: UnitLexicon) -> Counted | None:
    """Return what an amount counts, or None where the text has no tokens there."""
    within = parsed.tokens_in(amount.start, amount.end)
    inside = [token for token in within if token.pos != "PUNCT"]
    if not inside:
        return None
    number = parsed.highest(within) or inside[-1]
    last = inside[-1]
    of_head = _of_head(parsed, last)
    if of_head is not None:
        first = parsed.tokens[last.index + 1 + (parsed.tokens[last.index + 1].lower == "out")]
        return _made(parsed, number, of_head, number, first.end + 1, lexicon, is_of=True)
    is_alone = bool(amount.unit) or (amount.form == "vague" and last.lower.endswith("s"))
    head = None if is_alone else _governed(parsed, inside) or _neighbour(parsed, last)
    following = parsed.tokens[last.index + 1 : last.index + 3]
    is_compared = len(following) == 2 and following[0].tag in ("JJR", "RBR") and following[1].lower == "than"
    is_apart = amount.form == "fraction" and head is not None and _is_past_a_case(parsed, last, head)
    if is_compared or is_apart or (head is not None and _is_cut_off(parsed, amount.end, last, head)):
        head = None
    if head is None:
        return Counted(number, None, number, amount.end, amount.end)
    first = parsed.tokens[min(_after_numbers(parsed, last, head), head.index)]
    if first.text in ("-", "–") and first.index < head.index:
        first = parsed.tokens[first.index + 1]
        size = GROUP_SIZE.match(parsed.text, amount.end)
        if size is not None:
            first = parsed.tokens_in(min(size.end() + 1, head.start), head.end)[0]
        elif first.tag == "NN" and first.index < head.index:
            # A 150-seat parliament has so many seats.
            head = first
    return _made(parsed, number, head, head, first.start, lexicon, is_of=False)


def _is_past_a_case(parsed: ParsedText, last: Token, head: Token) -> bool:
    """Tell whether a preposition parts a share from a noun: "grow by a third to 80 billion euros"."""
    return any(token.pos == "ADP" for token in parsed.tokens[last.index + 1 : head.index])


def _after_numbers(parsed: ParsedText, last: Token, head: Token) -> int:
    """Return the first token behind a number and those that count the same: "2,500 to 4,000 policemen"."""
    at = last.index + 1
    while at + 1 < head.index and parsed.tokens[at].lower in _AND_NUMBERS and parsed.tokens[at + 1].pos == "NUM":
        at += 2
    return at


def _made(
    parsed: ParsedText, number: Token, head: Token, top: Token, start: int, lexicon: UnitLexicon, is_of: bool
) -> Counted:
    start = min(max(start, 0), head.start)
    while start < head.start and parsed.text[start].isspace():
        start += 1
    if parsed.text.startswith(_MORE, start) and not parsed.text.startswith("more than ", start):
        start = parsed.text.index(" ", start) + 1
    noun = known_noun(parsed, head, lexicon)
    named = _named_behind(parsed, head) if is_of and head.lower in _PRONOUNS else None
    if named is not None:
        return Counted(number, head, top, named[0].start, named[1].end, is_of, noun)
    return Counted(number, head, top, min(start, head.start), _pair_end(parsed, head, noun, lexicon), is_of, noun)


def _named_behind(parsed: ParsedText, pronoun: Token) -> tuple[Token, Token] | None:
    """Return the first and last token of what some are said to be: the soldiers of "three of them soldiers, were"."""
    last = _chunk_head(parsed, pronoun.index + 1, pronoun.sentence)
    if last is None or last.tag != "NNS" or last.index + 1 == len(parsed.tokens):
        return None
    words = parsed.tokens[pronoun.index + 1 : last.index + 1]
    if parsed.tokens[last.index + 1].pos != "PUNCT" or any(word.pos in ("VERB", "AUX") for word in words):
        return None
    return parsed.tokens[pronoun.index + 1], last


def _pair_end(parsed: ParsedText, head: Token, noun: CountedNoun | None, lexicon: UnitLexicon) -> int:
    """Return where what is counted ends, two kinds of people drawn together: "76 women and girls"."""
    following = parsed.tokens[head.index + 1 : head.index + 4]
    if noun is None or noun.quantity_type != "people" or len(following) < 3 or following[0].lower != "and":
        return head.end
    other = known_noun(parsed, following[1], lexicon)
    is_people = following[1].tag == head.tag == "NNS" and other is not None and other.quantity_type == "people"
    # "Freed 76 women and girls wept": those who do something more are no part of the number.
    return following[1].end if is_people and following[2].pos not in ("VERB", "AUX") else head.end


def _is_cut_off(parsed: ParsedText, end: int, last: Token, head: Token) -> bool:
    """Tell whether a sentence or clause ends between a number and a noun, a missing blank included ("260.Police")."""
    if _RUN_ON.match(parsed.text, end):
        return True
    between = parsed.tokens[last.index + 1 : head.index]
    return any(token.text in (".", ";", ":", "!", "?", '"', "”") for token in between)


def known_noun(parsed: ParsedText, head: Token, lexicon: UnitLexicon) -> CountedNoun | None:
    """Return the lexicon's entry for a noun, its compound first ("police officer", "fighter jet")."""
    before, nouns = parsed.tokens[head.index - 1].lower if head.index else "", lexicon.nouns
    if before == "-" and head.index > 1:
        hyphened = f"{parsed.tokens[head.index - 2].lower}-{head.lemma}"
        if hyphened in nouns:
            return nouns[hyphened]
    heads = lexicon.compound_heads
    if head.lemma in heads or head.lower in heads:
        compound = nouns.get(f"{before} {head.lemma}") or nouns.get(f"{before} {head.lower}")
        if compound is not None:
            return compound
    found = nouns.get(head.lemma) or nouns.get(head.lower)
    if found is not None:
        return found
    return nouns.get(_singular(head.lower))


@lru_cache(maxsize=4096)
def _singular(word: str) -> str:
    for ending, single in (("ies", "y"), ("ses", "s"), ("ches", "ch"), ("shes", "sh"), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending) + single
    return word


def _of_head(parsed: ParsedText, last: Token) -> Token | None:
    """Return the head of the phrase after "of" right behind the number: "thousands of Armenians", "12 of them"."""
    at = last.index + 1
    if at + 1 < len(parsed.tokens) and parsed.tokens[at].lower == "out":
        at += 1
    if at + 1 >= len(parsed.tokens) or parsed.tokens[at].lower != "of" or parsed.tokens[at].sentence != last.sentence:
        return None
    governor = parsed.tokens[parsed.tokens[at].head]
    if governor.dep == "nmod:poss" and governor.head > governor.index:
        governor = parsed.tokens[governor.head]
    if governor.index > at and governor.pos in (*_NOMINAL, "PRON", "DET", "ADJ"):
        return _through_compounds(parsed, governor)
    return _chunk_head(parsed, at + 1)


def _governed(parsed: ParsedText, inside: list[Token]) -> Token | None:
    """Return the noun that the number modifies in the tree, if it follows."""
    for token in reversed(inside):
        head = parsed.tokens[token.head]
        is_modifier = token.dep.partition(":")[0] in ("nummod", "amod", "det", "compound")
        if is_modifier and inside[-1].index < head.index <= inside[-1].index + _LONGEST:
            between = parsed.tokens[inside[-1].index + 1 : head.index]
            if _is_aside(between):
                return _before_comma(between)
            if head.pos in (*_NOMINAL, "ADJ", "PRON", "VERB") and not any(
                _is_finite(other) or other.lower in _ARTICLES for other in between
            ):
                return _through_compounds(parsed, head)
    return None


def _is_aside(between: list[Token]) -> bool:
    """Tell whether a comma opens words of their own before a noun: "a million Sudanese, half of them children"."""
    commas = [at for at, token in enumerate(between) if token.text == ","]
    return bool(commas) and any(token.pos in ("ADP", "PRON") for token in between[commas[0] :])


def _before_comma(between: list[Token]) -> Token | None:
    """Return the noun, or the people's word, that stands last before the first comma."""
    at = next(at for at, token in enumerate(between) if token.text == ",")
    last = between[at - 1] if at else None
    return (
        last if last is not None and (last.pos in _NOMINAL or (last.pos == "ADJ" and last.text[0].isupper())) else None
    )


def _is_finite(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.tag not in ("VBN", "VBG") and not token.text.isupper()


def _neighbour(parsed: ParsedText, last: Token) -> Token | None:
    """Return the head of a noun phrase that follows directly, by parts of speech alone."""
    return _chunk_head(parsed, last.index + 1, last.sentence)


def _chunk_head(parsed: ParsedText, at: int, sentence: int | None = None) -> Token | None:
    found: Token | None = None
    for token in parsed.tokens[at : at + _LONGEST]:
        if sentence is not None and token.sentence != sentence:
            break
        if (
            token.pos in _NOMINAL
            or (token.text.isupper() and len(token.text) > 1)
            or token.lower in ("others", "them", "whom", "us")
        ):
            found = token
            continue
        if found is not None and token.pos != "PART" and token.text not in ("-", "'s", "’s"):
            break
        is_modifier = (
            (token.pos in _INSIDE and token.tag not in _CLAUSE_OPENERS)
            or token.tag in ("VBN", "VBG")
            or token.text in ("-", "–")
            or token.lower in _OPEN_ENDED
        )
        if not (is_modifier or (token.pos == "DET" and sentence is None)):
            break
    return found


def _through_compounds(parsed: ParsedText, head: Token) -> Token:
    """Return the last noun of a compound: the number may hang on "health" in "two health care workers"."""
    following = parsed.tokens[head.index + 1] if head.index + 1 < len(parsed.tokens) else None
    if head.pos == "ADJ" and following is not None and following.pos == "NOUN" and following.sentence == head.sentence:
        head = following
    while head.dep.partition(":")[0] in ("compound", "amod", "flat") and head.index < head.head <= head.index + 2:
        governor = parsed.tokens[head.head]
        if governor.pos not in _NOMINAL or (head.tag == "NNS" and governor.tag == "NN"):
            break
        head = governor
    return head
