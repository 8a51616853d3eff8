"""Joint meetings: called, prepared by a pack, and their minutes confirmed by the sides."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hefu_site.look.addresses import site_of
from hefu_site.look.answers import taken_along
from hefu_site.look.language import written_in
from hefu_site.look.list_files import list_file
from hefu_site.meetings import actions, errors, models, queries
from hefu_site.meetings.exports import (
    meeting_heads,
    meeting_rows,
    minute_heads,
    minute_rows,
    point_heads,
    point_rows,
)
from hefu_site.meetings.forms import MeetingForm, MinuteForm
from hefu_site.meetings.headings import HEADINGS
from hefu_site.meetings.sheet import meeting_paper, why_of
from hefu_site.papers.forms import Form
from hefu_site.people.acts import may
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.register import queries as register
from hefu_site.register.models import Agreement

FEW, A_PAGE, ON_PAPER = 10, 50, 30
"""Points shown under each of all headings, under one, and under each on paper."""


@member_only
@require_http_methods(["GET", "POST"])
def meetings(request: MemberRequest, pk: UUID) -> HttpResponse:
    """The meetings of an agreement, and the form that calls one."""
    agreement = _agreement(request, pk)
    form = MeetingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        meeting = form.save(commit=False)
        meeting.agreement, meeting.lang = agreement, written_in(meeting.place)
        actions.call_meeting(meeting, by=request.member, at=request.at)
        return redirect("meeting", meeting.pk)
    context = {
        "agreement": agreement,
        "meetings": queries.meetings_visible_to(request.member).filter(agreement=agreement),
        "form": form,
        "may_call": may(request.member, "meeting.call"),
        "today": request.at.date(),
    }
    return render(request, "meetings/meetings.html", context, status=422 if form.errors else 200)


@member_only
@require_safe
def meetings_file(request: MemberRequest, pk: UUID, form: str) -> HttpResponseBase:
    """The meetings of an agreement as a file."""
    found = queries.meetings_visible_to(request.member).filter(agreement=_agreement(request, pk))
    rows = meeting_rows(found, site=site_of(request))
    name = f"meetings-{request.at.date()}.{form}"
    return list_file(request, _("Joint meetings"), meeting_heads(), rows, name=name)


@member_only
@require_safe
def meeting_page(request: MemberRequest, pk: UUID) -> HttpResponse:
    """A meeting's pack and its minutes."""
    return _shown(request, _meeting(request, pk))


def _shown(request: MemberRequest, meeting: models.Meeting, form: MinuteForm | None = None) -> HttpResponse:
    agreement, today = meeting.agreement, request.at.date()
    shown = _asked(request)
    pack = queries.pack_of(meeting, today=today, shown=shown)
    own = register.side_of(request.member, agreement)
    context = {
        "meeting": meeting,
        "agreement": agreement,
        "pack": pack,
        "headings": [(name, heading, pack.numbers[name]) for name, heading in HEADINGS.items()],
        "parts": [
            (name, HEADINGS[name], pack.numbers[name], [(point, why_of(name, point)) for point in points])
            for name, points in pack.points.items()
            if points
        ],
        "shown": shown,
        "minutes": _with_sides(queries.minutes_of(meeting)),
        "settled": _with_sides(pack.settled),
        "sides": list(agreement.sides.all()),
        "own": own,
        "may_take": may(request.member, "minute.take") and meeting.day <= today,
        "form": form or MinuteForm(agreement=agreement),
        "held": meeting.day <= today,
    }
    return render(request, "meetings/meeting.html", context, status=422 if form else 200)


def _with_sides(minutes: Iterable[models.Minute]) -> list[tuple[models.Minute, set[UUID]]]:
    """Minutes, each with the sides that have confirmed it."""
    return [(each, {said.side_id for said in each.confirmations.all()}) for each in minutes]


def _asked(request: MemberRequest) -> queries.Shown:
    """The first few of every heading; with ``?part=vague&after=12`` a page of that one."""
    part, after = request.GET.get("part", ""), request.GET.get("after", "")
    if part not in HEADINGS:
        return queries.Shown(most=FEW)
    return queries.Shown(most=A_PAGE, only=part, after=int(after) if after.isdecimal() else 0)


@member_only
@require_safe
def meeting_file(request: MemberRequest, pk: UUID, lang: str, form: Form) -> HttpResponse:
    """The pack as PDF or DOCX, in one of the site's languages: of a long heading the first points, and where
    the others are, since a paper of a thousand pages is read by nobody."""
    meeting = _meeting(request, pk)
    with override(lang):  # the questions of the pack are asked in the paper's language
        shown = queries.Shown(most=ON_PAPER)
        pack = queries.pack_of(meeting, today=request.at.date(), shown=shown)
    sides = list(meeting.agreement.sides.all())
    minutes = list(queries.minutes_of(meeting))
    address = request.build_absolute_uri(reverse("meeting", args=[pk]))
    paper = meeting_paper(pack, minutes, sides, lang, address=address)
    name = f"{meeting.agreement.title}-{meeting.number}.{form.suffix}"
    return taken_along(form.write(paper), name=name, media_type=form.media_type)


@member_only
@require_safe
def minutes_file(request: MemberRequest, pk: UUID, form: str) -> HttpResponseBase:
    """What was taken down of a meeting as a file."""
    meeting = _meeting(request, pk)
    rows = minute_rows(queries.minutes_of(meeting), list(meeting.agreement.sides.all()))
    name = f"minutes-{meeting.number}-{meeting.day}.{form}"
    return list_file(request, pgettext("of a meeting", "Minutes"), minute_heads(), rows, name=name)


@member_only
@require_safe
def points_file(request: MemberRequest, pk: UUID, form: str) -> HttpResponseBase:
    """All that a meeting has to talk about as a file."""
    meeting, site = _meeting(request, pk), site_of(request)
    rows = point_rows(meeting, today=request.at.date(), site=site)
    name = f"meeting-{meeting.number}-{meeting.day}.{form}"
    return list_file(request, _("What to talk about"), point_heads(), rows, name=name)


@member_only
@require_POST
def take_minute(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Take down what was settled."""
    meeting = _meeting(request, pk)
    form = MinuteForm(request.POST, agreement=meeting.agreement)
    if not form.is_valid():
        return _shown(request, meeting, form)
    minute = form.save(commit=False)
    minute.meeting, minute.lang = meeting, written_in(minute.text)
    try:
        actions.take_minute(minute, by=request.member, at=request.at)
        messages.success(request, _("It is taken down, and waits for the other side to confirm it."))
    except errors.NotHeldYet:
        messages.error(request, _("Minutes are taken from the day of the meeting on."))
    return redirect("meeting", pk)


@member_only
@require_POST
def confirm_minute(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say that a minute is right."""
    visible = queries.meetings_visible_to(request.member)
    minutes = models.Minute.objects.select_related("meeting__agreement__log", "undertaking__agreement__log")
    minute = get_object_or_404(minutes.filter(meeting__in=visible), pk=pk)
    try:
        actions.confirm_minute(minute, by=request.member, at=request.at)
        messages.success(request, _("Confirmed."))
    except errors.AlreadyConfirmed:
        messages.info(request, _("Your side has confirmed this before; nothing was changed."))
    return redirect("meeting", minute.meeting_id)


def _agreement(request: MemberRequest, pk: UUID) -> Agreement:
    ours = register.agreements_visible_to(request.member).filter(
        shared=True, sides__organisation=request.member.organisation_id
    )
    return get_object_or_404(ours.distinct(), pk=pk)


def _meeting(request: MemberRequest, pk: UUID) -> models.Meeting:
    """A meeting with the sides of its agreement, which its pack, its minutes and its page all ask for."""
    visible = queries.meetings_visible_to(request.member).prefetch_related("agreement__sides__parties")
    return get_object_or_404(visible, pk=pk)
