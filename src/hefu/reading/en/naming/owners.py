"""Whose is a body, and where does it sit, by words beside its name: "Acme's Board", "Alder A/S of Aarhus"?"""

import re

from hefu.reading.en.naming.heads import HEAD_BEHIND, ROOM_OF
from hefu.reading.en.naming.houses import house_in
from hefu.reading.en.naming.joints import ends_formally, has_its_letters
from hefu.reading.forms import places_of
from hefu.reading.patterns import pattern
from hefu.reading.text import CAPITALS, Stretch, Text
from hefu.terms.party import PartyKind

_CAPITAL = rf"[{CAPITALS}]"
FIRST_NAME, FIRST_ROOM = pattern(rf"(?!The ){_CAPITAL}[\w.'’-]* $"), 20
"""A first name before a surname, and how far before it that is sought."""
_SEAT_BEHIND = pattern(
    r"(?<=A/S|Ltd|Inc| AG| AB| Oy|mbH|LLC|plc|PLC|\.A\.| SE| NV| BV|Bhd|pA\.)\.? (?:of|from|in) (?=[A-Z])|"
    r" of (?=(?:City|Town|County|Shire|Municipal|Civic) (?:Hall|House|Buildings?|Offices?|Cent(?:re|er))\b)|"
    r" of (?=(?:[A-Z][\w'’-]+ ){1,3}(?:House|Buildings?|Tower|Street|Road|Lane|Avenue|Square|Court)$)|"
    r" (?=(?:ABN|ACN|ARBN|UEN|CRN|GSTIN)(?: No)?$)|"
    r" (?i:of (?=(?:p\. ?o\.|po|post office) box\b|(?:private|locked) bag\b))"
)
_STREETS = (" Street", " Road", " Lane", " Square", " Avenue", " Row", " Quay", " Hill", " Wharf")
_SAINT = pattern(r"(?:st\.?|saint|santa|san|sankt|ste\.?|sainte|our) [^ ]+")
_OF_SEAT = pattern(rf" of {_CAPITAL}[\w'’-]+(?: {_CAPITAL}[\w'’-]+){{0,2}}$")
_POSSESSIVE = pattern(rf"['’][sS] (?={_CAPITAL})")
_BRAND = pattern(r"[A-Z][\w-]+(?= [A-Z])")
_NO_BRAND = ("field", "trade", "body", "common", "theme", "sort", "head", "title", "region", "country")
"""Sorts of words that stand behind a land in a firm's own name: "Indian | Oil | Corporation"."""
_OF_OR_FOR = (" of ", " for ")
_BRAND_WORD = pattern(r"[A-Z][\w-]{3,}")
_ACTS = pattern(r" (?:will|would|shall|has|is|said|says|plans|agreed|signed|pledged)\b")
_OWNS = pattern(r"['’]s\b")


def without_owner(text: Text, part: Stretch) -> Stretch:
    """Cut at a possessive: "Acme's Board" is Acme, "China's Ministry of Health" the ministry."""
    for owner in _POSSESSIVE.finditer(text.flat, part.start, part.end):
        if _stands_within(text, part, owner.start()):
            continue
        people = text.first("people_of", max(part.start, owner.start() - 12), owner.start() + 2)
        if people or text.folded.endswith("men", part.start, owner.start()):
            continue
        if _SAINT.fullmatch(text.folded, part.start, owner.start()):
            continue
        if text.at("title", part.start) and ROOM_OF.match(text.folded, owner.start()):
            continue
        if _is_a_house(text, part, owner):
            continue
        if has_its_letters(text, owner.end(), part.end):
            return Stretch(owner.end(), part.end)
        small = HEAD_BEHIND.match(text.folded, part.end)
        its_own = small or text.first("body", owner.end(), part.end)
        named = bool(its_own) or _stands_alone(text, owner.end(), part.end)
        if text.at("country", part.start) and named and not _is_an_officer(text, owner.end(), part.end):
            return Stretch(owner.end(), part.end)
        return Stretch(part.start, owner.start())
    trailing = text.flat[part.start : part.end].endswith(("'s", "’s"))
    return Stretch(part.start, part.end - 2) if trailing else part


def _stands_alone(text: Text, start: int, end: int) -> bool:
    """Tell "Kenya's | Volt Desal", where the text has "Volt will" too, from "Kenya's Vision"."""
    brand = _BRAND_WORD.match(text.flat, start, end)
    if brand is None or not text.kinds_within(start, end).isdisjoint(_NO_BRAND):
        return False
    places = (at for at in places_of(brand.group(), text.flat) if at != start)
    return any(_ACTS.match(text.flat, at + len(brand.group())) for at in places)


def _is_an_officer(text: Text, start: int, end: int) -> bool:
    """Tell who acts for a land from a body of its own: "Belize's | Minister of Fisheries", "Belize's |
    State Secretary for Fisheries".
    """
    office = text.at("title", start)
    if office is None or office.end > end:
        return office is not None
    last = text.folded.rfind(" ", start, office.end)
    return text.folded.startswith(_OF_OR_FOR, office.end) or text.folded.startswith(_OF_OR_FOR, last)


def _stands_within(text: Text, part: Stretch, owner: int) -> bool:
    """Tell "Uncle Bo's Bakeries, Inc.", which ends as a firm's name does, from "Acme Bank's Board"."""
    known = text.has(("country", "body"), part.start, owner)
    return not known and ends_formally(text, part.start, part.end)


def _is_a_house(text: Text, part: Stretch, owner: re.Match[str]) -> bool:
    """Tell "Hobday's Brewery", of a word that but a person's name has without "'s"; "Acme's Mill" is Acme."""
    known = text.has(("country", "body"), part.start, owner.start())
    sort = None if known else text.find("body", owner.end(), part.end) or house_in(text, part)
    ends = sort and (sort[-1].end == part.end or text.folded.startswith(" of ", sort[-1].end))
    if not sort or not ends or sort[-1].entry.means == PartyKind.GOVERNMENT.value:
        return False
    name = text.flat[part.start : owner.start()]
    places = ((at, at + len(name)) for at in places_of(name, text.flat))
    return all(
        _OWNS.match(text.flat, end) or FIRST_NAME.search(text.flat, max(0, at - FIRST_ROOM), at)
        for at, end in places
    )


def without_seat(text: Text, part: Stretch) -> Stretch:
    """Leave out the seat: "Nordhavn Terminals A/S | of Aarhus", "Tarn Council | of City Hall"."""
    seat = _SEAT_BEHIND.search(text.flat, part.start, part.end)
    if seat is None:
        of = _OF_SEAT.search(text.flat, part.start, part.end)
        short = Stretch(part.start, of.start()) if of else None
        seat = of if of and short and _ends_in_a_sort(text, short) and _is_behind(text, short, of) else None
    return Stretch(part.start, seat.start()) if seat else part


def is_of_a_land(text: Text, brand: int, part: Stretch) -> bool:
    """Tell "the Chinese | Sunridge Group", whose brand begins at ``brand``, from "the Indian Oil Corporation"
    and from a name that stands without "the" too.
    """
    word = _BRAND.match(text.flat, brand, part.end)
    if word is None or not text.kinds_within(*word.span()).isdisjoint(_NO_BRAND):
        return False
    name = text.flat[part.start : part.end]
    described = all(text.flat.startswith("he ", max(0, at - len("he "))) for at in places_of(name, text.flat))
    letters = has_its_letters(text, part.start, part.end)
    return described and not letters and _ends_in_a_sort(text, Stretch(brand, part.end))


def _ends_in_a_sort(text: Text, short: Stretch) -> bool:
    sort = text.find("body", short.start, short.end) or house_in(text, short)
    ends = bool(sort) and sort[-1].end == short.end
    return ends and all(hit.entry.means == PartyKind.COMPANY.value for hit in sort)


def _is_behind(text: Text, short: Stretch, of: re.Match[str]) -> bool:
    """Tell "Lakeview Solar | of Tarn", named elsewhere without its town, and "Dax Bakery | of Mill Lane"."""
    name, whole = text.flat[short.start : short.end], text.flat[short.start : of.end()]
    first, _, more = name.partition(" ")
    return bool(more) and (
        of.group().endswith(_STREETS)
        or any(not text.flat.startswith(whole, at) for at in places_of(first, text.flat))
    )
