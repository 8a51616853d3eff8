"""Which rows of a table of actions undertake something? Deed, bearer and time stand in columns."""

import itertools
from collections.abc import Iterator

from msgspec import Struct

from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.statements.labels import begins_deed
from hefu.reading.zh.statements.scene import Scene

_BAR = r"[|｜│┃¦\t]"
_GAP = r"[ \u00a0]{2}|\u3000"
_ANY_BAR, _ANY_GAP = pattern(_BAR), pattern(_GAP)
_CELLS = {
    "bar": pattern(rf"(?:(?!{_BAR}).)+"),
    "gap": pattern(rf"(?:(?!{_BAR}|{_GAP}).)+"),
}
_LEAST_COLUMNS = 2
_LEAST_DEED = 5
_MARKER = 8
_LONGEST_GROUP = 16
_PROJECT = "项目"


class Columns(Struct, frozen=True, kw_only=True):
    """The places of the columns in a row of so many cells; -1 where there is no such column.

    A table without bearers hangs on a stem that names one (乙方应按下列进度完成建设：).
    """

    sort: str
    cells: int
    deed: int
    bearer: int
    due: int = -1


class Row(Struct, frozen=True, kw_only=True, gc=False):
    """One action of a table."""

    deed: Stretch
    bearer: Stretch | None
    due: Stretch | None = None
    over: bool = False
    """Whether another cell says that it is done or dropped (已完成), or that nobody bears it (—)."""


def find_columns(text: Text, sentence: Sentence, *, borne: bool) -> Columns | None:
    """Read a line as the head of a table of actions (任务 | 责任单位); ``borne``: a stem says whose."""
    sort = _sort(text, sentence)
    if sort is None:
        return None
    cells = list(_cells(text, sentence, sort))
    deed = _deed_column(text, cells)
    bearer = _column(text, cells, "column_bearer")
    if len(cells) < _LEAST_COLUMNS or deed < 0 or (bearer < 0 and not borne):
        return None
    return Columns(
        sort=sort, cells=len(cells), deed=deed, bearer=bearer, due=_column(text, cells, "column_due"),
    )  # fmt: skip


def read_row(text: Text, sentence: Sentence, columns: Columns) -> Row | None:
    """Read a line as a row under such a head; None where it has other cells."""
    filled = list(_cells(text, sentence, columns.sort))
    cells = filled if len(filled) == columns.cells else _with_empty(text, sentence)
    if len(cells) != columns.cells or _is_empty(cells[columns.deed]):
        return None
    own = {columns.deed, columns.bearer}
    due = cells[columns.due] if columns.due >= 0 else None
    bearer = cells[columns.bearer] if columns.bearer >= 0 else None
    notes = [cell for place, cell in enumerate(cells) if place not in own]
    goes_on = any(text.first("row_open", note.start, note.end) for note in notes)
    over = not goes_on and any(text.first("row_over", note.start, note.end) for note in notes)
    over = over or (bearer is not None and text.folded[bearer.start : bearer.end].strip("—–-") == "")
    return Row(deed=cells[columns.deed], bearer=bearer, due=due, over=over)


def _is_empty(cell: Stretch) -> bool:
    return cell.start == cell.end


def guess_row(scene: Scene, sentence: Sentence) -> Row | None:
    """Read a line without such a head: one cell is a name and another begins with a deed."""
    text = scene.text
    sort = _sort(text, sentence)
    cells = list(_cells(text, sentence, sort)) if sort else []
    if len(cells) < _LEAST_COLUMNS:
        return None
    named = [cell for cell in cells if _is_name(scene, cell)]
    deeds = [
        cell
        for cell in cells
        if cell not in named and begins_deed(scene, cell.start) and not text.at("boilerplate", cell.start)
    ]
    if len(named) != 1 or len(deeds) != 1 or deeds[0].end - deeds[0].start < _LEAST_DEED:
        return None
    rest = [cell for cell in cells if cell not in (*named, *deeds)]
    return Row(deed=deeds[0], bearer=named[0], due=rest[-1] if rest else None)


def is_group(sentence: Sentence) -> bool:
    """Tell 【人才培养】, the title of a group of rows within a table, from the line that ends it."""
    return sentence.heading and sentence.end - sentence.start <= _LONGEST_GROUP


def _is_name(scene: Scene, cell: Stretch) -> bool:
    named = scene.first_named(cell.start, cell.end)
    return named is not None and named.start == cell.start and named.end >= cell.end - 1


def _sort(text: Text, sentence: Sentence) -> str | None:
    line = (text.flat, sentence.start, sentence.end)
    return "bar" if _ANY_BAR.search(*line) else "gap" if _ANY_GAP.search(*line) else None


def has_cells(text: Text) -> bool:
    """Tell whether any line of a text may be a row; most texts have none."""
    return bool(_ANY_BAR.search(text.flat) or _ANY_GAP.search(text.flat))


def _cells(text: Text, sentence: Sentence, sort: str) -> Iterator[Stretch]:
    start = _line_start(text, sentence.start)
    for cell in _CELLS[sort].finditer(text.flat, start, sentence.end):
        left = cell.start() + len(cell.group()) - len(cell.group().lstrip())
        right = cell.end() - len(cell.group()) + len(cell.group().rstrip())
        if left < right:
            yield Stretch(left, right)


def _with_empty(text: Text, sentence: Sentence) -> list[Stretch]:
    """Divide a line at its bars, where a cell in the middle or at its end is left empty."""
    start = _line_start(text, sentence.start)
    bars = [bar.start() for bar in _ANY_BAR.finditer(text.flat, start, sentence.end)]
    cells = []
    for left, right in itertools.pairwise([start - 1, *bars, sentence.end]):
        cell = text.flat[left + 1 : right]
        begin = left + 1 + len(cell) - len(cell.lstrip())
        cells.append(Stretch(begin, max(begin, left + 1 + len(cell.rstrip()))))
    return cells[1:] if _is_empty(cells[0]) else cells


def _line_start(text: Text, at: int) -> int:
    """Take in a number that was read as the marker of an item."""
    return text.flat.rfind("\n", max(0, at - _MARKER), at) + 1 or at


def _deed_column(text: Text, cells: list[Stretch]) -> int:
    """Find the column that tells most nearly what is to be done: 工作措施 behind 重点任务, but no 项目."""
    places = [place for place, cell in enumerate(cells) if _column(text, [cell], "column_deed") == 0]
    near = [place for place in places if not text.folded.startswith(_PROJECT, cells[place].start)]
    return (near or places or [-1])[-1]


def _column(text: Text, cells: list[Stretch], kind: str) -> int:
    for place, cell in enumerate(cells):
        if any(hit.start == cell.start for hit in text.find(kind, cell.start, cell.end)):
            return place
    return -1
