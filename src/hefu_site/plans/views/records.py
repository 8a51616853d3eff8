"""Recording what was seen, what shows it and what one's side says of it, and setting it right."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from hefu_site.files.queries import content_of
from hefu_site.look.answers import taken_along
from hefu_site.look.language import written_in
from hefu_site.look.widgets import as_typed
from hefu_site.people.request import MemberRequest, Request, member_only
from hefu_site.plans import actions, models, queries
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.forms.assessments import AssessmentForm
from hefu_site.plans.forms.dated import RecordForm
from hefu_site.plans.forms.evidence import EvidenceForm
from hefu_site.plans.forms.measures import ObservationForm
from hefu_site.plans.views.declined import led_back
from hefu_site.plans.views.undertakings import recorder_of, undertaking_of
from hefu_site.register.models import Undertaking


@member_only
@require_http_methods(["GET", "POST"])
@led_back
def record_observation(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Record a value seen of an indicator."""
    indicator = get_object_or_404(queries.indicators_visible_to(request.member), pk=pk)
    own_side(indicator.undertaking, request.member, act="observation.record")
    form = _form(request, ObservationForm, instance=models.Observation(indicator=indicator))
    return _asked(
        request,
        form,
        undertaking=indicator.undertaking,
        store=actions.record_observation,
        said=_("The observation is recorded."),
        title=_("What was seen? “%(name)s”") % {"name": indicator.name},
        lede=_("A value in %(unit)s, as of the day on which it held, and where anybody can look it up.")
        % {"unit": indicator.unit},
        button=_("Record the observation"),
    )


@member_only
@require_http_methods(["GET", "POST"])
@led_back
def correct_observation(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Put a right value in the place of a wrong one of one's own side."""
    wrong = get_object_or_404(queries.observations_recorded_by(request.member), pk=pk)
    title = _("Correct an observation of “%(name)s”") % {"name": wrong.indicator.name}
    return _corrected(
        request,
        wrong,
        ObservationForm,
        undertaking=wrong.indicator.undertaking,
        correct=actions.correct_observation,
        title=title,
    )


@member_only
@require_http_methods(["GET", "POST"])
@led_back
def record_evidence(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Record evidence about an undertaking, or about one of its steps: ``?step=…&period=2026-01-01``."""
    undertaking = recorder_of(request, pk)
    step, period = _about(request, undertaking)
    about = models.Evidence(
        agreement=undertaking.agreement, undertaking=undertaking, step=step, period=period
    )
    return _asked(
        request,
        _form(request, EvidenceForm, instance=about),
        undertaking=undertaking,
        store=actions.record_evidence,
        said=_("The evidence is recorded."),
        title=_("What shows it? “%(step)s”") % {"step": step.name} if step else _("What shows it?"),
        lede=_(
            "A document, a page or a table that anybody can look up. The day is the one it speaks of, "
            "which is not the day of the paper."
        ),
        button=_("Record the evidence"),
    )


@member_only
@require_http_methods(["GET", "POST"])
@led_back
def correct_evidence(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Put a right statement in the place of a wrong one of one's own side."""
    wrong = get_object_or_404(queries.evidence_recorded_by(request.member), pk=pk)
    return _corrected(
        request,
        wrong,
        EvidenceForm,
        undertaking=cast("Undertaking", wrong.undertaking),  # evidence about none is not among these
        correct=actions.correct_evidence,
        title=_("Correct evidence"),
    )


@require_safe
def evidence_file(request: Request, pk: UUID) -> HttpResponse:
    """The file that evidence rests on, to be taken along."""
    kept = get_object_or_404(queries.attachments_visible_to(request.member), pk=pk)
    return taken_along(content_of(kept), name=kept.name, media_type=kept.media_type)


@member_only
@require_http_methods(["GET", "POST"])
def give_assessment(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say for one's side what became of an undertaking."""
    undertaking = undertaking_of(request, pk)
    own_side(undertaking, request.member, act="assessment.give")
    return _asked(
        request,
        _form(request, AssessmentForm, instance=models.Assessment(undertaking=undertaking)),
        undertaking=undertaking,
        store=actions.give_assessment,
        said=_("Your side’s assessment is recorded."),
        title=_("What became of it, as your side sees it?"),
        lede=_("It stands beside the rule’s verdict and what the other side says, under your side’s name."),
        button=_("Record the assessment"),
    )


@member_only
@require_http_methods(["GET", "POST"])
@led_back
def correct_assessment(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Put what one's side means in the place of what it said by mistake."""
    wrong = get_object_or_404(queries.assessments_given_by(request.member), pk=pk)
    return _corrected(
        request,
        wrong,
        AssessmentForm,
        undertaking=wrong.undertaking,
        correct=actions.correct_assessment,
        title=_("Correct your side’s assessment"),
    )


def _about(request: MemberRequest, undertaking: Undertaking) -> tuple[models.Step | None, date | None]:
    """The step and period that the address names; of what does not exist, none."""
    steps = undertaking.steps.filter(replaced_by=None, dropped=False)
    step = next((each for each in steps if str(each.pk) == request.GET.get("step")), None)
    begun = step.periods_begun(request.at.date()) if step else {}
    named = {first.isoformat() if first else "": first for first in begun}
    period = named.get(request.GET.get("period", ""))
    return (step, period) if period in begun else (None, None)


def _form(request: MemberRequest, form: type[RecordForm], **about: Any) -> RecordForm:
    return form(request.POST or None, request.FILES or None, today=request.at.date(), **about)


def _corrected(
    request: MemberRequest,
    wrong: models.Assessment | models.Evidence | models.Observation,
    form: type[RecordForm],
    *,
    undertaking: Undertaking,
    correct: Callable[..., object],
    title: str,
) -> HttpResponse:
    """The form begins with what was recorded; what is stored stands in its place."""
    said = form.base_fields.keys() - {"day", "file", "why"}
    initial = {"day": wrong.happened, **{name: as_typed(getattr(wrong, name)) for name in said}}
    return _asked(
        request,
        _form(request, form, correcting=True, initial=initial),
        undertaking=undertaking,
        store=partial(correct, wrong),
        said=_("It is corrected. What it said before stays on record."),
        title=title,
        lede=_("The wrong one stays on record beside its correction, with your reason."),
        button=_("Correct it"),
    )


def _asked(
    request: MemberRequest,
    form: RecordForm,
    *,
    undertaking: Undertaking,
    store: Callable[..., object],
    said: str,
    **words: str,
) -> HttpResponse:
    """The page with the form; once it is filled in, what it says is stored, with the file it brought."""
    if request.method == "POST" and form.is_valid():
        row, file = form.save(commit=False), form.cleaned_data.get("file")
        row.lang = written_in(form.cleaned_data[form.says])
        brought = {"file": file} if file else {}
        store(row, day=form.cleaned_data["day"], by=request.member, at=request.at, **brought)
        messages.success(request, said)
        return redirect("undertaking", undertaking.pk)
    context = {"form": form, "undertaking": undertaking, **words}
    return render(request, "plans/form.html", context, status=422 if form.errors else 200)
