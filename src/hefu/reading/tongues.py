"""What differs between English and Chinese: how each says who undertakes what, in steps that `read` takes."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from msgspec import Struct

from hefu.reading.bearers import Around, Bearing, Company
from hefu.reading.doubt import Doubt
from hefu.reading.en.bearers import find_bearers_en
from hefu.reading.en.called import find_mentions_en
from hefu.reading.en.certainty import find_doubt_en, is_understood_en
from hefu.reading.en.counterparties import find_counterparties_en
from hefu.reading.en.speakers import find_speakers_en
from hefu.reading.en.statements import find_statements_en
from hefu.reading.en.voices import find_author_en
from hefu.reading.mentions import Mentions, find_mentions
from hefu.reading.names import NameMention, Names
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Found, Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.acting import bear_zh
from hefu.reading.zh.authors import find_author_zh
from hefu.reading.zh.certainty import find_doubt_zh, is_understood_zh
from hefu.reading.zh.counterparties import find_counterparties_zh
from hefu.reading.zh.omitted import carried_zh, is_dated_otherwise_zh, meant_zh
from hefu.reading.zh.speakers import find_speakers_zh
from hefu.reading.zh.statements import find_statements_zh
from hefu.terms.party import Party
from hefu.terms.undertaking import Agreement

Sentences = Sequence[Sentence]
Parties = tuple[str, ...]
"""Ids of parties."""


class FindDoubt(Protocol):
    """Tell what was guessed of a clause in span, kind or bearers; ``measured``: it has an amount or a day."""

    def __call__(
        self, text: Text, statement: Statement, bearing: Bearing, company: Company, *, measured: bool
    ) -> Doubt | None: ...


class Tongue(Struct, frozen=True, kw_only=True):
    """How one language says who undertakes what, and when that may be trusted."""

    find_mentions: Callable[[Text, Sequence[Party]], Mentions]
    find_speakers: Callable[[Text, Sentences, Names, Mentions], list[NameMention | None]]
    find_statements: Callable[[Text, Sentences, Mentions, Names, date | None], Found]
    find_author: Callable[[Text, Sentences, Company], str | None]
    """Names the party whose own words the whole text is, as a letter is."""
    is_understood: Callable[[Text, Sequence[Party], Agreement | None], bool]
    settle: Callable[[Text, Statement, Company, Around], Bearing]
    """Settles who bears a statement."""
    find_counterparties: Callable[[Text, Stretch, Sequence[str], Company, str | None], Parties]
    find_doubt: FindDoubt
    carried: Callable[[Text, Statement, NameMention | None, Parties], Parties]
    """Says whose deeds the first clause of a sentence goes on with."""
    meant: Callable[[Text, Statement, NameMention | None, Parties], Statement]
    """Reads a statement anew by who bears it."""
    is_dated_otherwise: Callable[[Text, Statement], bool]
    """Tells a term of days that does not count from the signing."""
    whole_row: bool
    """Whether a row of a table tells its amounts beside what is to be done."""


ENGLISH = Tongue(
    find_mentions=find_mentions_en,
    find_speakers=find_speakers_en,
    find_statements=lambda text, sentences, mentions, names, published: find_statements_en(
        text, sentences, mentions, published
    ),
    find_author=find_author_en,
    is_understood=is_understood_en,
    settle=find_bearers_en,
    find_counterparties=find_counterparties_en,
    find_doubt=find_doubt_en,
    carried=lambda text, statement, speaker, last: last,
    meant=lambda text, statement, speaker, bearers: statement,
    is_dated_otherwise=lambda text, statement: False,
    whole_row=False,
)
CHINESE = Tongue(
    find_mentions=find_mentions,
    find_speakers=lambda text, sentences, names, mentions: find_speakers_zh(text, sentences, names),
    find_statements=lambda text, sentences, mentions, names, published: find_statements_zh(
        text, sentences, mentions, names
    ),
    find_author=lambda text, sentences, company: find_author_zh(text, sentences, company.mentions),
    is_understood=is_understood_zh,
    settle=bear_zh,
    find_counterparties=find_counterparties_zh,
    find_doubt=find_doubt_zh,
    carried=carried_zh,
    meant=meant_zh,
    is_dated_otherwise=is_dated_otherwise_zh,
    whole_row=True,
)


def tongue_of(text: Text) -> Tongue:
    """The tongue of a text that is in one of the two."""
    return CHINESE if text.words.lang == "zh" else ENGLISH
