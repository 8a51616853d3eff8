"""What amount, gift or help does somebody pledge: "has pledged 3 million euros", "assured us of support"?"""

from hefu.lexicon.hits import Hit
from hefu.reading.en.statements.infinitives import FARTHEST, Opening
from hefu.reading.en.statements.present import with_article
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_SUM = r"(?:[a-z]{0,3}[$€£¥₦₹]|\d|(?:rs|rm|eur|usd|aed|sh)\.? ?\d)"
_AMOUNT = pattern(
    r" (?:an additional |a further |another |up to |at least |some |about |around |more than |nearly )?"
    rf"{_SUM}"
)
_GIVEN = (
    r"(?:grant|loan|donation|gift|contribution|investment|fund|package|subsidy|endowment|credit line|bursary)"
)
_GIFT = pattern(
    rf" (?:(?:(?:an?|another|its|their|our) (?:[\w-]+ ){{0,2}}?{_GIVEN}|"
    r"(?:[a-z]+ )?(?:investments?|grants|loans|funding|funds)) (?:worth|of|total?ling|amounting to)"
    rf"(?: (?:up to|at least|some|about|around|more than|nearly))? ?{_SUM}|"
    rf"an? {_SUM}[\d,.]*(?:[ -]?(?:thousand|million|billion|lakh|crore|[mbk]))? (?:[\w-]+ )?"
    rf"(?:{_GIVEN}|expansion)\b|"
    r"(?:up to )?\d+ (?:[\w-]+ ){0,2}?"
    r"(?:scholarships|bursaries|grants|internships|traineeships|apprenticeships|fellowships|placements|"
    r"places)\b)"
)
"""What is given with its amount: "announced | a grant of 25 million euros", "offered | 50 scholarships"."""
_PACKAGE = pattern(
    r" (?:an?|its|their|his|her) (?:[\w-]+ ){0,3}?"
    r"(?:package|grant|loan|subsidy|bursary|scholarships?|donation|contribution|incentives?|scheme|reward)\b"
)
"""What is promised, amount or none: "promised | a tailored incentive package"."""
_PROMISING = ("promised", "promises", "pledged", "pledges")
_TO_WHOM = pattern(r" (?:them|us|him|her|it|the [a-z]+|(?:the )?[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,5})(?= )")
HELP = pattern(
    r"(?: of)?(?: (?:its|their|his|her|our|all|every|any|full|fullest|complete|total|whole-hearted|necessary|"
    r"needed|required|possible|continued|utmost|maximum|strong|firm|active|technical|logistical|the|city's|"
    r"state's|government's|company's|ministry's|country's|nation's|firm's|group's|bank's|agency's|"
    r"university's|council's|administration's|"
    r"organi[sz]ation's|institution's|government's|prompt|speedy|wide|broad|close|generous)){1,5}"
    r" (?:support|cooperation|co-operation|assistance|help|backing|facilitation)\b"
    r"(?! (?:group|staff|team|desk|line))"
)
"""What is promised without an amount: "assured the firm | of all possible support"."""
_PERSON = pattern(r"(?:(?<=, )(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+, |(?:[A-Z][\w.'’-]+ ){2,4})$")
"""Whoever pledges an amount for his house: "the mayor, Ann Lee, | pledged 450 jobs"."""
_CLOSE = 8
_HAS_ALSO = pattern(r" (?:has|have)(?: also| further| now| already)+ $")


def pledged(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> Opening | None:
    """Open "Acme has pledged 3 million euros for the fund": an amount, a number or help is its object."""
    to_whom = _TO_WHOM.match(text.flat, hit.end, room.end)
    given = to_whom.end() if to_whom else hit.end
    gift = _GIFT.match(text.folded, given, room.end) or HELP.match(text.folded, given, room.end)
    if not gift and text.folded.endswith(_PROMISING, hit.start, hit.end):
        gift = _PACKAGE.match(text.folded, given, room.end)
    amount = _AMOUNT.match(text.folded, given, room.end) or text.at("number", given + 1)
    if not gift and (not amount or hit.entry.id.endswith(("gift", "help"))):
        return None
    also = _HAS_ALSO.search(text.folded, max(room.start, hit.start - 3 * _CLOSE), hit.start)
    edge = also.start() if also else hit.start - 1
    goes_on = gift is not None and text.folded.endswith(" and ", 0, hit.start)
    giver = Stretch(hit.start, hit.start) if goes_on else _giver(text, Stretch(room.start, edge), mentions)
    if giver is None:
        return None
    subject = Stretch(giver.start, hit.start) if giver.start < giver.end else None
    return Opening(hit=hit, start=giver.start, verb=hit.start, subject=subject,
                   kind=UndertakingKind.PLEDGE, strength=Strength(hit.entry.means))  # fmt: skip


def _giver(text: Text, room: Stretch, mentions: Mentions) -> Stretch | None:
    """Find who is named at the end of ``room``, with the article; a person only begins the deed, for his
    house is the subject.
    """
    near = max(room.start, room.end - _CLOSE)
    named = [one for one in mentions.within(room.start, room.end) if room.end - one.end < _CLOSE]
    farther = max(room.start, room.end - 3 * _CLOSE)
    kinds = (("own_side", near), *((kind, farther) for kind in ("generic", "back_reference", "office")))
    own = next((one for kind, left in kinds for one in text.find(kind, left, room.end)
                if kind == "own_side" or one.end == room.end), None)  # fmt: skip
    giver = named[-1].start if named else own.start if own else None
    if giver is None:
        person = _PERSON.search(text.flat, max(room.start, room.end - FARTHEST), room.end + 1)
        begin = with_article(text, person.start(), room.start) if person else 0
        return Stretch(begin, begin) if person else None
    return Stretch(with_article(text, giver, room.start), room.end)
