"""Every page of the site in a browser, found in urls.py: a new page is visited by itself.

Nothing is too wide, inaccessible or without a title, nothing complains, nothing runs that somebody typed.
"""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.apps import apps
from django.db import models
from django.test import Client
from playwright.sync_api import Page, Response
from tests.addresses import ADDRESSES, LET_IN, filled, routes

from hefu_site.ledger.models import Fact
from hefu_site.people.models import Organisation, Person
from hefu_site.register.models import Document, Party

LOOKERS = ("city administrator", "city signatory", "company signatory", "host", "stranger")
HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>{{ 7 }}'
WIDTHS = (1280, 360)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def width() -> int:
    """Each page is looked at in both widths once it is there."""
    return WIDTHS[0]


def visits() -> Iterator[tuple[str, str, str]]:
    """Each page once as a member who is let in, and once as a stranger if everybody is."""
    for name, route in routes():
        let_in = LET_IN.get(ADDRESSES[name][0], ())
        if not let_in or name == "set_language":
            continue
        for who in {next(who for who in LOOKERS if who in let_in), *({"stranger"} & set(let_in))}:
            yield name, route, who


def opened(page: Page, address: str) -> Response | None:
    """The answer to a page that is open now; None for an address that is a file."""
    asked = page.request.get(address)
    if not asked.headers["content-type"].startswith("text/html"):
        return None
    return page.goto(address)


def become(page: Page, site: str, member) -> None:
    """Go on as a member, or as a stranger."""
    page.context.clear_cookies(name="sessionid")
    if member is not None:
        client = Client()
        client.force_login(member.person)
        page.context.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site}]
        )


def faults_of(page: Page) -> Iterator[str]:
    """What is wrong with the page that is open, at every width and on paper."""
    said, _, product = page.title().rpartition(" · ")
    if not said or product != "合符 Hefu":
        yield f"its title is {page.title()!r}"
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            yield f"it is {wide} wide at {width}"
        violations = Axe().run(page).response["violations"]
        yield from (f"{each['id']} at {width}: {each['nodes'][0]['html'][:200]}" for each in violations)
    page.emulate_media(media="print")
    if page.locator("header.top nav").is_visible():
        yield "its navigation is printed"
    if page.locator(".asof").count() and not page.locator(".on-paper").is_visible():
        yield "its paper does not say as of which day"
    if page.locator(".signing .quote").count() and not page.locator(".signing .quote").first.is_visible():
        yield "what is to be signed is not printed"
    page.emulate_media(media="screen")


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the browser says, and what a page asks of whoever looks."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text))
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("dialog", lambda dialog: (found.append(f"a dialog: {dialog.message}"), dialog.dismiss()))
    return found


def test_every_page_fits_is_accessible_says_where_one_is_and_complains_of_nothing(
    page, complaints, live_server, people, things
):
    faults = {}
    for name, route, who in sorted(visits(), key=lambda visit: visit[2]):
        become(page, live_server.url, people[who])
        answer = opened(page, live_server.url + filled(route, things))
        if answer is None:
            continue
        found = [f"answers {answer.status}"] if answer.status not in (200, 410) else []
        found += [*faults_of(page), *complaints]
        complaints.clear()
        if found:
            faults[f"{name} as {who}"] = found
    assert faults == {}


def spoil() -> None:
    """Put a script where anybody can type words: names, titles, notes, reasons, units, wordings."""
    tables = [each for each in apps.get_models() if issubclass(each, Fact)] + [Person, Organisation]
    for table in tables:
        for column in table._meta.concrete_fields:
            typed = isinstance(column, models.CharField | models.TextField) and not column.choices
            machine = column.name in ("lang", "digest", "email", "password", "content", "media_type", "seal")
            if typed and not machine and (column.max_length or 999) >= 60 and table is not Document:
                for row in table.objects.all():
                    words = f"{HOSTILE} {row.pk}"[: column.max_length]
                    table.objects.filter(pk=row.pk).update(**{column.name: words})
    Document.objects.update(name=HOSTILE)
    Party.objects.update(names={"en": HOSTILE}, aliases=[HOSTILE])


@pytest.mark.parametrize("lang", ["en"])
def test_nothing_runs_that_somebody_typed(page, complaints, live_server, people, things):
    spoil()
    for name, route, who in visits():
        become(page, live_server.url, people[who])
        answer = opened(page, live_server.url + filled(route, things))
        assert answer is None or answer.status < 500, name
        assert (name, complaints) == (name, [])
        assert page.locator("img[src=x]").count() == 0, name
