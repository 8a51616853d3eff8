"""Texts that wait to be read, and reading them: in the background, once, whatever happens to the server.

Keeping a text waiting is no act and no fact; the act it waits for is done, with its entry, when it is read.
"""

import threading
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Q

from hefu.errors import HefuError
from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu_site.look.ids import new_id
from hefu_site.people.acts import require
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.actions.agreements import add_document, open_agreement
from hefu_site.register.actions.renewing import renew_reading
from hefu_site.register.reading_apart import BEAT, ReadingBroke, read_apart
from hefu_site.settings.clock import now

STALE = timedelta(seconds=20)
"""Without a sign of life for so long, whoever read a text does so no more."""
MOST_TRIES = 3
_AT_ONCE = threading.Semaphore(1)  # of this process; the machine has other things to do


def keep_waiting(
    source: Source, *, key: UUID | None = None, by: Membership, **purpose: object
) -> models.WaitingText:
    """Keep a text until it is read; ``purpose`` are the columns that say what for. One that is kept under the
    key already is that one.

    Raises:
        Refused: the member's role does not allow the act it waits for.
    """
    act = "reading.renew" if "renews" in purpose else "document.add" if "agreement" in purpose else None
    require(by, act or "agreement.open")
    kept = {
        "by": by,
        "name": source.name,
        "text": source.text,
        "length": len(source.text),
        "media_type": source.media_type,
        "converter": source.converter,
        "published": source.published,
        **purpose,
    }
    waiting, _new = models.WaitingText.objects.get_or_create(pk=key or new_id(), defaults=kept)
    return waiting


def is_forsaken(waiting: models.WaitingText, at: datetime) -> bool:
    """Whether nobody reads the text, though it waits: not begun, or begun before the server was stopped."""
    return not waiting.outcome and (waiting.beat is None or waiting.beat < at - STALE)


def start_reading(waiting: models.WaitingText) -> threading.Thread:
    """Begin to read in the background."""
    thread = threading.Thread(target=_run, args=(waiting,), name=f"reading {waiting.pk}", daemon=True)
    thread.start()
    return thread


def _run(waiting: models.WaitingText) -> None:
    try:
        read_waiting(waiting)
    finally:
        connection.close()


def read_waiting(waiting: models.WaitingText) -> bool:
    """Read a text and do what it waits for. False where another does, or it is done.

    Of two who begin at once, in whatever process, one gets it; a text that broke its reader three
    times is given up.
    """
    mine = models.WaitingText.objects.filter(pk=waiting.pk, outcome=models.Outcome.NONE)
    if not mine.filter(Q(beat=None) | Q(beat__lt=now() - STALE)).update(beat=now(), tries=F("tries") + 1):
        return False

    def alive() -> None:
        mine.update(beat=now())

    while not _AT_ONCE.acquire(timeout=BEAT):
        alive()
    try:
        _finish(waiting, read_apart(waiting.as_term(), alive=alive))
    except ReadingBroke:
        if not mine.filter(tries__gte=MOST_TRIES).update(outcome=models.Outcome.FAILED, text=""):
            mine.update(beat=None)
    finally:
        _AT_ONCE.release()
    return True


@transaction.atomic
def _finish(waiting: models.WaitingText, reading: Reading) -> None:
    """Do the act and let the text go, both or neither."""
    row = models.WaitingText.objects.select_for_update().get(pk=waiting.pk)
    if row.outcome:
        return
    try:
        with transaction.atomic():
            row.made = _act(row, reading)
            row.outcome = models.Outcome.READ
    except HefuError:
        row.made, row.outcome = None, models.Outcome.REFUSED
    row.text = ""
    row.save()


def _act(row: models.WaitingText, reading: Reading) -> models.Document:
    source, by, at = row.as_term(), row.by, now()
    if row.renews:
        renew_reading(row.renews, reading, by=by, at=at)
        return row.renews
    if row.agreement:
        return add_document(row.agreement, source=source, reading=reading, by=by, at=at)
    keeping = models.Keeping(row.keeping)
    return open_agreement(source=source, reading=reading, title=row.title, keeping=keeping, by=by, at=at)
