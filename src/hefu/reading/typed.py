"""What a person types about a text, read by the rules by which the text itself is read."""

from datetime import date

from hefu.lexicon.load import Lexicon
from hefu.reading.due import Anchor, day_of, find_due
from hefu.reading.language import look_at
from hefu.reading.quantities import find_quantities
from hefu.reading.text import Stretch
from hefu.terms.source import Source, Span
from hefu.terms.undertaking import Edtf, Quantity


def parse_due(words: str, lexicon: Lexicon, *, published: date | None, signed: Edtf | None) -> Edtf:
    """Read a due day from words such as "by the end of 2027" or 2027年底前.

    A day without a word that binds it is the last one. "Within three years" counts from ``signed``,
    a missing year is that of the publication.

    Raises:
        ValueError: the words name no day.
    """
    text = look_at(Source(name="typed", text=words), lexicon)
    anchor, whole = Anchor(published=published, signed=signed), Stretch(0, len(text.flat))
    due = find_due(text, whole.start, whole.end, anchor) or day_of(text, whole, anchor)
    if due is None:
        raise ValueError("no day is named")
    return due.edtf


def parse_quantity(words: str, lexicon: Lexicon) -> Quantity:
    """Read one amount, count or share, such as "3,000 jobs" or 80亿元; its text is what was typed.

    Raises:
        ValueError: the words hold no number with a unit, or more than one.
    """
    text = look_at(Source(name="typed", text=words), lexicon)
    found = find_quantities(text, 0, len(text.flat))
    if len(found) != 1:
        raise ValueError(f"one quantity is expected, not {len(found)}")
    return Quantity(text=words, value=found[0].value, unit=found[0].unit)


def find_span(source: Source, first: str, last: str, *, near: int) -> Span | None:
    """Find the span that begins with some words and ends with others, its begin closest to ``near``."""
    starts = (source.text.rfind(first, 0, near + len(first)), source.text.find(first, near))
    found = [start for start in starts if first and start >= 0]
    if not found:
        return None
    start = min(found, key=lambda at: abs(at - near))
    end = source.text.find(last, max(start, start + len(first) - len(last)))
    return source.span(start, end + len(last)) if last and end >= 0 else None
