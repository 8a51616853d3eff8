"""Packs of an agreement: made, taken along, and come back signed."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hefu_site.files.queries import content_of
from hefu_site.look.answers import taken_along
from hefu_site.look.ids import keys_among
from hefu_site.look.list_files import list_file
from hefu_site.packs import queries
from hefu_site.packs.actions import keep_scan, make_pack
from hefu_site.packs.errors import AlreadyKept, NothingToPack
from hefu_site.packs.exports import pack_heads, pack_rows
from hefu_site.packs.forms import PackForm, ScanForm
from hefu_site.packs.models import Pack
from hefu_site.packs.sheet import signing_paper
from hefu_site.papers.forms import Form
from hefu_site.people.acts import may
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.register import queries as register
from hefu_site.register.errors import AlreadyDone
from hefu_site.register.models import Agreement, Version, Wording


@member_only
@require_http_methods(["GET", "POST"])
def packs(request: MemberRequest, pk: UUID) -> HttpResponse:
    """The packs of an agreement, and the form that makes one."""
    agreement = _agreement(request, pk)
    if request.method == "POST":
        chosen, form = keys_among(request.POST.getlist("version")), PackForm(request.POST)
        form.full_clean()
        key = form.cleaned_data["once"]
        try:
            made = make_pack(agreement, chosen, key=key, by=request.member, at=request.at)
        except AlreadyDone:
            messages.info(request, _("This pack was made already; nothing was done twice."))
            return redirect("packs", pk)
        except NothingToPack:
            messages.error(request, _("Tick at least one undertaking for the pack."))
            return redirect("packs", pk)
        messages.success(request, _("Signing pack %(number)s is made.") % {"number": made.number})
        return redirect("packs", pk)
    return _shown(request, agreement)


@member_only
@require_GET
def packs_file(request: MemberRequest, pk: UUID, form: str) -> HttpResponseBase:
    """The packs of an agreement and what came back signed, as a file."""
    found = queries.packs_visible_to(request.member).filter(agreement=_agreement(request, pk))
    name = f"packs-{request.at.date()}.{form}"
    return list_file(request, _("Signing packs"), pack_heads(), pack_rows(found), name=name)


def _agreement(request: MemberRequest, pk: UUID) -> Agreement:
    """An agreement on a side of which the member stands."""
    agreement = get_object_or_404(register.agreements_visible_to(request.member), pk=pk)
    if register.side_of(request.member, agreement) is None or not agreement.shared:
        raise Http404
    return agreement


def _shown(
    request: MemberRequest, agreement: Agreement, refused: tuple[Pack, ScanForm] | None = None
) -> HttpResponse:
    """The page; a form that was refused stands at its pack, with what was typed."""
    packs = list(queries.packs_visible_to(request.member).filter(agreement=agreement))
    for pack in packs:
        own = refused[1] if refused and refused[0] == pack else None
        pack.form = own or ScanForm(today=request.at.date(), prefix=f"p{pack.number}")  # type: ignore[attr-defined]
    context = {
        "agreement": agreement,
        "packs": packs,
        "form": PackForm(),
        "versions": [_choice(version) for version in queries.packable(agreement)],
        "may_make": may(request.member, "pack.make"),
        "may_keep": may(request.member, "scan.keep"),
    }
    return render(request, "packs/packs.html", context, status=422 if refused else 200)


def _choice(version: Version) -> tuple[Version, Wording, bool]:
    """A version that can be put on a pack, its words, and whether it waits to be signed."""
    words = register.wording_shown(version)
    return version, words, version.pk == version.undertaking.standing.awaiting_id


@member_only
@require_GET
def pack_file(request: MemberRequest, pk: UUID, lang: str, form: Form) -> HttpResponse:
    """A pack as PDF or DOCX, its own words in one of the site's languages."""
    pack = get_object_or_404(queries.packs_visible_to(request.member), pk=pk)
    sides = list(pack.agreement.sides.prefetch_related("parties"))
    paper = signing_paper(pack, queries.versions_of(pack), sides, lang)
    name = f"{pack.agreement.title}-{pack.number}.{form.suffix}"
    return taken_along(form.write(paper), name=name, media_type=form.media_type)


@member_only
@require_POST
def scan(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Keep a signed scan of a pack."""
    pack = get_object_or_404(queries.packs_visible_to(request.member), pk=pk)
    form = ScanForm(request.POST, request.FILES, today=request.at.date(), prefix=f"p{pack.number}")
    if not form.is_valid():
        return _shown(request, pack.agreement, (pack, form))
    try:
        given = form.cleaned_data
        keep_scan(
            pack,
            given["file"],
            signed_on=given["signed_on"],
            signed_by=given["signed_by"],
            by=request.member,
            at=request.at,
        )
        messages.success(request, _("The signed paper is kept. It signs nothing here."))
    except AlreadyKept:
        messages.info(request, _("This file is kept already; nothing was changed."))
    return redirect("packs", pack.agreement_id)


@member_only
@require_GET
def scan_file(request: MemberRequest, pk: UUID) -> HttpResponse:
    """A scan as it came, to be taken along and never shown by the site itself."""
    kept = get_object_or_404(queries.scans_visible_to(request.member), pk=pk)
    return taken_along(content_of(kept), name=kept.name, media_type=kept.media_type)
