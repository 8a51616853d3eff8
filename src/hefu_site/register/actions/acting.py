"""For whom a member acts on an agreement."""

from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.errors import NotYours
from hefu_site.register.queries import side_of


def own_side(agreement: models.Agreement, by: Membership, *, act: str) -> models.Side:
    """The side of a shared register that the member acts for; raises `NotYours` where there is none."""
    side = side_of(by, agreement)
    if side is None or not agreement.shared:
        raise NotYours(act=act, agreement=str(agreement.pk))
    return side


def side_or_observer(agreement: models.Agreement, by: Membership, *, act: str) -> models.Side | None:
    """The same, or None for the observer who keeps the register."""
    observed = agreement.keeping == models.Keeping.OBSERVER
    if observed and agreement.keeper_id == by.organisation_id:
        return None
    return own_side(agreement, by, act=act)


def writing_side(agreement: models.Agreement, by: Membership, *, act: str) -> models.Side:
    """The side that the member acts for in a shared register, or in a draft that it keeps."""
    side = side_of(by, agreement)
    if side is None or not (agreement.shared or agreement.keeper_id == by.organisation_id):
        raise NotYours(act=act, agreement=str(agreement.pk))
    return side
