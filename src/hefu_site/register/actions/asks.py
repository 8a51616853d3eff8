"""Answering an ask: taking it up, countering, declining, noting."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from hefu.terms.undertaking import UndertakingKind
from hefu_site.ledger.actions import lock, record
from hefu_site.ledger.models import Fact
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.actions.acting import own_side
from hefu_site.register.draft import Draft, rows_of
from hefu_site.register.errors import AlreadyDone, NotAsked, NotYours, TakenUp
from hefu_site.register.queries import ACT_OF_ANSWER, OVER, words_of
from hefu_site.register.standing import restand


def take_up_ask(ask: models.Undertaking, draft: Draft, *, by: Membership, at: datetime) -> models.Answer:
    """Propose a pledge that does what was asked; it points back to the ask, and waits for signatures.

    Raises:
        NotYours: the member's side is not to bear the ask.
        NotAsked: it is no ask, or no more.
        AlreadyDone: the side has taken it up before.
        TakenUp: a pledge of the side answers it in another way, and stands.
    """
    return _pledge(ask, draft, models.AnswerKind.TAKEN_UP, by=by, at=at)


def counter_ask(ask: models.Undertaking, draft: Draft, *, by: Membership, at: datetime) -> models.Answer:
    """Propose another pledge in place of what was asked. Raises what `take_up_ask` raises."""
    return _pledge(ask, draft, models.AnswerKind.COUNTERED, by=by, at=at)


@transaction.atomic
def decline_ask(
    ask: models.Undertaking, reason: str, *, lang: str, by: Membership, at: datetime
) -> models.Answer:
    """Say that the member's side will not do what is asked, and why. Raises what `take_up_ask` raises."""
    answer = _answer(ask, models.AnswerKind.DECLINED, by=by)
    answer.reason, answer.lang = reason, lang
    return _store(answer, [], by=by, at=at)


@transaction.atomic
def note_ask(
    ask: models.Undertaking, remark: str, *, lang: str, by: Membership, at: datetime
) -> models.Answer:
    """Say that the member's side has taken notice, and no more. Raises what `take_up_ask` raises."""
    answer = _answer(ask, models.AnswerKind.NOTED, by=by)
    answer.reason, answer.lang = remark, lang
    return _store(answer, [], by=by, at=at)


@transaction.atomic
def _pledge(
    ask: models.Undertaking, draft: Draft, kind: models.AnswerKind, *, by: Membership, at: datetime
) -> models.Answer:
    answer = _answer(ask, kind, by=by)
    agreement = ask.agreement
    pledge = models.Undertaking(agreement=agreement, number=agreement.undertakings.count() + 1)
    said = replace(draft, kind=UndertakingKind.PLEDGE)
    version, rows = rows_of(said, pledge, number=1, side=answer.side, after=answer.version)
    answer.pledge, answer.lang = pledge, draft.wordings[0].lang
    _store(answer, [pledge, version, *rows], by=by, at=at)
    restand(pledge)
    return answer


def asked_of(ask: models.Undertaking, by: Membership, *, act: str) -> tuple[models.Version, models.Side]:
    """What is asked, and the member's side, which is to bear it.

    Raises:
        NotYours: the member's side is not to bear it.
        NotAsked: it is no ask, or no more.
    """
    side = own_side(ask.agreement, by, act=act)
    standing = models.Standing.objects.select_related("shown").get(undertaking=ask)
    version = standing.shown
    if not version.parts.filter(part=models.Part.BEARER, party__side=side).exists():
        raise NotYours(act=act, undertaking=str(ask.pk))
    if version.kind != UndertakingKind.ASK or standing.state in OVER:
        raise NotAsked(undertaking=str(ask.pk))
    return version, side


def _answer(ask: models.Undertaking, kind: models.AnswerKind, *, by: Membership) -> models.Answer:
    """An answer of the member's side to the ask as it is shown, with the agreement's log held."""
    lock(ask.agreement.log)
    version, side = asked_of(ask, by, act=ACT_OF_ANSWER[kind])
    if version.answers.filter(side=side, kind=kind).exists():
        raise AlreadyDone(undertaking=str(ask.pk), answer=kind.value)
    pledges = models.Undertaking.objects.filter(answer_to__version__undertaking=ask, answer_to__side=side)
    if pledges.exclude(standing__state__in=OVER).exists():
        raise TakenUp(undertaking=str(ask.pk))
    return models.Answer(version=version, side=side, kind=kind)


def _store(answer: models.Answer, rows: list[Fact], *, by: Membership, at: datetime) -> models.Answer:
    ask = answer.version.undertaking
    what = words_of(answer.version)[:120]
    record(f"ask.{answer.kind}", [*rows, answer], log=ask.agreement.log, by=by, at=at, what=what)
    restand(ask)
    return answer
