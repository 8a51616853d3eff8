"""What the tests in a browser share: both languages, a wide and a narrow window, a site with the example."""

import dataclasses
import importlib

import pytest
from django.utils import translation
from tests.browser.walker import EXAMPLES


@pytest.fixture(params=["en", "zh-hans"])
def lang(request) -> str:
    return request.param


@pytest.fixture(params=[1280, 360])
def width(request) -> int:
    return request.param


@pytest.fixture
def browser_context_args(browser_context_args, lang, width):
    seen = {"locale": lang, "viewport": {"width": width, "height": 900}, "reduced_motion": "reduce"}
    return {**browser_context_args, **seen}


@pytest.fixture
def site(live_server, settings) -> str:
    load = importlib.import_module("hefu_site.example.load")  # rooms can be loaded once Django stands
    clock = importlib.import_module("hefu_site.settings.clock")
    settings.CONFIG = dataclasses.replace(settings.CONFIG, demo=True)
    load.load_example(EXAMPLES, at=clock.now())
    return live_server.url


@pytest.fixture
def said(lang):
    """The words of the interface in the language of the test."""
    with translation.override(lang):
        yield translation.gettext
