"""Where does one name of a body end and the next begin? At "and", unless it stands inside, behind "Inc."."""

import itertools
import re
from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.en.naming.of_two import is_of_two
from hefu.reading.en.naming.trades import (
    are_of_trades,
    begins_in_a_trade,
    ends_in_a_trade,
    goes_on_in_trades,
)
from hefu.reading.forms import places_of
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

OF_OR_FOR = pattern(r" (?:of|for) ")
"""Before the field or place of a body or an office: "Ministry | of Health", "Director | for Trade"."""
_AND = pattern(r",? (?:and|And|AND|with|&) (?:of |for )?(the |The |THE )?")
_LETTERS = pattern(r" \((?:\"|the )*([A-Z]{3,8})\b")
_OWNER = pattern(r".*['’]s (?=[A-Z])")
"""Whose a body is, before its name: "Linhe's | Skills and Trade Authority"."""
_AND_CO = pattern(
    r"(?<=City) (?:&|and) County\b|,? (?:&|and) (?:Co|Company|Loan|Sons|Bros|Cie|Cía|Brothers|Daughters|"
    r"(?:Districts?|Area|Environs)(?! [A-Z])|[A-Z][a-z]+ Autonomous (?:Prefecture|County|Region))\b"
)
"""What "and" joins within one name: "Lee & Sons", "Linhe and Environs", "Moa and Tarn Autonomous County",
"Larch City and County"."""
_FORM_ENDS = pattern(
    r"\b(?:Inc|Ltd|Ltda|Corp|PLC|plc|LLC|GmbH|AG|Oy|AB|A/S|Bhd|Berhad)\.?( )(?=[A-Z])(?!Co\b)|"
    r"\b(?:Limited|Incorporated|Corporation|Company)( )(?=(?:Room|Rm|Suite|Unit|Floor|Level|Flat|Block)\b)"
)
_WORD = pattern(r"[^\W\d_][\w’'-]{2,}")
_FEW_PLACES = 12
_COUNTRY_ROOM = 40
_INITIAL = pattern(r"\b(?!(?:AND|OF|FOR|THE|ON|IN)\b)[A-Z]")
_PAIRED = pattern(r"\bchamber of commerce (?:and|&) \w+$|\b(?:ministry|department|bureau) of \w+ and \w+$")
"""What has its two fields, so that "and" behind joins another: "Chamber of Commerce and Industry"."""
_FORM_AHEAD = pattern(r"(?:PT|CV|UAB|SIA|OOO|PJSC|M/s)\.? [A-Z]")
"""How a firm's name opens in lands where its legal form goes first: "PT Samudra Raya"."""
_FIELD_OF_TOWNS = pattern(r"(?:local|municipal|provincial) governments?\b(?! (?:unit|of)\b)")
_BEFORE_A_SUBJECT = (". ", "\n", '" ')
_OF_FIELDS = ("field", "trade", "theme", "theme_hint", "nationality")
_OWN_NAMED = ("other", "institute", "association")
_PLAIN = ("company", "university", "government", "other", "institute", "association")


def split_at_and(text: Text, piece: Stretch) -> Iterator[Stretch]:
    """Cut "A and B" unless "and" stands inside one name ("Ministry of Trade and Industry")."""
    start = piece.start
    for joint in _AND.finditer(text.flat, piece.start, piece.end):
        left = Stretch(start, joint.start())
        ends_the_name = _AND_CO.match(text.flat, joint.start())
        parted = not ends_the_name and (
            _is_named_apart(text, left, joint, piece.end)
            or _joins_two(text, left, joint, piece.end)
            or bool(joint[1] and _is_all_a_nation(text, joint.end(), piece.end))
        )
        if joint.start() > start and parted:
            yield left
            start = joint.end()
    yield Stretch(start, piece.end)


def split_behind_form(text: Text, part: Stretch) -> Iterator[Stretch]:
    """Cut "Bluefin Robotics Inc. Quantis" behind the legal form, which ends a name."""
    cut = _FORM_ENDS.search(text.flat, part.start, part.end)
    if cut and not text.at("legal_form", cut.end()):
        yield Stretch(part.start, cut.end() - 1)
        yield from split_behind_form(text, Stretch(cut.end(), part.end))
    else:
        yield part


def _joins_two(text: Text, left: Stretch, joint: re.Match[str], end: int) -> bool:
    ahead = text.first("body", joint.end(), end)
    behind = text.first("body", left.start, left.end)
    if (
        _is_second_field(text, left, joint, end)
        or _names_a_country(text, left, joint.end())
        or (not ends_formally(text, left.start, left.end) and goes_on_in_trades(text, left, joint, end))
        or are_of_trades(text, left, joint, end)
        or is_of_two(text, left, joint, end)
        or _is_one_name(text, left, joint, end)
        or _is_a_field_alone(text, left, joint, end)
    ):
        return False
    if "&" in joint.group():
        return bool(
            text.first("legal_form", left.start, left.end) and text.first("legal_form", joint.end(), end)
        )
    if (
        text.at("title", joint.end())
        or (joint[1] and _ends_in_its_land(text, left))
        or _are_countries(text, left, joint.end())
        or _FORM_AHEAD.match(text.flat, joint.end(), end)
        or (_PAIRED.search(text.folded, left.start, left.end) and not text.at("field", joint.end()))
        or (joint[1] and _has_a_portfolio(text, left) and _is_nobodys_field(text, joint.end(), end))
    ):
        return True
    own_head = ahead is not None and " of " not in text.folded[joint.end() : ahead.start]
    if behind and _has_a_portfolio(text, left):
        equal = ahead is not None and ahead.entry.means in ("government", "university")
        return own_head and (
            equal
            or (behind.entry.means == "government" and _has_a_name(text, joint.end(), ahead, end))
            or bool(joint[1])
            or ends_formally(text, joint.end(), end)
            or _stands_alone(text, joint.end())
        )
    if " of " in text.folded[left.start : left.end] or joint[1]:
        return True
    return behind is None or own_head or behind.entry.means in _PLAIN


def _has_a_name(text: Text, start: int, sort: Hit | None, end: int) -> bool:
    """Tell "Corwen Foundation" and "Corwen Group" behind "Ministry of Education and" from "Higher Education
    Institute" and "Food Industries".
    """
    if sort is None or sort.start <= start or sort.end != end:
        return False
    if sort.entry.means == "company":
        return text.kinds_within(start, sort.start).isdisjoint((*_OF_FIELDS, "body", "common", "portfolio"))
    if sort.entry.means not in _OWN_NAMED:
        return False
    return not any(text.at(kind, start) for kind in ("field", "trade", "body", "common"))


def _names_a_country(text: Text, left: Stretch, right: int) -> bool:
    """Tell "Trinidad and Tobago", which is one."""
    near = text.find("country", max(left.start, left.end - _COUNTRY_ROOM), right + _COUNTRY_ROOM)
    return any(hit.start < left.end and hit.end > right for hit in near)


def _are_countries(text: Text, left: Stretch, right: int) -> bool:
    """Tell "Export-Import Bank of China and Angola", where a country alone is the next one."""
    near = text.find("country", max(left.start, left.end - _COUNTRY_ROOM), left.end)
    return any(hit.end == left.end for hit in near) and text.at("country", right) is not None


def _is_all_a_nation(text: Text, at: int, end: int) -> bool:
    """Tell "the University of Tarn and the Dutch", whose firm is named behind what it makes."""
    nation = text.at("nationality", at)
    return nation is not None and nation.end == end


def _ends_in_its_land(text: Text, left: Stretch) -> bool:
    """Tell "Ministry of Trade of Ghana", whose name is whole, so that "and the" joins another."""
    lands = text.find("country", max(left.start, left.end - _COUNTRY_ROOM), left.end)
    whole = bool(lands) and lands[-1].end == left.end and _has_a_portfolio(text, left)
    return whole and text.folded.endswith((" of ", " of the "), left.start, lands[-1].start)


def _is_second_field(text: Text, left: Stretch, joint: re.Match[str], end: int) -> bool:
    """Tell "Bureau of Culture and Tourism and Acme Ltd": what stands before the second "and" is no body."""
    more = _AND.search(text.flat, joint.end(), end)
    if more is None or joint[1] or not _has_a_portfolio(text, left):
        return False
    no_body = text.first("body", joint.end(), more.start()) is None
    return no_body and not _stands_alone(text, joint.end())


def _is_a_field_alone(text: Text, left: Stretch, joint: re.Match[str], end: int) -> bool:
    """Tell "Ministry of Interior and Municipalities": a sort alone, without "the", names no second body, nor
    does "Local Government".
    """
    sort = text.at("body", joint.end())
    alone = (sort is not None and sort.end == end) or _FIELD_OF_TOWNS.match(text.folded, joint.end(), end)
    return bool(alone) and not joint[1] and _has_a_portfolio(text, left)


def _is_one_name(text: Text, left: Stretch, joint: re.Match[str], end: int) -> bool:
    """Tell "Veluthara Spinning and Weaving Mills Limited (VSWML)": the letters in brackets, "M/s" or a trade.

    But for the letters only where the words before "and" hold no sort of body, and those behind end in one.
    """
    if joint[1]:
        return False
    owner = _OWNER.match(text.flat, left.start, left.end)
    if has_its_letters(text, owner.end() if owner else left.start, end):
        return True
    if text.first("body", left.start, left.end) or not text.first("body", joint.end(), end):
        return False
    if text.folded.endswith(("m/s ", "m/s. ", "messrs ", "messrs. "), 0, left.start):
        return True
    if has_its_letters(text, joint.end(), end):
        return False
    return ends_in_a_trade(text, left) and begins_in_a_trade(text, joint.end())


def _is_named_apart(text: Text, left: Stretch, joint: re.Match[str], end: int) -> bool:
    """Tell "EuroSail Energy and Wind Harbour", where the text names Wind Harbour by itself too."""
    more = _AND.search(text.flat, joint.end(), end)
    name = text.flat[joint.end() : more.start() if more else end]
    if " " not in name or joint[1] or _has_a_portfolio(text, left):
        return False
    places = itertools.islice(places_of(name, text.flat), _FEW_PLACES)
    return any(text.flat.endswith(_BEFORE_A_SUBJECT, 0, at) for at in places)


def _is_nobodys_field(text: Text, start: int, end: int) -> bool:
    """Tell "and the | Tarn Royal Household" from the last field of an office: "the Environment"."""
    more = _AND.search(text.flat, start, end)
    stop = more.start() if more else end
    named = text.flat.find(" ", start, stop) > 0
    return named and text.kinds_within(start, stop).isdisjoint(_OF_FIELDS)


def _stands_alone(text: Text, start: int) -> bool:
    """Tell "Kestrel" behind "University of Lindmark and", which the text names elsewhere without it."""
    word = _WORD.match(text.flat, start)
    if word is None or text.at("field", start):
        return False
    places = itertools.islice(places_of(word.group(), text.flat), _FEW_PLACES)
    return any(at > 0 and not text.folded.endswith((" and ", " & "), 0, at) for at in places)


def has_its_letters(text: Text, start: int, end: int) -> bool:
    """Tell a whole name by the letters in brackets behind it: "Skills and Trade Authority (STA)"."""
    letters = _LETTERS.match(text.flat, end)
    initials = "".join(_INITIAL.findall(text.flat, start, end)) if letters else ""
    return letters is not None and initials.startswith(letters[1])


def _has_a_portfolio(text: Text, left: Stretch) -> bool:
    """Tell what may be of two things: "Ministry of Trade and Industry", but no "City of"."""
    head = text.first("portfolio", left.start, left.end)
    return head is not None and text.folded.startswith((" of ", " for "), head.end)


def ends_formally(text: Text, start: int, end: int) -> bool:
    """Tell whether words end as companies' names end by law."""
    forms = text.find("legal_form", start, end)
    return bool(forms) and forms[-1].end >= end - 1 and not text.folded.endswith("u.", start, forms[-1].start)
