"""How much do the words of a clause, and where it stands, speak for or against an undertaking?

Weights learnt from texts whose undertakings are known: `scripts/fit_clauses.py` draws them, the lexicon
of the language holds them.

Source:
    docs/rules/clauses.md
"""

from collections.abc import Iterator, Set

from msgspec import Struct

from hefu.lexicon.entry import Entry
from hefu.lexicon.hits import Hit
from hefu.reading.mentions import Mentions
from hefu.reading.names import Names
from hefu.reading.text import Stretch, Text

PARTY, PERSON, NUMBER, EDGE = "@", "&", "#", "¶"
"""What stands for any party, any person, any number, and the edge of a line."""
_ANY = ""
"""The sign of any clause."""
_PLACE, _PLACES = "§", 8
_LONG = 400
"""Characters from which on a text has places."""


class Scale(Struct, frozen=True):
    """How a language weighs a clause: ``least``, in tenths, is what it must weigh to undertake, ``rule`` the
    reason then given.
    """

    least: int
    rule: str

    def weigh(self, text: Text, clause: Stretch, signs: Set[str]) -> Hit | None:
        """Give the weightiest words of a clause that weighs enough."""
        weights = text.words.weights
        if self.total(text, signs) < self.least:
            return None
        for sign in sorted(weights.keys() & signs, key=lambda one: (-weights[one], one)):
            start = text.folded.find(sign, clause.start, clause.end)
            if start >= 0:
                return self._because(start, start + len(sign))
        return self._because(clause.start, clause.end)

    def total(self, text: Text, signs: Set[str]) -> int:
        """Add up, in tenths, what the signs of a clause weigh."""
        weights = text.words.weights
        return weights[_ANY] + sum(filter(None, map(weights.get, signs)))

    def _because(self, start: int, end: int) -> Hit:
        return Hit(start, end, Entry(id=self.rule, reads=(), passes=()))


def place_of(text: Text, at: int) -> str:
    """Give the sign of the eighth of the text in which a clause begins: what is agreed seldom stands first.

    A short text, as a paragraph that somebody pastes, has but one place.
    """
    length = len(text.folded)
    return f"{_PLACE}{_PLACES * at // length}" if length >= _LONG else _PLACE


def parts_between_names(
    mentions: Mentions, people: Names, clause: Stretch
) -> Iterator[tuple[Stretch, str | None]]:
    """Cut a clause at its names: each stretch before a name with what stands for that, then what is left."""
    named = [(one.start, one.end, PARTY) for one in mentions.within(clause.start, clause.end)]
    named += [(one.start, one.end, PERSON) for one in people.within(clause.start, clause.end)]
    named.sort()
    at = clause.start
    for start, end, stands in named:
        if start >= at:
            yield Stretch(at, start), stands
            at = end
    yield Stretch(at, clause.end), None
