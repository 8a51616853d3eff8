"""Which party has such an office, by its sort, its level, its work and the words of the title?"""

from collections.abc import Iterator, Sequence

from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.party import Party, PartyKind

_ROOM = pattern(
    r" of the (?:[A-Z][\w'-]+ (?:and )?){1,4}(?:Agency|Service|Bureau|Directorate|Inspectorate)$|"
    r"^Secretary (?:of|for) [A-Z]\w+(?: and [A-Z]\w+)?$"
)
"""A government's office, by its room or its field: "Head of the Fisheries Service", "Secretary of Works"."""
_SELF = frozenset({"company", "group", "issuer"})
_SCHOLAR = pattern(r"\b(?:Prof(?:essor\b|\.|$)|(?:Dr|PhD)\b)")
_SOMEBODY = pattern(
    r",(?: [\d]{2},)? (?:an? |the )?(?:[a-z-]+ ){0,2}?[a-z-]+"
    r"(?= (?:at|with|of|from|in|who|for) |, | sa(?:id|ys) )"
)
"""Behind a name, what somebody is: "Bo Li, | an energy analyst | at Tarn Capital"."""
_SENT_TO = pattern(
    r"\b(?:ambassador|high commissioner|envoy|consul(?:[ -]general)?|representative)\b[^,;.:()\n]{0,60} "
    r"to (?:the )?(?:(?:republic|kingdom) of (?:the )?)?$"
)
_FAR = 120
_WORD = pattern(r"[a-z][\w'-]{3,}")


def is_no_government(text: Text, one: Named, side: str, parties: Sequence[Party]) -> bool:
    """Tell that an official cannot stand for such a body: the mayor of a city for a college; but a fund may
    have a governor, told by its letters: "WDF Governor", and a
    councillor be president of an association.
    """
    offices = [title for title in one.titles if text.words.find("official", text.fold(title))]
    party = next((party for party in parties if party.id == side), None)
    if party is None or not offices or party.kind is PartyKind.GOVERNMENT:
        return False
    others = [title for title in one.titles if title not in offices]
    ranks = all(text.fold(office) in text.words.kinds["courtesy"].by_word for office in offices)
    if ranks and any(form in title for title in others for form in (party.name, *party.aliases)):
        return False
    letters = tuple(f"{form} " for form in party.aliases if form.isupper())
    return not all(office.startswith(letters) for office in offices)


def of_sort(text: Text, place: Stretch, parties: Sequence[Party]) -> str | None:
    """Name the only party with a word of the title in its name: "the hospital's director", "city manager"."""
    if text.first("official", place.start, place.end):
        parties = [party for party in parties if party.kind is PartyKind.GOVERNMENT]
    for found in _WORD.findall(text.folded, place.start, place.end):
        word = found.removesuffix("'s")
        if text.words.kinds["title"].by_word.get(word):
            continue
        fitting = [party.id for party in parties if word in _WORD.findall(text.fold(party.name))]
        if len(fitting) == 1:
            return fitting[0]
    noun = text.first("generic", place.start, place.end)
    alike = [party.id for party in parties if noun and party.kind.value in noun.entry.means.split()]
    return alike[0] if len(alike) == 1 else None


def in_office(text: Text, one: Named, parties: Sequence[Party]) -> list[str]:
    """Name the parties of the sort that has such an office: a rector belongs to a university."""
    for title in one.titles:
        hits = text.words.find("office", text.fold(title))
        official = text.words.find("official", text.fold(title))
        kinds = {kind for hit in hits[:1] for kind in hit.entry.means.split()}
        kinds |= {PartyKind.GOVERNMENT.value} if official else set()
        fitting = [party for party in parties if party.kind.value in kinds]
        if fitting:
            return [party.id for party in _of_level(text, title, fitting) or fitting]
    return []


def is_of_one_sort(text: Text, one: Named) -> bool:
    """Tell an office that one sort of body alone has, a rector's, from a president's."""
    offices = (text.words.first("office", text.fold(title)) for title in one.titles)
    return all(office is None or " " not in office.entry.means for office in offices)


def what_somebody_is(text: Text, one: Named) -> str:
    """Give what is told behind a name without a capital: "Bo Li, | a doctoral student | , had a wish"."""
    told = _SOMEBODY.match(text.folded, one.end)
    return told.group() if told else ""


def by_calling(text: Text, one: Named, parties: Sequence[Party]) -> str | None:
    """Name the only party of whose work an office tells: a matron is of the hospital."""
    for told in (*map(text.fold, one.titles), what_somebody_is(text, one)):
        for hit in text.words.find("calling", told):
            means = set(hit.entry.means.split())
            fitting = [
                party.id for party in parties if not means.isdisjoint(_WORD.findall(text.fold(party.name)))
            ]
            if len(fitting) == 1:
                return fitting[0]
    return None


def having_many(one: Named) -> Iterator[PartyKind]:
    """Yield the sort of party that has many such people: heads of rooms, professors."""
    if any(map(_ROOM.search, one.titles)):
        yield PartyKind.GOVERNMENT
    if any(map(_SCHOLAR.search, one.titles)):
        yield PartyKind.UNIVERSITY


def _of_level(text: Text, title: str, parties: Sequence[Party]) -> list[Party]:
    """Keep those of the office's level: a minister of a ministry, a mayor of a city."""
    levels = {hit.entry.means for hit in text.words.find("office_level", text.fold(title))}
    return [party for party in parties if not levels.isdisjoint(levels_of(text, party))]


def levels_of(text: Text, party: Party) -> set[str]:
    """Tell the levels that a government's name holds."""
    return {hit.entry.means for hit in text.words.find("body_level", text.fold(party.name))}


def is_where_sent(text: Text, start: int) -> bool:
    """Tell the land to which an envoy is sent: "Ambassador of Finland to | Ghana"."""
    return _SENT_TO.search(text.folded, max(0, start - _FAR), start) is not None


def calls_itself(text: Text, party: Party) -> bool:
    """Tell the one that publishes: an announcement's "the Company", "the Group"."""
    return any(text.fold(alias).removeprefix("the ") in _SELF for alias in party.aliases)
