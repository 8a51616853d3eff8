"""Who visits the full site, and what they ask: sessions and addresses drawn from its rows."""

import random
import timeit
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection

from hefu_site.people.models import Membership
from hefu_site.programmes.models import Bundled
from hefu_site.register.models import Agreement, Side, Standing
from hefu_site.search.index import EVERYBODY, token_of
from hefu_site.search.match import fts5, matching, tsquery
from hefu_site.search.models import Kind
from hefu_site.search.queries import AT_A_GLANCE
from hefu_site.search.words import Question

VISITORS = 20
BARE_WORDS = {
    "sqlite": (
        "CREATE VIRTUAL TABLE search_bare USING fts5"
        " (words, content='', tokenize='unicode61 remove_diacritics 0')",
        "INSERT INTO search_bare (rowid, words)"
        " SELECT id, substr(words, instr(words, 'ʘk')) FROM search_passage",
        "INSERT INTO search_bare (search_bare) VALUES ('optimize')",
    ),
    "postgresql": ("CREATE INDEX search_bare ON search_passage USING gin (vector)",),
}
"""What the bare query asks and Hefu has not: an index over the words of all passages, for nobody."""
NO_BARE_WORDS = {
    "sqlite": ("DROP TABLE IF EXISTS search_bare",),
    "postgresql": ("DROP INDEX IF EXISTS search_bare",),
}
BARE = {
    "sqlite": ("SELECT rowid FROM search_bare WHERE search_bare MATCH %s ORDER BY rowid DESC LIMIT %s",),
    "postgresql": (
        "SELECT id FROM search_passage WHERE vector @@ %s::tsquery ORDER BY id DESC LIMIT %s",
        "WITH found AS MATERIALIZED (SELECT id FROM search_passage WHERE vector @@ %s::tsquery)"
        " SELECT id FROM found ORDER BY id DESC LIMIT %s",
    ),
}
"""The bare query, in the ways it can be asked: PostgreSQL plans the plain one badly for rare words, and reads
words that are not yet a query anew at every row."""
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
    found: defaultdict[str, list[Ask]] = defaultdict(list)
    for member in members:
        session = _session_of(member)
        agreements = list(Agreement.objects.filter(sides__organisation=member.organisation_id))
        for agreement in draw.choices(agreements, k=EACH // len(members)):
            undertaking = draw.choice(agreement.undertakings.values_list("pk", flat=True))
            programme = Bundled.objects.filter(undertaking=undertaking).values_list("programme", flat=True)[0]
            place = agreement.title.rpartition(" ")[2]
            for name, path in {
                "portfolio": "/",
                "rates over all": "/rates",
                "agreement": f"/agreements/{agreement.pk}",
                "how it goes": f"/agreements/{agreement.pk}/delivery",
                "meeting pack": f"/meetings/{agreement.meetings.first().pk}",
                "programme": f"/programmes/{programme}",
                "undertaking": f"/undertakings/{undertaking}",
                "list": "/api/undertakings",
                "search": f"/search?q={place}",
            }.items():
                found[name].append(Ask(path=path, session=session))
    return dict(found)


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


def searches(draw: random.Random) -> Iterator[tuple[str, Callable[[], object], Callable[[], object]]]:
    """Words from rare to common; a member's search for them over all kinds; and the bare query.

    That is the least that any full-text search has to do: it finds the numbers of the passages that hold the
    words and come first in its own order, as many as the search found, for nobody and of any kind. Of the
    ways in which it can be asked the quickest counts, and it gets an index of its own, in which no word is
    kept for anybody. The search finds numbers too, over the same connection: so many of each kind, those
    that a member's audience reaches, and that there are no more of a kind. Both leave out what a page adds:
    what was found is asked of the register again, and its texts are read. That is in the times of the pages.
    """
    member = draw.choice(Membership.objects.filter(organisation__sides__isnull=False).distinct())
    place = Agreement.objects.filter(sides__organisation=member.organisation_id)[0].title.rpartition(" ")[2]
    audience = [EVERYBODY, token_of(member.organisation_id)]
    with _words_for_bare():
        for words in (place, f"clinics {place}", "clinics", "build clinics", "cooperation", "shall"):
            asked = Question(words)
            ours = partial(
                matching, asked, kinds=[*Kind], audience=audience, before=None, limit=AT_A_GLANCE + 1
            )
            yield words, ours, _quickest(asked, limit=sum(map(len, ours().values())))


@contextmanager
def _words_for_bare() -> Iterator[None]:
    _execute(NO_BARE_WORDS)  # a run that was killed leaves them
    _execute(BARE_WORDS)
    try:
        yield
    finally:
        _execute(NO_BARE_WORDS)


def _execute(lines: Mapping[str, Sequence[str]]) -> None:
    with connection.cursor() as cursor:
        for line in lines[connection.vendor]:
            cursor.execute(line)


def _quickest(question: Question, *, limit: int) -> Callable[[], object]:
    """The bare query in that of its ways which answers first, each asked twice."""
    asked = tsquery(question) if connection.vendor == "postgresql" else fts5(question, [""])
    ways = [partial(_bare, line, [asked, limit]) for line in BARE[connection.vendor]]
    return min(ways, key=lambda ask: min(timeit.repeat(ask, number=1, repeat=2)))


def _bare(line: str, asked: Sequence[object]) -> object:
    with connection.cursor() as cursor:
        cursor.execute(line, asked)
        return cursor.fetchall()


def _session_of(member: Membership) -> str:
    session = SessionStore()
    session[SESSION_KEY] = str(member.person_id)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = member.person.get_session_auth_hash()
    session.save()
    return str(session.session_key)
