"""Which names of an English text may be sides, and which are of rooms, parts, roles, things and events?"""

from collections.abc import Iterable, Sequence

from hefu.reading.bodies import Body
from hefu.reading.en.naming.standing import is_a_common_word, is_a_headline, is_a_seat
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_OWN = (" our ", " its ", " their ", " his ", " her ")
"""Before a body that is a part of one: "our School of Nursing"."""
_NO_MORE = ("source: ", " former ", " erstwhile ", " defunct ", " then-")
"""Before a name, tell who wrote the news, and what is no more: "in the former | Tarn Clinic"."""
_SCHOOLS = ("School of ", "Faculty of ")
"""What experts come "from", a part of a university."""
_GENITIVES = ("s ", "' ", "’ ")
_OF_THE = pattern(r"\b[Tt]he (?:[a-z-]+ ){0,2}(?P<noun>[a-z-]+)['’]s? $")
"""Before a body that is a part of one called by a noun: "the university's Faculty of Law"."""
_OF_MANY = pattern(
    r" \((?:[A-Z]{2,6}s|[A-Z&]{2,6}\) "
    r"(?:skills|courses?|training|sectors?|services|infrastructure|systems?|tools|education|literacy|classes|"
    r"industry|projects?|programmes?|programs?|standards?|"
    r"Project|Programme|Program|Initiative|Scheme|Strategy|Campaign|Platform|Summit|Forum|Festival))\b"
)
"""Behind a name, shows one of many, a field or a thing: "Training Institutes (TIs)", "Information (IT)
skills", "Digital Growth (DG) Program".
"""
_LABELLED = pattern(
    r"(?:Site|Lot|Block|Plot|Parcel|Tract|Phase|Zone|Unit|Building|Gate|Area|Schedule) [A-Z\d]{1,3}|"
    r"[A-Z]{1,3}-?\d{1,4} of .*"
)
"""What is called by a letter or a number: "Site B", "Lot | C-07 of Tarn Industrial Park"."""
_PRESS_OFFICE = pattern(
    r"(?i)(?:(?:press|media|information|(?:public )?communications?|public relations) "
    r"(?:unit|office|desk|section|division|service|centre|center)|"
    r"(?:media|information|(?:public )?communications?|public relations) agency)$"
)
"""Who tells the news of a house: "Tarn Public Communications Unit"."""
_BACK_OFFICE = pattern(
    r"(?:(?:Corporate|Legal|Financial|Finance|Human Resources|Property|Planning|Environmental|Community|"
    r"Social|Adult|Children['’]s|Leisure|Technical|Building|Support|Administrative|Democratic|Student|Customer|"
    r"Regulatory|Parking|Estates|IT|Information|Library) (?:and |& )?){1,3}Services"
)
"""A department that does not say whose: "in consultation with | Legal Services"."""
_ROOMS = ("office of the mayor", "office of the city manager", "office of the city clerk")
"""What a city's letterhead names below the city."""
_FOUNDED = pattern(
    r",? (?:will|would|shall|is to|is being|has been|was|to) (?:also |soon )?(?:be )?"
    r"(?:set up|established|built|created|opened|founded|formed|launched)\b"
)
_A_NEW = pattern(r" an? (?:(?:new|joint|dedicated|separate|special) ){0,2}$")
"""Before a name, shows what is not yet: "a new | Water Skills Board will be set up"."""
_DATELINE = pattern(
    r"(?:,? \(?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?\.?){0,3}"
    r"(?:,? \(?[\w .,]{0,24}\)?)? ?(?:[–—]|--?) ?(?=[A-Z\"“])"
)
"""Behind a place that opens a line of running text, shows where the report was written."""
_GATHERINGS = (" Forum", " Congress", " Convention", " Symposium", " Roundtable", " Exhibition", " Week")
_HELD_AT = pattern(
    r"\b(?:at|during|(?:sidelines|margins|edge|opening|close) of|attend(?:ed|ing)?) (?:the |this )?"
    r"(?:\d{1,4}(?:st|nd|rd|th)? |annual |recent )*$"
)
_ROOM = 30
_DATELINE_ROOM, _RUNNING = 60, 120


def that_may_be_sides(text: Text, bodies: Iterable[Body]) -> list[Body]:
    """Leave out the names that are no party's, wherever else they stand."""
    standing = [body for body in bodies if not _is_no_party(text, body)]
    founded = {body.name for body in standing if _is_to_be_founded(text, body)}
    standing = [body for body in standing if body.name not in founded]
    written = {body.start for body in standing if _opens_a_dateline(text, body)}
    if any(body.kind is PartyKind.GOVERNMENT and body.start not in written for body in standing):
        standing = [body for body in standing if body.start not in written]
    return _without_parts(text, _without_roles(text, standing))


def _is_no_party(text: Text, body: Body) -> bool:
    hits = [text.at(kind, body.start) for kind in ("self_name", "generic")]
    named = any(hit is not None and hit.end == body.end for hit in hits)
    return (
        named
        or _OF_MANY.match(text.flat, body.end) is not None
        or is_a_seat(text, body)
        or is_a_common_word(text, body)
        or is_a_headline(text, body)
        or body.name.lower().endswith(_ROOMS)
        or _LABELLED.fullmatch(body.name) is not None
        or _PRESS_OFFICE.search(body.name) is not None
        or _BACK_OFFICE.fullmatch(body.name) is not None
        or _is_an_event(text, body)
        or _heads_a_field(text, body)
        or text.folded.endswith(_NO_MORE, 0, body.start)
        or (body.name.startswith(_SCHOOLS) and text.folded.endswith(" from the ", 0, body.start))
        or (not body.bare and text.folded.endswith(_OWN, 0, body.start))
    )


def _opens_a_dateline(text: Text, body: Body) -> bool:
    """Tell "LINHE CITY, Orenia – The Port and Acme have signed"."""
    place = body.name.isupper() or body.name.endswith((" City", " Town", " County"))
    if not place or text.flat[max(0, body.start - 1) : body.start] not in ("", "\n"):
        return False
    end = text.flat.find("\n", body.end)
    dateline = _DATELINE.match(text.flat, body.end, body.end + _DATELINE_ROOM)
    return dateline is not None and (end if end >= 0 else len(text.flat)) - body.start > _RUNNING


def _without_parts(text: Text, bodies: Sequence[Body]) -> list[Body]:
    """Leave out "the university's Faculty of Law"; "the province's Department of Trade" stays where no
    government is named of which it may be a part.
    """
    parts = {body.start: noun for body in bodies if (noun := _whose_part(text, body))}
    governs = any(body.kind is PartyKind.GOVERNMENT and body.start not in parts for body in bodies)
    return [
        body for body in bodies
        if body.start not in parts
        or (body.kind is PartyKind.GOVERNMENT and not governs and _is_a_level(text, parts[body.start]))
    ]  # fmt: skip


def _without_roles(text: Text, bodies: Sequence[Body]) -> list[Body]:
    """Leave out "Developer will build", which means a firm that is named, unless a paper calls one so."""
    called = {form for body in bodies for form in body.defined}
    return [
        body for body in bodies
        if body.name in called or body.defined or not _is_a_role(text, body)
    ]  # fmt: skip


def _is_a_role(text: Text, body: Body) -> bool:
    role = text.at("bare", body.start) if body.bare else None
    return role is not None and role.end == body.end and role.entry.means == PartyKind.COMPANY.value


def _whose_part(text: Text, body: Body) -> str | None:
    """Give the noun by which that is called of which a body is a part."""
    if body.bare or not text.flat.endswith(_GENITIVES, 0, body.start):
        return None
    whose = _OF_THE.search(text.flat, max(0, body.start - _ROOM), body.start)
    return whose["noun"] if whose else None


def _is_a_level(text: Text, noun: str) -> bool:
    return noun in text.words.kinds["governing"].by_word or noun in (
        "country",
        "nation",
        "ministry",
        "department",
        "cabinet",
    )


def _is_to_be_founded(text: Text, body: Body) -> bool:
    """Tell "a Water Skills University would be set up"."""
    new = _A_NEW.search(text.folded, max(0, body.start - _ROOM), body.start)
    return new is not None and _FOUNDED.match(text.folded, body.end) is not None


def _is_an_event(text: Text, body: Body) -> bool:
    """Tell "announced at the Global Trade Forum" from a forum that acts."""
    if not body.name.endswith(_GATHERINGS):
        return False
    return _HELD_AT.search(text.folded, max(0, body.start - _ROOM), body.start) is not None


def _heads_a_field(text: Text, body: Body) -> bool:
    """Tell the heading "Skills" or "Transport", alone on its line, from a party's name."""
    edges = text.flat[max(0, body.start - 1) : body.start] + text.flat[body.end : body.end + 1]
    if not body.bare or edges.strip("\n"):
        return False
    hits = (text.at(kind, body.start) for kind in ("field", "theme", "theme_hint"))
    return any(hit is not None and hit.end == body.end for hit in hits)
