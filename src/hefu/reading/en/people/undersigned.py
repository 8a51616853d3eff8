"""Who stands in the lines below a paper, for whom, and to sign, to witness or only to be present?

Offices all over the world write these lines in few ways: "By: Ann Lee, Mayor" below the side's name in
capitals, "(Sgd.) ANN LEE", "Party A (seal): Ann Lee, Mayor", "For the City: Ann Lee", "Ann Lee, Mayor,
for the City", "Name: Ann Lee", and below "Signed in the presence of" or "Attest" the witnesses.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from hefu.reading.en.people.closing import closing_of
from hefu.reading.en.people.shape import FIRST_PART, PART
from hefu.reading.en.people.untitled import names_a_body
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.party import PersonRole

_LINE = pattern(r"[^\r\n]+")
_WIDEST = 220
_GAP = pattern(r" {3,}|\t+|\s[|·•]\s|\s/\s(?=[A-Z])|; (?=[A-Z])")
_NARROW_GAP = pattern(r" {2,}")
_MARK = pattern(
    r"(?:(?:by|name|signed|signed by|signature) ?:|(?:by:? ?)?(?:/s/|\(?sgd\.?\)?|\(signed\)|s/d|sd/-):?)"
    r"(?: ?(?:\(sgd\.?\)|/s/|_{3,}))? *",
    re.IGNORECASE,
)
"""What stands right before a name that signs: "By:", "(Sgd.)", "/s/", "Name:"."""
_SIDE_OF = pattern(
    r"(?:\(?signed\)? )?(?:for and )?(?:on behalf of|for) (?:the )?(?P<side>[^:\n]{2,110}?)"
    r"(?: ?\((?:seal|signature|signed|sgd\.?|stamp)\))?: *",
    re.IGNORECASE,
)
_ACTING = pattern(r"(?P<side>(?:The )?[A-Z][^:\n]{2,80}?), [Bb]y:? (?:its [A-Za-z ]{3,30}, )?(?=[A-Z])")
_LABEL = pattern(
    r"(?P<side>(?:Party [A-Z1-9]|the (?:first|second|third|fourth) party|[A-Z][\w .&'’-]{2,60}?))"
    r" ?\((?:seal|signature|signed|sgd\.?|stamp|official seal|signature and seal)\) ?: *",
)
_BEHIND = pattern(
    r"(?:(?P<title>(?:, (?!for |on behalf )[^,\n]{2,80}){0,3}?)(?:, | \()| )(?:for|on behalf of) (?:the )?"
    r"(?P<side>[A-Z][^\n]{1,80})$"
)
_BRACKET = pattern(r" \(([A-Z][^()\n]{1,60})\)$")
_OF_TITLE = r"(?:title|its|position|designation|office|capacity) ?: *"
_TITLE_BELOW = pattern(rf"\s*\n\s*{_OF_TITLE}([^\n]{{2,80}})", re.I)
_TITLE = pattern(_OF_TITLE, re.IGNORECASE)
_MARK_BELOW = pattern(r"[^\S\n]*\n(?:[^\n:]{3,80}\n)?\s*By ?:", re.IGNORECASE)
_OTHER_LABEL = pattern(r"(?:title|its|position|date|address|seal|witness(?:es)?|attest)\b ?:?", re.IGNORECASE)
_FOR = pattern(r"(?:for|on behalf of|for and on behalf of)\b", re.IGNORECASE)
_HEADED = pattern(
    r"(?:The |the )?(?!As witness|Witness|Attest|Signed|In the pres)(?P<side>[A-Z][^:\n]{2,90}): *(?=[A-Z])"
)
_WITNESSES = pattern(
    r"(?:attest(?:ed)?(?: by)?|(?:as )?witness(?:es|ed by)?(?: \d)?|(?:signed )?in (?:the )?presence of|"
    r"(?:the )?signatures? [^\n]{0,40}\bin (?:my|our) presence)\b[ :\d.]*",
    re.IGNORECASE,
)
_BULLET = pattern(r"[ •*–-]*(?:\(?\d[.)] )?")
_RULE = pattern(r"(?:(?:By ?: *)?[_.]{6,}\s*)+$", re.IGNORECASE)
"""Lines to sign on."""
_SIGNERS = pattern(
    r"(?:(?:signed|sealed|agreed|adopted|executed)(?: and (?:sealed|agreed|delivered))?"
    r"(?: (?:by|for|on behalf of)(?: all| both)? (?:the |its |our )?(?:\w+ )?"
    r"(?:parties|partners|sides|signatories|members))?|(?:the )?(?:signatures|signatories)|signed by)\b[ :]*",
    re.IGNORECASE,
)
_PRESENT = pattern(
    r"(?:members |those |persons |delegates |also )?present\b|(?:also )?in attendance\b|(?:also )?attend|"
    r"participants\b|delegations?\b|(?:other |invited )?guests\b|also (?:there|in the room)\b|observers?\b|"
    r"invited\b",
    re.IGNORECASE,
)
_SPEAKERS = pattern(
    r"(?:spoke|speakers|speeches(?: by)?|addresses by|also spoke|remarks by) ?: *", re.IGNORECASE
)
_NAME = pattern(rf"{FIRST_PART}(?: {PART}){{1,6}}(?![\w'’])")
_NOBODY = pattern(
    r"(?:exhibit|annex|schedule|appendix|attachment|table|figure|for|on behalf of)\b|"
    r".* (?:plan|application|form|guidelines|instructions|list|services|schedule|rates|signature|signatory)$",
    re.IGNORECASE,
)
"""What papers are attached, in lines of their own: "EXHIBIT L", "Disaster Recovery Plan"."""
_MOST_WORDS = 6
_FEWEST_COLUMNS = 2


class Undersigned(Struct, frozen=True, kw_only=True):
    """A person's name in such a line, with the office told beside it and the words that name the side."""

    start: int
    end: int
    title: Stretch | None
    side: Stretch | None
    role: PersonRole


class _Block(Struct):
    """What the lines so far have opened: whose names stand below, and the last line that named a side."""

    role: PersonRole | None = None
    present: bool = False
    side: Stretch | None = None
    named: bool = False
    columns: tuple[Stretch, ...] = ()
    """The sides of the columns below, where a line names more than one."""


def find_undersigned(text: Text) -> list[Undersigned]:
    """Find the people in lines of signatures, of witnesses, and of those present for a side."""
    found: list[Undersigned] = []
    block = _Block()
    last = 0
    for line in _LINE.finditer(text.flat):
        words = line.group().strip()
        if not words:
            continue
        if text.flat.count("\n", last, line.start()) > 1 and block.named:
            block = _Block()
        last = line.end()
        if len(words) > _WIDEST or text.first("strength", line.start(), line.end()):
            block = _Block()
            continue
        found += _read(text, Stretch(line.start() + line.group().index(words[0]), line.end()), block)
    return found


def _read(text: Text, line: Stretch, block: _Block) -> Iterator[Undersigned]:
    """Read one line, cell by cell; a heading or a side's name alone says what the next lines are."""
    start = line.start
    witnesses = _WITNESSES.match(text.flat, start, line.end)
    signers = None if witnesses else _SIGNERS.match(text.flat, start, line.end)
    if _RULE.match(text.flat, start, line.end):
        block.role = block.role or PersonRole.SIGNATORY
        return
    if text.at("absent", start):
        block.present = False
        return
    if _PRESENT.match(text.flat, start, line.end):
        block.present, block.role = True, None
    speakers = _SPEAKERS.match(text.flat, start, line.end)
    headings = (
        (witnesses, PersonRole.WITNESS),
        (signers, PersonRole.SIGNATORY),
        (speakers, PersonRole.SPEAKER),
    )
    for heading, role in headings:
        if heading and (heading.end() >= line.end - 1 or ":" in heading.group()):
            block.role, block.present, block.named, start = role, False, False, heading.end()
    before = block.side
    signed_for: Stretch | None = None
    cells = _cells_of(text, start, line.end, len(block.columns))
    _open_columns(text, cells, block)
    for at, cell in enumerate(cells):
        witness = _WITNESSES.match(text.flat, cell.start, cell.end) if cell.start > start else None
        here = _Block(role=PersonRole.WITNESS) if witness else block
        own = Stretch(witness.end(), cell.end) if witness else cell
        one = _undersigned(text, own, here, firm=start > line.start)
        if one and witness:
            one = replace(one, side=one.side or signed_for)
        signed_for = one.side if one else None
        if one:
            block.named = True
            yield _in_column(text, one, at, cells, block)
        elif (not block.named or block.side is before) and _may_name_a_side(text, cell):
            block.side = cell


def _open_columns(text: Text, cells: Sequence[Stretch], block: _Block) -> None:
    """Keep a line that names the sides of columns: "ACME LTD    CITY OF LINHE", "For Acme:    For Tarn:"."""
    if len(cells) < _FEWEST_COLUMNS:
        return
    headed = _MARK_BELOW.match(text.flat, cells[-1].end) is not None
    if all(_names_only_a_side(text, cell, headed=headed) for cell in cells):
        block.columns = tuple(cells)
        if all(_FOR.match(text.flat, cell.start) for cell in cells):
            block.role = block.role or PersonRole.SIGNATORY


def _names_only_a_side(text: Text, cell: Stretch, *, headed: bool) -> bool:
    """Tell a side from somebody who signs, both perhaps in capitals, by its form of law, or "By:" below."""
    sure = headed or text.first("legal_form", cell.start, cell.end)
    return _may_name_a_side(text, cell) and bool(sure or name_at(text, cell.start, cell.end) is None)


def _in_column(text: Text, one: Undersigned, at: int, cells: Sequence[Stretch], block: _Block) -> Undersigned:
    """Give somebody in a column the side above it, and the title below."""
    if len(cells) == 1 or len(cells) != len(block.columns) or one.role is not PersonRole.SIGNATORY:
        return one
    end = cells[-1].end
    below = _LINE.search(text.flat, min(end + 1, len(text.flat)))
    offices = list(_cells(text, *below.span())) if below else []
    label = _TITLE.match(text.flat, offices[at].start) if len(offices) == len(cells) else None
    title = Stretch(label.end(), offices[at].end) if label else None
    inner = one.side and cells[at].start <= one.side.start < cells[at].end
    return replace(one, side=one.side if inner else block.columns[at], title=title or one.title)


def _cells_of(text: Text, start: int, end: int, columns: int) -> list[Stretch]:
    """Part a line at wide gaps; below columns narrow ones part it too, where as many cells come of it."""
    cells = list(_cells(text, start, end))
    if len(cells) >= columns:
        return cells
    narrow = list(_cells(text, start, end, _NARROW_GAP))
    return narrow if len(narrow) == columns else cells


def _cells(text: Text, start: int, end: int, gaps: re.Pattern[str] = _GAP) -> Iterator[Stretch]:
    left = start
    for gap in [*gaps.finditer(text.flat, start, end), None]:
        right = gap.start() if gap else end
        bullet = _BULLET.match(text.flat, left, right)
        left = bullet.end() if bullet else left
        if left < right:
            yield Stretch(left, right)
        left = gap.end() if gap else end


def _undersigned(text: Text, cell: Stretch, block: _Block, *, firm: bool) -> Undersigned | None:
    side_of = _SIDE_OF.match(text.flat, cell.start, cell.end) or _LABEL.match(text.flat, cell.start, cell.end)
    closes = cell.start >= closing_of(text)
    if side_of is None and (block.present or closes):
        side_of = _HEADED.match(text.flat, cell.start, cell.end)
    side_of = side_of or _acting_for(text, cell)
    mark = _MARK.match(text.flat, side_of.end() if side_of else cell.start, cell.end)
    at = mark.end() if mark else side_of.end() if side_of else cell.start
    name = name_at(text, at, cell.end)
    if name is None:
        return None
    behind = _BEHIND.match(text.flat, name.end, cell.end)
    firm = firm or closes
    listed = block.role or (block.present and block.side)
    office = behind and behind["title"] and text.first("title", *behind.span("title"))
    if not (mark or side_of or firm or office or (listed and (behind or _is_alone(text, name, cell, block)))):
        return None
    side = Stretch(*side_of.span("side")) if side_of else None
    if block.present:
        block.side = side = side or block.side
    side = side or (Stretch(*behind.span("side")) if behind else None) or (block.side if mark else None)
    role = PersonRole.ATTENDEE if block.present else block.role or PersonRole.SIGNATORY
    bracket = _BRACKET.search(text.flat, name.end, cell.end)
    side = side or (Stretch(*bracket.span(1)) if bracket else None)
    ends = behind.end("title") if behind else bracket.start() if bracket else cell.end
    title = _title(text, name, max(ends, name.end))
    return Undersigned(start=name.start, end=name.end, title=title, side=side, role=role)


def _acting_for(text: Text, cell: Stretch) -> re.Match[str] | None:
    """Find the side before "by" in a line below a paper: "Town of Linhe, by | Ann Lee, Mayor"."""
    late = cell.start > len(text.flat) // 2 and not text.flat.endswith(".", cell.start, cell.end)
    acting = _ACTING.match(text.flat, cell.start, cell.end) if late else None
    return acting if acting and text.first("title", acting.end(), cell.end) else None


def _title(text: Text, name: Stretch, end: int) -> Stretch | None:
    """Take the office behind a comma, else behind "Title:" on the line below."""
    if text.flat.startswith(", ", name.end) and name.end + 2 < end:
        start = name.end + 2
        comma = text.flat.find(", ", start, end)
        lead = Stretch(start, comma if comma >= 0 else end)
        of_a_body = text.first("body", lead.start, lead.end) and not text.first("title", lead.start, lead.end)
        if of_a_body:
            start = lead.end + 2
        return Stretch(start, end) if start < end else None
    below = _TITLE_BELOW.match(text.flat, name.end)
    return Stretch(*below.span(1)) if below else _behind_the_same(text, name)


def _behind_the_same(text: Text, name: Stretch) -> Stretch | None:
    """Take the office where the line below tells the name again: "/s/ Ann Lee", then "ANN LEE, Mayor"."""
    again = f"{text.folded[name.start : name.end]}, "
    start = text.folded.find(again, name.end, name.end + _WIDEST)
    end = text.flat.find("\n", start)
    return Stretch(start + len(again), end if end >= 0 else len(text.flat)) if start >= 0 else None


def name_at(text: Text, at: int, end: int) -> Stretch | None:
    """Take the name that begins here, behind "Prof." and "Captain"; a body's name is none."""
    moved = True
    while moved:
        moved = False
        for kind in ("courtesy", "address", "title"):
            hit = text.at(kind, at)
            if hit and hit.end < end:
                at, moved = hit.end, True
                while at < end and text.flat[at] in " .":
                    at += 1
    name = _NAME.match(text.flat, at, end)
    if not name or len(name.group().split()) > _MOST_WORDS:
        return None
    if (
        _NOBODY.match(name.group())
        or text.has(("agreement",), *name.span())
        or names_a_body(text, *name.span())
    ):
        return None
    if any(hit.end == name.end() for hit in text.find("title", *name.span())):
        return None
    behind = text.flat[name.end() : name.end() + 1]
    last = name.start() + len(name.group().rstrip("_"))
    return Stretch(name.start(), last) if not behind or behind in " ,;(\n\r\t" else None


def _may_name_a_side(text: Text, cell: Stretch) -> bool:
    """Tell a line with a body's name from a sentence, and from a label."""
    if _MARK.match(text.flat, cell.start, cell.end) or _OTHER_LABEL.match(text.flat, cell.start):
        return False
    ends = text.folded.endswith(".", cell.start, cell.end)
    return cell.end - cell.start <= _WIDEST // 2 and (
        not ends or text.first("legal_form", cell.end - 6, cell.end) is not None
    )


def _is_alone(text: Text, name: Stretch, cell: Stretch, block: _Block) -> bool:
    """Tell a name that fills its cell, or has an office behind a comma; of a witness any trade will do."""
    rest = text.flat[name.end : cell.end].strip(" .;,")
    if block.role is PersonRole.WITNESS and text.flat.startswith(", ", name.end):
        return rest[:1].isupper()
    return not rest or (
        text.flat.startswith((", ", " ("), name.end)
        and text.first("title", name.end, min(cell.end, name.end + 60)) is not None
    )
