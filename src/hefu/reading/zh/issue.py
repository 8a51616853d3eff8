"""On which day was a Chinese text published?"""

from collections.abc import Sequence
from datetime import date

from hefu.reading.published import find_day_told
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text


def find_published_zh(text: Text, sentences: Sequence[Sentence]) -> date | None:
    """Take a full date in the head of the page or in its last line, else the first one that it tells."""
    return find_day_told(text, sentences, sentences)
