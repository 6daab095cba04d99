"""Verb phrases and clauses of reporting, in all tenses, voices and kinds of control.

Belongs here: drawing clauses. Does not belong here: whole sentences (`sentences.py`).
"""

from reports.acts import ActNouns
from reports.node import Node
from reports.words import adverb, article, comma, finite, finite_aux, leftmost, noun, open_end, the, to_mark, will

_PREPOSITIONS = frozenset(("on", "in", "with", "to", "at", "against", "into", "from", "of", "for", "over"))


class VerbPhrases(ActNouns):
    """Draws clauses at random."""

    def clause(self, tense: str | None = None, is_short: bool = False, is_embedded: bool = False) -> Node:
        """Subject, verb phrase, circumstances; now and then an adverbial clause, a gerund, a second verb phrase."""
        doer: list[Node] = []
        if tense == "passive" or (tense is None and self.rng.random() < 0.2):
            root = self.passive(bare=tense == "passive")
            doer = [self.by(self.someone(is_simple=True))] if self.rng.random() < 0.45 else []
        else:
            is_pronoun = is_embedded and self.rng.random() < 0.3
            subject = self.pronoun() if is_pronoun else self.someone(is_simple=is_short)
            root = self.controlled(subject, tense) if self.rng.random() < 0.25 else self.finite_phrase(subject, tense)
        if self.rng.random() < 0.15:
            mid = self.when()
            subject_at = next(at for at, node in enumerate(root.left) if node.deprel.startswith("nsubj"))
            root.left[subject_at + 1 : subject_at + 1] = mid
        is_late = self.rng.random() < 0.3
        root.right += [] if is_late else doer
        self.situate(root)
        root.right += doer if is_late else []
        if is_short:
            return root
        return self.extended(root)

    def extended(self, root: Node) -> Node:
        """Add what a clause may end with: a gerund, an adverbial clause, a second verb phrase, a purpose, an act."""
        chance = self.rng.random()
        if chance < 0.08:
            gerund = self.verb_phrase("VBG", "V G").as_("advcl")
            open_end(root).right += [comma(), gerund]
        elif chance < 0.16:
            inner = self.finite_phrase(self.someone(), "VBD").as_("advcl")
            mark = self.rng.choice(("after", "as", "when", "while", "before", "because", "since", "until"))
            inner.left.insert(0, Node(mark, mark, "SCONJ", "IN", deprel="mark"))
            root.right.append(inner)
        elif chance < 0.24 and root.xpos in ("VBD", "VB", "VBN") and root.left[-1].form not in ("been", "being"):
            second = self.verb_phrase(root.xpos).as_("conj")
            second.left.insert(0, Node("and", "and", "CCONJ", "CC", deprel="cc"))
            root.right.append(second)
        elif chance < 0.30:
            purpose = self.verb_phrase("VB").as_("advcl")
            purpose.left.insert(0, to_mark())
            root.right.append(purpose)
        elif chance < 0.36:
            during = self.rng.choice(("in", "after", "during", "following"))
            root.right.append(self.prepositional(during, self.harmful()).as_("obl"))
        elif chance < 0.40:
            root.right.append(self.later())
        return root

    def later(self) -> Node:
        """`three days after rebels seized the town`."""
        inner = self.finite_phrase(self.someone(), "VBD").as_("advcl")
        mark = self.rng.choice(("after", "before"))
        unit = noun(self.rng.choice(("days", "weeks", "months", "hours", "years")), self.adjectives, plural=True)
        unit.left = [Node(self.rng.choice(("two", "three", "six")), "", "NUM", "CD", deprel="nummod")]
        unit.left[0].lemma, unit.left[0].feats = unit.left[0].form, "NumForm=Word|NumType=Card"
        inner.left[:0] = [unit.as_("obl:unmarked"), Node(mark, mark, "SCONJ", "IN", deprel="mark")]
        return inner

    def situate(self, root: Node) -> None:
        """Add circumstances; a place right after a common noun mostly says where that is: `killed farmers in Gao`."""
        last = root.right[-1] if root.right else None
        for phrase in self.circumstances():
            is_place = bool(phrase.left) and phrase.left[0].form in ("in", "near", "at", "outside", "across")
            if last is not None and last.upos == "NOUN" and is_place and self.rng.random() < 0.7:
                last.right.append(phrase.as_("nmod"))
            else:
                root.right.append(phrase)
            last = None

    def finite_phrase(self, subject: Node, tense: str | None = None) -> Node:
        """A verb phrase in some tense with its subject."""
        tense = (
            tense
            or self.rng.choices(
                ("VBD", "perfect", "pluperfect", "VBZ", "future", "progressive", "lasting", "modal", "due", "negated"),
                (56, 14, 4, 4, 7, 5, 2, 4, 1, 5),
            )[0]
        )
        plural = subject.is_plural
        helpers: list[Node] = []
        form = "VBD"
        if tense == "VBZ":
            form = "VBP" if plural else "VBZ"
        elif tense in ("perfect", "pluperfect"):
            form = "VBN"
            has = ("have" if plural else "has") if tense == "perfect" else "had"
            xpos = "VBD" if has == "had" else "VBP" if plural else "VBZ"
            helpers = [finite_aux(has, "have", xpos, plural)]
        elif tense == "progressive":
            form = "VBG"
            be = self.rng.choice((("are", "VBP"), ("were", "VBD")) if plural else (("is", "VBZ"), ("was", "VBD")))
            helpers = [finite_aux(be[0], "be", be[1], plural)]
        elif tense == "lasting":
            form = "VBG"
            helpers = [
                finite_aux("have" if plural else "has", "have", "VBP" if plural else "VBZ", plural),
                Node("been", "be", "AUX", "VBN", "Tense=Past|VerbForm=Part", "aux"),
            ]
        elif tense == "due":
            return self.due(subject)
        elif tense in ("future", "modal"):
            form = "VB"
            modal = "will" if tense == "future" else self.rng.choice(("would", "could", "may", "must", "should"))
            helpers = [Node(modal, modal, "AUX", "MD", "VerbForm=Fin", "aux")]
        elif tense == "negated":
            form = "VB"
            is_past = self.rng.random() < 0.5
            helpers = [
                finite_aux("did", "do", "VBD", plural) if is_past else will(),
                Node("not", "not", "PART", "RB", "Polarity=Neg", "advmod"),
            ]
        root = self.verb_phrase(form, plural=plural)
        if self.rng.random() < 0.06:
            helpers.append(adverb(self.pick("adverbs")))
        root.left = [subject.as_("nsubj"), *helpers, *root.left]
        return root

    def due(self, subject: Node) -> Node:
        """`Chad is to host talks`: a plan."""
        plural = subject.is_plural
        root = self.verb("be", "VB")
        be = ("are", "VBP") if plural else ("is", "VBZ")
        root.form, root.upos, root.xpos, root.feats = be[0], "AUX", be[1], finite("Pres", plural)
        inner = self.verb_phrase("VB").as_("xcomp")
        inner.left.insert(0, to_mark())
        root.left, root.right = [subject.as_("nsubj")], [inner]
        return root

    def controlled(self, subject: Node, tense: str | None) -> Node:
        """`agreed to withdraw`, `ordered the army to leave`, `called on S to V`, `accused S of V-ing`."""
        kind = self.rng.choice(("controls", "controls", "sends", "calls", "accuses", "plans", "acts"))
        if kind == "plans":
            return self.planned(subject, tense)
        if kind == "acts":
            return self.about_act(subject, tense)
        lemma = self.pick(kind) if kind != "accuses" else self.rng.choice(sorted(self.words["accuses"]))
        root = self.finite_clause(lemma, subject, tense)
        if kind == "accuses":
            root.right.append(self.people().as_("obj"))
            inner = self.verb_phrase("VBG").as_("advcl")
            mark = self.words["accuses"][lemma]
            inner.left.insert(0, Node(mark, mark, "SCONJ", "IN", deprel="mark"))
            root.right.append(inner)
            return root
        if kind == "sends":
            root.right.append(self.people().as_("obj"))
        elif kind == "calls":
            root.right.append(self.prepositional("on", self.people()).as_("obl"))
        inner = self.verb_phrase("VB").as_("xcomp")
        inner.left.insert(0, to_mark())
        root.right.append(inner)
        return root

    def about_act(self, subject: Node, tense: str | None) -> Node:
        """`condemned the killing of two students by police`, `called for the release of G`."""
        act = self.between() if self.rng.random() < 0.25 else self.event_noun()
        if self.rng.random() < 0.35:
            root = self.finite_clause(self.rng.choice(("call", "apologise", "push", "campaign")), subject, tense)
            root.right.append(self.prepositional("for", act).as_("obl"))
            return root
        root = self.finite_clause(self.pick("about_acts"), subject, tense)
        root.right.append(act.as_("obj"))
        return root

    def planned(self, subject: Node, tense: str | None) -> Node:
        """`rejected an offer to hold talks`, `asked France for help`."""
        if self.rng.random() < 0.2:
            root = self.finite_clause(self.rng.choice(("ask", "press", "thank")), subject, tense)
            wanted = noun(self.pick("asked_for"), self.adjectives)
            root.right += [self.people().as_("obj"), self.prepositional("for", wanted).as_("obl")]
            return root
        root = self.finite_clause(self.pick("about_plans"), subject, tense)
        plan = noun(self.pick("plans"), self.adjectives)
        plan.left.insert(0, the() if self.rng.random() < 0.4 else article(leftmost(plan).form))
        inner = self.verb_phrase("VB").as_("acl")
        inner.left.insert(0, to_mark())
        plan.right.append(inner)
        root.right.append(plan.as_("obj"))
        return root

    def passive(self, bare: bool) -> Node:
        """`Two men were arrested by police in Lima`; bare: `Two men arrested`."""
        pattern = self.rng.choice([parts for parts, _ in self.patterns if len(parts) > 1 and self.is_object(parts[1])])
        root, rest = self.start(pattern, "VBN", "Tense=Past|VerbForm=Part|Voice=Pass")
        subject = self.slot(rest.pop(0))
        plural = subject.is_plural
        helpers: list[Node] = []
        if not bare:
            kind = self.rng.choices(("past", "perfect", "future", "present"), (70, 18, 6, 6))[0]
            been = Node("been", "be", "AUX", "VBN", "Tense=Past|VerbForm=Part", "aux:pass")
            if kind == "past":
                helpers = [finite_aux("were" if plural else "was", "be", "VBD", plural, "aux:pass")]
            elif kind == "perfect":
                helpers = [finite_aux("have" if plural else "has", "have", "VBP" if plural else "VBZ", plural), been]
            elif kind == "present":
                helpers = [finite_aux("are" if plural else "is", "be", "VBP" if plural else "VBZ", plural, "aux:pass")]
            else:
                helpers = [
                    will(),
                    Node("be", "be", "AUX", "VB", "VerbForm=Inf", "aux:pass"),
                ]
        root.left = [subject.as_("nsubj:pass"), *helpers]
        self.complete(root, None, rest)
        return root

    def verb_phrase(self, form: str, only: str | None = None, plural: bool = False) -> Node:
        """A verb in a form with its objects, particles and prepositional phrases."""
        choices = [entry for entry in self.patterns if only is None or " ".join(entry[0]).startswith(only)]
        parts, _ = self.rng.choice(choices)
        root, rest = self.start(parts, form, None, plural)
        obj = self.slot(rest.pop(0)).as_("obj") if rest and rest[0].lstrip("~") not in _PREPOSITIONS else None
        if obj is not None:
            result = root.right[0] if root.right and root.right[0].deprel == "xcomp" else None
            is_first = result is not None and (result.upos == "NOUN" or self.rng.random() < 0.5)
            root.right.insert(0 if is_first else len(root.right), obj)
        self.complete(root, obj, rest)
        return root

    def start(self, parts: list[str], form: str, feats: str | None, plural: bool = False) -> tuple[Node, list[str]]:
        """The verb of a pattern with its particles, and the slots that follow it."""
        lemma, *particles = self.rng.choice(self.words["verbs"][" ".join(parts)]).split()
        root = self.verb(lemma, form, plural)
        if feats is not None:
            root.feats = feats
        for particle in particles:
            if particle == "dead":
                root.right.append(Node(particle, particle, "ADJ", "JJ", "Degree=Pos", "xcomp"))
            elif particle in ("hostage", "captive", "prisoner"):
                root.right.append(Node(particle, particle, "NOUN", "NN", "Number=Sing", "xcomp"))
            elif particle == "fire":
                root.right.append(Node(particle, particle, "NOUN", "NN", "Number=Sing", "obj"))
            else:
                root.right.append(Node(particle, particle, "ADP", "RP", deprel="compound:prt"))
        return root, list(parts[1:])

    def complete(self, root: Node, obj: Node | None, rest: list[str]) -> None:
        """Add the prepositional phrases of a pattern; those marked `~` hang on the object."""
        for preposition, slot in zip(rest[::2], rest[1::2], strict=True):
            phrase = self.prepositional(preposition.lstrip("~"), self.slot(slot))
            if preposition.startswith("~") and obj is not None:
                obj.right.append(phrase.as_("nmod"))
            else:
                root.right.append(phrase.as_("obl"))

    def is_object(self, slot: str) -> bool:
        """Tell whether a slot of a pattern is its object."""
        return slot.lstrip("~") not in _PREPOSITIONS

    def finite_clause(self, lemma: str, subject: Node, tense: str | None = None) -> Node:
        """A past, perfect or present form of a verb with its subject."""
        plural = subject.is_plural
        if tense is None:
            tense = self.rng.choices(("VBD", "perfect", "VBZ"), (72, 18, 10))[0]
        if tense == "perfect":
            root = self.verb(lemma, "VBN")
            has = finite_aux("have" if plural else "has", "have", "VBP" if plural else "VBZ", plural)
            root.left = [subject.as_("nsubj"), has]
            return root
        form = "VBD" if tense == "VBD" else "VBP" if plural else "VBZ"
        root = self.verb(lemma, form, plural)
        root.left = [subject.as_("nsubj")]
        return root

    def verb(self, lemma: str, form: str, plural: bool = False) -> Node:
        """One inflected verb."""
        feats = {
            "VBD": finite("Past", plural),
            "VBZ": finite("Pres", plural),
            "VBP": finite("Pres", plural),
            "VB": "VerbForm=Inf",
            "VBN": "Tense=Past|VerbForm=Part",
            "VBG": "Tense=Pres|VerbForm=Part",
        }[form]
        return Node(self.inflect(lemma, form), lemma, "VERB", form, feats)

    def inflect(self, lemma: str, form: str) -> str:
        """Spell a verb form."""
        if form in ("VB", "VBP"):
            return lemma
        if form == "VBZ":
            if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
                return lemma + "es"
            return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "s"
        doubled = lemma + lemma[-1] if lemma in self.words["doubling"] else lemma
        if form == "VBG":
            return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else doubled) + "ing"
        irregular = self.words["irregular"].get(lemma)
        if irregular is not None:
            return str(irregular.split()[form == "VBN"])
        if lemma.endswith("e"):
            return lemma + "d"
        return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else doubled + "ed"
