"""Uploading a text, setting the sides, looking back."""

from functools import cache
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from hefu.lexicon.load import Lexicon, load_lexicon
from hefu.reading.read import read
from hefu.terms.party import PartyKind
from hefu_site.ledger.exports import history_heads, history_rows
from hefu_site.ledger.queries import history_of
from hefu_site.look.addresses import index, named_in
from hefu_site.look.list_files import list_file
from hefu_site.people.acts import may
from hefu_site.people.models import Organisation
from hefu_site.people.request import MemberRequest, Request, member_only
from hefu_site.register import errors, models, queries
from hefu_site.register.actions import agreements, sides
from hefu_site.register.forms import BeginForm, TextForm, UploadForm
from hefu_site.register.sides_form import SidesForm
from hefu_site.register.views.waiting import led_to, put_off


@cache
def lexicon() -> Lexicon:
    """The words texts are read with, loaded at first need."""
    return load_lexicon()


def _likely_keeping(organisation: Organisation) -> models.Keeping:
    """Who is no body that signs such agreements most often watches one."""
    watches = organisation.kind in (PartyKind.ASSOCIATION, PartyKind.PERSON)
    return models.Keeping.OBSERVER if watches else models.Keeping.SIDES


@member_only
@require_http_methods(["GET", "POST"])
def open_agreement(request: MemberRequest) -> HttpResponse:
    """Upload a text: it is read, and a register is started from it."""
    form = UploadForm(
        request.POST or None,
        request.FILES or None,
        initial={"keeping": _likely_keeping(request.member.organisation)},
    )
    if request.method == "POST" and form.is_valid():
        key = form.cleaned_data["once"]
        title, keeping = form.title_given(), models.Keeping(form.cleaned_data["keeping"])
        if later := put_off(request, form.source, key=key, title=title, keeping=keeping):
            return later
        try:
            document = agreements.open_agreement(
                source=form.source,
                reading=read(form.source, lexicon()),
                title=title,
                keeping=keeping,
                key=key,
                by=request.member,
                at=request.at,
            )
        except errors.AlreadyDone:
            messages.info(request, _("This text was read already; nothing was done twice."))
            stored = queries.documents_visible_to(request.member)
            document = get_object_or_404(stored, pk=key)
        return redirect(led_to(document))
    waiting = models.WaitingText.objects.filter(
        by__organisation=request.member.organisation_id, outcome=models.Outcome.NONE
    )
    context = {
        "form": form,
        "here": "open",
        "waiting": waiting.defer("text"),
        "may_open": may(request.member, "agreement.open"),
    }
    return render(request, "register/open.html", context, status=422 if form.errors else 200)


@member_only
@require_http_methods(["GET", "POST"])
def begin_agreement(request: MemberRequest) -> HttpResponse:
    """Start a register without a text, to write down what is undertaken as it is agreed."""
    form = BeginForm(request.POST or None, organisation=request.member.organisation)
    if request.method == "POST" and form.is_valid():
        agreement = form.agreement()
        try:
            agreements.begin_agreement(agreement, form.parties(), by=request.member, at=request.at)
        except errors.AlreadyDone:
            messages.info(request, _("This register was begun already; nothing was done twice."))
        return redirect("sides-set", agreement.pk)
    context = {"form": form, "here": "open", "may_open": may(request.member, "agreement.begin")}
    return render(request, "register/begin.html", context, status=422 if form.errors else 200)


@member_only
@require_http_methods(["GET", "POST"])
def add_document(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Add another language version of a draft's text, or the text of a register begun without one."""
    agreement = get_object_or_404(queries.agreements_visible_to(request.member), pk=pk)
    first = not agreement.documents.exists()
    form = TextForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        if later := put_off(request, form.source, key=form.cleaned_data["once"], agreement=agreement):
            return later
        try:
            document = agreements.add_document(
                agreement,
                source=form.source,
                reading=read(form.source, lexicon()),
                key=form.cleaned_data["once"],
                by=request.member,
                at=request.at,
            )
            return redirect(led_to(document))
        except errors.AlreadyDone:
            messages.info(request, _("This text was read already; nothing was done twice."))
            return redirect("document", form.cleaned_data["once"])
        except errors.SameLanguage:
            form.add_error(form.given_in, _("The agreement has a text in this language already."))
        except errors.AlreadyShared:
            form.add_error(form.given_in, _("Something of this agreement is before all sides already."))
    context = {"form": form, "agreement": agreement, "first": first}
    return render(request, "register/add_document.html", context, status=422 if form.errors else 200)


@member_only
@require_http_methods(["GET", "POST"])
def set_sides(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say who acts for each side, before anything is proposed."""
    agreement = get_object_or_404(queries.agreements_kept_by(request.member), pk=pk)
    form = SidesForm(request.POST or None, agreement=agreement, member=request.member)
    if request.method == "POST" and form.is_valid():
        sides.set_sides(
            agreement,
            form.organisations(),
            named=form.named(),
            seats=form.seats(),
            by=request.member,
            at=request.at,
        )
        if agreement.shared or not agreement.documents.exists():
            return redirect("agreement", agreement.pk)
        return redirect("document", queries.lead_document(agreement).pk)
    context = {"form": form, "agreement": agreement}
    return render(request, "register/sides.html", context, status=422 if form.errors else 200)


@require_safe
def history(request: Request, pk: UUID) -> HttpResponse:
    """Every act on an agreement, in words, with its seal and the checkpoint signed after it."""
    agreement = get_object_or_404(queries.agreements_visible_to(request.member), pk=pk)
    logs = queries.logs_visible_to(request.member, agreement)
    histories = [history_of(log, before=named_in(request, str(log.pk), index)) for log in logs]
    context = {"agreement": agreement, "histories": histories}
    return render(request, "register/history.html", context)


@require_safe
def history_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """What was done on an agreement as a file: all of the logs that the looker may see."""
    agreement = get_object_or_404(queries.agreements_visible_to(request.member), pk=pk)
    rows = history_rows(queries.logs_visible_to(request.member, agreement))
    name = f"{agreement.title[:60]}-{request.at.date()}.{form}"
    return list_file(request, _("History"), history_heads(), rows, name=name)
