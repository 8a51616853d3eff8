"""The digital economy and the chain of suppliers."""

from collections.abc import Sequence
from decimal import Decimal

from hefu.errors import UnfitTable
from hefu.planning.formulas.figure import HUNDRED, Figure, summed
from hefu.planning.table import Row

CORE = ("01", "02", "03", "04")
"""The classes of the digital economy's core. Class 05, efficiency uplift, is no part of it."""


def core_digital_value_added(rows: Sequence[Row]) -> Figure:
    """The value added of classes 01 to 04; class 05 is told apart."""
    parts = summed((row.text("class"), row.amount("value_added")) for row in rows)
    return Figure(sum((parts[each] for each in CORE if each in parts), Decimal(0)), len(rows), parts)


def core_digital_share(rows: Sequence[Row]) -> Figure:
    """The core's value added over the gross domestic product, both in the same prices and revision."""
    for column in ("prices", "revision"):
        for row in rows[1:]:
            if row.text(column) != rows[0].text(column):
                raise row.unfit("mixed", column)
    parts = summed((row.text("class"), row.amount("value_added")) for row in rows)
    product = parts.pop("gdp", Decimal(0))
    if not product:
        raise UnfitTable(problem="no_row", column="class", value="gdp")
    core = sum((parts[each] for each in CORE if each in parts), Decimal(0))
    return Figure(HUNDRED * core / product, len(rows), {"core": core, "gdp": product})


def local_supply_rate(rows: Sequence[Row]) -> Figure:
    """Purchases from suppliers in the area over all purchases, by value; and by number of suppliers."""
    total = sum((row.amount("amount") for row in rows), Decimal(0))
    if not total:
        raise UnfitTable(problem="nothing_to_divide_by", column="amount")
    local = sum((row.amount("amount") for row in rows if row.flag("local")), Decimal(0))
    suppliers = {row.text("supplier") for row in rows}
    near = {row.text("supplier") for row in rows if row.flag("local")}
    by_number = HUNDRED * len(near) / len(suppliers)
    return Figure(
        HUNDRED * local / total, len(rows), {"by_number": by_number, "suppliers": Decimal(len(suppliers))}
    )


def herfindahl_hirschman(rows: Sequence[Row]) -> Figure:
    """The sum of the squared percentage shares of all firms: from near 0 to 10,000."""
    by_firm = summed((row.text("firm"), row.amount("amount")) for row in rows)
    total = sum(by_firm.values(), Decimal(0))
    if not total:
        raise UnfitTable(problem="nothing_to_divide_by", column="amount")
    shares = sorted((HUNDRED * amount / total for amount in by_firm.values()), reverse=True)
    four = sum(shares[:4], Decimal(0))
    return Figure(
        sum((share * share for share in shares), Decimal(0)),
        len(rows),
        {"firms": Decimal(len(shares)), "four_largest": four},
    )
