"""Starting a register from a text or from nothing, adding a text to it, opening it to its sides."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from django.db import transaction

from hefu.comparing.pairing import pair_parties
from hefu.terms.party import Party, PartyKind
from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu.terms.undertaking import AgreementKind
from hefu_site.ledger.actions import lock, open_log, record
from hefu_site.ledger.models import Audience, Fact
from hefu_site.look.ids import new_id
from hefu_site.people.models import Membership, Organisation
from hefu_site.register import models
from hefu_site.register.actions.once import check_new
from hefu_site.register.actions.sides import new_party, next_position, seat_parties
from hefu_site.register.errors import AlreadyShared, NotYours, SameLanguage
from hefu_site.register.queries import keepers_log, lead_document, parties_by_reading_id, reading_of
from hefu_site.register.sides import is_named_like


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
    check_new(models.Document, key)
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
    sides, parties = seat_parties(agreement, reading.parties, keeper, since=at.date())
    own = next((side for side in sides if side.log is not None), None)
    document = _document(agreement, source, reading, side=own, key=key)
    stored = _reading(document, reading)
    rows: list[Fact] = [agreement, *sides, *parties, document, stored]
    record("agreement.opened", rows, log=own.log if own and own.log else log, by=by, at=at, what=title)
    return document


@transaction.atomic
def begin_agreement(
    agreement: models.Agreement, others: Sequence[Party], *, by: Membership, at: datetime
) -> models.Agreement:
    """Start a register that has no text, as a draft of the member's side; each of the others is a side.

    Raises:
        AlreadyDone: it was begun before.
    """
    body = Organisation.objects.select_for_update().get(pk=by.organisation_id)
    check_new(models.Agreement, agreement.pk)
    agreement.keeping, agreement.keeper = models.Keeping.SIDES, body
    agreement.log = open_log(Audience.SIDES)
    own = Party(id="own", name=body.name, kind=PartyKind(body.kind))
    sides, parties = seat_parties(agreement, [own, *others], body, since=at.date())
    log = next(side.log for side in sides if side.log is not None)
    record("agreement.begun", [agreement, *sides, *parties], log=log, by=by, at=at, what=agreement.title)
    return agreement


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
    """Store another language version of a draft's text, or the text of a register that was begun without
    one; return the document, whose key may be given.

    Parties that are in the register already bear the names of this text too. Of a version, what is proposed
    then has a wording in each language; of a first text in a draft, whoever else it names becomes a side.

    Raises:
        NotYours: the agreement is another's.
        AlreadyDone: a document with that key is stored.
        AlreadyShared: something of another text was put before the sides, or recorded, already.
        SameLanguage: there is a text in that language.
    """
    if agreement.keeper_id != by.organisation_id:
        raise NotYours(act="document.add", agreement=str(agreement.pk))
    log = lock(keepers_log(agreement))
    check_new(models.Document, key)
    also: Sequence[Fact]
    if not agreement.documents.exists():
        also = _taken_in(agreement, reading)
    elif agreement.undertakings.exists():
        raise AlreadyShared(agreement=str(agreement.pk))
    elif agreement.documents.filter(lang=reading.lang).exists():
        raise SameLanguage(agreement=str(agreement.pk), lang=reading.lang)
    else:
        also = _named_too(lead_document(agreement), reading)
    side = agreement.sides.filter(organisation=by.organisation).first()
    document = _document(agreement, source, reading, side=side, key=key)
    rows: list[Fact] = [document, _reading(document, reading), *also]
    record("document.added", rows, log=log, by=by, at=at, what=source.name)
    return document


def _taken_in(agreement: models.Agreement, reading: Reading) -> list[Fact]:
    """What a first text tells: the parties of the register with the names it gives them, in a draft the
    others, each on a side of its own, and the day of signing where nobody told it."""
    known = parties_by_reading_id(agreement, reading)
    rows: list[Fact] = []
    if reading.agreement and reading.agreement.signed and not agreement.signed:
        agreement.signed = reading.agreement.signed
        rows.append(agreement)
    position = next_position(agreement)
    for read in reading.parties:
        party = known.get(read.id) or next((one for one in known.values() if _is_like(one, read)), None)
        if party is not None:
            _name_too(party, read, reading.lang)
            rows.append(party)
        elif not agreement.shared:
            side = models.Side(agreement=agreement, position=position)
            rows += [side, new_party(agreement, side, read)]
            position += 1
    return rows


def _is_like(party: models.Party, read: Party) -> bool:
    """Whether a text may mean the party by a name that is not quite its own."""
    return party.kind == read.kind and is_named_like(party.name, (read.name, *read.aliases))


def _named_too(first: models.Document, reading: Reading) -> list[models.Party]:
    """The parties of the first text, with the names that the other language gives them."""
    _row, ours = reading_of(first)
    registered = parties_by_reading_id(first.agreement, ours)
    theirs = {party.id: party for party in reading.parties}
    parties = []
    for our_id, their_id in pair_parties(ours, reading).items():
        party = registered[our_id]
        _name_too(party, theirs[their_id], reading.lang)
        parties.append(party)
    return parties


def _name_too(party: models.Party, read: Party, lang: str) -> None:
    """Have a party bear the names that a text in some language gives it."""
    party.names = {**party.names, lang: read.name}
    names = [*party.aliases, read.name, *read.aliases]
    party.aliases = [name for name in dict.fromkeys(names) if name != party.name]


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


def share_document(document: models.Document, *, by: Membership, at: datetime) -> None:
    """Open a text that came to an open register later to all sides; done already, it changes nothing."""
    document.refresh_from_db(fields=["shared"])  # it may just have been opened with its register
    if document.shared:
        return
    document.shared = True
    record("document.shared", [document], log=document.agreement.log, by=by, at=at, what=document.name)
