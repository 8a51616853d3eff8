"""Fit the weights by which the Chinese reader chooses who acts, and tell what of it carries over.

    python scripts/fit_bearers_zh.py [--write]

Each clause of the worked and studied texts that matches the gold is a choice among those put forward. What
each sign weighs is drawn towards what makes the gold win, a conditional logit, and held back. The rules are
too good in texts that they were made from: where a reader of old met a text first, they are taken at the word
they gave then, and the clause counts thrice. Each text is read a second time with the gold's parties, that
those not found teach as well. "Left out" is how many are chosen right in texts that the fit has not seen, a
tenth of them at a time, of all clauses and of those first met. ``--write`` puts the weights into the lexicon.
It needs the history of the project, and takes four minutes.
"""

import sys
from collections import Counter
from collections.abc import Sequence

from borne import Ids, told_clauses
from fitting import benchmark, draw_among, in_tenths, left_out, write_weights
from told_then import Then, told_then

from hefu.reading.bearers import Around, Bearing, Company
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.reading.zh.bearers import choose as bearers
from hefu.reading.zh.bearers.by_rules import told_by_rules
from hefu.reading.zh.bearers.put_forward import Clause

PULL, FOLDS, THRICE = 10.0, 10, 3.0
OF_CASES = 10.0
"""So often a case counts, which shows what must not be lost."""
LEAST = 20
"""So many clauses show a sign that is weighed."""


class Choice:
    """A clause of a text: who was put forward by what, whom the rules tell, and whom the gold names; ``met``:
    as they told when the text was new.
    """

    def __init__(self, told: Ids, found: dict[Ids, list[str]], *, met: bool) -> None:
        self.told, self.found, self.met = told, found, met
        self.text = ""
        self.gold: Ids = ()

    @property
    def times(self) -> float:
        """How often it counts; a case is no text by its name."""
        if not self.text.startswith("zh-"):
            return OF_CASES
        return THRICE if self.met else 1.0


def choices() -> list[Choice]:
    """Read the texts and the cases, and keep each clause of which they tell who acts."""
    noted: list[Choice] = []
    met = told_then("zh")
    then: Then | None = None

    def note(text: Text, statement: Statement, company: Company, around: Around) -> Bearing:
        first = then.bearing_of(statement, company) if then else None
        told = first or told_by_rules(text, statement, company, around)
        clause = Clause(text=text, statement=statement, company=company, around=around, told=told)
        noted.append(Choice(told.bearers, bearers.evidence_of(clause), met=first is not None))
        return told

    bearers.told_by_rules = note
    found = []
    for name, told in told_clauses("zh", benchmark.FITTED_TO):
        noted.clear()
        then = met.get(name)
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
    left = [(one.met, is_right(one, apart)) for one, apart in left_out(seen, fit, FOLDS)]
    print(f"{len(seen)} clauses", end="")
    for name, right in (
        ("rules", [one.told == one.gold for one in seen]),
        ("left out", [right for _, right in left]),
        ("fitted", [is_right(one, weights) for one in seen]),
        ("rules then", [one.told == one.gold for one in seen if one.met]),
        ("left out, first met", [right for met, right in left if met]),
    ):
        print(f"  {name} {sum(right) / len(right):.3f}", end="")
    print()
    if "--write" in sys.argv[1:]:
        print(write_weights("zh", "bearer_weights", in_tenths(weights)), "signs written")


if __name__ == "__main__":
    main()
