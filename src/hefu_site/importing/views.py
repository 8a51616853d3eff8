"""Taking a ledger in: the file, its columns, a look at what will be recorded, then all of it or nothing."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.signing import BadSignature
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from hefu_site.importing.actions import import_ledger
from hefu_site.importing.forms import LABELS, ColumnsForm, FileForm, sealed
from hefu_site.importing.ledger import COLUMNS, Fault, Item, read_ledger
from hefu_site.people.acts import may
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.register.errors import AlreadyDone
from hefu_site.register.queries import documents_visible_to

PREVIEWED, NAMED = 20, 30
"""Rows and wrong cells that a page shows; how many more there are it says."""


@member_only
@require_http_methods(["GET", "POST"])
def import_file(request: MemberRequest) -> HttpResponse:
    """The file first; then the same address with the columns, until it is told to import."""
    if "carried" in request.POST:
        return _columns(request)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["file"].name
        return _shown(request, ColumnsForm(carried=sealed(form.sheet, name), member=request.member), 200)
    context = {"form": form, "here": "open", "may_open": may(request.member, "agreement.open")}
    return render(request, "importing/file.html", context, status=422 if form.errors else 200)


def _columns(request: MemberRequest) -> HttpResponse:
    try:
        form = ColumnsForm(request.POST, carried=request.POST["carried"], member=request.member)
    except BadSignature:
        return redirect("ledger-import")
    if not form.is_valid():
        return _shown(request, form, 422)
    items, faults = form.items(), form.faults()
    if faults or not items or request.POST.get("do") != "import":
        return _shown(request, form, 422 if faults else 200)
    source, reading = read_ledger(items, name=form.name, parties=form.parties(), lexicon=form.lexicon)
    title, key = form.cleaned_data["title"], form.cleaned_data["once"]
    try:
        agreement = import_ledger(source, reading, title=title, key=key, by=request.member, at=request.at)
    except AlreadyDone:
        messages.info(request, _("This ledger was taken in already; nothing was done twice."))
        document = get_object_or_404(documents_visible_to(request.member), pk=key)
        return redirect("agreement", document.agreement_id)
    said = ngettext("%(number)s item is recorded.", "%(number)s items are recorded.", len(items))
    messages.success(request, said % {"number": len(items)})
    return redirect("agreement", agreement.pk)


def _shown(request: MemberRequest, form: ColumnsForm, status: int) -> HttpResponse:
    valid = form.is_bound and form.is_valid()
    items, faults = (form.items(), form.faults()) if valid else ([], [])
    wrong = {(fault.row, fault.column): (fault, why) for fault, why in faults}
    rows = [item for item in items if item.number in {row for row, _ in wrong}] if wrong else items
    context = {
        "form": form,
        "faults": faults[:NAMED],
        "faulty": len(faults),
        "more_faults": len(faults) - NAMED,
        "heads": LABELS.values(),
        "rows": [(item.number, _cells(item, wrong)) for item in rows[:PREVIEWED]],
        "number": len(rows),
        "more": len(rows) - PREVIEWED,
        "names": [form[f"name_{at}"] for at in range(len(form.names))],
        "columns": [form[name] for name in ("title", *COLUMNS)],
        "other": [form["other"], form["other_kind"]],
        "here": "open",
    }
    return render(request, "importing/columns.html", context, status=status)


def _cells(item: Item, wrong: Mapping[tuple[int, str], tuple[Fault, Any]]) -> list[dict[str, Any]]:
    """What a row says, cell by cell, and of one that cannot be taken its name and why."""
    cells = []
    for column, label in LABELS.items():
        fault, why = wrong.get((item.number, column), (None, ""))
        cells.append({"label": label, "said": item.cells.get(column, ""), "fault": fault, "why": why})
    return cells
