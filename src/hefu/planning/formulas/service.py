"""How a service keeps its word."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from math import ceil

from hefu.errors import UnfitTable
from hefu.planning.formulas.figure import HUNDRED, Figure
from hefu.planning.table import Row


def availability(rows: Sequence[Row]) -> Figure:
    """The share of the agreed time in which the service ran."""
    for row in rows:
        if row.amount("down") > row.amount("agreed"):
            raise row.unfit("more_than_agreed", "down")
    agreed = sum((row.amount("agreed") for row in rows), Decimal(0))
    down = sum((row.amount("down") for row in rows), Decimal(0))
    if not agreed:
        raise UnfitTable(problem="nothing_to_divide_by", column="agreed")
    return Figure(HUNDRED * (agreed - down) / agreed, len(rows), {"agreed": agreed, "down": down})


def first_response(rows: Sequence[Row]) -> Figure:
    """The median time to the first answer of a person, with the ninth decile and how many wait.

    An automatic receipt is no answer; a request without one is counted among those that wait.
    """
    by_people = [row for row in rows if not row.flag("automatic") and row.cells["minutes"] is not None]
    answered = sorted(row.amount("minutes") for row in by_people)
    if not answered:
        raise UnfitTable(problem="no_answers", column="minutes")
    return Figure(
        _quantile(answered, Decimal("0.5")),
        len(rows),
        {
            "ninth_decile": _quantile(answered, Decimal("0.9")),
            "answered": Decimal(len(answered)),
            "waiting": Decimal(len(rows) - len(answered)),
        },
    )


def satisfaction(rows: Sequence[Row]) -> Figure:
    """The satisfied among the valid answers, with how many answered of those asked."""
    counted = Counter(row.text("answer") for row in rows)
    valid = counted["satisfied"] + counted["dissatisfied"]
    if not valid:
        raise UnfitTable(problem="no_answers", column="answer")
    return Figure(
        HUNDRED * counted["satisfied"] / valid,
        len(rows),
        {"answers": Decimal(valid), "response_rate": HUNDRED * valid / len(rows)},
    )


def _quantile(ordered: Sequence[Decimal], share: Decimal) -> Decimal:
    """The least value that at least that share of all do not exceed."""
    return ordered[ceil(share * len(ordered)) - 1]
