"""Lists of undertakings over all agreements of a looker: what narrows them, and how their pages go on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import and_
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from hefu.terms.verdict import DISAGREED, DONE, State
from hefu_site.people.models import Membership
from hefu_site.register.models import Agreement, Answer, Part, Side, Signature, Undertaking, VersionParty
from hefu_site.register.queries import agreements_visible_to
from hefu_site.search.models import Lack

A_PAGE = 50
SOON = timedelta(days=30)
NEVER = date.max


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a list is narrowed to; empty where it is not. ``open`` is a name of `open_to`."""

    open: str = ""
    agreement: UUID | None = None
    party: str = ""
    side: str = ""
    kind: str = ""
    assent: str = ""
    delivery: str = ""
    theme: str = ""
    lacks: str = ""
    due_from: date | None = None
    due_to: date | None = None
    order: str = ""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a page ends and the next begins: the last one's key in the order of the list."""

    due: date | None
    pk: UUID

    def __str__(self) -> str:
        return f"{self.due or ''}~{self.pk}"

    @classmethod
    def read(cls, text: str) -> "Place | None":
        """The place an address names; None where it names none."""
        day, _, key = text.rpartition("~")
        try:
            return cls(due=date.fromisoformat(day) if day else None, pk=UUID(key))
        except ValueError:
            return None


def undertakings_over_all(member: Membership | None) -> QuerySet[Undertaking]:
    """The undertakings of every agreement a looker may see, each with its ``due_day``: the indicator's,
    else that of the words."""
    visible = agreements_visible_to(member).order_by().values("pk")
    return Undertaking.objects.filter(agreement__in=visible).annotate(
        due_day=Coalesce("delivery__indicator__due", "standing__shown__facet__due")
    )


def narrowed(member: Membership | None, asked: Asked, *, on: date) -> QuerySet[Undertaking]:
    """The undertakings asked for, in the order asked for: the latest recorded first, or by due day."""
    found = undertakings_over_all(member).filter(reduce(and_, _narrowing(member, asked, on=on), Q()))
    if asked.order != "due":
        return found.order_by("-pk")
    return found.annotate(due_or_never=Coalesce("due_day", NEVER)).order_by("due_or_never", "pk")


def page_after(found: QuerySet[Undertaking], asked: Asked, place: Place | None) -> QuerySet[Undertaking]:
    """What comes after a place in a narrowed list."""
    if place is None:
        return found
    if asked.order != "due":
        return found.filter(pk__lt=place.pk)
    day = place.due or NEVER
    return found.filter(Q(due_or_never__gt=day) | Q(due_or_never=day, pk__gt=place.pk))


def open_to(member: Membership | None, *, on: date) -> Mapping[str, Q]:
    """What is open for a member's side, by name: the same conditions count it and list it."""
    ours = member.organisation_id if member else None
    own = Q(agreement__shared=True, agreement__in=Side.objects.filter(organisation=ours).values("agreement"))
    signed = Signature.objects.filter(version=OuterRef("standing__awaiting"), side__organisation=ours)
    answered = Answer.objects.filter(version__undertaking=OuterRef("pk"), side__organisation=ours)
    not_done = ~Q(delivery__state__in=DONE) & ~Q(standing__state__in=("proposed", "ended", "withdrawn"))
    return {
        "unsigned": own & Q(standing__awaiting__isnull=False) & ~Q(Exists(signed)),
        "unanswered": own & Q(standing__silent_since__isnull=False) & borne_by(ours) & ~Q(Exists(answered)),
        "silent": Q(standing__silent_since__isnull=False),
        "disputed": Q(delivery__tally__in=DISAGREED),
        "soon": not_done & Q(due_day__gte=on, due_day__lte=on + SOON),
        "overdue": not_done & Q(due_day__lt=on),
    }


def borne_by(organisation: UUID | None) -> Q:
    """A party on the side an organisation acts for bears the version shown."""
    parts = VersionParty.objects.filter(version=OuterRef("standing__shown"), part=Part.BEARER)
    return Q(Exists(parts.filter(party__side__organisation=organisation)))


def _narrowing(member: Membership | None, asked: Asked, *, on: date) -> list[Q]:
    ours = borne_by(member.organisation_id if member else None)
    named = VersionParty.objects.filter(version=OuterRef("standing__shown"))
    vague = Q(delivery__state=State.TOO_VAGUE) | Q(delivery=None)
    wanted = {
        "open": open_to(member, on=on).get(asked.open),
        "agreement": Q(agreement=asked.agreement),
        "party": Q(
            Exists(
                named.filter(Q(party__name__icontains=asked.party) | Q(party__names__icontains=asked.party))
            )
        ),
        "side": ours if asked.side == "own" else ~ours,
        "kind": Q(standing__shown__kind=asked.kind),
        "assent": Q(standing__state=asked.assent),
        "delivery": vague if asked.delivery == State.TOO_VAGUE else Q(delivery__state=asked.delivery),
        "theme": Q(standing__shown__facet__themes__contains=f" {asked.theme} "),
        "lacks": Q(delivery__indicator=None)
        if asked.lacks == Lack.INDICATOR
        else Q(standing__shown__facet__lacks__contains=f" {asked.lacks} "),
        "due_from": Q(due_day__gte=asked.due_from),
        "due_to": Q(due_day__lte=asked.due_to),
    }
    return [condition for name, condition in wanted.items() if getattr(asked, name) and condition is not None]


@dataclass(frozen=True, kw_only=True)
class Overview:
    """An agreement at a glance: under ``total`` and ``agreed`` how many undertakings, and what is open."""

    agreement: Agreement
    counts: Mapping[str, int]


def overview_of(member: Membership | None, *, on: date) -> list[Overview]:
    """Every agreement a looker may see, the latest first, in a number of queries that does not grow."""
    conditions = open_to(member, on=on)
    counted = undertakings_over_all(member).order_by().values("agreement")
    names = ("total", "agreed", *conditions)
    rows = counted.annotate(
        total=Count("pk"),
        agreed=Count("pk", filter=Q(standing__state="agreed")),
        **{name: Count("pk", filter=condition) for name, condition in conditions.items()},
    ).values_list("agreement", *names)
    counts = {agreement: dict(zip(names, numbers, strict=True)) for agreement, *numbers in rows}
    nothing = dict.fromkeys(names, 0)
    agreements = agreements_visible_to(member).prefetch_related("sides__parties", "sides__organisation")
    return [
        Overview(agreement=agreement, counts=counts.get(agreement.pk, nothing))
        for agreement in agreements.order_by("-recorded", "-pk")
    ]
