"""Who stands on which side of an agreement, and who acts for it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from hefu.terms.party import Party, PartyKind
from hefu_site.ledger.actions import lock, open_log, record
from hefu_site.ledger.models import Audience, Fact, Log
from hefu_site.people.models import Membership, Organisation
from hefu_site.register import models
from hefu_site.register.errors import AlreadyShared, NotYours
from hefu_site.register.queries import keepers_log
from hefu_site.register.sides import own_position, propose_sides
from hefu_site.register.standing import restand


def seat_parties(
    agreement: models.Agreement, parties: Sequence[Party], keeper: Organisation | None, *, since: date
) -> tuple[list[models.Side], list[models.Party]]:
    """The sides of a new agreement and the parties on them, unstored; the keeper's acts from ``since``."""
    proposed = propose_sides(parties)
    sides = [models.Side(agreement=agreement, position=position) for position in range(len(proposed))]
    if keeper is not None:
        own = sides[own_position(proposed, keeper)]
        own.organisation, own.log, own.since = keeper, open_log(Audience.SIDE), since
    seated = [
        new_party(agreement, side, party)
        for side, members in zip(sides, proposed, strict=True)
        for party in members
    ]
    return sides, seated


def next_position(agreement: models.Agreement) -> int:
    """Where a further side of an agreement stands."""
    last = agreement.sides.aggregate(last=Max("position"))["last"]
    return 0 if last is None else last + 1


def new_party(agreement: models.Agreement, side: models.Side, read: Party) -> models.Party:
    """A party as it was read, unstored, on a side."""
    return models.Party(
        agreement=agreement,
        side=side,
        name=read.name,
        lang=agreement.lang,
        kind=read.kind,
        aliases=list(read.aliases),
    )


@transaction.atomic
def set_sides(
    agreement: models.Agreement,
    organisations: Sequence[Organisation | None],
    *,
    by: Membership,
    at: datetime,
    named: Mapping[int, str] | None = None,
    seats: Mapping[UUID, int] | None = None,
) -> None:
    """Say which organisation acts for each side, in their order.

    ``named`` gives a party, by the position of its side, where the reading found none; ``seats`` the
    position of the side on which a party stands, by its key. A draft has as many sides afterwards as
    organisations were given. In a shared register parties stay where they are, and only a side that
    nobody acts for yet can be given to somebody.

    Raises:
        NotYours: the member does not keep this agreement, or stands on none of the sides given.
        AlreadyShared: a side of a shared register would change hands.
        ValueError: the numbers differ, or a party would be left without a side.
    """
    if agreement.keeper_id != by.organisation_id or by.organisation not in organisations:
        raise NotYours(act="sides.set", agreement=str(agreement.pk))
    own = keepers_log(agreement)
    log = lock(agreement.log if agreement.shared else own)
    sides, moved = _seated(agreement, len(organisations), seats or {})
    _check_hands(agreement, sides, organisations)
    agreement.sides.update(organisation=None)  # so that two sides can change places
    for side, organisation in zip(sides, organisations, strict=True):
        _hand_to(side, organisation, own if organisation == by.organisation else None, on=at.date())
    documents = list(agreement.documents.all())
    for document in documents:
        document.side = sides[organisations.index(by.organisation)]
    parties = _named(agreement, sides, named or {})
    rows: list[Fact] = [*sides, *moved, *documents, *parties]
    record("sides.set", rows, log=log, by=by, at=at, what=agreement.title)
    for undertaking in agreement.undertakings.all():
        restand(undertaking)


def _seated(
    agreement: models.Agreement, number: int, seats: Mapping[UUID, int]
) -> tuple[list[models.Side], list[Fact]]:
    """So many sides, with the parties where they are seated; beside them, the rows that changed for it.
    In a shared register everybody stays."""
    sides = list(agreement.sides.select_related("organisation", "log"))
    if agreement.shared:
        return sides, []
    added = [models.Side(agreement=agreement, position=at) for at in range(len(sides), number)]
    kept, dropped = [*sides, *added][:number], sides[number:]
    for side in dropped:
        side.agreement, side.organisation, side.since, side.log = None, None, None, None
    parties = list(agreement.parties.filter(pk__in=seats))
    for party in parties:
        party.side = kept[seats[party.pk]]
    if agreement.parties.filter(side__in=dropped).exclude(pk__in=seats).exists():
        raise ValueError("a party would be left without a side")
    return kept, [*dropped, *parties]


def _check_hands(
    agreement: models.Agreement, sides: Sequence[models.Side], organisations: Sequence[Organisation | None]
) -> None:
    """Raise where a side of a shared register would change hands."""
    pairs = zip(sides, organisations, strict=True)
    changed = [side for side, new in pairs if side.organisation not in (None, new)]
    if agreement.shared and changed:
        raise AlreadyShared(side=str(changed[0].pk))


def _hand_to(side: models.Side, organisation: Organisation | None, own: Log | None, *, on: date) -> None:
    """Have a body act for a side from a day on. A draft has a log for the keeper's ``own`` matters only;
    the others get theirs with the first proposal, or later when somebody comes to act for them."""
    if side.organisation != organisation:
        side.organisation, side.since = organisation, on if organisation else None
    shared = side.agreement is not None and side.agreement.shared
    if own is not None or not shared:
        side.log = own
    elif organisation is not None and side.log is None:
        side.log = open_log(Audience.SIDE)


def _named(
    agreement: models.Agreement, sides: Sequence[models.Side], named: Mapping[int, str]
) -> list[models.Party]:
    """The parties that a person names, by the position of their side, and that are not there yet."""
    return [
        models.Party(
            agreement=agreement, side=sides[position], name=name, lang=agreement.lang, kind=PartyKind.OTHER
        )
        for position, name in named.items()
        if not agreement.parties.filter(name=name).exists()
    ]
