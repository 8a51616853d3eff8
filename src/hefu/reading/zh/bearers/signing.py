"""Whom does a Chinese text tell to sign, where 双方 means but two of its parties?"""

from hefu.reading.bearers import FEWEST, Company
from hefu.reading.text import Text

_FAR = 300
_MOST = 8
"""So many sentences of signing are looked at for the first of two."""
_BEGINS = "。\n】"
"""Behind these begins who signs: a dateline (【临江讯】) names but a place."""


def signed_last(text: Text, floor: int, limit: int, company: Company) -> set[str]:
    """Give those whom the last sentence of signing in a line names (云帆集团还与临江银行签约。双方…)."""
    signed = text.find("sign", max(floor, limit - _FAR), limit)
    return _named_to(text, signed[-1].start, floor, company) if signed else set()


def signed_first(text: Text, company: Company) -> set[str]:
    """Give the two whom the first sentence of signing names that names two (甲与乙签署…，丙到场见证)."""
    for signed in text.once(_first_signed):
        named = _named_to(text, signed, 0, company)
        if len(named) == FEWEST:
            return named
    return set()


def _first_signed(text: Text) -> list[int]:
    return [hit.start for hit in text.find("sign", 0, len(text.folded))[:_MOST]]


def _named_to(text: Text, end: int, floor: int, company: Company) -> set[str]:
    """Give those named up to a signing."""
    begin = max(floor, *(text.folded.rfind(mark, floor, end) for mark in _BEGINS))
    return {one.party for one in company.mentions.within(begin, end)}
