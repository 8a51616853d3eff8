"""What the pages share that ask a person for words about an undertaking."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hefu.errors import HefuError
from hefu_site.people.acts import require
from hefu_site.people.request import MemberRequest
from hefu_site.register import errors, models, queries
from hefu_site.register.actions.acting import own_side
from hefu_site.register.reason_forms import ReasonForm

AGAINST: Mapping[type[HefuError], str | Promise] = {
    errors.AlreadySigned: gettext_lazy("Your side has signed this version before; nothing was changed."),
    errors.OnlyAsked: gettext_lazy("This is an ask. It is answered, not signed; nothing was changed."),
    errors.Superseded: gettext_lazy("A later version was proposed meanwhile. Look at it first."),
    errors.Withdrawn: gettext_lazy("This version was withdrawn meanwhile; nothing was changed."),
    errors.NotInForce: gettext_lazy("Nothing of this undertaking is in force that could end."),
    errors.TakenUp: gettext_lazy("A pledge of your side answers this ask already; nothing was changed."),
    errors.NotAsked: gettext_lazy("This is no ask that waits for an answer; nothing was changed."),
}
"""What stands against an act, in words."""
_ANSWERED = gettext_lazy("Your side’s answer is recorded.")
DONE: Mapping[str, str | Promise] = {
    "version.refuse": gettext_lazy("The refusal is recorded. Your side may still sign this version."),
    "undertaking.repudiate": gettext_lazy("The declaration is recorded. What was agreed stays agreed."),
    "ask.decline": _ANSWERED,
    "ask.note": _ANSWERED,
}
"""What an act that gives a reason has done, in words."""


def undertaking_of(request: MemberRequest, pk: UUID) -> models.Undertaking:
    """The undertaking, if the member may see it, or else a page that is not there."""
    return get_object_or_404(queries.undertakings_visible_to(request.member), pk=pk)


def version_of(request: MemberRequest, pk: UUID) -> models.Version:
    """The version, if the member may see its undertaking."""
    seen = queries.is_seen_by(request.member, agreement="undertaking__agreement")
    versions = models.Version.objects.filter(seen)
    return get_object_or_404(versions.select_related("undertaking__agreement__log", "side"), pk=pk)


def last_number(undertaking: models.Undertaking) -> int:
    """The number of the latest version, withdrawn or not."""
    return max(version.number for version in undertaking.versions.all())


def told_twice(request: MemberRequest, undertaking: UUID) -> HttpResponse:
    """Back to the undertaking: what came a second time was stored by the first."""
    messages.info(request, _("This was stored already; nothing was done twice."))
    return redirect("undertaking", undertaking)


def told_against(request: MemberRequest, undertaking: UUID, error: type[HefuError]) -> HttpResponse:
    """Back to the undertaking, with what stands against the act."""
    messages.info(request, str(AGAINST[error]))
    return redirect("undertaking", undertaking)


def ask_for_reason(
    request: MemberRequest,
    undertaking: models.Undertaking,
    act: str,
    store: Callable[[Any], None],
    page: str,
    *,
    asking: type[ReasonForm] = ReasonForm,
    version: models.Version | None = None,
) -> HttpResponse:
    """A page that asks for a reason and has it stored; what stands against that is told afterwards.

    It shows the words spoken of: those of ``version``, or of the one shown everywhere.
    """
    own_side(undertaking.agreement, request.member, act=act)
    require(request.member, act)
    form = asking(request.POST or None, initial={"seen": last_number(undertaking)})
    if request.method == "POST" and form.is_valid():
        try:
            store(form)
        except errors.AlreadyDone:
            return told_twice(request, undertaking.pk)
        except tuple(AGAINST) as error:
            return told_against(request, undertaking.pk, type(error))
        return redirect("undertaking", undertaking.pk)
    spoken_of = version or queries.version_shown(undertaking)
    context = {"undertaking": undertaking, "version": spoken_of, "form": form}
    return render(request, page, context, status=422 if form.errors else 200)


def ask_and_record(
    request: MemberRequest,
    undertaking: models.Undertaking,
    act: str,
    record: Callable[..., object],
    page: str,
    *,
    asking: type[ReasonForm] = ReasonForm,
    version: models.Version | None = None,
) -> HttpResponse:
    """The same for an act that takes nothing but the reason and its language; then it says what was done."""

    def store(form: ReasonForm) -> None:
        record(form.cleaned_data["reason"], lang=form.lang(), by=request.member, at=request.at)
        messages.success(request, str(DONE[act]))

    return ask_for_reason(request, undertaking, act, store, page, asking=asking, version=version)
