"""A text as it was given, and spans that quote it."""

import hashlib
from datetime import date

from msgspec import Struct

from hefu.errors import NotGrounded


class Span(Struct, frozen=True, kw_only=True):
    """Characters of one source: ``[start, end)`` in Unicode code points, and what stands there."""

    start: int
    end: int
    quote: str


class Source(Struct, frozen=True, kw_only=True):
    """A text as it was given. Nothing alters it afterwards, so every span stays true.

    ``published`` is the day the page or file says it was published; it settles years
    that the text leaves out. ``converter`` names what made text of the bytes.
    """

    name: str
    text: str
    media_type: str = "text/plain"
    converter: str = "given as text"
    published: date | None = None

    @property
    def digest(self) -> str:
        """The SHA-256 of the text in UTF-8, in hexadecimal; the identity of the source."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

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
