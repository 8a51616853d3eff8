"""How much speaks for it that a body of an English text is one of the parties?

Each rule finds some bodies; each has its weight, and the weights of what was found of a body add up. A text
tells of others, too, what they do, want and say, so no rule decides alone.

Source:
    docs/rules/parties.md
"""

from collections.abc import Iterator, Sequence

from hefu.reading.bodies import Body, why_a_party
from hefu.reading.en.cast import Cast, Found
from hefu.reading.en.party_rules import RULES
from hefu.reading.en.party_weights import WEIGHTS
from hefu.reading.en.preamble import stands_among
from hefu.reading.en.same import Group
from hefu.terms.undertaking import Why

_JOINING = ("signs-too", "signed-for", "partner")
"""What adds a party to those that a paper lists itself, where undertaking something adds none."""

_BOUND = ("undertakes", "undertakes-by-noun")


class Evidence:
    """What a text says for each of its bodies, rule by rule."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.found = {rule: self._shown(find(cast)) for rule, find in RULES.items()}
        self._weights = dict.fromkeys(map(id, cast.groups), WEIGHTS["anybody"])
        for rule, found in self.found.items():
            for group in found:
                self._weights[group] += WEIGHTS[rule]

    def rules_of(self, group: Group) -> list[str]:
        """Name the rules that found a body, the weightiest first."""
        found = [rule for rule, groups in self.found.items() if id(group) in groups]
        return sorted(found, key=lambda rule: -WEIGHTS[rule])

    def weight(self, group: Group) -> int:
        """Add up what speaks for a body, and against it; more than nothing is enough."""
        return self._weights[id(group)]

    def why(self, group: Group) -> Iterator[Why]:
        """Yield what speaks for a body, the weightiest first, and where the text shows it."""
        for rule in self.rules_of(group):
            if WEIGHTS[rule] > 0:
                yield why_a_party(self.cast.text, rule, self.found[rule][id(group)])

    def joins(self, group: Group, listed: Sequence[Body]) -> bool:
        """Tell whether a signer, or a short name given among those ``listed``, makes one more party."""
        rules = set(self.rules_of(group))
        among = any(stands_among(self.cast.text, body, listed) for body in group.bodies)
        return not rules.isdisjoint(_JOINING) or (among and not rules.isdisjoint(_BOUND))

    def _shown(self, found: Found) -> dict[int, Body]:
        """Give each group found, by where the text shows it first."""
        shown: dict[int, Body] = {}
        for one in found:
            group = one if isinstance(one, Group) else self.cast.group_of(one)
            shown.setdefault(id(group), group.full[0] if isinstance(one, Group) else one)
        return shown
