"""When may a reader trust what was read in Chinese? The rules that turn an item doubtful.

Source:
    docs/rules/certainty.md
"""

from collections.abc import Sequence

from hefu.reading.bearers import Bearing, Company
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
_NAMING = ("bearers.named", "bearers.unit", "bearers.clipped-name", "zh.everybody", "zh.sides")
_GUESSED = ("zh.own_side", "zh.everybody.", "zh.body", "bearers.spokesperson")
"""Words for who acts that are too seldom settled: "we", 合作 as a subject, an organ, whoever speaks."""
_OF_LEADERS = "zh.strength.must_of_leader"


def is_understood_zh(text: Text, parties: Sequence[Party], agreement: Agreement | None) -> bool:
    """Tell whether a text counts its sides as many as were found; 三方, of two parties, shows a guess."""
    counted = counted_sides(text)
    return not counted or len(parties) in counted


def is_plain_zh(
    text: Text, statement: Statement, bearing: Bearing, company: Company, *, measured: bool
) -> bool:
    """Tell a Chinese clause whose own subject stands at its head, before a modal or behind an ask, and one
    that goes on from such a subject by name with a verb, or with any words behind a firm modal.

    A bare verb counts where the clause is ``measured``, has an amount or a day, and an agreement is told of
    or the text is the instrument itself. What a leader says somebody must do is too seldom theirs.
    """
    start, kind, bearers = statement.start, statement.why[0], bearing.why
    words = bearers.words
    if not isinstance(words, Span) or bearers.rule.startswith(_GUESSED) or kind.rule == _OF_LEADERS:
        return False
    if kind.rule == _RECORD:
        return bearers.rule in _NAMING
    told = kind.rule.startswith(_TOLD)
    spoken = kind.rule.startswith(("zh.strength", "zh.ask"))
    if start <= words.start <= start + 1:
        return spoken or (measured and (told or company.itself))
    deed = any(text.at(each, start) for each in _DEEDS) and not text.at("body", start)
    if kind.rule.startswith(_FIRM) and bearers.rule == _NAMED:
        apart = text.folded[start - 1] == ";" and not deed
        return words.end <= start and not apart and not _has_other_subject(text, start, kind)
    return words.end <= start and bearers.rule in _NAMING and deed and (told or spoken)


def _has_other_subject(text: Text, start: int, kind: Why) -> bool:
    """Tell whether words of nobody known stand before the modal (柳溪镇|负责): another may act."""
    told = kind.words
    if not isinstance(told, Span) or not _SHORTEST_NAME <= told.start - start <= _LONGEST_NAME:
        return False
    before = text.folded[start : told.start]
    plain = all("\u4e00" <= char <= "\u9fff" and char not in _OF_TIME for char in before)
    return plain and not any(text.at(each, start) for each in (*_DEEDS, *_TIMES))
