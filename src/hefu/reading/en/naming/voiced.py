"""A text as it is looked at for whose "we" it holds."""

import itertools
from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from hefu.reading.bearers import Company
from hefu.reading.mentions import Mention
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

HEAD_LINES = 4
NEAR = 60
_CLOSED = pattern(r".{60}.*\b(?!Inc|Ltd|Corp|Co|Pty|Bhd)[A-Za-z]+\.$")
_GOES_ON = pattern(r"[a-z]{3,}[.!?] [A-Z]")
"""Each shows a line to be running text, no line of a head."""


class Telling(Struct, frozen=True, kw_only=True, dict=True):
    """A text, its sentences, and those of them that say "we" outside of any quotation."""

    text: Text
    sentences: Sequence[Sentence]
    own: Sequence[Sentence]
    company: Company

    @cached_property
    def head(self) -> list[Sentence]:
        """The sentences of the head that are no running text."""
        head = itertools.takewhile(lambda one: one.line < HEAD_LINES, self.sentences)
        return [one for one in head if not self.is_running(one)]

    def is_running(self, sentence: Sentence) -> bool:
        """Tell running text from a line of a head or a foot."""
        place = self.text.flat, sentence.start, sentence.end
        return bool(_CLOSED.match(*place) or _GOES_ON.search(*place))

    def named(self, sentence: Sentence) -> tuple[Mention, ...]:
        """The parties named in a sentence."""
        return self.company.mentions.within(sentence.start, sentence.end)

    def ahead(self, sentence: Sentence, at: int) -> str:
        """What stands right before a place in a sentence."""
        return self.text.folded[max(sentence.start, at - NEAR) : at]
