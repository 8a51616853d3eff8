"""Finding among what the sides of agreements let everybody see, and in nothing else."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from hefu_site.look.pages import Page, first_page
from hefu_site.publishing.queries import public, ready_to_show
from hefu_site.register.models import Undertaking
from hefu_site.search.index import PUBLISHED
from hefu_site.search.lists import became, names_party
from hefu_site.search.match import all_matching
from hefu_site.search.models import Kind, Passage
from hefu_site.search.words import Question

A_PAGE = 30


@dataclass(frozen=True, kw_only=True)
class Sought:
    """What the list is narrowed to; empty where it is not. ``over`` says "yes" or "no"."""

    words: str = ""
    party: str = ""
    delivery: str = ""
    theme: str = ""
    over: str = ""
    due_from: date | None = None
    due_to: date | None = None


def published(sought: Sought) -> QuerySet[Undertaking]:
    """The public undertakings asked for, the latest recorded first."""
    shown = "standing__shown__facet"
    wanted = {
        "words": Q(pk__in=_holding(sought.words)),
        "party": Q(names_party(sought.party, version="standing__shown")),
        "delivery": became(sought.delivery, delivery="delivery"),
        "theme": Q(**{f"{shown}__themes__contains": f" {sought.theme} "}),
        "over": Q(standing__ended_by__isnull=sought.over != "yes"),
        "due_from": Q(**{f"{shown}__due__gte": sought.due_from}),
        "due_to": Q(**{f"{shown}__due__lte": sought.due_to}),
    }
    conditions = (condition for name, condition in wanted.items() if getattr(sought, name))
    return public().filter(*conditions).order_by("-pk")


def published_page(sought: Sought, after: UUID | None) -> Page[Undertaking]:
    """Those asked for after one, or the latest, ready to be judged and shown."""
    found = published(sought)
    return first_page(ready_to_show(found.filter(pk__lt=after) if after else found), A_PAGE)


def _holding(words: str) -> QuerySet[Passage, UUID]:
    """The undertakings whose public words hold what is asked for."""
    holding = all_matching(Question(words), Kind.UNDERTAKING, audience=PUBLISHED)
    return holding.values_list("subject", flat=True)
