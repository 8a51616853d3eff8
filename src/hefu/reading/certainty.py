"""When may a reader trust what was read? The rules that turn an item doubtful."""

from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.text import Stretch, Text
from hefu.terms.party import Party
from hefu.terms.source import Span
from hefu.terms.undertaking import Agreement, Why

_PAIR = 2
_FEWEST_PARTIES, _MOST_PARTIES = 2, 3
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
    return span.end - span.start <= _LONGEST and len(binding) <= 1


def is_plain_zh(start: int, kind: Why, bearers: Why, *, itself: bool, parties: int) -> bool:
    """Tell a Chinese clause whose own subject stands at its head, before a modal or behind an ask.

    A subject carried on from another clause is right too seldom to be called certain; so is a bare verb,
    but in the instrument ``itself``, and a word for all where there are more than two parties.
    """
    spoken = itself or kind.rule.startswith(("zh.strength", "zh.ask"))
    at_head = isinstance(bearers.words, Span) and start <= bearers.words.start <= start + 1
    of_all = bearers.rule.startswith("zh.everybody")
    return at_head and spoken and (parties == _PAIR or not of_all)


def is_understood(text: Text, parties: Sequence[Party], agreement: Agreement | None) -> bool:
    """Tell whether the whole text is of the plain sort: an agreement, between two or three.

    Where an English text names one party or a crowd, or no agreement, its parties are a guess.
    """
    if text.words.lang == "zh":
        return True
    return agreement is not None and _FEWEST_PARTIES <= len(parties) <= _MOST_PARTIES
