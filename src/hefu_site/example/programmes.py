"""The programmes of the example: what they bundle, what they are measured by, and the figures there are."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from msgspec import Struct

from hefu_site.people.models import Membership
from hefu_site.programmes import actions, models
from hefu_site.register.models import Undertaking


class Name(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A name in both languages."""

    en: str
    zh: str

    def columns(self) -> dict[str, Any]:
        """As a row keeps it."""
        return {"name": self.en, "lang": "en", "names": {"en": self.en, "zh-Hans": self.zh}}


class Told(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sourced figure."""

    day: date
    value: Decimal
    grade: str
    publisher: str
    address: str = ""


class Aim(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A goal; without a figure it is not known how it stands."""

    name: Name
    unit: str
    baseline: Decimal | None = None
    target: Decimal | None = None
    direction: str = "up"
    due: date | None = None
    source: str = ""
    address: str = ""
    figure: tuple[Told, ...] = ()


class Programme(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A programme; ``bundle`` has the numbers of undertakings by the title of their agreement."""

    by: str
    name: Name
    purpose: str = ""
    public: bool = False
    bundle: dict[str, tuple[int, ...]] = {}
    goal: tuple[Aim, ...] = ()


def run_programme(told: Programme, members: Mapping[str, Membership], *, at: datetime) -> None:
    """Open the programme, bundle what belongs to it, set its goals and record the figures that are known."""
    by = members[told.by]
    opened = models.Programme(**told.name.columns(), purpose=told.purpose, public=told.public)
    programme = actions.open_programme(opened, by=by, at=at)
    wanted = {
        Undertaking.objects.get(agreement__title=title, number=number).pk
        for title, numbers in told.bundle.items()
        for number in numbers
    }
    actions.bundle_programme(programme, wanted, by=by, at=at)
    for aim in told.goal:
        _measure(aim, programme, by=by, at=at)


def _measure(aim: Aim, programme: models.Programme, *, by: Membership, at: datetime) -> None:
    goal = models.Goal(
        programme=programme,
        **aim.name.columns(),
        unit=aim.unit,
        baseline=aim.baseline,
        target=aim.target,
        direction=aim.direction,
        due=aim.due,
        source=aim.source,
        address=aim.address,
    )
    actions.set_goal(goal, by=by, at=at)
    for told in (each for each in aim.figure if each.day <= at.date()):
        figure = models.Figure(
            goal=goal,
            value=told.value,
            grade=told.grade,
            publisher=told.publisher,
            address=told.address,
            lang="en",
        )
        actions.record_figure(figure, day=told.day, by=by, at=at)
