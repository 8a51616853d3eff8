"""Proposing a version beside another, taking it back, refusing it, ending what is in force."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from hefu.terms.undertaking import UndertakingKind
from hefu_site.ledger.actions import lock, record
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.actions.acting import own_side, side_or_observer
from hefu_site.register.actions.once import check_new
from hefu_site.register.draft import Draft, Words, draft_of, rows_of
from hefu_site.register.errors import (
    AlreadyDone,
    AlreadySigned,
    Bound,
    NothingChanged,
    NotInForce,
    NotYours,
    OnlyAsked,
    Pledged,
    Superseded,
    Withdrawn,
)
from hefu_site.register.queries import words_of
from hefu_site.register.standing import restand

TOLD = 120
"""Characters of a wording by which the history names its subject."""


@transaction.atomic
def amend_version(
    base: models.Version, draft: Draft, *, seen: int, by: Membership, at: datetime
) -> models.Version:
    """Propose a version made from ``base``, beside all there are; the member has seen those up to ``seen``.

    It has no signature; what is in force stays in force until all have signed the new one.

    Raises:
        NotYours: the member neither stands on a side nor keeps this observer register.
        AlreadyDone: this very draft was stored before.
        Superseded: a later version was proposed meanwhile; look at it first.
        NothingChanged: the draft says what ``base`` says.
        Pledged: the draft asks for what is in force as a pledge.
    """
    undertaking = base.undertaking
    side = side_or_observer(undertaking.agreement, by, act="version.amend")
    _check_seen(undertaking, seen, draft.key)
    if draft == draft_of(base):
        raise NothingChanged(version=str(base.pk))
    in_force = models.Standing.objects.get(undertaking=undertaking).in_force_id
    if draft.kind == UndertakingKind.ASK and in_force is not None:
        raise Pledged(version=str(in_force))
    version, rows = rows_of(draft, undertaking, number=seen + 1, side=side, basis=base.basis, after=base)
    _store("version.amended", version, rows, by=by, at=at)
    return version


@transaction.atomic
def withdraw_version(version: models.Version, *, by: Membership, at: datetime) -> models.Withdrawal:
    """Take back a version that nobody has signed. Nothing binds an ask.

    Raises:
        NotYours: another side proposed it.
        AlreadyDone: it was taken back before.
        Bound: a side has signed it.
    """
    agreement = version.undertaking.agreement
    side = side_or_observer(agreement, by, act="version.withdraw")
    if version.side_id != (side.pk if side else None):
        raise NotYours(act="version.withdraw", version=str(version.pk))
    lock(agreement.log)
    if models.Withdrawal.objects.filter(version=version).exists():
        raise AlreadyDone(version=str(version.pk))
    if version.kind != UndertakingKind.ASK and version.signatures.exists():
        raise Bound(version=str(version.pk))
    withdrawal = models.Withdrawal(version=version)
    what = words_of(version)[:TOLD]
    record("version.withdrawn", [withdrawal], log=agreement.log, by=by, at=at, what=what)
    restand(version.undertaking)
    return withdrawal


@transaction.atomic
def refuse_version(
    version: models.Version, reason: str, *, lang: str, by: Membership, at: datetime
) -> models.Refusal:
    """Record that the member's side does not assent to a version, and why. The side may still sign it.

    Raises:
        Refused: the member is not a signatory.
        NotYours: the member stands on no side of the agreement.
        AlreadyDone: the side has refused this version before.
        AlreadySigned: the side has signed it.
        OnlyAsked: it is an ask.
        Withdrawn: it was taken back.
        Superseded: a later version stands beside it.
    """
    agreement = version.undertaking.agreement
    side = own_side(agreement, by, act="version.refuse")
    lock(agreement.log)
    if version.refusals.filter(side=side).exists():
        raise AlreadyDone(version=str(version.pk))
    check_open(version, side)
    refusal = models.Refusal(version=version, side=side, reason=reason, lang=lang)
    what = words_of(version)[:TOLD]
    record("version.refused", [refusal], log=agreement.log, by=by, at=at, what=what)
    return refusal


def check_open(version: models.Version, side: models.Side) -> None:
    """Raise where a side cannot sign or refuse a version any more; call it with the agreement's log held."""
    if version.kind == UndertakingKind.ASK:
        raise OnlyAsked(version=str(version.pk))
    if version.signatures.filter(side=side).exists():
        raise AlreadySigned(version=str(version.pk), side=str(side.pk))
    if models.Withdrawal.objects.filter(version=version).exists():
        raise Withdrawn(version=str(version.pk))
    if version.undertaking.versions.filter(number__gt=version.number, withdrawal=None).exists():
        raise Superseded(version=str(version.pk))


@transaction.atomic
def propose_ending(
    undertaking: models.Undertaking,
    reason: Words,
    *,
    code: str,
    seen: int,
    key: UUID,
    by: Membership,
    at: datetime,
) -> models.Version:
    """Propose that an undertaking ends; it does when all sides have signed this.

    Args:
        code: why, as a code of ``judging/reasons.toml``; ``reason`` says it in words.
        seen: the number of the latest version the member has seen.
        key: the key of the version it becomes, so that a form that is sent twice is stored once.

    Raises:
        NotYours: the member stands on no side of the agreement.
        NotInForce: nothing is in force that could end.
        AlreadyDone: this was stored before, or another ending waits for signatures.
        Superseded: a later version was proposed meanwhile.
    """
    side = own_side(undertaking.agreement, by, act="ending.propose")
    _check_seen(undertaking, seen, key)
    standing = models.Standing.objects.select_related("in_force", "awaiting").get(undertaking=undertaking)
    in_force, awaiting = standing.in_force, standing.awaiting
    if in_force is None:
        raise NotInForce(undertaking=str(undertaking.pk))
    if awaiting is not None and awaiting.ends:
        raise AlreadyDone(version=str(awaiting.pk))
    draft = replace(draft_of(in_force), wordings=[reason], key=key)
    version, rows = rows_of(draft, undertaking, number=seen + 1, side=side, basis=in_force.basis, ends=True)
    version.ends_for = code
    _store("ending.proposed", version, rows, by=by, at=at)
    return version


@transaction.atomic
def repudiate_undertaking(
    undertaking: models.Undertaking, reason: str, *, lang: str, by: Membership, at: datetime
) -> models.Repudiation:
    """Record that the member's side no longer holds to what is in force, and why. It stays in force.

    Raises:
        Refused: the member is not a signatory.
        NotYours: the member stands on no side of the agreement.
        NotInForce: nothing is in force.
        AlreadyDone: the side has repudiated this version before.
    """
    agreement = undertaking.agreement
    side = own_side(agreement, by, act="undertaking.repudiate")
    lock(agreement.log)
    version = models.Standing.objects.select_related("in_force").get(undertaking=undertaking).in_force
    if version is None:
        raise NotInForce(undertaking=str(undertaking.pk))
    if version.repudiations.filter(side=side).exists():
        raise AlreadyDone(version=str(version.pk))
    repudiation = models.Repudiation(version=version, side=side, reason=reason, lang=lang)
    what = words_of(version)[:TOLD]
    record("undertaking.repudiated", [repudiation], log=agreement.log, by=by, at=at, what=what)
    return repudiation


def _check_seen(undertaking: models.Undertaking, seen: int, key: UUID) -> None:
    """Raise where the member has not seen the latest version, with the agreement's log held from here on."""
    lock(undertaking.agreement.log)
    check_new(models.Version, key)
    if undertaking.versions.filter(number__gt=seen).exists():
        raise Superseded(undertaking=str(undertaking.pk))


def _store(
    event: str,
    version: models.Version,
    rows: list[models.Wording | models.VersionParty],
    *,
    by: Membership,
    at: datetime,
) -> None:
    log = version.undertaking.agreement.log
    what = next(row.text for row in rows if isinstance(row, models.Wording))[:TOLD]
    record(event, [version, *rows], log=log, by=by, at=at, what=what)
    restand(version.undertaking)
