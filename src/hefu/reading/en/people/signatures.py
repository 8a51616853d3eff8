"""Whose names stand under an English paper, each on a line of its own with the office below?"""

import itertools
from collections.abc import Iterator, Sequence

from hefu.reading.en.naming.apposed import without_body
from hefu.reading.en.naming.plain import plain_title
from hefu.reading.en.papers import is_joint_paper
from hefu.reading.en.people.shape import FIRST_PART, PART
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.terms.party import PersonRole

_GAP = pattern(r" {3,}|\t+")
_NAME = pattern(rf"{FIRST_PART}(?: {PART}){{1,6}}")
_SIGNED = pattern(r"(?:\(signed\)|/s/|signed:) *")
_LAST_LINES = 14
_WIDEST = 160
_LONGEST_TITLE = 100


def find_signing_names(text: Text, sentences: Sequence[Sentence]) -> Iterator[Named]:
    """Yield each name of the last lines that stands alone above a line with an office."""
    addressed = text.folded.rfind("\ndear ")
    lines = [line for line in _last_lines(text) if line[0] > addressed]
    for (start, end), (below, below_end) in itertools.pairwise(lines):
        if max(end - start, below_end - below) >= _WIDEST or "|" in text.flat[below:below_end]:
            continue
        offices = list(_cells(text, below, below_end))
        columns = list(_cells(text, start, end))
        for column, (left, right) in enumerate(columns):
            office = offices[min(column, len(offices) - 1)] if offices else None
            named = (
                _NAME.fullmatch(text.flat, left, right)
                and not text.has(("agreement", "legal_form"), left, right)
                and not text.folded.startswith(("for ", "the "), left)
                and "..." not in text.flat[left:right]
            )
            if office and named and _is_a_title(text, *office):
                title = plain_title(without_body(text, *office))
                told = len(offices) == len(columns) and text.first("body", *office) is not None
                side = Stretch(*office) if told and not text.first("body", left, right) else None
                role = PersonRole.SIGNATORY if is_joint_paper(text) else None
                yield Named(
                    start=left, end=right, name=text.flat[left:right], titles=(title,), role=role, side=side,
                    told_at=(left,) if role else (),
                )  # fmt: skip


def _last_lines(text: Text) -> list[tuple[int, int]]:
    at = len(text.flat)
    lines: list[tuple[int, int]] = []
    while at > 0 and len(lines) < _LAST_LINES:
        start = text.flat.rfind("\n", 0, at) + 1
        if text.flat[start:at].strip():
            lines.append((start, at))
        at = start - 1
    return lines[::-1]


def _cells(text: Text, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the columns of a line, set apart by wide gaps, without the brackets around them."""
    left = start
    for gap in [*_GAP.finditer(text.flat, start, end), None]:
        right = gap.start() if gap else end
        while left < right and text.flat[left] == " ":
            left += 1
        signed = _SIGNED.match(text.folded, left, right)
        left = signed.end() if signed else left
        while right > left and text.flat[right - 1] in " ,":
            right -= 1
        if text.flat.startswith("(", left) and text.flat.endswith(")", left, right):
            left, right = left + 1, right - 1
        if left < right:
            yield left, right
        left = gap.end() if gap else end


def _is_a_title(text: Text, start: int, end: int) -> bool:
    title = text.first("title", start, min(end, start + 40))
    if title is None or text.flat.find(", ", start, title.start) >= 0:
        return False
    if text.folded.startswith(("'s ", "’s "), title.end):
        return False
    return end - start < _LONGEST_TITLE and not text.first("strength", start, end)
