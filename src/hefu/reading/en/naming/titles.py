"""Which titles stand before and behind a name in an English text, on its line and below?"""

import re
from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.en.naming.held_in import is_in_a_land, is_of_two_fields
from hefu.reading.en.naming.plain import plain_title
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_COLUMN = "  "
"""Between the columns of two who sign: "Ann Lee, Mayor  | Bo Ade"."""
_NEXT_OFFICE = 40
_NAME_AHEAD = pattern(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+, (?:the |its )?[^,;:.\n]{2,50}, $")
_REST_OF_LINE = pattern(r"[A-Z][\w'’&-]*(?: [A-Z&][\w'’-]*){0,4} *(?:\n|$)")
_MARK = pattern(
    r"\.[-–—] ?|[\[,;:\"—–|·•\n] ?|(?<= )['‘]|"
    r"(?<! [Ss]t)(?<!\b[A-Z]\.[A-Z])\. | / | {3,}|\), | -- ?|(?<=[A-Z][A-Z]) - |"
    r"(?<=row\) )|(?<=left\) )|(?<=right\) )|(?<=\d{4}-\d\d-\d\d) "
)
_WHAT_SOMEBODY_DID = pattern(r" [A-Z][\w'’-]+ [a-z]{3,}ed [a-z]")
"""Between an office and a name, its holder's own clause: "Mayor Ann Lee expressed thanks to | Lumo"."""
_FIELDS = pattern(
    r"(?<=[a-z] )and (?:[A-Z]\w+ (?:Commission|Ministry|Bureau|Department) |[a-z]+ (?:minister|secretary)\b|"
    r"(?:[A-Z]\w+ ){1,3}(?:Minister|Secretary|Commissioner)\b)"
)
"""Before an office, the rest of its fields: "the National Development | and Reform Commission Head",
"Technical | and Higher Education Minister".
"""
_JOINED = pattern(
    r"(?: of (?:the )?(?:[A-Z][\w'’-]+ ){0,4}(?:Committee|Council|Board|Group|Party)|"
    r"(?P<fields>(?: of| for)?(?: the)?(?: [A-Z][\w'’-]+,?){0,6}(?: (?:and|&)(?: the)? [A-Z][\w'’-]+)))?"
    r" (?:and|&) (?:[A-Z]\w+ ){0,2}"
)
_DAY = pattern(r"\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:\d{4},? )?(?=[A-Z])")
"""Behind a month, the rest of the day."""
_SERVES = pattern(rf"{_JOINED.pattern}|(?: to| of)?(?: the)? ")
"""The same before a comma, and whom one serves: "Press Secretary to the | Governor, Amos Idris,"."""
_FARTHEST_TITLE = 60
_FARTHEST_APPOSED = 80
_OF_ANOTHER = pattern(r", and (?:his|her|its|their) ")
"""Between an office and a name, shows another to hold it: "the Mayor, | and his guest, | Ann Lee"."""
_OWN_ROOM = (
    r", (?:[A-Z][\w-]+ ){0,4}(?:Ministry|Department|Board|Commission|Bureau|Agency|Council)\b"
    r"[^,;.:()\n]{0,50}"
)
"""The room of an office, at a comma: "the Permanent Secretary | , Ministry of Ports | , Ann Lee"."""
_NEXT_HOLDER = pattern(
    rf",(?: and)? (?:(?:the [^,;.:()\n]{{3,90}}(?: \([A-Z]{{2,8}}\)|{_OWN_ROOM})?|[a-z][a-z -]{{4,60}}), "
    r"(?:[A-Z][\w.]{0,9} ){0,3}?|(?P<office>[A-Z][^,;.:()\n]{3,90}), (?P<style>[A-Z][\w.]{0,5} ))"
    r"[A-Z][\w'’-]+ [A-Z][\w'’-]+"
)
"""Behind a name, the next one's office and name: "the Mayor, Ann Lee, | the director of Acme, Bo Ade", or
with a style: "Minister of Roads, Mr. Bo Ade, | Director of Ports, Ms. Ann Lee".
"""
_ROW = 4 * _FARTHEST_APPOSED
_SURNAME = pattern(r" [A-Z][a-z'’-]+, ")
"""Behind an office and before a name, somebody else who has the office: "Dean Holt, | Ann Lee"."""
_OF_A_STYLE = pattern(r"[ .]*(?:\([^()]{0,7}\))?[ .)]*")
"""Between a style and what follows: "Colonel | (Ret'd) | Bo Ade"."""
_BRACKET_OF_OFFICE = pattern(r" \([A-Z][^()\n]{2,40}\) ")
"""The field of an office in brackets, as India has it: "Secretary (Handlooms and Textiles) Ann Lee"."""
_RANK_LAST = pattern(r"(.+) (Councillor|Alderman|Senator|Captain|Barrister|Professor|Chief|Engineer)")
"""An office and a style behind it: "Executive Mayor | Councillor Ann Lee"."""
_RANK = pattern(r"(?:Councillor|Cllr\.?|Alderman|Captain|Professor|Comrade|Chief|Pastor)")
_OWNER = pattern(r"['’]s? ")
_APPOSED = pattern(
    r"(?:^|[\"(;:,.] ?|\b(?:the|its|their|his|her|our|and|by|said|with|to|were|including|included|"
    r"between|received|met|welcomed|hosted|thanked|invited) |"
    r"['’]s |['’] )[^,;:.]{0,60}$"
)
_FIRM_ENDS = pattern(r"\b(?:inc|ltd|co|corp|bhd|jsc)\.(?=,)")
"""A stop that ends no sentence: "the President of Acme Inc., Mr. Bo Ade"."""
_THE_OFFICE = pattern(r"(?:^|\bthe |[;:] )[^,;:.]{3,40}$")
_OPENS_OFFICE = pattern(
    r".*(?:\([A-Z]{2,8}\) |\((?:plus |including |with |from )?|\b(?:our|their|its|his|her|plus|an?) )"
)
"""What an office with a capital leaves behind it: "two of them (plus Mayor", "Water Authority (TWA) CEO"."""
_LEADS = pattern(
    r"(?:(?:For|On behalf of) the [A-Z].*|(?:Meet|Receiv|Welcom|Greet|Host|Visit)ing (?:with )?(?:the )?|"
    r"(?:Remarks|Address|Statement|Speech|Message) (?:of|from) (?:the )?|"
    r".* of (?:the )?(?=[A-Z]\w*$|$)|(?:The |Then )?(?:[a-z][\w'-]* )+)"
)
"""What may stand before an office with a capital, and no part of it: "The council authorizes | Mayor",
"Meeting | Mayor", "For the Republic of Orenia | President"."""


def titles_before(text: Text, match_start: int, start: int, floor: int, *, has_one: bool) -> tuple[str, ...]:
    """Take the office before a name: "Mayor Ann Lee", or "its India head, Ann Lee,"."""
    title = text.find("title", max(floor, start - 90), start)
    if not title or not (
        _adjoins(text, title[-1].end, start)
        or (not has_one and _is_apposed(text, title[-1].end, start, floor))
    ):
        return ()
    apposed = text.flat.endswith(", ", 0, _before_courtesy(text, title[-1].end, start))
    office = _first_of_two(text, title, floor, _SERVES if apposed else _JOINED)
    styles = [hit.end + 1 for hit in text.find("courtesy", floor, office) if hit.end + 1 == office]
    left = max(_title_begins(text, floor, office), *styles, floor)
    phrase = text.flat[left:start]
    for kind in ("courtesy", "address"):
        for hit in text.find(kind, max(left, title[-1].end), start):
            phrase = phrase.replace(text.flat[hit.start : hit.end], "")
    phrase = _from_the_office(phrase.strip(" .,("), office - left)
    if "(" in phrase and not _BRACKET_OF_OFFICE.match(text.flat, title[-1].end):
        phrase = text.flat[left : max(title[-1].end, match_start)].strip(" ,.")
    plain = plain_title(_without_owner(text, phrase))
    rank = _RANK_LAST.fullmatch(plain)
    if rank and text.words.find("title", text.fold(rank[1])):
        return (rank[1], rank[2])
    ahead = () if has_one or not _RANK.fullmatch(plain) else _office_ahead(text, office, floor)
    return (*ahead, plain)


def _office_ahead(text: Text, rank: int, floor: int) -> tuple[str, ...]:
    """Take the office that stands before a rank: "The Mayor of Linhe, | Councillor Ann Lee"."""
    near = max(floor, rank - _FARTHEST_APPOSED)
    offices = text.find("title", near, rank) if text.flat.endswith(", ", floor, rank) else []
    told = text.folded.find(", who ", near, rank) >= 0
    if not offices or told or _RANK.match(text.flat, offices[-1].start):
        return ()
    return titles_before(text, rank, rank, floor, has_one=False)


def _without_owner(text: Text, phrase: str) -> str:
    """Leave out whose an office is, before it: "Acme's | president", not "Chair of the Men's Club"."""
    for owner in reversed(list(_OWNER.finditer(phrase))):
        sort = text.words.find("body", text.fold(phrase[owner.end() :]))
        of_many = phrase[: owner.start()].endswith("s") and owner.group().endswith(("' ", "’ "))
        if of_many and sort and sort[0].start == 0:
            continue
        if text.words.find("title", text.fold(phrase[owner.end() :])):
            return phrase[owner.end() :]
    return phrase


def _first_of_two(text: Text, offices: Sequence[Hit], floor: int, joint: re.Pattern[str]) -> int:
    """Where the first of two joined offices begins, else the last one: "president and COO Ann Lee"."""
    last = offices[-1].start
    first = offices[-2] if len(offices) > 1 else None
    between = joint.fullmatch(text.flat, first.end, last) if first else None
    fields = text.find("field", *between.span("fields")) if between and between["fields"] else None
    joined = between is not None and (fields is None or (fields and fields[-1].end == between.end("fields")))
    return first.start if first is not None and joined and first.start >= floor else last


def _from_the_office(phrase: str, office: int) -> str:
    """Leave out what leads to an office with a capital: "words of | Mayor", "at the signing | Mayor"."""
    if not phrase[office : office + 1].isupper():
        return phrase
    opening = _OPENS_OFFICE.match(phrase, 0, office)
    begins = opening.end() if opening else 0
    lead = _LEADS.match(phrase, begins, office)
    return phrase[lead.end() if lead else begins :]


def _title_begins(text: Text, floor: int, title: int) -> int:
    """Where the words of a title begin: behind punctuation, a verb or a word that joins."""
    marks = [match.end() for match in _MARK.finditer(text.flat, floor, title)]
    breaks = [
        _behind_the_year(text, hit)
        for kind in ("title_break", "month") for hit in text.find(kind, floor, title)
        if not _joins_fields(text, hit.start)
    ]  # fmt: skip
    return min(title, max([floor, *marks, *breaks]))


def _behind_the_year(text: Text, ahead: Hit) -> int:
    """Where words begin behind a month with its day and year: "On 3 May 2025 | Tarn Mayor Ann Lee"."""
    day = _DAY.match(text.flat, ahead.end)
    return day.end() if day else ahead.end + 1


def _joins_fields(text: Text, joiner: int) -> bool:
    """Tell "and" between the fields of an office from one that joins two people."""
    fields = text.find("field", joiner - _NEXT_OFFICE, joiner) if _FIELDS.match(text.flat, joiner) else []
    return bool(fields) and fields[-1].end == joiner - 1


def _adjoins(text: Text, end: int, start: int) -> bool:
    apart = text.flat.startswith(_COLUMN, end) and end + len(_COLUMN) == start
    if apart or start - end >= _FARTHEST_TITLE:
        return False
    bracket = _BRACKET_OF_OFFICE.match(text.flat, end)
    parted = _MARK.search(text.folded, end, _before_courtesy(text, end, start)) or text.first(
        "title_break", bracket.end() if bracket else end, start
    )
    if _WHAT_SOMEBODY_DID.search(text.flat, end, start):
        return False
    return (
        not parted
        or is_in_a_land(text, end, start)
        or is_of_two_fields(text, end, _before_courtesy(text, end, start))
    )


def _is_apposed(text: Text, end: int, start: int, floor: int) -> bool:
    """Tell "its India head, Ann Lee," and "The Country Director of Acme, Madam Ann Lee,"."""
    between = text.folded[end : _before_courtesy(text, end, start)]
    if is_body_of_one_before(text, start) or between.startswith(")") or "   " in between:
        return False
    stops = "." in _FIRM_ENDS.sub("", between)
    comma = between.rstrip().endswith(",") and between.count(",") <= 2 and not stops
    named = _SURNAME.fullmatch(text.flat, end, start) or re.search(
        r" [A-Z][\w'-]+ [A-Z]", text.flat[end : _before_courtesy(text, end, start)]
    )
    of = text.folded.endswith((" of", " for"), 0, end) or between.startswith(
        (" of ", " at ", " for ", " to the ")
    )
    of = of or _is_of_a_room(text, floor, end, start)
    if (named and not of) or _OF_ANOTHER.search(between):
        return False
    return comma and start - end < _FARTHEST_APPOSED and bool(_APPOSED.search(text.folded[floor:end]))


def _is_of_a_room(text: Text, floor: int, end: int, start: int) -> bool:
    """Tell an office whose body stands behind it: "the Chairman, State Schools Board, Bo Ade"."""
    room = text.first("body", end, start) if text.flat.startswith(", ", end) else None
    return room is not None and _THE_OFFICE.search(text.folded[floor:end]) is not None


def is_body_of_one_before(text: Text, start: int) -> bool:
    """Tell what ends a line behind a name and its office, a body's: "Ann Lee, President, | Acme Norte"."""
    if not text.flat.endswith(", ", 0, start) or not _REST_OF_LINE.match(text.flat, start):
        return False
    ahead = _NAME_AHEAD.search(text.flat, max(0, start - 2 * _FARTHEST_TITLE), start)
    return ahead is not None


def _before_courtesy(text: Text, end: int, start: int) -> int:
    """Where "H.E." or "Mr." right before a name begins, whose full stops part nothing."""
    begins = start
    forms = [hit for kind in ("courtesy", "address") for hit in text.find(kind, end, start)]
    for hit in sorted(forms, key=lambda hit: hit.end, reverse=True):
        if _OF_A_STYLE.fullmatch(text.flat, hit.end, max(hit.end, begins)):
            begins = min(begins, hit.start)
    return begins


def is_the_next_ones(text: Text, start: int, end: int, floor: int) -> bool:
    """Tell that the office behind a name is the next one's: in a row where each office goes before."""
    near = max(floor, start - _FARTHEST_APPOSED)
    styled = _before_courtesy(text, near, start)
    following = _NEXT_HOLDER.match(text.flat, end)
    if not following or not text.flat.endswith(", ", near, styled):
        return False
    if following["style"] and (styled == start or not _is_a_style(text, following.start("style"))):
        return False
    if styled < start and not _begins_with_an_office(text, max(floor, start - _ROW), styled):
        return False
    title = text.find("title", near, styled)
    return bool(title) and _is_apposed(text, title[-1].end, start, floor)


def _is_a_style(text: Text, at: int) -> bool:
    """Tell "Mr." and "Barr." from the first word of a name."""
    return text.at("address", at) is not None or text.at("courtesy", at) is not None


def _begins_with_an_office(text: Text, floor: int, end: int) -> bool:
    """Tell the row "Minister of Roads, Mr. Bo Ade, | ..." from "Mr. Bo Ade, Minister of Roads, | ..."."""
    last_is_office = False
    for part in reversed(text.flat[floor:end].removesuffix(", ").split(", ")):
        is_office = bool(text.words.find("title", text.fold(part)))
        is_room = not is_office and bool(text.words.find("body", text.fold(part)))
        if is_office is last_is_office and not is_room:
            break
        if not (is_office or is_room):
            break
        last_is_office = is_office or (is_room and last_is_office)
    return last_is_office
