"""Whose side an act on a plan is done for."""

from hefu_site.people.models import Membership
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Side, Undertaking
from hefu_site.register.queries import side_of


def own_side(undertaking: Undertaking, by: Membership, *, act: str) -> Side:
    """The side of an open register that the member acts for; raises `NotYours` for whoever stands on none."""
    agreement = undertaking.agreement
    side = side_of(by, agreement)
    if side is None or not agreement.shared:
        raise NotYours(act=act, agreement=str(agreement.pk))
    return side
