"""Patterns that wait to be compiled."""

import gc
import pkgutil
import re
from importlib import import_module

import hefu.reading
from hefu.reading.patterns import pattern


def test_a_pattern_answers_as_a_compiled_one() -> None:
    text = "Acme and Linhe, Acme or Linhe"
    waiting, compiled = pattern(r"(?P<who>acme) (and|or)", re.I), re.compile(r"(?P<who>acme) (and|or)", re.I)
    assert waiting.pattern == compiled.pattern
    found, told = waiting.finditer(text), compiled.finditer(text)
    assert [one.span("who") for one in found] == [one.span("who") for one in told]
    assert waiting.match(text, 1) is None
    assert waiting.sub("x", text) == compiled.sub("x", text)


def test_each_pattern_of_the_reader_is_one() -> None:
    for module in pkgutil.walk_packages(hefu.reading.__path__, "hefu.reading."):
        import_module(module.name)
    waiting = [one for one in gc.get_objects() if type(one) is type(pattern(""))]
    assert len(waiting) > 1000
    for one in waiting:
        assert one.groups >= 0, one.pattern
