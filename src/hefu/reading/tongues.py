"""What differs between English and Chinese once the clauses are found: who acts, towards whom, how surely."""

from collections.abc import Callable, Sequence
from typing import Protocol

from msgspec import Struct

from hefu.reading.bearers import Bearing, Company
from hefu.reading.en.bearers import find_bearers_en
from hefu.reading.en.certainty import is_plain_en, is_understood_en
from hefu.reading.en.counterparties import find_counterparties_en
from hefu.reading.names import NameMention
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.bearers import find_bearers_zh
from hefu.reading.zh.certainty import is_plain_zh, is_understood_zh
from hefu.reading.zh.counterparties import find_counterparties_zh
from hefu.reading.zh.omitted import carried_zh, is_dated_otherwise_zh, meant_zh
from hefu.terms.party import Party
from hefu.terms.undertaking import Agreement

Parties = tuple[str, ...]
"""Ids of parties."""


class FindBearers(Protocol):
    """Resolve a subject; ``speaker`` is the party spoken for, ``last`` the bearers before. None: unknown."""

    def __call__(
        self, text: Text, subject: Stretch, company: Company, *, speaker: str | None, last: Parties
    ) -> Bearing | None: ...


class IsPlain(Protocol):
    """Tell a clause that may be trusted in span, kind and bearers; ``measured``: by an amount or a day."""

    def __call__(
        self, text: Text, statement: Statement, bearing: Bearing, company: Company, *, measured: bool
    ) -> bool: ...


class Tongue(Struct, frozen=True, kw_only=True):
    """How one language tells who acts, and when that may be trusted."""

    is_understood: Callable[[Text, Sequence[Party], Agreement | None], bool]
    find_bearers: FindBearers
    find_counterparties: Callable[[Text, Stretch, Sequence[str], Company, str | None], Parties]
    is_plain: IsPlain
    carried: Callable[[Text, Statement, NameMention | None, Parties], Parties]
    """Says whose deeds the first clause of a sentence goes on with."""
    meant: Callable[[Text, Statement, NameMention | None, Parties], Statement]
    """Reads a statement anew by who bears it."""
    is_dated_otherwise: Callable[[Text, Statement], bool]
    """Tells a term of days that does not count from the signing."""
    goes_on: bool
    """Whether a subject that means nobody known leaves the bearers before in force."""
    whole_row: bool
    """Whether a row of a table tells its amounts beside what is to be done."""


ENGLISH = Tongue(
    is_understood=is_understood_en,
    find_bearers=find_bearers_en,
    find_counterparties=find_counterparties_en,
    is_plain=is_plain_en,
    carried=lambda text, statement, speaker, last: last,
    meant=lambda text, statement, speaker, bearers: statement,
    is_dated_otherwise=lambda text, statement: False,
    goes_on=False,
    whole_row=False,
)
CHINESE = Tongue(
    is_understood=is_understood_zh,
    find_bearers=find_bearers_zh,
    find_counterparties=find_counterparties_zh,
    is_plain=is_plain_zh,
    carried=carried_zh,
    meant=meant_zh,
    is_dated_otherwise=is_dated_otherwise_zh,
    goes_on=True,
    whole_row=True,
)
