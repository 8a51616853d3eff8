"""What a leaf of the log is. The content stays outside: the log holds only its seal."""

import json
import re
from hashlib import sha256

from msgspec import Struct

_RECORDED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|\+00:00)")
_DIGEST = re.compile(r"[0-9a-f]{64}")

SALT_BYTES = 32


class Entry(Struct, frozen=True, kw_only=True):
    """An act as the log knows it: which, when it was recorded, and the seal of its content.

    ``recorded`` is a moment in UTC, ``2026-07-01T08:30:00Z`` or with ``+00:00``; it is hashed as
    written. ``content`` is made by `seal`.
    """

    event: str
    recorded: str
    content: str

    def __post_init__(self) -> None:
        if not _RECORDED.fullmatch(self.recorded):
            raise ValueError("recorded is a moment in UTC: 2026-07-01T08:30:00Z")
        if not _DIGEST.fullmatch(self.content):
            raise ValueError("content is a SHA-256 in lower-case hexadecimal")


def seal(content: bytes, salt: bytes) -> str:
    """The salted SHA-256 of a content, in hexadecimal.

    Once content and salt are gone, nobody can try out what the content may have been.

    Raises:
        ValueError: the salt is not of 32 bytes.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError("a salt has 32 bytes")
    return sha256(salt + content).hexdigest()


def leaf(entry: Entry) -> bytes:
    """The bytes of an entry that its leaf hash is taken of."""
    return canonical({"content": entry.content, "event": entry.event, "recorded": entry.recorded})


def canonical(value: object) -> bytes:
    """The one JSON of a value: keys sorted by code point, no spaces, UTF-8.

    Raises:
        ValueError: it holds what has no one form in JSON: a float (write a decimal as text), a key
            that is no text, half a character, or an object of another kind.
    """
    if not _has_one_form(value):
        raise ValueError("text, whole numbers, true, false, null, lists and objects have one form in JSON")
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def _has_one_form(value: object) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and _has_one_form(held) for key, held in value.items())
    if isinstance(value, list | tuple):
        return all(_has_one_form(held) for held in value)
    return isinstance(value, str | int | None)
