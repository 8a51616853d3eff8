"""What the sides let everybody see, and choosing it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from hefu_site.ledger.as_of import AsOf
from hefu_site.look.addresses import index, named_in, site_of
from hefu_site.look.ids import keys_among
from hefu_site.look.list_files import list_file
from hefu_site.people.acts import may
from hefu_site.people.request import MemberRequest, Request, member_only
from hefu_site.publishing import queries
from hefu_site.publishing.actions import choose_publications
from hefu_site.publishing.exports import public_heads, public_rows
from hefu_site.publishing.items import item_of
from hefu_site.register import queries as register


@require_safe
def public_agreement(request: Request, pk: UUID) -> HttpResponse:
    """What is public of an agreement that its sides keep, judged for today, a page at a time."""
    agreement = get_object_or_404(queries.public_agreements(), pk=pk)
    after = named_in(request, "after", index) or 0
    shown = queries.shown_of(agreement, after=after)
    as_of = AsOf(on=request.at.date())
    context = {
        "agreement": agreement,
        "sides": agreement.sides.all(),
        "shown": shown,
        "on": as_of.on,
        "items": [item_of(undertaking, as_of) for undertaking in shown.undertakings],
    }
    return render(request, "publishing/agreement.html", context)


@require_safe
def public_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """What is public of an agreement as a file."""
    agreement, on = get_object_or_404(queries.public_agreements(), pk=pk), request.at.date()
    site = site_of(request)
    rows = public_rows(queries.public_of(agreement), AsOf(on=on), site=site)
    name = f"{agreement.title[:60]}-{on}.{form}"
    return list_file(request, _("Undertakings"), public_heads(), rows, name=name)


@member_only
@require_http_methods(["GET", "POST"])
def choose_public(request: MemberRequest, pk: UUID) -> HttpResponse:
    """A side says of each agreed undertaking whether everybody may see it."""
    agreement = get_object_or_404(register.agreements_visible_to(request.member), pk=pk)
    side = register.side_of(request.member, agreement)
    if side is None or not agreement.shared:
        return render(request, "people/not_found.html", status=404)
    if request.method == "POST":
        chosen = keys_among(request.POST.getlist("undertaking"))
        number = choose_publications(agreement, chosen, by=request.member, at=request.at)
        said = ngettext(
            "Your side decided on %(number)s undertaking.",
            "Your side decided on %(number)s undertakings.",
            number,
        )
        messages.success(request, said % {"number": number} if number else _("Nothing was changed."))
        return redirect("publication-choose", pk)
    choices = queries.choices_of(agreement, side)
    context = {
        "agreement": agreement,
        "choices": [
            (choice, register.wording_shown(register.version_shown(choice.undertaking))) for choice in choices
        ],
        "public": sum(choice.public for choice in choices),
        "may_choose": may(request.member, "publication.choose"),
    }
    return render(request, "publishing/choose.html", context)
