"""Which of two who sign gives, where only the deed tells it: 甲与乙签约，支持乙建港."""

from hefu.reading.bearers import FEWEST, Bearing, Company, ordered, why_of
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.reading.zh.phrases import after_adverbs

_FOR = pattern("(?:支持|服务|帮助|协助|扶持|为|向|给予?)")
_LENDS = pattern("(?:提供|给予|发放|投放|安排)[^,;。]{0,30}(?:授信|贷款|信贷|融资|金融服务|金融支持)")
_LENDER = pattern("银行|农商行|信用社|分行|支行")


def find_giver(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take of two who sign the other than whom the deed is for, and the bank for who lends."""
    subject = statement.subject
    if subject is None or subject.end > statement.start:
        return None
    named = company.mentions.within(subject.start, subject.end)
    ids = ordered([one.party for one in named], company)
    if len(ids) != FEWEST:
        return None
    lenders = [one.id for one in company.parties if one.id in ids and _LENDER.search(text.fold(one.name))]
    lent = _LENDS.search(text.folded, statement.start, statement.end) is not None
    served = _served(text, statement, company)
    left = lenders if lent and len(lenders) == 1 else [party for party in ids if served not in (None, party)]
    if len(left) != 1:
        return None
    own = next(one for one in named if one.party == left[0])
    return Bearing(bearers=(left[0],), why=why_of("named", text.span(own.start, own.end)))


def _served(text: Text, statement: Statement, company: Company) -> str | None:
    """Name the one for whom a deed is that opens with the word of helping or giving (支持|乙建港)."""
    led = _FOR.match(text.folded, after_adverbs(text, statement.start), statement.end)
    named = company.mentions.starting_at(led.end()) if led else None
    return named.party if named else None
