"""What differs between two views of one undertaking: the reader's and a person's, an old one and a new?"""

from typing import Any

import msgspec

from hefu.terms.undertaking import Undertaking

COMPARED = (
    "quote", "kind", "bearers", "counterparties", "strength", "quantities", "due", "programmes", "themes",
    "basis", "said_by", "asked_by",
)  # fmt: skip
"""The values that a person can be of another mind about, in the order they are shown in."""


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One value that differs: its field, and what it was and is. Lists are told in their order."""

    field: str
    old: Any
    new: Any


def find_changes(old: Undertaking, new: Undertaking) -> tuple[Change, ...]:
    """Tell what differs; the order in which parties and themes are named does not count.

    Spans count as well as their words: the same words at another place are another quote.
    """
    found = []
    for field in COMPARED:
        was, now = getattr(old, field), getattr(new, field)
        moved = field == "quote" and (old.start, old.end) != (new.start, new.end)
        if moved or _told(was) != _told(now):
            found.append(Change(field=field, old=was, new=now))
    return tuple(found)


def _told(value: object) -> object:
    if isinstance(value, tuple):
        return sorted(repr(msgspec.to_builtins(each)) for each in value)
    return value or None
