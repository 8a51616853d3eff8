"""When may a reader trust what was read in Chinese? The rules that turn an item doubtful.

Source:
    docs/rules/certainty.md
"""

import re
from collections.abc import Sequence

from hefu.reading.basis import is_instrument
from hefu.reading.bearers import Bearing, Company
from hefu.reading.doubt import Doubt
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.reading.zh.counted import counted_sides
from hefu.terms.party import Party
from hefu.terms.source import Span
from hefu.terms.undertaking import Agreement, Why

_DEEDS = ("strength", "verb", "adverb", "preposition")
_TIMES = ("lead", "relative_year", "relative_month", "year_end", "vague_day", "duration")
_OF_TIME = "年月日时前后"
_SHORTEST_NAME, _LONGEST_NAME = 2, 10
_RECORD = "zh.column.bearer"
_TOLD = ("zh.agreed", "zh.agree_verb", "zh.heading_noun")
_FIRM = ("zh.strength.will", "zh.strength.shall")
"""Openings that bind whoever was named before, however the clause goes on."""
_NAMED = "bearers.named"
_WE = "zh.own_side"
_NAMING = (
    "bearers.named",
    "bearers.unit",
    "bearers.clipped-name",
    "zh.everybody",
    "zh.sides",
    "zh.generic.company",
    _WE,
)
_GUESSED = ("zh.everybody.", "zh.body", "bearers.spokesperson")
"""Words for who acts that are too seldom settled: 合作 as a subject, an organ, whoever speaks."""
_SHORTEST = 8
"""A shorter span is the beginning of a clause as often as a deed."""
_UNFINISHED = "前后时间内:"
"""What a span that stops at a mere time ends in, and the mark behind one that only leads into its deed."""
_HANGING = "惟须须应應应但仅只"
"""What a span begins with that goes on from words before it which are its own."""
_SUPPOSED = re.compile("要是|如欲|如果|若(?!干)|倘|假如|一旦|的话|正(?=全力|在|积极|加紧|抓紧|着手)|有信心")
"""Words of what is supposed, or under way already."""
_OF_LEADERS = "zh.strength.must_of_leader"
"""What a leader says somebody must do is too seldom theirs."""


def is_understood_zh(text: Text, parties: Sequence[Party], agreement: Agreement | None) -> bool:
    """Tell whether as many sides were found as a text counts; 三方, of two parties, shows a guess."""
    return len(parties) >= min(counted_sides(text), default=0)


def find_doubt_zh(
    text: Text, statement: Statement, bearing: Bearing, company: Company, *, measured: bool
) -> Doubt | None:
    """Tell what is doubtful of a Chinese clause: where it ends, whether it binds, or who acts."""
    if not _is_whole(text, statement, measured=measured):
        return Doubt.SPAN
    if not _binds(text, statement, bearing, company):
        return Doubt.OPENING
    return None if _tells_who(text, statement, bearing, company, measured=measured) else Doubt.BEARERS


def _is_whole(text: Text, statement: Statement, *, measured: bool) -> bool:
    """Tell a span that is not cut short, at its head or at its end."""
    start, end, kind = statement.start, statement.end, statement.why[0]
    if text.folded[start] in _HANGING or (end - start < _SHORTEST and not measured):
        return False
    if text.folded[end - 1] in _UNFINISHED or text.folded[end : end + 1] == ":":
        return False
    told = kind.words
    spoken = kind.rule.startswith("zh.strength") and isinstance(told, Span) and told.start >= start
    return not (spoken and isinstance(told, Span) and text.first("verb", told.end, end) is None)


def _binds(text: Text, statement: Statement, bearing: Bearing, company: Company) -> bool:
    """Tell what is neither supposed, nor an opinion on what somebody ought to do, nor a leader's demand."""
    kind = statement.why[0].rule
    if kind == _OF_LEADERS or _SUPPOSED.search(text.folded, statement.start, statement.end):
        return False
    ought = kind.startswith("zh.strength.shall") and bearing.why.rule.startswith("zh.generic")
    return is_instrument(text) or not ought


def _tells_who(
    text: Text, statement: Statement, bearing: Bearing, company: Company, *, measured: bool
) -> bool:
    """Tell a clause whose own subject stands at its head, before a modal or behind an ask, and one that
    goes on from such a subject by name with a verb, or with any words behind a firm modal.

    A bare verb counts where the clause is ``measured``, has an amount or a day, and an agreement is told of
    or the text is the instrument itself.
    """
    start, kind, bearers = statement.start, statement.why[0], bearing.why
    words = bearers.words
    if not isinstance(words, Span) or bearers.rule.startswith(_GUESSED):
        return False
    if kind.rule == _RECORD:
        return bearers.rule in _NAMING
    told = kind.rule.startswith(_TOLD)
    spoken = kind.rule.startswith("zh.strength" if bearers.rule == _WE else ("zh.strength", "zh.ask"))
    if start <= words.start <= start + 1:
        return spoken or (measured and (told or is_instrument(text)))
    if words.end > start:
        return told and measured and bearers.rule == _NAMED
    deed = any(text.at(each, start) for each in _DEEDS) and not text.at("body", start)
    if kind.rule.startswith(_FIRM) and bearers.rule == _NAMED:
        return not (text.folded[start - 1] == ";" and not deed) and not _has_other_subject(text, start, kind)
    return bearers.rule in _NAMING and deed and (told or spoken)


def _has_other_subject(text: Text, start: int, kind: Why) -> bool:
    """Tell whether words of nobody known stand before the modal (柳溪镇|负责): another may act."""
    told = kind.words
    if not isinstance(told, Span) or not _SHORTEST_NAME <= told.start - start <= _LONGEST_NAME:
        return False
    before = text.folded[start : told.start]
    plain = all("\u4e00" <= char <= "\u9fff" and char not in _OF_TIME for char in before)
    return plain and not any(text.at(each, start) for each in (*_DEEDS, *_TIMES))
