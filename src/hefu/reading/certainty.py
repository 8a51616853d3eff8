"""When may a reader trust what was read? The rules that turn an item doubtful."""

from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.mentions import Mentions
from hefu.reading.text import Stretch, Text
from hefu.terms.party import Party
from hefu.terms.source import Span
from hefu.terms.undertaking import Agreement, Why

_DEEDS = ("strength", "verb", "adverb", "preposition")
_RECORD = "zh.column.bearer"
_TOLD = ("zh.agreed", "zh.agree_verb", "zh.heading_noun")
_NAMING = ("bearers.named", "bearers.clipped-name", "zh.everybody", "zh.sides")
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
_TURNS = (", but ", ", on condition that ", ", unless ", " if ")
_LONGEST = 260
"""A longer span holds more than one clause so often that its end is a guess."""


def is_sure(text: Text, hit: Hit, ids: Sequence[str], everybody: Sequence[str]) -> bool:
    """Tell whether a word for parties fits those found: "both" where the text has two."""
    if text.words.lang == "zh":
        return True
    counted = text.first("counted", hit.start, hit.end)
    return len(everybody) > 1 and (counted is None or int(counted.entry.means) == len(ids))


def has_sure_end(text: Text, span: Stretch) -> bool:
    """Tell whether the span is short enough, and holds no second word that binds."""
    binding = text.find("strength", span.start, span.end)
    turned = any(text.folded.find(turn, span.start, span.end) >= 0 for turn in _TURNS)
    return span.end - span.start <= _LONGEST and len(binding) <= 1 and not turned


def is_plain_en(kind: Why, bearing: Why, bearers: Sequence[str], mentions: Mentions, *, parties: int) -> bool:
    """Tell an English clause opened by a modal or an ask, whose bearers the text names more than once.

    A body named once may be no party; where there are more than three, only names tell who acts.
    """
    named = bearing.rule == "bearers.named" or bearing.rule.startswith("en.everybody")
    trusted = all(one in mentions.often for one in bearers)
    return trusted and not kind.rule.startswith(_LOOSE) and (parties <= _FEW or named)


def is_plain_zh(text: Text, start: int, kind: Why, bearers: Why, *, itself: bool, measured: bool) -> bool:
    """Tell a Chinese clause whose own subject stands at its head, before a modal or behind an ask, and one
    that goes on with a verb or a modal from such a subject by name.

    A bare verb counts where an agreement is told of and the clause is ``measured``, has an amount or a day,
    or in the instrument ``itself``. "We", organs and 合作 as the subject are too seldom settled.
    """
    words = bearers.words
    if not isinstance(words, Span) or bearers.rule.startswith(("zh.own_side", "zh.everybody.", "zh.body")):
        return False
    if kind.rule == _RECORD:
        return bearers.rule in _NAMING
    told = measured and kind.rule.startswith(_TOLD)
    spoken = kind.rule.startswith(("zh.strength", "zh.ask"))
    if start <= words.start <= start + 1:
        return spoken or told or itself
    goes_on = told or (spoken and any(text.at(deed, start) for deed in _DEEDS))
    return words.end <= start and goes_on and bearers.rule in _NAMING


def is_understood(text: Text, parties: Sequence[Party], agreement: Agreement | None) -> bool:
    """Tell whether the whole text is of the plain sort: an agreement, between two to five.

    Where an English text names one party or a crowd, or no agreement, its parties are a guess.
    """
    if text.words.lang == "zh":
        return True
    return agreement is not None and _FEWEST_PARTIES <= len(parties) <= _MOST_PARTIES
