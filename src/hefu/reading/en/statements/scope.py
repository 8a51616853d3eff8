"""What has an English sentence said before one of its clauses begins?"""

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_AGREED_THAT = pattern(r"\bagreed (?:(?:on|in|at|during|with|today|yesterday|last)\b[^,.;:]{0,50} )?that ")


class Scope(Struct, frozen=True, kw_only=True):
    """What a sentence has said before a clause begins: an ask that holds, speech reported, an agreement; and
    whether the text is about a draft, of which "would" tells."""

    ask: Hit | None = None
    reported: bool = False
    agreed: bool = False
    drafted: bool = False


def agreed_that(text: Text, segment: Stretch) -> bool:
    """Tell what several agreed, whoever they are and when: "Acme and the City agreed on 3 May that"."""
    return _AGREED_THAT.search(text.folded, segment.start, segment.end) is not None
