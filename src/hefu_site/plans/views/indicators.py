"""Saying by what an undertaking is measured, and changing it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import ModelForm
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hefu_site.look.language import written_in
from hefu_site.look.widgets import as_typed
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.plans import actions, models, queries
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.actions.unchanged import still_planned
from hefu_site.plans.forms.combinations import CombinationForm
from hefu_site.plans.forms.measures import IndicatorForm
from hefu_site.plans.views.declined import led_back
from hefu_site.plans.views.undertakings import planner_of


@member_only
@require_http_methods(["GET", "POST"])
@led_back
def set_indicator(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say by what the undertaking is measured, beside what it is measured by already."""
    undertaking = planner_of(request, pk, act="indicator.set")
    form = IndicatorForm(request.POST or None, instance=models.Indicator(undertaking=undertaking))
    if request.method == "POST" and form.is_valid():
        indicator = form.save(commit=False)
        indicator.lang = written_in(indicator.name)
        actions.set_indicator(indicator, by=request.member, at=request.at)
        messages.success(request, _("The indicator is set."))
        return redirect("undertaking", pk)
    lede = _("A figure that both sides can look up, the value it is to reach, and by which day.")
    if undertaking.indicators.filter(replaced_by=None, dropped=False).exists():
        lede = _(
            "It is judged by all its indicators together: delivered once every one is reached, unless its "
            "page says that any one is enough. To move a target or a day, change the indicator that has it."
        )
    return _shown(
        request,
        form,
        undertaking=undertaking,
        title=_("Set an indicator"),
        lede=lede,
        button=_("Set the indicator"),
    )


@member_only
@require_http_methods(["GET", "POST"])
@led_back
def change_indicator(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Put another indicator in one's place, or drop it; either way with the reason."""
    before = get_object_or_404(queries.indicators_visible_to(request.member), pk=pk)
    undertaking = before.undertaking
    own_side(undertaking, request.member, act="indicator.change")
    still_planned(undertaking)
    said = IndicatorForm.base_fields.keys() - {"reason"}
    initial = {name: as_typed(getattr(before, name)) for name in said}
    form = IndicatorForm(request.POST or None, changing=True, initial=initial)
    if request.method == "POST" and form.is_valid():
        changed = form.save(commit=False)
        changed.lang, changed.dropped = written_in(changed.name), request.POST.get("do") == "drop"
        actions.change_indicator(before, changed, by=request.member, at=request.at)
        messages.success(request, _("The indicator is changed. What it was before stays on record."))
        return redirect("undertaking", undertaking.pk)
    lede = _(
        "The earlier one stays on record, with your reason. What was observed goes on to count as long as "
        "name, unit, kind and definition stay the same."
    )
    return _shown(
        request,
        form,
        undertaking=undertaking,
        title=_("Change an indicator"),
        lede=lede,
        button=_("Change it"),
        drop=_("Drop the indicator"),
    )


@member_only
@require_http_methods(["GET", "POST"])
@led_back
def set_combination(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say whether all indicators of an undertaking have to be reached, or any one of them."""
    undertaking = planner_of(request, pk, act="combination.set")
    said = undertaking.combinations.filter(replaced_by=None).first()
    now = said.combine if said else models.Combine.ALL
    form = CombinationForm(request.POST or None, initial={"combine": now})
    if request.method == "POST" and form.is_valid():
        combination = form.save(commit=False)
        combination.undertaking, combination.lang = undertaking, written_in(combination.reason)
        actions.set_combination(combination, by=request.member, at=request.at)
        messages.success(request, _("It is judged so from now on. How it was judged before stays on record."))
        return redirect("undertaking", pk)
    lede = _(
        "Where all have to be reached, the undertaking stands no better than its least indicator; where any "
        "one is enough, it stands as well as its best."
    )
    return _shown(
        request,
        form,
        undertaking=undertaking,
        title=_("All of its indicators, or any one of them?"),
        lede=lede,
        button=_("Judge it so"),
    )


def _shown(request: MemberRequest, form: "ModelForm[Any]", **context: object) -> HttpResponse:
    return render(request, "plans/form.html", {"form": form, **context}, status=422 if form.errors else 200)
