"""Whose side an act on a plan is done for, and whether there is anything left to plan."""

from hefu_site.people.models import Membership
from hefu_site.plans.errors import Over
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Side, Standing, Undertaking
from hefu_site.register.queries import OVER, side_of


def own_side(undertaking: Undertaking, by: Membership, *, act: str) -> Side:
    """The side of an open register that the member acts for; raises `NotYours` for whoever stands on none."""
    agreement = undertaking.agreement
    side = side_of(by, agreement)
    if side is None or not agreement.shared:
        raise NotYours(act=act, agreement=str(agreement.pk))
    return side


def still_planned(undertaking: Undertaking) -> None:
    """Raise `Over` once an undertaking was ended or withdrawn. Asked while its log is held."""
    if Standing.objects.get(undertaking=undertaking).state in OVER:
        raise Over(undertaking=str(undertaking.pk))
