"""A side's own ledger as a source and its reading: pure, with every fault named by its cell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

import tomli

from hefu.lexicon.load import Lexicon
from hefu.reading.due import Anchor, day_of
from hefu.reading.language import language, look_at
from hefu.reading.text import Stretch
from hefu.terms.party import Party
from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu.terms.undertaking import Basis, Strength, Undertaking, UndertakingKind
from hefu_intake.sheet import Sheet, cell_name

COLUMNS = ("words", "bearer", "counterparty", "kind", "due")
KINDS: Mapping[str, UndertakingKind] = {
    **dict.fromkeys(("", "承诺", "pledge"), UndertakingKind.PLEDGE),
    **dict.fromkeys(("期望", "诉求", "ask"), UndertakingKind.ASK),
}
BETWEEN = " | "
DAY_IN_NUMBERS = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")


@dataclass(frozen=True, kw_only=True)
class Fault:
    """A cell that cannot be taken, by the spreadsheet's name of it and by its row and what its column holds;
    ``problem`` is a code."""

    cell: str
    row: int
    column: str
    said: str
    problem: str


@dataclass(frozen=True, kw_only=True)
class Item:
    """One row of a ledger, its cells by what they hold."""

    number: int
    cells: Mapping[str, str]


@cache
def _heads() -> Mapping[str, Sequence[str]]:
    text = (files("hefu_site.importing") / "columns.toml").read_text(encoding="utf-8")
    return {name: tuple(entry["heads"]) for name, entry in tomli.loads(text).items()}


def guess_columns(heads: Sequence[str], lexicon: Lexicon) -> dict[str, int]:
    """For what a column can hold, the place of the head that is called so; the most like it wins."""
    folded = [lexicon.folding.fold(head).strip() for head in heads]
    guessed: dict[str, int] = {}
    for name, words in _heads().items():
        alike = [
            (head != word, len(head) - len(word), at)
            for at, head in enumerate(folded)
            for word in words
            if word in head and at not in guessed.values()
        ]
        if alike:
            guessed[name] = min(alike)[2]
    return guessed


def items_of(sheet: Sheet, columns: Mapping[str, int]) -> list[Item]:
    """The rows that hold something in the columns chosen."""
    items = []
    for number, row in sheet.rows:
        cells = {name: row[at] if at < len(row) else "" for name, at in columns.items()}
        if any(cells.values()):
            items.append(Item(number=number, cells=cells))
    return items


def names_in(items: Sequence[Item]) -> list[str]:
    """Everybody a ledger names as bearing or as owed to, in the order of first mention."""
    named = (item.cells.get(name, "") for item in items for name in ("bearer", "counterparty"))
    return [name for name in dict.fromkeys(named) if name]


def faults_of(items: Sequence[Item], columns: Mapping[str, int], lexicon: Lexicon) -> Iterator[Fault]:
    """Every cell that cannot be taken."""
    for item in items:
        for name, problem in (
            ("words", "" if item.cells["words"] else "empty"),
            ("bearer", "" if item.cells.get("bearer") else "empty"),
            ("kind", "" if item.cells.get("kind", "").casefold() in KINDS else "no-kind"),
            ("due", "" if not item.cells.get("due") or due_of(item.cells["due"], lexicon) else "no-day"),
        ):
            if problem and name in columns:
                cell = cell_name(columns[name], item.number)
                said = item.cells.get(name, "")
                yield Fault(cell=cell, row=item.number, column=name, said=said, problem=problem)


def due_of(cell: str, lexicon: Lexicon) -> str | None:
    """The last day that a cell of deadlines names, as EDTF; None where it names none."""
    if numbers := DAY_IN_NUMBERS.fullmatch(cell):
        try:
            return date(*map(int, numbers.groups())).isoformat()
        except ValueError:
            return None
    text = look_at(Source(name="cell", text=cell), lexicon)
    day = day_of(text, Stretch(0, len(text.flat)), Anchor(published=None, signed=None))
    return day.edtf.removeprefix("/") if day else None


def read_ledger(
    items: Sequence[Item], *, name: str, parties: Sequence[Party], lexicon: Lexicon
) -> tuple[Source, Reading]:
    """The ledger as a text, a line a row, and its reading, in which every item quotes its own row.

    Args:
        items: rows without a fault.
        name: of the file.
        parties: of both sides; a name in the ledger is one's name or alias, and a name of several is
            borne by them together.
        lexicon: for days in words and the language.
    """
    lines, spans, at = [], [], 0
    for item in items:
        others = [item.cells[each] for each in COLUMNS[1:] if item.cells.get(each)]
        begin = at + len(f"{item.number}{BETWEEN}")
        lines.append(BETWEEN.join([str(item.number), item.cells["words"], *others]) + "\n")
        spans.append((begin, begin + len(item.cells["words"])))
        at += len(lines[-1])
    source = Source(name=name, text="".join(lines), converter="ledger 1")

    def ids(said: str) -> tuple[str, ...]:
        return tuple(party.id for party in parties if said in (party.name, *party.aliases))

    undertakings = tuple(
        Undertaking(
            start=start,
            end=end,
            quote=source.text[start:end],
            kind=KINDS[item.cells.get("kind", "").casefold()],
            bearers=ids(item.cells["bearer"]),
            counterparties=ids(item.cells.get("counterparty", "")),
            strength=Strength.WILL,
            due=due_of(item.cells["due"], lexicon) if item.cells.get("due") else None,
            basis=Basis.REPORT,
            certain=True,
        )
        for item, (start, end) in zip(items, spans, strict=True)
    )
    reading = Reading(
        id=name,
        source=source.digest,
        lang=language("".join(item.cells["words"] for item in items), lexicon),
        lexicon=lexicon.version,
        parties=tuple(parties),
        undertakings=undertakings,
    )
    return source, reading
