"""Writing notes and withdrawing them, in the side's own log and nowhere else."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.ledger.models import Log
from hefu_site.look.ids import new_id
from hefu_site.notes.models import Note
from hefu_site.people.models import Membership
from hefu_site.register.actions.once import check_new
from hefu_site.register.errors import AlreadyDone, NotYours
from hefu_site.register.models import Agreement, Undertaking
from hefu_site.register.queries import side_of


@transaction.atomic
def write_note(
    text: str,
    agreement: Agreement,
    undertaking: Undertaking | None,
    *,
    lang: str,
    key: UUID | None = None,
    by: Membership,
    at: datetime,
) -> Note:
    """Keep a note for the member's own side; its key may be given.

    Raises:
        AlreadyDone: a note with that key is stored.
        NotYours: the member stands on no side of the agreement, which an observer never does.
    """
    log = lock(_own_log(agreement, by, act="note.write"))
    check_new(Note, key)
    note = Note(
        id=key or new_id(),
        agreement=agreement,
        undertaking=undertaking,
        organisation=by.organisation,
        text=text,
        lang=lang,
    )
    record("note.written", [note], log=log, by=by, at=at, what=text[:120])
    return note


@transaction.atomic
def withdraw_note(note: Note, *, by: Membership, at: datetime) -> None:
    """Show a note no more; that it was written stays in the side's log.

    Raises:
        NotYours: it is another side's.
        AlreadyDone: it was withdrawn before.
    """
    if note.organisation_id != by.organisation_id:
        raise NotYours(act="note.withdraw", note=str(note.pk))
    log = lock(_own_log(note.agreement, by, act="note.withdraw"))
    note.refresh_from_db(fields=["withdrawn"])
    if note.withdrawn:
        raise AlreadyDone(note=str(note.pk))
    note.withdrawn = True
    record("note.withdrawn", [note], log=log, by=by, at=at, what=note.text[:120])


def _own_log(agreement: Agreement, by: Membership, *, act: str) -> Log:
    side = side_of(by, agreement)
    if side is None or side.log is None:
        raise NotYours(act=act, agreement=str(agreement.pk))
    return side.log
