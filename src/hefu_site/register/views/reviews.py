"""Judging one undertaking of a reading: confirm, reject, correct, add, take back.

With htmx a part of the page comes back; without, each form is a page of its own.
"""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hefu.terms.undertaking import Basis, Strength, Undertaking, UndertakingKind
from hefu_site.people.acts import require
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.register import errors, models, queries
from hefu_site.register.actions import readings
from hefu_site.register.correcting import CorrectionForm, RejectionForm
from hefu_site.register.marking import mark_of
from hefu_site.register.views.readings import Sheet, address_of


@member_only
@require_POST
def review_reading(request: MemberRequest, pk: UUID, position: int) -> HttpResponse:
    """Confirm one undertaking of a reading, or take the last act on it back."""
    document = _document(request, pk)
    row, _reading = queries.reading_of(document)
    verb = request.POST.get("judgement", "")
    asked: dict[str, Any] = {"by": request.member, "at": request.at, "seen": request.POST.get("seen")}
    acts: dict[str, Callable[[], object]] = {
        "confirmed": lambda: readings.review_reading(row, position, models.Judgement.CONFIRMED, **asked),
        "undone": lambda: readings.undo_review(row, position, **asked),
    }
    try:
        said = _overtaken(acts[verb])
    except LookupError:  # no such verb, or nothing at that position
        return HttpResponse(status=400)
    if said:
        return _told(request, document, position, said)
    return _reviewed(request, document, position, goes_on=verb == "confirmed", text_anew=verb == "undone")


@member_only
@require_http_methods(["GET", "POST"])
def reject_reading(request: MemberRequest, pk: UUID, position: int) -> HttpResponse:
    """Reject one undertaking of a reading, and say why it is none."""
    sheet = _sheet(request, pk)
    proposal = sheet.at(position)
    if proposal is None or proposal.undertaking:
        return _no_longer(request, sheet, position)
    form = RejectionForm(request.POST or None)
    said = ""
    if request.method == "POST" and form.is_valid():
        why = readings.Rejection(models.Ground(form.cleaned_data["ground"]), form.cleaned_data["reason"])
        said = _overtaken(
            lambda: readings.review_reading(
                sheet.row,
                position,
                models.Judgement.REJECTED,
                why=why,
                seen=request.POST.get("seen"),
                by=request.member,
                at=request.at,
            )
        )
        if not said:
            return _reviewed(request, sheet.document, position, goes_on=True)
    return _form(request, sheet, form, "register/reject.html", proposal=proposal, overtaken=said)


@member_only
@require_http_methods(["GET", "POST"])
def correct_reading(request: MemberRequest, pk: UUID, position: int) -> HttpResponse:
    """Correct one undertaking of a reading: its words, its bearer, its day, whatever is not so."""
    sheet = _sheet(request, pk)
    proposal = sheet.at(position)
    if proposal is None or proposal.undertaking:
        return _no_longer(request, sheet, position)
    form = _correction(request, sheet, proposal.meant)
    said = ""
    if request.method == "POST" and form.is_valid():
        said = _overtaken(
            lambda: readings.correct_reading(
                sheet.row,
                position,
                form.view,
                added=form.added,
                seen=request.POST.get("seen"),
                by=request.member,
                at=request.at,
            )
        )
        if not said:
            return _reviewed(request, sheet.document, position, goes_on=False, text_anew=True)
    return _form(request, sheet, form, "register/correct.html", proposal=proposal, overtaken=said)


@member_only
@require_http_methods(["GET", "POST"])
def complete_reading(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Add an undertaking that the reader missed, or take one up that it left out."""
    sheet = _sheet(request, pk)
    form = _correction(request, sheet, _blank(sheet, request.GET))
    if request.method == "POST" and form.is_valid():
        try:
            review = readings.complete_reading(
                sheet.row, form.view, added=form.added, by=request.member, at=request.at
            )
        except errors.AlreadyDone:
            said = _("This party was added meanwhile. Nothing was stored; tick it among the parties.")
            return _form(request, sheet, form, "register/correct.html", proposal=None, overtaken=said)
        except errors.Overtaken:
            said = _("The text was read again meanwhile. Nothing was stored; look at how it stands now.")
            return _form(request, sheet, form, "register/correct.html", proposal=None, overtaken=said)
        return _added(request, sheet.document, review.position)
    return _form(request, sheet, form, "register/correct.html", proposal=None)


def _document(request: MemberRequest, pk: UUID) -> models.Document:
    """A document the member may review; what is not the member's to review is not there."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    if queries.lead_document(document.agreement) != document:  # the words of the others go with it
        raise errors.NotYours(act="reading.review", document=str(document.pk))
    queries.own_log(document, request.member)
    require(request.member, "reading.review")
    return document


def _sheet(request: MemberRequest, pk: UUID) -> Sheet:
    return Sheet(_document(request, pk), request)


def _overtaken(act: Callable[[], object]) -> str:
    """Act, or say why nothing was stored; empty when it was."""
    try:
        act()
    except errors.Overtaken:
        return _("Somebody else judged this meanwhile. Nothing was stored; here is how it stands now.")
    except errors.AlreadyShared:
        return _("This was proposed meanwhile, and is no longer changed here. Nothing was stored.")
    except errors.AlreadyDone:
        return _("This party was added meanwhile. Nothing was stored; tick it among the parties.")
    except errors.NothingToUndo:
        return _("There is nothing left to take back.")
    return ""


def _correction(request: MemberRequest, sheet: Sheet, meant: Undertaking) -> CorrectionForm:
    agreement = sheet.document.agreement
    return CorrectionForm(
        request.POST or None,
        source=sheet.document.as_term(),
        meant=meant,
        parties=queries.parties_by_reading_id(agreement, sheet.reading),
        agreement=agreement,
    )


def _blank(sheet: Sheet, chosen: Any) -> Undertaking:
    """What the form to add begins with: the words selected, a pledge on the basis of the rest."""
    text = sheet.document.text
    start, end = (_offset(chosen.get(name, "")) for name in ("start", "end"))
    if not start < end <= len(text):
        start = end = 0
    return Undertaking(
        start=start,
        end=end,
        quote=text[start:end],
        kind=UndertakingKind.PLEDGE,
        strength=Strength.WILL,
        basis=sheet.reading.undertakings[0].basis if sheet.reading.undertakings else Basis.REPORT,
        bearers=(),
    )


def _offset(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0


def _form(
    request: MemberRequest,
    sheet: Sheet,
    form: forms.Form,
    page: str,
    *,
    proposal: queries.Proposal | None,
    overtaken: str = "",
) -> HttpResponse:
    """The form, as a part of the page or a page of its own; what was typed stays in it."""
    fresh = Sheet(sheet.document, request) if overtaken else sheet
    shown = fresh.at(proposal.position) if proposal else None
    context = {
        **fresh.context(),
        "form": form,
        "proposal": shown or proposal,
        "overtaken": overtaken,
        "part": page,
    }
    status = 409 if overtaken else 422 if form.errors else 200
    template = page if "HX-Request" in request.headers else "register/form_page.html"
    answer = render(request, template, context, status=status)
    if request.method == "POST":
        slot = f"#u{proposal.position} .slot" if proposal else "#adding"
        answer.headers["HX-Retarget"], answer.headers["HX-Reswap"] = slot, "innerHTML"
    return answer


def _no_longer(request: MemberRequest, sheet: Sheet, position: int) -> HttpResponse:
    if sheet.at(position) is None:
        return render(request, "people/not_found.html", status=404)
    said = _("This was proposed meanwhile, and is no longer changed here. Nothing was stored.")
    return _told(request, sheet.document, position, said)


def _told(request: MemberRequest, document: models.Document, position: int, said: str) -> HttpResponse:
    """How one undertaking stands, with the reason why nothing was stored."""
    sheet = Sheet(document, request, at=position)
    if "HX-Request" not in request.headers:
        messages.error(request, said)
        return redirect(address_of(sheet, position))
    return _part(request, sheet, position, goes_on=False, text_anew=True, said=said)


def _reviewed(
    request: MemberRequest,
    document: models.Document,
    position: int,
    *,
    goes_on: bool,
    text_anew: bool = False,
) -> HttpResponse:
    """What changed of the page; ``goes_on`` leads to the next that nobody has judged."""
    sheet = Sheet(document, request, at=position)
    if "HX-Request" not in request.headers:
        return redirect(address_of(sheet, position))
    return _part(request, sheet, position, goes_on=goes_on, text_anew=text_anew)


def _part(
    request: MemberRequest, sheet: Sheet, position: int, *, goes_on: bool, text_anew: bool, said: str = ""
) -> HttpResponse:
    """One card, its mark or the whole text, and how many are reviewed."""
    proposal = sheet.at(position)
    context = {
        **sheet.context(),
        "proposal": proposal,
        "said": said,
        "text_anew": text_anew,
        "mark": mark_of(proposal, swapped=True) if proposal else "",
    }
    answer = render(request, "register/reviewed.html", context, status=409 if said else 200)
    return _announced(answer, position, goes_on=goes_on)


def _added(request: MemberRequest, document: models.Document, position: int) -> HttpResponse:
    """Text and list anew, with the added among them."""
    sheet = Sheet(document, request, at=position)
    if "HX-Request" not in request.headers:
        return redirect(address_of(sheet, position))
    answer = render(request, "register/columns.html", sheet.context())
    answer.headers["HX-Retarget"], answer.headers["HX-Reswap"] = ".cols", "outerHTML"
    return _announced(answer, position, goes_on=False)


def _announced(answer: HttpResponse, position: int, *, goes_on: bool) -> HttpResponse:
    """The answer, with a word to the page's script of where its reader is now."""
    answer.headers["HX-Trigger-After-Settle"] = json.dumps(
        {"hefu:reviewed": {"card": f"u{position}", "next": goes_on}}
    )
    return answer
