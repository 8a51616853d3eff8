"""Which of two gives, where only the deed tells it: 甲与乙签约，支持乙建港; 前三年按收入的8%支付甲方."""

from hefu.reading.bearers import FEWEST, Bearing, Company, ordered, why_of
from hefu.reading.mentions import Mention
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.reading.zh.phrases import after_adverbs
from hefu.terms.undertaking import UndertakingKind

_FOR = pattern("(?:支持|服务|帮助|协助|扶持|为|向|给予?)")
_LENDS = pattern("(?:提供|给予|发放|投放|安排)[^,;。]{0,30}(?:授信|贷款|信贷|融资|金融服务|金融支持)")
_IS_LENT = pattern(
    "(?:[\\d.,]+[万亿]*元?(?:人民币)?的?)?(?:意向性?|专项|综合|新增|首期|该|上述|这笔)*(?:授信|贷款|信贷|融资)(?:额度|资金|规模)?(?:将|拟)"
)
_LENDER = pattern("银行|农商行|信用社|分行|支行")
_PAYS = pattern(
    "(?:支付|给付|[付结交还]清|付|交|缴|交付|缴纳|上缴|返还|退还|归还|偿还|赔偿|补偿|汇|拨|拨付|划|划拨|划转|移交|转交|结算)给?(?:予|与)?$"
)
"""Before whom something is paid or handed to (按季度付给|乙方)."""
_PAID = pattern(
    "[^,;。的]{0,12}?(?:支付|给付|缴纳|交纳|缴付|上缴|返还|退还|归还|偿还|赔偿|补偿|拨付|划拨|移交|交付|结清|付清)"
)
_TOWARDS, _LONGEST = ("向", "给"), 6


def find_giver(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take of two who sign the other than whom the deed is for, and the bank for who lends."""
    if lender := _lender_of(text, statement, company):
        return lender
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


def _lender_of(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take the only bank for what a line of credit will do (100亿元授信|将用于支持临江)."""
    lent = _IS_LENT.match(text.folded, statement.start, statement.end)
    lenders = [one.id for one in company.parties if lent and _LENDER.search(text.fold(one.name))]
    if lent is None or len(lenders) != 1:
        return None
    return Bearing(bearers=(lenders[0],), why=why_of("thing-lent", text.span(*lent.span())))


def find_payer(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take the other of two for what is paid to the one (前三年按门票收入的8%支付甲方), of whom a clause that
    names nobody else may go on.
    """
    if len(company.everybody) != FEWEST or statement.kind is not UndertakingKind.PLEDGE:
        return None
    named = company.mentions.within(statement.start, statement.end)
    ids = {one.party for one in named}
    if len(ids) != 1:
        return None
    subject = statement.subject
    if subject and {one.party for one in company.mentions.within(subject.start, subject.end)} != ids:
        return None
    paid = next((one for one in named if _is_paid(text, one)), None)
    if paid is None or paid.start == statement.start or (subject and subject.end > statement.start):
        return None
    words = text.span(paid.start, paid.end)
    return Bearing(bearers=tuple(set(company.everybody) - ids), why=why_of("named", words))


def _is_paid(text: Text, one: Mention) -> bool:
    if text.folded.endswith(_TOWARDS, 0, one.start) and _PAID.match(text.folded, one.end):
        return True
    whole = text.folded[one.end : one.end + 1] != "的"
    return whole and _PAYS.search(text.folded, max(0, one.start - _LONGEST), one.start) is not None


def _served(text: Text, statement: Statement, company: Company) -> str | None:
    """Name the one for whom a deed is that opens with the word of helping or giving (支持|乙建港)."""
    led = _FOR.match(text.folded, after_adverbs(text, statement.start), statement.end)
    named = company.mentions.starting_at(led.end()) if led else None
    return named.party if named else None
