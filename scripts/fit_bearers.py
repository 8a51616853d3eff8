"""Fit the weights by which the English reader chooses who acts, and tell what of it carries over.

    python scripts/fit_bearers.py [--write]

Each clause of the worked texts that matches the gold is a choice among those put forward. What a rule counts
is the sum of what it counts everywhere and of what the form of the subject adds; both are drawn by a
conditional logit, and held back as by a spring. So a form that is rare counts as the others do, and one that
is common goes its own way. With them are drawn the signs that count where the subject names nobody. Each text
is read a second time with the gold's parties, that those not found teach as well. "Left out" is how many are
chosen right in texts that the fit has not seen, a tenth of them at a time. ``--write`` puts the weights of
the rules into their table, those of the signs into the lexicon.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from pathlib import Path

from borne import told_clauses
from fitting import TEN, benchmark, draw_among, in_tenths, left_out, write_weights

from hefu.lexicon.load import load_lexicon
from hefu.reading.en.bearers import choose as bearers
from hefu.reading.en.bearers import signs, weights
from hefu.reading.en.bearers.clause import Clause, Ids

PULL, FOLDS = 8.0, 10
LEAST = 3
"""A weight is told in tenths, and counts from ``LEAST`` on; where other signs count too, any does, as a rule
that is not asked puts nobody forward.
"""
SHOWN = 8
"""So many clauses show a sign that is weighed."""
OF_CASES = 10.0
"""So often a case counts, which shows what must not be lost."""
EVERYWHERE, SIGNS = "everywhere", "signs"
QUOTES = '"""'

Row = dict[str, float]
Table = dict[str, Row]
"""What each rule counts everywhere, what each form adds to that, and what each sign counts."""


class Choice:
    """A clause of a text: its column, who was put forward by which rules, which other signs speak for or
    against each, and whom the gold names.
    """

    def __init__(self, clause: Clause) -> None:
        self.form = weights.COLUMNS[clause.form]
        self.found = bearers.evidence_of(clause, bearers.EVERY_RULE)
        words = signs.words_of(clause)
        self.signs: dict[Ids, list[str]] = {
            ids: [*signs.signs_of(clause, ids, words)] if clause.form in signs.OPEN else []
            for ids in self.found
        }
        self.text = ""
        self.gold: Ids = ()

    @property
    def times(self) -> float:
        """How often it counts; a case is no text by its name."""
        return 1.0 if self.text.startswith("en-") else OF_CASES

    def rows(self, known: Container[str]) -> list[list[tuple[str, str]]]:
        """Give the rules that speak for each, everywhere and in the form, and the ``known`` signs."""
        return [
            [
                *((form, rule) for form in (EVERYWHERE, self.form) for rule in rules),
                *((SIGNS, sign) for sign in self.signs[ids] if sign in known),
            ]
            for ids, rules in self.found.items()
        ]


def choices() -> list[Choice]:
    """Read the worked texts and the cases, and keep each clause of which they tell who acts."""
    noted: list[Choice] = []
    weigh = bearers.weigh

    def note(clause: Clause, evidence: Mapping[Ids, list[str]]) -> dict[Ids, int]:
        noted.append(Choice(clause))
        return weigh(clause, evidence)

    bearers.weigh = note
    found = []
    for name, told in told_clauses("en", benchmark.FITTED_TO):
        noted.clear()
        for number, gold in told():
            choice = noted[number]
            choice.text, choice.gold = name, gold
            found.append(choice)
    return found


def standing() -> Table:
    """Give the weights that stand."""
    rows = weights.COUNTS | {SIGNS: load_lexicon().languages["en"].bearer_weights}
    return {form: {rule: weight / TEN for rule, weight in row.items()} for form, row in rows.items()}


def fit(seen: Sequence[Choice]) -> Table:
    """Draw the weights that make the gold win, and hold them back."""
    telling = [one for one in seen if one.gold in one.found and len(one.found) > 1]
    right = [[*one.found].index(one.gold) for one in telling]
    shown = Counter(sign for one in telling for sign in set().union(*one.signs.values()))
    known = {sign for sign, times in shown.items() if times >= SHOWN}
    rows = [one.rows(known) for one in telling]
    drawn = draw_among(rows, right, pull=PULL, counts=[one.times for one in telling])
    table: Table = defaultdict(dict)
    for (form, rule), weight in drawn.items():
        table[form][rule] = weight
    return table


def _row(table: Table, form: str) -> Row:
    row: Row = defaultdict(float, table.get(EVERYWHERE, {}))
    for rule, weight in table.get(form, {}).items():
        row[rule] += weight
    return row


def _sum(row: Row, rules: list[str]) -> float:
    return sum(row.get(rule, 0.0) for rule in rules)


def share_right(seen: list[Choice], table: Table) -> float:
    """Tell how many are chosen as the gold has it."""
    rows = {one.form: _row(table, one.form) for one in seen}
    right = 0
    for choice in seen:
        row = rows[choice.form]
        weighed = {
            ids: _sum(row, rules) + _sum(table.get(SIGNS, {}), choice.signs[ids])
            for ids, rules in choice.found.items()
        }
        right += max(weighed, key=weighed.__getitem__, default=()) == choice.gold
    return right / max(len(seen), 1)


def write(table: Table, seen: list[Choice]) -> None:
    """Put the numbers into the table of rules, those that count most everywhere first, and into the lexicon.

    A form asks a rule that has spoken for it and counts at least ``LEAST``.
    """
    forms = list(weights.COUNTS)
    opened = {weights.COLUMNS[form] for form in signs.OPEN}
    spoke = {(one.form, rule) for one in seen for rules in one.found.values() for rule in rules}
    lines = [["rule", *forms]]
    for rule in sorted(table[EVERYWHERE], key=lambda one: -table[EVERYWHERE][one]):
        cells = [round(_row(table, form)[rule] * TEN) if (form, rule) in spoke else None for form in forms]
        shown = [
            str(cell) if cell is not None and (abs(cell) >= LEAST or form in opened) else "."
            for form, cell in zip(forms, cells, strict=True)
        ]
        if any(cell and abs(cell) >= LEAST for cell in cells):
            lines.append([rule, *shown])
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    drawn = "\n".join(
        " ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )
    path = Path(weights.__file__)
    before, _, rest = path.read_text(encoding="utf-8").partition('_TABLE = """\n')
    path.write_text(f'{before}_TABLE = """\n{drawn}\n{rest[rest.index(QUOTES) :]}', encoding="utf-8")
    print(write_weights("en", "bearer_weights", in_tenths(table[SIGNS])), "signs written")


def main() -> None:
    """Print how many are chosen right: as the weights stand, in texts left out, and fitted anew."""
    seen = choices()
    apart, table = [*left_out(seen, fit, FOLDS)], fit(seen)
    print(f"{'form':19}{'clauses':>8}{'standing':>10}{'left out':>10}{'fitted':>8}")
    for form in ("every", *weights.COUNTS):
        every = form == "every"
        own = [one for one in seen if every or one.form == form]
        out = [share_right([one], row) for one, row in apart if every or one.form == form]
        left = sum(out) / max(len(out), 1)
        stand, best = share_right(own, standing()), share_right(own, table)
        print(f"{form if every else '  ' + form:19}{len(own):8}{stand:10.3f}{left:10.3f}{best:8.3f}")
    if "--write" in sys.argv[1:]:
        write(table, seen)


if __name__ == "__main__":
    main()
