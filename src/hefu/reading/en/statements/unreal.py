"""What does an English text tell as over, doubted, imagined or the cost of failing, not as to be done?"""

from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import UndertakingKind

_REACH = 300
_PAST_YEAR = pattern(
    r"\b(?:in|of|since|from|back in) (?:the )?(?:19|20)\d\d\b[^.;]{0,60}"
    r"\b(?:said|told|promised|announced|had|pledged|council)|"
    r"\b(?:said|told|promised|announced|pledged)\b[^.;]{0,12} in (?:19|20)\d\d\b|"
    r"last (?:year|month) that|(?:year|years|months) ago [^.;]{0,60}\b(?:said|told|promised)"
)
_FAILING = pattern(
    r"\b(?:if|should|where|unless|in the event)\b[^.;]{0,160}"
    r"\b(?:fail|fails|failure|miss|misses|defaults?|falls? short|given up|closed|late|delays?|breach(?:es)?|"
    r"not met|does not|do not|cannot|withdraws?|not reached)\b"
)
_PAYS = pattern(
    r"(?:be )?(?:pay|paid|return|returned|repay|repaid|refund|refunded|forfeit|forfeited|reimburse|"
    r"reimbursed|compensate|owe|accrue|bear interest)\b"
)
_WAS_KEPT = pattern(
    r"\b(?:has|have|had|was|were) (?:since |now |never |not |all |fully )?(?:been )?(?:honou?red|kept|met|"
    r"fulfilled|completed|broken|missed|dropped|delivered|abandoned|forgotten|withdrawn|achieved|redeemed|"
    r"lapsed|expired)\b|"
    r"\b(?:came|has come|have come) to nothing\b|\bfell through\b|\b(?:is|are|remains?) subject to\b"
)
_DID = pattern(
    r",? (?:(?:which|something|what) (?:it|they|he|she|we|both)|and|but) (?:never |duly |then )?did\b"
)
_DEADLINE = pattern(r"\b(?:by|before|until|end of|later than|within) (?:[\w.,]+ ){0,4}?((?:19|20)\d\d)\b")
_HAVE_DONE = pattern(r" (?:\w+ly |never )?have(?: \w+(?:ed|en|t|d|ne|wn)\b|[.,;]|$)")
_GUESSED = pattern(r",? (?:one|i|we|some|people) (?:guess|suppose|imagine|presume|fancy|reckon)(?:e?s)?\b")


_ASKED_OF = pattern(
    r"\b(?:sets? (?:out|forth)|describ(?:e[sd]?|ing)|explain(?:s|ed|ing)?|determin(?:e[sd]?|ing)|"
    r"decid(?:e[sd]?|ing)|specif(?:y|ies|ied|ying)|outlin(?:e[sd]?|ing)|defin(?:e[sd]?|ing)|"
    r"clarif(?:y|ies|ied|ying)|record(?:s|ed|ing)?|govern(?:s|ed|ing)?|asks?|asked|see|sees|seen|know|"
    r"knows|known|"
    r"learn|learns) "
    r"(?:exactly |precisely |clearly |[a-z]+ )?(?:what|how|when|whether|why|where|who)\b[^,;:.\"]*$"
)
"""Before a word of will, shows it to stand in a question that is told of: "sets out how Acme | will pay"."""


def why_unreal(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """Name the rule by which a clause tells of no deed that is still to come."""
    if _GUESSED.match(text.folded, opening.hit.end):
        return "doubted"
    past = opening.hit.entry.id in ("en.reported.would", "en.should")
    if past and _HAVE_DONE.match(text.folded, opening.hit.end):
        return "hypothetical"
    if opening.kind is UndertakingKind.PLEDGE and _ASKED_OF.search(
        text.folded, sentence.start, opening.hit.start
    ):
        return "indirect-question"
    if _is_over(text, opening, sentence):
        return "earlier-promise"
    costs = _PAYS.match(text.folded, opening.verb)
    return "liability" if costs and _FAILING.search(text.folded, sentence.start, opening.start) else None


def _is_over(text: Text, opening: Opening, sentence: Stretch) -> bool:
    """Tell a promise of an earlier time, "In 2009 they told us they would", and one that was kept or broken:
    "The commitment to hire 40 has been honoured", "would move the market, which it did"."""
    reach = min(sentence.end, opening.verb + _REACH)
    if opening.hit.entry.id.startswith("en.resolve"):
        return _WAS_KEPT.search(text.folded, opening.verb, reach) is not None
    if _DID.search(text.folded, opening.verb, reach):
        return True
    would = opening.hit.entry.id == "en.reported.would"
    return would and _PAST_YEAR.search(text.folded, sentence.start, opening.hit.start) is not None


def is_lapsed(text: Text, clause: Stretch, year: int) -> bool:
    """Tell a promise whose time was over before the ``year`` of the text: "to plant 40 trees by 2019"."""
    near = min(clause.end, clause.start + _REACH)
    years = [int(found[1]) for found in _DEADLINE.finditer(text.folded, clause.start, near)]
    return bool(years) and max(years) < year
