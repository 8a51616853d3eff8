"""Jobs that were promised, created and kept, in full-time posts."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal

from hefu.planning.formulas.figure import Figure
from hefu.planning.table import Row


def jobs_promised(rows: Sequence[Row]) -> Figure:
    """The direct posts that were promised; indirect ones stand apart."""
    return _direct_and_apart(rows, lambda row: row.amount("posts"))


def jobs_created(rows: Sequence[Row]) -> Figure:
    """The direct posts that were filled at any time: paid hours over full-time hours."""
    return _direct_and_apart(rows, _post)


def jobs_kept(rows: Sequence[Row], *, on: date) -> Figure:
    """The direct posts still filled twelve months after they began, of those that began so long ago."""
    direct = [row for row in rows if not row.flag("indirect")]
    old = [row for row in direct if _kept_from(row) <= on]
    kept = [row for row in old if (end := row.day("ended")) is None or end >= _kept_from(row)]
    return Figure(_sum(kept), len(rows), {"begun_long_ago": _sum(old), "too_young": _sum(direct) - _sum(old)})


def _direct_and_apart(rows: Sequence[Row], post: Callable[[Row], Decimal]) -> Figure:
    direct = sum((post(row) for row in rows if not row.flag("indirect")), Decimal(0))
    indirect = sum((post(row) for row in rows if row.flag("indirect")), Decimal(0))
    return Figure(direct, len(rows), {"indirect": indirect})


def _post(row: Row) -> Decimal:
    full = row.amount("full_time_hours")
    if not full:
        raise row.unfit("nothing_to_divide_by", "full_time_hours")
    return row.amount("hours") / full


def _sum(rows: Iterable[Row]) -> Decimal:
    return sum(map(_post, rows), Decimal(0))


def _kept_from(row: Row) -> date:
    """The first day on which the job has lasted twelve months."""
    began = row.day("began")
    if began is None:
        raise row.unfit("blank", "began")
    leap = (began.month, began.day) == (2, 29)
    return date(began.year + 1, 3, 1) if leap else began.replace(year=began.year + 1)
