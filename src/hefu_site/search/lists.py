"""Lists of undertakings over all agreements of a looker: what narrows them, and how their pages go on."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import and_
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from hefu.terms.verdict import State
from hefu_site.look.pages import first_page
from hefu_site.people.models import Membership
from hefu_site.register.models import Answer, Part, Side, Signature, VersionParty
from hefu_site.register.queries import OVER, agreements_of, is_seen_by
from hefu_site.search.models import Glance, Lack
from hefu_site.search.places import Order, Place, by_due_day, latest_first

A_PAGE = 50
SOON = timedelta(days=30)
NEVER = date.max
MANY = 1000
"""Agreements of a looker from which a list walks through all undertakings there are."""
LOOKED_THROUGH = 20_000
"""Undertakings that one page of such a walk looks through for what a list is narrowed to."""


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
class Page:
    """The undertakings of a page by their keys; ``following`` is where it ends, None on the last. A page that
    looked through very many may end before it is full."""

    keys: Sequence[UUID]
    following: Place | None


def undertakings_over_all(member: Membership | None) -> QuerySet[Glance]:
    """The undertakings of every agreement a looker may see, at a glance.

    Of few agreements they are gathered. Where a looker sees very many, as in public registers, each that is
    come across is asked about instead: a page of the latest is full after a few.
    """
    return _over(_few_agreements(member), member)


def _few_agreements(member: Membership | None) -> Sequence[UUID] | None:
    """The agreements of a looker, None where they are very many."""
    seen = list(agreements_of(member).order_by().values_list("pk", flat=True)[: MANY + 1])
    return seen if len(seen) <= MANY else None


def _over(few: Sequence[UUID] | None, member: Membership | None) -> QuerySet[Glance]:
    return Glance.objects.filter(is_seen_by(member) if few is None else Q(agreement__in=few))


def narrowed(member: Membership | None, asked: Asked, *, on: date) -> QuerySet[Glance]:
    """The undertakings asked for, in the order asked for: the latest recorded first, or by due day."""
    found = undertakings_over_all(member).filter(reduce(and_, _narrowing(member, asked, on=on), Q()))
    if asked.order != "due":
        return found.order_by("-pk")
    return found.annotate(due_or_never=Coalesce("due", NEVER)).order_by("due_or_never", "pk")


def page_of(member: Membership | None, asked: Asked, place: Place | None, *, on: date) -> Page:
    """The page of a narrowed list that begins after a place, or at its start."""
    few, order = _few_agreements(member), by_due_day if asked.order == "due" else latest_first
    found = _over(few, member).filter(reduce(and_, _narrowing(member, asked, on=on), Q()))
    ends = _end_of_walk(order, place) if few is None else None
    page = first_page(order(found, place, ends), A_PAGE)
    return Page(keys=[each.pk for each in page.rows], following=page.last or ends)


def _end_of_walk(order: Order, place: Place | None) -> Place | None:
    """The last undertaking that one page looks at, None where it comes to the end."""
    behind = order(Glance.objects.all(), place, None)
    return next(iter(behind[LOOKED_THROUGH - 1 : LOOKED_THROUGH]), None)


def open_to(member: Membership | None, *, on: date) -> Mapping[str, Q]:
    """What is open for a member's side, by name: the same conditions count it and list it."""
    ours = member.organisation_id if member else None
    shared = Side.objects.order_by().filter(organisation=ours, agreement__shared=True)
    own = Q(agreement__in=shared.values("agreement"))
    signed = Signature.objects.filter(version=OuterRef("awaiting"), side__organisation=ours)
    answered = Answer.objects.filter(version__undertaking=OuterRef("pk"), side__organisation=ours)
    return {
        "unsigned": own & Q(awaiting__isnull=False) & ~Q(Exists(signed)),
        "unanswered": own & Q(silent=True) & borne_by(ours) & ~Q(Exists(answered)),
        "silent": Q(silent=True),
        "disputed": Q(disagreed=True),
        "soon": Q(running=True, due__gte=on, due__lte=on + SOON),
        "overdue": Q(running=True, due__lt=on),
    }


def borne_by(organisation: UUID | None) -> Q:
    """A party on the side an organisation acts for bears the version shown."""
    parts = VersionParty.objects.filter(version=OuterRef("shown"), part=Part.BEARER)
    return Q(Exists(parts.filter(party__side__organisation=organisation)))


def names_party(asked: str, *, version: str) -> Exists:
    """That a party of a row's version is called so in some language, or partly so."""
    spelled = json.dumps(asked)[1:-1]  # as SQLite keeps names in other languages
    called = Q(party__name__icontains=asked) | Q(party__names__icontains=asked)
    called |= Q(party__names__icontains=spelled)
    return Exists(VersionParty.objects.filter(called, version=OuterRef(version)))


def became(state: str, *, delivery: str) -> Q:
    """That this became of a row's undertaking; what has no plan is too vague to judge."""
    found = Q(**{f"{delivery}__state": state})
    return found | Q(**{delivery: None}) if state == State.TOO_VAGUE else found


def is_without(lack: str) -> Q:
    """That a row's undertaking is without something; one that is over is asked for nothing more."""
    if lack == Lack.INDICATOR:
        lacking = Q(undertaking__delivery=None) | Q(undertaking__delivery__measures=0)
    else:
        lacking = Q(shown__facet__lacks__contains=f" {lack} ")
    return lacking & ~Q(assent__in=OVER)


def _narrowing(member: Membership | None, asked: Asked, *, on: date) -> list[Q]:
    if asked == Asked(order=asked.order):
        return []
    ours = borne_by(member.organisation_id if member else None)
    wanted = {
        "open": open_to(member, on=on).get(asked.open),
        "agreement": Q(agreement=asked.agreement),
        "party": Q(names_party(asked.party, version="shown")),
        "side": ours if asked.side == "own" else ~ours,
        "kind": Q(shown__kind=asked.kind),
        "assent": Q(assent=asked.assent),
        "delivery": became(asked.delivery, delivery="undertaking__delivery"),
        "theme": Q(shown__facet__themes__contains=f" {asked.theme} "),
        "lacks": is_without(asked.lacks),
        "due_from": Q(due__gte=asked.due_from),
        "due_to": Q(due__lte=asked.due_to),
    }
    return [condition for name, condition in wanted.items() if getattr(asked, name) and condition is not None]
