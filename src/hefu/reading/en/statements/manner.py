"""In what manner does an English text speak, as far as its words bind by it?"""

from datetime import date

from msgspec import Struct

from hefu.reading.basis import is_instrument
from hefu.reading.en.papers import is_paper
from hefu.reading.text import Text

_HEAD = 400


class Manner(Struct, frozen=True, kw_only=True):
    """Whether it is the agreement itself, or any paper that its sides adopt; whether it is about a draft,
    tells of an agreement, is a speech or minutes; its year, 0 where nothing tells it."""

    instrument: bool
    paper: bool
    drafted: bool
    told: bool
    spoken: bool
    minuted: bool
    year: int


def manner_of(text: Text, published: date | None) -> Manner:
    """Tell how a text speaks that was ``published`` then."""
    end = len(text.folded)
    return Manner(
        instrument=is_instrument(text),
        paper=is_paper(text),
        drafted=text.first("draft", 0, end) is not None,
        told=text.has(("agreement", "joint_work"), 0, end),
        spoken=text.first("spoken", 0, _HEAD) is not None,
        minuted="minutes" in text.folded[:_HEAD],
        year=published.year if published else 0,
    )
