"""Which titles stand before and behind a name in an English text, on its line and below?"""

import re
from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.en.naming.joints import OF_OR_FOR
from hefu.reading.en.naming.plain import plain_title
from hefu.reading.text import Text

_APPOSITION = re.compile(
    r",? ?(?:\([^)]*\))?, (?!(?:and|or|but|who|whose|whom|which|where|when|while|with|in|at|on|as|"
    r"after|before|from|by|to|they|he|she|it|we|you|I|this|that|there|not|so|because|since|though|if|until) )"
    r"(?:the |its |our )?"
    r"(?!(?:[a-z]+ed|met|told|took|gave|made) (?:the|an?|his|her|its|that|by|to|on) )"
    r"((?:(?:Ag|Actg|Asst|Dep|Sr|Snr)\. )?(?:[^,;.:()\n/]|(?<=[ .][A-ZŞ])\.|(?<= St)\.){2,200}"
    r"(?:\([^)]{2,40}\)[^,;.:()\n/]{0,120})?"
    r"(?:(?<= Co)\., Ltd\b\.?)?)"
)
_IS = re.compile(r"(?:, \d{2},)? is (?:the |an? |its |our )?([^,;.:()\n\"]{2,90})")
"""Behind a name: "Ann Lee, 41, is co-founder of Acme"."""
_CAPACITY = re.compile(
    r",? (?:acting )?in (?:his|her|their|the) capacity (?:as|of) (?:the )?([^,;.:()\n]{2,90})"
)
"""Behind a name: "Ann Lee in her capacity as Managing Director"."""
_OF_A_CLAUSE = re.compile(r"\b(?:and|for|to|with|in|on|from|by|that|while) (?:the|an?|his|her|its|their) ")
"""Before an office, shows that somebody does something to its holder: "thanked God and the | governor"."""
_GOES_ON = re.compile(
    r", (?!and |or )([A-Z][\w&'’./-]*(?: (?:of|and|for|the|&) |[ -])?(?:[\w&'’./-]+(?: |(?=[,;.:)])))*)"
)
_NAME_BEHIND = re.compile(
    r"(?<! of)(?<! for) (?!and |of |for )(?:[A-Z][a-z]{0,5}\. |Dr |Mr )*[A-Z][\w'’-]+ [A-Z][\w'’.-]+"
)
"""A name behind the title shows it to be the next one's: "Ann Lee, Acme president Bo Li and ..."."""
_BRACKETED = re.compile(r" \((?P<title>[A-Za-z][^()]{2,80})\)")
_NEXT_LINE = re.compile(r",? *\n *([A-Z][^\n.;:,]{2,50})(?=,?\n)")
_AND_OFFICE = re.compile(
    r" and (?=(?:(?:[\w'’-]+ ){0,4}(?i:mayor|governor|president|chair(?:man|woman)?|director|head|general|"
    r"secretary|counsel|commissioner|magistrate)|"
    r"[\w-]+ (?i:general|secretary|director|chief|manager) of [^,]*)$|[A-Za-z-]+ of )"
)
"""Behind an office that tells its body, begins the next: "secretary of the Committee and Tarn's Mayor"."""
_ROOM = re.compile(
    r", (?:[A-Z][a-z]+ )?(?:Department|Ministry|Division|Committee|Bureau|Directorate) (?:of|for|on) "
    r"[A-Z][\w'’-]*(?:,? (?:(?:and|of|for|the) )*[A-Z][\w'’-]*)*"
)
"""The room behind a bare office, which is part of it: "Secretary, Department of Urban Transport"."""
_COMMA = re.compile(r", (?=[A-Z])")
_COURTESY_ROOM = 12
_NEXT_OFFICE = 40
_NAME_AHEAD = re.compile(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+, (?:the |its )?[^,;:.\n]{2,50}, $")
_REST_OF_LINE = re.compile(r"[A-Z][\w'’&-]*(?: [A-Z&][\w'’-]*){0,4} *(?:\n|$)")
_LISTED = re.compile(r" [–—-] ([A-Z][^.;:\n–—]{2,120})")
"""Between a name that begins a line and the office, as lists have it: "Ann Lee - Mayor"."""
_MARK = re.compile(
    r"[\[,;:\"—–|·•\n] ?|(?<! [Ss]t)(?<!\b[A-Z]\.[A-Z])\. | / | {3,}|\), | -- ?|"
    r"(?<=row\) )|(?<=left\) )|(?<=right\) )"
)
_FIELDS = re.compile(r"(?<=[a-z] )and [A-Z]\w+ (?:Commission|Ministry|Bureau|Department) ")
"""Before an office, the rest of a room's name: "the National Development | and Reform Commission Head"."""
_JOINED = re.compile(r" (?:and|&) (?:[A-Z]\w+ ){0,2}")
_FARTHEST_TITLE = 60
_FARTHEST_APPOSED = 80
_NEXT_HOLDER = re.compile(
    r",(?: and)? the [^,;.:()\n]{3,90}(?: \([A-Z]{2,8}\))?, (?:[A-Z]\w{1,8}\.? )?[A-Z][\w'’-]+ [A-Z][\w'’-]+"
)
"""Behind a name, the next one's office and name: "the Mayor, Ann Lee, | the director of Acme, Bo Ade"."""
_MORE_FIELDS = re.compile(r"(?:, [A-Z][\w-]+)+,? and [A-Z][\w-]+\b")
_BRACKET_OF_OFFICE = re.compile(r" \([A-Z][^()\n]{2,40}\) ")
"""The field of an office in brackets, as India has it: "Secretary (Handlooms and Textiles) Ann Lee"."""
_RANK_LAST = re.compile(r"(.+) (Councillor|Alderman|Senator|Captain|Barrister|Professor|Chief|Engineer)")
"""An office and a style behind it: "Executive Mayor | Councillor Ann Lee"."""
_OWNER = re.compile(r"['’]s? ")
_APPOSED = re.compile(
    r"(?:^|[\"(;:,.] ?|\b(?:the|its|their|his|her|our|and|by|said) |['’]s |['’] )[^,;:.]{0,40}$"
)
_THE_OFFICE = re.compile(r"(?:\bthe|[;:]) [^,;:.]{3,40}$")
_OPENS_OFFICE = re.compile(r".*(?:\((?:plus |including |with |from )?|\b(?:our|their|its|his|her|plus|an?) )")
"""What an office with a capital leaves behind it: "on 28 January our Rector", "two of them (plus Mayor"."""
_LEADS = re.compile(r"(?:.* of (?:the )?(?=[A-Z]\w*$|$)|(?:[a-z][\w'-]* )+)")
"""What may stand before an office with a capital and is no part of it."""
_AND_NAME = re.compile(r" and [A-Z][a-z]+ [A-Z][a-z]+")
_ENDS_A_TITLE = re.compile(
    r" (?:said|says|announced|told|added|who|signed|attended|and (?:the|a) (?:\w+ )?signatory|and by)\b"
    r"| and (?:his|her|their) | [a-z]+ed (?:the|that|his|her|their) |, attended| {2,}"
)


def titles_before(text: Text, match_start: int, start: int, floor: int, *, has_one: bool) -> tuple[str, ...]:
    """Take the office before a name: "Mayor Ann Lee", or "its India head, Ann Lee,"."""
    title = text.find("title", max(floor, start - 90), start)
    if not title or not (
        _adjoins(text, title[-1].end, start)
        or (not has_one and _is_apposed(text, title[-1].end, start, floor))
    ):
        return ()
    office = _first_of_two(text, title, floor)
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
    return (rank[1], rank[2]) if rank and text.words.find("title", text.fold(rank[1])) else (plain,)


def _without_owner(text: Text, phrase: str) -> str:
    """Leave out whose an office is, before it: "Acme's | president", not "Chair of the Men's Club"."""
    for owner in reversed(list(_OWNER.finditer(phrase))):
        if text.words.find("title", text.fold(phrase[owner.end() :])):
            return phrase[owner.end() :]
    return phrase


def _first_of_two(text: Text, offices: Sequence[Hit], floor: int) -> int:
    """Where the first of two joined offices begins, else the last one: "president and COO Ann Lee"."""
    last = offices[-1].start
    first = offices[-2] if len(offices) > 1 else None
    joined = first is not None and _JOINED.fullmatch(text.flat, first.end, last) and first.start >= floor
    return first.start if first is not None and joined else last


def _from_the_office(phrase: str, office: int) -> str:
    """Leave out what leads to an office with a capital: "words of | Mayor", "at the signing | Mayor"."""
    if not phrase[office : office + 1].isupper():
        return phrase
    opening = _OPENS_OFFICE.match(phrase, 0, office)
    lead = opening or _LEADS.match(phrase, 0, office)
    return phrase[lead.end() :] if lead else phrase


def _title_begins(text: Text, floor: int, title: int) -> int:
    """Where the words of a title begin: behind punctuation, a verb or a word that joins."""
    marks = [match.end() for match in _MARK.finditer(text.flat, floor, title)]
    breaks = [
        hit.end + 1 for kind in ("title_break", "month") for hit in text.find(kind, floor, title)
        if not (
            _FIELDS.match(text.flat, hit.start)
            and text.find("field", hit.start - _NEXT_OFFICE, hit.start)
        )
    ]  # fmt: skip
    return min(title, max([floor, *marks, *breaks]))


def _adjoins(text: Text, end: int, start: int) -> bool:
    near = start - end < _FARTHEST_TITLE and not _MARK.search(
        text.folded, end, _before_courtesy(text, end, start)
    )
    bracket = _BRACKET_OF_OFFICE.match(text.flat, end)
    return near and not text.first("title_break", bracket.end() if bracket else end, start)


def _is_apposed(text: Text, end: int, start: int, floor: int) -> bool:
    """Tell "its India head, Ann Lee," and "The Country Director of Acme, Madam Ann Lee,"."""
    between = text.folded[end : _before_courtesy(text, end, start)]
    if is_body_of_one_before(text, start) or between.startswith(")") or "   " in between:
        return False
    comma = between.rstrip().endswith(",") and between.count(",") <= 2 and "." not in between
    named = re.search(r" [A-Z][\w'-]+ [A-Z]", text.flat[end : _before_courtesy(text, end, start)])
    of = text.folded.endswith((" of", " for"), 0, end) or between.startswith(
        (" of ", " at ", " for ", " to the ")
    )
    of = of or _is_of_a_room(text, floor, end, start)
    if (named and not of) or " leaders " in between:
        return False
    return comma and start - end < _FARTHEST_APPOSED and bool(_APPOSED.search(text.folded[floor:end]))


def _is_of_a_room(text: Text, floor: int, end: int, start: int) -> bool:
    """Tell an office whose body stands behind it: "the Chairman, State Schools Board, Bo Ade"."""
    room = text.first("body", end, start) if text.flat.startswith(", ", end) else None
    return room is not None and _THE_OFFICE.search(text.folded, floor, end) is not None


def is_body_of_one_before(text: Text, start: int) -> bool:
    """Tell what ends a line behind a name and its office, a body's: "Ann Lee, President, | Acme Norte"."""
    if not text.flat.endswith(", ", 0, start) or not _REST_OF_LINE.match(text.flat, start):
        return False
    ahead = _NAME_AHEAD.search(text.flat, max(0, start - 2 * _FARTHEST_TITLE), start)
    return ahead is not None


def _before_courtesy(text: Text, end: int, start: int) -> int:
    """Where "H.E." or "Mr." begins, whose full stops part nothing."""
    forms = [hit for kind in ("courtesy", "address") for hit in text.find(kind, end, start)]
    return min([start, *(hit.start for hit in forms)])


def is_the_next_ones(text: Text, start: int, end: int, floor: int) -> bool:
    """Tell that the office behind a name is the next one's: in a row where each office goes before."""
    if not text.flat.endswith(", ", 0, start) or not _NEXT_HOLDER.match(text.flat, end):
        return False
    title = text.find("title", max(floor, start - _FARTHEST_APPOSED), start)
    return bool(title) and _is_apposed(text, title[-1].end, start, floor)


def name_behind(text: Text, at: int, limit: int) -> bool:
    """Tell a name right behind an office, whose office it is; "Chief | Strategy Officer" is none."""
    name = _NAME_BEHIND.match(text.flat, at, limit)
    return name is not None and text.first("title", name.start(), name.end() + 1) is None


def titles_behind(text: Text, end: int, limit: int) -> tuple[str, ...]:
    """Take the offices behind a name: "Ann Lee, Mayor", "Ann Lee (Mayor)", "in her capacity as Mayor"."""
    capacity = _CAPACITY.match(text.flat, end, limit)
    if capacity:
        return (capacity[1].strip(),)
    bracketed = _BRACKETED.match(text.flat, end, limit)
    if bracketed and text.first("title", bracketed.start("title"), bracketed.end("title")):
        return (without_body(text, *bracketed.span("title")),)
    match = (
        _APPOSITION.match(text.flat, end, limit)
        or _listed(text, end, limit)
        or _IS.match(text.flat, end, limit)
    )
    title = text.first("title", match.start(1), min(match.start(1) + 60, match.end(1))) if match else None
    if not match or title is None or name_behind(text, title.end, limit):
        return ()
    if (
        '"' in match[1].partition("(")[0]
        or match[1].startswith("represented by")
        or _OF_A_CLAUSE.search(text.flat, match.start(1), title.start)
    ):
        return ()
    phrase = _without_bracketed_body(text, _ENDS_A_TITLE.split(match[1])[0])
    other = _AND_NAME.search(phrase)
    if other and _is_the_next(text, phrase, other):
        phrase = phrase[: other.start()]
    fields = _MORE_FIELDS.match(text.flat, match.end(1), limit) if OF_OR_FOR.search(phrase) else None
    if fields and text.at("field", fields.start() + len(", ")):
        phrase += fields.group()
    elif phrase == match[1]:
        phrase += _rest(text, match.end(1), limit, phrase)
    parts = _AND_OFFICE.split(phrase)
    return tuple(map(plain_title, parts if " of " in parts[0] else [phrase]))


def _is_the_next(text: Text, phrase: str, other: re.Match[str]) -> bool:
    """Tell whom "and" joins to a holder from the rest of an office: "Head of Works and | Trade Services"."""
    words = text.fold(other.group()).removeprefix(" and ")
    if text.words.find("title", words):
        return False
    return not OF_OR_FOR.search(phrase, 0, other.start()) or words.split()[0] in text.words.first_names


def _without_bracketed_body(text: Text, phrase: str) -> str:
    """Leave out of an office the body in brackets behind it: "curator (Whaling Museum Trust)"."""
    office, opens, body = phrase.partition(" (")
    hereafter = body.startswith(("hereafter", "hereinafter"))
    named = " " in body and text.words.find("body", text.fold(body))
    return office if opens and (hereafter or named) else phrase


def _listed(text: Text, end: int, limit: int) -> re.Match[str] | None:
    """Match the office behind a name that begins a line, and a dash: "Ann Lee - Mayor"."""
    line = text.flat.rfind("\n", max(0, end - _FARTHEST_TITLE), end)
    return _LISTED.match(text.flat, end, limit) if line >= 0 or end < _FARTHEST_TITLE else None


def title_under(text: Text, start: int, end: int) -> tuple[str, ...]:
    """The title on the line below a name that stands alone, as the head of a letter has it."""
    line = text.flat.rfind("\n", 0, start) + 1
    match = _NEXT_LINE.match(text.flat, end) if start - line <= _COURTESY_ROOM else None
    title = text.at("title", match.start(1)) if match else None
    return (match[1].strip(),) if match and title and not text.first("body", *match.span(1)) else ()


def _rest(text: Text, at: int, limit: int, phrase: str) -> str:
    """The body or room behind a bare title: "Chairperson, SPT", "Head, Public Sector"."""
    if re.search(r" (?:of|for|at) ", phrase):
        return ""
    room = _ROOM.match(text.flat, at, limit)
    if room:
        return room.group()
    more = _GOES_ON.match(text.flat, at, min(limit, at + 80))
    if (
        not more
        or _has_an_office_behind(text, more.end(), limit)
        or any(text.first(kind, *more.span(1)) for kind in ("title", "title_break", "body", "courtesy"))
    ):
        return ""
    is_a_body = text.flat.count(more[1].rstrip(" ,"), *text.around(at)) > 1
    if is_a_body or more[1].isupper() or text.flat[more.end() : more.end() + 1].isalnum():
        return ""
    return more.group().rstrip(" ,")


def _has_an_office_behind(text: Text, at: int, limit: int) -> bool:
    """Tell the next of a row of people: "manager, | Bo Li, secretary" goes on with no room of his."""
    near = min(limit, at + _NEXT_OFFICE)
    title = text.first("title", at, near) if text.flat.startswith(", ", at) else None
    return title is not None and "," not in text.flat[at + 2 : title.end]


def without_body(text: Text, start: int, end: int) -> str:
    """Give an office without the body behind its comma: "Director, Port Authority", "Head, PAK"."""
    for comma in _COMMA.finditer(text.flat, start, end):
        body = text.first("body", comma.end(), end) or text.first("legal_form", comma.end(), end)
        acronym = text.flat[comma.end() : end].isupper() and not text.flat[start : comma.start()].isupper()
        if (body or acronym) and not _ROOM.match(text.flat, comma.start(), end):
            return text.flat[start : comma.start()]
    return text.flat[start:end]
