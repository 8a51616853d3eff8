"""Answering an ask."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hefu_site.people.acts import require
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.register import errors, models
from hefu_site.register.actions import asks
from hefu_site.register.draft import draft_of
from hefu_site.register.reason_forms import ReasonForm, RemarkForm
from hefu_site.register.version_form import PledgeForm
from hefu_site.register.views.asking import (
    ask_and_record,
    last_number,
    told_against,
    told_twice,
    undertaking_of,
)


@member_only
@require_http_methods(["GET", "POST"])
def take_up_ask(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Make a pledge of what was asked."""
    return _pledge(request, pk, "ask.take_up", asks.take_up_ask, "register/take_up.html")


@member_only
@require_http_methods(["GET", "POST"])
def counter_ask(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Make another pledge in place of what was asked."""
    return _pledge(request, pk, "ask.counter", asks.counter_ask, "register/counter.html")


@member_only
@require_http_methods(["GET", "POST"])
def decline_ask(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Decline, with a reason."""
    return _say(request, pk, "ask.decline", asks.decline_ask, "register/decline.html")


@member_only
@require_http_methods(["GET", "POST"])
def note_ask(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Take notice, perhaps with a remark."""
    return _say(request, pk, "ask.note", asks.note_ask, "register/note.html", asking=RemarkForm)


def _pledge(
    request: MemberRequest, pk: UUID, act: str, store: Callable[..., models.Answer], page: str
) -> HttpResponse:
    ask = undertaking_of(request, pk)
    try:
        version, side = asks.asked_of(ask, request.member, act=act)
        require(request.member, act)
        said, agreement = draft_of(version), ask.agreement
        form = PledgeForm(
            request.POST or None, said=said, agreement=agreement, seen=last_number(ask), side=side
        )
        if request.method == "POST" and form.is_valid():
            answer = store(ask, form.draft(), by=request.member, at=request.at)
            messages.success(request, _("Proposed. It is agreed when all sides have signed it."))
            return redirect("undertaking", answer.pledge_id)
    except errors.AlreadyDone:
        return told_twice(request, pk)
    except (errors.NotAsked, errors.TakenUp) as error:
        return told_against(request, pk, type(error))
    context = {"undertaking": ask, "form": form, "asked": version}
    return render(request, page, context, status=422 if form.errors else 200)


def _say(
    request: MemberRequest,
    pk: UUID,
    act: str,
    answer: Callable[..., models.Answer],
    page: str,
    *,
    asking: type[ReasonForm] = ReasonForm,
) -> HttpResponse:
    ask = undertaking_of(request, pk)
    try:
        asks.asked_of(ask, request.member, act=act)
    except errors.NotAsked:
        return told_against(request, pk, errors.NotAsked)
    return ask_and_record(request, ask, act, partial(answer, ask), page, asking=asking)
