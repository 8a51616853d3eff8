"""Taking a version back, refusing it, ending, repudiating."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hefu_site.people.request import MemberRequest, member_only
from hefu_site.register import errors
from hefu_site.register.actions import amendments
from hefu_site.register.draft import Words
from hefu_site.register.reason_forms import EndingForm
from hefu_site.register.views.asking import (
    ask_and_record,
    ask_for_reason,
    told_twice,
    undertaking_of,
    version_of,
)


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
    return ask_and_record(
        request,
        undertaking_of(request, version.undertaking_id),
        "version.refuse",
        partial(amendments.refuse_version, version),
        "register/refuse.html",
        version=version,
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
    return ask_and_record(
        request,
        undertaking,
        "undertaking.repudiate",
        partial(amendments.repudiate_undertaking, undertaking),
        "register/repudiate.html",
    )
