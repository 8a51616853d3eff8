"""Which firms does an English text name between quotation marks, beside their form of law: JSC "Beket"?

So are firms written from Kyiv to Astana; elsewhere quotation marks hold speech.
"""

import re

from hefu.reading.bodies import Body, put_among
from hefu.reading.in_order import InOrder
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_QUOTED = pattern(r'"([^"\n]{2,60})(?<![,?!])(?<![a-z]{3}\.)"')
"""What ends in a mark was said: 'Acme Ltd. "We will build it," …'."""
QUOTED_NAME = pattern(r'["“”«]([^"“”«»]+)["“”»]')
"""The name itself, within the full one."""
_FORMS_THERE = pattern(r"\b(?:(?:NC|NJSC|TOO|SE|SUE|FSUE|UE|RUE|FE|JV) )+$")
"""Forms of law that are so only before a name in quotation marks."""
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
    return InOrder(tuple(_body(text, *whole[at]) for at in whole if at in formal | beside))


def _body(text: Text, start: int, end: int) -> Body:
    return Body(start=start, end=end, name=text.flat[start:end], kind=PartyKind.COMPANY)


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
