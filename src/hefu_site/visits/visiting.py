"""A request made on a visit: what it may see, and the line it leaves behind."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from hefu_site.visits.models import PageAsked
from hefu_site.visits.queries import visit_of


class Visiting:
    """Lets the member of a visit look at its agreement, as of the request's moment, and counts the page.

    ``request.visit`` is that visit, None for everybody else. The line is stored before the answer is
    made: no page is seen that is not written down.
    """

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        member = request.member  # type: ignore[attr-defined]
        visit = None
        if member is not None and member.organisation.host:
            visit = visit_of(member, at=request.at)  # type: ignore[attr-defined]
        if visit is not None:
            PageAsked.objects.create(visit=visit, at=request.at, address=request.get_full_path()[:500])  # type: ignore[attr-defined]
            member.visiting = visit.agreement_id
        request.visit = visit  # type: ignore[attr-defined]
        return self.answer(request)
