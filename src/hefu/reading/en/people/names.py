"""Which people does an English text name, and with which titles?"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hefu.reading.en.naming.apposed import titles_behind, without_body
from hefu.reading.en.naming.attending import find_attended
from hefu.reading.en.naming.minutes import is_of_the_meeting
from hefu.reading.en.naming.plain import plain_title
from hefu.reading.en.naming.titles import is_the_next_ones, titles_before
from hefu.reading.en.naming.under import title_under
from hefu.reading.en.people.authors import find_authors, made_the_page
from hefu.reading.en.people.bars import find_above_their_sides
from hefu.reading.en.people.given import behind_a_verb, find_called_by_one, is_a_persons
from hefu.reading.en.people.label_rows import before_a_label, find_labelled
from hefu.reading.en.people.rows import (
    is_of_the_one_ahead,
    of_each,
    office_of_several,
)
from hefu.reading.en.people.same_person import by_fullest
from hefu.reading.en.people.shape import CAPITAL, ENDS_NO_NAME, INITIALS, PARTICLE
from hefu.reading.en.people.signatures import find_signing_names
from hefu.reading.en.people.signing_for import REPRESENTED
from hefu.reading.en.people.styles import behind_styles
from hefu.reading.en.people.undersigned import find_undersigned
from hefu.reading.en.people.untitled import is_somebody, names_a_body
from hefu.reading.forms import is_written_as_a_name
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import CAPITALS, Text

_NICKNAME = rf"[\"“]{CAPITAL}[\"”](?= [A-Z])"
_LETTER = rf"(?:(?<=[DPM]r )[A-HJ-Z]|(?<![A-Z] )(?<!\bH\. )[B-HJ-Z](?= {CAPITAL}(?:,| {CAPITAL})))"
"""An initial without a stop that opens a name: "B Jana Reddy"; "A" and "I" are words of their own."""
_LETTERS_AHEAD = (
    rf"(?!H (?:E|H|R H) )(?<![\w.'’-])(?:[A-Z] ){{2,3}}{CAPITAL}(?: {CAPITAL})?|"
    rf"(?:(?<=\bProf\. )|(?<=\b[DM]r\. ))[A-HJ-Z] {CAPITAL}(?! [A-Z])"
)
"""A name with more of them, "K C Wong", or with but one word behind a style, "Prof. K Raman"."""
_NAME = pattern(
    rf"(?=[{CAPITALS}])(?:(?<![\w.]){INITIALS} ?(?:{INITIALS} ?){{0,2}}{CAPITAL}(?: {CAPITAL}){{0,3}}"
    rf"(?: (?:bin|bint|ibn|van|von|de|del|da|al) {CAPITAL}(?: {CAPITAL}){{0,2}})?|{_LETTERS_AHEAD}|"
    rf"(?<![\w.'’-])(?:{_LETTER} |M[ad]\. |Mohd\. )?{CAPITAL}"
    rf"(?: (?!M[ad]\. )(?:{PARTICLE} ){{0,2}}"
    rf"(?:{CAPITAL}|{INITIALS}|[A-HJ-Z](?= [A-Z][a-z])|{_NICKNAME})){{1,10}})"
    r"(?:(?<= [JS]r)\.)?"
)
_MOST_WORDS = 6
_FEW_WORDS = 3
_OWNING = pattern(r"(?:(?<=[a-z]{4})-(?:ji|san|sama|sensei|ssi|nim))?(?:['’]s)?$")
"""Behind a name, shows something to be that person's: "Mikael Berg's group"."""
_OWNER = pattern(r"(?:[\w.&-]+ )*[\w.&-]+(?:['’]s|s['’]) (?=[A-Z])")
"""Whose the one named next is: "Acme's | Ann Lee"."""
_ORGAN = pattern(
    r"(?:Party )?(?:Committee|Council|Congress|Assembly|Government|Court|Board|Office) (?=[A-Z])"
)
"""What belongs to an owner, before its officer's name: "chairman of the People's | Committee | Van Minh"."""
_OPENER = pattern(
    r"(?:For|But|And|Yet|So|Then|As|To|With|(?<![a-z,] )Nor|Or|While|When|Before|After|On|By|Last|Both|Also|"
    r"Even|Only|Here|Now|Like|Since|Under|From|At|In|That|Would|Did|Does|Has|Could|Should|Asked|Later|Meanwhile|"
    r"Separately) "
)
"""A word that opens the sentence before a name: "For UPALG", "But Aasgaard"."""
_LETTERS = (
    r"(?:,? (?:MPs?|MLC|MLA|MHA|MEP|MSP|MK|TD|OBE|CBE|MBE|KBE|DBE|AO|AM|AC|KC|QC|SC|JP|FRS|SAN|OON|MFR|CON|"
    r"GCON|PhD|MBA|CPA|EBS|MBS|EGH|PNG|ONM|IAS|IPS|IFS|IRS|MS|MPP|MNA|MHK|FREng|CEng|USAF|USN|USMC|USCG|Esq\.?|PC))+"
)
_LETTERS_BEHIND = pattern(_LETTERS + "$")
_LETTERS_NEXT = pattern(_LETTERS + r"\b")
"""Honours and seats behind a name: "Ann Lee MP", "Bo Ade OBE"."""
WHO_HEADS = pattern(
    r", (?:who|whose (?:family|(?:grand)?father|(?:grand)?mother)) (?:co-)?"
    r"(?:founded|heads|leads|runs|chairs|directs|manages|owns|speaks for|spoke for|represents|represented) "
)
"""Behind a name, tells an office by what it does: "Ann Lee, who heads the Foundation"."""
_LABEL = pattern(r"^([A-Z][A-Z '’-]{2,30}): ", re.MULTILINE)
_OF_OFFICE = pattern(r"(?: [A-Z][\w'’&-]*|, (?:Department|Ministry)|,? (?:of|for|and|the))* \(")
"""What may stand between an office and its holder in brackets: "Minister for | Trade (Ann Lee)"."""
_INSIDE = (" of ", " for ")
"""Before what is a name of something else, unless an office stands behind: "remarks of | Ann Lee, Mayor"."""
_OF_A_BODY = pattern(
    r"\b(?:office|council|government|municipality|city|town|county|province|district|ministry|secretariat|chamber"
    r"|university|archdiocese|diocese) of $"
)
"""Before the name of a place: "Mayor's Office of | San Telmo"."""
_OF_A_NOUN = pattern(r"\b[a-z]+ (?:of|for) $")
_LATE = pattern(r"\b(?:[Tt]he|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) late (?:[A-Z][\w'’-]*\.? ){0,3}$")
"""Before a name and its styles, tells that its bearer has died: "the late Sheikh | Omar Nadir"."""
_WRITTEN_BY = ("posted by ", "written by ", "words by ", "blog by ")
_OFFICE, _ADDRESS = 60, 9
_HOLDER = pattern(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+, [^,;()\n]{2,60} \($")
"""Whoever has the office before a bracket, which then holds a body: "Ann Lee, President (Acme Hydro)"."""
_DIGIT_BESIDE = pattern(r"\d(?!\. )")
"""Beside a month, makes it one: "4 May"; "on 3 May 2025. | Jan Ober" begins anew."""


def find_named_en(text: Text, sentences: Sequence[Sentence]) -> Iterator[Named]:
    """Yield each name of two words or more that has a title beside it, signs a paper or attends a meeting."""
    yield from by_fullest(_find_named(text, sentences))


def _find_named(text: Text, sentences: Sequence[Sentence]) -> Iterator[Named]:
    speaking = text.once(labels_of)
    attended = find_attended(text, sentences)
    away = _away(text, sentences)
    for sentence in sentences:
        if sentence.start in away:
            continue
        present = text.at("present", sentence.start) is not None or sentence.start in attended
        for match in _NAME.finditer(text.flat, sentence.start, sentence.end):
            end = before_a_label(text, match.start(), match.start() + len(_OWNING.sub("", match.group())))
            known = bool(speaking) and text.flat[match.start() : end].split()[-1].upper() in speaking
            one = _named(text, sentence, match.start(), end, present=present, known=known)
            if one:
                yield one
    yield from find_authors(text)
    yield from find_called_by_one(text)
    for one in find_signing_names(text, sentences):
        start, end, courtesies = behind_styles(text, one.start, one.end)
        name = text.flat[start:end]
        yield replace(one, start=start, end=end, name=name, titles=(*courtesies, *one.titles))
    for below in (*find_undersigned(text), *find_labelled(text), *find_above_their_sides(text)):
        titles = (plain_title(without_body(text, below.title.start, below.title.end)),) if below.title else ()
        _, _, styles = behind_styles(text, below.start, below.end)
        name = text.flat[below.start : below.end]
        yield Named(start=below.start, end=below.end, name=name, titles=(*styles, *titles), role=below.role,
                    side=below.side, told_at=(below.start,))  # fmt: skip


def _away(text: Text, sentences: Sequence[Sentence]) -> set[int]:
    """Tell where the lines begin that name those who did not come: "Apologies: Ann Lee", and below it."""
    away: set[int] = set()
    last = None
    for sentence in sentences:
        absent = text.at("absent", sentence.start)
        below = (
            last is not None and sentence.line == last + 1 and not text.flat.endswith(".", 0, sentence.end)
        )
        last = sentence.line if below or (absent and sentence.end - absent.end <= 1) else None
        if absent or below:
            away.add(sentence.start)
    return away


def labels_of(text: Text) -> frozenset[str]:
    """Tell by which words in capitals a transcript names who speaks: "THIBODEAU: We will pay."."""
    return frozenset(_LABEL.findall(text.flat))


def _named(
    text: Text, sentence: Sentence, match_start: int, match_end: int, *, present: bool, known: bool
) -> Named | None:
    bracketed = text.flat[match_start - 1 : match_start] == "(" and text.flat.startswith(")", match_end)
    if bracketed and not text.flat.endswith("\nA: (", 0, match_start):
        offices = text.find("title", max(sentence.start, match_start - _OFFICE), match_start)
        if not offices or not _OF_OFFICE.fullmatch(text.flat, offices[-1].end, match_start):
            return None
        if _HOLDER.search(text.flat, max(sentence.start, match_start - 2 * _OFFICE), match_start):
            return None
    start, end, courtesies = behind_styles(text, _behind_the_opener(text, match_start, match_end), match_end)
    start = start if courtesies else behind_a_verb(text, start, end)
    honours = _LETTERS_BEHIND.search(text.flat, start, end) or _LETTERS_NEXT.match(text.flat, end)
    end = min(end, honours.start()) if honours else end
    words = text.flat[start:end].split()
    most = _MOST_WORDS + text.folded.count(" bin ", start, end)
    if not 2 <= len(words) <= most or _is_no_name(text, start, end) or _has_no_part(text, start):
        return None
    behind = titles_behind(text, honours.end() if honours else end, sentence.end) or title_under(
        text, start, end
    )
    somebody = is_a_persons(text, start, end)
    if (
        not behind
        and text.folded.endswith(_INSIDE, 0, start)
        and not (somebody and _OF_A_NOUN.search(text.flat, max(0, start - _OFFICE), start))
    ):
        return None
    if behind and is_the_next_ones(text, start, end, sentence.start):
        behind = ()
    writes = text.folded.endswith(_WRITTEN_BY, 0, start)
    before = titles_before(text, match_start, start, sentence.start, has_one=bool(behind))
    if before and not behind and is_of_the_one_ahead(text, before[0], start, sentence.start):
        before = ()
    before = of_each(text, before) or office_of_several(text, start, sentence.start, has_one=bool(behind))
    titles = before if before and is_of_the_meeting(behind) else before + behind
    addressed = text.first("address", max(sentence.start, start - _ADDRESS), start)
    listed = present and (text.flat[end : end + 2] in (", ", " (", "; ") or end >= sentence.end - 1)
    heads = WHO_HEADS.match(text.flat, end)
    answers = text.flat.endswith("\nA: (", 0, match_start)
    told = titles or courtesies or addressed or listed or honours or known or heads or answers or writes
    if not told and not somebody and not (len(words) <= _FEW_WORDS and is_somebody(text, start, end)):
        return None
    courtesies = tuple(one for one in courtesies if not any(f" {one} " in f" {title} " for title in titles))
    titles = tuple(title for title in titles if not any(one.startswith(f"{title} (") for one in courtesies))
    letters = tuple(honours.group().strip(" ,").split()) if honours else ()
    return Named(start=start, end=end, name=text.flat[start:end], titles=(*courtesies, *letters, *titles))


def _behind_the_opener(text: Text, start: int, end: int) -> int:
    """Where a name begins whose sentence opens with another word: "But | Ann Lee", "On Tuesday | Ann Lee"."""
    opener = _OPENER.match(text.flat, start, end)
    begins = opener.end() if opener else start
    owner = _OWNER.match(text.flat, begins, end)
    begins = owner.end() if owner else begins
    organ = _ORGAN.match(text.flat, begins, end) if owner else None
    begins = organ.end() if organ else begins
    day = text.at("weekday", begins) if opener else None
    return day.end + 1 if day and day.end + 1 < end else begins


def _has_no_part(text: Text, start: int) -> bool:
    """Tell the late, and whom a notice names only to be asked: "Enquiries: Ann Lee, Company Secretary"."""
    late = _LATE.search(text.flat, max(0, start - _OFFICE), start)
    return (
        late is not None
        or made_the_page(text, start)
        or text.at("contact", text.flat.rfind("\n", 0, start) + 1) is not None
    )


def _is_no_name(text: Text, start: int, end: int) -> bool:
    if names_a_body(text, start, end) or _is_a_day(text, start, end) or _names_a_paper(text, start, end):
        return True
    land = text.at("country", start) or text.at("nationality", start)
    given = text.folded[start:end].split()[0] in text.words.first_names
    opens = land and (land.end >= end or (land.entry.sort == "country" and not given))
    if opens or _ends_in_a_land(text, start, end):
        return True
    if ENDS_NO_NAME.search(text.flat, start, end) or text.at("common", start):
        return True
    if _ends_in_an_office(text, start, end, given=given):
        return True
    if _OF_A_BODY.search(text.folded, max(0, start - _OFFICE), start):
        return True
    name = text.flat[start:end]
    shouts = name.isupper() and not REPRESENTED.search(text.folded, max(0, start - _OFFICE), start)
    shaped = name[0].isalpha() and not shouts and not any(map(str.isdigit, name))
    return not shaped or text.folded.endswith((" of the ", " at ", " in ", " in the "), 0, start)


def _ends_in_a_land(text: Text, start: int, end: int) -> bool:
    """Tell "Help Africa Tanzania" from Michael Jordan: a land that is nobody's given name either."""
    lands = text.find("country", start, end)[-1:]
    return any(
        land.end == end and start < land.start and text.folded[land.start : end] not in text.words.first_names
        for land in lands
    )


def _ends_in_an_office(text: Text, start: int, end: int, *, given: bool) -> bool:
    """Tell "Country Director" from one whose surname is an office elsewhere: "Mr. Rajiv | Pradhan"."""
    if all(hit.end != end for kind in ("title", "field") for hit in text.find(kind, start, end)):
        return False
    before = (hit for kind in ("address", "title") for hit in text.find(kind, max(0, start - _OFFICE), start))
    styled = given and text.folded.find("'s ", start, end) < 0
    return not (styled and any(hit.end >= start - 1 for hit in before))


def _names_a_paper(text: Text, start: int, end: int) -> bool:
    papers = text.find("agreement", start, end)
    return any(not is_written_as_a_name(text.flat[hit.start : hit.end]) for hit in papers)


def _is_a_day(text: Text, start: int, end: int) -> bool:
    """Tell "March 2024" and "4 May" from Jan and April, who are people."""
    month = text.first("month", start, end)
    return month is not None and (
        month.end - month.start == end - start
        or _DIGIT_BESIDE.search(text.flat, max(0, month.start - 3), month.end + 3) is not None
    )
