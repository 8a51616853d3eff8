"""A text as it was given, and spans that quote it."""

import hashlib
from bisect import bisect_right
from datetime import date

from msgspec import Struct

from hefu.errors import NotGrounded


class Span(Struct, frozen=True, kw_only=True, gc=False):
    """Characters of one source: ``[start, end)`` in Unicode code points, and what stands there."""

    start: int
    end: int
    quote: str


class Page(Struct, frozen=True, kw_only=True):
    """A page of the document that a text was made of, and where in the text its words begin."""

    start: int
    number: int


class Source(Struct, frozen=True, kw_only=True):
    """A text as it was given. Nothing alters it afterwards, so every span stays true.

    ``published`` is the day the page or file says it was published; it settles years
    that the text leaves out. ``converter`` names what made text of the bytes, with its version.
    ``lang`` is the language it is said to be in ("en", "zh"); None leaves that to the reader.
    ``pages`` stand in the order of the text; a text that came without pages has none.
    """

    name: str
    text: str
    media_type: str = "text/plain"
    converter: str = "given as text"
    published: date | None = None
    lang: str | None = None
    pages: tuple[Page, ...] = ()

    @property
    def digest(self) -> str:
        """The SHA-256 of the text in UTF-8, in hexadecimal; the identity of the source."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def page(self, start: int) -> int | None:
        """Number the page on which the character at ``start`` stands; None if the text has no pages."""
        before = bisect_right(self.pages, start, key=lambda page: page.start)
        return self.pages[before - 1].number if before else None

    def span(self, start: int, end: int) -> Span:
        """Quote the characters ``[start, end)``.

        Raises:
            ValueError: the bounds do not lie in the text, or hold nothing.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no span [{start}, {end}) in a text of {len(self.text)} characters")
        return Span(start=start, end=end, quote=self.text[start:end])

    def check(self, span: Span) -> None:
        """Raise `NotGrounded` if the source does not say what the span quotes."""
        found = self.text[span.start : span.end]
        if found != span.quote:
            raise NotGrounded(
                source=self.digest, start=span.start, end=span.end, quote=span.quote, found=found
            )
