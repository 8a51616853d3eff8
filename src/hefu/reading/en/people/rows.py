"""Whose is an office in a row of people: of the one ahead of it, of the next? Who stands next to whom?"""

import re
from collections.abc import Iterable
from itertools import pairwise

from hefu.reading.en.people.given import is_a_persons
from hefu.reading.en.people.shape import INITIALS
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import CAPITALS, Text

_CAPITAL = rf"[{CAPITALS}][\w'’-]+"
_AHEAD = pattern(
    rf"(?P<name>(?:(?:[A-Z]\. ?){{1,3}}|{_CAPITAL} ){_CAPITAL}(?: {_CAPITAL}){{0,2}}), "
    r"(?:the |an? |its |their |our )?$"
)
"""Before an office, whoever has it: "Ann Lee, | director of Acme, Bo Ade", "B. K. Lee, | Dean, Acme"."""
_APPOSED = pattern(r", (?:[A-Z]\w{0,5}\.? )*$")
_ROW = pattern(
    r"(?=(?P<row>(?:[\s,;&()/.-]|\b(?:and|as well as|along with|of|the|for|in|members|led by)\b|"
    rf"{_CAPITAL})*))"
    r"(?P=row)"
)
"""Between two people of a row: no word in small letters but those that join."""
_FAR = 160
_ROW_OF = 3
_DEPUTY = pattern(r"(?:Vice|Deputy|Associate|Assistant)[ -](?P<office>\w+(?: \w+){0,2})", re.IGNORECASE)

_STYLES = r"(?:[A-Z][a-z]{0,5}\. ?)*"
_HOLDER = rf"{_STYLES}(?:{_CAPITAL}(?: {_CAPITAL}){{1,3}}|{INITIALS} ?{_CAPITAL})"
_SEVERAL = pattern(
    rf"(?<!former )(?<![\w’'-])(?P<office>(?:[{CAPITALS}][\w-]+ )*[\w-]+s)"
    rf"(?=(?P<others>(?: {_HOLDER}(?:, and|,| and))*))(?P=others) {_STYLES}$"
)
"""Before one who has it, an office of several: "Ministers | Ann Lee and | Bo Ade".

A group that is sought ahead and then told again is kept as it is; `*+` says the same, but finds too little in
Python 3.11.2.
"""


def office_of_several(text: Text, start: int, floor: int, *, has_one: bool) -> tuple[str, ...]:
    """Take the office that several before a name share with its holder: "Ministers Ann Lee and | Bo Ade".

    But an official's is each one's own; others stay as written: "Managing Directors Ann Lee and Bo Ade".
    ``has_one``: an office of his own stands behind the name; then but the first of the row shares theirs.
    """
    several = _SEVERAL.search(text.flat, max(floor, start - _FAR), start)
    office = several["office"] if several and not (has_one and several["others"]) else ""
    if _ends_with_an_office(text, office):
        return of_each(text, (office,))
    if not _ends_with_an_office(text, office[:-1]):
        return ()
    return (office[:-1],) if text.words.find("official", text.fold(office[:-1])) else (office,)


def _ends_with_an_office(text: Text, words: str) -> bool:
    held = text.words.find("title", text.fold(words))
    return bool(held) and held[-1].end == len(words)


def of_each(text: Text, titles: tuple[str, ...]) -> tuple[str, ...]:
    """Give the office of several as each of them has it: "Council Members Ann Lee and Bo Ade"."""
    known = text.words.kinds["title"].by_word
    return tuple(
        title[:-1] if title.endswith("s") and text.fold(title)[:-1] in known else title for title in titles
    )


def is_of_the_one_ahead(text: Text, title: str, start: int, floor: int) -> bool:
    """Tell that the office before a name is behind another's: "Ann Lee, director of Acme, | Bo Ade"."""
    if not _APPOSED.search(text.flat, max(floor, start - _FAR), start):
        return False
    at = text.flat.rfind(title, max(floor, start - _FAR), start)
    ahead = _AHEAD.search(text.flat, max(floor, at - _FAR), at) if at >= 0 else None
    if ahead is None or not is_a_persons(text, *ahead.span("name")):
        return False
    first = text.first("title", floor, start)
    before = _AHEAD.search(text.flat, floor, first.start) if first else None
    return before is not None or (first is not None and first.start >= at)


def find_rows(text: Text, people: Iterable[Named]) -> dict[str, Named]:
    """Give who stands in a row of three or more the one right ahead: "Ann Lee, director, | Bo Ade, dean".

    ``people``: in the order in which the text names them first.
    """
    rows: list[list[Named]] = []
    for one in people:
        if rows and _is_a_row(text, rows[-1][-1], one):
            rows[-1].append(one)
        else:
            rows.append([one])
    return {one.name: ahead for row in rows if len(row) >= _ROW_OF for ahead, one in pairwise(row)}


def find_deputies(text: Text, people: Iterable[Named]) -> dict[str, Named]:
    """Give who deputises for the one right ahead: "Ann Lee, Rector of Acme College, | Bo Ade, Vice Rector".

    ``people``: in the order in which the text names them first.
    """
    return {
        one.name: head
        for head, one in pairwise(people)
        if _deputises(one, head) and _is_a_row(text, head, one)
    }


def _deputises(one: Named, head: Named) -> bool:
    """Tell "Vice Rector" beside "Rector of Acme College": the same office, with no body of its own."""
    deputy = next((found for found in map(_DEPUTY.fullmatch, one.titles) if found), None)
    return deputy is not None and any(
        title.casefold().startswith(f"{deputy['office']} of ".casefold()) for title in head.titles
    )


def _is_a_row(text: Text, last: Named, one: Named) -> bool:
    """Tell that nothing but offices, names and marks of a row stands between two people."""
    between = text.flat[last.end : one.start]
    if len(between) > _FAR or not between.startswith((",", ";", " and ", " (")):
        return False
    for title in (*last.titles, *one.titles):
        between = between.replace(title, "", 1)
    return _ROW.fullmatch(between) is not None
