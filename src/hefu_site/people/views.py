"""Signing in and out, one's own account, and choosing the language."""

from typing import Any, cast
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import AuthenticationForm, SetPasswordForm
from django.contrib.auth.views import LoginView, LogoutView, PasswordResetConfirmView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse, reverse_lazy
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hefu_site.people import signing_in
from hefu_site.people.forms import NewPasswordForm, OtherPasswordForm, SignInForm
from hefu_site.people.kept import is_carried_in, kept_by, offered_again
from hefu_site.people.models import Membership, Person
from hefu_site.people.queries import membership_of, memberships_of
from hefu_site.people.request import CHOSEN, Request

DEMO_DOMAIN = "@example.invalid"
"""Addresses of demonstration accounts; RFC 6761 promises that no real one ends so."""


class SignIn(LoginView):
    """Sign in with e-mail address and password; demonstration accounts are offered where they exist."""

    template_name = "people/sign_in.html"
    form_class = SignInForm
    redirect_authenticated_user = True
    request: Request

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Try the password, unless too many failed of late; what is only carried here waits for it."""
        if is_carried_in(request):
            return self.render_to_response(self.get_context_data(form=SignInForm(request)))
        email, address = request.POST.get("username", ""), signing_in.address_of(request)
        if signing_in.is_held_off(email, address, at=self.request.at):
            context = {"form": SignInForm(initial={"username": email}), "held_off": True, **kept_by(request)}
            return render(request, self.template_name, context, status=429)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Begin a session."""
        return _signed_in(self.request, form.get_user(), address=self.get_success_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The page carries on what was sent while nobody was signed in."""
        return {**super().get_context_data(**kwargs), **kept_by(self.request)}

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Count the failure, and say nothing of whether the account exists."""
        address = signing_in.address_of(self.request)
        signing_in.count_failure(form.data.get("username", ""), address, at=self.request.at)
        return super().form_invalid(form)


def _signed_in(request: Request, person: Person, *, address: str) -> HttpResponse:
    """Begin a session, and lead to an address: at once, or by the page that sends what was kept for it."""
    signing_in.begin_session(request, person, at=request.at)
    request.member = membership_of(person, None)
    return offered_again(request, address=address) or redirect(address)


class SignOut(LogoutView):
    """Sign out, by POST."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """End the session, and take it off the list."""
        if request.user.is_authenticated:
            signing_in.end_sessions(request.user.sessions.filter(session=request.session.session_key))
        return super().post(request, *args, **kwargs)


class SetPassword(PasswordResetConfirmView):
    """Set a password by a link that works once."""

    template_name = "people/set_password.html"
    form_class = NewPasswordForm
    success_url = reverse_lazy("sign-in")

    def form_valid(self, form: "SetPasswordForm[Person]") -> HttpResponse:
        """Set it, and say so on the page where it is asked for next."""
        messages.success(self.request, _("Your password is set. Sign in with it."))
        return super().form_valid(form)


def demo_accounts(request: HttpRequest) -> dict[str, Any]:
    """Template context: the demonstration accounts, none unless HEFU_DEMO is set."""
    if not settings.CONFIG.demo:
        return {"demo_accounts": []}
    accounts = Membership.objects.filter(person__email__endswith=DEMO_DOMAIN, active=True).select_related(
        "person", "organisation"
    )
    return {"demo_accounts": accounts.order_by("id")}


@require_POST
def demo_sign_in(request: Request) -> HttpResponse:
    """Sign in as a demonstration account without a password; 404 unless HEFU_DEMO is set."""
    if not settings.CONFIG.demo:
        raise Http404
    account = Membership.objects.filter(
        person__email__endswith=DEMO_DOMAIN, person__email=request.POST.get("email", "")
    ).first()
    if account is None:
        raise Http404
    address = request.POST.get("next", "")
    local = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return _signed_in(request, account.person, address=address if local else reverse("portfolio"))


@login_required
@require_http_methods(["GET", "POST"])
def account(request: Request) -> HttpResponse:
    """One's own account: for whom one acts, and where one is signed in. A POST changes the password."""
    person = cast("Person", request.user)
    form = OtherPasswordForm(person, request.POST or None)
    form.fields["old_password"].widget.attrs.pop("autofocus")  # the page is about more than the password
    if request.method == "POST" and form.is_valid():
        form.save()
        signing_in.end_sessions(person.sessions.all())
        update_session_auth_hash(request, person)
        signing_in.list_session(request, person, at=request.at)
        messages.success(request, _("Your password is changed. Everywhere else you have to sign in again."))
        return redirect("account")
    context = {
        "form": form,
        "memberships": memberships_of(person),
        "sessions": signing_in.sessions_of(person, at=request.at),
        "here": "account",
    }
    return render(request, "people/account.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def choose_membership(request: Request, pk: UUID) -> HttpResponse:
    """Act for another of one's organisations from here on."""
    chosen = get_object_or_404(memberships_of(request.user), pk=pk)
    request.session[CHOSEN] = str(chosen.pk)
    messages.success(request, _("You act for %(body)s now.") % {"body": chosen.organisation.name})
    return redirect("portfolio")


@login_required
@require_POST
def end_session(request: Request, pk: UUID) -> HttpResponse:
    """End one of one's own sessions."""
    person = cast("Person", request.user)
    found = get_object_or_404(person.sessions, pk=pk)
    signing_in.end_sessions(person.sessions.filter(pk=found.pk))
    messages.success(request, _("You are signed out there."))
    return redirect("account")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for what is not there, or not there for this looker: the two are not told apart."""
    return render(request, "people/not_found.html", status=404)
