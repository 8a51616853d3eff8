"""Fit the weights by which the English reader chooses who acts, and tell what of it carries over.

    python scripts/fit_bearers.py [--write]

Each clause of the worked texts that matches the gold is a choice among those put forward. What a rule counts
is the sum of what it counts everywhere and of what the form of the subject adds; both are drawn by a
conditional logit, and held back as by a spring. So a form that is rare counts as the others do, and one that
is common goes its own way. Each text is read a second time with the gold's parties, that those not found
teach as well. "Left out" is how many are chosen right in texts that the fit has not seen, a tenth of them at
a time. ``--write`` puts the weights into the file.
"""

import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from borne import told_clauses
from fitting import TEN, benchmark, draw_among, left_out

from hefu.reading.en.bearers import choose as bearers
from hefu.reading.en.bearers import weights
from hefu.reading.en.bearers.clause import Clause, Ids

PULL, FOLDS = 8.0, 10
LEAST = 3
"""A weight is told in tenths, and counts from ``LEAST`` on."""
EVERYWHERE = "everywhere"
QUOTES = '"""'

Row = dict[str, float]
Table = dict[str, Row]
"""What each rule counts everywhere, and what each form adds to that."""


class Choice:
    """A clause of a text: its column, who was put forward by which rules, and whom the gold names."""

    def __init__(self, form: str, found: dict[Ids, list[str]]) -> None:
        self.form, self.found = form, found
        self.text = ""
        self.gold: Ids = ()

    def signs(self) -> list[list[tuple[str, str]]]:
        """Give the rules that speak for each put forward, everywhere and in the form."""
        return [
            [(form, rule) for form in (EVERYWHERE, self.form) for rule in rules]
            for rules in self.found.values()
        ]


def choices() -> list[Choice]:
    """Read the worked texts and the cases, and keep each clause of which they tell who acts."""
    noted: list[Choice] = []
    weigh = bearers.weigh

    def note(clause: Clause) -> dict[Ids, int]:
        noted.append(Choice(weights.COLUMNS[clause.form], bearers.evidence_of(clause, bearers.EVERY_RULE)))
        return weigh(clause)

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
    return {
        form: {rule: weight / TEN for rule, weight in row.items()} for form, row in weights.COUNTS.items()
    }


def fit(seen: Sequence[Choice]) -> Table:
    """Draw the weights that make the gold win, and hold them back."""
    telling = [one for one in seen if one.gold in one.found and len(one.found) > 1]
    right = [[*one.found].index(one.gold) for one in telling]
    drawn = draw_among([one.signs() for one in telling], right, pull=PULL, counts=[1.0] * len(telling))
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
    return sum(row[rule] for rule in rules)


def share_right(seen: list[Choice], table: Table) -> float:
    """Tell how many are chosen as the gold has it."""
    rows = {one.form: _row(table, one.form) for one in seen}
    right = 0
    for choice in seen:
        row = rows[choice.form]
        best = max(choice.found, key=lambda ids: _sum(row, choice.found[ids]), default=())
        right += best == choice.gold
    return right / max(len(seen), 1)


def write(table: Table, seen: list[Choice]) -> None:
    """Put the numbers into the file of weights, the rules that count most everywhere first.

    A form asks a rule that has spoken for it and counts at least ``LEAST``.
    """
    forms = list(weights.COUNTS)
    spoke = {(one.form, rule) for one in seen for rules in one.found.values() for rule in rules}
    lines = [["rule", *forms]]
    for rule in sorted(table[EVERYWHERE], key=lambda one: -table[EVERYWHERE][one]):
        cells = [round(_row(table, form)[rule] * TEN) if (form, rule) in spoke else 0 for form in forms]
        if any(abs(cell) >= LEAST for cell in cells):
            lines.append([rule, *(str(cell) if abs(cell) >= LEAST else "." for cell in cells)])
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    shown = "\n".join(
        " ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )
    path = Path(weights.__file__)
    before, _, rest = path.read_text(encoding="utf-8").partition('_TABLE = """\n')
    path.write_text(f'{before}_TABLE = """\n{shown}\n{rest[rest.index(QUOTES) :]}', encoding="utf-8")


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
