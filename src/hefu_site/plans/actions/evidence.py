"""Recording what speaks for or against delivery."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import transaction

from hefu_site.files.actions import Upload, keep
from hefu_site.ledger.actions import lock, record
from hefu_site.people.acts import ACT_OF_EVENT
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.actions.unchanged import not_corrected, still_stands
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Agreement, Keeping, Side
from hefu_site.register.queries import side_of


@transaction.atomic
def record_evidence(
    evidence: models.Evidence, *, day: date, by: Membership, at: datetime, file: Upload | None = None
) -> models.Evidence:
    """Record a sourced fact that bears on an agreement, an undertaking or a step, as of a day, with the file
    it rests on.

    Raises:
        NotYours: the member neither keeps the register as an observer nor stands on a side.
        StepChanged: the step was changed or dropped meanwhile.
        ValueError: the day has not come yet, or the step has no such period.
    """
    attached = [_attached(evidence, keep(file))] if file else []
    return _store("evidence.recorded", evidence, attached, day=day, by=by, at=at)


@transaction.atomic
def correct_evidence(
    evidence: models.Evidence,
    corrected: models.Evidence,
    *,
    day: date,
    by: Membership,
    at: datetime,
    file: Upload | None = None,
) -> models.Evidence:
    """Put a right statement in the place of a wrong one, and say why. The wrong one stays on record, and what
    it rests on is what the right one rests on, unless another file is given.

    Raises:
        NotYours: it was recorded by another side, or in another's register.
        AlreadyCorrected: it was corrected before.
        ValueError: the day has not come yet.
    """
    agreement = corrected.agreement = evidence.agreement
    if evidence.side != _keeping_side(agreement, by, act="evidence.correct"):
        raise NotYours(act="evidence.correct", agreement=str(agreement.pk))
    corrected.undertaking = evidence.undertaking
    corrected.step, corrected.period = evidence.step, evidence.period
    lock(evidence.agreement.log)
    not_corrected(evidence, evidence.undertaking_id)
    corrected.corrects = evidence
    said = keep(file) if file else evidence.file.said() if evidence.file else None
    attached = [_attached(corrected, said)] if said else []
    return _store("evidence.corrected", corrected, attached, day=day, by=by, at=at)


def _attached(evidence: models.Evidence, said: Mapping[str, str | int]) -> models.Attachment:
    return models.Attachment(evidence=evidence, **said)


def _store(
    event: str,
    evidence: models.Evidence,
    attached: Sequence[models.Attachment],
    *,
    day: date,
    by: Membership,
    at: datetime,
) -> models.Evidence:
    if day > at.date():
        raise ValueError("evidence is of a day that has come")
    agreement, step = evidence.agreement, evidence.step
    evidence.side = _keeping_side(agreement, by, act=ACT_OF_EVENT[event].code)
    lock(agreement.log)
    if step is not None and evidence.corrects is None:
        still_stands(step)
        if evidence.period not in step.periods_begun(at.date()):
            raise ValueError("evidence is of one period of a duty, and of none of another step")
    what = evidence.statement[:120]
    record(event, [evidence, *attached], log=agreement.log, by=by, at=at, what=what, happened=day)
    return evidence


def _keeping_side(agreement: Agreement, by: Membership, *, act: str) -> Side | None:
    """The side the member acts for, None for an observer in the own register; raises `NotYours` else."""
    side = None if agreement.keeping == Keeping.OBSERVER else side_of(by, agreement)
    if side is None and agreement.keeper_id != by.organisation_id:
        raise NotYours(act=act, agreement=str(agreement.pk))
    return side
