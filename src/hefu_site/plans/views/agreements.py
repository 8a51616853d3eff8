"""The agreement as it stands."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hefu.terms.verdict import DONE
from hefu_site.people.acts import may
from hefu_site.people.request import Request
from hefu_site.plans import queries
from hefu_site.plans.asked_day import AskedDay
from hefu_site.plans.lines import lines_as_of, lines_of
from hefu_site.register import queries as register
from hefu_site.visits.queries import visits_now


@require_safe
def agreement_page(request: Request, pk: UUID) -> HttpResponse:
    """An agreement as two halves of a tally, and what both do below."""
    visible = register.agreements_visible_to(request.member).prefetch_related("sides__parties")
    agreement = get_object_or_404(visible, pk=pk)
    asked, undertakings = AskedDay.of(request), agreement.undertakings.all()
    as_of, documents = asked.as_of, register.documents_visible_to(request.member).defer("text")
    sides = list(agreement.sides.all())
    lines = lines_as_of(undertakings, asked.as_of) if asked.past else lines_of(undertakings, on=asked.on)
    context = {
        "agreement": agreement,
        "asked": asked,
        "sides": [(side, [line for line in lines if line.half == f"half-{side.position}"]) for side in sides],
        "together": [line for line in lines if line.half in ("joint", "nobody")],
        "total": len(lines),
        "agreed": sum(line.assent == "agreed" for line in lines),
        "delivered": sum(line.state in DONE for line in lines),
        "unmeasured": sum(line.state == "too_vague" and line.assent not in register.OVER for line in lines),
        "disputed": sum(line.disagreed for line in lines),
        "documents": [*filter(as_of.sees, documents.filter(agreement=agreement))],
        "evidence": queries.uncorrected(queries.evidence_visible_to(request.member, agreement), as_of),
        "kin": [
            each for each in register.relations_of(agreement, request.member) if as_of.sees(each.relation)
        ],
        "may_relate": may(request.member, "relation.set") and register.may_relate(agreement, request.member),
        "may_propose": not asked.past and register.may_write(agreement, request.member),
        "waiting": register.awaiting_signature_of(request.member, agreement).count(),
        "may_sign": may(request.member, "version.sign"),
        "is_keeper": request.member is not None and agreement.keeper_id == request.member.organisation_id,
        "nobody": 0
        if agreement.keeping == "observer"
        else sum(side.organisation_id is None for side in sides),
        "visits": visits_now(agreement, at=request.at) if request.member else (),
    }
    return render(request, "plans/agreement.html", context)
