"""What does a table of actions undertake? A row is the action; its other cells name bearer and date."""

import re
from collections.abc import Iterator, Mapping, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_CELL = re.compile(r"[^|\t\n]+")
_FEWEST = 2


def find_rows(text: Text, sentences: Sequence[Sentence]) -> dict[int, Statement]:
    """Give each line that is a row of a table of actions its statement."""
    found: dict[int, Statement] = {}
    columns: dict[str, tuple[int, Hit]] = {}
    for sentence in _first_of_each_line(sentences):
        cells = list(_cells(text, sentence))
        header = _header(text, cells)
        if len(cells) < _FEWEST:
            columns = {}
        elif {"action", "bearer"} <= header.keys():
            columns = header
        elif (
            columns
            and len(cells) > max(at for at, _ in columns.values())
            and _says_enough(text, cells, columns)
        ):
            found[sentence.line] = _row(text, cells, columns, sentence)
    return found


def _first_of_each_line(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    line = -1
    for sentence in sentences:
        if sentence.line != line:
            yield sentence
        line = sentence.line


def _cells(text: Text, sentence: Sentence) -> Iterator[Stretch]:
    newline = text.folded.find("\n", sentence.start)
    end = newline if newline >= 0 else len(text.folded)
    if "|" in text.folded[sentence.start : end] or "\t" in text.flat[sentence.start : end]:
        for cell in _CELL.finditer(text.flat, sentence.start, end):
            words = cell.group()
            left = cell.start() + len(words) - len(words.lstrip())
            if words.strip():
                yield Stretch(left, left + len(words.strip()))


def _header(text: Text, cells: Sequence[Stretch]) -> dict[str, tuple[int, Hit]]:
    """Name the columns by the words that head them."""
    found: dict[str, tuple[int, Hit]] = {}
    for at, cell in enumerate(cells):
        hit = text.at("column", cell.start)
        if hit:
            found.setdefault(hit.entry.means, (at, hit))
    return found


def _says_enough(text: Text, cells: Sequence[Stretch], columns: Mapping[str, tuple[int, Hit]]) -> bool:
    action = cells[columns["action"][0]]
    return text.folded.count(" ", action.start, action.end) >= 1


def _row(
    text: Text, cells: Sequence[Stretch], columns: Mapping[str, tuple[int, Hit]], sentence: Sentence
) -> Statement:
    action, hit = cells[columns["action"][0]], columns["action"][1]
    due = cells[columns["due"][0]] if "due" in columns else None
    return Statement(
        start=action.start,
        end=action.end - (text.folded[action.end - 1] in ".;"),
        subject=cells[columns["bearer"][0]],
        kind=UndertakingKind.PLEDGE,
        strength=Strength.WILL,
        sentence=sentence,
        beside=due,
        why=(text.because("kind", hit), text.because("strength", hit)),
    )
