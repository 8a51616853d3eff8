"""How incomes are spread."""

from collections.abc import Sequence
from decimal import Decimal

from hefu.errors import UnfitTable
from hefu.planning.formulas.figure import Figure
from hefu.planning.table import Row


def urban_rural_ratio(rows: Sequence[Row]) -> Figure:
    """The disposable income a head of urban residents over that of rural ones. One row for each."""
    found: dict[str, Decimal] = {}
    for row in rows:
        residents = row.text("residents")
        if residents in found:
            raise row.unfit("row_twice", "residents")
        found[residents] = row.amount("income")
    for residents in ("urban", "rural"):
        if not found.get(residents):
            raise UnfitTable(problem="no_row", column="residents", value=residents)
    return Figure(found["urban"] / found["rural"], len(rows), found)


def gini(rows: Sequence[Row]) -> Figure:
    """Half the mean difference of all pairs of incomes, over the mean.

    It is 0 when all are equal and tends to 1 when one has all. A row stands for as many people as it says.
    Grouped rows hide what differs within them, so the figure is then too low.
    """
    groups = sorted((row.amount("income"), row.amount("people")) for row in rows)
    people = sum((count for _, count in groups), Decimal(0))
    total = sum((income * count for income, count in groups), Decimal(0))
    if not total:
        raise UnfitTable(problem="nothing_to_divide_by", column="income")
    below, difference = Decimal(0), Decimal(0)
    for income, count in groups:
        # Each income is the larger one of a pair with all below it, and the smaller with all above.
        difference += income * count * (2 * below + count - people)
        below += count
    return Figure(difference / (people * total), len(rows), {"people": people, "mean": total / people})
