"""Whom does a Chinese text tell to sign, where 双方 means but two of its parties?"""

from hefu.reading.bearers import FEWEST, Company
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_FAR = 300
_MOST = 8
"""So many sentences of signing are looked at for the first of two."""
_DOERS = pattern("作为[^,。;]{0,8}?(?:执行|实施|运营|承办|落实|经办|操作)(?:方|单位|主体|机构|平台)")
_TALKS = pattern("座谈|会谈|洽谈|对接会|交流会")
_FURTHER = pattern("[;,](?:并|还|又|再|同时)*(?:分别)?[与和同跟](?!时)")
"""Opens a signing with yet another, whose first side is left out."""
_BEGINS = "。\n】"
"""Behind these begins who signs: a dateline (【临江讯】) names but a place."""


def signed_last(text: Text, floor: int, limit: int, company: Company) -> set[str]:
    """Give those whom the last sentence of signing in a line names (云帆集团还与临江银行签约。双方…)."""
    signed = text.find("sign", max(floor, limit - _FAR), limit)
    last = next((hit.start for hit in reversed(signed) if not _is_of_doers(text, hit.start, floor)), None)
    return _named_to(text, last, floor, company) if last is not None else set()


def _is_of_doers(text: Text, end: int, floor: int) -> bool:
    """Tell a further paper of those who but carry out the first (由其子公司作为执行方，签订…)."""
    begin = max(floor, text.folded.rfind("。", floor, end))
    return _DOERS.search(text.folded, begin, end) is not None


def signed_first(text: Text, company: Company) -> set[str]:
    """Give the two whom the first sentence of signing names that names two (甲与乙签署…，丙到场见证)."""
    for signed in text.once(_first_signed):
        named = _named_to(text, signed, 0, company)
        if len(named) == FEWEST:
            return named
    return set()


def talked_first(text: Text, limit: int, company: Company) -> set[str]:
    """Give those of the first sentence, if it tells of talks, where others sign but behind (甲与乙座谈…)."""
    end = text.folded.find("。", 0, limit)
    talked = _TALKS.search(text.folded, 0, max(end, 0))
    if talked is None or text.first("sign", 0, limit):
        return set()
    return {one.party for one in company.mentions.within(0, end)}


def _first_signed(text: Text) -> list[int]:
    return [hit.start for hit in text.find("sign", 0, len(text.folded))[:_MOST]]


def _named_to(text: Text, end: int, floor: int, company: Company) -> set[str]:
    """Give those named up to a signing; with another one who signs all (甲与乙签约…；与丙|签约) signs."""
    begin = max(floor, *(text.folded.rfind(mark, floor, end) for mark in _BEGINS))
    further = [*_FURTHER.finditer(text.folded, begin, end)][-1:]
    named = [*company.mentions.within(begin, end)]
    if further and text.first("sign", begin, further[0].start()):
        named = [*named[:1], *company.mentions.within(further[0].end(), end)]
    return {one.party for one in named}
