"""Observations by file: the table, a look at what it shows or what is wrong with it, then all or nothing."""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

import msgspec
from django.contrib import messages
from django.core.signing import BadSignature
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from hefu.planning.catalogue import load_catalogue
from hefu_intake.sheet import Sheet
from hefu_site.importing.forms import opened, sealed
from hefu_site.look.answers import taken_along
from hefu_site.look.language import written_in
from hefu_site.people.request import MemberRequest, Request, member_only
from hefu_site.plans import models, queries, tables
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.actions.tables import record_shown
from hefu_site.plans.forms.tables import FigureForm, TableForm, told
from hefu_site.plans.views.declined import led_back

Shown = list[tuple[models.Observation, date]]


@dataclass
class Look:
    """What a table shows, as the page tells it before anything is recorded."""

    indicator: models.Indicator
    name: str
    sheet: Sheet
    carried: str
    holds: str


@member_only
@require_http_methods(["GET", "POST"])
@led_back
def import_observations(request: MemberRequest, pk: UUID) -> HttpResponse:
    """The file first; then the same address with what it shows, until it is told to record."""
    indicator = get_object_or_404(queries.indicators_visible_to(request.member), pk=pk)
    own_side(indicator.undertaking, request.member, act="table.keep")
    if "carried" in request.POST:
        try:
            name, sheet = opened(request.POST["carried"])
        except BadSignature:
            return redirect("observations-import", pk)
        holds = request.POST.get("holds", "values") if indicator.definition else "values"
        look = Look(indicator, name, sheet, request.POST["carried"], holds)
        return _figure(request, look) if holds == "rows" else _values(request, look)
    form = TableForm(request.POST or None, request.FILES or None, defined=bool(indicator.definition))
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["file"].name
        look = Look(
            indicator, name, form.sheet, sealed(form.sheet, name), form.cleaned_data.get("holds", "values")
        )
        return _figure(request, look) if look.holds == "rows" else _values(request, look)
    definition = load_catalogue().get(indicator.definition)
    context = _page(indicator) | {
        "form": form,
        "title": _("Observations by file"),
        "columns": tables.columns_of(indicator.unit),
        "definition": definition,
    }
    return render(request, "plans/table.html", context, status=422 if form.errors else 200)


def _values(request: MemberRequest, look: Look) -> HttpResponse:
    values, faults = tables.values_of(look.sheet, look.indicator.unit, today=request.at.date())
    if faults or request.POST.get("do") != "record":
        return _shown(request, look, values=values, faults=faults)
    shown = [
        (
            models.Observation(
                indicator=look.indicator,
                value=each.value,
                grade=each.grade,
                note=each.note[:300],
                lang=written_in(each.note),
            ),
            each.day,
        )
        for each in values
    ]
    return _record(request, look, shown)


@require_safe
def table_file(request: Request, pk: UUID) -> HttpResponse:
    """A table as it was kept, to be taken along."""
    kept = get_object_or_404(queries.tables_visible_to(request.member), pk=pk)
    sheet = msgspec.json.decode(kept.content, type=Sheet)
    name = f"{Path(kept.name).stem}.csv"
    return taken_along(tables.as_csv(sheet), name=name, media_type="text/csv; charset=utf-8")


def _figure(request: MemberRequest, look: Look) -> HttpResponse:
    today = request.at.date()
    form = FigureForm(request.POST if "day" in request.POST else None, initial={"day": today})
    day = form.cleaned_data["day"] if form.is_bound and form.is_valid() else today
    figure, faults = tables.figure_of(look.sheet, look.indicator.definition, unit=look.indicator.unit, on=day)
    if figure is None or faults or request.POST.get("do") != "record" or not form.is_valid() or day > today:
        return _shown(request, look, figure=figure, faults=faults, form=form)
    note = _("computed from %(rows)s rows of %(name)s") % {"rows": figure.rows, "name": look.name}
    observation = models.Observation(
        indicator=look.indicator,
        value=figure.value,
        grade=form.cleaned_data["grade"],
        note=note[:300],
        lang=written_in(note),
        computed=True,
    )
    return _record(request, look, [(observation, day)])


def _record(request: MemberRequest, look: Look, shown: Shown) -> HttpResponse:
    content = msgspec.json.encode(look.sheet).decode()
    table = models.Table(
        indicator=look.indicator,
        name=look.name[:300],
        lang=written_in(look.name),
        content=content,
        digest=hashlib.sha256(content.encode()).hexdigest(),
    )
    record_shown(table, shown, by=request.member, at=request.at)
    said = ngettext(
        "%(number)s observation is recorded.", "%(number)s observations are recorded.", len(shown)
    )
    messages.success(request, said % {"number": len(shown)})
    return redirect("undertaking", look.indicator.undertaking_id)


def _shown(
    request: MemberRequest,
    look: Look,
    *,
    faults: list[tables.Fault],
    values: list[tables.Value] | None = None,
    figure: object = None,
    form: FigureForm | None = None,
) -> HttpResponse:
    context = _page(look.indicator) | {
        "look": look,
        "values": values or [],
        "figure": figure,
        "form": form,
        "faults": told(faults),
    }
    return render(request, "plans/table_shown.html", context, status=422 if faults else 200)


def _page(indicator: models.Indicator) -> dict[str, object]:
    """Of what the table is, and the page it is reached from."""
    undertaking = indicator.undertaking
    back = reverse("undertaking", args=[undertaking.pk])
    return {"counted": indicator, "undertaking": undertaking, "within": "plans/form.html", "back": back}
