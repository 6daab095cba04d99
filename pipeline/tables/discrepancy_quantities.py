"""Table `discrepancy_quantities`."""

from pipeline.tables import shared
from pipeline.tables.fields import Table, Text


class DiscrepancyQuantities(Table):
    """One quantity that takes part in a discrepancy."""

    discrepancy_id: Text = shared.discrepancy_id()
    quantity_id: Text = shared.quantity_id()

    class Config(Table.Config):
        """Name and key."""

        name = "discrepancy_quantities"
        unique = ["discrepancy_id", "quantity_id"]
