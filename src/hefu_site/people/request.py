"""A request as the rooms see it: one moment, and at most one member who acts."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from hefu_site.people.acts import Refused
from hefu_site.people.kept import led_to_sign_in
from hefu_site.people.models import Membership
from hefu_site.people.queries import membership_of

CHOSEN = "membership"
"""The key of a session under which stands the membership its person chose to act in."""
Arguments = ParamSpec("Arguments")


class Request(HttpRequest):
    """What every view is given. ``member`` is None for a stranger."""

    at: datetime
    member: Membership | None


class MemberRequest(Request):
    """What a view behind `member_only` is given."""

    member: Membership


def member_only(
    view: Callable[Concatenate[MemberRequest, Arguments], HttpResponseBase],
) -> Callable[Concatenate[Request, Arguments], HttpResponseBase]:
    """A view for members: a stranger signs in first, and comes back here with what was sent."""

    @wraps(view)
    def asked(request: Request, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponseBase:
        if request.member is None:
            return led_to_sign_in(request)
        return view(cast("MemberRequest", request), *args, **kwargs)

    return asked


class Acting:
    """Puts the signed-in person's membership on the request as ``member``."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.member = membership_of(request.user, request.session.get(CHOSEN))  # type: ignore[attr-defined]
        return self.answer(request)


class RefusalsAnswered:
    """Answers `Refused` with a page that says who may, instead of a broken one."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Django's hook: a response for `Refused`, None for every other error."""
        if not isinstance(error, Refused):
            return None
        page = "people/not_found.html" if error.status == 404 else "people/refused.html"
        return render(request, page, {"facts": error.facts}, status=error.status)
