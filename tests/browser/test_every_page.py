"""Every page of the site in a browser, found in urls.py: a new page is visited by itself.

Nothing is too wide, inaccessible or without a title, nothing complains, nothing runs that somebody typed.
"""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

import pytest
from django.apps import apps
from django.db import models
from playwright.sync_api import Error, Page, Response
from tests.addresses import ADDRESSES, LET_IN, filled, routes
from tests.browser.walker import at_both_widths, become, loose_stops, too_wide, violations_in

from hefu_site.ledger.models import Fact
from hefu_site.people.models import Organisation, Person
from hefu_site.register.models import Document, Party

LOOKERS = ("city administrator", "city signatory", "company signatory", "host", "stranger")
HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>{{ 7 }}'

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def visits(page: Page, site: str, people, things) -> Iterator[tuple[str, Response]]:
    """Open each page once as a member who is let in, and once as a stranger if everybody is.

    By their names and who looks; an address that is a file is no page.
    """
    for who, theirs in groupby(sorted(looks()), key=itemgetter(0)):
        become(page, site, people[who] and people[who].person)
        for _, name, route in theirs:
            answer = opened(page, site + filled(route, things))
            if answer is not None:
                yield f"{name} as {who}", answer


def looks() -> Iterator[tuple[str, str, str]]:
    """Who looks at which address: its name and its route."""
    for name, route in routes():
        let_in = LET_IN.get(ADDRESSES[name][0], ())
        if not let_in or name == "set_language":
            continue
        for who in {next(who for who in LOOKERS if who in let_in), *({"stranger"} & set(let_in))}:
            yield who, name, route


def opened(page: Page, address: str) -> Response | None:
    """The answer to a page that is open now; None for an address that is a file."""
    try:
        answer = page.goto(address)
    except Error as error:
        if "Download is starting" not in error.message:
            raise
        return None
    return answer if answer.headers["content-type"].startswith("text/html") else None


def faults_of(page: Page) -> Iterator[str]:
    """What is wrong with the page that is open, at both widths and on paper."""
    said, _, product = page.title().rpartition(" · ")
    if not said or product != "合符 Hefu":
        yield f"its title is {page.title()!r}"
    if loose := loose_stops(page):
        yield f"a space after a Chinese stop: {loose}"
    for width in at_both_widths(page):
        if wide := too_wide(page):
            yield wide
        for each in violations_in(page):
            yield f"{each['id']} at {width}: {each['nodes'][0]['html'][:200]}"
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
    for visit, answer in visits(page, live_server.url, people, things):
        found = [f"answers {answer.status}"] if answer.status not in (200, 410) else []
        found += [*faults_of(page), *complaints]
        complaints.clear()
        if found:
            faults[visit] = found
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


@pytest.mark.parametrize("window", [("en", 360)], ids=["en-360"])
def test_nothing_runs_that_somebody_typed(page, complaints, live_server, people, things):
    spoil()
    for visit, answer in visits(page, live_server.url, people, things):
        assert answer.status < 500, visit
        assert (visit, complaints) == (visit, [])
        assert page.locator("img[src=x]").count() == 0, visit
