"""Where does a Chinese sentence divide into clauses, and which of them only lead in or trail?"""

import itertools
import re
from collections.abc import Iterator

from msgspec import Struct

from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text

_DIVIDER = re.compile(r"[,;。!?:]")
_SHORT = 22
_SUBJECT = 8
_LOOSE = " ,;。!?:、"


class Clause(Struct, frozen=True, kw_only=True):
    """A clause ``[start, end)`` without its punctuation; ``cuts`` are where coordinate verbs begin."""

    start: int
    end: int
    cuts: tuple[int, ...] = ()

    def parts(self, start: int, end: int) -> Iterator[Stretch]:
        """Divide ``[start, end)`` at the cuts."""
        bounds = [start, *(cut for cut in self.cuts if start < cut < end), end]
        for left, right in itertools.pairwise(bounds):
            yield Stretch(left if left == start else left + 1, right)


def find_clauses(text: Text, sentence: Sentence) -> list[Clause]:
    """Split a sentence at commas and the like; joining words at the head stay outside."""
    clauses = []
    begin = sentence.start
    ends = [*(mark.start() for mark in _DIVIDER.finditer(text.folded, begin, sentence.end)), sentence.end]
    for end in ends:
        if not _within_number(text, end):
            start, right = trimmed(text, begin, end)
            start = _after_joiner(text, start, right)
            if start < right:
                clauses.append(Clause(start=start, end=right, cuts=tuple(_cuts(text, start, right))))
            begin = end + 1
    return clauses


def _within_number(text: Text, at: int) -> bool:
    return text.folded[at - 1 : at].isdigit() and text.folded[at + 1 : at + 2].isdigit()


def _after_joiner(text: Text, start: int, end: int) -> int:
    joiner = text.at("joiner", start)
    return joiner.end if joiner and joiner.end < end else start


def _cuts(text: Text, start: int, end: int) -> Iterator[int]:
    for mark in re.compile(r"[、并]").finditer(text.folded, start + 2, end - 4):
        piece = re.compile(r"[^、]*").match(text.folded, mark.end(), end)
        verb = text.at("verb", mark.end())
        opens = verb or text.folded.startswith("把", mark.end())
        if opens and piece and piece.end() - piece.start() >= 4:
            yield mark.start()


def trimmed(text: Text, start: int, end: int) -> tuple[int, int]:
    """Leave out loose punctuation and unpaired quotation marks at both ends."""
    while start < end and (text.folded[start] in _LOOSE or _unpaired(text, start, start, end)):
        start += 1
    while start < end and (text.folded[end - 1] in _LOOSE or _unpaired(text, end - 1, start, end)):
        end -= 1
    return start, end


def _unpaired(text: Text, at: int, start: int, end: int) -> bool:
    return text.folded[at] == '"' and text.folded.count('"', start, end) % 2 == 1


def is_lead(text: Text, clause: Clause, start: int | None = None) -> bool:
    """Tell whether a clause, from ``start`` on, only leads into the next (以此为契机, 围绕产业升级)."""
    begins = text.at("lead", clause.start) if start is None else text.first("lead", start, clause.end)
    ends = any(hit.end == clause.end for hit in text.find("lead_end", clause.start, clause.end))
    return bool(begins and ends) or _leads_alone(text, clause, clause.start if start is None else start)


def _leads_alone(text: Text, clause: Clause, start: int) -> bool:
    short = clause.end - start < _SHORT
    return short and text.first("lead_alone", start, min(clause.end, start + _SUBJECT)) is not None


def is_tail(text: Text, clause: Clause) -> bool:
    """Tell whether a clause only adds an amount, a share or a manner to the one before (其中, 占40%)."""
    return text.at("tail", clause.start) is not None


def is_aim(text: Text, clause: Clause) -> bool:
    """Tell whether a clause begins as the aim of the one before does (助力…)."""
    return text.at("aim", clause.start) is not None
