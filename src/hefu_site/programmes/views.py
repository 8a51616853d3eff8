"""Programmes: the list, the page of one, and what its keeper fills in."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.core.signing import BadSignature
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from hefu_site.importing.forms import opened, sealed
from hefu_site.ledger.as_of import AsOf
from hefu_site.ledger.exports import history_heads, history_rows
from hefu_site.ledger.queries import history_of
from hefu_site.look.addresses import named_in, site_of
from hefu_site.look.language import written_in
from hefu_site.look.list_files import list_file
from hefu_site.look.pages import first_page
from hefu_site.people.acts import may
from hefu_site.people.request import MemberRequest, Request, member_only
from hefu_site.plans.asked_day import AskedDay
from hefu_site.plans.bars import bars_of
from hefu_site.plans.chart import chart, days_of
from hefu_site.plans.forms.tables import TableForm, told
from hefu_site.plans.tables import Value, columns_of, values_of
from hefu_site.programmes import actions, forms, models, queries
from hefu_site.programmes.exports import (
    bundled_heads,
    bundled_rows,
    figure_heads,
    figure_rows,
    programme_heads,
    programme_rows,
)
from hefu_site.register.models import Keeping
from hefu_site.register.queries import agreements_of, undertakings_visible_to

MOST = 200
"""Undertakings offered to be bundled, the latest agreements first."""
A_PAGE = 30
"""Programmes on a page of the list."""


@require_safe
def programmes(request: Request) -> HttpResponse:
    """The programmes the looker may see, with how each goes, a page at a time."""
    after, every = named_in(request, "after", UUID), queries.programmes_visible_to(request.member)
    page = first_page((every.filter(pk__gt=after) if after else every).order_by("pk"), A_PAGE)
    boards = queries.boards_of(page.rows, request.member, AsOf(on=request.at.date()))
    shown = [(board, bars_of(board.states, list(board.states))) for board in boards]
    context = {
        "kept": [each for each in shown if not each[0].programme.public],
        "observed": [each for each in shown if each[0].programme.public],
        "start": after,
        "following": page.last.pk if page.last else None,
        "may_open": may(request.member, "programme.open"),
        "here": "programmes",
    }
    return render(request, "programmes/programmes.html", context)


@require_safe
def programmes_file(request: Request, form: str) -> HttpResponseBase:
    """All the programmes the looker may see as a file."""
    on = request.at.date()
    every, site = queries.programmes_visible_to(request.member), site_of(request)
    rows = programme_rows(every, request.member, AsOf(on=on), site=site)
    return list_file(request, _("Programmes"), programme_heads(), rows, name=f"programmes-{on}.{form}")


@require_safe
def programme_page(request: Request, pk: UUID) -> HttpResponse:
    """One programme, as one would put it on a wall, today or on a past day."""
    programme = get_object_or_404(queries.programme_visible_to(request.member, pk))
    asked, after = AskedDay.of(request), named_in(request, "after", UUID)
    (board,) = queries.boards_of([programme], request.member, asked.as_of)
    context = {
        "asked": asked,
        "board": board,
        "aims": _drawn(board.aims),
        "bar": bars_of(board.states, list(board.states)),
        "bundle": queries.bundle_of(
            programme, request.member, as_of=asked.as_of, past=asked.past, after=after
        ),
        "keeps": request.member is not None and programme.keeper_id == request.member.organisation_id,
        "history": history_of(programme.log),
        "here": "programmes",
    }
    return render(request, "programmes/programme.html", context)


@require_safe
def bundled_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """The undertakings of a programme as a file, all of its pages."""
    programme, asked = (
        get_object_or_404(queries.programme_visible_to(request.member, pk)),
        AskedDay.of(request),
    )
    bundles = queries.bundles_of(programme, request.member, as_of=asked.as_of, past=asked.past)
    rows = bundled_rows(bundles, site=site_of(request))
    return list_file(request, _("Undertakings"), bundled_heads(), rows, name=f"programme-{asked.on}.{form}")


@require_safe
def figures_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """The goals of a programme with their figures as a file."""
    programme, asked = (
        get_object_or_404(queries.programme_visible_to(request.member, pk)),
        AskedDay.of(request),
    )
    (board,) = queries.boards_of([programme], request.member, asked.as_of)
    return list_file(
        request, _("Figures"), figure_heads(), figure_rows(board.aims), name=f"figures-{asked.on}.{form}"
    )


@require_safe
def programme_history_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """What was done on a programme as a file."""
    programme = get_object_or_404(queries.programme_visible_to(request.member, pk))
    rows, name = history_rows([programme.log]), f"history-{request.at.date()}.{form}"
    return list_file(request, _("History"), history_heads(), rows, name=name)


def _drawn(aims: Sequence[queries.Aim]) -> list[tuple[queries.Aim, SafeString | None]]:
    """The goals with their charts, all through the same time, so that one looks from one to the next. One
    figure is no course, and is not drawn."""
    days = [day for aim in aims if aim.figures for day in days_of(aim.goal, aim.figures)]
    return [(aim, chart(aim.goal, aim.figures, days=days) if len(aim.figures) > 1 else None) for aim in aims]


@member_only
@require_http_methods(["GET", "POST"])
def open_programme(request: MemberRequest) -> HttpResponse:
    """Begin a programme."""
    form = forms.ProgrammeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        programme = form.save(commit=False)
        programme.lang = written_in(programme.name)
        actions.open_programme(programme, by=request.member, at=request.at)
        return redirect("programme-bundle", programme.pk)
    context = {
        "form": form,
        "title": _("Open a programme"),
        "lede": _("A named plan that bundles undertakings of one or several agreements."),
        "button": _("Open it"),
    }
    return render(request, "programmes/form.html", context, status=422 if form.errors else 200)


@member_only
@require_http_methods(["GET", "POST"])
def bundle_programme(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say which undertakings belong to it."""
    programme = _kept(request, pk)
    visible = undertakings_visible_to(request.member).filter(agreement__in=agreements_of(request.member))
    if not programme.public:
        visible = visible.filter(agreement__keeping=Keeping.SIDES)
    undertakings = list(visible.order_by("-agreement__recorded", "number")[:MOST])
    inside = [str(each.undertaking_id) for each in programme.bundled.filter(withdrawn=False)]
    form = forms.BundleForm(request.POST or None, undertakings=undertakings, initial={"undertakings": inside})
    if request.method == "POST" and form.is_valid():
        offered = {str(each.pk) for each in undertakings}
        wanted = {*form.cleaned_data["undertakings"], *(pk for pk in inside if pk not in offered)}
        actions.bundle_programme(programme, {UUID(each) for each in wanted}, by=request.member, at=request.at)
        return redirect("programme", pk)
    return _asked(request, form, programme, title=_("What belongs to it?"), button=_("Bundle what is ticked"))


@member_only
@require_http_methods(["GET", "POST"])
def set_goal(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say what it is measured by; with ``?goal=…`` in place of an earlier goal."""
    programme = _kept(request, pk)
    before = next((each for each in programme.goals.all() if str(each.pk) == request.GET.get("goal")), None)
    initial = {name: getattr(before, name) for name in forms.GoalForm.base_fields} if before else None
    form = forms.GoalForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        goal = form.save(commit=False)
        goal.programme, goal.lang = programme, written_in(goal.name)
        goal.replaces = before if before and not hasattr(before, "replaced_by") else None
        actions.set_goal(goal, by=request.member, at=request.at)
        messages.success(request, _("The goal is set."))
        return redirect("programme", pk)
    return _asked(request, form, programme, title=_("What is it measured by?"), button=_("Set the goal"))


@member_only
@require_http_methods(["GET", "POST"])
def record_figure(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Record a sourced figure of a goal."""
    goal, programme = _goal(request, pk)
    form = forms.FigureForm(request.POST or None, today=request.at.date())
    if request.method == "POST" and form.is_valid():
        figure = form.save(commit=False)
        figure.goal, figure.lang = goal, written_in(figure.publisher)
        actions.record_figure(figure, day=form.cleaned_data["day"], by=request.member, at=request.at)
        messages.success(request, _("The figure is recorded."))
        return redirect("programme", programme.pk)
    return _asked(request, form, programme, title=goal.name, button=_("Record the figure"))


@member_only
@require_http_methods(["GET", "POST"])
def import_figures(request: MemberRequest, pk: UUID) -> HttpResponse:
    """The file of a goal's figures first; then what it shows, until it is told to record."""
    goal, programme = _goal(request, pk)
    page = {"counted": goal, "programme": programme, "back": reverse("programme", args=[programme.pk])}
    page |= {"within": "programmes/form.html", "title": _("Figures by file")}
    if "carried" in request.POST:
        carried = request.POST["carried"]
    else:
        form = TableForm(request.POST or None, request.FILES or None)
        if not form.is_valid():
            page |= {"form": form, "columns": columns_of(goal.unit, sourced=True)}
            return render(request, "plans/table.html", page, status=422 if form.errors else 200)
        carried = sealed(form.sheet, form.cleaned_data["file"].name)
    try:
        name, sheet = opened(carried)
    except BadSignature:
        return redirect("figures-import", pk)
    values, faults = values_of(sheet, goal.unit, today=request.at.date(), sourced=True)
    if faults or request.POST.get("do") != "record":
        page |= {"look": {"name": name, "carried": carried}, "values": values, "faults": told(faults)}
        return render(request, "plans/table_shown.html", page, status=422 if faults else 200)
    figures = [(_figure(goal, value), value.day) for value in values]
    actions.record_figures(figures, by=request.member, at=request.at)
    said = ngettext("%(number)s figure is recorded.", "%(number)s figures are recorded.", len(figures))
    messages.success(request, said % {"number": len(figures)})
    return redirect("programme", programme.pk)


def _figure(goal: models.Goal, value: Value) -> models.Figure:
    """A row of a table as a figure; its source is who publishes it."""
    publisher = value.note[:200]
    return models.Figure(
        goal=goal, value=value.value, grade=value.grade, publisher=publisher, lang=written_in(publisher)
    )


def _goal(request: MemberRequest, pk: UUID) -> tuple[models.Goal, models.Programme]:
    """A goal in use, and its programme, which the member's organisation keeps."""
    goal = get_object_or_404(models.Goal, pk=pk, replaced_by=None)
    return goal, _kept(request, goal.programme_id)


def _kept(request: MemberRequest, pk: UUID) -> models.Programme:
    kept = models.Programme.objects.filter(keeper=request.member.organisation_id)
    return get_object_or_404(kept.select_related("log"), pk=pk)


def _asked(
    request: MemberRequest, form: object, programme: models.Programme, **context: object
) -> HttpResponse:
    context |= {"form": form, "programme": programme}
    return render(
        request, "programmes/form.html", context, status=422 if getattr(form, "errors", None) else 200
    )
