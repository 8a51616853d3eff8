"""Is the hyphen at the end of a line the word's own, or did only the line break the word?"""

import re
from collections.abc import Iterable

from hefu_intake.pdf_lines import Line

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LEAST = 4
"""Letters of a part from which on it is believed to be a word: "in" and "vest" are found in any text."""


class Hyphens:
    """What a document writes with a hyphen within its lines, and what without."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._known: set[str] = set()
        after_break = False
        for line in lines:
            words = _WORD.findall(line.text)
            self._known.update(words[after_break : len(words) - line.broken])  # parts of words are none
            after_break = line.broken

    def is_kept(self, before: str, after: str) -> bool:
        """Tell "long-|term" from "cooper-|ation": a compound is written so elsewhere, or both its parts are
        words of the document and what they would make together is none."""
        start, rest = _WORD.match(before[::-1]), _WORD.match(after)
        if not (start and rest and rest[0][:1].islower()):
            return True
        first, second = start[0][::-1], rest[0]
        if f"{first}-{second}" in self._known:
            return True
        last, following = first.rpartition("-")[2], second.partition("-")[0]
        if last + following in self._known:
            return False
        known = {last, following} <= self._known and min(len(last), len(following)) >= _LEAST
        return known or "-" in second or ("-" in first and second in self._known)
