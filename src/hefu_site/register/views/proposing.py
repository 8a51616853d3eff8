"""Proposing what an undertaking is to say: a new one, or another version of one there is."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hefu_site.people.acts import require
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.register import errors, models, queries
from hefu_site.register.actions import amendments, undertakings
from hefu_site.register.actions.acting import side_or_observer, writing_side
from hefu_site.register.compared import compare
from hefu_site.register.draft import BLANK, draft_of
from hefu_site.register.version_form import UndertakingForm, VersionForm
from hefu_site.register.views.asking import last_number, told_twice, undertaking_of


@member_only
@require_http_methods(["GET", "POST"])
def propose_undertaking(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Write down an undertaking that stands in no document, and put it before all sides."""
    agreement = get_object_or_404(queries.agreements_visible_to(request.member), pk=pk)
    writing_side(agreement, request.member, act="undertaking.propose")
    require(request.member, "undertaking.propose")
    form = UndertakingForm(request.POST or None, said=BLANK, agreement=agreement)
    if request.method == "POST" and form.is_valid():
        draft = form.draft()
        try:
            made = undertakings.propose_undertaking(
                agreement,
                draft,
                basis=form.cleaned_data["basis"],
                origin=form.cleaned_data["origin"],
                by=request.member,
                at=request.at,
            )
        except errors.AlreadyDone:
            return told_twice(request, models.Version.objects.get(pk=draft.key).undertaking_id)
        messages.success(request, _("Proposed. It is agreed when all sides have signed it."))
        return redirect("undertaking", made.pk)
    context = {"agreement": agreement, "form": form}
    return render(request, "register/propose.html", context, status=422 if form.errors else 200)


@member_only
@require_http_methods(["GET", "POST"])
def amend_version(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Propose another version of an undertaking, beside what is in force."""
    undertaking = undertaking_of(request, pk)
    side_or_observer(undertaking.agreement, request.member, act="version.amend")
    require(request.member, "version.amend")
    base = _base(undertaking)
    form = _form(request, undertaking, request.POST or None)
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["seen"]
        try:
            amendments.amend_version(base, form.draft(), seen=seen, by=request.member, at=request.at)
            messages.success(request, _proposed(undertaking))
            return redirect("undertaking", pk)
        except errors.AlreadyDone:
            return told_twice(request, pk)
        except errors.Superseded:
            return _overtaken(request, pk, seen=seen)
        except errors.NothingChanged:
            form.add_error(None, _("Nothing differs from the version there is."))
        except errors.Pledged:
            form.add_error("kind", _("A pledge is in force here. Propose its ending, and ask anew."))
    return _amend_page(request, undertaking, form)


def _form(request: MemberRequest, undertaking: models.Undertaking, sent: object) -> VersionForm:
    return VersionForm(
        sent,
        said=draft_of(_base(undertaking)),
        agreement=undertaking.agreement,
        seen=last_number(undertaking),
        answered=request.GET.dict(),
    )


def _amend_page(
    request: MemberRequest, undertaking: models.Undertaking, form: VersionForm, **more: object
) -> HttpResponse:
    context = {"undertaking": undertaking, "form": form, "over": _is_over(undertaking), **more}
    return render(request, "register/amend.html", context, status=422 if form.errors else 200)


def _overtaken(request: MemberRequest, pk: UUID, *, seen: int) -> HttpResponse:
    """The form as it was typed, beside what was proposed meanwhile, which it has seen from now on."""
    undertaking = undertaking_of(request, pk)
    versions = {each.number: each for each in undertaking.versions.all()}
    latest = max(versions)
    sent = request.POST.copy()
    sent["seen"] = str(latest)
    form = _form(request, undertaking, sent)
    form.full_clean()
    told = _(
        "Version %(number)s was proposed meanwhile and stands below. Nothing of yours is lost: send it "
        "again to propose it beside that one."
    )
    form.add_error(None, told % {"number": latest})
    compared = compare(versions[seen], versions[latest]) if seen in versions else None
    return _amend_page(request, undertaking, form, compared=compared)


def _is_over(undertaking: models.Undertaking) -> bool:
    """Whether another version would bring it back: it was ended or withdrawn."""
    return undertaking.standing.state in queries.OVER


def _proposed(undertaking: models.Undertaking) -> str:
    if _is_over(undertaking):
        return _("Proposed. It is over until all have signed this.")
    return _("Proposed. What is in force stays in force until all have signed this.")


def _base(undertaking: models.Undertaking) -> models.Version:
    """The version an amendment begins with: the proposal that waits, else the one shown."""
    standing = undertaking.standing
    keys = [standing.awaiting_id, standing.shown_id]
    versions = {each.pk: each for each in undertaking.versions.all() if not each.ends}
    return next(versions[key] for key in keys if key in versions)
