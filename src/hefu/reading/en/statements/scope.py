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
_ALL_WOULD = pattern(
    r"\b(?:both|the two|the three|all three) (?:of the |the )?(?:[a-z]+ )?(?:sides|parties|institutions|"
    r"institutes|universities|colleges|organi[sz]ations|companies|firms|agencies|bodies|entities|partners|"
    r"cities|counties|countries|governments|councils|ports|airports|hospitals|schools) would "
    r"(?:(?:also|then|\w+ly) )*(?!(?:like|love|have|benefit|gain|need|be)\b)[a-z]"
)
_UNDER_IT = pattern(
    r"(?:under|as per|according to|in terms of|as part of) (?:the |this )?(?:terms of the )?(?:agreement|"
    r"memorandum(?: of understanding)?|mou|moa|deal|pact|accord)\b[^;:.]{0,60} would "
)
"""In news, tells what was agreed as "will" does elsewhere: "Both institutions would exchange teachers"."""
_IF = pattern(r"\b(?:if|unless|otherwise|could|might)\b")


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
        reported=bool(speech or agreed or ask) or scope.reported or _all_would(text, segment),
        agreed=bool(agreed) or scope.agreed,
    )


def _agreed_that(text: Text, segment: Stretch) -> bool:
    """Tell what several agreed, whoever they are and when, "Acme and the City agreed on 3 May that", and what
    a paper says: "The terms of the pact indicate that".
    """
    return any(form.search(text.folded, segment.start, segment.end) for form in (_AGREED_THAT, _PAPER_SAYS))


def _all_would(text: Text, segment: Stretch) -> bool:
    """Tell "both would exchange teachers" from what would be if something were."""
    if text.folded.find(" would ", segment.start, segment.end) < 0:
        return False
    told = any(form.search(text.folded, segment.start, segment.end) for form in (_ALL_WOULD, _UNDER_IT))
    return told and _IF.search(text.folded, segment.start, segment.end) is None
