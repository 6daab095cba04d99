"""Frames: which predicate with which arguments tells of which PLOVER event, and who is its source and target.

Belongs here: reading `frames/*.yaml` and `classes.yaml` and indexing predicates by lemma. Does not belong here:
matching them against a parsed text (`extract/events/`).

A frame names an event type, the slots that fill source and target, and its predicates. A predicate is one line:

    lay down obj=arm|weapon        verb, particle, and a condition on its object
    call +for=@ceasefire           needs an oblique under `for` whose head is of class `ceasefire`
    strike obj=@human|@place obj!=@law
    air_strike                     noun with the words that must stand before it
    withdrawal of=agent            noun; the of-phrase is the doer

Conditions: `slot` (must be there), `-slot` (must not), `slot=a|@c` (its head is a lemma or of a class), `slot!=...`
(is not). Slots: agent, obj (the deep object), recipient, comp (a complement clause; `comp=@negated`: not to do it;
`comp=@indicative`: it says how things are),
infinitive (a complement with `to`), passive, modifier (a participle that describes a noun), `+preposition`, pre (a
word before a noun), support (a verb that carries a noun), purpose (a clause that says what for); `comp.agent`,
`comp.obj`, `comp.comp` and `comp.aux` are the slots and auxiliaries of the complement clause (`say comp.aux=must`);
`comp.base` asks for its verb in the bare form (insist that he leave).
Nouns give each preposition a role by `of=agent`, `between=both`, `poss=patient`, `mod=patient`; `posture=agent` is who
is on it (the nurses are on strike).

Source and target are the first of their slots that names somebody, `agent > patient`; joined by a plus where both do.
There `patient` is the object, `purpose` whom that clause concerns, and `~preposition` stands for that preposition
wherever it hangs below the predicate, for a last resort. `each_other` is all doers
where there are several.

Slots inside slots: `+for.against` is what stands under `against` in the phrase under `for` (for a battle against the
raiders), `+in:protest.at` the same only inside `protest`, `+on.mod` a word before the noun under `on` (on hunger
strike), `obj.mod` one before the object (cut mobile services), `agent.mod` one before the doer, `agent.with` what the
doer comes with (a ship with food), `comp.conj` the second complement (told to leave or face death), `+aim` whom the
purpose of an act opposes (marched to demand that the king resign).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from pipeline.lexicon.source import LexiconError, Source, read_yaml, word_groups

ROLES = frozenset({"agent", "patient", "both", "none"})
_BARE_SLOTS = frozenset(
    {"agent", "obj", "recipient", "comp", "infinitive", "purpose", "passive", "modifier", "support", "posture"}
)
_POS = (("verbs", "verb"), ("nouns", "noun"), ("adjectives", "adjective"))


@dataclass(frozen=True, slots=True)
class Condition:
    """What one slot must or must not hold; no values: the slot is there at all."""

    slot: str
    values: frozenset[str]
    is_negative: bool


@dataclass(frozen=True)
class Frame:
    """One meaning: an event type and how its participants are found."""

    id: str
    type: str
    mode: str | None = None
    context: str | None = None
    source: tuple[str, ...] = ("agent",)
    target: tuple[str, ...] = ("patient",)
    reciprocal: bool = False
    inner: str | None = None
    status: str | None = None
    when: tuple[Condition, ...] = ()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@dataclass(frozen=True)
class Predicate:
    """One word, with the conditions under which it evokes its frame."""

    frame: Frame
    lemma: str
    pos: str
    pattern: str
    particles: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    roles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def rule_id(self) -> str:
        """The id a row carries: the frame and the pattern."""
        return f"{self.frame.id}/{self.pattern}"

    @cached_property
    def words(self) -> str:
        """The pattern's words without its conditions: `lay down`, `air_strike`."""
        first, *rest = self.pattern.split()
        return " ".join([first, *(part for part in rest if part in self.particles)])

    @cached_property
    def specificity(self) -> int:
        """How much the predicate asks for: the most demanding one that fits wins."""
        asked = sum(3 if condition.values else 1 for condition in self.conditions if not condition.is_negative)
        return 4 * len(self.particles) + asked


@dataclass(frozen=True)
class FrameLexicon:
    """All predicates by part of speech and lemma, and the classes of nouns their conditions name."""

    predicates: Mapping[tuple[str, str], tuple[Predicate, ...]]
    classes: Mapping[str, frozenset[str]]

    @classmethod
    def read(cls, source: Source) -> "FrameLexicon":
        """Read all frames. Raises LexiconError naming the file and the frame that cannot be used."""
        classes = word_groups((path, read_yaml(path, dict)) for path in source.files("classes.yaml"))
        frames: dict[str, tuple[Frame, Path]] = {}
        for path in source.files("frames/*.yaml"):
            for raw in read_yaml(path, list):
                frame = _frame(raw, path)
                frames[frame.id] = (frame, path)
        index: dict[tuple[str, str], list[Predicate]] = {}
        for frame, path in frames.values():
            for predicate in _predicates(frame, path, classes):
                index.setdefault((predicate.pos, predicate.lemma), []).append(predicate)
        ranked = {
            key: tuple(sorted(found, key=lambda predicate: (-predicate.specificity, predicate.rule_id)))
            for key, found in index.items()
        }
        return cls(MappingProxyType(ranked), MappingProxyType(classes))

    def candidates(self, pos: str, lemma: str) -> tuple[Predicate, ...]:
        """Return the predicates of a lemma, the most demanding first."""
        return self.predicates.get((pos, lemma), ())

    @cached_property
    def word_classes(self) -> Mapping[str, frozenset[str]]:
        """The classes of each lemma, as conditions name them (`@weapon`)."""
        found: dict[str, set[str]] = {}
        for name, members in self.classes.items():
            for word in members:
                found.setdefault(word, set()).add(f"@{name}")
        return MappingProxyType({word: frozenset(names) for word, names in found.items()})


def _frame(raw: object, path: Path) -> Frame:
    if not isinstance(raw, dict) or "id" not in raw or "type" not in raw:
        raise LexiconError(f"{path}: every frame needs `id` and `type`; got {str(raw)[:80]}.")
    where = f"{path}, frame {raw['id']}"
    unknown = sorted(str(name) for name in raw if name not in Frame.__dataclass_fields__)
    if unknown:
        raise LexiconError(
            f"{where}: unknown field {', '.join(unknown)}. Fields are {', '.join(Frame.__dataclass_fields__)}."
        )
    values: dict[str, object] = {}
    for name, value in raw.items():
        if name in ("source", "target"):
            values[name] = tuple(
                part.strip() for part in str(value).split(">") if part.strip() and part.strip() != "none"
            )
        elif name == "when":
            values[name] = tuple(_condition(part, where) for part in str(value).split())
        elif name in ("verbs", "nouns", "adjectives", "yes", "no"):
            values[name] = tuple(str(line) for line in value)
        else:
            values[name] = value
    return Frame(**values)  # type: ignore[arg-type]


def _predicates(frame: Frame, path: Path, classes: Mapping[str, frozenset[str]]) -> list[Predicate]:
    found = []
    for listed, pos in _POS:
        for pattern in getattr(frame, listed):
            where = f"{path}, frame {frame.id}, {pattern!r}"
            word, *parts = pattern.split()
            *before, lemma = word.split("_")
            particles = (*before, *(part for part in parts if part.isalpha() and part not in _BARE_SLOTS))
            roles: dict[str, str] = {}
            conditions = list(frame.when)
            for part in parts:
                name, _, value = part.partition("=")
                if part in particles:
                    continue
                if value in ROLES:
                    roles[name] = value
                else:
                    conditions.append(_condition(part, where))
            for condition in conditions:
                missing = [
                    value
                    for value in condition.values
                    if value.startswith("@") and value[1:] not in classes and value not in _KINDS
                ]
                if missing:
                    raise LexiconError(f"{where}: no class {', '.join(sorted(missing))} in classes.yaml.")
            found.append(Predicate(frame, lemma, pos, pattern, particles, tuple(conditions), MappingProxyType(roles)))
    return found


_KINDS = frozenset({"@actor", "@human", "@place", "@event", "@state", "@armed_group", "@negated", "@indicative"})


def _condition(part: str, where: str) -> Condition:
    slot, equals, value = part.partition("=")
    is_negative = slot.startswith("-") or slot.endswith("!")
    slot = slot.removeprefix("-").removesuffix("!")
    if not slot or (equals and not value):
        raise LexiconError(f"{where}: {part!r} is no condition. Write slot, -slot, slot=a|b or slot!=a|b.")
    return Condition(slot, frozenset(value.split("|")) if value else frozenset(), is_negative)
