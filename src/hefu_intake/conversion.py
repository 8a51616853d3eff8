"""What a converter is: bytes of one format in, text out, once."""

from datetime import date
from typing import Protocol

from msgspec import Struct

from hefu.terms.source import Page
from hefu_intake.installed import version_of


class Converted(Struct, frozen=True, kw_only=True):
    """A document as text, with what it says of itself; ``converter`` is what made it, with its version."""

    text: str
    media_type: str
    converter: str
    published: date | None = None
    pages: tuple[Page, ...] = ()


class Converter(Protocol):
    """Makes text of the bytes of one format; runs no script, opens no file, reaches no network.

    Found by the entry points of the group "hefu.converters". ``largest`` bounds what it may make:
    characters of text, and bytes of anything packed that it unpacks on the way.

    Raises:
        UnreadableSource: with ``name`` and ``problem`` among its facts.
    """

    def __call__(self, content: bytes, *, name: str, largest: int) -> Converted: ...


def named(package: str) -> str:
    """Name an installed package with its version, as a converter is named in a source."""
    return f"{package} {version_of(package)}"
