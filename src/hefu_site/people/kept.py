"""What somebody sent in vain, signed out or from a page open for too long: they send it once more."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render, resolve_url

from hefu_site.look.failing import forbidden

KEPT = "kept"
"""The field in which the sign-in page carries what was sent, all of its fields as one text."""
WORDS = re.compile(r"\s|[^\x00-\x7f]")


def led_to_sign_in(request: HttpRequest) -> HttpResponseBase:
    """Where a stranger goes who asked for what is for members, or sent something to it.

    A form goes along: a browser sends it again to where 307 leads. What a script asks for is answered in its
    place, since a page within a page helps nobody. Who is signed in and belongs nowhere would be led in
    circles.
    """
    if request.user.is_authenticated:
        return render(request, "people/not_found.html", status=404)
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
    return _offered(request, QueryDict(kept.removeprefix("?")), address=address) if kept else None


def outlived(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's handler of a form whose token is not known any more, as after a sign-in in another window. One
    that comes from a page of this site is offered again; what elsewhere makes up is told off."""
    ours = request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
    secret = any("password" in name for name in request.POST)
    if not ours or secret or "HX-Request" in request.headers:
        return forbidden(request)
    return _offered(request, request.POST, address=request.get_full_path(), status=403)


def _offered(request: HttpRequest, sent: QueryDict, *, address: str, status: int = 200) -> HttpResponse:
    fields = list(_fields(sent))
    words = [value for name, value in fields if WORDS.search(value) and name != "once"]
    context = {"address": address, "fields": fields, "words": words, "outlived": status != 200}
    return render(request, "people/send_again.html", context, status=status)


def _fields(sent: QueryDict) -> Iterator[tuple[str, str]]:
    for name, values in sent.lists():
        if name != "csrfmiddlewaretoken":
            yield from ((name, str(value)) for value in values)
