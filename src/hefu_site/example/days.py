"""The days on which the acts of the example are done."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from operator import itemgetter

Act = Callable[[datetime], object]

OFFICE_OPENS = time(9, tzinfo=UTC)


class Days:
    """Acts with their days, done in the order of these as if the register had been kept all along up to
    ``last``. A later day has not come, and what is told of it is not done."""

    def __init__(self, last: datetime) -> None:
        self.last = last
        self.acts: list[tuple[datetime, Act]] = []

    def moment(self, day: date) -> datetime:
        """When an act of a day is done, at the latest now."""
        return min(datetime.combine(day, OFFICE_OPENS), self.last)

    def on(self, day: date, act: Act) -> None:
        """Have an act done on a day that has come, after those put down before it for the same day."""
        if day <= self.last.date():
            self.acts.append((self.moment(day), act))

    def run(self) -> None:
        """Do them all."""
        for at, act in sorted(self.acts, key=itemgetter(0)):
            act(at)
