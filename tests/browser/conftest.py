"""What the tests in a browser share: languages, windows and a site with the example."""

import dataclasses
import importlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from django.utils import translation


@pytest.fixture(params=[("en", 360), ("zh-hans", 1280)], ids=["en-360", "zh-1280"])
def window(request) -> tuple[str, int]:
    """A language and the width of the window: each once, the longer words in the narrower one.

    Whether a page fits is asked at both widths, wherever somebody looks at it (`tests.browser.walker`).
    """
    return request.param


@pytest.fixture
def lang(window) -> str:
    return window[0]


@pytest.fixture
def width(window) -> int:
    return window[1]


@pytest.fixture
def browser_context_args(browser_context_args, lang, width):
    options = {"locale": lang, "viewport": {"width": width, "height": 900}, "reduced_motion": "reduce"}
    return {**browser_context_args, **options}


@pytest.fixture(scope="session")
def kept() -> Iterator[sqlite3.Connection]:
    """The database of the example, once a test has loaded it."""
    with closing(sqlite3.connect(":memory:")) as kept:
        yield kept


@pytest.fixture
def site(live_server, settings, kept) -> str:
    settings.CONFIG = dataclasses.replace(settings.CONFIG, demo=True)
    example = importlib.import_module("tests.browser.example")  # rooms can be loaded once Django stands
    example.put_example(kept)
    return live_server.url


@pytest.fixture
def said(lang):
    """The words of the interface in the language of the test."""
    with translation.override(lang):
        yield translation.gettext
