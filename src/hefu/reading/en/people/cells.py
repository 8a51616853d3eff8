"""What does one cell of the lines below a paper tell: whose name, what office, for whom, in which role?"""

import re

from msgspec import Struct

from hefu.reading.en.people.closing import closing_of
from hefu.reading.en.people.shape import FIRST_PART, PART
from hefu.reading.en.people.styles import behind_row
from hefu.reading.en.people.untitled import names_a_body
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.party import PersonRole

_WIDEST = 220
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
_LABEL = pattern(
    r"(?P<side>(?:Party [A-Z1-9]|the (?:first|second|third|fourth) party|[A-Z][\w .&'’-]{2,60}?))"
    r" ?\((?:seal|signature|signed|sgd\.?|stamp|official seal|signature and seal)\)"
    r"(?: ?: *|[ \t]+(?:[Ll]egal |[Aa]uthori[sz]ed )?(?:[Rr]epresentative|[Ss]ignatory) ?: *)",
)
_BEHIND = pattern(
    r"(?:(?P<title>(?:, (?!for |on behalf )[^,\n]{2,80}){0,3}?)(?:, | \()| )(?:for|on behalf of) (?:the )?"
    r"(?P<side>[A-Z][^\n]{1,80})$"
)
_BRACKET = pattern(r" \(([A-Z][^()\n]{1,60})\)$")
OF_TITLE = r"(?:title|its|position|designation|office|capacity) ?: *"
_TITLE_BELOW = pattern(rf"\s*\n\s*{OF_TITLE}([^\n]{{2,80}})", re.I)
_OTHER_LABEL = pattern(r"(?:title|its|position|date|address|seal|witness(?:es)?|attest)\b ?:?", re.IGNORECASE)
_HEADED = pattern(
    r"(?:The |the )?(?!As witness|Witness|Attest|Signed|In the pres)(?P<side>[A-Z][^:\n]{2,90}): *(?=[A-Z])"
)
_NAME = pattern(rf"{FIRST_PART}(?: {PART}){{1,6}}(?![\w'’])")
_TRADE_AND_BODY = pattern(r", ([A-Z][^,;\n]{2,60}), (?:the )?[A-Z][^,;\n]{2,60}")
"""Behind a name with a style, what somebody does and for whom: "Ms Ann Lee, | Timetable Planner, Acme"."""
_NOBODY = pattern(
    r"(?:exhibit|annex|schedule|appendix|attachment|table|figure|for|on behalf of|in witness|in testimony)\b|"
    r".* (?:plan|application|form|guidelines|instructions|list|services|schedule|rates|signature|signatory)$",
    re.IGNORECASE,
)
"""What papers are attached, in lines of their own: "EXHIBIT L", "Disaster Recovery Plan"."""
_MOST_WORDS = 6
_STYLES = ("courtesy", "address", "title")


class Undersigned(Struct, frozen=True, kw_only=True):
    """A person's name in such a line, with the office told beside it and the words that name the side."""

    start: int
    end: int
    title: Stretch | None
    side: Stretch | None
    role: PersonRole


class Block(Struct):
    """What the lines so far have opened: whose names stand below, and the last line that named a side."""

    role: PersonRole | None = None
    present: bool = False
    side: Stretch | None = None
    named: bool = False
    columns: tuple[Stretch, ...] = ()
    """The sides of the columns below, where a line names more than one."""


def read_cell(text: Text, cell: Stretch, block: Block, *, firm: bool) -> Undersigned | None:
    """Read who is named in a cell, by what its lines have opened; ``firm``: a heading stands before it."""
    side_of = _SIDE_OF.match(text.flat, cell.start, cell.end) or _LABEL.match(text.flat, cell.start, cell.end)
    closes = cell.start >= closing_of(text)
    if side_of is None and (block.present or closes):
        side_of = _HEADED.match(text.flat, cell.start, cell.end)
    mark = _MARK.match(text.flat, side_of.end() if side_of else cell.start, cell.end)
    at = mark.end() if mark else side_of.end() if side_of else cell.start
    name = name_at(text, at, cell.end)
    if name is None:
        return None
    behind = _BEHIND.match(text.flat, name.end, cell.end)
    firm = firm or closes
    listed = block.role or (block.present and (block.side or _is_styled(text, cell)))
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
    ends = behind.end("title") if behind else bracket.start() if bracket else _end_of_trade(text, name, cell)
    title = _title(text, name, max(ends, name.end))
    return Undersigned(start=name.start, end=name.end, title=title, side=side, role=role)


def _end_of_trade(text: Text, name: Stretch, cell: Stretch) -> int:
    """Where ends what somebody with a style does, before the body: "Ms Ann Lee, Planner | , Acme"."""
    trade = _TRADE_AND_BODY.fullmatch(text.flat, name.end, cell.end) if _is_styled(text, cell) else None
    return trade.end(1) if trade else cell.end


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
    name = _NAME.match(text.flat, behind_row(text, at, end, _STYLES), end)
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


def may_name_a_side(text: Text, cell: Stretch) -> bool:
    """Tell a line with a body's name from a sentence, and from a label."""
    if _MARK.match(text.flat, cell.start, cell.end) or _OTHER_LABEL.match(text.flat, cell.start):
        return False
    if _is_styled(text, cell):
        return False
    ends = text.folded.endswith(".", cell.start, cell.end)
    return cell.end - cell.start <= _WIDEST // 2 and (
        not ends or text.first("legal_form", cell.end - 6, cell.end) is not None
    )


def _is_styled(text: Text, cell: Stretch) -> bool:
    """Tell a cell that begins with "Ms" or "Dr.", a person's."""
    return text.at("courtesy", cell.start) is not None or text.at("address", cell.start) is not None


def _is_alone(text: Text, name: Stretch, cell: Stretch, block: Block) -> bool:
    """Tell a name that fills its cell, or has an office behind a comma; of a witness and of somebody with a
    style, with a body behind it, any trade will do: "Ms Ann Lee, Timetable Planner, Acme".
    """
    rest = text.flat[name.end : cell.end].strip(" .;,")
    if block.role is PersonRole.WITNESS and text.flat.startswith(", ", name.end):
        return rest[:1].isupper()
    if _is_styled(text, cell) and _TRADE_AND_BODY.fullmatch(text.flat, name.end, cell.end):
        return True
    return not rest or (
        text.flat.startswith((", ", " ("), name.end)
        and text.first("title", name.end, min(cell.end, name.end + 60)) is not None
    )
