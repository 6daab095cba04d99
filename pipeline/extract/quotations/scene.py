"""One text with its quoted spans laid over its tokens: what the rules of attribution look at.

Belongs here: which tokens are quoted, what stands before and after a quoted span, noun phrases, clauses. Does not
belong here: who says what (`attribution.py`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from pipeline.extract.quotations.marks import Quoted
from pipeline.language.parsed import ParsedText, Token
from pipeline.lexicon.speech import SpeechLexicon, SpeechWord

ENDS = frozenset((".", "!", "?"))
MARKS = frozenset("\"“”„«»‘’'`") | {"''", "``", '""'}
_EDGES = "".join(sorted(char for char in MARKS if len(char) == 1)) + " \t\n\u00a0"
NOMINAL = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "SYM", "X", "PART"))
LONGEST_PHRASE = 16
_LINKS = frozenset(("of", "for", "and", "'s", "’s", "-", "&", "'", "’"))
_NO_SUBJECT = frozenset(("that", "which", "who", "and", "but", "or", "what", "whom", "whose", "there"))
_REACH = 45


def _is_name(last: Token, token: Token) -> bool:
    """Tell whether a token goes on with a name, whatever the tagger took it for."""
    return (
        last.pos == "PROPN" and last.index == token.index - 1 and token.text[0].isupper() and not token.text.isupper()
    )


class Scene:
    """A parsed text, its paragraphs, quoted spans and words of speech."""

    def __init__(
        self,
        parsed: ParsedText,
        paragraphs: Sequence[tuple[int, int]],
        quoted: Sequence[Quoted],
        speech: SpeechLexicon,
    ) -> None:
        """Mark the tokens that are quoted."""
        self._paragraphs = [start for start, _ in paragraphs]
        self.parsed = parsed
        self.quoted = quoted
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

    def content(self, number: int) -> str:
        """Return the characters of a quoted span without its marks."""
        span = self.quoted[number]
        return self.parsed.text[span.start : span.end].strip(_EDGES)

    def last(self, number: int) -> str:
        """Return the last character of a quoted span before its closing mark, "" if it has none."""
        return self.content(number)[-1:]

    def following(self, number: int) -> list[Token]:
        """Return the tokens after a quoted span up to the end of its sentence or paragraph or the next quoted span."""
        span = self.quoted[number]
        at = self.first_at(span.end)
        found: list[Token] = []
        for token in self.parsed.tokens[at : at + _REACH]:
            if (
                self.owner[token.index] >= 0
                or token.text in ENDS
                or self._block(token.start) != self._block(span.end - 1)
            ):
                break
            found.append(token)
        return found

    def preceding(self, number: int) -> list[Token]:
        """Return the tokens of the sentence before a quoted span, in text order; other quoted spans are passed over.

        A line that ends in a colon before the span is read too.
        """
        span = self.quoted[number]
        at = self.first_at(span.start)
        found: list[Token] = []
        for index in range(at - 1, max(-1, at - 1 - _REACH), -1):
            token = self.parsed.tokens[index]
            is_elsewhere = self._block(token.start) != self._block(found[-1].start if found else span.start)
            if token.text in ENDS or (is_elsewhere and (found or token.text != ":")):
                break
            if self.owner[index] < 0:
                found.append(token)
        return found[::-1]

    def words_of(self, span: tuple[int, int]) -> str:
        """Return the words of a span in one case."""
        return self.parsed.text[slice(*span)].casefold()

    def begins_paragraph(self, number: int) -> bool:
        """Tell whether a quoted span is the first thing in its paragraph."""
        start = self.quoted[number].start
        return self._paragraphs[self._block(start) - 1] == start

    def fills_paragraph(self, number: int) -> bool:
        """Tell whether a quoted span is all that its paragraph holds."""
        after = self.first_at(self.quoted[number].end)
        is_last = after >= len(self.parsed.tokens) or self._block(self.parsed.tokens[after].start) != self._block(
            self.quoted[number].start
        )
        return self.begins_paragraph(number) and is_last

    def is_next_paragraph(self, number: int, other: int) -> bool:
        """Tell whether one quoted span stands in the paragraph after another's."""
        return self._block(self.quoted[other].start) - self._block(self.quoted[number].start) == 1

    def is_one_sentence(self, start: int, end: int) -> bool:
        """Tell whether no sentence ends between two characters."""
        between = self.parsed.tokens[self.first_at(start) : self.first_at(end)]
        return (
            bool(between)
            and not any(token.text in ENDS for token in between)
            and self._block(start) == self._block(end)
        )

    def reporting(self, token: Token) -> SpeechWord | None:
        """Return the reporting verb that a token is, by its lemma or, where the tagger has none for it, by its form."""
        found = self.speech.reporting(token.lemma)
        return found or (self.speech.reporting_form(token.lower) if token.pos == "VERB" else None)

    def quoting(self, token: Token) -> SpeechWord | None:
        """Return the verb that carries words that a token is, alone or with the particle after it ("went on")."""
        found = self.reporting(token) or self.speech.quoting(token.lemma)
        following = self.parsed.tokens[token.index + 1 : token.index + 2]
        return found or next((self.speech.quoting(f"{token.lemma} {after.lower}") for after in following), None)

    def _block(self, offset: int) -> int:
        """Return the number of the paragraph that holds a character."""
        return bisect_right(self._paragraphs, offset)

    def phrase_from(self, tokens: Sequence[Token]) -> tuple[int, int] | None:
        """Return the span of the noun phrase that begins a run of tokens, None if none does."""
        last: Token | None = None
        for number, token in enumerate(tokens[:LONGEST_PHRASE]):
            is_part = token.pos in NOMINAL or token.lower in _LINKS or (last is not None and _is_name(last, token))
            if number == 0 and (token.pos not in NOMINAL or token.lower in _NO_SUBJECT or token.pos == "PART"):
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
