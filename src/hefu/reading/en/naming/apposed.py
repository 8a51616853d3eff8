"""Which titles stand behind a name in an English text, on its line?"""

import re

from hefu.reading.en.naming.joints import OF_OR_FOR
from hefu.reading.en.naming.plain import plain_title
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_APPOSITION = pattern(
    r",? ?(?:\([^)]*\))?, (?!(?:and|or|but|who|whose|whom|which|where|when|while|with|in|at|on|as|"
    r"after|before|from|by|to|they|he|she|it|we|you|I|this|that|there|not|so|because|since|though|if|until|"
    r"said|says|added|noted) )(?:the |its |our )?"
    r"(?!(?:[a-z]+ed|met|told|took|gave|made) (?:the|an?|his|her|its|that|by|to|on) |"
    r"(?:met|told|hosted|received|welcomed|urged|visited|thanked|asked|invited|assured|praised) [A-Z])"
    r"((?:(?:Ag|Actg|Asst|Dep|Sr|Snr)\. )?"
    r"(?:[^,;.:()\n/]|(?<= A)/(?=S\b)|(?<=[ .][A-ZŞ])\.|(?<= St)\.|(?<= N[oO])\.(?= ?\d)){2,200}"
    r"(?:\([^)]{2,40}\)[^,;.:()\n/]{0,120})?(?:(?<= Co)\., Ltd\b\.?)?)"
)
_IS = pattern(
    r"(?:(?:, \d{2},)? is|, who (?:is|has been|has served as|serves as|became)) (?:also )?"
    r"(?:the |an? |its |our )?([^,;.:()\n\"]{2,90}?)(?= since |[,;.:()\n\"]|$)"
)
"""Behind a name: "Ann Lee, 41, is co-founder of Acme", "Bo Ade, who has been mayor since 2022"."""
_CAPACITY = pattern(
    r",? (?:acting )?in (?:his|her|their|the) capacity (?:as|of) (?:the )?([^,;.:()\n]{2,90})"
)
"""Behind a name: "Ann Lee in her capacity as Managing Director"."""
_OF_A_CLAUSE = pattern(r"\b(?:and|for|to|with|in|on|from|by|that|while) (?:the|an?|his|her|its|their) ")
"""Before an office, shows that somebody does something to its holder: "thanked God and the | governor"."""
_GOES_ON = pattern(
    r", (?!and |or )([A-Z][\w&'’./-]*(?: (?:of|and|for|the|&) |[ -])?(?:[\w&'’./-]+(?: |(?=[,;.:)])))*)"
)
_NAME_BEHIND = pattern(
    r"(?<! of)(?<! for) (?!and |of |for )(?:[A-Z][a-z]{0,5}\. |Dr |Mr )*"
    r"(?:[A-Z][\w'’-]+ [A-Z][\w'’.-]+|(?:[A-Z]\.){1,3} ?[A-Z][\w'’-]+)"
)
"""A name behind the title shows it to be the next one's: "Ann Lee, Acme president Bo Li and ..."."""
_FIELD_AND_NAME = pattern(
    r" (?:of|for) (?:(?:[A-Z&][\w'’-]*|of|and|the|for) ){0,6}?"
    r"(?P<name>(?P<last>[A-Z][\w'’-]+) (?P<given>[A-Z][\w'’-]+)(?: [A-Z]\.)? [A-Z][\w'’-]+)(?= and |$)"
)
"""A name behind what the office is of: "Ann Lee, Secretary of Ports Nora Lim and ..."."""
_SAINTS = ("San", "Santa", "Santo", "São", "Saint", "St")
_BRACKETED = pattern(r" \((?P<title>[A-Za-z][^()]{2,80})\)")
_CHIEF = pattern(r"C[A-Z]{1,2}O")
"""An office by its letters: "Ann Lee (CAO)"."""
_AND_OFFICE = pattern(
    r" and (?=(?:(?:[\w'’-]+ ){0,4}(?i:mayor|governor|president|chair(?:man|woman)?|director|head|general|"
    r"secretary|counsel|commissioner|magistrate)|"
    r"[\w-]+ (?i:general|secretary|director|chief|manager) of [^,]*)$|[A-Za-z-]+ of )"
)
"""Behind an office that tells its body, begins the next: "secretary of the Committee and Tarn's Mayor"."""
_ROOM = pattern(
    r", (?:[A-Z][a-z]+ )?(?:Department|Ministry|Division|Committee|Bureau|Directorate) (?:of|for|on) "
    r"[A-Z][\w'’-]*(?:(?: and|,)? (?:(?:of|for|the) )*[A-Z][\w'’-]+)*(?:, and [A-Z][\w'’-]+(?! [A-Z]))?"
)
"""The room behind a bare office, which is part of it: "Secretary, Department of Urban Transport"."""
_COMMA = pattern(r", (?=[A-Z])")
_SECOND = pattern(r", ([A-Z][^,;.:()\n]{2,90})(?=[,;.:(\n]|$)")
_A_NAME = pattern(r"(?<! of)(?<! at)(?<! for) ([A-Z][\w'’-]+) [A-Z]")
"""Words of an office that may be a given name and a surname: "Director of Works | Bo Ade"."""
_AND_SECOND = pattern(
    r", and ((?:[A-Z]|[a-z][a-z -]{2,40} of (?:the )?[A-Z])"
    r"[^,;.:()\n]{2,120})(?!, (?:[A-Z]\w{0,5}\.? )?[A-Z][\w'’-]+ [A-Z][a-z])(?=[,;.:(\n]|$)"
)
"""A second one joined, unless a name follows: "Professor of Milk Science | , and Head of Farming at Orme
University", ", and mayor of Larch"."""
_SURE = 10
"""What a given name weighs that is no family name."""
_LISTED = pattern(r" [–—-] ([A-Z][^.;:\n–—]{2,120})")
"""Between a name that begins a line and the office, as lists have it: "Ann Lee - Mayor"."""
_DASHED = pattern(
    r" [–—-] ([A-Z][^.,;:\n–—]{2,120}(?:(?<= Co)\., ?Ltd\b\.?)?)"
    r"(?=, (?:and )?[A-Z]|,? and [A-Z]|, [a-z]+ed )"
)
"""The same in a row within a sentence."""
_FARTHEST_TITLE, _NEXT_OFFICE = 60, 40
_MORE_FIELDS = pattern(
    r"(?:(?:, [A-Z][\w-]+(?: [A-Z][\w-]+)?)+,? (?:and|&) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?\b(?! [A-Z])|"
    r"(?:, [A-Z][\w-]+)+,? (?:and|&) (?:the )?[A-Z][\w-]+\b|"
    r"(?:, [a-z]+(?: [a-z]+)?){1,5},? (?:and|&) [a-z]+(?: [a-z]+)?(?=[.,;\"]|$))"
    r"(?: of (?:the )?[A-Z][\w-]+(?: (?:of (?:the )?)?[A-Z][\w-]+){0,3})?"
)
"""Behind an office with a field, its other fields, and whose it is: "Minister of Ports | , Mines and Roads of
Orenia".
"""
_AND_NAME = pattern(r" and [A-Z][a-z]+ [A-Z][a-z]+")
_ENDS_A_TITLE = pattern(
    r" (?:said|says|announced|told|added|who|signed|attended|was|were|has|had|will|would)\b"
    r"| and (?:(?:the|a) (?:\w+ )?signatory|by)\b"
    r"| and (?=(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Shri|Smt|HE|Eng|Engr|Hon|Sheikh|Cllr)\b\.? [A-Z]|"
    r"H\. ?E\b|(?:His|Her) [A-Z])"
    r"| (?:both|all|also|each|jointly|then) (?=[a-z]+(?:ed|s) )"
    r"| to (?:discuss|sign|attend|witness|mark|launch|meet|hold|seek|deepen|strengthen|promote|visit|talk|"
    r"explore)\b"
    r"| and (?:his|her|their) | [a-z]+ed (?:the|that|his|her|their) |, attended| {2,}"
    r"| [–—-] (?=(?:which|who|whose|where|that) )| in addition to | during | on (?:an? |behalf of )"
)


def name_behind(text: Text, at: int, limit: int) -> bool:
    """Tell a name right behind an office, whose office it is; nor "VP | Southern Markets at Acme"."""
    name = _NAME_BEHIND.match(text.flat, at, limit)
    if name is None or text.first("title", name.start(), name.end() + 1):
        return False
    given = name.group().split()[0].casefold() in text.words.first_names
    return given or not text.folded.startswith(" at ", name.end())


def titles_behind(text: Text, end: int, limit: int) -> tuple[str, ...]:
    """Take the offices behind a name: "Ann Lee, Mayor", "Ann Lee (Mayor)", "in her capacity as Mayor"."""
    capacity = _CAPACITY.match(text.flat, end, limit)
    if capacity:
        return (capacity[1].strip(),)
    bracketed = _BRACKETED.match(text.flat, end, limit)
    if bracketed and (text.first("title", *bracketed.span("title")) or _CHIEF.fullmatch(bracketed["title"])):
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
        _ends_in_a_name(text, _ENDS_A_TITLE.split(match[1])[0])
        or '"' in match[1].partition("(")[0]
        or match[1].startswith("represented by")
        or _OF_A_CLAUSE.search(text.flat, match.start(1), title.start)
    ):
        return ()
    phrase = _without_bracketed_body(text, _ENDS_A_TITLE.split(match[1])[0])
    other = _AND_NAME.search(phrase)
    another = phrase == match[1] and _has_an_office_behind(text, match.end(1), limit)
    if other and _is_the_next(text, phrase, other, has_office=another):
        phrase = phrase[: other.start()]
    fields = _more_fields(text, phrase, match.end(1), limit)
    if phrase == match[1] and not fields:
        phrase += _rest(text, match.end(1), limit, phrase)
    parts = _AND_OFFICE.split(phrase)
    own = parts if " of " in parts[0] else [phrase]
    own[-1] += fields
    more = _joined(text, match.end(1), limit) or _second(text, match, limit)
    return tuple(map(plain_title, (*own, *more)))


def _joined(text: Text, at: int, limit: int) -> list[str]:
    """Take the office behind ", and", unless it is the next one's."""
    behind = _AND_SECOND.match(text.flat, at, limit)
    office = text.at("title", behind.start(1)) if behind else None
    if not behind or not office or name_behind(text, office.end, limit):
        return []
    phrase = _ENDS_A_TITLE.split(behind[1])[0]
    named = any(text.fold(one[1]) in text.words.first_names for one in _A_NAME.finditer(phrase))
    return [] if named else [phrase]


def _more_fields(text: Text, phrase: str, at: int, limit: int) -> str:
    """Give an office's further fields, and whose it is: "Minister of Trade | , Ports and Roads of Orle"."""
    fields = _MORE_FIELDS.match(text.flat, at, limit) if OF_OR_FOR.search(phrase) else None
    if fields is None:
        return ""
    small = text.flat[fields.start() + len(", ")].islower()
    known = text.at("field", fields.start() + len(", ")) if small else text.first("field", *fields.span())
    return fields.group() if known else ""


def _second(text: Text, first: re.Match[str], limit: int) -> list[str]:
    """Take one more office behind a bare one: "Ann Lee, MD, | CEO of Acme", not "..., Mayor, CEO Bo Li"."""
    bare, office = text.at("title", first.start(1)), text.at("title", first.end(1) + len(", "))
    second = _SECOND.match(text.flat, first.end(1), limit)
    if not bare or not office or not second or bare.end != first.end(1):
        return []
    phrase = _ENDS_A_TITLE.split(second[1])[0]
    fields = _more_fields(text, phrase, second.end(1), limit) if phrase == second[1] else ""
    if name_behind(text, office.end, limit) or _ends_in_a_name(text, phrase):
        return []
    return [phrase + fields]


def _ends_in_a_name(text: Text, phrase: str) -> bool:
    """Tell an office of the next one, known by a given name: "Ann Lee, Director of Works Bo Ek, came"."""
    named = _FIELD_AND_NAME.search(phrase)
    if named is None or named["last"] in _SAINTS or text.words.find("body", text.fold(named["name"])):
        return False
    field = text.words.find("field", text.fold(named["last"]))
    of_more = text.words.find("field", text.fold(named["name"]).partition(" ")[2])
    return text.words.first_names.get(text.fold(named["given"])) == _SURE or bool(field and not of_more)


def _is_the_next(text: Text, phrase: str, other: re.Match[str], *, has_office: bool) -> bool:
    """Tell whom "and" joins to a holder from the rest of an office: "Head of Works and | Trade Services".

    ``has_office``: whether an office stands behind the phrase.
    """
    words = text.fold(other.group()).removeprefix(" and ")
    if text.words.find("title", words):
        return False
    if has_office and other.end() == len(phrase) and not text.words.find("field", words):
        return True
    return not OF_OR_FOR.search(phrase, 0, other.start()) or words.split()[0] in text.words.first_names


def _without_bracketed_body(text: Text, phrase: str) -> str:
    """Leave out of an office the body in brackets behind it: "curator (Whaling Museum Trust)"."""
    office, opens, body = phrase.partition(" (")
    body = body.partition(")")[0]
    hereafter = body.startswith(("hereafter", "hereinafter"))
    named = " " in body and text.words.find("body", text.fold(body))
    return office if opens and (hereafter or named) else phrase


def _listed(text: Text, end: int, limit: int) -> re.Match[str] | None:
    """Match the office behind a dash: "Ann Lee - Mayor" on its line, or "Ann Lee - Mayor, Bo Ade - ..."."""
    line = text.flat.rfind("\n", max(0, end - _FARTHEST_TITLE), end)
    if line >= 0 or end < _FARTHEST_TITLE:
        return _LISTED.match(text.flat, end, limit)
    return _DASHED.match(text.flat, end, limit)


def _rest(text: Text, at: int, limit: int, phrase: str) -> str:
    """The body or room behind a bare title: "Chairperson, SPT", "Head, Public Sector"."""
    if re.search(r" (?:of|for|at) ", phrase):
        return ""
    room = _ROOM.match(text.flat, at, limit)
    if room:
        return room.group()
    more = _GOES_ON.match(text.flat, at, min(limit, at + 80))
    if not more or _has_an_office_behind(text, more.end(), limit) or not _tells_fields(text, *more.span(1)):
        return ""
    if text.flat.count(more[1].rstrip(" ,"), *text.around(at)) > 1 or more[1].isupper():
        return ""
    return more.group().rstrip(" ,")


def _tells_fields(text: Text, start: int, end: int) -> bool:
    """Tell one field or two behind an office, "Islands", "Skills and Ports", from a name and a deed."""
    if text.has(("title", "body", "courtesy"), start, end) or text.flat[end : end + 1].isalnum():
        return False
    breaks = text.find("title_break", start, end)
    if not breaks:
        return True
    joint = text.folded[breaks[0].start : breaks[0].end] == "and" and len(breaks) == 1
    return joint and text.has(("field", "country", "region"), start, end)


def _has_an_office_behind(text: Text, at: int, limit: int) -> bool:
    """Tell the next of a row of people: "manager, | Bo Li, secretary" goes on with no room of his."""
    near = min(limit, at + _NEXT_OFFICE)
    title = text.first("title", at, near) if text.flat.startswith(", ", at) else None
    return title is not None and "," not in text.flat[at + 2 : title.end]


def without_body(text: Text, start: int, end: int) -> str:
    """Give an office without the body at its comma: "Director, Port Authority", "Head, PAK", "PAK, Head"."""
    for comma in _COMMA.finditer(text.flat, start, end):
        office = text.at("title", comma.end())
        ahead = text.first("body", start, comma.start()) or text.first("legal_form", start, comma.start())
        if ahead and office and not text.first("title", start, comma.start()):
            start = comma.end()
            continue
        body = text.first("body", comma.end(), end) or text.first("legal_form", comma.end(), end)
        acronym = text.flat[comma.end() : end].isupper() and not text.flat[start : comma.start()].isupper()
        if (body or acronym) and not _ROOM.match(text.flat, comma.start(), end):
            return text.flat[start : comma.start()]
    return text.flat[start:end]
