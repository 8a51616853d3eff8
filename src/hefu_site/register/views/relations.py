"""The family of an agreement."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hefu_site.people.acts import require
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.register import errors, models, queries
from hefu_site.register.actions import relations
from hefu_site.register.relation_form import RelationForm


@member_only
@require_http_methods(["GET", "POST"])
def set_relation(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say what an agreement is to another."""
    agreement = get_object_or_404(queries.agreements_visible_to(request.member), pk=pk)
    if not queries.may_relate(agreement, request.member):
        raise errors.NotYours(act="relation.set", agreement=str(pk))
    require(request.member, "relation.set")
    others = queries.agreements_of(request.member).exclude(pk=pk).order_by("title")
    form = RelationForm(request.POST or None, others=others)
    if request.method == "POST" and form.is_valid():
        kind = models.RelationKind(form.cleaned_data["kind"])
        try:
            relations.set_relation(
                agreement, form.cleaned_data["other"], kind, by=request.member, at=request.at
            )
            messages.success(request, _("The agreements are related."))
        except errors.AlreadyDone:
            messages.info(request, _("The two are related already; nothing was changed."))
        return redirect("agreement", pk)
    context = {
        "agreement": agreement,
        "form": form,
        "others": others,
        "kin": queries.relations_of(agreement, request.member),
    }
    return render(request, "register/relations.html", context, status=422 if form.errors else 200)


@member_only
@require_POST
def withdraw_relation(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Show a relation no more."""
    relation = get_object_or_404(queries.relations_visible_to(request.member), pk=pk)
    relations.withdraw_relation(relation, by=request.member, at=request.at)
    messages.success(request, _("The relation is withdrawn."))
    return redirect("agreement", relation.agreement_id)
