"""A day looked back on, and by what was known."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from hefu_site.ledger.models import Fact


@dataclass(frozen=True, kw_only=True)
class AsOf:
    """A day to be told of: by all that is known now about it; or, with ``known``, by what had been recorded
    up to then, so that a late correction changes the one answer and not the other."""

    on: date
    known: datetime | None = None

    @classmethod
    def by_then(cls, on: date) -> "AsOf":
        """A day by what was known when it ended."""
        return cls(on=on, known=datetime.combine(on, time.max, UTC))

    def knows(self, fact: Fact) -> bool:
        """Whether the fact had been recorded."""
        return self.known is None or fact.recorded <= self.known

    def sees(self, fact: Fact) -> bool:
        """Whether the fact had been recorded and is of the day or before."""
        return self.knows(fact) and fact.happened <= self.on
