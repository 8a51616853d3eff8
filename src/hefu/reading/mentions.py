"""Where does the text name a party?"""

import re
from collections.abc import Sequence

from msgspec import Struct

from hefu.reading.text import Text
from hefu.terms.party import Party


class Mention(Struct, frozen=True, kw_only=True):
    """A party's name or alias at ``[start, end)``; ``party`` is its id."""

    start: int
    end: int
    party: str


class Mentions(Struct, frozen=True):
    """All mentions of the parties, in the order of the text."""

    all: tuple[Mention, ...]

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions that lie wholly within ``[start, end)``."""
        return tuple(mention for mention in self.all if start <= mention.start and mention.end <= end)

    def ending_at(self, end: int) -> Mention | None:
        """Return the mention that ends at ``end``."""
        return next((mention for mention in self.all if mention.end == end), None)


def find_mentions(text: Text, parties: Sequence[Party]) -> Mentions:
    """Find the names and aliases of the parties; where two fit, the longer."""
    owner = {text.fold(form): party.id for party in reversed(parties) for form in (party.name, *party.aliases)}
    if not owner:
        return Mentions(())
    latin = text.words.lang == "en"
    left, right = (r"(?<![a-z0-9])", r"(?![a-z0-9])") if latin else ("", "")
    names = "|".join(re.escape(form) for form in sorted(owner, key=len, reverse=True))
    return Mentions(
        tuple(
            Mention(start=match.start(), end=match.end(), party=owner[match.group()])
            for match in re.finditer(f"{left}(?:{names}){right}", text.folded)
        )
    )
