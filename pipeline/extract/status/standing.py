"""The standing of an act in a text: how real it is told to be, and who says so.

Belongs here: what one more word over an act does to its standing. Does not belong here: finding those words
(`status.py`) and whose they are (`attribution.py`).
"""

from dataclasses import dataclass

from pipeline.extract.facts import Attribution

_FACTS = frozenset({"asserted", "reported"})
_OPEN = frozenset({"planned", "hypothetical"})


@dataclass
class Standing:
    """What the words from the act outwards have said so far."""

    attribution: Attribution | None = None
    _status: str = "asserted"
    # The act was hindered or left undone, which a second hindrance undoes: failed to prevent the attack.
    _is_averted: bool = False
    # Somebody's saying so has been taken in: a saying that is denied or left undone leaves open what it says.
    is_said: bool = False

    def status(self) -> str:
        """Return the status of the act."""
        return self._status

    def under(self, effect: str) -> None:
        """Take in the effect of one more word, further out than those before (effects as in `status.csv`)."""
        before, averted = self._status, self._is_averted
        if self.is_said and effect in ("averted", "denied"):
            effect = "hypothetical"
        self._is_averted = False
        if effect == "averted":
            self._status = "asserted" if averted else "denied"
            self._is_averted = not averted
        elif effect == "denied":
            self._status = "hypothetical" if before == "denied" else "denied"
        elif effect == "alleged":
            self._status = before if before == "denied" else "alleged"
        elif effect == "claimed":
            self._status = "alleged" if before in _FACTS else before
        elif effect == "reported":
            self._status = "reported" if before == "asserted" else before
        elif effect == "planned":
            self._status = "planned" if before in _FACTS else before
        elif effect == "hypothetical":
            self._status = before if before == "alleged" else "hypothetical"
        self._is_averted = self._is_averted or (averted and self._status == "denied")

    def refute(self) -> None:
        """Take in that the text itself says that it did not happen, whoever said that it did."""
        self._status, self._is_averted = "denied", False

    def admit(self) -> None:
        """Take in that whoever denied it has admitted it since."""
        self._status, self._is_averted = "reported", False

    @property
    def is_open(self) -> bool:
        """Tell whether the act lies ahead or may not come about."""
        return self._status in _OPEN
