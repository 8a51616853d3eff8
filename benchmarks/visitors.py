"""Who visits the full site, and what they ask: sessions and addresses drawn from its rows."""

import random
from dataclasses import dataclass

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

from hefu_site.people.models import Membership
from hefu_site.register.models import Agreement, Side, Standing

VISITORS = 20
EACH = 200
"""Addresses of a kind, over all visitors."""


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One request: an address, the session it is asked in, and whether it acts."""

    path: str
    session: str
    acts: bool = False


def pages(draw: random.Random) -> dict[str, list[Ask]]:
    """For every kind of page requests by members who may see it."""
    bodies = Side.objects.order_by().values("organisation").distinct()
    members = list(Membership.objects.select_related("person").filter(organisation__in=bodies))
    members = draw.sample(members, min(len(members), VISITORS))
    found: dict[str, list[Ask]] = {
        name: [] for name in ("portfolio", "agreement", "undertaking", "list", "search")
    }
    for member in members:
        session = _session_of(member)
        agreements = list(Agreement.objects.filter(sides__organisation=member.organisation_id))
        for agreement in draw.choices(agreements, k=EACH // len(members)):
            undertaking = draw.choice(agreement.undertakings.values_list("pk", flat=True))
            place = agreement.title.rpartition(" ")[2]
            for name, path in {
                "portfolio": "/",
                "agreement": f"/agreements/{agreement.pk}",
                "undertaking": f"/undertakings/{undertaking}",
                "list": "/api/agreements",
                "search": f"/search?q={place}",
            }.items():
                found[name].append(Ask(path=path, session=session))
    return found


def signings(draw: random.Random, number: int) -> list[Ask]:
    """Signatures that are still to be given, each by somebody who may."""
    waiting = Standing.objects.filter(state="proposed").select_related("undertaking__agreement")[
        : number * 20
    ]
    sessions: dict[object, str] = {}
    asks = []
    for standing in draw.sample(list(waiting), number):
        signed = standing.awaiting.signatures.values("side")
        side = standing.undertaking.agreement.sides.exclude(pk__in=signed).first()
        member = Membership.objects.select_related("person").get(organisation=side.organisation_id)
        session = sessions.setdefault(member.pk, _session_of(member))
        asks.append(Ask(path=f"/versions/{standing.awaiting_id}/sign", session=session, acts=True))
    return asks


def _session_of(member: Membership) -> str:
    session = SessionStore()
    session[SESSION_KEY] = str(member.person_id)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = member.person.get_session_auth_hash()
    session.save()
    return str(session.session_key)
