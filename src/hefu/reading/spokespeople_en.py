"""For which party does a person named in an English text stand?"""

import re
from collections.abc import Iterator, Sequence

from hefu.reading.mentions import Mentions
from hefu.reading.names import Named
from hefu.reading.text import Stretch, Text
from hefu.terms.party import Party, PartyKind

_NEAR = 120
_BEHIND = re.compile(r", [^.;:\n]{1,120}?(?=,? and |, [a-z]| said| says| added| told|[.;:\n]|$)")
_FOR = re.compile(r" (?:signed )?(?:for|of|from) (?:the )?")


def find_side(text: Text, one: Named, mentions: Mentions, parties: Sequence[Party]) -> str | None:
    """Name the party whose name or sort stands in the person's title, else the one named nearest."""
    for stretch in _title_places(text, one):
        inside = mentions.within(stretch.start, stretch.end)
        if inside:
            return inside[0].party
    for stretch in _title_places(text, one):
        of_sort = _of_sort(text, stretch, parties)
        if of_sort:
            return of_sort
    official = any(text.words.find("official", text.fold(title)) for title in one.titles)
    governments = [party.id for party in parties if party.kind is PartyKind.GOVERNMENT]
    if official and len(governments) == 1:
        return governments[0]
    return _in_office(text, one, parties) or _nearest(text, one, mentions)


def _title_places(text: Text, one: Named) -> Iterator[Stretch]:
    """Where a person's title stands: behind, before, "for X", on the same line before a colon."""
    behind = _FOR.match(text.folded, one.end)
    if behind:
        yield Stretch(behind.end(), min(len(text.folded), behind.end() + _NEAR // 2))
    for title in one.titles:
        at = text.flat.find(title, max(0, one.start - _NEAR), one.end + 2 * _NEAR)
        if at >= 0:
            yield Stretch(at, at + len(title) + 1)
    apposition = _BEHIND.match(text.flat, one.end)
    if apposition:
        yield Stretch(apposition.start(), apposition.end())
    before = text.folded.rfind("\n", 0, one.start) + 1
    left = max(
        before,
        one.start - 45,
        *(text.folded.rfind(stop, 0, one.start) for stop in (", ", ". ", " and ", '"')),
    )
    yield Stretch(left, one.start)


def _of_sort(text: Text, place: Stretch, parties: Sequence[Party]) -> str | None:
    """Name the only party with a word of the title in its name: "the hospital's director"."""
    for word in re.findall(r"[a-z]{5,}", text.folded[place.start : place.end]):
        fitting = [party.id for party in parties if word in text.fold(party.name).split()]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _in_office(text: Text, one: Named, parties: Sequence[Party]) -> str | None:
    """Name the one party that has such an office: a rector belongs to the university."""
    for title in one.titles:
        for hit in text.words.find("office", text.fold(title)):
            fitting = [party.id for party in parties if party.kind.value == hit.entry.means]
            if len(fitting) == 1:
                return fitting[0]
    return None


def _nearest(text: Text, one: Named, mentions: Mentions) -> str | None:
    after = mentions.within(one.end, one.end + _NEAR)
    nearest = mentions.within(one.start - _NEAR, one.start)[-1:] or after[:1] or (mentions.before(one.start),)
    return nearest[0].party if nearest[0] else None
