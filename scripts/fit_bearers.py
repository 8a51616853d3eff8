"""Fit the weights by which the English reader chooses who acts, and tell what of it carries over.

    python scripts/fit_bearers.py [--write]

Each clause of the worked texts that matches the gold is a choice among those put forward; the weights are
drawn from level (ten for each rule, minus ten against) towards what makes the gold ones win, a conditional
logit by gradient, and held back as by a spring. "Left out" is how many are chosen right in texts that the
fit has not seen, a tenth of them at a time. ``--write`` puts the fitted weights into the file; which rules
a form asks is set there by hand.
"""

import functools
import itertools
import json
import math
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from hefu.lexicon.load import load_lexicon
from hefu.reading.en import bearers, weights
from hefu.reading.en.clause import Clause, Ids
from hefu.reading.read import read
from hefu.reporting.json import write_json
from hefu.terms.source import Source
from hefu_intake.open import read_path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))
import reading as benchmark  # noqa: E402 - scripts beside one another, no package
import reading_score  # noqa: E402

PULL, STEPS, STEP, FOLDS = 0.6, 150, 0.3, 10
TEN = 10
NOBODY = "nobody found"

Table = dict[str, dict[str, float]]


class Choice:
    """A clause of a text: who was put forward by which rules, and whom the gold names."""

    def __init__(self, form: str, found: dict[Ids, list[str]]) -> None:
        self.form, self.found = form, found
        self.text = ""
        self.gold: Ids = ()


def choices() -> list[Choice]:
    """Read the worked texts and the cases, and keep each clause of which they tell who acts."""
    noted: dict[tuple[int, int], Choice] = {}
    weigh = bearers.weigh

    def note(clause: Clause) -> dict[Ids, int]:
        at = (clause.statement.start, clause.statement.end)
        noted[at] = Choice(clause.form, bearers.evidence_of(clause))
        return weigh(clause)

    bearers.weigh = note
    found = []
    for name, told in itertools.chain(_texts(), _cases()):
        noted.clear()
        for at, gold in told():
            choice = noted.get(at)
            if choice:
                choice.text, choice.gold = name, gold
                found.append(choice)
    return found


Told = Callable[[], Iterator[tuple[tuple[int, int], Ids]]]
"""Reads a text and yields where a clause stands in it and who acts there."""


def _texts() -> Iterator[tuple[str, Told]]:
    for path in benchmark.texts_of("en", *benchmark.FITTED_TO):
        yield path.stem, functools.partial(_in_gold, path)


def _in_gold(path: Path) -> Iterator[tuple[tuple[int, int], Ids]]:
    reading = json.loads(write_json([read(read_path(path), load_lexicon())], alone=True))
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    of = reading_score.align_parties(gold["parties"], reading["parties"])
    ids = {wanted: found for found, wanted in of.items()}
    order = [party["id"] for party in reading["parties"]]
    for wanted, one in reading_score.match_spans(gold["undertakings"], reading["undertakings"]):
        named = {ids.get(bearer, NOBODY) for bearer in wanted["bearers"]}
        yield (one["start"], one["end"]), tuple(sorted(named, key=[*order, NOBODY].index))


def _cases() -> Iterator[tuple[str, Told]]:
    for path in sorted((benchmark.TEXTS / "cases").glob("en*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield case["shows"], functools.partial(_in_case, case)


def _in_case(case: dict[str, Any]) -> Iterator[tuple[tuple[int, int], Ids]]:
    source = Source(name="case", text=case["text"], published=case.get("published"))
    reading = read(source, load_lexicon())
    wanted = {one["quote"]: one["bearers"] for one in case.get("undertaking", []) if "bearers" in one}
    for one in reading.undertakings:
        if one.quote in wanted:
            yield (
                (one.start, one.end),
                tuple(party.id for party in reading.parties if party.name in wanted[one.quote]),
            )


def level() -> Table:
    """Start with the same weight for every rule, but for one that seldom speaks and then is sure."""
    start = dict.fromkeys(bearers.AGAINST, -1.0) | {bearers.LEAVES_OUT: -4.0}
    return {form: {rule: start.get(rule, 1.0) for rule in row} for form, row in weights.WEIGHTS.items()}


def standing() -> Table:
    """Give the weights that stand."""
    return {
        form: {rule: weight / TEN for rule, weight in row.items()} for form, row in weights.WEIGHTS.items()
    }


def fit(seen: list[Choice]) -> Table:
    """Draw the weights from level towards the gold, and hold them back."""
    by_form = defaultdict(list)
    for choice in seen:
        if choice.gold in choice.found and len(choice.found) > 1:
            by_form[choice.form].append(choice)
    return {form: _fit_form(by_form[form], row) for form, row in level().items()}


def _fit_form(seen: list[Choice], start: dict[str, float]) -> dict[str, float]:
    row, squares = dict(start), dict.fromkeys(start, 1.0)
    for _ in range(STEPS if seen else 0):
        slope = {rule: PULL * (start[rule] - row[rule]) for rule in row}
        for choice in seen:
            raised = {ids: math.exp(_sum(row, rules)) for ids, rules in choice.found.items()}
            total = sum(raised.values())
            for ids, rules in choice.found.items():
                short = (ids == choice.gold) - raised[ids] / total
                for rule in rules:
                    slope[rule] += short
        for rule, by in slope.items():
            squares[rule] += by * by
            row[rule] += STEP * by / math.sqrt(squares[rule])
    return row


def _sum(row: dict[str, float], rules: list[str]) -> float:
    return sum(row[rule] for rule in rules)


def share_right(seen: list[Choice], table: Table) -> float:
    """Tell how many are chosen as the gold has it."""
    right = 0
    for choice in seen:
        row = table[choice.form]
        best = max(choice.found, key=lambda ids: _sum(row, choice.found[ids]), default=())
        right += best == choice.gold
    return right / max(len(seen), 1)


def left_out(seen: list[Choice]) -> list[tuple[Choice, Table]]:
    """Give each choice the weights fitted without its text and nine tenths of the others."""
    texts = sorted({choice.text for choice in seen})
    paired = []
    for fold in range(FOLDS):
        apart = set(texts[fold::FOLDS])
        table = fit([one for one in seen if one.text not in apart])
        paired += [(one, table) for one in seen if one.text in apart]
    return paired


def write(table: Table) -> None:
    """Put the numbers into the file of weights, the largest first."""
    lines = ["WEIGHTS: dict[str, dict[str, int]] = {"]
    for form, row in table.items():
        rounded = sorted(((round(weight * TEN), rule) for rule, weight in row.items()), reverse=True)
        lines += [
            f'    "{form}": {{',
            *(f'        "{rule}": {weight},' for weight, rule in rounded),
            "    },",
        ]
    path = Path(weights.__file__)
    kept = re.split(r"^WEIGHTS", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[0]
    path.write_text(kept + "\n".join([*lines, "}"]) + "\n", encoding="utf-8")


def main() -> None:
    """Print how many are chosen right: as the weights stand, in texts left out, and fitted anew."""
    seen = choices()
    apart, table = left_out(seen), fit(seen)
    print(f"{'form':9}{'clauses':>8}{'standing':>10}{'left out':>10}{'fitted':>8}")
    for form in ("every", *table):
        every = form == "every"
        own = [one for one in seen if every or one.form == form]
        out = [share_right([one], row) for one, row in apart if every or one.form == form]
        left = sum(out) / max(len(out), 1)
        stand, best = share_right(own, standing()), share_right(own, table)
        print(f"{form if every else '  ' + form:9}{len(own):8}{stand:10.3f}{left:10.3f}{best:8.3f}")
    if "--write" in sys.argv[1:]:
        write(table)


if __name__ == "__main__":
    main()
