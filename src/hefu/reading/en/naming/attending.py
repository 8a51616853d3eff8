"""Whose people sit at the table, by the list of those present at a meeting, or of the parties?"""

from collections.abc import Iterator, Sequence

from hefu.reading.bodies import Body
from hefu.reading.en.naming.signers import bodies_within
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text


def find_attending(text: Text, sentences: Sequence[Sentence], bodies: Sequence[Body]) -> list[Body]:
    """Name the bodies of "Present: ...", of the items below "Parties", and of those who chair together."""
    below = _below(text, sentences)
    listed = set(below)
    return [
        body for place in (*below, *_told(text, sentences)) for body in bodies_within(bodies, place)
        if (body.defined or not body.bare)
        and (place not in listed or body.start <= place.start + _LEADING or _is_a_row(text, place))
    ]  # fmt: skip


def find_attended(text: Text, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Tell where the lines begin that list people below "Present"."""
    return frozenset(place.start for place in _below(text, sentences, parties=False))


def _told(text: Text, sentences: Sequence[Sentence]) -> Iterator[Stretch]:
    """Yield where a line or sentence itself tells who is present, or who chairs."""
    present = [one for one in sentences if text.at("present", one.start)]
    lines = {one.line for one in present[:1]}
    lines |= {one.line for one in present if not _BESIDE_THEM.match(text.folded, one.start)}
    away = {one.start for one in sentences if one.line in lines and text.at("absent", one.start)}
    for one in sentences:
        chaired = text.first("chaired", one.start, one.end)
        if one.line in lines and one.start not in away:
            yield Stretch(one.start, one.end)
        elif chaired:
            yield Stretch(chaired.end, one.end)


def _below(text: Text, sentences: Sequence[Sentence], *, parties: bool = True) -> list[Stretch]:
    """The list items right below a line that says "Parties", or "Present", and nothing more."""
    found: list[Stretch] = []
    line, attended = -2, False
    for one in sentences:
        alone = parties and text.folded[one.start : one.end].strip(" :.").removeprefix("the ") in _HEADINGS
        present = text.at("present", one.start)
        if alone or (present and one.end - present.end <= 1):
            line, attended = one.line, not alone
        elif one.line == line + 1 and (one.item or (attended and _names_people(text, one))):
            line = one.line
            found.append(Stretch(one.start, one.end))
    return found


def find_listed(text: Text, sentences: Sequence[Sentence], bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield those on lines of their own below a line that says them to sign: "Signing it are:"."""
    line = -2
    for one in sentences:
        short = one.end - one.start < _SHORT and text.flat[one.end - 1] not in ".:?!"
        if _LISTS_THEM.fullmatch(text.folded, one.start, one.end):
            line = one.line
        elif one.line == line + 1 and (one.item or short):
            line = one.line
            first = bodies_within(bodies, one)[:1]
            yield from (body for body in first if body.start <= one.start + len("the "))


def _names_people(text: Text, one: Sentence) -> bool:
    """Tell "City of Lipova: Mayor Jan Hruska", "Ann Lee (Mayor, City of Lipova); ..." below "Present"."""
    listed = text.folded.find(":", one.start, one.end) > 0 or _is_a_row(text, one)
    return listed and not (text.at("absent", one.start) or text.at("present", one.start))


def _is_a_row(text: Text, place: Sentence | Stretch) -> bool:
    return _IN_A_ROW.search(text.flat, place.start, place.end) is not None


_BESIDE_THEM = pattern(r"(?:in attendance|also (?:present|attending)|others? present|guests)\b")
"""Below those present, opens a line of those who sit in and are no members: "In attendance: Ann Lee"."""
_IN_A_ROW = pattern(r"\([A-Z][^()]{3,}\);|, [^;]{3,}; [A-Z]")
"""Between those whom one line below "Present" tells."""
_LISTS_THEM = pattern(
    r"(?:(?=.*\b(?:are|were|by|following|parties|partners)\b).*\b(?:signing|signed|signatories)\b.{0,80}|"
    r"(?:the )?(?:[\w-]+ ){0,3}(?:parties|partners)\b(?: (?:to|in|of) .{0,50})?(?: are| include)?) ?:"
)
"""A line above those who sign, each on a line of its own: "Signing it are the three partners:"."""
_SHORT = 80
_LEADING = len("for the trade union ")
_HEADINGS = frozenset({"parties", "signatories", "participants", "partners", "contracting parties"})
