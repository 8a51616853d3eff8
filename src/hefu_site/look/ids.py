"""Identifiers of rows."""

import re
import secrets
import time
from collections.abc import Iterable
from uuid import UUID

_IS_KEY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def new_id() -> UUID:
    """A UUID of version 7 (RFC 9562, 5.7): it sorts by time, and tells outsiders no number of rows.

    Twelve of its random bits hold the fraction of the millisecond (6.2, method 3), so that two made
    one after the other in one process sort in that order.
    """
    milliseconds, nanoseconds = divmod(time.time_ns(), 1_000_000)
    fraction = (nanoseconds << 12) // 1_000_000
    head = (milliseconds & (1 << 48) - 1) << 80
    return UUID(int=head | 7 << 76 | fraction << 64 | 2 << 62 | secrets.randbits(62))


def keys_among(texts: Iterable[str]) -> set[UUID]:
    """The identifiers among texts a browser sent; what is none is left out."""
    return {UUID(text) for text in texts if _IS_KEY.fullmatch(text)}
