"""What stands in a run of capitals beside a body's name and is no part of it?"""

import re

from hefu.lexicon.hits import Hit
from hefu.reading.en.naming.edges import strip_joiners
from hefu.reading.en.naming.heads import OFFICE_OF, ROOM_OF
from hefu.reading.en.naming.houses import house_in
from hefu.reading.en.naming.joints import ends_formally
from hefu.reading.en.naming.led import OF_NAME, led, led_room, led_school
from hefu.reading.en.naming.owners import FIRST_NAME, FIRST_ROOM, is_of_a_land, without_owner, without_seat
from hefu.reading.forms import places_of
from hefu.reading.patterns import pattern
from hefu.reading.text import CAPITALS, Stretch, Text

_INITIAL = pattern(r"(?<=[a-z] )[A-Z]\. $")
_CAPITAL = rf"[{CAPITALS}]"
_PERSON_OF = pattern(
    rf"({_CAPITAL}[\w'’-]+(?: {_CAPITAL}[\w.'’-]*){{1,3}}) (?:of|from|for) (?:the )?(?={_CAPITAL})"
)
_SURNAME_OF = pattern(rf"({_CAPITAL}[\w'’-]+) (?:of|from|for) the (?={_CAPITAL})")
_STYLED_OF = pattern(rf"({_CAPITAL}[\w'’-]+) (?:of|from|for) (?:the )?(?={_CAPITAL})")
_STYLE_AHEAD = pattern(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? $")
_OF_THE_PLACE = pattern(
    r"(?:[\w’'-]+ )*(?:Visit|Delegations?|Residents|People|Citizens|Territory|Council|Assembly|"
    r"Board) of the (?=(?:City|Town|Municipality|Province|County|Region|District|Village|Borough) of )"
)
"""What goes by the name of its place: "Visit of the Delegation of the | City of Linhe"."""
_DOING = pattern(r"[A-Z][a-z]+ing (?=[A-Z])")
"""What may open a sentence before a name: "Allowing | Acme Steel to close its ovens"."""
_THOSE_OF = pattern(
    r"(?:(?:Board of )?(?:Directors|Governors|Regents)|"
    r"(?:Supervisory|Management|Managing|Executive) Board|Members|Students|"
    r"Staff|Employees|Workers|Volunteers|Teachers|Trustees|Representatives|Officials|Leaders|"
    rf"Officers|Pupils|Patients|Delegates|Graduates|Citizens|Residents|People) of (?:the )?(?={_CAPITAL})"
)
"""Those of a body before its name: "Members of the | Copra Growers' Society"."""
_BOARD = pattern(r"(?:Supervisory|Management|Managing|Executive) Board|Board of ")
_HEADS = tuple(
    f"{head} of the " for head in ("chair", "chairman", "chairwoman", "chairperson", "member", "head")
)
"""Before a board, make it but the office of who heads it: "Chairman of the Executive Board of | Velte"."""
_OF_ITS_STATE = pattern(
    r"(.*\b(?:Region|Province|County|District|Prefecture|Oblast|Canton|City|Municipality)"
    r"(?P<party> Committee)?) of the "
    r"(?(party)(?:Communist|CPC)\b|(?:[A-Z]\w+ Republic|Republic of [A-Z]|Kingdom of [A-Z]))"
)
"""The state or the party behind a part of it, which is named without: "Morava Region | of the Czech
Republic", "Linhe District Committee | of the Communist Party".
"""
_COUNCIL = pattern(
    rf"(?:{_CAPITAL}[\w'’-]+(?: [\w'’-]+){{0,3}} "
    r"(?i:(?:borough|city|county|district|town|village|parish) council|county|city)|"
    r"(?i:city|county|town|village|municipality|borough|township|government|republic|university) "
    rf"(?:of|OF)(?: {_CAPITAL}[\w'’.-]+){{1,3}})"
    r"(?= (?i:for) )"
)
"""A place or its council, behind which something else is told: "Tarn Borough Council | for Ridley Meadow",
"City of Tarn | for Joint Courses", "CITY OF TARN | FOR JOINT COURSES".
"""
_OFFICE_OF = pattern(rf"\b{_CAPITAL}[\w-]+ (?:of|in) (?:the )?$")
_OF = (" of ", " of the ", " in ")
_OFFICE_ROOM = 40
_HEAD_OF_A_PLACE = pattern(r" (?:Port|City|Town|Municipality|Province|County|University) of ")
"""Behind the word for its land, which is no part of its name: "Belgian | Port of Larch"."""
_HOLDER = pattern(rf" ({_CAPITAL}[\w'’-]+ (?:{_CAPITAL}[\w'’-]+|[A-Z]))$")
_BULLET = pattern(r"(?:^|\n) {0,4}(?:[•*·–-]|\(?[a-z0-9]{1,2}[.)]) $")
_RANKED = ("group ", "regional ", "global ", "national ")
"""Before an office, tells how far it reaches, and is no name: "Group | Chief Executive Officer of Orlan"."""
_STATES = ("republic of ", "kingdom of ", "people's republic of ")
_LEVEL_LAST = pattern(
    r" (?:Municipal|Provincial|Interim|Acting|Deputy|Vice|Associate|Assistant|Senior|Executive|Former|"
    r"Founding|Co) $"
)
"""Before an office, its level or rank, which is no part of a name: "Tarn College | Interim | President"."""
_OF_A_PLACE = pattern(r"(?P<sort>State|County|City|Town|District|Province) [A-Z]")
"""An office whose first word is its place's: "Orun State | Governor"."""
_PLACING = tuple(f" {word} " for word in ("of", "of the", "in", "from", "at", "to", "near", "for"))
_NO_HOUSE = (
    "field", "trade", "theme", "theme_hint", "common", "title", "organ", "region", "country", "no_name",
)  # fmt: skip
_NO_PERSON = ("body", "agreement", "programme", "organ", "no_name", "not_body", "common", "head")


def trim_name(text: Text, part: Stretch) -> Stretch:
    """Leave out who heads the body, whose it is and what sort it is, where these stand beside its name."""
    if text.flat.find(" of the ", part.start, part.end) >= 0:
        place = _OF_THE_PLACE.match(text.flat, part.start, part.end)
        part = Stretch(place.end(), part.end) if place else part
        seat = _OF_ITS_STATE.match(text.flat, part.start, part.end)
        part = Stretch(part.start, seat.end(1)) if seat else part
    council = _COUNCIL.match(text.flat, part.start, part.end)
    part = Stretch(part.start, council.end()) if council else part
    nation = text.at("nationality", part.start)
    if nation and (
        _HEAD_OF_A_PLACE.match(text.flat, nation.end, part.end) or is_of_a_land(text, nation.end + 1, part)
    ):
        part = Stretch(nation.end + 1, part.end)
    part = _without_those(text, _without_office(text, _without_those(text, part)))
    part = without_seat(text, _without_holder(text, part))
    named = without_owner(text, _without_person(text, part))
    return _with_initial(text, _without_sort(text, _without_deed(text, named)))


def _with_initial(text: Text, part: Stretch) -> Stretch:
    """Take in the letter for whom a house is named: "between | S. Bekmet Technical University"."""
    initial = _INITIAL.search(text.flat, max(0, part.start - len("and S. ")), part.start)
    sort = text.find("body", part.start, part.end)[-1:] if initial else []
    named = initial and sort and sort[0].start > part.start
    return Stretch(initial.start(), part.end) if initial and named else part


def _without_those(text: Text, part: Stretch) -> Stretch:
    """Leave out those of a body before its name: "Directors of | Acme Metals Group"."""
    those = _THOSE_OF.match(text.flat, part.start, part.end)
    if those is None:
        return part
    rest = Stretch(those.end(), part.end)
    if _BOARD.match(text.flat, part.start) and text.folded.endswith(_HEADS, 0, part.start):
        return rest
    return rest if text.first("body", rest.start, rest.end) or house_in(text, rest) else part


def _without_deed(text: Text, part: Stretch) -> Stretch:
    """Leave out the verb that opens an item of a list ("• Pay | Sawtooth College 40,000"), and one that
    opens a sentence before what is named elsewhere: "Allowing | Acme Steel to".
    """
    doing = _DOING.match(text.flat, part.start, part.end)
    if doing and opens_a_sentence(text, part.start):
        places = places_of(text.flat[doing.end() : part.end], text.flat)
        apart = any(not text.flat.endswith(doing.group(), 0, at) for at in places)
        return Stretch(doing.end(), part.end) if apart else part
    verb = text.at("verb", part.start)
    if verb is None or not text.first("body", verb.end, part.end):
        return part
    if not _BULLET.search(text.flat, max(0, part.start - len("\n 10) ")), part.start):
        return part
    return Stretch(verb.end + 1, part.end) if text.flat[verb.end + 1 : verb.end + 2].isupper() else part


def _without_person(text: Text, part: Stretch) -> Stretch:
    """Leave out "Ann Lee of the" before a body's name; "Acme Chem of China" is no person, "Ms Lee of" is."""
    person = _PERSON_OF.match(text.flat, part.start, part.end) or _surname_of(text, part)
    named = person and (
        text.first("body", person.end(), part.end) or house_in(text, Stretch(person.end(), part.end))
    )
    styled = person and any(text.at(kind, part.start) for kind in ("address", "courtesy"))
    if not person or not (named or styled) or text.has(_NO_PERSON, *person.span(1)):
        return part
    if text.first("title", *person.span(1)) and _is_its_field(text, person.end(), part.end):
        return part
    if house_in(text, Stretch(*person.span(1))):
        return part
    if text.at("country", person.end()) or text.folded.startswith(_STATES, person.end()):
        return Stretch(*person.span(1))
    return Stretch(person.end(), part.end)


def _surname_of(text: Text, part: Stretch) -> re.Match[str] | None:
    """Tell "Idrissi of the | Municipality of Tarn", where the text has "Samira Idrissi" too, and "Mr. Idrissi
    of | Acme Ltd."
    """
    if _STYLE_AHEAD.search(text.flat, max(0, part.start - FIRST_ROOM), part.start):
        return _STYLED_OF.match(text.flat, part.start, part.end)
    surname = _SURNAME_OF.match(text.flat, part.start, part.end)
    places = places_of(surname[1], text.flat) if surname else ()
    full = any(FIRST_NAME.search(text.flat, max(0, at - FIRST_ROOM), at) for at in places)
    return surname if full else None


def _without_holder(text: Text, part: Stretch) -> Stretch:
    """Leave out who has the office before the body: "Governor of Norte Province | Ann Lee", "Consul General
    in Tarn City | Bo Ek"; a sort that opens a name has none: "Rector of Universitas Samudra Raya".
    """
    of = text.folded.endswith(_OF, 0, part.start)
    office = _OFFICE_OF.search(text.flat, max(0, part.start - _OFFICE_ROOM), part.start) if of else None
    holder = _HOLDER.search(text.flat, part.start, part.end) if office else None
    if not office or not holder or not text.first("title", office.start(), part.start):
        return part
    named = text.find("body", part.start, holder.start() + 1)
    alone = bool(named) and named[-1].end == holder.start() and named[-1].start > part.start
    return (
        Stretch(part.start, holder.start()) if alone and not text.has(_NO_PERSON, *holder.span(1)) else part
    )


def _without_office(text: Text, part: Stretch) -> Stretch:
    """Leave out "Governor Ann Lee of", "President of the", "Joint Committee of"."""
    office = text.first("title", part.start, part.end) or text.at("organ", part.start)
    if office and (
        _is_a_board(text, part, office)
        or ROOM_OF.match(text.folded, office.end)
        or text.folded.startswith(OFFICE_OF, part.start)
    ):
        return part
    room = led_room(text, office, part.end) if office else None
    room = room or (led_school(text, office, part.end) if office else None)
    of = room or (OF_NAME.match(text.flat, office.end, part.end) if office else None)
    nobody = of is not None and not text.first("body", of.end(), part.end)
    if nobody and office and text.folded.startswith("of the ", office.end - len("of")):
        of = OF_NAME.match(text.flat, office.end - len(" of"), part.end)
    of = of or (led(text, office.start, part.end) if office else None)
    if of and nobody and text.folded.startswith(_RANKED, part.start, office.start if office else part.start):
        return Stretch(of.end(), part.end)
    if office and office.start > part.start and not of and _is_of_a_trade(text, office.end, part.end):
        return part
    if office and not of and ends_formally(text, office.end, part.end):
        rest = next(strip_joiners(text, office.end + 1, part.end), part)
        return _without_office(text, rest) if rest.start > office.end + 1 else rest
    if office and office.start > part.start + 1 and not of:
        level = _LEVEL_LAST.search(text.flat, part.start, office.start)
        of_a_place = _OF_A_PLACE.match(text.flat, office.start)
        own = of_a_place.end("sort") if of_a_place else office.start - 1
        end = level.start() if level else own
        return next(strip_joiners(text, part.start, end), part)
    named = of and (
        text.first("body", of.end(), part.end)
        or (office is not None and _holds_it(text, office.end + 1, of.end(), part.end))
        or any(text.at(*one) for one in (("official", part.start), ("country", of.end())))
        or _is_named_too(text, of.end(), part.end)
    )
    named = named and of and not _is_its_field(text, of.end(), part.end)
    return Stretch(of.end(), part.end) if of and named else part


def _is_named_too(text: Text, start: int, end: int) -> bool:
    """Tell "Director of | Apa-Orun", which stands elsewhere by itself, from "Director of | Fisheries"."""
    described = text.folded.endswith(" the ", 0, start)
    if described or not text.kinds_within(start, end).isdisjoint(_NO_HOUSE):
        return False
    places = places_of(text.flat[start:end], text.flat)
    return any(at != start and not text.folded.endswith(_PLACING, 0, at) for at in places)


def _is_its_field(text: Text, start: int, end: int) -> bool:
    """Tell what an office looks after, though firms too are named for it: "Minister of | Fisheries"."""
    field = text.at("field", start)
    return field is not None and field.end == end


def _holds_it(text: Text, start: int, named: int, end: int) -> bool:
    """Tell a person between an office and its place: "Mines Minister | Bo Ade of | Orenia"."""
    person = _PERSON_OF.match(text.flat, start, end)
    return person is not None and person.end() == named and not text.has(_NO_PERSON, *person.span(1))


def _is_a_board(text: Text, part: Stretch, office: Hit) -> bool:
    """Tell "Board of Commissioners of Orme County", whose name holds the word for an office or an organ."""
    whole = text.at("body", part.start)
    return (
        whole is not None
        and whole.end >= office.end
        and text.folded.find(" of ", whole.start, whole.end) >= 0
    )


def _is_of_a_trade(text: Text, end: int, name_end: int) -> bool:
    """Tell "Redfern Coach Industries" and "Dax Pilot Works", named for what they make or do."""
    sort = text.at("body", end + 1)
    return sort is not None and sort.end == name_end and sort.entry.means == "company"


def _without_sort(text: Text, part: Stretch) -> Stretch:
    """Leave out the "Brewer" that opens "Brewer Grupo Altiplano and": a capital but for the sentence."""
    sort = text.at("sort", part.start)
    if (
        sort is None
        or not opens_a_sentence(text, part.start)
        or text.at("body", part.start)
        or not text.flat[sort.end + 1 : sort.end + 2].isupper()
    ):
        return part
    return Stretch(sort.end + 1, part.end)


def opens_a_sentence(text: Text, start: int) -> bool:
    """Tell whether a sentence or line begins here."""
    return text.flat[max(0, start - 3) : start].rstrip(" ")[-1:] in ("", *'.!?\n:•*"“|\t')
