"""Whom does a paper list in one row: "among the Bureau of Land, the Forest and Range Service, and Orme"?

In a row told by commas "and" joins two at its end alone; before, it stands within a name.
"""

import re
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from hefu.reading.bodies import Body
from hefu.reading.en.naming.definitions import find_defined
from hefu.reading.en.naming.kinds import kind_of_words
from hefu.reading.en.naming.several import shared_head
from hefu.reading.patterns import pattern
from hefu.reading.text import CAPITALS, Stretch, Text
from hefu.terms.party import PartyKind

_NAME = (
    rf"(?:[Tt]he\s)?[{CAPITALS}][\w'’&-]*(?:[^\S\n](?:(?:of|for|and|on|the|&)[^\S\n]){{0,2}}"
    rf"[{CAPITALS}][\w'’&-]*){{0,9}}(?:\s\([^()\n]{{1,60}}\))?"
)
_ROW = pattern(rf"\s*(?:[Tt]he\s)?(?P<row>{_NAME}(?:,\s+(?:and\s+)?{_NAME}){{1,14}})")
_HEAD = pattern(rf"\s*(?:(?:the\s)?[a-z]+ of (?:the )?)?(?:the )?(?i:[a-z]+) of (?:the )?(?=[{CAPITALS}])")
"""What the names of a row share: "the States of | Orenia and Marl", "the Governors of the States of"."""
_COMMA = pattern(r",\s+")
_LAST = pattern(r"(?P<and>and\s+)?(?:[Tt]he\s)?")
_AND = pattern(r"\sand\s")
_BRACKET = pattern(r"\s\([^()]*\)$")
_FEWEST, _SURE = 3, 2


def find_row(text: Text, start: int, by_start: Mapping[int, Body]) -> list[Body]:
    """Name those of a row of three or more that begins at ``start``; else nobody.

    A name that no word shows to be a body's is one behind "the" alone: an address has no such thing.
    """
    head = _HEAD.match(text.flat, start)
    first = head.end() if head else start
    shared = shared_head(text, first)
    end, sort = shared or (len(text.flat), None)
    row = _ROW.match(text.flat, first if shared else start, end)
    pieces = list(_pieces(text, row, by_start)) if row else []
    named = [_of_sort(text, piece, sort) if sort else _body(text, piece, by_start) for piece in pieces]
    known = [body for body in named if body is not None]
    sure = sum(not body.bare for body in known)
    if len(known) < max(_FEWEST, len(pieces)) or sure < _SURE or row is None:
        return []
    kinds = {body.kind for body in known if not body.bare}
    kind = kinds.pop() if len(kinds) == 1 else None
    return [replace(body, kind=kind) if body.bare and kind else body for body in known]


def _of_sort(text: Text, piece: Stretch, sort: PartyKind) -> Body:
    """Take a name behind the head that it shares for a body of that sort, whatever it is."""
    name = text.flat[piece.start : piece.end]
    return Body(start=piece.start, end=piece.end, name=name, kind=sort)


def _pieces(text: Text, row: re.Match[str], by_start: Mapping[int, Body]) -> Iterator[Stretch]:
    """Cut a row at its commas, and what stands behind the last of them at "and"."""
    ends = [(comma.start(), comma.end()) for comma in _COMMA.finditer(text.flat, *row.span("row"))]
    start = row.start("row")
    for left, right in ends:
        yield Stretch(start, left)
        start = right
    last = _LAST.match(text.flat, start)
    end = row.end("row")
    if last and last["and"]:
        yield Stretch(last.end("and"), end)
        return
    joint = _joint(text, start, end, by_start)
    if joint:
        yield Stretch(start, joint.start())
        yield Stretch(joint.end(), end)


def _joint(text: Text, start: int, end: int, by_start: Mapping[int, Body]) -> re.Match[str] | None:
    """Find the "and" between the last two: before "the", else before the name of a body."""
    joints = list(_AND.finditer(text.flat, start, end))
    the = (joint for joint in joints if text.folded.startswith("the ", joint.end()))
    return next(the, None) or next((joint for joint in joints if joint.end() in by_start), None)


def _body(text: Text, piece: Stretch, by_start: Mapping[int, Body]) -> Body | None:
    """Take the body that the piece names as a whole; where none is known, its words behind "the"."""
    the = text.folded.startswith("the ", piece.start) or text.folded.endswith("the ", 0, piece.start)
    start = piece.start + len("the ") * text.folded.startswith("the ", piece.start)
    bracket = _BRACKET.search(text.flat, start, piece.end)
    end = bracket.start() if bracket else piece.end
    known = by_start.get(start)
    if known and not known.bare and known.end == end:
        return known
    if not the or " " not in text.flat[start:end]:
        return None
    means = [hit.entry.means for hit in text.find("body", start, end)]
    return Body(start=start, end=end, name=text.flat[start:end], bare=not means,
                kind=kind_of_words(text, Stretch(start, end), means),
                defined=find_defined(text, start, end, listed=True))  # fmt: skip
