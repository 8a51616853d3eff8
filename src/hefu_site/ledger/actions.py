"""Recording: the one door through which facts are stored."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime

from hefu.history.checkpoint import Checkpoint, sign_note
from hefu.history.entry import SALT_BYTES, canonical, leaf, seal
from hefu.history.merkle import Edge, edge_root, grown, leaf_hash
from hefu_site.ledger import models
from hefu_site.ledger.beside import write_beside
from hefu_site.ledger.key import key_name, signing_key
from hefu_site.ledger.queries import as_leaf
from hefu_site.people.acts import ACT_OF_EVENT, require
from hefu_site.people.models import Membership
from hefu_site.people.queries import held

HASH_BYTES = 32


def open_log(audience: models.Audience) -> models.Log:
    """Start an empty log."""
    return models.Log.objects.create(audience=audience)


def lock(log: models.Log) -> models.Log:
    """The log as it stands, held until the transaction ends: no other act on it comes between."""
    return models.Log.objects.select_for_update().get(pk=log.pk)


def record(
    event: str,
    rows: Sequence[models.Fact],
    *,
    log: models.Log,
    by: Membership,
    at: datetime,
    what: str,
    happened: date | None = None,
) -> models.Entry:
    """Store rows and the entry that accounts for them; call it inside the act's transaction.

    Rows are saved in the order given. ``what`` is the words by which the history page names the
    subject; ``happened`` defaults to the day of recording.

    Raises:
        Refused: the member's role does not allow the act.
        ValidationError: a row holds a value its column cannot take.
    """
    by = held(by)  # a role that was changed or ended meanwhile is not the one that acts
    require(by, ACT_OF_EVENT[event].code)
    log = lock(log)
    day = happened or at.date()
    entry = models.Entry(log=log, index=log.size, event=event, happened=day, recorded=at, by=by)
    for row in rows:
        row.happened, row.recorded, row.entry = day, at, entry
        row.clean_fields(exclude=[field.name for field in row._meta.concrete_fields if field.is_relation])
        row.save(force_insert=row._state.adding)
    said = {
        "event": event,
        "happened": day.isoformat(),
        "by": by.as_content(),
        "what": what,
        "rows": [row.as_content() for row in rows],
    }
    payload, salt = canonical(said), secrets.token_bytes(SALT_BYTES)
    entry.seal = seal(payload, salt)
    _append(log, entry)
    entry.save(force_insert=True)
    models.Content.objects.create(entry=entry, payload=payload.decode(), salt=salt)
    write_beside(rows)
    return entry


def _append(log: models.Log, entry: models.Entry) -> None:
    packed = bytes(log.edge)
    hashes = tuple(packed[at : at + HASH_BYTES] for at in range(0, len(packed), HASH_BYTES))
    edge = grown(Edge(size=log.size, hashes=hashes), leaf_hash(leaf(as_leaf(entry))))
    key = signing_key()
    checkpoint = Checkpoint(origin=log.origin, size=edge.size, root=edge_root(edge))
    entry.note = sign_note(checkpoint, key, name=key_name(key.public_key()))
    log.size, log.edge = edge.size, b"".join(edge.hashes)
    log.save(update_fields=["size", "edge"])
