"""Which words behind a body's name, in one run of capitals, are a person's: "Danish Embassy Mads Lund"?"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hefu.reading.bodies import Body
from hefu.reading.names import Named
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_OF = re.compile(r" (?:of|from|for|at) (?:the )?(?=[A-Z])")
"""Between a person and the body he is of."""


def without_people(text: Text, bodies: Sequence[Body], named: Sequence[Named]) -> Iterator[Body]:
    """Yield the bodies, each without the person whose name ends it or who is of it: "Ann Lee of | Acme"."""
    ends = sorted(named, key=_end)
    starts = {one.start: one for one in named}
    for whole in bodies:
        body = _of(text, whole, starts[whole.start]) if whole.start in starts else whole
        at = bisect_right(ends, body.end, key=_end) - 1
        person = ends[at] if at >= 0 and ends[at].end == body.end and ends[at].start > body.start else None
        yield _shorter(text, body, person) if person else body


def _of(text: Text, body: Body, person: Named) -> Body:
    of = _OF.match(text.flat, person.end, body.end)
    return replace(body, start=of.end(), name=text.flat[of.end() : body.end]) if of else body


def _shorter(text: Text, body: Body, person: Named) -> Body:
    end = body.start + len(text.flat[body.start : person.start].rstrip(" ,"))
    sort = text.find("body", body.start, end)[-1:]
    named = body.bare or (bool(sort) and sort[0].end <= end)
    land = text.at("country", body.start)
    kind = PartyKind.GOVERNMENT if land and land.end == end else body.kind
    return replace(body, end=end, name=text.flat[body.start : end], kind=kind) if named else body


def _end(one: Named) -> int:
    return one.end
