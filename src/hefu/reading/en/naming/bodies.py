"""Which bodies does an English text name? Capitalised runs, cut where one name ends and another begins."""

import re
from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.bodies import Body
from hefu.reading.en.naming.bare_names import is_an_order, is_in_a_word, may_be_bare
from hefu.reading.en.naming.beside import is_beside_a_name
from hefu.reading.en.naming.brands import with_brands
from hefu.reading.en.naming.definitions import find_defined
from hefu.reading.en.naming.edges import strip_joiners
from hefu.reading.en.naming.fields import is_a_field
from hefu.reading.en.naming.further import with_further
from hefu.reading.en.naming.heads import ACTING_HEAD, HEAD_BEHIND, OFFICE_OF, ROOM_OF, is_governed
from hefu.reading.en.naming.houses import house_in
from hefu.reading.en.naming.joints import ends_formally, split_at_and, split_behind_form
from hefu.reading.en.naming.kinds import kind_of_words
from hefu.reading.en.naming.labels import label_before
from hefu.reading.en.naming.quoted import with_quoted_firms
from hefu.reading.en.naming.runs import RUN
from hefu.reading.en.naming.seats import with_tails
from hefu.reading.en.naming.several import with_shared_heads
from hefu.reading.en.naming.small_letters import find_in_small_letters
from hefu.reading.en.naming.trims import opens_a_sentence, trim_name
from hefu.reading.en.naming.two_in_one import with_lands_of_organs, without_two_in_one
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.party import PartyKind

_TOKEN = pattern(r"\S+")
_CAPITAL_NEXT = pattern(r" [A-Z][a-z]{3}")
_BODY_NEXT = pattern(
    r" (?:UNIVERSITY|CITY|COUNTY|STATE|TOWN|PROVINCE) OF |"
    r" (?:(?!AND |OF |FOR )[A-Z'’-]+ ){0,2}(?:REPUBLIC|KINGDOM|FEDERATION)\b"
)
"""Behind "OF THE" in capitals, goes on with the name: "GOVERNMENT OF THE | FEDERATIVE REPUBLIC OF BRAZIL"."""
_HEAD_BEFORE = pattern(
    r"\b(?:(?:regional|provincial|local|state|city|municipal|central|county|territorial|island) government|"
    r"city|town|municipality|village|county|province|district|commune|region|kingdom|republic|government|"
    r"ministry|department|port|university|chamber of commerce|chamber|association|federation|union|institute|"
    r"state|canton|borough|emirate|hospital|parish council|town council|city council|village council|"
    r"district council|council|chapter|diocese|ministries) of (?:the )?$"
)
"""A head in small letters before a name: "the town of Norvik", "the chamber of commerce of Dax"."""
_LOCAL = pattern(r"\b(?:Local|Lodge|Branch) \d+$")
"""How a part of a union is named: "Metallarna Local 26"."""
_RANK = pattern(r"(?:Senior|Junior|Assistant|Associate|Deputy|Vice|Lead|Acting|Interim|Executive)\b")
"""What opens an office with its field: "Senior Marine | Officer"."""
_MINISTER = " Minister"
"""Behind a field or a trade, makes it an office's: "Union Education | Minister", "Foreign | Minister"."""
_PLACE_HEAD = pattern(
    r"(?i)port (?!of\b|authority|trust)|town (?!of\b|hall\b|council|board|government)|"
    r"city (?:quay|wharf|docks?|park|square|cent(?:re|er)|heights|point|gate|mall)\b"
)
"""What opens the name of a place or a room alone: "Port Alder", "City Quay West", "Town Planning"."""
_OF = (" of ", " of the ")
_NO_STOP = pattern(
    r" (?:News Agency\b|Party Committee\b|"
    r"Date (?:Industr|Palm|Farm|Process|Pack|Grow|Produc|Export|Trad|Compan|Council|Board|Fruit)|"
    r"Press\b(?! (?:Release|Office|Conference|Statement|Contact|Kit|Centre|Center|Service|Info)))"
)
"""A publisher's and an agency's: "Quillfeather | Press", "Kwana | News Agency"; no "Press Release"; a city's:
"Linhe Municipal | Party Committee"; and who deals in fruit: "Rawda | Date Industries"."""
_STOPS = ("name_stop",)
_AUXILIARY = pattern(r"(?:Can|Did|Has|Would|Could) (?=[A-Z])|(?:DID|HAS)\b")
_WITHIN = pattern(r"[a-z,] $")
"""Within a sentence, before a word with a capital that elsewhere asks: "the | Can Tho People's Committee"."""
GOVERNMENTS = ("State Government", "Provincial Government", "Regional Government")
"""What a government is called where its place goes without saying."""
_OF_A_PEOPLE = ("ese", "ian", "ish", "can")
"""How the word for a people ends: "Balambese | city signs" names no body."""
_WIDE = "  "
"""Between the words of a menu, and of columns; once alone it may stand within a name that fills its line."""


def find_bodies_en(text: Text) -> list[Body]:
    """Find all names that may be a body's, in the order of the text; people and months are none."""
    found = with_lands_of_organs(text, list(with_tails(text, _named(text))))
    small = list(find_in_small_letters(text, found))
    bodies = sorted((*found, *small), key=lambda body: body.start) if small else found
    found = with_further(text, with_shared_heads(text, with_quoted_firms(text, with_brands(text, bodies))))
    return without_two_in_one(found)


def _named(text: Text) -> Iterator[Body]:
    yield from (
        body
        for run in RUN.finditer(text.flat)
        for piece in _pieces(text, run.start(), run.end())
        for joined in split_at_and(text, piece)
        for part in split_behind_form(text, joined)
        if not is_beside_a_name(text, part) and (body := _body(text, trim_name(text, part)))
    )


def _pieces(text: Text, start: int, end: int) -> Iterator[Stretch]:
    """Cut a run at words that belong to no name ("This", "Agreement", "On"), and a menu: "About Us  News"."""
    if text.flat.count(_WIDE, start, end) > 1:
        for cell in text.flat[start:end].split(_WIDE):
            yield from _pieces(text, start, start + len(cell))
            start += len(cell) + len(_WIDE)
        return
    if not text.among(_STOPS, start, end):
        yield from strip_joiners(text, start, end)
        return
    open_at: int | None = None
    last = start
    for token in _TOKEN.finditer(text.folded, start, end):
        if text.first("name_stop", token.start(), token.end()) and _is_stop(text, token):
            if open_at is not None:
                yield from strip_joiners(text, open_at, last)
            open_at = None
        elif open_at is None:
            open_at = token.start()
        last = token.end()
    if open_at is not None:
        yield from strip_joiners(text, open_at, end)


def _is_stop(text: Text, token: re.Match[str]) -> bool:
    if not text.flat[token.start()].isupper():
        return False
    if text.folded.endswith(" of ", 0, token.start()) and (
        _CAPITAL_NEXT.match(text.flat, token.end()) or _BODY_NEXT.match(text.flat, token.end())
    ):
        return False
    if _NO_STOP.match(text.flat, token.start() - 1) and text.flat[token.start() - 2].isalpha():
        return False
    if _AUXILIARY.match(text.flat, token.start()) and _WITHIN.search(
        text.flat, max(0, token.start() - 2), token.start()
    ):
        return False
    hit = text.first("name_stop", token.start(), token.end())
    whole = hit is not None and (hit.start == token.start() or text.folded[hit.start] == "-")
    return whole and hit is not None and hit.end >= token.start() + len(token.group().rstrip(",.;:"))


def _body(text: Text, part: Stretch) -> Body | None:
    if text.flat.endswith(("’", "'", "-"), part.start + 1, part.end):
        part = Stretch(part.start, part.end - 1)
    name, hits = text.flat[part.start : part.end], _told_by(text, part)
    no_body = any(hit.end == part.end for hit in text.find("not_body", part.start, part.end))
    if no_body and _is_of_all_nations(text, part):
        return Body(start=part.start, end=part.end, name=name, kind=PartyKind.OTHER,
                    defined=find_defined(text, part.start, part.end))  # fmt: skip
    local = "association" if name[-1:].isdigit() and _LOCAL.search(name) else None
    unlikely = not hits and not local and not may_be_bare(text, part)
    if no_body or unlikely or _is_of_something_else(text, part, hits):
        return None
    initial = opens_a_sentence(text, part.start)
    if whole := _with_its_sort(text, part, told=bool(hits)):
        part, hits = whole, text.find("body", whole.start, whole.end)
    governed = [PartyKind.GOVERNMENT.value] if is_governed(text, part) else []
    means = [local] if local else [hit.entry.means for hit in hits] or governed
    return Body(
        start=part.start,
        end=part.end,
        name=text.flat[part.start : part.end],
        kind=kind_of_words(text, part, means),
        defined=label_before(text, part.start) + find_defined(text, part.start, part.end),
        bare=not means,
        initial=initial,
    )


def _told_by(text: Text, part: Stretch) -> Sequence[Hit]:
    """Give the words within a name that say what sort of body it is; a word alone is no name."""
    name = text.flat[part.start : part.end]
    longest = len(name) + (name in GOVERNMENTS)
    hits = [hit for hit in text.find("body", part.start, part.end) if hit.end - hit.start < longest]
    opens = len(hits) == 1 and hits[0].start == part.start
    if opens and (_PLACE_HEAD.match(name) or text.at("address", part.start)):
        hits = []
    return hits or house_in(text, part)


def _is_of_something_else(text: Text, part: Stretch, hits: Sequence[Hit]) -> bool:
    """Tell an office, an order that opens a sentence, a measure and a rank from a body."""
    office = text.at("official", part.start)
    if (office and office.end > part.end) or (hits and _is_an_office(text, part, hits[-1].entry.means)):
        return True
    name = text.flat[part.start : part.end]
    if name.startswith("State for ") or (not hits and is_an_order(text, part)):
        return True
    measure = text.at("measure", part.start)
    house = measure and hits and hits[-1].end == part.end and hits[-1].start > measure.end
    if measure and not house and not is_in_a_word(text, measure):
        return True
    if is_a_field(text, part):
        return True
    if text.flat.startswith(_MINISTER, part.end):
        fields = [*text.find("field", part.start, part.end), *text.find("trade", part.start, part.end)]
        if any(field.end == part.end for field in fields):
            return True
    return _RANK.match(name) is not None and text.at("title", part.end + 1) is not None


def _with_its_sort(text: Text, part: Stretch, *, told: bool) -> Stretch | None:
    """Take in the word for its sort that stands before a name or behind it: "Linhe | municipality".

    ``told``: a word of the name says what sort it is; then only what is its people's is taken in.
    """
    of = not told and text.folded.endswith(_OF, 0, part.start)
    head = _HEAD_BEFORE.search(text.folded, max(0, part.start - 30), part.start) if of else None
    if head:
        return Stretch(head.start(), part.end)
    acting = None if told else _acting(text, part)
    peoples = text.flat.startswith(("'s ", "’s "), part.end)
    behind = acting or (None if told and not peoples else HEAD_BEHIND.match(text.folded, part.end))
    if behind is None or text.at("nationality", part.start):
        return None
    of_a_place = (
        acting
        or peoples
        or text.folded.endswith(("the ", "'s "), 0, part.start)
        or behind.group().endswith(("municipality", "council"))
    )
    return Stretch(part.start, behind.end()) if of_a_place else None


def _acting(text: Text, part: Stretch) -> re.Match[str] | None:
    """Find the small sort of one that acts: "Suswa Plains county will"; "the Balambese city" is another's."""
    acting = ACTING_HEAD.match(text.folded, part.end)
    described = acting and (
        text.folded.endswith(_OF_A_PEOPLE, part.start, part.end)
        or (acting["place"] and text.folded.endswith((" the ", "\nthe "), 0, part.start))
    )
    return None if described else acting


def _is_of_all_nations(text: Text, part: Stretch) -> bool:
    """Tell a programme that is a body: of the United Nations, with letters for a short name."""
    named = text.flat.startswith("United Nations ", part.start, part.end)
    return named and any(form.isupper() for form in find_defined(text, part.start, part.end))


def _is_an_office(text: Text, part: Stretch, means: str) -> bool:
    """Tell the office from the body: "Minister for Resources", "President of the Council"."""
    title = text.first("title", part.start, part.end)
    if text.folded.startswith(OFFICE_OF, part.start):
        return False
    if title is None or ends_formally(text, part.start, part.end) or ROOM_OF.match(text.folded, title.end):
        return False
    of_a_field = text.folded.endswith(" for", title.start, title.end)
    return title.start == part.start or of_a_field or means not in ("company", "university")


def ends_in_a_form(text: Text, body: Body) -> bool:
    """Tell whether the name ends as companies' names end by law ("Ltd", "GmbH")."""
    return ends_formally(text, body.start, body.end)
