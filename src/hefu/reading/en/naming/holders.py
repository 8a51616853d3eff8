"""Which words behind a body's name, in one run of capitals, are a person's: "Danish Embassy Mads Lund"?"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hefu.reading.bodies import Body
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_OF = pattern(r" (?:of|from|for|at) (?:the )?(?=[A-Z])")
"""Between a person and the body he is of."""
_STYLE = len("Miss. ")
_FIELDS, _FIELDS_ROOM = pattern(r" (?:for|of) (?:[A-Z]\w+(?: [A-Z]\w+)?(?:, | and ))+$"), 90
_JOINED = pattern(r"(?:,? (?:and|with|&))?[ ,]*$")
"""Between a name and the person joined to it: "University of Tarn | and | Bo Li"."""


def without_people(text: Text, bodies: Sequence[Body], named: Sequence[Named]) -> Iterator[Body]:
    """Yield the bodies, each without the people whose names end it or who are of it: "Ann Lee of | Acme".

    One that is but a person's name is none with an office beside; neither is the same name where it stands
    without: "Ann Stone, founder of Acme", then "Ann Stone will".
    """
    ends = sorted(named, key=_end)
    starts = {one.start: one for one in named}
    in_office = {one.name for one in named if one.titles}
    in_office -= {" ".join(body.name.split()[:-1]) for body in bodies}
    for whole in bodies:
        person = starts.get(whole.start)
        alone = person and person.titles and _is_all_of(whole, person)
        if alone or whole.name in in_office or _is_a_field(text, whole, named):
            continue
        yield _without_last(text, _of(text, whole, person) if person else whole, ends)


def _is_a_field(text: Text, body: Body, named: Sequence[Named]) -> bool:
    """Tell the last fields of an office: "Member for Roads, | Land and Mineral Resources | Mr. Bo Ade"."""
    if not text.folded.endswith((", ", " and "), 0, body.start) or not text.at("field", body.start):
        return False
    of = _FIELDS.search(text.flat, max(0, body.start - _FIELDS_ROOM), body.start)
    return of is not None and any(
        title.endswith(body.name) and body.start < one.start <= body.end + _STYLE + 1
        for one in named for title in one.titles
    )  # fmt: skip


def _is_all_of(whole: Body, person: Named) -> bool:
    """Tell a body that is but a person's name, or the first of it: "Ann P | . Lee"."""
    return whole.end == person.end or (whole.bare and whole.end < person.end)


def _without_last(text: Text, body: Body, ends: Sequence[Named]) -> Body:
    """Cut off the people who end its run of capitals: "Committee of Tarn | Bo Li"."""
    while (person := _last_within(body, ends)) and person.end == body.end:
        shorter = _shorter(text, body, person)
        if shorter is body:
            break
        body = shorter
    return body


def _last_within(body: Body, ends: Sequence[Named]) -> Named | None:
    at = bisect_right(ends, body.end, key=_end) - 1
    return ends[at] if at >= 0 and ends[at].start > body.start else None


def _of(text: Text, body: Body, person: Named) -> Body:
    of = _OF.match(text.flat, person.end, body.end)
    return replace(body, start=of.end(), name=text.flat[of.end() : body.end]) if of else body


def _shorter(text: Text, body: Body, person: Named) -> Body:
    styled = _before_styles(text, body.start, person.start)
    end = body.start + len(_JOINED.sub("", text.flat[body.start : styled]))
    sort = text.find("body", body.start, end)[-1:]
    named = body.bare or (bool(sort) and sort[0].end <= end)
    land = text.at("country", body.start)
    kind = PartyKind.GOVERNMENT if land and land.end == end else body.kind
    return replace(body, end=end, name=text.flat[body.start : end], kind=kind) if named else body


def _before_styles(text: Text, start: int, end: int) -> int:
    """Where the styles of a name behind a body begin: "Acme University | Prof. Dr. | Ann Lee"."""
    for hit in reversed(text.find("courtesy", start, end)):
        if start < hit.start and not text.flat[hit.end : end].strip(" ."):
            end = hit.start
    return end


def _end(one: Named) -> int:
    return one.end
