"""Which organisations does an English text name?"""

import re
from collections.abc import Iterator

from msgspec import Struct

from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_WORD = r"(?:(?:Co|Ltd|Inc|Corp|St)\.|[A-ZÀ-ÞŁŚ][\w'’/-]*)"
_JOINER = r"(?:of|for|and|&|the|de)"
_NAME = re.compile(rf"{_WORD}(?:(?:,? (?=(?:Ltd|Limited|Inc|LLC)\b)| (?:{_JOINER} ){{0,2}}){_WORD}){{0,11}}")
_DEFINED = re.compile(
    r",? ?\(((?:the |hereinafter |hereafter |referred to as |\"|“|')*)([\w&'’ -]{2,40}?)[\"”']?\)"
)
_LABEL = re.compile(r"(Party [A-D]|[A-Z][a-z]+(?:or|er|ee)): ?(?:The )?$")
_NOT_A_NAME = {"The", "On", "In", "Under", "At", "This", "A", "An", "Also", "For", "And", "By", "From",
               "Over", "Whereas", "With", "Since", "Between", "H.E."}  # fmt: skip


_ACTOR = re.compile(r"(?:(?<=[.;:,] )|(?<=that )|(?<=and )|(?<=\n))([A-Z][\w&-]+(?: [A-Z][\w&-]+){0,2}) ")
_NO_ACTOR = ("title", "everybody", "generic", "own_side", "back_reference", "month", "number", "head",
             "agreement", "body", "no_name")  # fmt: skip


class Body(Struct, frozen=True, kw_only=True):
    """An organisation named at ``[start, end)``, and the short names defined right after it."""

    start: int
    end: int
    name: str
    kind: PartyKind
    defined: tuple[str, ...] = ()


def find_bodies_en(text: Text) -> list[Body]:
    """Find capitalised names that hold a word for a sort of body ("Group", "Ministry", "University").

    A name without such a word counts where it undertakes something itself ("Acme will"); such a body
    is taken for a company.
    """
    found = [
        body for match in _NAME.finditer(text.given) for body in _bodies(text, match.start(), match.end())
    ]
    named = {word for body in found for word in (body.name.split()[0], *body.defined)}
    bare = [body for body in _acting(text) if body.name.split()[0] not in named]
    return sorted(found + bare, key=lambda body: body.start)


def _acting(text: Text) -> Iterator[Body]:
    for match in _ACTOR.finditer(text.given):
        start, end = match.span(1)
        if text.at("strength", match.end()) and not any(text.first(kind, start, end) for kind in _NO_ACTOR):
            yield Body(start=start, end=end, name=match[1], kind=PartyKind.COMPANY)


def _bodies(text: Text, start: int, end: int) -> Iterator[Body]:
    first = re.match(r"\S+", text.given[start:end])
    while first and first.group().rstrip(",") in _NOT_A_NAME and start + first.end() < end:
        start += first.end() + 1
        while re.match(rf"{_JOINER} ", text.given[start:end]):
            start += text.given.index(" ", start) - start + 1
        first = re.match(r"\S+", text.given[start:end])
    for whole_left, whole_right in _apart(text, start, end):
        left, right = _without_office(text, whole_left, whole_right)
        hits = text.find("body", left, right)
        if hits and hits[-1].end - hits[-1].start < right - left:
            yield _body(text, left, right)


def _without_office(text: Text, start: int, end: int) -> tuple[int, int]:
    for title in text.find("title", start, end):
        if text.folded.startswith(" of ", title.end):
            start = title.end + (8 if text.folded.startswith(" of the ", title.end) else 4)
    possessive = re.search(r"(?<!People)['’]s (?=[A-Z])", text.given[start:end])
    owner_ends = start + possessive.start() if possessive else end
    return start, owner_ends if text.first("body", start, owner_ends) else end


def _apart(text: Text, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r" (?:and|with|&) (?:the )?", text.given[start:end]):
        cut, after = start + match.start(), start + match.end()
        if text.first("body", start, cut) and text.first("body", after, end):
            yield start, cut
            start = after
    yield start, end


def _body(text: Text, start: int, end: int) -> Body:
    name = text.given[start:end]
    hits = text.find("body", start, end)
    named_by_head = " of " in name and hits[0].entry.means != "company"
    kind = PartyKind((hits[0] if named_by_head else hits[-1]).entry.means)
    defined = _DEFINED.match(text.given, end)
    label = _LABEL.search(text.given, max(0, start - 24), start)
    short = ((label[1],) if label else ()) + ((defined[2],) if defined and _is_short_name(defined) else ())
    return Body(start=start, end=end, name=name, kind=kind, defined=short)


def _is_short_name(defined: re.Match[str]) -> bool:
    return bool(defined[1]) or (defined[2][:1].isupper() and len(defined[2].split()) <= 3)
