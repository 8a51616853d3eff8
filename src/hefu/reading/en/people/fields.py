"""Where does a person's name begin behind the field or place of an office: "Minister of Health | Ann Lee"?"""

import re
from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.en.naming.held_in import SECOND_FIELD
from hefu.reading.en.people.given import where_a_given_name_begins
from hefu.reading.en.people.offices import is_where_sent
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_OF = pattern(r" (?:of|for|at|in)(?: the)?(?: (?:[\w-]+ )?[\w-]+['’]s?| St\.| Mt\.)? $", re.IGNORECASE)
_AND_MORE = pattern(r"(?:,? and | )(?:(?:mr|mrs|ms|dr|hon)\.? )?")
_INITIAL = pattern(r"[A-Z]\.")
_FAMILY = 2
"""Words of a name behind an office that tells its field: "Vice-Rector for Partnerships Ann Lee"."""
_OFFICE, _NEAR = 60, 36
"""How far before a name its office and the field of it may begin."""


def behind_the_field(text: Text, start: int, end: int) -> int:
    """Leave the field or place of an office out of the name behind it: "Minister of Health | Grace Adjei"."""
    second = SECOND_FIELD.search(text.flat, max(0, start - _OFFICE), start)
    of = second or _OF.search(text.folded, max(0, start - _NEAR), start)
    titles = text.find("title", start - _OFFICE, start) if of else []
    if not of or not titles:
        return _behind_the_land_of_an_envoy(text, start, end)
    if second:
        return _behind_fields(text, start, end)
    place = _behind_a_place(text, start, end, titles, beside=titles[-1].end >= of.start())
    return place or where_a_given_name_begins(text, start, end) or _behind_fields(text, start, end)


def _behind_the_land_of_an_envoy(text: Text, start: int, end: int) -> int:
    """Tell where the name begins behind the land to which somebody is sent: "Ambassador of Finland to Ghana |
    Ann Lee".
    """
    land = text.at("country", start) if is_where_sent(text, start) else None
    return land.end + 1 if land and len(text.flat[land.end : end].split()) >= _FAMILY else start


def _behind_a_place(text: Text, start: int, end: int, titles: Sequence[Hit], *, beside: bool) -> int | None:
    """Tell where the name begins behind a land, a body or the place of a ruler: "Mayor of Tarn | Ann Lee"."""
    land = text.at("country", start)
    if land and len(text.flat[land.end : end].split()) >= _FAMILY:
        return land.end + 1
    bodies = [hit for hit in text.find("body", start - len("people's "), end) if hit.end > start]
    words = text.flat[start:end].split()
    leads = bodies and (bodies[-1].start != start or text.flat.endswith(("'s ", "’s "), 0, start))
    if leads and len(text.flat[bodies[-1].end : end].split()) >= _FAMILY:
        return bodies[-1].end + 1
    if len(words) <= _FAMILY or text.at("field", start):
        return None
    near = text.around(start)
    elsewhere = text.flat.count(words[0], *near) > text.flat.count(" ".join(words[:2]), *near)
    ruler = text.words.find("place_office", text.folded[titles[-1].start : titles[-1].end])
    of_a_place = beside and (elsewhere or (ruler and not text.flat.startswith(",", end)))
    family = _FAMILY + (_INITIAL.fullmatch(words[-_FAMILY]) is not None)
    behind = of_a_place or text.folded.endswith(" for ", 0, start)
    return end - len(" ".join(words[-family:])) if behind else None


def _behind_fields(text: Text, start: int, end: int) -> int:
    """Tell where the name begins behind what an office is for: "Health and Sport | Ann Lee"."""
    while field := text.at("field", start):
        and_more = _AND_MORE.match(text.folded, field.end)
        if not and_more or and_more.end() >= end:
            break
        start = and_more.end()
    return start
