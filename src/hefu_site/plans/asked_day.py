"""The day a page is asked for, from its address."""

from dataclasses import dataclass
from datetime import date

from hefu_site.ledger.as_of import AsOf
from hefu_site.people.request import Request


@dataclass(frozen=True, kw_only=True)
class AskedDay:
    """What ``?on=2026-06-30&known=then`` asks: a day up to today, by what is known now or was known then.

    What is no day, or has not come yet, is taken for today; ``mistaken`` says so.
    """

    on: date
    today: date
    by_then: bool
    mistaken: bool

    @classmethod
    def of(cls, request: Request) -> "AskedDay":
        """Read the request's address."""
        today, text = request.at.date(), request.GET.get("on", "")
        day = _day(text)
        mistaken = bool(text) and (day is None or day > today)
        return cls(
            on=today if day is None or mistaken else day,
            today=today,
            by_then=request.GET.get("known") == "then",
            mistaken=mistaken,
        )

    @property
    def past(self) -> bool:
        """Whether anything but the present was asked for."""
        return self.on != self.today

    @property
    def as_of(self) -> AsOf:
        """The day, and by what is known."""
        return AsOf.by_then(self.on) if self.by_then else AsOf(on=self.on)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
