"""One text with its quoted spans laid over its tokens: what the rules of attribution look at.

Belongs here: which tokens are quoted, what stands before and after a quoted span, noun phrases, clauses. Does not
belong here: who says what (`attribution.py`).
"""

from bisect import bisect_left
from collections.abc import Sequence

from pipeline.extract.quotations.marks import Quoted
from pipeline.language.clauses import Clause
from pipeline.language.parsed import ParsedText, Token
from pipeline.lexicon.speech import SpeechLexicon

ENDS = frozenset((".", "!", "?"))
MARKS = frozenset("\"“”„«»‘’'`") | {"''", "``", '""'}
_PHRASE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "SYM", "X", "PART"))
_LINKS = frozenset(("of", "for", "and", "'s", "’s", "-", "&", "'", "’"))
_NO_SUBJECT = frozenset(("that", "which", "who", "and", "but", "or", "what", "whom", "whose", "there"))
_LONGEST_PHRASE = 16
_REACH = 45


class Scene:
    """A parsed text, its quoted spans, clauses and words of speech."""

    def __init__(
        self, parsed: ParsedText, quoted: Sequence[Quoted], clauses: dict[int, Clause], speech: SpeechLexicon
    ) -> None:
        """Mark the tokens that are quoted."""
        self.parsed = parsed
        self.quoted = quoted
        self.clauses = clauses
        self.speech = speech
        self._starts = [token.start for token in parsed.tokens]
        self.owner = [-1] * len(parsed.tokens)
        for number, span in enumerate(quoted):
            for token in parsed.tokens[self.first_at(span.start) : self.first_at(span.end)]:
                self.owner[token.index] = number

    def first_at(self, offset: int) -> int:
        """Return the index of the first token that begins at or after a character."""
        return bisect_left(self._starts, offset)

    def inside(self, number: int) -> list[Token]:
        """Return the words of a quoted span, its marks left out."""
        span = self.quoted[number]
        tokens = self.parsed.tokens[self.first_at(span.start) : self.first_at(span.end)]
        return [token for token in tokens if token.text not in MARKS]

    def following(self, number: int) -> list[Token]:
        """Return the tokens after a quoted span up to the end of the sentence, the paragraph or the next quoted span."""
        at = self.first_at(self.quoted[number].end)
        found: list[Token] = []
        for token in self.parsed.tokens[at : at + _REACH]:
            if self.owner[token.index] >= 0 or token.text in ENDS or self._breaks_before(token, found):
                break
            found.append(token)
        return found

    def preceding(self, number: int) -> list[Token]:
        """Return the tokens of the sentence before a quoted span, in text order; other quoted spans are passed over."""
        at = self.first_at(self.quoted[number].start)
        found: list[Token] = []
        for index in range(at - 1, max(-1, at - 1 - _REACH), -1):
            token = self.parsed.tokens[index]
            if self.owner[index] >= 0:
                if token.text in ENDS:
                    break
                continue
            if token.text in ENDS or (found and self._is_break(token, found[-1])):
                break
            if not found and "\n" in self.parsed.text[token.end : self.quoted[number].start] and token.text != ":":
                break
            found.append(token)
        return found[::-1]

    def _breaks_before(self, token: Token, found: list[Token]) -> bool:
        return bool(found) and self._is_break(found[-1], token)

    def _is_break(self, left: Token, right: Token) -> bool:
        """Tell whether a paragraph ends between two tokens: a line break that no sentence runs over."""
        return "\n" in self.parsed.text[left.end : right.start] and left.sentence != right.sentence

    def phrase_from(self, tokens: Sequence[Token]) -> tuple[int, int] | None:
        """Return the span of the noun phrase that begins a run of tokens, None if none does."""
        last: Token | None = None
        for number, token in enumerate(tokens[:_LONGEST_PHRASE]):
            is_part = token.pos in _PHRASE or token.lower in _LINKS
            if number == 0 and (token.pos not in _PHRASE or token.lower in _NO_SUBJECT or token.pos == "PART"):
                return None
            if not is_part or (token.pos == "PRON" and number and token.lower not in ("one", "both", "all")):
                break
            if token.lower not in _LINKS:
                last = token
            if token.pos == "PRON" and number == 0 and not self._goes_on(tokens):
                break
        if last is None or (last.pos == "DET" and last is tokens[0]):
            return None
        return tokens[0].start, last.end

    def _goes_on(self, tokens: Sequence[Token]) -> bool:
        return len(tokens) > 1 and (tokens[1].lower == "of" or "Poss=Yes" in tokens[0].morph)

    def phrase_of(self, head: int) -> tuple[int, int]:
        """Return the span of a noun and what belongs to it closely: no relative clause, apposition or parenthesis."""
        without = frozenset(("acl:relcl", "acl", "appos", "parataxis", "punct", "advcl", "cop", "aux", "nsubj", "list"))
        indices = self.parsed.subtree(head, without)
        first = last = indices.index(head)
        while first > 0 and indices[first - 1] >= indices[first] - 2 and self.owner[indices[first - 1]] < 0:
            first -= 1
        while last + 1 < len(indices) and indices[last + 1] <= indices[last] + 2 and self.owner[indices[last + 1]] < 0:
            last += 1
        tokens = self.parsed.tokens
        while first < indices.index(head) and tokens[indices[first]].dep in ("case", "cc", "mark", "advmod"):
            first += 1
        return tokens[indices[first]].start, tokens[indices[last]].end

    def subject_of(self, verb: int) -> tuple[int, int] | None:
        """Return the span of who does a verb, taken from another clause where it shares it; None if unknown or quoted."""
        clause = self.clauses.get(verb)
        if clause is None:
            return None
        heads = clause.agents
        if not heads and clause.is_passive:
            return None
        outer = clause.governor
        if not heads and outer is not None and outer in self.clauses and clause.relation != "acl:relcl":
            governing = self.clauses[outer]
            heads = governing.patients if governing.is_passive else governing.agents
        heads = [head for head in heads if self.owner[head] < 0 and self.parsed.tokens[head].pos in _PHRASE]
        heads = [
            head for head in heads if self.parsed.tokens[head].lower not in ("it", "there") or self._is_person_it(head)
        ]
        return self.phrase_of(heads[0]) if heads else None

    def _is_person_it(self, head: int) -> bool:
        return self.parsed.tokens[head].dep.startswith("nsubj")
