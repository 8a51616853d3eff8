"""Who signs beneath the labels of a Chinese paper, and for which side where several stand in a row?"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.body_at import ROLE
from hefu.reading.zh.naming.name_ends import LATIN, is_name
from hefu.reading.zh.naming.name_parts import is_chinese
from hefu.terms.party import PersonRole

_CELL = pattern(
    r"(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff] {1,2}[\u4e00-\u9fff](?: {1,2}[\u4e00-\u9fff])?)"
    r"(?= {2}| *(?:\n|$)|\()"
)
"""A name that fills its place, whatever its characters mean elsewhere (郑有为, 卫　蓝)."""
_LABELS = pattern(
    r"^(?: *(?:[甲乙丙丁戊]方)?(?:法定|授权|签[字约署]|法人|委托)?(?:代 {0,4}表人?|代理人|负责人)"
    r"(?:[或/、]?\(?或?(?:授权|委托)(?:代表人?|代理人)\)?)?"
    r"(?:\([^()\n]{0,8}\)|签[字名章])?:[ _]*){1,5}$",
    re.MULTILINE,
)
"""代表：     代表：, whose names stand on the next line."""
_SIDE = pattern("([甲乙丙丁戊]) {0,8}方|" + ROLE)
_GAP = pattern(" {2,}")
_ROW = pattern(r"\n{1,3}([^\n]+)")
_OFFICE = pattern("职 {0,8}[务位称] {0,4}: *([^ \n]{2,20})")
_WORD = pattern("[^ \n]+")
_SEALED = pattern(r"\((?:盖章|签章|公章|章)[^()\n]{0,4}\)")
_SIGNS = PersonRole.SIGNATORY
_COLUMNS = 2
_FAR, _LINES = 400, 6
"""How far above its signatures a line of sides may stand."""


def find_beneath(text: Text) -> Iterator[Named]:
    """Yield those whose names stand on the line beneath the labels by which they sign."""
    for labels in _LABELS.finditer(text.folded):
        row = _ROW.match(text.folded, labels.end())
        people = list(_people(text, *row.span(1))) if row else []
        if row and len(people) == labels.group().count(":"):
            told = offices_beside(text, people, row.end(), alone=True)
            yield from in_their_columns(text, told, labels.start())


def in_their_columns(text: Text, people: Sequence[Named], start: int) -> Iterator[Named]:
    """Give each of several in a row the side that stands above it (甲方（盖章） 乙方（盖章）), and one alone
    whose seal is right above.
    """
    sides = (
        _sides_above(text, start, len(people)) if len(people) >= _COLUMNS else _sealed(text, start, people)
    )
    if not sides:
        yield from people
        return
    for one, side in zip(people, sides, strict=True):
        yield replace(one, side=side)


def _sealed(text: Text, start: int, people: Sequence[Named]) -> Sequence[Stretch]:
    """Find the house whose seal stands on the line right above the one who signs (云帆集团（公章）)."""
    end = start - 1
    line = text.folded.rfind("\n", max(0, end - _FAR), max(0, end)) + 1
    seal = _SEALED.search(text.folded, line, end) if people and people[0].side is None else None
    return (Stretch(line, seal.start()),) if seal and text.has(("body",), line, seal.start()) else ()


def offices_beside(text: Text, people: Sequence[Named], end: int, *, alone: bool = False) -> Sequence[Named]:
    """Give each of a row the office on the next line, labelled (职务：副市长  职务：总裁) or ``alone``."""
    row = _ROW.match(text.folded, end) if people else None
    if row is None:
        return people
    cells = [Stretch(*one.span(1)) for one in _OFFICE.finditer(text.folded, *row.span(1))]
    cells = cells or (list(_cells(text, *row.span(1))) if alone else [])
    if len(cells) != len(people) or not all(text.first("title", one.start, one.end) for one in cells):
        return people
    return [_in_office(text, one, cell) for one, cell in zip(people, cells, strict=True)]


def cell_end(text: Text, at: int, limit: int) -> int:
    """Give where a person's name ends that fills its place behind a label or in a row; 0: none does."""
    cell = _CELL.match(text.folded, at, limit)
    return cell.end() if cell and is_person(text, at, cell.end()) else 0


def bare(name: str) -> str:
    """Give a name without what only spreads it over its place (卫　蓝)."""
    joined = "".join(name.split())
    return joined if is_chinese(joined) else name


def is_person(text: Text, start: int, end: int) -> bool:
    """Tell a person's name that fills its place from a body's or a title."""
    others = text.first("body", start, end) or text.first("title", start, end)
    spread = bare(text.folded[start:end]) if " " in text.folded[start:end] else ""
    surname = text.words.first("surname", spread) if spread else text.at("surname", start)
    opens = surname is not None and surname.start in (0, start)
    return others is None and opens and is_name(text, start, end)


def _people(text: Text, start: int, end: int) -> Iterator[Named]:
    """Yield each name of a row, with the office behind it (丁海  副市长        唐可  总裁)."""
    held: Named | None = None
    for cell in _cells(text, start, end):
        person = _person(text, cell)
        if person is None and held and text.first("title", cell.start, cell.end):
            person, held = _in_office(text, held, cell), None
        elif person is None:
            return
        if held:
            yield held
        held = person
    if held:
        yield held


def _person(text: Text, cell: Stretch) -> Named | None:
    """Read a cell that is a name, or a Latin one with its Chinese form."""
    latin = LATIN.match(text.flat, cell.start, cell.end)
    end = latin.end() if latin else cell.end
    if latin is None and not is_person(text, cell.start, end):
        return None
    name = text.flat[cell.start : end]
    return Named(start=cell.start, end=end, name=name if latin else bare(name), titles=(), role=_SIGNS)


def _in_office(text: Text, one: Named, cell: Stretch) -> Named:
    return replace(one, titles=(text.flat[cell.start : cell.end].rstrip(":： "),))


def _cells(text: Text, start: int, end: int) -> Iterator[Stretch]:
    """Yield what wide gaps part in a line."""
    end = start + len(text.folded[start:end].rstrip())
    while start < end:
        gap = _GAP.search(text.folded, start, end)
        stop = gap.start() if gap else end
        if start < stop:
            yield Stretch(start, stop)
        start = gap.end() if gap else end


def _sides_above(text: Text, start: int, count: int) -> Sequence[Stretch]:
    """Find the nearest line above on which so many sides stand, by their letters or by name."""
    for _ in range(_LINES):
        end = text.folded.rfind("\n", max(0, start - _FAR), start)
        if end < 0:
            return ()
        start = max(text.folded.rfind("\n", max(0, end - _FAR), end) + 1, end - _FAR, 0)
        sides = [_as_told(text, *one.span()) for one in _SIDE.finditer(text.folded, start, end)]
        words = (Stretch(*one.span()) for one in _WORD.finditer(text.folded, start, end))
        for cells in () if sides else (_cells(text, start, end), words):
            named = [one for one in cells if text.has(("body",), one.start, one.end)]
            sides = sides or (named if len(named) == count else [])
        if len(sides) == count:
            return sides
    return ()


def _as_told(text: Text, start: int, end: int) -> Stretch:
    """Give where the text first calls a side so, without the blanks by which a column spreads it (甲  方)."""
    name = bare(text.folded[start:end])
    at = text.folded.find(name) if end - start > len(name) else start
    return Stretch(at, at + len(name)) if at >= 0 else Stretch(start, end)
