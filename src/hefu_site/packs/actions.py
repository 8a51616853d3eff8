"""Making a pack, and keeping what came back of it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.packs import models
from hefu_site.packs.errors import AlreadyKept, NothingToPack
from hefu_site.packs.queries import packable
from hefu_site.packs.sheet import digest_of
from hefu_site.people.models import Membership
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Agreement, Side
from hefu_site.register.queries import side_of


@transaction.atomic
def make_pack(agreement: Agreement, chosen: Collection[UUID], *, by: Membership, at: datetime) -> models.Pack:
    """Put versions that wait to be signed, or are in force, on one paper.

    Raises:
        NotYours: the member stands on no side of the agreement, or it is not opened to them yet.
        NothingToPack: none of the chosen versions can be signed.
    """
    side = _own_side(agreement, by, act="pack.make")
    lock(agreement.log)
    versions = [version for version in packable(agreement) if version.pk in chosen]
    if not versions:
        raise NothingToPack(agreement=str(agreement.pk))
    pack = models.Pack(
        agreement=agreement, side=side, number=agreement.packs.count() + 1, digest=digest_of(versions)
    )
    packed = [
        models.PackedVersion(pack=pack, version=version, position=position)
        for position, version in enumerate(versions)
    ]
    record("pack.made", [pack, *packed], log=agreement.log, by=by, at=at, what=str(pack.number))
    return pack


@dataclass(frozen=True, kw_only=True)
class Scanned:
    """A signed paper as a file, and what stands on it by hand."""

    name: str
    media_type: str
    content: bytes
    signed_on: date
    signed_by: str


@transaction.atomic
def keep_scan(pack: models.Pack, scanned: Scanned, *, by: Membership, at: datetime) -> models.Scan:
    """Keep a signed scan beside its pack, for all sides to see. It signs nothing here.

    Raises:
        NotYours: the member stands on no side of the agreement.
        AlreadyKept: the same file was kept before.
    """
    side = _own_side(pack.agreement, by, act="scan.keep")
    lock(pack.agreement.log)
    digest = sha256(scanned.content).hexdigest()
    if pack.scans.filter(digest=digest).exists():
        raise AlreadyKept(pack=str(pack.pk), digest=digest)
    scan = models.Scan(
        pack=pack,
        side=side,
        name=scanned.name[:200],
        media_type=scanned.media_type,
        digest=digest,
        size=len(scanned.content),
        signed_on=scanned.signed_on,
        signed_by=scanned.signed_by,
    )
    record("scan.kept", [scan], log=pack.agreement.log, by=by, at=at, what=scan.name[:120])
    models.Bytes.objects.create(scan=scan, content=scanned.content)
    return scan


def _own_side(agreement: Agreement, by: Membership, *, act: str) -> Side:
    side = side_of(by, agreement)
    if side is None or not agreement.shared:
        raise NotYours(act=act, agreement=str(agreement.pk))
    return side
