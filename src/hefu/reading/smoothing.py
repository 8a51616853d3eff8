"""What of a text only lays it out: ends of lines for want of room, indents, odd blanks, marks of breaking?"""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from hefu.lexicon.folding import NARROW, UNSEEN
from hefu.reading.patterns import pattern
from hefu.reading.wrapping import is_wide, soft_ends
from hefu.terms.reading import Reading
from hefu.terms.source import Source, Span
from hefu.terms.undertaking import Undertaking

Range = tuple[int, int]

_LIKE_OTHERS = str.maketrans(
    {**dict.fromkeys(f"{NARROW}\u2007", " "), **dict.fromkeys("\v\f\x85\u2028\u2029", "\n")}
)
"""Blanks that keep words together, and ends of pages, are like all others."""
_UNSEEN = {
    pattern(f"[{UNSEEN}\u200c]+"): (),
    pattern("(?<![ \t\u3000])[ \t\u3000]*\r(?=\n)"): ("\r\n",),
    pattern("(?<![ \t\u3000])[ \t\u3000]+(?=\n)"): (" \n", "\t\n", "\u3000\n"),
}
"""Marks of direction and breaking, and blanks at the end of a line: sought where one of the signs stands."""
_PARTING = pattern(r"[ \u3000]{2,}")
_PARTING_ZH = pattern(r"(?:(?<=[。！？])|(?<=[。！？][”」]))[ \u3000]{2,}")
"""What is left of the ends of paragraphs where all stands on one line, and where only indents were kept."""
_LONG = 200
_HAN = r"[\u3400-\u9fff]"
_MEASURE = "年月日号號天周个個亿億万萬千百余餘多元人名家项項公亩畝平吨噸台套座条條所间間米倍"
_SET_OFF = {
    pattern(r"^[ \u3000]+(?=[^\s|])|^\t+(?=[^\t\n|]+$)", re.MULTILINE): ("\n ", "\n\t", "\n\u3000"),
    pattern(rf"(?<={_HAN}) (?=\d(?!\d{{3}}(?:[-/.]\d|年)))"): (),
    pattern(rf"(?<=[\d%])(?<!^\d)(?<!^\d\d)(?<!^\d\.\d) (?=[{_MEASURE}])", re.MULTILINE): (),
    pattern(rf"(?:(?<={_HAN}\d)|(?<={_HAN}\d\d)|(?<={_HAN}\d\d\d)) (?=\d\d\d[{_MEASURE}])"): (),
    pattern(r"(?<=[a-z]{3}[.!?]) (?= [A-Z\"\u201c])"): (".  ", "!  ", "?  "),
}
"""Indents, the blanks that some set around and within (1 200人) the numbers of a Chinese text, and the second
one behind a stop.

Kept are the blank before the day of a byline (云帆快讯 2025-01-08) and behind a clause's number (1.1 双方…).
"""


class Way(Struct, frozen=True):
    """The way from the places of a text that was cut back to those of the text before."""

    starts: list[int]
    """Where in the shorter text each piece begins that was kept."""
    cut: list[int]
    """How much was cut before each of them."""

    def back(self, place: int) -> int:
        """Tell where the sign at ``place`` stood."""
        return place + self.cut[bisect_right(self.starts, place) - 1]


class Smooth(Struct, frozen=True, kw_only=True):
    """A source without what only lays it out, and that source as it was given."""

    source: Source
    given: Source
    ways: tuple[Way, ...]

    def as_given(self, reading: Reading) -> Reading:
        """Return a reading of the smooth text with each span where it stands in the given one.

        An amount quotes the given text as well; names stay smooth, so that no line ends within them.
        """
        same = self.source.text.removesuffix("\n") == self.given.text.removesuffix("\n")
        told: Reading = reading if same else self._as_given(reading)
        return told

    def _as_given(self, told: Any) -> Any:
        if isinstance(told, tuple):
            return tuple(map(self._as_given, told))
        if not isinstance(told, Struct):
            return told
        fields = {name: self._as_given(value) for name, value in asdict(told).items()}
        if isinstance(told, Undertaking):
            fields["quantities"] = tuple(
                replace(each, text=self._words(each.text, told.start)) for each in told.quantities
            )
        if isinstance(told, Span):
            fields |= asdict(self._span(told.start, told.end))
        return type(told)(**fields)

    def _words(self, smooth: str, near: int) -> str:
        """Quote what the given text has for words of the smooth one, behind a place or else before it."""
        at = self.source.text.find(smooth, near)
        at = at if at >= 0 else self.source.text.rfind(smooth, 0, near)
        return self._span(at, at + len(smooth)).quote

    def _span(self, start: int, end: int) -> Span:
        return self.given.span(self.place(start), self.place(end - 1) + 1)

    def place(self, at: int) -> int:
        """Tell where in the given text the sign at ``at`` of the smooth one stands."""
        for way in reversed(self.ways):
            at = way.back(at)
        return at


def smoothed(source: Source) -> Smooth:
    """Take from a text what only lays it out on a page or a screen, and keep the way back.

    Signs are cut or stand for one of a like kind; none is moved, and none put in but the end of the last
    line, so that whoever looks behind any word finds a sign.
    """
    text = source.text.translate(_LIKE_OTHERS)
    text, unseen = _without(text, _found(_UNSEEN, text))
    text = text.replace("\r", "\n")
    on_one_line = len(text) > _LONG and "\n" not in text.strip("\n")
    text = (_PARTING if on_one_line else _PARTING_ZH).sub(lambda run: "\n" * len(run.group()), text)
    text, broken = _joined(text)
    text, set_off = _without(text, sorted([*broken, *_found(_SET_OFF, text)]))
    ended = text if text.endswith("\n") else f"{text}\n"
    return Smooth(source=replace(source, text=ended, pages=()), given=source, ways=(unseen, set_off))


def _joined(text: str) -> tuple[str, list[Range]]:
    """Join the lines that end for want of room: by a blank, or, in Chinese, by cutting the range told."""
    parts, broken, at = [], [], 0
    for end in soft_ends(text):
        if is_wide(text[end - 1]) or is_wide(text[end + 1]):
            broken.append((end, end + 1))
        else:
            parts += [text[at:end], " "]
            at = end + 1
    return "".join([*parts, text[at:]]), broken


def _found(patterns: dict[re.Pattern[str], tuple[str, ...]], text: str) -> list[Range]:
    """Find where the patterns match, in order; one whose signs the text has not is not sought."""
    ascii_only = text.isascii()
    found = []
    for sought, signs in patterns.items():
        if any(sign in text for sign in signs) if signs else not ascii_only:
            found += [match.span() for match in sought.finditer(text)]
    return sorted(found)


def _without(text: str, ranges: list[Range]) -> tuple[str, Way]:
    """Cut ranges, which stand in order and do not overlap, out of a text."""
    begins = [0, *(end for _, end in ranges)]
    ends = [*(start for start, _ in ranges), len(text)]
    kept = [text[begin:end] for begin, end in zip(begins, ends, strict=True)]
    starts = [0, *accumulate(map(len, kept))][:-1]
    cut = [begin - start for begin, start in zip(begins, starts, strict=True)]
    return "".join(kept), Way(starts, cut)
