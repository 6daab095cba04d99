"""Whom a third-person pronoun means: the one antecedent that fits, or nobody.

Belongs here: what in the sentences before a pronoun it may mean, by number, kind and grammatical role, and when none
stands out. Does not belong here: which pronouns are read (`pronouns.py`), whose "its army" is (`possessors.py`).

Nouns that name no actor compete: in `The convoy was crossing when it was hit` the pronoun means no army named before.
"""

from bisect import bisect_left

from pipeline.extract.actors.clause_mates import ROLES, SUBJECTS, clause_mates, is_harmed
from pipeline.extract.actors.found import MODIFIERS, Reading
from pipeline.extract.actors.quoted import Quoted, first_within, quotation_before, quotation_of, speaker_of
from pipeline.extract.actors.rivals import PERSONAL, POSSESSIVE, REACH, Candidate, argument_of, unnamed, unread
from pipeline.extract.actors.sexes import FEMALE, is_of_other_sex
from pipeline.extract.facts import ActorMention
from pipeline.language.parsed import Token

# Pronouns that tell no more than number and sex; `the latter` is whoever it means.
_THIRD = frozenset({*PERSONAL, *POSSESSIVE, "who"})
_PLURAL_TYPES = frozenset({"population", "armed_group", "military", "police"})
_UPPERMOST = frozenset({"root", "ROOT", "parataxis"})
_NOT_BODIES = frozenset({"person", "population"})
_ONE_EACH = frozenset({"country", "international_organisation", "company", "ngo"})


def antecedent_of(reading: Reading, token: Token, mentions: list[ActorMention]) -> ActorMention | None:
    """Return the one antecedent that fits, none where a pronoun means several."""
    found = antecedents_of(reading, token, mentions)
    return found[0] if len(found) == 1 else None


def antecedents_of(reading: Reading, token: Token, mentions: list[ActorMention]) -> tuple[ActorMention, ...]:
    """Return whom a pronoun means: the only one of the kind in the nearest sentence, or the only subject; those whom
    `and` or words for two join are one; none where unsure.

    `mentions` are those before the pronoun, pronouns too, sorted by start.
    """
    # A parser may call "their" an article.
    is_owner = token.dep == "nmod:poss" or token.lower not in PERSONAL
    kind = POSSESSIVE[token.lower] if is_owner else PERSONAL[token.lower]
    spoken = quotation_before(reading, token)
    # Who says `“We won,” he added` was named before what he says.
    origin = (first_within(reading, spoken) if spoken is not None else None) or token
    begin = reading.document.parsed.sentences[max(origin.sentence - REACH, 0)].start
    inside = quotation_of(reading, token)
    if kind == "group" and inside is not None:
        # "They killed our brothers": who speaks means others than who was just spoken of.
        begin = max(begin, inside.start)
    recent = _between(mentions, begin, origin.start)
    mates = frozenset() if is_owner and not is_harmed(reading, token) else clause_mates(reading, token)
    excluded = {m.actor.actor_id for m in recent if argument_of(reading, m.head).index in mates}
    excluded |= _told_before(reading, token, recent)
    if kind == "person" and inside is not None:
        excluded |= _speaking(reading, inside, mentions)
    window = _window(reading, token, kind, recent, excluded)
    window += unread(reading, token, origin, recent)
    window += [
        c for c in unnamed(reading, token, kind, origin, recent) if argument_of(reading, c.head).index not in mates
    ]
    governing = _governing(reading, token, [c for c in window if reading.tokens[c.head].sentence == token.sentence])
    if governing:
        chosen = _only(governing)
        return chosen.mentions if chosen else ()
    for distance in range(REACH + 1):
        near = [c for c in window if origin.sentence - reading.tokens[c.head].sentence == distance]
        if near:
            chosen = _only(near) or _only(subjects_of(reading, near)) or _foremost(reading, token, near)
            return chosen.mentions if chosen else ()
    return ()


def _window(
    reading: Reading, token: Token, kind: str, recent: list[ActorMention], excluded: set[str]
) -> list[Candidate]:
    """Return those named that fit a pronoun of a kind: several as one where `and` joins them."""
    wholes = _joined(reading, recent) if kind == "group" else []
    joined = {whole.head for whole in wholes}
    parts = {m.head for m in recent if m.head in joined or argument_of(reading, m.head).index in joined}
    return [whole for whole in wholes if not any(m.actor.actor_id in excluded for m in whole.mentions)] + [
        Candidate(mention.head, mention.actor.actor_id, (mention,))
        for mention in recent
        if _fits(reading, mention, token, kind)
        and not _is_credited(reading, mention)
        and not (token.lower == "it" and _only_tells(reading, token, mention))
        and mention.head not in parts
        and not mention.is_together
        and not is_nested(mention, recent)
        and mention.actor.actor_id not in excluded
    ]


def subjects_of(reading: Reading, near: list[Candidate]) -> list[Candidate]:
    """Return the candidates that are subjects."""
    return [candidate for candidate in near if argument_of(reading, candidate.head).dep in SUBJECTS]


def _foremost(reading: Reading, token: Token, near: list[Candidate]) -> Candidate | None:
    """Return the only subject of the sentence before among subjects of clauses: a subject rather means that again.

    `Omar said the guard had fled. He added`: Omar.
    """
    above = reading.tokens[token.head]
    if token.dep not in SUBJECTS or above.dep not in _UPPERMOST or quotation_of(reading, token) is not None:
        return None
    outer = [c for c in subjects_of(reading, near) if _is_foremost(reading, argument_of(reading, c.head))]
    return _only(outer)


def _is_foremost(reading: Reading, subject: Token) -> bool:
    return reading.tokens[subject.head].dep in _UPPERMOST and quotation_of(reading, subject) is None


def _is_credited(reading: Reading, mention: ActorMention) -> bool:
    """Tell whether a mention is the agency that sends the text: `BOGOTA (Reuters) -`."""
    first = reading.document.parsed.token_at(mention.start)
    return mention.actor.actor_type == "media" and first is not None and reading.lower(first.index - 1) == "("


def _only_tells(reading: Reading, token: Token, mention: ActorMention) -> bool:
    """Tell whether a mention is the source behind a sentence that is about something else: `..., police said. It
    collapsed`; police may go on speaking: `It added`.
    """
    subject, verb = argument_of(reading, mention.head), reading.tokens[token.head]
    speech = reading.lexicon.speech
    teller = reading.tokens[subject.head]
    is_speaking = token.dep == "nsubj" and speech.quoting(verb.lemma) is not None
    if subject.dep not in SUBJECTS or speech.reporting(teller.lemma) is None or is_speaking:
        return False
    told = [clause.index for clause in reading.document.parsed.children(teller.index, "ccomp", "parataxis")]
    told += [teller.head] if teller.dep == "parataxis" else []
    return token.sentence > subject.sentence and any(clause < subject.index for clause in told)


def _speaking(reading: Reading, inside: Quoted, mentions: list[ActorMention]) -> set[str]:
    """Return who says a quotation, whom `he` within it does not mean."""
    speaker = speaker_of(reading, inside)
    if speaker is None:
        return set()
    if speaker.lower in PERSONAL:
        found = [m for m in mentions if m.head == speaker.index] or antecedents_of(reading, speaker, mentions)
        return {mention.actor.actor_id for mention in found}
    text = reading.document.text
    return {
        mention.actor.actor_id
        for mention in mentions
        if mention.head == speaker.index
        or (mention.mention_type == "name" and speaker.text in text[mention.start : mention.end].split())
    }


def _told_before(reading: Reading, token: Token, recent: list[ActorMention]) -> set[str]:
    """Return those named in what a pronoun's verb tells before it, who do not speak: `The king must go, he said`."""
    parsed = reading.document.parsed
    if token.dep not in SUBJECTS:
        return set()
    told = [clause for clause in parsed.children(token.head, "ccomp", "parataxis") if clause.index < token.index]
    inside = {index for clause in told for index in parsed.subtree(clause.index)}
    return {
        mention.actor.actor_id for mention in recent if mention.mention_type != "pronoun" and mention.head in inside
    }


def _joined(reading: Reading, recent: list[ActorMention]) -> list[Candidate]:
    """Return those who are one argument together: `both sides`; `A and B`, named or not, of which `they` are all."""
    parsed = reading.document.parsed
    found: dict[int, list[ActorMention]] = {}
    for mention in recent:
        if not is_nested(mention, recent):
            argument = reading.tokens[mention.head] if mention.is_together else argument_of(reading, mention.head)
            found.setdefault(argument.index, []).append(mention)
    joined = []
    for index, members in found.items():
        actors = {mention.actor.actor_id: mention for mention in reversed(members)}
        heads = {mention.head for mention in members}
        others = [t for t in parsed.children(index, "conj") if t.pos in ("NOUN", "PROPN", "PRON")]
        is_whole = all(t.index in heads for t in (*others, *([] if members[0].is_together else [parsed.tokens[index]])))
        is_role = reading.tokens[index].dep in ROLES
        if members[0].is_together or (others and is_role):
            whole = tuple(sorted(actors.values(), key=lambda m: m.start)) if is_whole and len(actors) > 1 else ()
            joined.append(Candidate(index, "+".join(sorted(actors)), whole))
    return joined


def _governing(reading: Reading, token: Token, near: list[Candidate]) -> list[Candidate]:
    """Return the candidates that the nearest clause over a pronoun has as arguments: its subject, and its object too
    unless the pronoun stands in what the subject says or in the subject's own clause.

    `Police shot two men after they fled` leaves two, `Ghana told Togo it would leave` one. A second thing said
    (`and that it`) may be of whom the first is told.
    """
    parsed = reading.document.parsed
    arguments = [(candidate, argument_of(reading, candidate.head)) for candidate in near]
    verb = parsed.tokens[token.head]
    if token.dep == "obj" and verb.dep == "conj":
        # Police seized Omar and released him.
        alike = [candidate for candidate, argument in arguments if (argument.head, argument.dep) == (verb.head, "obj")]
        if alike:
            return alike
    is_inside = token.dep == "nmod:poss"
    said: list[int] = []
    for above in parsed.ancestors(token.index):
        own = [c for c, a in arguments if a.head in (above.index, *said) and a.dep in SUBJECTS]
        if own and not is_inside:
            own += [c for c, a in arguments if a.head == above.index and a.dep in ("obj", "iobj")]
        modified = [c for c in near if c.head == above.index]
        if own or modified:
            return own or modified
        is_shared = above.dep == "conj" and not parsed.children(above.index, *SUBJECTS)
        is_second = above.dep == "conj" and any(mark.lower == "that" for mark in parsed.children(above.index, "mark"))
        said = [c.index for c in parsed.children(above.head, "ccomp")] if is_second else []
        is_inside = above.dep == "ccomp" or is_shared or is_second
    return []


def _between(mentions: list[ActorMention], start: int, end: int) -> list[ActorMention]:
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    return mentions[first : bisect_left(mentions, end, key=lambda mention: mention.start)]


def is_nested(mention: ActorMention, mentions: list[ActorMention]) -> bool:
    """Tell whether a mention stands inside a longer one, as "French" in "French troops"."""
    return any(
        other.start <= mention.start
        and mention.end <= other.end
        and other.end - other.start > mention.end - mention.start
        for other in mentions
    )


def _only(candidates: list[Candidate]) -> Candidate | None:
    return candidates[-1] if candidates and len({c.key for c in candidates}) == 1 else None


def _fits(reading: Reading, mention: ActorMention, token: Token, kind: str) -> bool:
    """Tell whether a mention is of a pronoun's number and kind; one that is a pronoun itself, of its sex too."""
    actor, head = mention.actor, reading.tokens[mention.head]
    if mention.mention_type == "pronoun" and head.lower in _THIRD:
        return PERSONAL.get(head.lower) == kind and (head.lower in FEMALE) == (token.lower in FEMALE)
    if kind == "person":
        return actor.actor_type == "person" and not is_of_other_sex(reading, mention, token)
    if head.dep in MODIFIERS or (kind == "group" and actor.actor_type == "country"):
        return False
    # Kenyans: a parser may take a people's name for a singular.
    # The United States, the United Nations are one each.
    is_one_body = kind == "body" and mention.mention_type == "name" and actor.actor_type in _ONE_EACH
    is_plural = not is_one_body and "Number=Plur" in head.morph
    is_plural = is_plural or (actor.actor_type == "population" and head.lower.endswith("s"))
    forms = reading.lexicon.actors.role_forms
    noun = forms.get(head.lower) or forms.get(f"{reading.lower(head.index - 1)} {head.lower}")
    if kind == "body":
        is_one = noun is not None and not noun[0].is_collective
        return actor.actor_type not in _NOT_BODIES and not is_plural and not is_one
    if is_plural or actor.actor_type not in _PLURAL_TYPES or mention.mention_type == "name":
        return is_plural
    return noun is None or noun[0].is_collective or "Number=Sing" not in head.morph
