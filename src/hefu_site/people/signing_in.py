"""Signing in: counted where it fails, listed where it succeeds, and ended."""

from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.contrib.auth import login
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.http import HttpRequest

from hefu_site.people.models import Attempt, Person, SignedIn

WINDOW = timedelta(minutes=15)
MOST_BY_ACCOUNT, MOST_BY_ADDRESS = 10, 50
"""Failures within the window after which nothing is tried any more: many people share an address."""
BACKEND = "django.contrib.auth.backends.ModelBackend"


def address_of(request: HttpRequest) -> str:
    """The network address a request comes from; behind the operator's own proxy, the one it names last."""
    named = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.CONFIG.proxied else ""
    return named.rpartition(",")[2].strip() or str(request.META.get("REMOTE_ADDR", ""))


def is_held_off(email: str, address: str, *, at: datetime) -> bool:
    """Whether so many sign-ins failed of late that not even the right password is tried."""
    recent = Attempt.objects.filter(at__gt=at - WINDOW)
    by_account = recent.filter(tried=_account(email)).count()
    return by_account >= MOST_BY_ACCOUNT or recent.filter(tried=_address(address)).count() >= MOST_BY_ADDRESS


def count_failure(email: str, address: str, *, at: datetime) -> None:
    """Count a sign-in that failed; what is older than the window is forgotten."""
    Attempt.objects.filter(at__lte=at - WINDOW).delete()
    Attempt.objects.bulk_create(
        [Attempt(tried=tried, at=at) for tried in (_account(email), _address(address))]
    )


def begin_session(request: HttpRequest, person: Person, *, at: datetime) -> None:
    """Sign a person in, and list the session; a session known before is replaced."""
    login(request, person, backend=BACKEND)
    Attempt.objects.filter(tried=_account(person.email)).delete()
    list_session(request, person, at=at)


def list_session(request: HttpRequest, person: Person, *, at: datetime) -> None:
    """Put the request's session on its person's list."""
    SignedIn.objects.update_or_create(
        session=request.session.session_key,
        defaults={
            "person": person,
            "since": at,
            "address": address_of(request) or None,
            "program": request.headers.get("User-Agent", "")[:200],
        },
    )


def sessions_of(person: Person, *, at: datetime) -> QuerySet[SignedIn]:
    """Where a person is signed in, the latest first."""
    living = Session.objects.filter(expire_date__gt=at).values("session_key")
    return person.sessions.filter(session__in=living).order_by("-since")


def end_sessions(sessions: QuerySet[SignedIn]) -> None:
    """End sessions: whoever goes on in one has to sign in again."""
    Session.objects.filter(session_key__in=list(sessions.values_list("session", flat=True))).delete()
    sessions.delete()


def _account(email: str) -> str:
    return sha256(f"account {email.strip().lower()}".encode()).hexdigest()


def _address(address: str) -> str:
    return sha256(f"address {address}".encode()).hexdigest()
