"""How much do the words of a clause speak for an undertaking, or against it whatever a rule has told?

Weights learnt from texts whose undertakings are known: `scripts/fit_clauses.py` draws them, the lexicon
of the language holds them.

Source:
    docs/rules/clauses.md
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence, Set

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


class Scale(Struct, frozen=True):
    """How a language weighs a clause: ``joint`` stands between the words of a sign, ``least``, in tenths, is
    what a clause must weigh to undertake, ``rule`` the reason then given.
    """

    joint: str
    least: int
    rule: str

    def signs(self, words: Sequence[str]) -> Set[str]:
        """Give what is weighed of a clause: each one, two and three of its words in a row."""
        join = self.joint.join
        pairs = map(join, itertools.pairwise(words))
        return {*words, *pairs, *map(join, zip(words, words[1:], words[2:], strict=False))}

    def weigh(self, text: Text, clause: Stretch, words: Sequence[str]) -> Hit | None:
        """Give the weightiest words of a clause that weighs enough."""
        signs, weights = self.signs(words), text.words.weights
        if _total(weights, signs) < self.least:
            return None
        for sign in sorted(weights.keys() & signs, key=lambda one: (-weights[one], one)):
            start = text.folded.find(sign, clause.start, clause.end)
            if start >= 0:
                return self._because(start, start + len(sign))
        return self._because(clause.start, clause.end)

    def total(self, text: Text, words: Sequence[str]) -> int:
        """Add up, in tenths, what the words of a clause weigh."""
        return _total(text.words.weights, self.signs(words))

    def _because(self, start: int, end: int) -> Hit:
        return Hit(start, end, Entry(id=self.rule, reads=(), passes=()))


def _total(weights: Mapping[str, int], signs: Set[str]) -> int:
    return weights[_ANY] + sum(filter(None, map(weights.get, signs)))


def parts_between_names(
    mentions: Mentions, people: Names, clause: Stretch
) -> Iterator[tuple[Stretch, str | None]]:
    """Cut a clause at its names: each stretch before a name with what stands for that, then what is left."""
    named = [(one.start, one.end, PARTY) for one in mentions.within(clause.start, clause.end)]
    named += [(one.start, one.end, PERSON) for one in people.within(clause.start, clause.end)]
    at = clause.start
    for start, end, stands in sorted(named):
        if start >= at:
            yield Stretch(at, start), stands
            at = end
    yield Stretch(at, clause.end), None
