"""Saying for one's side what became of an undertaking."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hefu_site.people.request import MemberRequest, member_only
from hefu_site.plans import actions
from hefu_site.plans.forms.assessments import AssessmentForm
from hefu_site.plans.views.undertakings import again, undertaking_of


@member_only
@require_POST
def give_assessment(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say for one's side what became of it."""
    undertaking = undertaking_of(request, pk)
    form = AssessmentForm(request.POST, today=request.at.date())
    if not form.is_valid():
        return again(request, undertaking, "assessment_form", form)
    assessment = form.save(commit=False)
    assessment.undertaking, assessment.lang = undertaking, get_language()
    actions.give_assessment(assessment, day=form.cleaned_data["day"], by=request.member, at=request.at)
    messages.success(request, _("Your side’s assessment is recorded."))
    return redirect("undertaking", pk)
