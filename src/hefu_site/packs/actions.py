"""Making a pack, and keeping what came back of it."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from hefu_site.files.actions import Upload, keep
from hefu_site.ledger.actions import lock, record
from hefu_site.look.ids import new_id
from hefu_site.packs import models
from hefu_site.packs.errors import AlreadyKept, NothingToPack
from hefu_site.packs.queries import packable
from hefu_site.packs.sheet import digest_of
from hefu_site.people.models import Membership
from hefu_site.register.actions.once import check_new
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Agreement, Side
from hefu_site.register.queries import side_of


@transaction.atomic
def make_pack(
    agreement: Agreement, chosen: Collection[UUID], *, key: UUID | None = None, by: Membership, at: datetime
) -> models.Pack:
    """Put versions that wait to be signed, or are in force, on one paper; its key may be given.

    Raises:
        AlreadyDone: a pack with that key is made.
        NotYours: the member stands on no side of the agreement, or it is not opened to them yet.
        NothingToPack: none of the chosen versions can be signed.
    """
    side = _own_side(agreement, by, act="pack.make")
    lock(agreement.log)
    check_new(models.Pack, key)
    versions = [version for version in packable(agreement) if version.pk in chosen]
    if not versions:
        raise NothingToPack(agreement=str(agreement.pk))
    pack = models.Pack(
        id=key or new_id(),
        agreement=agreement,
        side=side,
        number=agreement.packs.count() + 1,
        digest=digest_of(versions),
    )
    packed = [
        models.PackedVersion(pack=pack, version=version, position=position)
        for position, version in enumerate(versions)
    ]
    record("pack.made", [pack, *packed], log=agreement.log, by=by, at=at, what=str(pack.number))
    return pack


@transaction.atomic
def keep_scan(
    pack: models.Pack, paper: Upload, *, signed_on: date, signed_by: str, by: Membership, at: datetime
) -> models.Scan:
    """Keep a signed paper beside its pack, for all sides to see. It signs nothing here.

    Raises:
        NotYours: the member stands on no side of the agreement.
        AlreadyKept: the same file was kept before.
    """
    side = _own_side(pack.agreement, by, act="scan.keep")
    lock(pack.agreement.log)
    scan = models.Scan(pack=pack, side=side, signed_on=signed_on, signed_by=signed_by, **keep(paper))
    if pack.scans.filter(digest=scan.digest).exists():
        raise AlreadyKept(pack=str(pack.pk), digest=scan.digest)
    record("scan.kept", [scan], log=pack.agreement.log, by=by, at=at, what=scan.name[:120])
    return scan


def _own_side(agreement: Agreement, by: Membership, *, act: str) -> Side:
    side = side_of(by, agreement)
    if side is None or not agreement.shared:
        raise NotYours(act=act, agreement=str(agreement.pk))
    return side
