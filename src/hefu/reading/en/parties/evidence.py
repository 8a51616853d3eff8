"""What speaks for it that a body of an English text is one of the parties, and what against it?"""

from collections.abc import Sequence

from hefu.reading.bodies import Body
from hefu.reading.en.naming.cast import Cast
from hefu.reading.en.naming.same import Group
from hefu.reading.en.parties.party_rules import RULES
from hefu.reading.en.parties.preamble import stands_among
from hefu.reading.party_choice import Told, weigh
from hefu.reading.party_words import PartyWords
from hefu.reading.text import Stretch

_JOINING = ("signs-too", "signed-for")
"""What adds a party to those that a paper lists itself, where undertaking something adds none."""
_BOUND = ("undertakes", "undertakes-by-noun")


class Evidence:
    """What a text says for each of its bodies, rule by rule and word by word."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._told: dict[int, dict[str, Body | Stretch]] = {id(group): {} for group in cast.groups}
        for rule, find in RULES.items():
            for one in find(cast):
                group, body = (one, one.first) if isinstance(one, Group) else (cast.group_of(one), one)
                self._told[id(group)].setdefault(rule, body)
        words = PartyWords(cast.text, cast.bodies)
        for group in cast.groups:
            self._told[id(group)] |= words.told(group.bodies)

    def told(self, group: Group) -> Told:
        """Give the rules that found a body and the signs of its words, and where each shows first."""
        return self._told[id(group)]

    def weight(self, group: Group) -> int:
        """Add up what speaks for a body, and against it."""
        return weigh(self.cast.text, self.told(group))

    def joins(self, group: Group, listed: Sequence[Body]) -> bool:
        """Tell whether a signer, or a short name given among those ``listed``, makes one more party."""
        rules = self.told(group).keys()
        among = any(stands_among(self.cast.text, body, listed) for body in group.bodies)
        return not rules.isdisjoint(_JOINING) or (among and not rules.isdisjoint(_BOUND))
