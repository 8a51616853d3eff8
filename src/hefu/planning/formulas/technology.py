"""Technology contracts and how ready a technology is."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from hefu.planning.formulas.figure import Figure, summed
from hefu.planning.table import Row


def technology_contract_turnover(rows: Sequence[Row]) -> Figure:
    """The sum of registered contracts, and by the four kinds. What is not registered does not count."""
    registered = [row for row in rows if row.day("registered")]
    parts = summed((row.text("kind"), row.amount("amount")) for row in registered)
    return Figure(
        sum(parts.values(), Decimal(0)),
        len(rows),
        parts | {"not_registered": Decimal(len(rows) - len(registered))},
    )


def technology_readiness(rows: Sequence[Row]) -> Figure:
    """The least level of all parts: a whole is as ready as its least ready one. Levels are never averaged."""
    for row in rows:
        if row.amount("level") != int(row.amount("level")):
            raise row.unfit("no_level", "level")
    levels = [int(row.amount("level")) for row in rows]
    parts = {f"at_{level}": Decimal(count) for level, count in sorted(Counter(levels).items())}
    return Figure(Decimal(min(levels)), len(rows), parts)
