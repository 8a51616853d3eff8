"""How much one request may bring, how often one may ask, and what every answer carries."""

from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

from hefu_site.look.failing import failing
from hefu_site.look.list_files import FORMS
from hefu_site.people.models import Attempt
from hefu_site.people.signing_in import address_of

LARGEST = 32 * 1024 * 1024
"""Bytes of a request, its files included; each form says how much less it takes."""
WINDOW = timedelta(minutes=15)
MOST_UPLOADS, MOST_QUESTIONS = 60, 300
"""Within the window: uploads of one member; searches and lists as files of one network address that is not
signed in, which many people may share."""
UPLOADS = frozenset(
    {
        "agreement-open",
        "document-add",
        "ledger-import",
        "observations-import",
        "figures-import",
        "scan-keep",
        "evidence-record",
        "evidence-correct",
    }
)
QUESTIONS = ("search", "api-undertakings", "api-agreements")
FILES = tuple(f"-{form}" for form in FORMS)
"""How the names of the addresses end at which a list leaves as a file."""
HEADERS = {
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Limits:
    """Declines what is too large before it is read, and what is asked too often before it is done."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.headers.get("Content-Length", "")
        too_large = length.isdecimal() and int(length) > LARGEST
        answer = failing(413) if too_large else _told(self.answer(request))
        for name, value in HEADERS.items():
            answer.headers[name] = value
        if request.user.is_authenticated:
            add_never_cache_headers(answer)  # who signs out leaves no page behind in a shared browser
        return answer

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Django's hook before a view: the page for too much, or None to go on."""
        name = request.resolver_match.url_name if request.resolver_match else None
        if request.method == "POST" and name in UPLOADS and request.user.is_authenticated:
            return _counted(f"upload {request.user.pk}", MOST_UPLOADS, at=request.at)  # type: ignore[attr-defined]
        if name and (name in QUESTIONS or name.endswith(FILES)) and not request.user.is_authenticated:
            return _counted(f"question {address_of(request)}", MOST_QUESTIONS, at=request.at)  # type: ignore[attr-defined]
        return None


def _told(answer: HttpResponse) -> HttpResponse:
    """The answer, with a page where there would be a blank one: an address that is asked as it never is."""
    if answer.status_code != HTTPStatus.METHOD_NOT_ALLOWED:
        return answer
    page = failing(HTTPStatus.METHOD_NOT_ALLOWED)
    page.headers["Allow"] = answer.headers["Allow"]
    return page


def _counted(what: str, most: int, *, at: datetime) -> HttpResponse | None:
    tried = sha256(what.encode()).hexdigest()
    Attempt.objects.filter(at__lte=at - WINDOW).delete()
    if Attempt.objects.filter(tried=tried, at__gt=at - WINDOW).count() >= most:
        return failing(429)
    Attempt.objects.create(tried=tried, at=at)
    return None
