"""Whose officers does an English text name: "Ann Lee, rector of the College", or by what sort of office?"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from hefu.reading.bodies import Body
from hefu.reading.en.naming.cast import Cast
from hefu.reading.en.naming.same import Group
from hefu.reading.en.people.title_places import title_places
from hefu.reading.names import Named
from hefu.reading.patterns import pattern

_LED_ROOM = 24
_HEADS_A_LAND = pattern(
    r"\b(?:President|Prime Minister|Foreign Minister|Minister of Foreign Affairs|King|Queen|Emir|Sultan|"
    r"Premier|Chancellor|Chief Executive)\b"
)
_ISSUE = pattern(
    r"(?: on [a-z]+| today| jointly| in [a-z]+)? (?:have )?(?:issued|released|adopted|published|signed|made) "
    r"(?:a|the|their) (?:\w+ )?joint (?:press )?(?:statement|declaration|communiqu[ée])\b"
)
"""Behind two lands, shows them to speak together: "Tarn and Sund | issued a joint statement"."""
_WATCHED_BY = pattern(r"\b(?:witnessed by|in (?:the )?presence of) [^.;:\n]{0,100}$")
_WATCHES = pattern(r"(?:, [^.;:\n]{2,160},)?,? (?:who )?(?:also )?(?:witnessed|looked on)\b")
"""Before and behind the name of an officer who but looks on as others sign."""
_WATCH_ROOM = 120


def find_having_officers(cast: Cast, places: list[Body]) -> Iterator[Body]:
    """Yield the bodies, of ``places`` in order, that stand in or beside somebody's title."""
    for one in cast.once(_taking_part):
        for place in title_places(cast.text, one):
            left = bisect_left(places, place.start, key=_start)
            if left < len(places) and places[left].start < place.end:
                yield places[left]
                break


def _taking_part(cast: Cast) -> list[Named]:
    """Those named at a place where they do not but look on: "Premier Ann Lee, who witnessed the signing"."""
    folded = cast.text.folded
    return [
        one for one in cast.named
        if not _WATCHES.match(folded, one.end)
        and not _WATCHED_BY.search(folded, max(0, one.start - _WATCH_ROOM), one.start)
    ]  # fmt: skip


def find_lands_that_meet(cast: Cast) -> Iterator[Body]:
    """Yield the lands whose heads are named, or that issue a statement: "the President of Tarn Ann Lee",
    "Tarn and Sund issued a joint statement".
    """
    found: dict[int, Body] = {}
    for one in cast.named:
        if any(map(_HEADS_A_LAND.search, one.titles)):
            places = [place.start for place in title_places(cast.text, one)]
            near = min(places, default=one.start), one.end + _LED_ROOM
            lands = cast.once(_lands)
            at = bisect_left(lands, near[0], key=_start)
            if at < len(lands) and lands[at].start < near[1]:
                found.setdefault(id(cast.group_of(lands[at])), lands[at])
    for land, other in pairwise(cast.once(_lands)):
        if _ISSUE.match(cast.text.folded, other.end) and cast.text.folded[land.end : other.start] == " and ":
            found |= {id(cast.group_of(one)): one for one in (land, other)}
    yield from found.values() if len(found) > 1 else ()


def _lands(cast: Cast) -> list[Body]:
    return [body for body in cast.bodies if body.bare and cast.text.at("country", body.start)]


def find_by_office(cast: Cast) -> Iterator[Group]:
    """Yield for each office the body of its sort and level that is named most: the mayor's city."""
    words, fold = cast.text.words, cast.text.fold
    for title in dict.fromkeys(title for one in cast.once(_taking_part) for title in one.titles):
        hits = words.find("office", fold(title))[:1]
        kinds = {kind for hit in hits for kind in hit.entry.means.split()}
        if len(kinds) == 1:
            fitting = cast.once(_by_kind).get(kinds.pop(), [])
            levels = {hit.entry.means for hit in words.find("office_level", fold(title))}
            of_level = (group for group in fitting if levels and levels & _levels_of(cast, group))
            yield from [next(of_level, fitting[0])] if fitting else ()


def _by_kind(cast: Cast) -> dict[str, list[Group]]:
    """Give the bodies of each kind, the one named most first."""
    found: dict[str, list[Group]] = {}
    for group in cast.by_often:
        found.setdefault(group.first.kind.value, []).append(group)
    return found


def _levels_of(cast: Cast, group: Group) -> set[str]:
    """Give the levels of government that the name of a body tells."""
    return {hit.entry.means for hit in cast.text.words.find("body_level", cast.text.fold(group.first.name))}


def _start(body: Body) -> int:
    return body.start
