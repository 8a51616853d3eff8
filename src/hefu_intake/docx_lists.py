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
_MOST_BASES = 12
_DIGITS = "〇一二三四五六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"


class Level(Struct):
    """How a depth of a list is written: its pattern ("%1.%2", "第%1条"), form of number, and first."""

    form: str = "decimal"
    pattern: str = ""
    first: int = 1


class Lists(Struct, kw_only=True):
    """All lists of a document, and which of them its styles belong to; counts as it is asked for labels.

    Lists of one kind go on counting where another of them stopped, unless one begins anew (``restarts``).
    """

    levels: Mapping[Place, Level] = {}
    styles: Mapping[str, Place] = {}
    kinds: Mapping[str, str] = {}
    restarts: Mapping[Place, int] = {}
    _counts: dict[Place, int] = field(default_factory=dict)
    _begun: set[Place] = field(default_factory=set)

    def label(self, place: Place) -> str:
        """The next label at a place; deeper counts begin anew. Empty where nothing is shown."""
        level = self.levels.get(place)
        if level is None:
            return ""
        number, depth = place
        kind = self.kinds.get(number, number)
        before = self._counts.get((kind, depth), level.first - 1)
        if place in self.restarts and place not in self._begun:
            before = self.restarts[place] - 1
        self._begun.add(place)
        self._counts[kind, depth] = before + 1
        for deeper in [at for at in self._counts if at[0] == kind and at[1] > depth]:
            del self._counts[deeper]
        if level.form == "bullet":
            return "•"
        return re.sub(r"%([1-9])", lambda match: self._written(number, int(match[1]) - 1), level.pattern)

    def _written(self, number: str, depth: int) -> str:
        level = self.levels.get((number, depth), Level())
        count = self._counts.get((self.kinds.get(number, number), depth), level.first)
        return _FORMS.get(level.form, str)(count)


class ListsHandler:
    """Takes the lists out of ``word/numbering.xml``."""

    def __init__(self) -> None:
        self._patterns: dict[Place, Level] = defaultdict(Level)
        self._own: dict[Place, Level] = defaultdict(Level)
        self._kinds: dict[str, str] = {}
        self._restarts: dict[Place, int] = {}
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
        elif tag in ("lvl", "lvlOverride"):
            self._depth = _whole(attributes.get("ilvl"), 0)
        elif tag == "startOverride":
            self._restarts[self._number, self._depth] = _whole(value, 1)
        elif tag in ("numFmt", "lvlText", "start"):
            self._set(tag, value)

    def _set(self, tag: str, value: str) -> None:
        """A level of a kind of list, or of one list that writes it in its own way."""
        own = self._own[self._number, self._depth] if self._number else None
        level = own or self._patterns[self._abstract, self._depth]
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

    def lists(self, styles: Mapping[str, Place]) -> Lists:
        """Every depth of every list."""
        depths = defaultdict(list)
        for (kind, depth), level in self._patterns.items():
            depths[kind].append((depth, level))
        shared = {
            (number, depth): level for number, kind in self._kinds.items() for depth, level in depths[kind]
        }
        return Lists(
            levels={**shared, **self._own}, styles=styles, kinds=self._kinds, restarts=self._restarts
        )


class StylesHandler:
    """Takes out of ``word/styles.xml`` the styles that belong to a list, as numbered headings do."""

    def __init__(self) -> None:
        self._lists: dict[str, str] = {}
        self._depths: dict[str, int] = {}
        self._bases: dict[str, str] = {}
        self._style = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        value = attributes.get("val", "")
        if tag == "style":
            self._style = attributes.get("styleId", "")
        elif tag == "basedOn":
            self._bases[self._style] = value
        elif tag == "ilvl":
            self._depths[self._style] = _whole(value, 0)
        elif tag == "numId" and self._style:
            self._lists[self._style] = value

    def end(self, tag: str) -> None:
        """Nothing ends that matters."""

    def text(self, words: str) -> None:
        """The part has no words."""

    def numbered(self) -> dict[str, Place]:
        """Each style with its list; what a style does not say, the one that it is based on says."""
        places = {}
        for style in {*self._lists, *self._bases}:
            line = self._line(style)
            number = next((self._lists[each] for each in line if each in self._lists), None)
            depth = next((self._depths[each] for each in line if each in self._depths), 0)
            if number is not None:
                places[style] = (number, depth)
        return places

    def _line(self, style: str) -> list[str]:
        """A style and those it is based on, as far as a word processor goes."""
        line = [style]
        while len(line) < _MOST_BASES and (base := self._bases.get(line[-1])):
            line.append(base)
        return line


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
    if not 0 < number < 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    written = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        written += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        written += "零"
    return written + (_DIGITS[ones] if ones else "")


def _circled(number: int) -> str:
    return chr(0x245F + number) if 0 < number < 21 else str(number)


def _stem(number: int) -> str:
    return _STEMS[number - 1] if 0 < number <= len(_STEMS) else str(number)


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
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalZero": lambda number: f"{number:02}",
    "ideographTraditional": _stem,
    "none": lambda _: "",
}
