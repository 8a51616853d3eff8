"""How an undertaking stands between its sides on a day, and what the looker may do about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hefu.judging.assent import AssentState
from hefu.judging.silence import days_of_silence
from hefu.terms.undertaking import UndertakingKind
from hefu_site.ledger.as_of import AsOf
from hefu_site.people.acts import may
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.compared import Compared, compare
from hefu_site.register.queries.agreements import side_of
from hefu_site.register.standing import first_answers, is_withdrawn, put_before

ACT_OF_ANSWER = {
    models.AnswerKind.TAKEN_UP: "ask.take_up",
    models.AnswerKind.COUNTERED: "ask.counter",
    models.AnswerKind.DECLINED: "ask.decline",
    models.AnswerKind.NOTED: "ask.note",
}
OVER = (AssentState.ENDED, AssentState.WITHDRAWN)


@dataclass(frozen=True, kw_only=True)
class VersionTold:
    """A version and all that was said to it by a day."""

    version: models.Version
    withdrawn: models.Withdrawal | None
    signatures: Sequence[models.Signature]
    refusals: Sequence[models.Refusal]
    repudiations: Sequence[models.Repudiation]
    lacking: Sequence[models.Side]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A side that is to bear an ask: since when, what it answered, and for how many days it was silent."""

    side: models.Side
    put: date
    answers: Sequence[models.Answer]
    days: int


@dataclass(frozen=True, kw_only=True)
class Between:
    """What the sides do with one another about an undertaking; ``acts`` are those open to the looker.

    ``awaiting`` waits for signatures; ``open`` is that, or the ask that is shown, which waits for none;
    ``repudiated`` is who no longer holds to what is in force.
    """

    versions: Sequence[VersionTold]
    awaiting: VersionTold | None
    open: VersionTold | None
    compared: Compared | None
    asked: Sequence[Asked]
    answers: models.Answer | None
    ended: date | None
    repudiated: Sequence[models.Repudiation]
    acts: frozenset[str]


def between(
    undertaking: models.Undertaking, member: Membership | None, as_of: AsOf, *, past: bool
) -> Between:
    """Expects what `in_full` fetches, and the standing of the day. On a past day nothing can be done."""
    sides = list(undertaking.agreement.sides.all())
    told = [_told(version, sides, as_of) for version in undertaking.versions.all() if as_of.sees(version)]
    standing = undertaking.standing
    awaiting = next((each for each in told if each.version.pk == standing.awaiting_id), None)
    open_ = awaiting or next((each for each in told if _asks(each, standing)), None)
    in_force = next((each for each in told if each.version.pk == standing.in_force_id), None)
    ending = next((each for each in told if each.version.pk == standing.ended_by_id), None)
    answer = getattr(undertaking, "answer_to", None)
    asked = _asked(undertaking, [each.version for each in told], as_of)
    return Between(
        versions=told[::-1],
        awaiting=awaiting,
        open=open_,
        compared=_compared(told, awaiting),
        asked=asked,
        answers=answer if answer is not None and as_of.sees(answer) else None,
        ended=max(each.happened for each in ending.signatures) if ending else None,
        repudiated=in_force.repudiations if in_force else (),
        acts=frozenset() if past else _acts_open(undertaking, member, told, open_, asked),
    )


def _asks(told: VersionTold, standing: models.Standing) -> bool:
    """Whether this is the ask that is shown, and not over."""
    shown = told.version.pk == standing.shown_id and standing.state not in OVER
    return shown and told.version.kind == UndertakingKind.ASK


def _told(version: models.Version, sides: Sequence[models.Side], as_of: AsOf) -> VersionTold:
    signatures = [each for each in version.signatures.all() if as_of.sees(each)]
    signed = {each.side_id for each in signatures}
    return VersionTold(
        version=version,
        withdrawn=version.withdrawal if is_withdrawn(version, as_of) else None,
        signatures=signatures,
        refusals=[each for each in version.refusals.all() if as_of.sees(each)],
        repudiations=[each for each in version.repudiations.all() if as_of.sees(each)],
        lacking=[side for side in sides if side.pk not in signed],
    )


def _compared(told: Sequence[VersionTold], awaiting: VersionTold | None) -> Compared | None:
    """The version that waits beside the last one signed by all, else beside the one before it."""
    if awaiting is None or awaiting.version.ends:
        return None
    earlier = [
        each
        for each in told
        if each.version.number < awaiting.version.number and not each.withdrawn and not each.version.ends
    ]
    signed = [each for each in earlier if not each.lacking]
    beside = (signed or earlier)[-1:]
    return compare(beside[0].version, awaiting.version) if beside else None


def _asked(undertaking: models.Undertaking, versions: Sequence[models.Version], as_of: AsOf) -> list[Asked]:
    shown = next((each for each in versions if each.pk == undertaking.standing.shown_id), None)
    if shown is None or shown.kind != UndertakingKind.ASK:
        return []
    first = first_answers(versions, as_of)
    answers = [each for version in versions for each in version.answers.all() if as_of.sees(each)]
    return [
        Asked(
            side=side,
            put=put,
            answers=[each for each in answers if each.side_id == side.pk],
            days=days_of_silence(put, first.get(str(side.pk)), on=as_of.on),
        )
        for side, put in put_before(shown, versions).items()
        if put <= as_of.on
    ]


def _acts_open(
    undertaking: models.Undertaking,
    member: Membership | None,
    told: Sequence[VersionTold],
    proposal: VersionTold | None,
    asked: Sequence[Asked],
) -> frozenset[str]:
    """The acts of the table that the looker could do now."""
    agreement, standing = undertaking.agreement, undertaking.standing
    own = side_of(member, agreement) if agreement.shared else None
    keeps = agreement.keeping == models.Keeping.OBSERVER and member is not None
    if own is None and not (keeps and member and agreement.keeper_id == member.organisation_id):
        return frozenset()
    by_key: dict[UUID | None, VersionTold] = {each.version.pk: each for each in told}
    in_force = by_key.get(standing.in_force_id)
    open_ = {"version.amend"}
    if proposal:
        open_ |= _acts_on_proposal(proposal, own)
    if own and in_force and not (proposal and proposal.version.ends):
        open_.add("ending.propose")
    if own and in_force and all(each.side_id != own.pk for each in in_force.repudiations):
        open_.add("undertaking.repudiate")
    if own and standing.state not in OVER:
        open_ |= _acts_of_answering(own, asked)
    return frozenset(code for code in open_ if may(member, code))


def _acts_on_proposal(proposal: VersionTold, own: models.Side | None) -> set[str]:
    open_, asks = set(), proposal.version.kind == UndertakingKind.ASK
    if proposal.version.side_id == (own.pk if own else None) and (asks or not proposal.signatures):
        open_.add("version.withdraw")
    if own and not asks and any(each.pk == own.pk for each in proposal.lacking):
        open_.add("version.sign")
        if all(each.side_id != own.pk for each in proposal.refusals):
            open_.add("version.refuse")
    return open_


def _acts_of_answering(own: models.Side, asked: Sequence[Asked]) -> set[str]:
    """The answers that the own side has not given yet; none more while a pledge of its stands for one."""
    mine = next((each for each in asked if each.side.pk == own.pk), None)
    if mine is None or any(each.pledge and each.pledge.standing.state not in OVER for each in mine.answers):
        return set()
    given = {models.AnswerKind(each.kind) for each in mine.answers}
    return {code for kind, code in ACT_OF_ANSWER.items() if kind not in given}
