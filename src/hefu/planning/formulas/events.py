"""What an event emits, and what is offset."""

from collections.abc import Sequence
from decimal import Decimal

from hefu.planning.formulas.figure import Figure, summed
from hefu.planning.table import Row


def event_emissions(rows: Sequence[Row]) -> Figure:
    """What was emitted, by scope. Offsets stand apart, by kind, and are never taken off."""
    emitted = [row for row in rows if row.text("entry") != "offset"]
    scopes = summed((f"scope_{row.text('entry')}", row.amount("amount")) for row in emitted)
    offsets = summed(
        (f"offset_{row.text('kind') or 'unnamed'}", row.amount("amount"))
        for row in rows
        if row.text("entry") == "offset"
    )
    return Figure(sum(scopes.values(), Decimal(0)), len(rows), scopes | offsets)
