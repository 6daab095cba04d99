"""How sure a figure is and who gives it: from the event it measures, else from the clause it stands in.

Belongs here: what figures have of their own (hedges before their harm, sizes that are there in any case, verbs that
state a figure). Does not belong here: the standing of acts and clauses (`extract/status/`).
"""

from dataclasses import replace

from pipeline.extract.facts import Attribution, Event
from pipeline.extract.quantities.draft import Draft
from pipeline.extract.quantities.predicates import BEFALL
from pipeline.extract.quantities.tellers import elliptic_teller, teller_of
from pipeline.extract.status.attribution import attribute_to
from pipeline.extract.status.negation import has_negative_argument
from pipeline.extract.status.standing import Standing
from pipeline.extract.status.status import standing_of
from pipeline.extract.view import TextView

# What may come, must not be or is not done leaves those it names there.
_OPEN = frozenset(("planned", "hypothetical", "denied"))
# The walk to the root looks at its whole sentence: a table read as one sentence is no prose to walk through.
_LONGEST_PROSE = 500
# So far behind those counted may stand what befell them: "are now feared to be dead".
_LONGEST_LINK = 6
_NOMINAL = frozenset(("NOUN", "PROPN", "NUM"))


class Standings:
    """The standings of the figures of one text, asked for in text order."""

    def __init__(self, view: TextView) -> None:
        """Keep the text; what a token stands as is worked out once."""
        self.view = view
        self.known: dict[int, tuple[str, Attribution | None]] = {}
        self.teller_before: int | None = None

    def of(self, draft: Draft, before: Draft | None, event: Event | None) -> tuple[str, Attribution | None]:
        """Return the status of a figure and who gives it; `before` is the figure before it, asked for last."""
        status, attribution = (event.status, event.attribution) if event else self._of_clause(draft)
        effect = self._hedge(draft)
        if effect is not None:
            hedged = Standing()
            hedged.under(status)
            hedged.under(effect)
            status = hedged.status()
        teller = teller_of(self.view, draft)
        has_teller_before, self.teller_before = self.teller_before is not None, teller
        if teller is None and before is not None and has_teller_before:
            teller = elliptic_teller(self.view, draft, before)
            # Nothing but who gives it stands over a figure whose verb is left out.
            status = status if teller is None else "asserted"
        if teller is not None:
            told = Standing()
            told.under(status)
            told.under("reported")
            attribute_to(self.view, teller, told, contested=False)
            if told.attribution is not None:
                status, attribution = told.status(), told.attribution
                # The parser takes the figure for a part of who gives it: "the opposition of at least 26".
                if attribution.start < draft.start < attribution.end:
                    attribution = replace(attribution, end=self.view.parsed.tokens[teller].end)
        return status, attribution

    def _of_clause(self, draft: Draft) -> tuple[str, Attribution | None]:
        sentence = self.view.parsed.sentences[draft.sentence] if draft.tokens else None
        if sentence is None or sentence.last - sentence.first > _LONGEST_PROSE:
            return "asserted", None
        first = draft.governors[0].token if draft.governors else self._stem(draft)
        typed = (governor.token for governor in draft.governors if governor.quantity_type == draft.quantity_type)
        # Feared captured: what befell them is told under the word before it.
        told = self._of_token(next(typed, first))
        status, attribution = told if told != ("asserted", None) else self._of_token(first)
        is_not = status == "denied" and self._is_subject_of_not(draft)
        if is_not or (status in _OPEN and self._is_given(draft)):
            status = "reported" if attribution else "asserted"
        return status, attribution

    def _of_token(self, token: int) -> tuple[str, Attribution | None]:
        if token not in self.known:
            own = self.view.clauses.get(token)
            standing = standing_of(self.view, token, own if own is not None else self.view.clause_around(token))
            self.known[token] = standing.status(), standing.attribution
        return self.known[token]

    def _stem(self, draft: Draft) -> int:
        """Return the token by which an untyped figure stands: the first of a list, the verb of a change it measures."""
        tokens = self.view.parsed.tokens
        at = tokens[draft.tokens[0]]
        while at.dep == "conj" and tokens[at.head].pos in _NOMINAL and at.head < at.index:
            at = tokens[at.head]
        over = tokens[at.head]
        is_change = self.view.lexicon.units.part_words.get(over.lemma) == "change"
        return over.index if is_change and draft.quantity_type == "share" else at.index

    def _hedge(self, draft: Draft) -> str | None:
        """Return what a word between those counted and their harm does to it: "feared dead", "reported killed"."""
        lexicon, last = self.view.lexicon, max(draft.tokens, default=0)
        harm = next((at.token for at in draft.governors if at.quantity_type == draft.quantity_type), None)
        if draft.phrase is None or draft.quantity_type not in BEFALL:
            return self._fear(draft, last)
        if harm is None:
            return None
        for token in self.view.parsed.tokens[last + 1 : harm] if harm - last <= _LONGEST_LINK else ():
            # Who is found dead is so.
            if (
                token.tag in ("VBN", "VBD")
                and token.lemma != "find"
                and any(at.side == "link" for at in lexicon.units.predicates.get(token.lemma, ()))
            ):
                return lexicon.status.effect("verb", token.lemma)
        return None

    def _fear(self, draft: Draft, last: int) -> str | None:
        """Return what a passive verb right behind those counted does to what follows it: "are feared trapped"."""
        for governor in draft.governors:
            clause = self.view.clauses.get(governor.token)
            following = self.view.parsed.tokens[governor.token + 1 : governor.token + 2]
            is_told = clause is not None and clause.is_passive and governor.side == "patient"
            is_told = is_told and self.view.parsed.tokens[governor.token].lemma != "find"
            is_near = last < governor.token <= last + _LONGEST_LINK
            if is_told and is_near and following and following[0].tag in ("VBN", "VBD", "JJ"):
                return self.view.lexicon.status.effect("verb", self.view.parsed.tokens[governor.token].lemma)
        return None

    def _is_subject_of_not(self, draft: Draft) -> bool:
        """Tell whether those counted do not do something, which is no less true of so many: "half do not work"."""
        if draft.quantity_type in BEFALL:
            return False
        tokens = self.view.parsed.tokens
        for token in (tokens[index] for index in draft.tokens):
            if token.dep == "nmod" and tokens[token.head].pos == "NUM":
                # Four out of five children.
                token = tokens[token.head]
            clause = self.view.clauses.get(token.head)
            if clause is None or not token.dep.startswith("nsubj"):
                continue
            if clause.is_negated or has_negative_argument(self.view, clause, objects_too=True):
                return True
        return False

    def _is_given(self, draft: Draft) -> bool:
        """Tell whether a figure is there whatever becomes of its clause: an age, a size, "the 40 people trapped"."""
        text, parsed = self.view.parsed.text, self.view.parsed
        if draft.quantity_type == "age" or text[draft.amount.end : draft.amount.end + 1] == "-":
            return True
        first = parsed.tokens_in(draft.start, draft.end)[:1]
        before = parsed.tokens[first[0].index - 1] if first and first[0].index else None
        is_told = before is not None and (before.lower in ("the", "these", "those") or before.tag in ("PRP$", "POS"))
        return is_told and draft.unit in ("person", "count") and draft.phrase is not None and draft.phrase.has_noun
