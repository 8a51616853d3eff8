"""What is kept beside the facts: derived rows of rooms that stand above, written in the act's transaction.

A room above cannot be called from a room below. It says once, at its start, what is to be kept, and
`record`, through which all facts go, sees to it; so no act has to remember it. What a room derives itself
it tells here too, for what others derive of that.
"""

from collections.abc import Callable, Sequence

from django.db.models import Model

Keeper = Callable[[Sequence[Model]], None]
"""Told the rows that were just stored, it writes what it derives of them."""

_KEEPERS: list[Keeper] = []


def keep_beside(keeper: Keeper) -> None:
    """Have something derived kept from now on; said twice, it is kept once."""
    if keeper not in _KEEPERS:
        _KEEPERS.append(keeper)


def write_beside(rows: Sequence[Model]) -> None:
    """Write all that is derived of rows just stored."""
    for keeper in _KEEPERS:
        keeper(rows)
