"""Proposing and signing."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from hefu_site.people.acts import may
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.register import errors, models, queries
from hefu_site.register.actions import versions


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
