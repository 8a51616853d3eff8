"""Somebody at a browser, and who they may be."""

import re
from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Locator, Page

from hefu_site.people.models import Person

CITY, COMPANY = "Linhe City 麟河市人民政府", "Yunzhou Group 芸舟集团"
WIDTHS = (1280, 360)
_VIOLATIONS = 'axe.run({resultTypes: ["violations"]}).then(found => found.violations)'


class Walker:
    """Somebody at a browser, who looks at each page: no complaint, nothing too wide, nothing inaccessible."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.complaints: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def go(self, address: str) -> None:
        self.page.goto(self.site + address if address.startswith("/") else address)
        self.look()

    def look(self) -> None:
        """Look at the page, which fits both widths, and at what is inaccessible in one's own."""
        for _ in at_both_widths(self.page):
            assert too_wide(self.page) is None
        wrong = [(each["id"], [node["html"] for node in each["nodes"]]) for each in violations_in(self.page)]
        assert wrong == []
        assert self.complaints == []

    def press(self, name: str) -> None:
        self.follow(self.page.get_by_role("main").get_by_role("button", name=name, exact=True).first)

    def follow(self, control: Locator) -> None:
        """Click what leads to another page, and look at that page."""
        with self.page.expect_navigation():
            control.click()
        self.look()

    def sign_in(self, body: str) -> None:
        """Sign in as somebody of a body, as people do."""
        self.page.context.clear_cookies(name="sessionid")
        self.go("/sign-in")
        self.follow(self.page.get_by_role("button", name=body))

    def become(self, body: str) -> None:
        """Go on as somebody of a body where signing in is not what the test is about."""
        become(self.page, self.site, Person.objects.get(memberships__organisation__name=body))


def become(page: Page, site: str, person: Person | None) -> None:
    """Go on as a person, or as a stranger."""
    page.context.clear_cookies(name="sessionid")
    if person is not None:
        client = Client()
        client.force_login(person)
        page.context.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site}]
        )


def at_both_widths(page: Page) -> Iterator[int]:
    """Make the window as wide as it is looked at, its own width last."""
    own = page.viewport_size
    for width in sorted(WIDTHS, key=lambda each: each == own["width"]):
        page.set_viewport_size({**own, "width": width})
        yield width


def too_wide(page: Page) -> str | None:
    """What to say of the open page where it is wider than its window."""
    wide, window = page.evaluate("document.documentElement.scrollWidth"), page.viewport_size["width"]
    return f"{page.url} is {wide} wide at {window}" if wide > window else None


def loose_stops(page: Page) -> list[str]:
    """Where in Chinese a space follows a stop or colon, which brings its own; not in what people wrote."""
    said = page.locator("main").inner_text() if page.locator("html:lang(zh) main").count() else ""
    return re.findall(r".{0,12}[。；：！？] +\S.{0,12}", said)


def violations_in(page: Page) -> list[dict]:
    """What axe finds inaccessible in the open page, as it stands; a page keeps axe once it was put in."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    return page.evaluate(_VIOLATIONS)
