"""Who named in an English text stands for none of its parties?"""

import re
from collections.abc import Iterator, Sequence

from hefu.reading.en.people.names import WHO_HEADS
from hefu.reading.en.people.offices import levels_of, what_somebody_is
from hefu.reading.en.people.other_houses import is_of_another_house
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import CAPITALS, Text
from hefu.terms.party import Party, PartyKind, PersonRole

_NEAR = 120
_ROOM = 600
"""How far before "its president" its house may open a sentence."""
_SEAT_BEHIND = pattern(r" \([A-Z][\w' -]+\)(?:: | asked )")
_OF_A_BODY = pattern(r" (?:of|from) (?:the )?(?P<whose>[A-Z][\w'’-]*(?: (?:of |and |the )*[A-Z][\w'’-]*)*)")
_STATE = pattern(
    r"\b(?:Republic|Kingdom|Embassy|Ministry|Government|Federation|State|Commonwealth|Union|Sultanate|Emirate)\b",
    re.I,
)
"""In a party's name, makes it a land or of one, which has envoys and ministries."""
_OF_PLACE = pattern(r" (?:of|for|to) ((?:the )?[A-Z][^,]*)")
_PLACE_AHEAD = pattern(
    r"(?!Executive|Acting|Vice|Deputy|Lord|Lady|Former|Interim|Assistant|Hon|His|Her|City|Town|County|State|The|"
    r"District|Provincial|Municipal|Regional|Honorary|First|Metropolitan)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* $"
)
"""Before an office, its place: "Calder Falls | Mayor"."""
_PROPER = pattern(
    r"\b(?!City|Town|State|Region|Province|County|District|Municipality|Republic|Kingdom|Council|Government|"
    r"Isle|Island|North|South|East|West|Saint|Les|Port|New|Upper|Lower|Great|The)"
    rf"[{CAPITALS}][\w’'-]{{2,}}"
)
_WHO = pattern(r", who(?:se)? (?!sign|work|speak|spoke)")
_GUEST = pattern(
    r"[^.;\n]{0,60}\b(?:(?:chief|special|honou?red|invited|principal) guest|guest of honou?r|"
    r"among the guests|(?:was|were) not invited)\b"
)
_OPPOSED = pattern(r"^(?:opposition|shadow) |\b(?:leader of|of)(?: the)? opposition\b")
_ITS = pattern(r"\b(?:its|their) (?:[a-z-]+ ){0,4}[a-z-]+, $")
_OPENING = pattern(
    rf"(?:^|[.!?] )(?:The )?(?P<who>(?:[{CAPITALS}][\w'’-]+ (?:(?:and|of|for|the) ){{0,2}}){{2,7}})",
    re.MULTILINE,
)
"""What opens a sentence with a name of several words."""
_NO_LONGER = ("former ", "ex-", "retired ", "late ")
_UNFIT = {
    "ministry": {"agency", "city", "county"},
    "region": {"agency", "city", "ministry"},
    "city": {"ministry", "region"},
    "county": {"agency", "ministry"},
}
"""By the level of an office, the levels of government that have no such office: no city has a minister."""


def is_elsewhere(text: Text, one: Named, parties: Sequence[Party]) -> bool:
    """Tell who holds an office of a place, a land, a house or a church that is no party."""
    offices = [title for title in one.titles if text.words.find("title", text.fold(title))]
    apart = [title for title in offices or one.titles if text.words.find("apart", text.fold(title))]
    if apart and len(apart) == len(offices or one.titles) and not _is_of_a_nation(text, parties):
        return True
    if [*map(str.lower, one.titles)] == ["chief"] and not _is_of_a_nation(text, parties):
        return True
    envoys = [
        title for title in offices if text.words.find("envoy", text.fold(title)) and "inister" not in title
    ]
    if envoys and not _has_a_state(text, parties):
        return True
    places = [place for title in offices for place in _place_of(text, title)]
    words = {word.title() for place in places for word in _PROPER.findall(place)}
    if words and words.isdisjoint(_proper_words(parties)):
        return True
    if any(is_of_another_house(text, title, parties) for title in one.titles):
        return True
    ministry = any("inistry" in title for title in offices)
    return ministry and not _has_a_state(text, parties)


def _has_a_state(text: Text, parties: Sequence[Party]) -> bool:
    """Tell parties of which one is a land, by its full name or bare, or of one."""
    lands = (text.words.first("country", text.fold(party.name)) for party in parties)
    bare = any(
        land and land.end - land.start == len(party.name) for land, party in zip(lands, parties, strict=True)
    )
    return bare or any(_STATE.search(party.name) for party in parties)


def _proper_words(parties: Sequence[Party]) -> Iterator[str]:
    """Yield the words of the parties' names, each with a capital."""
    for party in parties:
        for form in (party.name, *party.aliases):
            yield from _PROPER.findall(form.title())


def _place_of(text: Text, title: str) -> Iterator[str]:
    """Yield the place of a mayor, a bishop, an ambassador, whose office has no field behind "of": "Mayor of
    Linhe", "Linhe Mayor".
    """
    for hit in text.words.find("place_office", text.fold(title)):
        place = _OF_PLACE.match(title, hit.end)
        ahead = _PLACE_AHEAD.match(title, 0, hit.start)
        if place or (ahead and hit.end == len(title)):
            yield place[1] if place else title[: hit.start]


def _is_of_a_nation(text: Text, parties: Sequence[Party]) -> bool:
    return any(
        hit.entry.means == "nation"
        for party in parties
        for hit in text.words.find("body_level", text.fold(party.name))
    )


def _is_of_another_body(text: Text, one: Named, parties: Sequence[Party]) -> bool:
    """Tell "Ann Lee of the Anglers", who are no party."""
    of = _OF_A_BODY.match(text.flat, one.end)
    if of is None:
        return False
    start = of.start("whose")
    if text.first("body", start, min(len(text.flat), start + _NEAR // 2)):
        return True
    words = {word.title() for word in _PROPER.findall(of["whose"])}
    return bool(words) and words.isdisjoint(_proper_words(parties))


def is_of_others(text: Text, one: Named, parties: Sequence[Party]) -> bool:
    """Tell the minister of a state that is no party, and somebody "of the" body that is none."""
    if (
        is_elsewhere(text, one, parties)
        or is_no_longer(one)
        or _watches(text, one)
        or lives_by(text, one)
        or _is_a_bystander(text, one, parties)
        or _is_of_an_outsider(text, one, parties)
        or _GUEST.match(text.folded, one.end)
        or _is_of_another_body(text, one, parties)
    ):
        return True
    apart = (_is_of_an_association(text, title, parties) for title in one.titles)
    if sits_in_an_assembly(text, one) or any(apart):
        return True
    if text.first("nationality", max(0, one.start - _NEAR // 3), one.start) and _is_sent(text, one):
        return True
    official = any(text.words.find("official", text.fold(title)) for title in one.titles)
    if official and _is_of_another_level(text, one, parties):
        return True
    return official and all(party.kind is not PartyKind.GOVERNMENT for party in parties)


def _is_a_bystander(text: Text, one: Named, parties: Sequence[Party]) -> bool:
    """Tell whom a report asks by the way: "Resident Ann Lee", "Bo Li, an analyst at Tarn Capital", and a
    "farmer", unless some association is a party.
    """
    ahead = text.find("bystander", max(0, one.start - _NEAR // 3), one.start)
    found = [hit for hit in ahead if hit.end == one.start - 1]
    told = what_somebody_is(text, one)
    found += [hit for hit in text.words.find("bystander", told) if hit.end == len(told)]
    kinds = {party.kind.value for party in parties}
    return any(hit.entry.means not in kinds for hit in found)


def _is_of_an_outsider(text: Text, one: Named, parties: Sequence[Party]) -> bool:
    """Tell the holder of "its president, Ann Lee" where the Tarn Anglers' Alliance, no party, opened the
    sentence before.
    """
    own = _ITS.search(text.folded, max(0, one.start - _NEAR // 2), one.start)
    if own is None:
        return False
    line = text.flat.rfind("\n", 0, own.start()) + 1
    openings = list(_OPENING.finditer(text.flat, max(line, own.start() - _ROOM), own.start()))
    if not openings or not text.first("body", *openings[-1].span("who")):
        return False
    words = {word.title() for word in _PROPER.findall(openings[-1]["who"])}
    return bool(words) and words.isdisjoint(_proper_words(parties))


def heads_an_association(text: Text, one: Named, parties: Sequence[Party]) -> bool:
    """Tell "Bo Li, who chairs the Tarn Anglers' Association,", where no party is one."""
    heads = WHO_HEADS.match(text.flat, one.end)
    led = text.flat[heads.end() : heads.end() + _NEAR // 2].partition(",")[0] if heads else ""
    sorts = [
        led[hit.start : hit.end].lower()
        for hit in text.words.find("body", text.fold(led))
        if hit.entry.means == PartyKind.ASSOCIATION.value and led[hit.start].isupper()
    ]
    return bool(sorts) and not any(sort in party.name.casefold() for sort in sorts for party in parties)


def is_no_longer(one: Named) -> bool:
    """Tell who was something once."""
    return any(title.lower().startswith(_NO_LONGER) for title in one.titles)


def lives_by(text: Text, one: Named) -> bool:
    """Tell who has no office and is told by something else: "Bo Li, who grows beet on the site"."""
    if one.titles or not _WHO.match(text.folded, one.end):
        return False
    return WHO_HEADS.match(text.flat, one.end) is None


def _watches(text: Text, one: Named) -> bool:
    """Tell a witness whom no side's clerk is, who looks on as others sign."""
    line = text.folded.rfind("\n", 0, one.start) + 1
    return one.role is PersonRole.WITNESS and text.folded.find("attest", line, one.start) < 0


def sits_in_an_assembly(text: Text, one: Named) -> bool:
    """Tell the member who speaks for a seat alone: "Sen. Ann Lee", "Bo Li MSP", "Tom Fenn (Kilbeg):"."""
    offices = [title for title in map(text.fold, one.titles) if text.words.find("title", title)]
    seats = [title for title in map(text.fold, one.titles) if text.words.find("seat", title)]
    if not one.titles:
        return _SEAT_BEHIND.match(text.flat, one.end) is not None
    return bool(seats) and set(offices) <= set(seats)


def _is_of_another_level(text: Text, one: Named, parties: Sequence[Party]) -> bool:
    """Tell a minister where the only governments are cities, and a mayor where none is a city; a governor of
    a text that names Ohio is no county's.
    """
    levels = {
        hit.entry.means for title in one.titles for hit in text.words.find("office_level", text.fold(title))
    }
    governments = [party for party in parties if party.kind is PartyKind.GOVERNMENT]
    theirs = [levels_of(text, party) for party in governments]
    unfit = set.intersection(*(_UNFIT.get(level, set()) for level in levels)) if levels else set()
    if "region" in levels and text.first("region", 0, len(text.folded)):
        unfit = unfit | {"county"}
    return bool(theirs) and all(own and own <= unfit for own in theirs)


def _is_of_an_association(text: Text, title: str, parties: Sequence[Party]) -> bool:
    """Tell the president of a union, club or opposition that is no party."""
    folded = text.fold(title)
    hits = [hit for hit in text.words.find("body", folded) if hit.entry.means == PartyKind.ASSOCIATION.value]
    words = [
        folded[hit.start : hit.end] for hit in hits
        if hit.end < len(folded) or " of the " in folded[: hit.start]
    ]  # fmt: skip
    theirs = [text.fold(party.name) for party in parties]
    return _OPPOSED.search(folded) is not None or any(
        all(word not in name for name in theirs) for word in words
    )


def _is_sent(text: Text, one: Named) -> bool:
    """Tell an ambassador, whose nationality stands before."""
    return any(text.words.find("envoy", text.fold(title)) for title in one.titles)
