"""What does a table of actions undertake? A row is the action; its other cells name bearer and date."""

from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.basis import is_instrument
from hefu.reading.en.phrases import begins_with_verb, is_gerund, is_present
from hefu.reading.en.statements.spans import trimmed
from hefu.reading.en.statements.verb_phrases import verb_phrases
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_CELL = pattern(r"[^|\t\n]+")
_PART = pattern(r"[^;]+")
_NUMBER = pattern(r"(?:(?:no|ref|nr|#|s\. ?no)\.?|\d{1,3}(?:\.\d{1,2})?[.)]?) {2,}")
_FEWEST = 2
_MARKER = 12
"""How far before the first sentence of a row its number may stand, a cell like the others."""

Columns = dict[str, tuple[int, Hit]]


def find_rows(text: Text, sentences: Sequence[Sentence]) -> dict[int, list[Statement]]:
    """Give each line that is a row of a table of actions or of roles its statements.

    A row that a column of states calls done or dropped has none. Below the name of a next part of the plan
    the columns are those of the part before, where a row has as many cells.
    """
    found: dict[int, list[Statement]] = {}
    columns: Columns = {}
    kept: tuple[int, Columns] = (0, {})
    firm = Strength.SHALL if is_instrument(text) else Strength.WILL
    for sentence in _first_of_each_line(sentences):
        cells = list(_cells(text, sentence))
        header = _header(text, cells) if len(cells) >= _FEWEST else {}
        if len(cells) < _FEWEST:
            columns = {}
        elif "bearer" in header and ("action" in header or "role" in header):
            columns, kept = header, (len(cells), header)
            continue
        columns = columns or (kept[1] if len(cells) == kept[0] else {})
        if columns and len(cells) > max(at for at, _ in columns.values()):
            settled = _is_settled(text, cells, columns)
            row = [] if settled else list(_row(text, cells, columns, sentence, firm))
            if row or "state" in columns:
                found[sentence.line] = row
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
        start = max(sentence.start - _MARKER, text.folded.rfind("\n", 0, sentence.start) + 1)
        for cell in _CELL.finditer(text.flat, start, end):
            words = cell.group()
            right = cell.start() + len(words.rstrip())
            left = min(right, cell.start() + len(words) - len(words.lstrip()))
            numbered = _NUMBER.match(text.folded, left, right)
            yield Stretch(numbered.end() if numbered else left, max(left, right))


def _header(text: Text, cells: Sequence[Stretch]) -> Columns:
    """Name the columns by the words that head them."""
    found: Columns = {}
    for at, cell in enumerate(cells):
        hit = text.at("column", cell.start)
        if hit:
            found.setdefault(hit.entry.means, (at, hit))
    return _with_by(text, found, cells) if "bearer" not in found else found


def _with_by(text: Text, columns: Columns, cells: Sequence[Stretch]) -> Columns:
    """Let "By" head those who act, where no other column does; the deadline may have one of its own."""
    at, hit = columns.get("due", (-1, None))
    if hit is None or text.folded[hit.start : hit.end] != "by":
        return columns
    others = {name: column for name, column in columns.items() if name != "due"}
    later = _header(text, cells[at + 1 :]) if at + 1 < len(cells) else {}
    due = {name: (at + 1 + on, head) for name, (on, head) in later.items() if name == "due"}
    return {**others, **due, "bearer": (at, hit)}


def _is_settled(text: Text, cells: Sequence[Stretch], columns: Columns) -> bool:
    """Tell a row that is done or given up, be it by a remark: "done on 2 September", "withdrawn"."""
    deed = [columns[name][0] for name in ("action", "role", "bearer") if name in columns]
    told = (cell for at, cell in enumerate(cells) if at not in deed)
    return any(text.at("settled", cell.start) is not None for cell in told)


def _row(
    text: Text, cells: Sequence[Stretch], columns: Columns, sentence: Sentence, firm: Strength
) -> Iterator[Statement]:
    at, hit = columns.get("action") or columns["role"]
    due = columns.get("due") or columns.get("state")
    for deed in _deeds(text, cells[at], parts="action" not in columns):
        softer = text.at("softener", deed.start)
        yield Statement(
            start=deed.start,
            end=deed.end,
            subject=cells[columns["bearer"][0]],
            kind=UndertakingKind.PLEDGE,
            strength=Strength(softer.entry.means) if softer else firm,
            sentence=sentence,
            beside=_as_of_now(text, cells[due[0]]) if due else None,
            why=(text.because("kind", hit), text.because("strength", softer or hit)),
        )


def _as_of_now(text: Text, cell: Stretch) -> Stretch:
    """Leave out the day that was put off: "was March 2026, now | June 2027"."""
    now = text.folded.find(" now ", cell.start, cell.end)
    return Stretch(now + len(" now "), cell.end) if now >= 0 else cell


def _deeds(text: Text, cell: Stretch, *, parts: bool) -> Iterator[Stretch]:
    """Yield what a cell says is to be done; ``parts``: each clause between semicolons that is a deed.

    A column of roles holds offices as well ("Deputy Mayor"): there only a verb makes a deed.
    """
    for part in _PART.finditer(text.folded, cell.start, cell.end) if parts else ():
        left = part.start() + len(part.group()) - len(part.group().lstrip())
        left += len("and ") if text.folded.startswith("and ", left) else 0
        verb = begins_with_verb(text, left, part.end()) or is_present(text, left, part.end(), stative=True)
        if verb or is_gerund(text, left, part.end()):
            yield _closed(text, left, part.start() + len(part.group().rstrip()))
    if not parts and text.folded.count(" ", cell.start, cell.end) >= 1:
        verb = begins_with_verb(text, cell.start, cell.end)
        for phrase in verb_phrases(text, cell.start, cell.end, to=False) if verb else (cell,):
            yield _closed(text, *trimmed(text, phrase.start, phrase.end))


def _closed(text: Text, start: int, end: int) -> Stretch:
    return Stretch(start, end - (text.folded[end - 1] in ".;"))
