"""Who stands in the lines below a paper, for whom, and to sign, to witness or only to be present?

Offices all over the world write these lines in few ways: "By: Ann Lee, Mayor" below the side's name in
capitals, "(Sgd.) ANN LEE", "Party A (seal): Ann Lee, Mayor", "For the City: Ann Lee", "Ann Lee, Mayor,
for the City", "Name: Ann Lee", and below "Signed in the presence of" or "Attest" the witnesses.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hefu.reading.en.people.cells import OF_TITLE, Block, Undersigned, may_name_a_side, name_at, read_cell
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.party import PersonRole

_LINE = pattern(r"[^\r\n]+")
_WIDEST = 220
_GAP = pattern(r" {3,}|\t+|\s[|·•]\s|\s/\s(?=[A-Z])|; (?=[A-Z])")
_NARROW_GAP = pattern(r" {2,}")
_TITLE = pattern(OF_TITLE, re.IGNORECASE)
_MARK_BELOW = pattern(r"[^\S\n]*\n(?:[^\n:]{3,80}\n)?\s*By ?:", re.IGNORECASE)
_FOR = pattern(r"(?:for|on behalf of|for and on behalf of)\b", re.IGNORECASE)
_WITNESSES = pattern(
    r"(?:attest(?:ed)?(?: by)?|(?:as )?witness(?:es|ed by)?(?: \d)?|(?:signed )?in (?:the )?presence of|"
    r"(?:the )?signatures? [^\n]{0,40}\bin (?:my|our) presence)\b[ :\d.]*",
    re.IGNORECASE,
)
_BULLET = pattern(r"[ •*–-]*(?:\(?\d[.)] )?")
_RULE = pattern(r"(?:(?:By ?: *)?[_.]{6,}(?![_.])\s*)+$", re.IGNORECASE)
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
_FEWEST_COLUMNS = 2


def find_undersigned(text: Text) -> list[Undersigned]:
    """Find the people in lines of signatures, of witnesses, and of those present for a side."""
    found: list[Undersigned] = []
    block = Block()
    last = 0
    for line in _LINE.finditer(text.flat):
        words = line.group().strip()
        if not words:
            continue
        if text.flat.count("\n", last, line.start()) > 1 and block.named:
            block = Block()
        last = line.end()
        if len(words) > _WIDEST or text.first("strength", line.start(), line.end()):
            block = Block()
            continue
        found += _read(text, Stretch(line.start() + line.group().index(words[0]), line.end()), block)
    return found


def _read(text: Text, line: Stretch, block: Block) -> Iterator[Undersigned]:
    """Read one line, cell by cell; a heading or a side's name alone says what the next lines are."""
    bullet = _BULLET.match(text.flat, line.start, line.end)
    begin = start = bullet.end() if bullet else line.start
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
    for heading, role in ((witnesses, PersonRole.WITNESS), (signers, PersonRole.SIGNATORY)):
        if heading and (heading.end() >= line.end - 1 or ":" in heading.group()):
            block.role, block.present, block.named, start = role, False, False, heading.end()
    before = block.side
    signed_for: Stretch | None = None
    cells = _cells_of(text, start, line.end, len(block.columns))
    _open_columns(text, cells, block)
    for at, cell in enumerate(cells):
        witness = _WITNESSES.match(text.flat, cell.start, cell.end) if cell.start > start else None
        here = Block(role=PersonRole.WITNESS) if witness else block
        own = Stretch(witness.end(), cell.end) if witness else cell
        one = read_cell(text, own, here, firm=start > begin)
        if one and witness:
            one = replace(one, side=one.side or signed_for)
        signed_for = one.side if one else None
        if one:
            block.named = True
            yield _in_column(text, one, at, cells, block)
        elif (not block.named or block.side is before) and may_name_a_side(text, cell):
            block.side = cell


def _open_columns(text: Text, cells: Sequence[Stretch], block: Block) -> None:
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
    return may_name_a_side(text, cell) and bool(sure or name_at(text, cell.start, cell.end) is None)


def _in_column(text: Text, one: Undersigned, at: int, cells: Sequence[Stretch], block: Block) -> Undersigned:
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
