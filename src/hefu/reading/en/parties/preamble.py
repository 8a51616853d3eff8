"""Between whom, by the first lines of an English paper: "by and between A ("X") and B ("Y")"?"""

import itertools
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hefu.reading.bodies import Body
from hefu.reading.en.naming.bodies import ends_in_a_form
from hefu.reading.en.naming.labels import label_before
from hefu.reading.en.naming.name_words import words_of
from hefu.reading.en.naming.same import LEVELS
from hefu.reading.en.naming.several import heads_shared
from hefu.reading.en.naming.signers import is_placed
from hefu.reading.en.naming.unknown import is_described, unknown_at
from hefu.reading.en.parties.in_a_row import find_row
from hefu.reading.en.parties.together import find_together
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.party import PartyKind

_FIRST_PAGE, _TITLE = 6000, 200
_HEAD = 3000
_NEAR = 8
_SHORTEST = 2
"""More words than this has a name between two commas: "a Delaware corporation, Acme" tells of no other."""
_LONGEST = 2400
_JOINT = pattern(r"(?:\b(?:and|with)\b|&|[;\n:]|--|\(\w{1,2}\)|,)\s*")
_LEADING = pattern(
    r"\s*(?:each of\s*)?[:,]?\s*(?:-{1,3}\s+)?(?:\(?\w{1,2}[.)]\s*)?"
    r"(?:(?:first|second|third|fourth|fifth)(?:ly| party)?\s*[:.]\s*)?"
    r"(?:(?:the\s)?(?:landlord|tenant|[a-z]{3,12}(?:or|er|ee)):\s{0,3})?(?:the\s+)?"
)
_WHAT_IT_IS = pattern(r"(?:[a-z][a-z'’-]+ ){1,3}")
"""Behind the article, tells what a party is: "and the | farmers' cooperative | Uma Grove (the "Growers")"."""
_STOP = pattern(
    r"(?<!\n\d)(?<!\n\d\d)\.\s+(?=[A-Z][a-z]+ [a-z])|(?<![;,:&-])(?<!\band)\n\s*\n(?=[A-Z]{4,}[ :\n])"
)
_LIST_GOES_ON = pattern(r"(?: \([^()]{1,60}\))?(?:,?\s{1,3}(?P<and>and)\s{1,3}|, )(?:the )?")
_BRACKET = pattern(
    r"(?:[\s,]{0,3}\([^()]{1,160}\)|"
    r"(?:, [^,.;\n]{2,40})?, here(?:in)?after (?:[a-z]+ ){0,4}\"[^\"\n]{1,60}\")?,?\s*"
)
_CALLED = pattern(r"(?:, [^,.;()\n]{2,40})?(?: \(|, here(?:in)?after )")
"""Behind a name and its seat, opens its short name: 'Acme AS, Bergen ("Acme")'."""
_HEREAFTER = pattern(r",? \(?here(?:in)? ?after\b")
"""Right behind a name between two commas, tells one more side: 'Tarn Growers, hereinafter "the Growers",'."""
_RUNS = pattern(
    r"\b(?:rail(?:way)?|line|road|motorway|border|bridge|tunnel|route|ferry|corridor|link|canal|track|"
    r"distance) $"
)
"""Before "between", tells that what runs between places is meant: "the railway between Linhe and Tarn"."""
_ONE_OF_SEVERAL = pattern(
    r"\b(?:first|second|third|one|another|latest|other)\b[^.;\n]{0,40} $|\n *[-–•*] ?[^.;\n]{0,50} $"
)
"""Before "between", tells one of several papers, which has other sides than the next: "The first MoU was",
or an item of a list of them.
"""
_RECALLS = pattern(
    r"\b(?:recall(?:s|ing)|consider(?:s|ing)|noting|mindful of|bearing in mind|having regard to|in view of|"
    r"referring to|reaffirm(?:s|ing)|taking (?:note of|into account)|pursuant to|in accordance with|"
    r"amend(?:s|ing)|supersed(?:es|ing)|replac(?:es|ing)) (?!this )[^.;\n]{2,140}$"
)
"""Before "between", tells of another paper that this one recalls: "RECALLING the Agreement on Trade"."""
_OPENS = pattern(r"[),;.:\n\d-]\s*$")
"""What ends all that is told of a party before "and" opens the next: none stands in "England and Wales"."""
_OF_A_PART = pattern(r"\bof the (?:one|first|second|third|fourth|other) part,\s*$")
"""What ends all that is told of a party before the next: "(the "Council") of the first part, | the Bank"."""
_PART_ROOM = 24
_NUMBER_AHEAD = pattern(r"(?<=\n)\(?\d{1,2}[.)] ?")
_ITEM = pattern(r"\n\(?\d{1,2}[.)] ?(?:[Tt]he )?$")
_JOINED = pattern(r"(?:\b(?:and|with|between)|[:;,)]|\d[.)])[ \n](?:the )?$")
_JOINT_ROOM, _ROOM, _RECALL_ROOM = 16, 60, 160
_BORN = pattern(r",? (?:Jr|Sr|II|III|IV)\.?$")
_WITH, _AND = "with", " and "
_FIRM = ("and", "&", ";")
_LABELS = ":"
"""Before a side with its label in a sheet of terms: "County: | Orme County"."""


def find_contracting(text: Text, bodies: Sequence[Body], *, paper: bool) -> list[Body]:
    """Name those a paper is made between, in order; of another text its title alone may say so."""
    together = find_together(text, bodies, within=_FIRST_PAGE)
    if len(together) > 1:
        return together
    by_start = {body.start: body for body in bodies}
    starts = [*_behind_between(text, _FIRST_PAGE if paper else _TITLE), *(_defined(bodies) if paper else ())]
    starts += [start for start in heads_shared(text) if paper and start < _FIRST_PAGE]
    for start in starts:
        listed = find_row(text, start, by_start) or list(_listed(text, _list(text, start), by_start))
        if len({body.name.casefold() for body in listed}) > 1:
            return list(_by_their_governments(listed))
    return []


def _by_their_governments(listed: Sequence[Body]) -> Iterator[Body]:
    """Leave out the state or town of a title whose government is listed beneath: "the Republic of Chile"
    before "the Government of the Republic of Chile".
    """
    words = [{LEVELS.get(word, word) for word in words_of(body.name)} for body in listed]
    for at, (own, body) in enumerate(zip(words, listed, strict=True)):
        governments = (later for later in words[at + 1 :] if "government" in later)
        if (
            "government" in own
            or body.kind is not PartyKind.GOVERNMENT
            or not any(map(own.__le__, governments))
        ):
            yield body


def find_headed(text: Text, bodies: Sequence[Body]) -> list[Body]:
    """Name those with a label, a defined name or a legal form at the head of a paper that lists nobody."""
    head = [body for body in bodies if body.start < _HEAD and not is_placed(text, body)]
    standing = [body for body in head if not _is_described(text, body)]
    sure = [body for body in standing if ends_in_a_form(text, body) or (body.defined and not body.bare)]
    for stock in ([body for body in sure if body.defined], sure):
        if len({body.name.casefold() for body in stock}) > 1:
            return stock
    return sure


def _is_described(text: Text, body: Body) -> bool:
    """Tell whether an article shows the words to describe, not to name: "a Delaware corporation"."""
    return text.folded.endswith((" a ", " an ", "(a ", ",a "), 0, body.start)


def _behind_between(text: Text, within: int) -> Iterator[int]:
    for between in text.find("between", 0, min(len(text.folded), within)):
        others = ((_RUNS, _JOINT_ROOM), (_ONE_OF_SEVERAL, _ROOM), (_RECALLS, _RECALL_ROOM))
        if not any(
            sign.search(text.folded, max(0, between.start - room), between.start) for sign, room in others
        ):
            yield between.end


def _defined(bodies: Sequence[Body]) -> Iterator[int]:
    for body in bodies:
        if body.start < _FIRST_PAGE and body.defined and not body.bare:
            yield body.start


def _list(text: Text, start: int) -> Stretch:
    """Tell where the list of parties may end: at a recital, or a sentence that begins anew."""
    end = min(len(text.folded), start + _LONGEST)
    recital = text.first("recital", start, end)
    end = recital.start if recital else end
    for stop in _STOP.finditer(text.flat, start, end):
        if not text.first("legal_form", stop.start() - 4, stop.start() + 1):
            return Stretch(start, stop.start())
    return Stretch(start, end)


def _listed(text: Text, place: Stretch, by_start: dict[int, Body]) -> Iterator[Body]:
    first = _at(text, place.start, by_start, listed=True)
    if first is None:
        return
    yield _who(text, first)
    last = first
    for joint in _JOINT.finditer(text.folded, first.end, place.end):
        if joint.start() < last.end:
            continue
        beside = joint.start() <= _behind(text, last) or text.folded.endswith('")', last.end, joint.start())
        opens = (
            beside
            or _OPENS.search(text.folded, max(last.end, joint.start() - _NEAR), joint.start()) is not None
        )
        labelled = ":" in joint.group() and bool(label_before(text, joint.end()))
        parted = _OF_A_PART.search(text.folded, max(last.end, joint.end() - _PART_ROOM), joint.end())
        numbered = _are_numbered(text, last.start, joint.end())
        joins = ";" if parted or numbered else joint.group()
        sure = beside or labelled or (opens and joins.strip() in _FIRM)
        body = _at(text, joint.end(), by_start, listed=sure)
        if body is None or body.end > place.end or _is_its_seat(last, body):
            continue
        listed = last.end <= joint.start() <= _behind(text, last) and _goes_on(text, body, by_start)
        if listed or _is_meant(text, body, joins, beside=beside, opens=opens):
            yield _who(text, body)
            last = body


def _are_numbered(text: Text, last: int, here: int) -> bool:
    """Tell an item of a list behind another: "1. Acme Ltd (AC), of Tarn, | 2. Linhe University (LU)"."""
    item = _NUMBER_AHEAD.match(text.flat, here)
    return item is not None and _ITEM.search(text.flat, max(0, last - _NEAR), last) is not None


def _is_its_seat(last: Body, body: Body) -> bool:
    """Tell the place behind a name that seems to have the short name of the one before."""
    return bool(body.defined) and set(body.defined) <= set(last.defined)


def stands_among(text: Text, body: Body, listed: Sequence[Body]) -> bool:
    """Tell one that gets its short name between those a paper lists: "with the Board (the "Board") and X"."""
    if not body.defined or body.bare or not listed[0].start < body.start < listed[-1].start:
        return False
    return _JOINED.search(text.folded, max(0, body.start - _JOINT_ROOM), body.start) is not None


def _behind(text: Text, body: Body) -> int:
    """Where a name ends with the bracket and the room right behind it."""
    behind = _BRACKET.match(text.folded, body.end)
    return behind.end() if behind else body.end


def _leading(text: Text, start: int) -> int:
    leading = _LEADING.match(text.folded, start)
    return leading.end() if leading else start


def _goes_on(text: Text, body: Body, by_start: dict[int, Body]) -> bool:
    """Tell the next of a list by what is right behind it too, "and" or one more body: "A, B and C"."""
    behind = _LIST_GOES_ON.match(text.folded, body.end)
    if behind is None or body.bare or text.at("country", body.start):
        return False
    following = by_start.get(behind.end())
    long = len(body.name.split()) > _SHORTEST
    return behind["and"] is not None or (long and following is not None and not following.bare)


def _at(text: Text, start: int, by_start: dict[int, Body], *, listed: bool) -> Body | None:
    """Take the body named here; where a party must stand, more words may be its name than are known."""
    led = _leading(text, start)
    numbered = ":" in text.folded[start:led]
    here = start + text.folded.startswith(" ", start)
    body = (None if numbered else by_start.get(here)) or by_start.get(led)
    if body is None and listed and (sort := _WHAT_IT_IS.match(text.flat, led)):
        apposed = by_start.get(sort.end())
        body = apposed if apposed and apposed.defined else None
    if not listed or (body and not body.bare):
        return body
    unknown = unknown_at(text, body.start if body else led)
    return unknown if unknown and (body is None or not body.defined or unknown.end > body.end) else body


def _is_meant(text: Text, body: Body, joint: str, *, beside: bool, opens: bool) -> bool:
    """Tell a party from what stands in its address or description."""
    if joint.strip() == _WITH:
        return not body.bare and _goes_on_with(text, body)
    described = is_described(text, body.end)
    if joint.strip() == _LABELS and body.defined and (described or not body.bare):
        return True
    sure = ends_in_a_form(text, body)
    if joint.strip() in _FIRM or "(" in joint:
        named = bool(body.defined) and " " in body.name
        return sure or named or (opens and (bool(body.defined) or described or not body.bare))
    if sure:
        return bool(body.defined) or described
    if body.defined and not body.bare and _HEREAFTER.match(text.folded, body.end):
        return True
    called = _CALLED.match(text.folded, body.end)
    return beside and called is not None and bool(body.defined) and not text.at("country", body.start)


def _goes_on_with(text: Text, body: Body) -> bool:
    """Tell "with the City of Linhe and Tarn University ("TU")" by the one that follows."""
    behind = _LIST_GOES_ON.match(text.folded, body.end)
    return behind is not None and text.flat[behind.end() : behind.end() + 1].isupper()


def _who(text: Text, body: Body) -> Body:
    """Tell a person by the word "individual" behind, or by a short name that is the surname."""
    surname = _BORN.sub("", body.name).split()[-1].casefold()
    titled = text.folded.endswith("the ", 0, body.start)
    person = (
        body.bare
        and not titled
        and (
            "individual" in text.folded[body.end : body.end + 40]
            or (surname != body.name.casefold() and surname in map(str.casefold, body.defined))
        )
    )
    return replace(body, kind=PartyKind.PERSON) if person else body


def with_listed(text: Text, bodies: Sequence[Body], listed: Sequence[Body]) -> list[Body]:
    """Put those a paper lists among the bodies, where their place in the list alone shows their names."""
    by_start = {body.start: body for body in _joined(text, bodies, listed)}
    for body in listed:
        known = by_start.get(body.start)
        if known is None or known.end < body.end or (known.end == body.end and not known.defined):
            by_start[body.start] = body
    return sorted(by_start.values(), key=lambda body: body.start)


def _joined(text: Text, bodies: Sequence[Body], listed: Sequence[Body]) -> Iterator[Body]:
    """Put together again what "and" parts elsewhere, though a paper lists it as one name."""
    whole = {text.fold(body.name): body for body in listed if _AND in body.name}
    cut = None
    for body, behind in itertools.zip_longest(bodies, bodies[1:]) if whole else ():
        one = whole.get(text.folded[body.start : behind.end]) if behind else None
        if one and behind:
            cut = behind
            yield replace(one, start=body.start, end=behind.end, defined=behind.defined)
        elif body is not cut:
            yield body
    yield from () if whole else bodies
