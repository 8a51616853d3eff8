"""The numbers and bullets that a DOCX shows and does not write: counted here as a word processor counts."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from string import ascii_lowercase

from msgspec import Struct, field

Place = tuple[str, int]
"""A list by its identifier, and a depth in it from 0."""

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_DIGITS = "〇一二三四五六七八九"


class Level(Struct):
    """How a depth of a list is written: its pattern ("%1.%2", "第%1条"), form of number, and first."""

    form: str = "decimal"
    pattern: str = ""
    first: int = 1


class Lists(Struct, kw_only=True):
    """All lists of a document, and which of them its styles belong to; counts as it is asked for labels."""

    levels: Mapping[Place, Level] = {}
    styles: Mapping[str, Place] = {}
    _counts: dict[Place, int] = field(default_factory=dict)

    def label(self, place: Place) -> str:
        """The next label at a place; deeper counts begin anew. Empty where nothing is shown."""
        level = self.levels.get(place)
        if level is None:
            return ""
        number, depth = place
        self._counts[place] = self._counts.get(place, level.first - 1) + 1
        for deeper in [at for at in self._counts if at[0] == number and at[1] > depth]:
            del self._counts[deeper]
        if level.form == "bullet":
            return "•"
        return re.sub(r"%([1-9])", lambda match: self._written(number, int(match[1]) - 1), level.pattern)

    def _written(self, number: str, depth: int) -> str:
        level = self.levels.get((number, depth), Level())
        return _FORMS.get(level.form, str)(self._counts.get((number, depth), level.first))


class ListsHandler:
    """Takes the lists out of ``word/numbering.xml``."""

    def __init__(self) -> None:
        self._patterns: dict[Place, Level] = defaultdict(Level)
        self._kinds: dict[str, str] = {}
        self._abstract = self._number = ""
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        value = attributes.get("val", "")
        if tag == "abstractNum":
            self._abstract, self._number = attributes.get("abstractNumId", ""), ""
        elif tag == "num":
            self._abstract, self._number = "", attributes.get("numId", "")
        elif tag == "abstractNumId":
            self._kinds[self._number] = value
        elif tag == "lvl":
            self._depth = _whole(attributes.get("ilvl"), 0)
        elif self._abstract and tag in ("numFmt", "lvlText", "start"):
            self._set(tag, value)

    def _set(self, tag: str, value: str) -> None:
        level = self._patterns[self._abstract, self._depth]
        if tag == "numFmt":
            level.form = value
        elif tag == "lvlText":
            level.pattern = value
        else:
            level.first = _whole(value, 1)

    def end(self, tag: str) -> None:
        """Nothing ends that matters."""

    def text(self, words: str) -> None:
        """The part has no words."""

    def levels(self) -> dict[Place, Level]:
        """Every depth of every list."""
        depths = defaultdict(list)
        for (kind, depth), level in self._patterns.items():
            depths[kind].append((depth, level))
        return {
            (number, depth): level for number, kind in self._kinds.items() for depth, level in depths[kind]
        }


class StylesHandler:
    """Takes out of ``word/styles.xml`` the styles that belong to a list, as numbered headings do."""

    def __init__(self) -> None:
        self.numbered: dict[str, Place] = {}
        self._style = ""
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "style":
            self._style, self._depth = attributes.get("styleId", ""), 0
        elif tag == "ilvl":
            self._depth = _whole(attributes.get("val"), 0)
        elif tag == "numId" and self._style:
            self.numbered[self._style] = (attributes.get("val", ""), self._depth)

    def end(self, tag: str) -> None:
        """Nothing ends that matters."""

    def text(self, words: str) -> None:
        """The part has no words."""


def _whole(value: str | None, otherwise: int) -> int:
    return int(value) if value and value.isdecimal() and len(value) < 7 else otherwise


def _letter(number: int) -> str:
    """A word processor counts z, aa, bb."""
    return ascii_lowercase[(number - 1) % 26] * ((number - 1) // 26 % 9 + 1)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value) if number < 4000 else (0, number)
        written += letters * times
    return written or str(number)


def _chinese(number: int) -> str:
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")


_FORMS: Mapping[str, Callable[[int], str]] = {
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "none": lambda _: "",
}
