"""In what manner does an English text speak, as far as its words bind by it?"""

import re
from datetime import date

from msgspec import Struct

from hefu.reading.basis import is_instrument
from hefu.reading.en.papers import is_paper
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_HEAD = 400
_TERMS = pattern(
    r"\b(?:heads of (?:terms|agreement)|terms? sheet|(?:key|main|principal|agreed|outline) terms)\b"
)
_LETTER_HEAD = 1500
_LETTER = pattern(r"^(?:my )?(?:dear |your excellency,|sirs?,|madam,)", re.MULTILINE)


class Manner(Struct, frozen=True, kw_only=True):
    """Whether it is the agreement itself, or any paper that its sides adopt; whether it is about a draft,
    tells of an agreement, is a speech or a letter, minutes or a sheet of terms; its year, 0 where nothing
    tells it."""

    instrument: bool
    paper: bool
    drafted: bool
    told: bool
    spoken: bool
    minuted: bool
    terms: bool
    year: int


def manner_of(text: Text, published: date | None) -> Manner:
    """Tell how a text speaks that was ``published`` then."""
    end = len(text.folded)
    return Manner(
        instrument=is_instrument(text),
        paper=is_paper(text),
        drafted=text.first("draft", 0, end) is not None,
        told=text.has(("agreement", "joint_work"), 0, end),
        spoken=text.first("spoken", 0, _HEAD) is not None
        or _LETTER.search(text.folded, 0, _LETTER_HEAD) is not None,
        terms=_TERMS.search(text.folded, 0, _HEAD // 2) is not None,
        minuted="minutes" in text.folded[:_HEAD],
        year=published.year if published else 0,
    )
