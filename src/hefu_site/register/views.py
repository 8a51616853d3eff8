"""Uploading, reviewing, proposing, signing, looking back."""

from collections.abc import Sequence
from functools import cache
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from hefu.lexicon.load import Lexicon, load_lexicon
from hefu.reading.read import read
from hefu_site.ledger.queries import history_of
from hefu_site.people.acts import may
from hefu_site.people.request import MemberRequest, Request, member_only
from hefu_site.register import errors, models, queries
from hefu_site.register.actions import agreements, readings, versions
from hefu_site.register.forms import SidesForm, TextForm, UploadForm


@cache
def lexicon() -> Lexicon:
    """The words texts are read with, loaded at first need."""
    return load_lexicon()


@member_only
@require_http_methods(["GET", "POST"])
def open_agreement(request: MemberRequest) -> HttpResponse:
    """Upload a text: it is read, and a register is started from it."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        document = agreements.open_agreement(
            source=form.source,
            reading=read(form.source, lexicon()),
            title=form.title_given(),
            keeping=models.Keeping(form.cleaned_data["keeping"]),
            by=request.member,
            at=request.at,
        )
        if document.side is None:
            return redirect("document", document.pk)
        return redirect("sides-set", document.agreement_id)
    return render(
        request, "register/open.html", {"form": form, "here": "open"}, status=422 if form.errors else 200
    )


@member_only
@require_http_methods(["GET", "POST"])
def add_document(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Add another language version of a draft's text."""
    agreement = get_object_or_404(queries.agreements_visible_to(request.member), pk=pk)
    form = TextForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            document = agreements.add_document(
                agreement,
                source=form.source,
                reading=read(form.source, lexicon()),
                by=request.member,
                at=request.at,
            )
            return redirect("document", document.pk)
        except errors.SameLanguage:
            form.add_error("file", _("The agreement has a text in this language already."))
        except errors.AlreadyShared:
            form.add_error("file", _("Something of this agreement is before all sides already."))
    context = {"form": form, "agreement": agreement}
    return render(request, "register/add_document.html", context, status=422 if form.errors else 200)


def document_page(request: Request, pk: UUID) -> HttpResponse:
    """A document with the undertakings marked in it, beside the list of them."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    return render(request, "register/document.html", _reading_context(request, document))


def _reading_context(request: Request, document: models.Document) -> dict[str, object]:
    proposals = queries.proposals_of(document, request.member)
    _row, reading = queries.reading_of(document)
    is_keeper, lead = queries.is_keeper(document, request.member), queries.lead_document(document.agreement)
    judged = [each for each in proposals if each.judgement != models.Judgement.OPEN]
    ready = [
        each
        for each in proposals
        if each.judgement == models.Judgement.CONFIRMED and each.undertaking is None
    ]
    return {
        "document": document,
        "agreement": document.agreement,
        "sides": document.agreement.sides.select_related("organisation").prefetch_related("parties"),
        "reading": reading,
        "proposals": proposals,
        "pledges": sum(each.read.kind == "pledge" for each in proposals),
        "segments": list(queries.segments(document.text, proposals)),
        "is_keeper": is_keeper,
        "may_review": is_keeper and lead == document and may(request.member, "reading.review"),
        "lead": lead,
        "others": [
            each
            for each in document.agreement.documents.all()
            if each != document and (is_keeper or each.shared)
        ],
        "judged": len(judged),
        "certain": sum(each.read.certain for each in proposals if each.judgement == models.Judgement.OPEN),
        "ready": len(ready),
    }


@member_only
@require_POST
def review_reading(request: MemberRequest, pk: UUID, position: int) -> HttpResponse:
    """Confirm, reject or put back one undertaking of a reading; with htmx only its card comes back."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    row, reading = queries.reading_of(document)
    judgement = request.POST.get("judgement", "")
    if judgement not in models.Judgement.values or position >= len(reading.undertakings):
        return HttpResponse(status=400)
    readings.review_reading(row, position, models.Judgement(judgement), by=request.member, at=request.at)
    if "HX-Request" not in request.headers:
        return redirect(reverse("document", args=[pk]) + f"#u{position}")
    context = _reading_context(request, document)
    changed = next(
        each for each in queries.proposals_of(document, request.member) if each.position == position
    )
    return render(request, "register/reviewed.html", {**context, "proposal": changed})


@member_only
@require_POST
def confirm_certain(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Confirm what is certain; what is doubtful stays to be looked at."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    number = readings.confirm_certain(document, by=request.member, at=request.at)
    said = ngettext("%(number)s undertaking is confirmed.", "%(number)s undertakings are confirmed.", number)
    messages.success(request, said % {"number": number})
    return redirect("document", pk)


@member_only
@require_http_methods(["GET", "POST"])
def set_sides(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say who acts for each side, before anything is proposed."""
    agreement = get_object_or_404(queries.agreements_kept_by(request.member), pk=pk)
    form = SidesForm(request.POST or None, agreement=agreement, member=request.member)
    if request.method == "POST" and form.is_valid():
        agreements.set_sides(
            agreement, form.organisations(), named=form.named(), by=request.member, at=request.at
        )
        if agreement.shared:
            return redirect("agreement", agreement.pk)
        return redirect("document", queries.lead_document(agreement).pk)
    context = {"form": form, "agreement": agreement}
    return render(request, "register/sides.html", context, status=422 if form.errors else 200)


@member_only
@require_POST
def propose_versions(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Put what is confirmed before all sides; an observer records it."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    put_down = versions.record_versions if document.side is None else versions.propose_versions
    try:
        number = len(put_down(document, by=request.member, at=request.at))
    except errors.NothingToPropose:
        messages.error(request, _("Confirm at least one undertaking first."))
        return redirect("document", pk)
    if document.side is None:
        said = ngettext(
            "%(number)s undertaking is recorded.", "%(number)s undertakings are recorded.", number
        )
    else:
        said = ngettext(
            "%(number)s undertaking is proposed to all sides. It is agreed when each has signed it.",
            "%(number)s undertakings are proposed to all sides. Each is agreed when all have signed it.",
            number,
        )
    messages.success(request, said % {"number": number})
    return redirect("agreement", document.agreement_id)


@member_only
@require_http_methods(["GET", "POST"])
def signing(request: MemberRequest, pk: UUID) -> HttpResponse:
    """The signing sheet: every wording that waits for this side, to be ticked one by one."""
    agreement = get_object_or_404(queries.agreements_visible_to(request.member), pk=pk)
    waiting = queries.awaiting_signature_of(request.member, agreement)
    if request.method == "POST":
        ticked = set(request.POST.getlist("version"))
        _sign_ticked(request, [version for version in waiting if str(version.pk) in ticked])
        return redirect("agreement" if ticked else "signing", pk)
    context = {
        "agreement": agreement,
        "versions": [(version, queries.bearers_of(version)) for version in waiting],
        "may_sign": may(request.member, "version.sign"),
    }
    return render(request, "register/signing.html", context)


def _sign_ticked(request: MemberRequest, ticked: Sequence[models.Version]) -> None:
    """Sign one after the other; what somebody was quicker with is told, and undoes nothing."""
    signed = 0
    for version in ticked:
        try:
            versions.sign_version(version, by=request.member, at=request.at)
            signed += 1
        except errors.AlreadySigned:
            continue
        except errors.Superseded:
            messages.error(request, _("A later version was proposed meanwhile. Look at it before you sign."))
    if signed:
        said = ngettext("%(number)s undertaking signed.", "%(number)s undertakings signed.", signed)
        messages.success(request, said % {"number": signed})
    else:
        messages.info(request, _("Nothing was signed. Tick what your side assents to."))


@member_only
@require_POST
def sign_version(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Sign one version for the member's side."""
    visible = queries.undertakings_visible_to(request.member)
    version = get_object_or_404(models.Version.objects.filter(undertaking__in=visible), pk=pk)
    try:
        versions.sign_version(version, by=request.member, at=request.at)
        messages.success(request, _("Signed. A signature counts for this version only."))
    except errors.AlreadySigned:
        messages.info(request, _("Your side has signed this version before; nothing was changed."))
    except errors.Superseded:
        messages.error(request, _("A later version was proposed meanwhile. Look at it before you sign."))
    return redirect("undertaking", version.undertaking_id)


def history(request: Request, pk: UUID) -> HttpResponse:
    """Every act on an agreement, in words, with its seal and the checkpoint signed after it."""
    agreement = get_object_or_404(queries.agreements_visible_to(request.member), pk=pk)
    logs = queries.logs_visible_to(request.member, agreement)
    histories = [history_of(log, before=_index(request.GET.get(str(log.pk), ""))) for log in logs]
    context = {"agreement": agreement, "histories": histories}
    return render(request, "register/history.html", context)


def _index(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 16 else None
