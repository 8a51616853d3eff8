"""Which firms does an English text name between quotation marks, beside their form of law: JSC "Beket"?

So are firms written from Kyiv to Astana, others behind the word for their sort: Agency "Beket". Elsewhere
quotation marks hold speech.
"""

import re

from hefu.reading.bodies import Body, put_among
from hefu.reading.in_order import InOrder
from hefu.reading.patterns import pattern
from hefu.reading.text import CAPITALS, Text
from hefu.terms.party import PartyKind

_QUOTED = pattern(r'"([^"\n]{2,60})(?<![,?!])(?<![a-z]{3}\.)"')
"""What ends in a mark was said: 'Acme Ltd. "We will build it," …'."""
QUOTED_NAME = pattern(r'["“”«]([^"“”«»]+)["“”»]')
"""The name itself, within the full one."""
_FORMS_THERE = pattern(r"\b(?:(?:NC|NJSC|TOO|SE|SUE|FSUE|UE|RUE|FE|JV) )+$")
"""Forms of law that are so only before a name in quotation marks."""
_SORT_WORD = (
    r"(?:(?:Public|State|National|International|Charity|Charitable) )*"
    r"(?i:agency|enterprise|company|firm|concern|foundation|fund|association|union|organi[sz]ation|cent(?:re|er))"
)
_SORT = pattern(rf"\b{_SORT_WORD} $")
"""What a body is, before its name in quotation marks: Agency "Beket", the company "Beket"."""
_SORT_NEXT = pattern(rf"{_SORT_WORD} \"(?=[{CAPITALS}])")
_BESIDE = ("between ", " and ", " with ")
_GOES_ON = pattern(r" (?:on|and|signed|for|in) |[,;.]")
"""Around a name without a form, show it to be a side where others are named so: "and | "Beket" | on"."""
_ROOM = 40


def with_quoted_firms(text: Text, bodies: list[Body]) -> list[Body]:
    """Put each such firm in the place of what its words alone seemed to name."""
    firms = text.once(_firms)
    return put_among(bodies, firms) if firms.all else bodies


def is_a_quoted_firm(text: Text, name: str) -> bool:
    """Tell "Beket" of JSC "Beket" from the name of a plan."""
    return any(name in QUOTED_NAME.findall(firm.name) for firm in text.once(_firms).all)


def _firms(text: Text) -> InOrder[Body]:
    """Find those with a form of law, and where there are any, those that stand beside them without."""
    quoted = [one for one in _QUOTED.finditer(text.folded) if text.flat[one.start(1)].isupper()]
    whole = {one.start(): (_begins(text, one.start()), _ends(text, one.end())) for one in quoted}
    formal = {one.start() for one in quoted if whole[one.start()] != one.span()}
    beside = {one.start() for one in quoted if formal and _stands_beside(text, one)}
    named = (_body(text, *whole[at]) for at in whole if at in formal | beside)
    of_a_sort = (_behind_its_sort(text, one) for one in quoted if one.start() not in formal | beside)
    return InOrder(tuple(sorted((*named, *filter(None, of_a_sort)), key=lambda body: body.start)))


def _body(text: Text, start: int, end: int, kind: PartyKind = PartyKind.COMPANY) -> Body:
    return Body(start=start, end=end, name=text.flat[start:end], kind=kind)


def _behind_its_sort(text: Text, quoted: re.Match[str]) -> Body | None:
    """Take Agency "Beket" for one name, and "Beket" of the company "Beket" for a firm's, unless the words
    between the marks say themselves what it is.
    """
    sort = _SORT.search(text.flat, max(0, quoted.start() - _ROOM), quoted.start())
    means = [hit.entry.means for hit in text.find("sort", sort.start(), sort.end())] if sort else []
    if not sort or not means or text.first("body", *quoted.span(1)):
        return None
    whole = (sort.start(), quoted.end()) if sort.group()[0].isupper() else quoted.span(1)
    return _body(text, *whole, PartyKind(means[-1]))


def opens_a_quoted(text: Text, start: int) -> bool:
    """Tell whether the word for a sort and a name in quotation marks begin here."""
    return _SORT_NEXT.match(text.flat, start) is not None


def _begins(text: Text, quote: int) -> int:
    """Tell where a name begins by the form of law before its quotation mark: NC JSC "Beket"."""
    forms = text.find("legal_form", max(0, quote - _ROOM), quote)
    form = forms[-1] if forms and forms[-1].end == quote - 1 else None
    start = form.start if form and _is_formal(text.flat[form.start : form.end]) else quote
    there = _FORMS_THERE.search(text.flat, max(0, start - _ROOM), start)
    return there.start() if there else start


def _ends(text: Text, quote: int) -> int:
    """Tell where a name ends by the form of law behind its quotation mark: "Orda" LLP."""
    form = text.at("legal_form", quote + 1)
    return form.end if form and _is_formal(text.flat[form.start : form.end]) else quote


def _is_formal(form: str) -> bool:
    """Tell "JSC" and "Limited Liability Company" from "company" and "bank"."""
    return form.isupper() or form.istitle()


def _stands_beside(text: Text, quoted: re.Match[str]) -> bool:
    joined = text.folded.endswith(_BESIDE, 0, quoted.start())
    return joined and _GOES_ON.match(text.folded, quoted.end()) is not None
