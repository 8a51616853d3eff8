"""Which of two pays, where only the deed tells it: 前三年按收入的8%支付甲方."""

from hefu.reading.bearers import FEWEST, Bearing, Company, why_of
from hefu.reading.mentions import Mention
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.terms.undertaking import UndertakingKind

_PAYS = pattern(
    "(?:支付|给付|[付结交还]清|付|交|缴|交付|缴纳|上缴|返还|退还|归还|偿还|赔偿|补偿|汇|拨|拨付|划|划拨|划转|移交|转交|结算)给?(?:予|与)?$"
)
"""Before whom something is paid or handed to (按季度付给|乙方)."""
_PAID = pattern(
    "[^,;。的]{0,12}?(?:支付|给付|缴纳|交纳|缴付|上缴|返还|退还|归还|偿还|赔偿|补偿|拨付|划拨|移交|交付|结清|付清)"
)
_TOWARDS, _LONGEST = ("向", "给"), 6


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
