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
from hefu_site.register.views.asking import AGAINST, told_against, version_of


@member_only
@require_POST
def propose_versions(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Put what is confirmed before all sides; an observer records it."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    put_down = versions.record_versions if document.side is None else versions.propose_versions
    try:
        number = len(put_down(document, by=request.member, at=request.at))
    except errors.NothingToPropose:
        if document.agreement.undertakings.exists():
            messages.info(request, _("All that is confirmed was proposed before; nothing was done twice."))
            return redirect("agreement", document.agreement_id)
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
    if request.method == "POST":
        ticked = set(request.POST.getlist("version"))
        proposed = models.Version.objects.filter(undertaking__agreement=agreement)
        proposed = proposed.select_related("undertaking__agreement__log").prefetch_related("wordings")
        _sign_ticked(request, [version for version in proposed if str(version.pk) in ticked])
        return redirect("agreement" if ticked else "signing", pk)
    context = {
        "agreement": agreement,
        "waiting": queries.signing_sheet(request.member, agreement),
        "may_sign": may(request.member, "version.sign"),
    }
    return render(request, "register/signing.html", context)


def _sign_ticked(request: MemberRequest, ticked: Sequence[models.Version]) -> None:
    """Sign what is ticked; what somebody was quicker with is told, and undoes nothing."""
    signed, against = versions.sign_versions(ticked, by=request.member, at=request.at)
    if signed:
        said = ngettext("%(number)s undertaking signed.", "%(number)s undertakings signed.", signed)
        messages.success(request, said % {"number": signed})
    elif not against:
        messages.info(request, _("Nothing was signed. Tick what your side assents to."))
    for kind in against:
        messages.info(request, str(AGAINST[kind]))


@member_only
@require_POST
def sign_version(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Sign one version for the member's side."""
    version = version_of(request, pk)
    try:
        versions.sign_version(version, by=request.member, at=request.at)
        messages.success(request, _("Signed. A signature counts for this version only."))
    except tuple(AGAINST) as error:
        return told_against(request, version.undertaking_id, type(error))
    return redirect("undertaking", version.undertaking_id)
