"""Somebody at a browser, and the examples they bring."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
CITY, COMPANY = "Linhe City 麟河市人民政府", "Yunzhou Group 芸舟集团"


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
        width = self.page.evaluate("() => document.documentElement.scrollWidth")
        assert width <= self.page.viewport_size["width"], f"{self.page.url} is {width} wide"
        violations = Axe().run(self.page).response["violations"]
        assert not violations, [(each["id"], [node["html"] for node in each["nodes"]]) for each in violations]
        assert self.complaints == []

    def press(self, name: str) -> None:
        self.follow(self.page.get_by_role("main").get_by_role("button", name=name, exact=True).first)

    def follow(self, control: Locator) -> None:
        """Click what leads to another page, and look at that page."""
        with self.page.expect_navigation():
            control.click()
        self.look()

    def sign_in(self, body: str) -> None:
        self.page.context.clear_cookies(name="sessionid")
        self.go("/sign-in")
        self.follow(self.page.get_by_role("button", name=body))
