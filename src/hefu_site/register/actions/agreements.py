"""Starting a register, setting its sides, opening it to them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

import msgspec
from django.db import transaction

from hefu.comparing.pairing import pair_parties
from hefu.terms.party import PartyKind
from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu.terms.undertaking import AgreementKind
from hefu_site.ledger.actions import lock, open_log, record
from hefu_site.ledger.models import Audience, Fact
from hefu_site.look.ids import new_id
from hefu_site.people.models import Membership, Organisation
from hefu_site.register import models
from hefu_site.register.errors import AlreadyDone, AlreadyShared, NotYours, SameLanguage
from hefu_site.register.queries import lead_document, own_log, parties_by_reading_id, reading_of
from hefu_site.register.sides import own_position, propose_sides
from hefu_site.register.standing import restand


@transaction.atomic
def open_agreement(
    *,
    source: Source,
    reading: Reading,
    title: str,
    keeping: models.Keeping,
    by: Membership,
    at: datetime,
    key: UUID | None = None,
) -> models.Document:
    """Start a register from a text and its reading; return the stored document, whose key may be given.

    The sides proposed are those of the reading, the member's own organisation on one of them. A
    register kept by the sides is the uploader's own matter until it is shared; an observer's is
    public from the start, since it holds nothing but what was published.

    Raises:
        AlreadyDone: a document with that key is stored.
    """
    Organisation.objects.select_for_update().get(pk=by.organisation_id)  # one upload of a body at a time
    _check_new(key)
    observed = keeping == models.Keeping.OBSERVER
    log = open_log(Audience.OBSERVER if observed else Audience.SIDES)
    agreement = models.Agreement(
        title=title,
        lang=reading.lang,
        kind=reading.agreement.kind if reading.agreement else AgreementKind.OTHER,
        signed=(reading.agreement.signed if reading.agreement else None) or "",
        keeping=keeping,
        keeper=by.organisation,
        log=log,
        public=observed,
    )
    keeper = None if observed else by.organisation
    sides, parties = _sides_of(agreement, reading, keeper, since=at.date())
    own = next((side for side in sides if side.log is not None), None)
    document = _document(agreement, source, reading, side=own, key=key)
    stored = _reading(document, reading)
    rows: list[Fact] = [agreement, *sides, *parties, document, stored]
    record("agreement.opened", rows, log=own.log if own and own.log else log, by=by, at=at, what=title)
    return document


@transaction.atomic
def add_document(
    agreement: models.Agreement,
    *,
    source: Source,
    reading: Reading,
    by: Membership,
    at: datetime,
    key: UUID | None = None,
) -> models.Document:
    """Store another language version of a draft's text; return the document, whose key may be given.

    Its parties are taken for those of the first text, whose names they become too. What is proposed
    then has a wording in each language.

    Raises:
        NotYours: the agreement is another's.
        AlreadyDone: a document with that key is stored.
        AlreadyShared: something was put before the sides, or recorded, already.
        SameLanguage: there is a text in that language.
    """
    if agreement.keeper_id != by.organisation_id:
        raise NotYours(act="document.add", agreement=str(agreement.pk))
    first = lead_document(agreement)
    log = own_log(first, by)
    lock(log)
    _check_new(key)
    if agreement.undertakings.exists():
        raise AlreadyShared(agreement=str(agreement.pk))
    if agreement.documents.filter(lang=reading.lang).exists():
        raise SameLanguage(agreement=str(agreement.pk), lang=reading.lang)
    document = _document(agreement, source, reading, side=first.side, key=key)
    stored = _reading(document, reading)
    rows: list[Fact] = [document, stored, *_named_too(first, reading)]
    record("document.added", rows, log=log, by=by, at=at, what=source.name)
    return document


def _named_too(first: models.Document, reading: Reading) -> list[models.Party]:
    """The parties of the first text, with the names that the other language gives them."""
    _row, ours = reading_of(first)
    registered = parties_by_reading_id(first.agreement, ours)
    theirs = {party.id: party for party in reading.parties}
    parties = []
    for our_id, their_id in pair_parties(ours, reading).items():
        party, other = registered[our_id], theirs[their_id]
        party.names = {**party.names, reading.lang: other.name}
        names = [*party.aliases, other.name, *other.aliases]
        party.aliases = [name for name in dict.fromkeys(names) if name != party.name]
        parties.append(party)
    return parties


def _check_new(key: UUID | None) -> None:
    if key is not None and models.Document.objects.filter(pk=key).exists():
        raise AlreadyDone(document=str(key))


def _document(
    agreement: models.Agreement,
    source: Source,
    reading: Reading,
    *,
    side: models.Side | None,
    key: UUID | None,
) -> models.Document:
    return models.Document(
        id=key or new_id(),
        agreement=agreement,
        side=side,
        name=source.name,
        text=source.text,
        lang=reading.lang,
        media_type=source.media_type,
        converter=source.converter,
        digest=source.digest,
        published=source.published,
        shared=agreement.public,
    )


def _reading(document: models.Document, reading: Reading) -> models.Reading:
    content = msgspec.json.encode(reading).decode()
    return models.Reading(document=document, lexicon=reading.lexicon, content=content)


def _sides_of(
    agreement: models.Agreement, reading: Reading, keeper: Organisation | None, *, since: date
) -> tuple[list[models.Side], list[models.Party]]:
    proposed = propose_sides(reading.parties)
    sides = [models.Side(agreement=agreement, position=position) for position in range(len(proposed))]
    if keeper is not None:
        own = sides[own_position(proposed, keeper)]
        own.organisation, own.log, own.since = keeper, open_log(Audience.SIDE), since
    parties = [
        models.Party(
            agreement=agreement,
            side=side,
            name=party.name,
            lang=reading.lang,
            kind=party.kind,
            aliases=list(party.aliases),
        )
        for side, members in zip(sides, proposed, strict=True)
        for party in members
    ]
    return sides, parties


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
    log = agreement.log if agreement.shared else own_log(lead_document(agreement), by)
    lock(log)
    sides = list(agreement.sides.select_related("organisation", "log"))
    own = next(side.log for side in sides if side.organisation == by.organisation)
    if agreement.shared:
        _check_hands(sides, organisations)
        moved: list[Fact] = []
    else:
        sides, moved = _seated(agreement, sides, len(organisations), seats or {})
    agreement.sides.update(organisation=None)  # so that two sides can change places
    for side, organisation in zip(sides, organisations, strict=True):
        if side.organisation != organisation:
            side.organisation, side.since = organisation, at.date() if organisation else None
        side.log = own if organisation == by.organisation else side.log if agreement.shared else None
        if agreement.shared and organisation is not None and side.log is None:
            side.log = open_log(Audience.SIDE)
    documents = list(agreement.documents.all())
    for document in documents:
        document.side = next(side for side in sides if side.organisation == by.organisation)
    parties = [
        models.Party(
            agreement=agreement, side=sides[position], name=name, lang=agreement.lang, kind=PartyKind.OTHER
        )
        for position, name in (named or {}).items()
        if not agreement.parties.filter(name=name).exists()
    ]
    rows: list[Fact] = [*sides, *moved, *documents, *parties]
    record("sides.set", rows, log=log, by=by, at=at, what=agreement.title)
    for undertaking in agreement.undertakings.all():
        restand(undertaking)


def _check_hands(sides: Sequence[models.Side], organisations: Sequence[Organisation | None]) -> None:
    """Raise where a side of a shared register would change hands."""
    pairs = zip(sides, organisations, strict=True)
    if changed := [side for side, new in pairs if side.organisation not in (None, new)]:
        raise AlreadyShared(side=str(changed[0].pk))


def _seated(
    agreement: models.Agreement, sides: Sequence[models.Side], number: int, seats: Mapping[UUID, int]
) -> tuple[list[models.Side], list[Fact]]:
    """So many sides, with the parties where they are seated; beside them, the rows that changed for it."""
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


def share_agreement(agreement: models.Agreement, *, by: Membership, at: datetime) -> None:
    """Open the register and its texts to all sides; done already, it changes nothing."""
    if agreement.shared:
        return
    agreement.shared = True
    sides = list(agreement.sides.all())
    for side in sides:
        if side.organisation_id and side.log is None:
            side.log = open_log(Audience.SIDE)
    documents = list(agreement.documents.all())
    for document in documents:
        document.shared = True
    rows: list[Fact] = [agreement, *sides, *agreement.parties.all(), *documents]
    record("agreement.shared", rows, log=agreement.log, by=by, at=at, what=agreement.title)
