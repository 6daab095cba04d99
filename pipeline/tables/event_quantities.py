"""Table `event_quantities`."""

from pipeline.tables import shared
from pipeline.tables.fields import Table, Text


class EventQuantities(Table):
    """One figure that measures one event; a toll may serve the attack and the killing."""

    event_id: Text = shared.event_id()
    quantity_id: Text = shared.quantity_id()

    class Config(Table.Config):
        """Name and key."""

        name = "event_quantities"
        unique = ["event_id", "quantity_id"]
