"""Patterns that wait to be compiled."""

import pkgutil
import re
from collections.abc import Iterator, Mapping
from importlib import import_module

import pytest
from tests.runaway import runs_away

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


def test_any_chinese_character_is_told_quickly_and_nothing_else_of_such_a_text() -> None:
    one = pattern("[一-鿿]")
    assert all(one.match(chr(at)) for at in range(0x4E00, 0xA000))
    assert not [sign for sign in "a1Éß ，。、；：（）《》“”·・％￥①⑩Ⅱ²½\n" if one.match(sign)]


def _patterns_in(value: object) -> Iterator[re.Pattern[str]]:
    if type(value) is type(pattern("")):
        yield value
    elif isinstance(value, Mapping | tuple | list):
        for one in value.values() if isinstance(value, Mapping) else value:
            yield from _patterns_in(one)


def _patterns_of_the_reader() -> list[re.Pattern[str]]:
    names = [module.name for module in pkgutil.walk_packages(hefu.reading.__path__, "hefu.reading.")]
    return [
        one for name in names for value in vars(import_module(name)).values() for one in _patterns_in(value)
    ]


def test_each_pattern_of_the_reader_is_one() -> None:
    waiting = _patterns_of_the_reader()
    assert len(waiting) > 1000
    for one in waiting:
        assert one.groups >= 0, one.pattern


def test_no_pattern_keeps_what_it_took_as_the_first_pythons_3_11_get_wrong() -> None:
    keeps = re.compile(r"(?<!\\)[*+?}]\+|\(\?>")
    assert keeps.search(r"(?: \w+)*+$") is not None
    assert [one.pattern for one in _patterns_of_the_reader() if keeps.search(one.pattern)] == []


@pytest.mark.parametrize(
    "source",
    ["(?:a|aa)+b", r"x(?: (?:widely|\w+ly))* $", r"[_.]{6,}(?:\s*[_.]{6,})*$", "(?:分|代表[^,]{2,30}?)*签"],
)
def test_a_pattern_that_takes_endless_time_is_found(source: str) -> None:
    assert runs_away(re.compile(source)) is not None


def test_no_pattern_of_the_reader_takes_endless_time() -> None:
    assert {one.pattern: text for one in _patterns_of_the_reader() if (text := runs_away(one))} == {}
