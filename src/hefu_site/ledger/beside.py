"""What is kept beside the facts: derived rows of rooms that stand above, written in the act's transaction.

A room above cannot be called from a room below. It says once, at its start, what is to be kept, and
`record`, through which all facts go, sees to it; so no act has to remember it. What a room derives itself
it tells here too, for what others derive of that.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Model

Keeper = Callable[[Sequence[Model]], None]
"""Told the rows that were just stored, it writes what it derives of them."""

_KEEPERS: list[Keeper] = []
_PUT_OFF: ContextVar[list[Model] | None] = ContextVar("_PUT_OFF", default=None)


def keep_beside(keeper: Keeper) -> None:
    """Have something derived kept from now on; said twice, it is kept once."""
    if keeper not in _KEEPERS:
        _KEEPERS.append(keeper)


def write_beside(rows: Sequence[Model]) -> None:
    """Write all that is derived of rows just stored, unless that is put off."""
    put_off = _PUT_OFF.get()
    if put_off is not None:
        put_off += rows
        return
    for keeper in _KEEPERS:
        keeper(rows)


@contextmanager
def beside_at_the_end() -> Iterator[None]:
    """Write once what is derived of all rows stored inside: for many acts in one transaction, between which
    nobody looks."""
    rows: list[Model] = []
    token = _PUT_OFF.set(rows)
    try:
        yield
    finally:
        _PUT_OFF.reset(token)
    if rows:
        write_beside(rows)
