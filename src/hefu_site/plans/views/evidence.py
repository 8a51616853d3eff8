"""Recording what speaks for or against delivery, and setting it right."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from hefu_site.files.queries import content_of
from hefu_site.look.answers import taken_along
from hefu_site.people.request import MemberRequest, Request, member_only
from hefu_site.plans import actions, errors, models
from hefu_site.plans.forms.evidence import EvidenceForm
from hefu_site.plans.queries import attachments_visible_to, evidence_recorded_by
from hefu_site.plans.views.undertakings import recorder_of
from hefu_site.register.models import Undertaking


@member_only
@require_http_methods(["GET", "POST"])
def record_evidence(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Record evidence about an undertaking, or about one of its steps: ``?step=…&period=2026-01-01``."""
    undertaking = recorder_of(request, pk)
    step, period = _about(request, undertaking)
    form = EvidenceForm(request.POST or None, request.FILES or None, today=request.at.date())
    if request.method == "POST" and form.is_valid():
        evidence = form.save(commit=False)
        evidence.agreement, evidence.undertaking = undertaking.agreement, undertaking
        evidence.step, evidence.period, evidence.lang = step, period, get_language()
        try:
            actions.record_evidence(
                evidence,
                day=form.cleaned_data["day"],
                file=form.cleaned_data["file"],
                by=request.member,
                at=request.at,
            )
            messages.success(request, _("The evidence is recorded."))
        except errors.StepChanged:
            messages.error(request, _("Somebody changed this step meanwhile. This is how it stands now."))
        return redirect("undertaking", pk)
    title = _("What shows it? “%(step)s”") % {"step": step.name} if step else _("What shows it?")
    lede = _(
        "A document, a page or a table that anybody can look up. The day is the one it speaks of, "
        "which is not the day of the paper."
    )
    return _asked(
        request, form, undertaking=undertaking, title=title, lede=lede, button=_("Record the evidence")
    )


@member_only
@require_http_methods(["GET", "POST"])
def correct_evidence(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Put a right statement in the place of a wrong one of one's own side."""
    wrong = get_object_or_404(evidence_recorded_by(request.member), pk=pk)
    initial = {name: getattr(wrong, name) for name in EvidenceForm.Meta.fields}
    initial |= {"day": wrong.happened, "why": ""}
    form = EvidenceForm(
        request.POST or None, request.FILES or None, today=request.at.date(), correcting=True, initial=initial
    )
    if request.method == "POST" and form.is_valid():
        right = form.save(commit=False)
        right.lang = get_language()
        try:
            actions.correct_evidence(
                wrong,
                right,
                day=form.cleaned_data["day"],
                file=form.cleaned_data["file"],
                by=request.member,
                at=request.at,
            )
            messages.success(request, _("It is corrected. What it said before stays on record."))
        except errors.AlreadyCorrected:
            messages.error(request, _("It was corrected meanwhile. Look at what stands in its place."))
        return redirect("undertaking", wrong.undertaking_id)
    lede = _("The wrong one stays on record beside its correction, with your reason.")
    button = _("Correct it")
    return _asked(
        request, form, undertaking=wrong.undertaking, title=_("Correct evidence"), lede=lede, button=button
    )


@require_safe
def evidence_file(request: Request, pk: UUID) -> HttpResponse:
    """The file that evidence rests on, to be taken along."""
    kept = get_object_or_404(attachments_visible_to(request.member), pk=pk)
    return taken_along(content_of(kept), name=kept.name, media_type=kept.media_type)


def _about(request: MemberRequest, undertaking: Undertaking) -> tuple[models.Step | None, date | None]:
    """The step and period that the address names; of what does not exist, none."""
    steps = undertaking.steps.filter(replaced_by=None, dropped=False)
    step = next((each for each in steps if str(each.pk) == request.GET.get("step")), None)
    begun = step.periods_begun(request.at.date()) if step else {}
    named = {first.isoformat() if first else "": first for first in begun}
    period = named.get(request.GET.get("period", ""))
    return (step, period) if period in begun else (None, None)


def _asked(request: MemberRequest, form: EvidenceForm, **context: object) -> HttpResponse:
    return render(request, "plans/form.html", {"form": form, **context}, status=422 if form.errors else 200)
