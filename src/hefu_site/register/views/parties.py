"""Adding a party that nobody read."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hefu_site.people.acts import require
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.register import errors, queries
from hefu_site.register.actions import parties
from hefu_site.register.party_form import PartyForm


@member_only
@require_http_methods(["GET", "POST"])
def add_party(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Name a party that is missing; the page of the sides then says where each stands."""
    agreement = get_object_or_404(queries.agreements_kept_by(request.member), pk=pk)
    if request.method == "POST":
        require(request.member, "party.add")
    form = PartyForm(request.POST or None, agreement=agreement)
    if request.method == "POST" and form.is_valid() and (party := form.party()):
        try:
            parties.add_party(party, by=request.member, at=request.at)
            messages.success(request, _("%(name)s is added.") % {"name": party.name})
        except errors.AlreadyDone:
            messages.info(request, _("This party stands here already."))
        return redirect("sides-set", pk)
    context = {"form": form, "agreement": agreement}
    return render(request, "register/party.html", context, status=422 if form.errors else 200)
