"""Which people does an English text name, and with which titles?"""

import re
from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.en.signatures import find_signing_names
from hefu.reading.en.undersigned import find_undersigned
from hefu.reading.names import Named
from hefu.reading.sentences import Sentence
from hefu.reading.text import CAPITALS, Text

_PARTICLE = r"(?:van|von|de|der|dos|da|bin|ibn|al|el|ole|del|di|la|le)"
_CAPITAL = rf"[{CAPITALS}][\w'’-]+"
_NAME = re.compile(
    rf"(?<![\w.])(?:[A-Z]\. ?){{1,3}}{_CAPITAL}(?: {_CAPITAL})?|"
    rf"(?<![\w.'’-]){_CAPITAL}(?: (?:{_PARTICLE} ){{0,2}}(?:{_CAPITAL}|(?:[A-Z]\.){{1,3}})){{1,6}}"
)
_MOST_WORDS = 5
_LETTERS_BEHIND = re.compile(
    r"(?:,? (?:MPs?|MLC|MLA|MHA|MEP|MSP|MK|TD|OBE|CBE|MBE|KBE|DBE|AO|AM|AC|KC|QC|SC|JP|FRS|SAN|OON|MFR|CON|"
    r"GCON|PhD|MBA|CPA|EBS|MBS|EGH|PNG|ONM|Esq\.?|Jr\.?|PC))+$"
)
"""Honours and seats behind a name: "Ann Lee MP", "Bo Ade OBE"."""
WHO_HEADS = re.compile(r", who (?:co-)?(?:founded|heads|leads|runs|chairs|directs|manages|owns) ")
"""Behind a name, tells an office by what it does: "Ann Lee, who heads the Foundation"."""
_LABEL = re.compile(r"^([A-Z][A-Z '’-]{2,30}): ", re.MULTILINE)
_APPOSITION = re.compile(
    r",? ?(?:\([^)]*\))?, (?!and |or |but |who |which |where |with |in |at |on )(?:the |its |our )?"
    r"([^,;.:()\n/]{2,200}(?:\([^)]{2,40}\)[^,;.:()\n/]{0,120})?)"
)
_GOES_ON = re.compile(
    r", (?!and |or )([A-Z][\w&'’./-]*(?: (?:of|and|for|the|&) |[ -])?(?:[\w&'’./-]+(?: |(?=[,;.:)])))*)"
)
NAME_BEHIND = re.compile(r"(?<! of)(?<! for) (?!and |of |for )(?:Dr\.? |Mr\.? )?[A-Z][\w'’-]+ [A-Z][\w'’.-]+")
"""A name behind the title shows it to be the next one's: "Ann Lee, Acme president Bo Li and ..."."""
_BRACKETED = re.compile(r" \((?P<title>[A-Za-z][^()]{2,40})\)")
_NEXT_LINE = re.compile(r" *\n *([A-Z][^\n.;:,]{2,50})(?=\n)")
_OFFICE = 30
_AND_MORE = re.compile(r"(?:,? and | )(?:(?:mr|mrs|ms|dr|hon)\.? )?")
_DIGIT_BESIDE = re.compile(r"\d")
_COURTESY_ROOM = 12
_COURTESY_CHAIN = 36
"""How far before a name its courtesies may begin."""
_BEFORE_NAMES = ("courtesy", "title", "address", "title_word")
_AT_A_BODY = re.compile(r" at (?:the )?[A-Z\w][^,]*$")
_BRACKETED_BODY = re.compile(r" \((?:[A-Z]{2,6}|[A-Z]\w+ [A-Z]\w+)\)$")
_MARK = re.compile(r"[\[,;:\"—–|\n] ?|\. | / ")
_FARTHEST_TITLE = 60
_APPOSED = re.compile(
    r"(?:^|[\"(;:,.] ?|\b(?:the|its|their|his|her|our|and|by|said) |['’]s |['’] )[^,;:.]{0,40}$"
)
_LEADS = re.compile(r"(?:.* of (?:the )?(?=[A-Z]\w*$|$)|(?:[a-z][\w'-]* )+)")
"""What may stand before an office with a capital and is no part of it."""
_DROPPED = (
    "present ",
    "current ",
    "then ",
    "new ",
    "the ",
    "its ",
    "their ",
    "his ",
    "her ",
    "our ",
    "by ",
    "and ",
    "said ",
    "says ",
)
_ENDS_A_TITLE = re.compile(
    r" (?:said|says|announced|told|added|who|signed|attended|and [A-Z][a-z]+ [A-Z][a-z]+)\b|, attended"
)


def find_named_en(text: Text, sentences: Sequence[Sentence]) -> Iterator[Named]:
    """Yield each name of two words or more that has a title beside it, signs a paper or attends a meeting."""
    speaking = labels_of(text)
    for sentence in sentences:
        present = text.at("present", sentence.start) is not None
        for match in _NAME.finditer(text.flat, sentence.start, sentence.end):
            known = bool(speaking) and match.group().split()[-1].upper() in speaking
            one = _named(text, sentence, match.start(), match.end(), present=present, known=known)
            if one:
                yield one
    yield from find_signing_names(text, sentences)
    for below in find_undersigned(text):
        titles = (_plain(text.flat[below.title.start : below.title.end]),) if below.title else ()
        yield Named(start=below.start, end=below.end, name=text.flat[below.start : below.end], titles=titles,
                    role=below.role, side=below.side, told_at=(below.start,))  # fmt: skip


def labels_of(text: Text) -> frozenset[str]:
    """Tell by which words in capitals a transcript names who speaks: "THIBODEAU: We will pay."."""
    return frozenset(_LABEL.findall(text.flat))


def _named(
    text: Text, sentence: Sentence, match_start: int, match_end: int, *, present: bool, known: bool
) -> Named | None:
    if text.flat[match_start - 1 : match_start] == "(" and text.flat[match_end : match_end + 1] == ")":
        return None
    start, end, courtesies = _bare(text, match_start, match_end)
    honours = _LETTERS_BEHIND.search(text.flat, start, end)
    end = honours.start() if honours else end
    words = text.flat[start:end].split()
    if not 2 <= len(words) <= _MOST_WORDS or _is_no_name(text, start, end):
        return None
    behind = _after(text, honours.end() if honours else end, sentence.end) or _under(text, start, end)
    titles = _before(text, match_start, start, sentence.start, has_one=bool(behind)) + behind
    addressed = text.first("address", max(sentence.start, start - 9), start)
    listed = present and (text.flat[end : end + 2] in (", ", " (", "; ") or end >= sentence.end - 1)
    heads = WHO_HEADS.match(text.flat, end)
    if not (titles or courtesies or addressed or listed or honours or known or heads):
        return None
    letters = tuple(honours.group().strip(" ,").split()) if honours else ()
    return Named(start=start, end=end, name=text.flat[start:end], titles=(*courtesies, *letters, *titles))


def _is_no_name(text: Text, start: int, end: int) -> bool:
    if text.first("body", start, end) or _is_a_day(text, start, end) or text.first("agreement", start, end):
        return True
    if any(hit.end == end for hit in text.find("title", start, end)) or text.at("common", start):
        return True
    shouted = text.flat[start:end].isupper()
    return shouted or text.folded.endswith((" of ", " of the ", " for ", " at ", " in "), 0, start)


def _behind_the_field(text: Text, start: int, end: int) -> int:
    """Leave the field of an office out of the name behind it: "Minister of Health | Grace Adjei"."""
    if not text.folded.endswith((" of ", " for "), 0, start) or not text.find(
        "title", start - _OFFICE, start
    ):
        return start
    while field := text.at("field", start):
        and_more = _AND_MORE.match(text.folded, field.end)
        if not and_more or and_more.end() >= end:
            break
        start = and_more.end()
    return start


def _is_a_day(text: Text, start: int, end: int) -> bool:
    """Tell "March 2024" and "4 May" from Jan and April, who are people."""
    month = text.first("month", start, end)
    return month is not None and (
        month.end - month.start == end - start
        or _DIGIT_BESIDE.search(text.flat, max(0, start - 3), end + 3) is not None
    )


def _bare(text: Text, start: int, end: int) -> tuple[int, int, tuple[str, ...]]:
    """Leave titles and courtesies at the front of a run of capitals out of the name."""
    if not text.among(_BEFORE_NAMES, max(0, start - _COURTESY_CHAIN), end):
        return start, end, ()
    start = _behind_the_field(text, start, end)
    courtesies = [text.flat[hit.start : hit.end] for hit in _courtesies(text, start, end)]
    moved = True
    while moved:
        moved = False
        for kind in _BEFORE_NAMES:
            hit = text.at(kind, start)
            if hit and hit.end < end:
                start, moved = hit.end, True
                while start < end and text.flat[start] in " .":
                    start += 1
    for kind in ("title", "address", "courtesy"):
        for hit in text.find(kind, start, end):
            if hit.end < end:
                start = max(start, hit.end)
    while start < end and text.flat[start] in " .":
        start += 1
    return start, end, tuple(courtesies)


def _courtesies(text: Text, start: int, end: int) -> list[Hit]:
    """Find the courtesies that stand right before the run, in a chain, or within it."""
    chain: list[Hit] = []
    at = start
    for hit in reversed(text.find("courtesy", max(0, start - _COURTESY_CHAIN), start)):
        if text.flat[hit.end : at].strip(" .()"):
            break
        chain.insert(0, hit)
        at = hit.start
    return chain + [hit for hit in text.find("courtesy", start, end) if hit.end < end]


def _before(text: Text, match_start: int, start: int, floor: int, *, has_one: bool) -> tuple[str, ...]:
    title = text.find("title", max(floor, start - 90), start)
    if not title or not (
        _adjoins(text, title[-1].end, start)
        or (not has_one and _is_apposed(text, title[-1].end, start, floor))
    ):
        return ()
    left = _title_begins(text, floor, title[-1].start)
    phrase = text.flat[left:start]
    for kind in ("courtesy", "address"):
        for hit in text.find(kind, max(left, title[-1].end), start):
            phrase = phrase.replace(text.flat[hit.start : hit.end], "")
    phrase = _from_the_office(phrase.strip(" .,("), title[-1].start - left)
    if "(" in phrase:
        phrase = text.flat[left : max(title[-1].end, match_start)].strip(" ,.")
    return (_plain(re.split(r"['’]s? ", phrase)[-1]),)


def _from_the_office(phrase: str, office: int) -> str:
    """Leave out what leads to an office with a capital: "words of | Mayor", "at the signing | Mayor"."""
    lead = _LEADS.match(phrase, 0, office) if phrase[office : office + 1].isupper() else None
    return phrase[lead.end() :] if lead else phrase


def _title_begins(text: Text, floor: int, title: int) -> int:
    """Where the words of a title begin: behind punctuation, a verb or a word that joins."""
    marks = [match.end() for match in _MARK.finditer(text.flat, floor, title)]
    breaks = [hit.end + 1 for hit in text.find("title_break", floor, title)]
    return min(title, max([floor, *marks, *breaks]))


def _adjoins(text: Text, end: int, start: int) -> bool:
    near = start - end < _FARTHEST_TITLE and not _MARK.search(
        text.folded, end, _before_courtesy(text, end, start)
    )
    return near and not text.first("title_break", end, start)


def _is_apposed(text: Text, end: int, start: int, floor: int) -> bool:
    """Tell "its India head, Ann Lee," and "The Country Director of Acme, Madam Ann Lee,"."""
    between = text.folded[end : _before_courtesy(text, end, start)]
    comma = between.rstrip().endswith(",") and between.count(",") <= 2 and "." not in between
    named = re.search(r" [A-Z][\w'-]+ [A-Z]", text.flat[end : _before_courtesy(text, end, start)])
    if named and not between.startswith((" of ", " at ", " for ")):
        return False
    return comma and start - end < _FARTHEST_TITLE and bool(_APPOSED.search(text.folded[floor:end]))


def _before_courtesy(text: Text, end: int, start: int) -> int:
    """Where "H.E." or "Mr." begins, whose full stops part nothing."""
    forms = [hit for kind in ("courtesy", "address") for hit in text.find(kind, end, start)]
    return min([start, *(hit.start for hit in forms)])


def _after(text: Text, end: int, limit: int) -> tuple[str, ...]:
    bracketed = _BRACKETED.match(text.flat, end, limit)
    if bracketed and text.first("title", bracketed.start("title"), bracketed.end("title")):
        return (bracketed["title"],)
    match = _APPOSITION.match(text.flat, end, limit)
    title = text.first("title", match.start(1), min(match.start(1) + 60, match.end(1))) if match else None
    if not match or title is None or NAME_BEHIND.match(text.flat, title.end, match.end(1)):
        return ()
    if match[1].startswith("represented by"):
        return ()
    phrase = _ENDS_A_TITLE.split(match[1])[0]
    if phrase == match[1]:
        phrase += _rest(text, match.end(1), limit, phrase)
    parts = re.split(r" and (?=[A-Za-z-]+ of )", phrase)
    return tuple(map(_plain, parts if " of " in parts[0] else [phrase]))


def _under(text: Text, start: int, end: int) -> tuple[str, ...]:
    """The title on the line below a name that stands alone, as the head of a letter has it."""
    line = text.flat.rfind("\n", 0, start) + 1
    match = _NEXT_LINE.match(text.flat, end) if start - line <= _COURTESY_ROOM else None
    title = text.at("title", match.start(1)) if match else None
    return (match[1].strip(),) if match and title and not text.first("body", *match.span(1)) else ()


def _rest(text: Text, at: int, limit: int, phrase: str) -> str:
    """The body or room behind a bare title: "Chairperson, SPT", "Head, Public Sector"."""
    if re.search(r" (?:of|for|at) ", phrase):
        return ""
    more = _GOES_ON.match(text.flat, at, min(limit, at + 80))
    if not more or any(
        text.first(kind, *more.span(1)) for kind in ("title", "title_break", "body", "courtesy")
    ):
        return ""
    if more[1].isupper() or text.flat[more.end() : more.end() + 1].isalnum():
        return ""
    return more.group().rstrip(" ,")


def _plain(phrase: str) -> str:
    phrase = re.sub(r"^[\w&. -]{2,60}['’]s (?=[a-z])", "", phrase)
    phrase = _BRACKETED_BODY.sub("", _AT_A_BODY.sub("", phrase))
    for word in _DROPPED:
        phrase = phrase.removeprefix(word).removeprefix(word.capitalize())
    return re.sub(r"(?: (?:Mr|Mrs|Ms|Miss|H\.E|Dr|Prof|Madam|Shri|Smt))+\.?$", "", phrase.strip(" .,")).strip(
        " ,"
    )
