"""The pages for what went wrong: what it was, that nothing was stored, and what to do next.

They are written without a request, so without the database: they stand when it does not.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PAGES: dict[int, tuple[Promise, Promise]] = {
    400: (
        _("This request cannot be read"),
        _("It is not one that a page of this site sends. Nothing was stored. Go back and try once more."),
    ),
    403: (
        _("This page was open for too long, or came from elsewhere"),
        _(
            "To be sure that it is you, a form works only with the cookie of this site. Nothing was stored. "
            "Go back, load the page anew and send it again; what you typed may still be there."
        ),
    ),
    405: (
        _("This address only takes what a form sends"),
        _("There is no page to look at here, and nothing was stored. Go back to where the form was."),
    ),
    413: (
        _("That is more than this site takes at once"),
        _("Nothing was stored. Go back and give a smaller file, or a text in parts."),
    ),
    429: (
        _("That was a lot in a short time"),
        _("To keep the site quick for everybody, it takes no more of this for now. Nothing was stored; try "
          "again in a quarter of an hour."),
    ),
    500: (
        _("Something failed here"),
        _(
            "It is not your doing. An act is stored whole or not at all, so nothing is half done: look at "
            "the page again before you repeat it. If it fails again, tell those who run this "
            "site when that was."
        ),
    ),
}  # fmt: skip


def failing(status: int) -> HttpResponse:
    """The page for a status."""
    title, said = PAGES[status]
    page = render_to_string("look/failing.html", {"title": title, "said": said})
    return HttpResponse(page, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler of 400; a body that is too large for its limits comes here too."""
    return failing(400)


def forbidden(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """Django's handlers of 403: a form without its token."""
    return failing(403)


def broken(request: HttpRequest, **_known: Any) -> HttpResponse:
    """Django's handler of 500."""
    return failing(500)
