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
from hefu_site.register.views.readings import Sheet, address_of


@member_only
@require_POST
def review_reading(request: MemberRequest, pk: UUID, position: int) -> HttpResponse:
    """Confirm one undertaking of a reading, or take the last act on it back."""
    sheet = _sheet(request, pk)
    verb = request.POST.get("judgement", "")
    if verb not in ("confirmed", "undone") or sheet.at(position) is None:
        return HttpResponse(status=400)

    def act() -> object:
        asked: dict[str, Any] = {"by": request.member, "at": request.at, "seen": request.POST.get("seen")}
        if verb == "undone":
            return readings.undo_review(sheet.row, position, **asked)
        return readings.review_reading(sheet.row, position, models.Judgement.CONFIRMED, **asked)

    if said := _overtaken(act):
        return _told(request, sheet, position, said)
    return _reviewed(request, sheet, position, goes_on=verb == "confirmed")


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
            return _reviewed(request, sheet, position, goes_on=True)
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
                seen=request.POST.get("seen"),
                by=request.member,
                at=request.at,
            )
        )
        if not said:
            return _reviewed(request, sheet, position, goes_on=False)
    return _form(request, sheet, form, "register/correct.html", proposal=proposal, overtaken=said)


@member_only
@require_http_methods(["GET", "POST"])
def complete_reading(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Add an undertaking that the reader missed, or take one up that it left out."""
    sheet = _sheet(request, pk)
    form = _correction(request, sheet, _blank(sheet, request.GET))
    if request.method == "POST" and form.is_valid():
        try:
            review = readings.complete_reading(sheet.row, form.view, by=request.member, at=request.at)
        except errors.Overtaken:
            said = _("The text was read again meanwhile. Nothing was stored; look at how it stands now.")
            return _form(request, sheet, form, "register/correct.html", proposal=None, overtaken=said)
        return _reviewed(request, sheet, review.position, goes_on=False, all_anew=True)
    return _form(request, sheet, form, "register/correct.html", proposal=None)


def _sheet(request: MemberRequest, pk: UUID) -> Sheet:
    """The document and its proposals; what is not the member's to review is not there."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    queries.own_log(document, request.member)
    require(request.member, "reading.review")
    return Sheet(document, request)


def _overtaken(act: Callable[[], object]) -> str:
    """Act, or say why nothing was stored; empty when it was."""
    try:
        act()
    except errors.Overtaken:
        return _("Somebody else judged this meanwhile. Nothing was stored; here is how it stands now.")
    except errors.AlreadyShared:
        return _("This was proposed meanwhile, and is no longer changed here. Nothing was stored.")
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
        signed=agreement.signed or None,
    )


def _blank(sheet: Sheet, chosen: Any) -> Undertaking:
    """What the form to add begins with: the words selected, a pledge on the basis of the rest."""
    text = sheet.document.text
    start, end = (
        int(chosen.get(name, "")) if chosen.get(name, "").isdecimal() else 0 for name in ("start", "end")
    )
    whole = 0 <= start < end <= len(text)
    basis = sheet.reading.undertakings[0].basis if sheet.reading.undertakings else Basis.REPORT
    return Undertaking(
        start=start if whole else 0,
        end=end if whole else 0,
        quote=text[start:end] if whole else "",
        kind=UndertakingKind.PLEDGE,
        strength=Strength.WILL,
        basis=basis,
        bearers=(),
    )  # fmt: skip


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
        "whole": "HX-Request" not in request.headers,
        "part": page,
    }
    status = 409 if overtaken else 422 if form.errors else 200
    answer = render(
        request, page if not context["whole"] else "register/form_page.html", context, status=status
    )
    if request.method == "POST":
        slot = f"#u{proposal.position} .slot" if proposal else "#adding"
        answer.headers["HX-Retarget"], answer.headers["HX-Reswap"] = slot, "innerHTML"
    return answer


def _no_longer(request: MemberRequest, sheet: Sheet, position: int) -> HttpResponse:
    if sheet.at(position) is None:
        return render(request, "people/not_found.html", status=404)
    said = _("This was proposed meanwhile, and is no longer changed here. Nothing was stored.")
    return _told(request, sheet, position, said)


def _told(request: MemberRequest, sheet: Sheet, position: int, said: str) -> HttpResponse:
    """How one undertaking stands, with the reason why nothing was stored."""
    fresh = Sheet(sheet.document, request, at=position)
    if "HX-Request" not in request.headers:
        messages.error(request, said)
        return redirect(address_of(fresh, position))
    context = {**fresh.context(), "proposal": fresh.at(position), "said": said, "text_anew": True}
    return _announced(render(request, "register/reviewed.html", context, status=409), position, goes_on=False)


def _reviewed(
    request: MemberRequest, sheet: Sheet, position: int, *, goes_on: bool, all_anew: bool = False
) -> HttpResponse:
    """What changed of the page; ``goes_on`` leads to the next that nobody has judged."""
    fresh = Sheet(sheet.document, request, at=position)
    if "HX-Request" not in request.headers:
        return redirect(address_of(fresh, position))
    now, before = fresh.at(position), sheet.at(position)
    if all_anew:
        answer = render(request, "register/columns.html", {**fresh.context(), "anew": True})
        answer.headers["HX-Retarget"], answer.headers["HX-Reswap"] = ".cols", "outerHTML"
        return _announced(answer, position, goes_on=False)
    moved = now is None or before is None or now.meant.quote != before.meant.quote
    context = {**fresh.context(), "proposal": now, "text_anew": moved}
    return _announced(render(request, "register/reviewed.html", context), position, goes_on=goes_on)


def _announced(answer: HttpResponse, position: int, *, goes_on: bool) -> HttpResponse:
    """The answer, with a word to the page's script of where its reader is now."""
    answer.headers["HX-Trigger-After-Settle"] = json.dumps(
        {"hefu:reviewed": {"card": f"u{position}", "next": goes_on}}
    )
    return answer
