"""Which of the bodies that a text names are its parties? Those for whom enough speaks.

What a language's rules find of a body has its weight each, and so have the words of its names and beside
them. The weights add up: a text tells of others, too, what they sign, do and want, so nothing decides alone.

Source:
    docs/rules/parties.md
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from hefu.reading.bodies import Body, why_a_party
from hefu.reading.party_words import OWN
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Why

ANYBODY = ""
"""The weight that every body has."""
WORDS = "words"
"""The reason given where words speak for a body."""
PAIR = 2
_MOST = 12
_LEAST_OF_TWO, _LEAST_OF_COUNTED = -15, -35
"""So little is enough for the weightiest two of a text about an agreement, or where it counts more sides."""
_PLENTY = 25
"""For one beyond those counted so much must speak."""

Told = Mapping[str, Body | Stretch]
"""By each rule that found something of a body, and each sign of its words, where it shows."""
One = TypeVar("One")
"""A body by all its names."""


def choose(text: Text, found: Iterable[tuple[One, Told]], counted: int) -> list[tuple[One, Told]]:
    """Give those that are parties, the weightiest first; ``counted``: how many sides the text tells."""
    ranked = sorted(((weigh(text, told), one, told) for one, told in found), key=lambda one: -one[0])
    taken = how_many([weight for weight, _, _ in ranked], counted)
    return [(one, told) for _, one, told in ranked[:taken]]


def weigh(text: Text, told: Iterable[str]) -> int:
    """Add up what speaks for a body, and against it, in tenths of a logit."""
    weights = text.words.party_weights
    return weights[ANYBODY] + sum(filter(None, map(weights.get, told)))


def why_weighed(text: Text, told: Told) -> Iterator[Why]:
    """Yield what speaks for a body, the weightiest first, and where the text shows it; of its words, those
    that say most.
    """
    weights = text.words.party_weights
    telling = sorted((one for one in told if weights.get(one, 0) > 0), key=lambda one: -weights[one])
    words = [one for one in telling if OWN in one]
    for one in telling:
        if one not in words[1:]:
            yield why_a_party(text, WORDS if OWN in one else one, told[one])


def how_many(weights: Sequence[int], counted: int) -> int:
    """Tell how many of those ranked by weight are parties; of the sides that a text counts, less will do."""
    needed, least = (_PLENTY, _LEAST_OF_COUNTED) if counted > PAIR else (0, _LEAST_OF_TWO)
    enough = sum(weight > needed for weight in weights[:_MOST])
    return max(enough, sum(weight > least for weight in weights[:counted]))
