"""Proposing another version, taking one back, refusing, ending, repudiating."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hefu_site.people.acts import require
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.register import errors, models
from hefu_site.register.actions import amendments
from hefu_site.register.actions.acting import side_or_observer
from hefu_site.register.compared import compare
from hefu_site.register.draft import Words
from hefu_site.register.version_forms import EndingForm, ReasonForm, VersionForm
from hefu_site.register.views.asking import (
    ask_for_reason,
    last_number,
    told_twice,
    undertaking_of,
    version_of,
)


@member_only
@require_http_methods(["GET", "POST"])
def amend_version(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Propose another version of an undertaking, beside what is in force."""
    undertaking = undertaking_of(request, pk)
    side_or_observer(undertaking.agreement, request.member, act="version.amend")
    require(request.member, "version.amend")
    base = _base(undertaking)
    answered = request.GET.dict()
    form = VersionForm(request.POST or None, base=base, seen=last_number(undertaking), answered=answered)
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["seen"]
        try:
            amendments.amend_version(base, form.draft(), seen=seen, by=request.member, at=request.at)
            messages.success(
                request, _("Proposed. What is in force stays in force until all have signed this.")
            )
            return redirect("undertaking", pk)
        except errors.AlreadyDone:
            return told_twice(request, pk)
        except errors.Superseded:
            return _overtaken(request, pk, seen=seen)
        except errors.NothingChanged:
            form.add_error(None, _("Nothing differs from the version there is."))
    return _amend_page(request, undertaking, form)


def _amend_page(
    request: MemberRequest, undertaking: models.Undertaking, form: VersionForm, **more: object
) -> HttpResponse:
    context = {"undertaking": undertaking, "form": form, **more}
    return render(request, "register/amend.html", context, status=422 if form.errors else 200)


def _overtaken(request: MemberRequest, pk: UUID, *, seen: int) -> HttpResponse:
    """The form as it was typed, beside what was proposed meanwhile, which it has seen from now on."""
    undertaking = undertaking_of(request, pk)
    versions = {each.number: each for each in undertaking.versions.all()}
    latest = max(versions)
    sent = request.POST.copy()
    sent["seen"] = str(latest)
    form = VersionForm(sent, base=_base(undertaking), seen=latest)
    form.full_clean()
    told = _(
        "Version %(number)s was proposed meanwhile and stands below. Nothing of yours is lost: send it "
        "again to propose it beside that one."
    )
    form.add_error(None, told % {"number": latest})
    compared = compare(versions[seen], versions[latest]) if seen in versions else None
    return _amend_page(request, undertaking, form, compared=compared)


def _base(undertaking: models.Undertaking) -> models.Version:
    """The version an amendment begins with: the proposal that waits, else the one shown."""
    standing = undertaking.standing
    keys = [standing.awaiting_id, standing.shown_id]
    versions = {each.pk: each for each in undertaking.versions.all() if not each.ends}
    return next(versions[key] for key in keys if key in versions)


@member_only
@require_POST
def withdraw_version(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Take back a version that nobody has signed."""
    version = version_of(request, pk)
    try:
        amendments.withdraw_version(version, by=request.member, at=request.at)
        messages.success(request, _("The proposal is withdrawn."))
    except errors.AlreadyDone:
        return told_twice(request, version.undertaking_id)
    except errors.Bound:
        messages.error(
            request, _("A side has signed this version meanwhile, so it is not withdrawn any more.")
        )
    return redirect("undertaking", version.undertaking_id)


@member_only
@require_http_methods(["GET", "POST"])
def refuse_version(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say that one's side does not assent to a version, and why."""
    version = version_of(request, pk)

    def store(form: ReasonForm) -> None:
        amendments.refuse_version(
            version, form.cleaned_data["reason"], lang=form.lang(), by=request.member, at=request.at
        )
        messages.success(request, _("The refusal is recorded. Your side may still sign this version."))

    undertaking = undertaking_of(request, version.undertaking_id)
    return ask_for_reason(
        request, undertaking, "version.refuse", store, "register/refuse.html", version=version
    )


@member_only
@require_http_methods(["GET", "POST"])
def propose_ending(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Propose that an undertaking ends."""
    undertaking = undertaking_of(request, pk)

    def store(form: EndingForm) -> None:
        amendments.propose_ending(
            undertaking,
            Words(lang=form.lang(), text=form.cleaned_data["reason"], prevails=True),
            code=form.cleaned_data["ends_for"],
            seen=form.cleaned_data["seen"] or 0,
            key=form.cleaned_data["once"],
            by=request.member,
            at=request.at,
        )
        messages.success(request, _("The ending is proposed. It ends when all sides have signed that."))

    return ask_for_reason(
        request, undertaking, "ending.propose", store, "register/end.html", asking=EndingForm
    )


@member_only
@require_http_methods(["GET", "POST"])
def repudiate_undertaking(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Declare that one's side no longer holds to what is in force."""
    undertaking = undertaking_of(request, pk)

    def store(form: ReasonForm) -> None:
        amendments.repudiate_undertaking(
            undertaking, form.cleaned_data["reason"], lang=form.lang(), by=request.member, at=request.at
        )
        messages.success(request, _("The declaration is recorded. What was agreed stays agreed."))

    return ask_for_reason(request, undertaking, "undertaking.repudiate", store, "register/repudiate.html")
