"""A text as it is looked at for whose "we" it holds."""

from collections.abc import Sequence

from msgspec import Struct

from hefu.reading.bearers import Company
from hefu.reading.mentions import Mention
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

HEAD_LINES = 4
NEAR = 60


class Telling(Struct, frozen=True, kw_only=True):
    """A text, its sentences, and those of them that say "we" outside of any quotation."""

    text: Text
    sentences: Sequence[Sentence]
    own: Sequence[Sentence]
    company: Company

    def named(self, sentence: Sentence) -> tuple[Mention, ...]:
        """The parties named in a sentence."""
        return self.company.mentions.within(sentence.start, sentence.end)

    def ahead(self, sentence: Sentence, at: int) -> str:
        """What stands right before a place in a sentence."""
        return self.text.folded[max(sentence.start, at - NEAR) : at]
