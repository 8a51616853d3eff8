"""Signing in and out, and choosing the language."""

from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.views import LoginView, LogoutView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from hefu_site.people.models import Membership

DEMO_DOMAIN = "@example.invalid"
"""Addresses of demonstration accounts; RFC 6761 promises that no real one ends so."""


class SignIn(LoginView):
    """Sign in with e-mail address and password; demonstration accounts are offered where they exist."""

    template_name = "people/sign_in.html"
    redirect_authenticated_user = True


class SignOut(LogoutView):
    """Sign out, by POST."""


def demo_accounts(request: HttpRequest) -> dict[str, Any]:
    """Template context: the demonstration accounts, none unless HEFU_DEMO is set."""
    if not settings.CONFIG.demo:
        return {"demo_accounts": []}
    accounts = Membership.objects.filter(person__email__endswith=DEMO_DOMAIN).select_related(
        "person", "organisation"
    )
    return {"demo_accounts": accounts.order_by("id")}


@require_POST
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in as a demonstration account without a password; 404 unless HEFU_DEMO is set."""
    if not settings.CONFIG.demo:
        raise Http404
    account = Membership.objects.filter(
        person__email__endswith=DEMO_DOMAIN, person__email=request.POST.get("email", "")
    ).first()
    if account is None:
        raise Http404
    login(request, account.person, backend="django.contrib.auth.backends.ModelBackend")
    return redirect("portfolio")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for what is not there, or not there for this looker: the two are not told apart."""
    return render(request, "people/not_found.html", status=404)
