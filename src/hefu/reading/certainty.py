"""When may a reader trust what was read? The rules that turn an item doubtful.

Source:
    docs/rules/certainty.md
"""

import re
from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.mentions import Mentions
from hefu.reading.text import Stretch, Text
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
_SIDES_COUNTED = re.compile(
    "(?<!第)([三四五六])(?:方(?!面|案|法|式|向|针|位|便|正)|家(?:单位|企业|公司)?(?=将|共同|还|要|联合|在))"
)
_COUNTS = dict(zip("三四五六", (3, 4, 5, 6), strict=True))
_FEWEST_PARTIES, _MOST_PARTIES = 2, 5
_FEW = 3
_LOOSE = (
    "en.with_one",
    "en.pledging",
    "en.verb.or_noun",
    "en.progressive.will",
    "en.ask.hope.bare",
    "en.resolve",
    "en.scheduled",
    "en.imperative",
)
"""Openings that mark no clause of their own, or whose end is a guess."""
_POINTING = "en.back_reference"
"""What "it" points back to was wrong as often as right."""
_ONCE = "undertook"
"""A promise told of in the past is an earlier one as often as not."""
_TURNS = (", but ", ", on condition that ", ", unless ", " if ")
_LONGEST = 260
"""A longer span holds more than one clause so often that its end is a guess."""
_SHORTEST = 25
"""A shorter English span is the stem of a list, or a name, as often as a deed."""


def is_sure(text: Text, hit: Hit, ids: Sequence[str], everybody: Sequence[str]) -> bool:
    """Tell whether a word for parties fits those found: "both" where the text has two."""
    if text.words.lang == "zh":
        return True
    counted = text.first("counted", hit.start, hit.end)
    return len(everybody) > 1 and (counted is None or int(counted.entry.means) == len(ids))


def has_sure_end(text: Text, span: Stretch) -> bool:
    """Tell whether an English span is neither too short nor too long, leads into no list, and binds once."""
    binding = text.find("strength", span.start, span.end)
    turned = any(text.folded.find(turn, span.start, span.end) >= 0 for turn in _TURNS)
    stem = text.folded.startswith(":", span.end)
    return _SHORTEST <= span.end - span.start <= _LONGEST and len(binding) <= 1 and not (turned or stem)


def is_plain_en(
    span: Stretch, kind: Why, bearing: Why, bearers: Sequence[str], mentions: Mentions, *, parties: int
) -> bool:
    """Tell an English clause opened by a modal or an ask, whose bearers the text names more than once.

    A body named once may be no party; where there are more than three, only names tell who acts. A party
    within the clause (a passive's actor) counts behind "will" alone, "all" and "we" only at its head.
    """
    told = kind.words.quote.casefold() if isinstance(kind.words, Span) else ""
    if bearing.rule.startswith(_POINTING) or kind.rule.startswith(_LOOSE) or told.startswith(_ONCE):
        return False
    words = bearing.words
    if isinstance(words, Span) and span.start + len("the ") < words.start < span.end:
        inside = bearing.rule == "bearers.named" and kind.rule.startswith("en.strength.will")
        if not inside:
            return False
    named = bearing.rule == "bearers.named" or bearing.rule.startswith("en.everybody")
    trusted = all(one in mentions.often for one in bearers)
    return trusted and (parties <= _FEW or named)


def is_plain_zh(text: Text, start: int, kind: Why, bearers: Why, *, itself: bool, measured: bool) -> bool:
    """Tell a Chinese clause whose own subject stands at its head, before a modal or behind an ask, and one
    that goes on from such a subject by name with a verb, or with any words behind a firm modal.

    A bare verb counts where the clause is ``measured``, has an amount or a day, and an agreement is told of
    or the text is the instrument ``itself``. What a leader says somebody must do is too seldom theirs.
    """
    words = bearers.words
    if not isinstance(words, Span) or bearers.rule.startswith(_GUESSED) or kind.rule == _OF_LEADERS:
        return False
    if kind.rule == _RECORD:
        return bearers.rule in _NAMING
    told = kind.rule.startswith(_TOLD)
    spoken = kind.rule.startswith(("zh.strength", "zh.ask"))
    if start <= words.start <= start + 1:
        return spoken or (measured and (told or itself))
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


def is_understood(text: Text, parties: Sequence[Party], agreement: Agreement | None) -> bool:
    """Tell whether the whole text is of the plain sort: an agreement, between two to five.

    Where an English text names one party or a crowd, or no agreement, its parties are a guess; so are a
    Chinese text's where it counts its sides otherwise (三方, of two parties).
    """
    if text.words.lang == "zh":
        counted = {_COUNTS[match[1]] for match in _SIDES_COUNTED.finditer(text.folded)}
        return not counted or len(parties) in counted
    return agreement is not None and _FEWEST_PARTIES <= len(parties) <= _MOST_PARTIES
