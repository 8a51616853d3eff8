"""The worked cases of docs/rules, run as tests.

A test module that names its page (``PAGE = "verdict.md"``) and asks for ``heading`` and
``case`` runs once for each ``[[case]]`` in the TOML of that page.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

RULES = Path(__file__).parents[2] / "docs" / "rules"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "case" in metafunc.fixturenames:
        cases = list(_worked_cases(metafunc.module.PAGE))
        metafunc.parametrize(("heading", "case"), cases, ids=[_name(case) for _, case in cases])


def _worked_cases(page: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for section in re.split(r"^## ", (RULES / page).read_text("utf-8"), flags=re.MULTILINE)[1:]:
        heading = section.partition("\n")[0]
        for block in re.findall(r"^```toml\n(.*?)^```", section, flags=re.MULTILINE | re.DOTALL):
            yield from ((heading, case) for case in tomllib.loads(block)["case"])


def _name(case: dict[str, Any]) -> str:
    return str(case.get("case", case.get("due")))


@pytest.fixture
def page_text(request: pytest.FixtureRequest) -> str:
    """The page that the test module names."""
    page: str = request.module.PAGE
    return (RULES / page).read_text("utf-8")


@pytest.fixture
def headings(page_text: str) -> list[str]:
    return re.findall(r"^## (.*)$", page_text, flags=re.MULTILINE)
