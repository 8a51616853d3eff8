"""What somebody sent while signed out: carried past the sign-in, and sent by them once more."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render, resolve_url

KEPT = "kept"
"""The field in which the sign-in page carries what was sent, all of its fields as one text."""
WORDS = re.compile(r"\s|[^\x00-\x7f]")


def led_to_sign_in(request: HttpRequest) -> HttpResponseBase:
    """Where a stranger goes who asked for what is for members, or sent something to it.

    A form goes along: a browser sends it again to where 307 leads. What a script asks for is answered in its
    place, since a page within a page helps nobody.
    """
    answer = redirect_to_login(request.get_full_path())
    if "HX-Request" not in request.headers:
        if request.method == "POST":
            answer.status_code = 307
        return answer
    if request.method == "POST":
        return render(
            request, "people/signed_out.html", {"next": request.get_full_path(), **kept_by(request)}
        )
    here = urlsplit(request.headers.get("HX-Current-URL", ""))
    return HttpResponse(headers={"HX-Redirect": redirect_to_login(here.path or resolve_url("portfolio")).url})


def kept_by(request: HttpRequest) -> dict[str, str]:
    """For a page's context: what it carries on; nothing where somebody only comes to sign in."""
    if request.method != "POST" or KEPT in request.POST or "username" in request.POST:
        return {KEPT: request.POST.get(KEPT, "")}
    sent = request.POST.copy()
    sent.pop("csrfmiddlewaretoken", None)
    return {KEPT: f"?{sent.urlencode()}"}  # a button alone sends no field, and was sent all the same


def is_carried_in(request: HttpRequest) -> bool:
    """Whether what was meant for another page is brought to the sign-in, and nobody signs in yet."""
    return request.method == "POST" and "username" not in request.POST


def offered_again(request: HttpRequest, *, address: str) -> HttpResponse | None:
    """After the sign-in, the page that sends what was kept to its address; None where nothing was."""
    kept = request.POST.get(KEPT, "")
    if not kept:
        return None
    fields = list(_fields(kept))
    words = [value for name, value in fields if WORDS.search(value) and name != "once"]
    return render(request, "people/send_again.html", {"address": address, "fields": fields, "words": words})


def _fields(kept: str) -> Iterator[tuple[str, str]]:
    for name, values in QueryDict(kept.removeprefix("?")).lists():
        yield from ((name, str(value)) for value in values)
