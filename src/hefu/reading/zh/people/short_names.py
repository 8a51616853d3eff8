"""By which short forms is each person of a Chinese text called: 骆书记, Leung?"""

from collections.abc import Iterator, Mapping, Sequence

from hefu.reading.forms import find_longest
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_CLEAR = 3
_DEPUTY = pattern("^(?:代理|[副代])")
_HEAD = "总總"
"""Whom 总经理 is called by: 丁总."""


def find_names_zh(text: Text, people: Mapping[str, Named]) -> Iterator[tuple[int, int, str]]:
    """Yield each form of a name, with the full name of whom it names."""
    forms = _forms(text, people)
    for start, end in find_longest(forms, text.flat):
        yield start, end, forms[text.flat[start:end]]


def _forms(text: Text, people: Mapping[str, Named]) -> dict[str, str]:
    """Give each form a person is called by: the name, Leung of Patrick Leung, 骆书记."""
    forms = {name: name for name in people}
    short: dict[str, str | None] = {}
    for name, one in people.items():
        for form in _short_forms(text, name, one.titles):
            short[form] = name if short.get(form, name) == name else None
    for form, owner in short.items():
        if owner:
            forms.setdefault(form, owner)
    return forms


def _without_level(text: Text, offices: Sequence[str]) -> Iterator[str]:
    """Yield what is left of an office without the level or the organ before it (市委|书记)."""
    known = text.words.kinds["title"].by_word
    return (office[at:] for office in offices for at in range(1, len(office) - 1) if office[at:] in known)


def _short_forms(text: Text, name: str, titles: Sequence[str]) -> list[str]:
    if name.isascii():
        last = name.rsplit(maxsplit=1)[-1]
        return [last] if len(last) > _CLEAR else []
    folded = text.fold(name)
    last = folded.rpartition("·")[2]
    if len(folded) > len(last) > 1:
        return [name[-len(last) :]]
    surname = name[:2] if folded[:2] in text.words.kinds["surname"].by_word else name[:1]
    offices = [
        title[hit.start : hit.end]
        for title in titles
        for hit in text.words.find("title", text.fold(title))
        if hit.entry.means != "calling"
    ]
    bare = [_DEPUTY.sub("", office) for office in offices]
    heads = [char for office in bare for char in office if char in _HEAD]
    called = dict.fromkeys((*offices, *bare, *_without_level(text, bare), *heads))
    return [surname + office for office in called if len(name) <= len("欧阳漱石")]
