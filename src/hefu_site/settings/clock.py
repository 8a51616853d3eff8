"""The one place where the site asks what time it is."""

from collections.abc import Callable
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse


def now() -> datetime:
    """The present moment in UTC, in whole microseconds."""
    return datetime.now(UTC)  # noqa: TID251  the edge: everything further in is told the moment


class Moment:
    """Gives every request one moment, ``request.at``, so that an act never straddles midnight."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.at = now()  # type: ignore[attr-defined]
        return self.answer(request)
