"""Fit the weights by which the Chinese reader chooses who acts, and tell what of it carries over.

    python scripts/fit_bearers_zh.py [--write]

Each clause of the worked and studied texts that matches the gold is a choice among those put forward. What
each sign weighs is drawn towards what makes the gold win, a conditional logit, and held back. Each text is
read a second time with the gold's parties, that those not found teach as well. "Left out" is how many are
chosen right in texts that the fit has not seen, a tenth of them at a time. ``--write`` puts the weights into
the lexicon.
"""

import sys
from collections import Counter
from collections.abc import Sequence

from borne import Ids, told_clauses
from fitting import benchmark, draw_among, in_tenths, left_out, write_weights

from hefu.reading.bearers import Around, Bearing, Company
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.reading.zh.bearers import choose as bearers
from hefu.reading.zh.bearers.by_rules import told_by_rules
from hefu.reading.zh.bearers.put_forward import Clause

PULL, FOLDS = 10.0, 10
LEAST = 20
"""So many clauses show a sign that is weighed."""
UNLIKE_THOSE_TO_COME, THRICE = 476, 3.0
"""The rules were made from the texts up to this one and fit them better than any that is to come, so that
their weights would be trusted too much: those behind it, and the cases, count thrice.
"""


class Choice:
    """A clause of a text: who was put forward by what, whom the rules tell, and whom the gold names."""

    def __init__(self, told: Ids, found: dict[Ids, list[str]]) -> None:
        self.told, self.found = told, found
        self.text = ""
        self.gold: Ids = ()

    @property
    def times(self) -> float:
        """How often it counts."""
        _, _, number = self.text.rpartition("-f-")
        return 1.0 if number.isdigit() and int(number) <= UNLIKE_THOSE_TO_COME else THRICE


def choices() -> list[Choice]:
    """Read the texts and the cases, and keep each clause of which they tell who acts."""
    noted: list[Choice] = []

    def note(text: Text, statement: Statement, company: Company, around: Around) -> Bearing:
        told = told_by_rules(text, statement, company, around)
        clause = Clause(text=text, statement=statement, company=company, around=around, told=told)
        noted.append(Choice(told.bearers, bearers.evidence_of(clause)))
        return told

    bearers.told_by_rules = note
    found = []
    for name, told in told_clauses("zh", benchmark.FITTED_TO):
        noted.clear()
        for number, gold in told():
            noted[number].text, noted[number].gold = name, gold
            found.append(noted[number])
    return found


def fit(seen: Sequence[Choice]) -> dict[str, float]:
    """Draw the weights from the clauses whose right bearers are put forward among others."""
    telling = [one for one in seen if one.gold in one.found and len(one.found) > 1]
    shown = Counter(sign for one in telling for sign in set().union(*one.found.values()))
    rows = [
        [[sign for sign in signs if shown[sign] >= LEAST] for signs in one.found.values()] for one in telling
    ]
    right = [[*one.found].index(one.gold) for one in telling]
    return draw_among(rows, right, pull=PULL, counts=[one.times for one in telling])


def is_right(one: Choice, weights: dict[str, float]) -> bool:
    """Tell whether the weights choose as the gold has it."""
    weighed = {ids: sum(weights.get(sign, 0.0) for sign in signs) for ids, signs in one.found.items()}
    return max(weighed, key=weighed.__getitem__, default=one.told) == one.gold


def main() -> None:
    """Print how many are right by the rules alone, weighed in texts left out, and as fitted."""
    seen = choices()
    weights = fit(seen)
    left = [is_right(one, apart) for one, apart in left_out(seen, fit, FOLDS)]
    print(f"{len(seen)} clauses", end="")
    for name, right in (
        ("rules", [one.told == one.gold for one in seen]),
        ("left out", left),
        ("fitted", [is_right(one, weights) for one in seen]),
    ):
        print(f"  {name} {sum(right) / len(right):.3f}", end="")
    print()
    if "--write" in sys.argv[1:]:
        print(write_weights("zh", "bearer_weights", in_tenths(weights)), "signs written")


if __name__ == "__main__":
    main()
