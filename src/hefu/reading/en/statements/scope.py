"""What has an English sentence said before one of its clauses begins?"""

from msgspec import Struct
from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_AGREED_THAT = pattern(
    r"\bagreed (?:(?:on|in|at|during|with|today|yesterday|last)\b[^,.;:]{0,50} )?that |"
    r"\bguaranteed (?:[^,.;:]{2,50} )?that "
)
_PAPER_SAYS = pattern(
    r"\b(?:terms|provisions|agreement|memorandum|mou|moa|contract|deal|pact|accord|lease|letter)"
    r"(?: of [^,.;:]{3,60}?)? (?:also |further |\w+ly )?"
    r"(?:says?|states?|stated|provides?|provided|stipulates?|stipulated|indicates?|indicated|specif(?:y|"
    r"ies|ied)|"
    r"sets? out|lays? down|confirms?) that "
)


class Scope(Struct, frozen=True, kw_only=True):
    """What a sentence has said before a clause begins: an ask that holds, speech reported, an agreement; and
    whether the text is about a draft, of which "would" tells."""

    ask: Hit | None = None
    reported: bool = False
    agreed: bool = False
    drafted: bool = False


def widened(text: Text, scope: Scope, segment: Stretch) -> Scope:
    """Take into what a sentence has said what one more of its segments says."""
    ask = text.first("ask", segment.start, segment.end)
    speech = text.first("speech", segment.start, segment.end)
    agreed = text.first("agreed", segment.start, segment.end) or _agreed_that(text, segment)
    return replace(
        scope,
        ask=ask or scope.ask,
        reported=bool(speech or agreed or ask) or scope.reported,
        agreed=bool(agreed) or scope.agreed,
    )


def _agreed_that(text: Text, segment: Stretch) -> bool:
    """Tell what several agreed, whoever they are and when, "Acme and the City agreed on 3 May that", and what
    a paper says: "The terms of the pact indicate that".
    """
    return any(form.search(text.folded, segment.start, segment.end) for form in (_AGREED_THAT, _PAPER_SAYS))
