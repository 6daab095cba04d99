"""Sentences of reporting: plain, attributed, demanded, with an event as subject, as a headline.

Belongs here: drawing sentences. Does not belong here: what they are made of (`verbs.py`, `nouns.py`).
"""

from collections.abc import Callable

from reports.node import Node
from reports.verbs import VerbPhrases
from reports.words import adverb, comma, finite_aux, noun, open_end, stop, without_articles


class Sentences(VerbPhrases):
    """Draws sentences at random."""

    def sentence(self) -> Node:
        """Draw one sentence."""
        kinds: list[tuple[Callable[[], Node], int]] = [
            (self.plain, 42),
            (self.said_after, 9),
            (self.said_before, 9),
            (self.according, 3),
            (self.told, 2),
            (self.nominal, 6),
            (self.mutual, 3),
            (self.harm, 7),
            (self.toll, 4),
            (self.state, 3),
            (self.headline, 5),
            (self.toll_headline, 2),
            (self.demanded, 3),
        ]
        return self.rng.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])[0]()

    # ------------------------------------------------------------------------------------------------ sentences

    def plain(self) -> Node:
        """A clause with its circumstances and a full stop."""
        return stop(self.opened(self.clause()))

    def said_after(self) -> Node:
        """`S, the ministry said on Friday.`"""
        said = self.verb(self.pick("speaks"), "VBD")
        inner = self.clause(is_embedded=True).as_("ccomp")
        speaker = self.someone().as_("nsubj")
        if self.rng.random() < 0.2 and not speaker.right:
            said.left = [open_end(inner), comma()]
            said.right = [speaker]
        else:
            said.left = [open_end(inner), comma(), speaker]
        said.right += self.when() if self.rng.random() < 0.4 else []
        return stop(said)

    def said_before(self) -> Node:
        """`The ministry said (that) S.`"""
        said = self.finite_clause(self.pick("speaks"), self.someone())
        said.right += self.when() if self.rng.random() < 0.2 else []
        inner = self.clause(is_embedded=True).as_("ccomp")
        if self.rng.random() < 0.6:
            inner.left.insert(0, Node("that", "that", "SCONJ", "IN", deprel="mark"))
        said.right.append(inner)
        return stop(said)

    def told(self) -> Node:
        """`The minister told reporters that S.`"""
        told = self.finite_clause(self.pick("tells"), self.someone())
        told.right.append(self.people().as_("obj"))
        inner = self.clause(is_embedded=True).as_("ccomp")
        inner.left.insert(0, Node("that", "that", "SCONJ", "IN", deprel="mark"))
        told.right.append(inner)
        return stop(told)

    def demanded(self) -> Node:
        """`The union demanded that the court free the students.`"""
        asked = self.finite_clause(self.pick("demands"), self.someone())
        inner = self.verb_phrase("VB").as_("ccomp")
        inner.feats = "Mood=Sub|VerbForm=Fin"
        inner.left = [Node("that", "that", "SCONJ", "IN", deprel="mark"), self.someone().as_("nsubj"), *inner.left]
        asked.right.append(inner)
        return stop(asked)

    def according(self) -> Node:
        """`According to the army, S.`"""
        source = self.someone().as_("obl")
        accord = Node("according", "accord", "VERB", "VBG", "ExtPos=ADP|Tense=Pres|VerbForm=Part", "case")
        accord.right = [Node("to", "to", "ADP", "IN", deprel="fixed")]
        source.left.insert(0, accord)
        root = self.clause()
        if self.rng.random() < 0.5:
            root.left = [open_end(source), comma(), *root.left]
        else:
            open_end(root).right += [comma(), source]
        return stop(root)

    def nominal(self) -> Node:
        """`The killing of two students by police sparked protests in Lima.`"""
        subject = self.event_noun().as_("nsubj")
        root = self.verb(self.rng.choice(("spark", "trigger", "prompt", "follow", "draw", "cause", "end")), "VBD")
        if self.rng.random() < 0.2:
            root = self.verb(self.rng.choice(("begin", "continue", "end")), "VBD")
        else:
            root.right.append(self.thing(self.rng.choice(("protest", "attack", "matter"))).as_("obj"))
        root.left.append(subject)
        root.right += self.circumstances()
        return stop(root)

    def mutual(self) -> Node:
        """`Fighting between rebels and the army broke out in Gao`, `Clashes between A and B left two dead`."""
        subject = self.between().as_("nsubj")
        if self.rng.random() < 0.4:
            root = self.harmed()
        else:
            verb, _, particle = str(self.pick("breaks_out")).partition(" ")
            root = self.verb(verb, "VBD")
            if self.rng.random() < 0.3:
                plural = subject.is_plural
                root = self.verb(verb, "VBN")
                root.left = [finite_aux("have" if plural else "has", "have", "VBP" if plural else "VBZ", plural)]
            if particle:
                root.right.append(Node(particle, particle, "ADP", "RP", deprel="compound:prt"))
        root.left.insert(0, subject)
        self.situate(root)
        return self.attributed(root)

    def state(self) -> Node:
        """`Troops were on high alert on the border`, `The town is under siege`."""
        subject = self.someone()
        case, _, rest = str(self.pick("states")).partition(" ")
        root = noun(rest, self.adjectives)
        plural = subject.is_plural
        be = self.rng.choice((("are", "VBP"), ("were", "VBD")) if plural else (("is", "VBZ"), ("was", "VBD")))
        cop = finite_aux(be[0], "be", be[1], plural, "cop")
        root.left = [subject.as_("nsubj"), cop, Node(case, case, "ADP", "IN", deprel="case"), *root.left]
        if self.rng.random() < 0.5 and rest in self.words["states_with"]:
            root.right.append(self.prepositional("with", self.people()).as_("nmod"))
        root.right += self.circumstances()
        return stop(root)

    def toll_headline(self) -> Node:
        """`At least 10 killed in attack on church in Goma`, `Drone strike kills five near Aden`."""
        if self.rng.random() < 0.5:
            root = self.verb(self.pick("harms"), "VBZ")
            root.left = [self.harmful(is_short=True).as_("nsubj")]
            root.right = [(self.number() if self.rng.random() < 0.5 else self.group()).as_("obj")]
        else:
            root = self.verb(self.pick("harms"), "VBN")
            root.feats += "|Voice=Pass"
            root.left = [(self.number() if self.rng.random() < 0.6 else self.group()).as_("nsubj:pass")]
            root.right = [self.prepositional("in", self.harmful(is_short=True)).as_("obl")]
        without_articles(root)
        return root

    def harmed(self) -> Node:
        """`killed ten people`, `left nine shoppers dead`; the subject is set by the caller."""
        if self.rng.random() < 0.7:
            root = self.verb(self.pick("harms"), "VBD")
            root.right = [self.group().as_("obj")]
            return root
        root = self.verb("leave", "VBD")
        result = self.rng.choice(("dead", "homeless", "unconscious", "dead", "blind"))
        root.right = [self.group() if self.rng.random() < 0.7 else self.number()]
        root.right[0].as_("obj")
        root.right.append(Node(result, result, "ADJ", "JJ", "Degree=Pos", "xcomp"))
        return root

    def harm(self) -> Node:
        """`A blast in Goma killed ten people and wounded 39, officials said.`"""
        subject = self.harmful().as_("nsubj")
        root = self.harmed()
        root.left = [subject]
        if self.rng.random() < 0.35 and root.lemma != "leave":
            second = self.verb(self.pick("harms"), "VBD").as_("conj")
            second.left = [Node("and", "and", "CCONJ", "CC", deprel="cc")]
            second.right = [self.number().as_("obj")]
            root.right.append(second)
        self.situate(root)
        return self.attributed(root)

    def toll(self) -> Node:
        """`At least ten people were killed and 39 wounded on Sunday in an attack on a church claimed by rebels.`"""
        subject = self.group()
        root = self.verb(self.pick("harms"), "VBN")
        root.feats += "|Voice=Pass"
        root.left = [subject.as_("nsubj:pass"), finite_aux("were", "be", "VBD", True, "aux:pass")]
        if self.rng.random() < 0.5:
            second = self.verb(self.pick("harms"), "VBN").as_("conj")
            second.feats += "|Voice=Pass"
            second.left = [Node("and", "and", "CCONJ", "CC", deprel="cc"), self.number().as_("nsubj:pass")]
            root.right.append(second)
        if self.rng.random() < 0.5:
            root.right += self.when()
        root.right.append(self.prepositional(self.rng.choice(("in", "in", "during")), self.harmful()).as_("obl"))
        return self.attributed(root)

    def attributed(self, root: Node) -> Node:
        """Close a sentence, half of the time after `officials said`."""
        if self.rng.random() < 0.5:
            return stop(root)
        said = self.verb("say", "VBD")
        said.left = [open_end(root).as_("ccomp"), comma(), self.someone(is_simple=True).as_("nsubj")]
        return stop(said)

    def headline(self) -> Node:
        """A clause in the present tense or a bare participle, short, without articles or full stop."""
        tense = self.rng.choice(("VBZ", "VBZ", "passive"))
        root = self.clause(tense=tense, is_short=True)
        without_articles(root)
        # With a full stop a bare participle is mostly a past tense: `Two deserters applied for asylum.`
        return root if tense == "passive" or self.rng.random() < 0.6 else stop(root)

    def opened(self, root: Node) -> Node:
        """Now and then set a word, a time or a place before the clause."""
        chance = self.rng.random()
        if chance < 0.05:
            root.left = [adverb(self.pick("openers")), comma(), *root.left]
        elif chance < 0.13:
            root.left = [*self.when(), *([comma()] if self.rng.random() < 0.7 else []), *root.left]
        elif chance < 0.18:
            root.left = [open_end(self.prepositional("in", self.place())).as_("obl"), comma(), *root.left]
        return root
