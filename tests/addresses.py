"""Who may come to which address: one line each.

A new address needs its line in `ADDRESSES`. One about a new kind of thing needs that thing in the
fixture ``things`` of `tests.everybody`; `test_addresses` walks all of them as everybody.
"""

import re
from collections.abc import Iterator, Mapping

from django.urls import URLPattern, URLResolver, get_resolver

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")


def routes(urls: URLResolver | None = None, before: str = "") -> Iterator[tuple[str, str]]:
    """Every address of the site: its name and its route."""
    for each in (urls or get_resolver()).url_patterns:
        route = before + str(each.pattern).removeprefix("^/")
        if isinstance(each, URLPattern):
            yield str(each.name), route
        else:
            yield from routes(each, route)


def filled(route: str, things: Mapping[str, object]) -> str:
    """The address of a route: a parameter is filled by the thing named like itself or like the word before
    it, or like both where one name has several meanings."""
    word = ""

    def thing(parameter: re.Match[str]) -> str:
        own = parameter[1]
        found = next((things[key] for key in (f"{word} {own}", own, word) if key in things), None)
        assert found is not None, f"say what {own} after {word} is in {route}"
        return str(found)

    parts = []
    for part in route.split("/"):
        parts.append(PARAMETER.sub(thing, part))
        word = part
    return "/" + "/".join(parts)


# Who is let in. A word of one, as in "keeper's editors", says who of them may do it: the others of the same
# organisation are told that their role does not allow it, and for everybody else there is nothing there.
WRITERS = ("editor", "signatory", "administrator")
NOBODY: frozenset[str] = frozenset()


def _of(*bodies: str, roles: tuple[str, ...] = ("reader", *WRITERS)) -> frozenset[str]:
    return frozenset(f"{body} {role}" for body in bodies for role in roles)


SIDES, KEEPER = _of("city", "company"), _of("city")
MEMBERS = SIDES | {"outsider", "observer", "host"}
LET_IN = {
    "nobody": NOBODY,
    "all": MEMBERS | {"stranger"},
    "members": MEMBERS,
    "members' administrators": _of("city", "company", roles=("administrator",)),
    "sides": SIDES,
    "sides' signatories": _of("city", "company", roles=("signatory",)),
    "sides' deciders": _of("city", "company", roles=("signatory", "administrator")),
    "sides' editors": _of("city", "company", roles=WRITERS),
    "bearer": _of("company"),
    "bearer's editors": _of("company", roles=WRITERS),
    "keeper": KEEPER,
    "keeper's editors": _of("city", roles=WRITERS),
    "keeper's administrators": _of("city", roles=("administrator",)),
    "host": frozenset({"host"}),
    "visit": SIDES | {"host"},
    "visit's enders": _of("city", "company", roles=("administrator",)) | {"host"},
    "self": _of("city", roles=("signatory",)),
}
"""What a word of the table says: the people of `tests.everybody` who are let in. The keeper
is the city, whose signatory "self" is; the bearer of the ask is the company."""


def told_no(word: str) -> frozenset[str]:
    """Those who may know of it, and whose role does not allow it."""
    return LET_IN[word.partition("'")[0]] - LET_IN[word] if "'" in word else NOBODY


FILES = {
    "rates": "all",
    "members": "members",
    "invitations": "members' administrators",
    "own-history": "members",
    "facts": "sides",
    "history": "sides",
    "related": "sides",
    "reading": "sides",
    "versions": "sides",
    "steps": "sides",
    "undertaking-evidence": "sides",
    "observations": "sides",
    "agreement-rates": "sides",
    "questions": "sides",
    "public-agreements": "all",
    "public-agreement": "all",
    "packs": "sides",
    "agreement-notes": "sides",
    "meetings": "sides",
    "meeting-points": "sides",
    "minutes": "sides",
    "programmes": "all",
    "programme-undertakings": "sides",
    "figures": "sides",
    "programme-history": "sides",
    "search": "all",
    "undertakings": "all",
    "agreements": "all",
    "visits": "host",
    "agreement-visits": "sides",
}
"""The lists that leave as files, and who may take each along."""

ADDRESSES = {
    **{f"{name}-{form}": (look, "") for name, look in FILES.items() for form in ("csv", "xlsx")},
    # name: who may look, who may store; "" is an address that knows no such method
    "portfolio": ("all", ""),
    "rates": ("all", ""),
    "sign-in": ("all", "all"),
    "demo-sign-in": ("", "nobody"),
    "sign-out": ("", "all"),
    "account": ("members", "members"),
    "membership-choose": ("", "self"),
    "session-end": ("", "self"),
    "password-set": ("all", "all"),
    "members": ("members", "members"),
    "member-change": ("", "keeper"),
    "password-renew": ("", "keeper's administrators"),
    "invitation-withdraw": ("", "keeper's administrators"),
    "invitation": ("all", "all"),
    "set_language": ("all", "all"),
    "favicon": ("all", ""),
    "agreement-open": ("members", "members"),
    "agreement-begin": ("members", "members"),
    "ledger-import": ("members", "members"),
    "text-waiting": ("keeper", ""),
    "agreement": ("sides", ""),
    "document-add": ("sides", "sides"),
    "sides-set": ("keeper", "keeper's editors"),
    "undertaking-propose": ("sides' editors", "sides' editors"),
    "party-add": ("keeper", "keeper's editors"),
    "signing": ("sides", "sides"),
    "delivery": ("sides", ""),
    "history": ("sides", ""),
    "publication-choose": ("sides", "sides' deciders"),
    "public-agreements": ("all", ""),
    "public-agreement": ("all", ""),
    "packs": ("sides", "sides"),
    "pack-file": ("sides", ""),
    "scan-keep": ("", "sides"),
    "scan-file": ("sides", ""),
    "agreement-notes": ("sides", "sides"),
    "undertaking-notes": ("sides", "sides"),
    "note-withdraw": ("", "keeper's editors"),
    "document": ("sides", ""),
    "certain-confirm": ("", "keeper's editors"),
    "reading-review": ("", "keeper's editors"),
    "reading-reject": ("keeper's editors", "keeper's editors"),
    "reading-correct": ("keeper's editors", "keeper's editors"),
    "reading-complete": ("keeper's editors", "keeper's editors"),
    "reading-renew": ("", "keeper's editors"),
    "reading-cases": ("keeper", ""),
    "version-propose": ("", "keeper"),
    "version-sign": ("", "sides' signatories"),
    "version-withdraw": ("", "keeper's editors"),
    "version-refuse": ("sides' signatories", "sides' signatories"),
    "version-amend": ("sides' editors", "sides' editors"),
    "ending-propose": ("sides' editors", "sides' editors"),
    "undertaking-repudiate": ("sides' signatories", "sides' signatories"),
    "ask-take-up": ("bearer's editors", "bearer's editors"),
    "ask-counter": ("bearer's editors", "bearer's editors"),
    "ask-decline": ("bearer's editors", "bearer's editors"),
    "ask-note": ("bearer's editors", "bearer's editors"),
    "relation-set": ("sides' editors", "sides' editors"),
    "relation-withdraw": ("", "sides' editors"),
    "undertaking": ("sides", ""),
    "indicator-set": ("sides", "sides"),
    "combination-set": ("sides", "sides"),
    "indicator-change": ("sides", "sides"),
    "observation-record": ("sides", "sides"),
    "assessment-give": ("sides", "sides"),
    "assessment-correct": ("keeper", "keeper"),
    "owner-name": ("sides", "sides"),
    "step-plan": ("sides", "sides"),
    "step-change": ("sides", "sides"),
    "means-state": ("sides", "sides"),
    "evidence-record": ("sides", "sides"),
    "evidence-correct": ("keeper", "keeper"),
    "evidence-file": ("sides", ""),
    "observation-correct": ("keeper", "keeper"),
    "observations-import": ("sides", "sides"),
    "table-file": ("sides", ""),
    "meetings": ("sides", "sides"),
    "meeting": ("sides", ""),
    "meeting-file": ("sides", ""),
    "minute-take": ("", "sides"),
    "minute-confirm": ("", "sides' deciders"),
    "programmes": ("all", ""),
    "programme-open": ("members", "members"),
    "programme": ("sides", ""),
    "programme-bundle": ("keeper", "keeper's editors"),
    "goal-set": ("keeper", "keeper"),
    "figure-record": ("keeper", "keeper"),
    "figures-import": ("keeper", "keeper"),
    "search": ("all", ""),
    "undertakings": ("all", ""),
    "visits": ("host", "host"),
    "visit-end": ("", "visit's enders"),
    "agreement-visits": ("sides", ""),
    "api-undertakings": ("all", ""),
    "api-agreements": ("all", ""),
    "api-agreement": ("sides", ""),
}
