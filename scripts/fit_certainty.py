"""Fit the weights by which a reading is called certain, and where certainty begins.

    python scripts/fit_certainty.py en|zh [--write]

Each item of a text whose undertakings are known is right, in span, kind and bearers together, or is not; a
logistic regression over the facts of the reading tells what each weighs, and most weigh nothing. With weights
that have not seen the text, it is asked which sum the surest ``SHARE`` of the items reach, and how many of
them are right. ``--write`` puts the weights into the lexicon, with that sum taken off. It takes a minute.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from fitting import TEN, benchmark, draw, gold_of, in_tenths, left_out, write_weights

from hefu.lexicon.load import load_lexicon
from hefu.reading.certainty import ANY, Whole, facts_of, judge
from hefu.reading.read import read
from hefu.reporting.json import write_json
from hefu.terms.undertaking import Undertaking
from hefu_intake.open import read_path

SHARE = 0.62
"""How many items shall be called certain: three in five and some, since of new texts it comes to fewer."""
FOLDS, SLACK = 8, 0.3
Weights = dict[str, float]


class Item(NamedTuple):
    """An item that was read: in which text, its facts, and whether it is right."""

    text: str
    facts: Sequence[str]
    right: bool


def items(lang: str) -> Iterator[Item]:
    """Yield what is read in the texts with known readings."""
    for path in benchmark.texts_of(lang, *benchmark.FITTED_TO):
        yield from _items(path)


def _items(path: Path) -> Iterator[Item]:
    facts: list[Sequence[str]] = []

    def note(whole: Whole) -> tuple[Undertaking, ...]:
        facts.extend(facts_of(whole))
        return judge(whole)

    with patch("hefu.reading.read.judge", note):
        reading = read(read_path(path), load_lexicon())
    right = benchmark.right_starts(gold_of(path), json.loads(write_json([reading], alone=True)))
    for one, of_it in zip(reading.undertakings, facts, strict=True):
        yield Item(path.stem, of_it, one.start in right)


def fit(seen: Sequence[Item]) -> Weights:
    """Fit what each fact weighs, and what all items have in common."""
    rows = [dict.fromkeys(one.facts, 1.0) for one in seen]
    common, weights = draw(rows, [one.right for one in seen], slack=SLACK, few=True)
    return {ANY: common} | weights


def weight_of(one: Item, weights: Weights) -> float:
    """Add up the facts of an item."""
    return sum(weights.get(fact, 0.0) for fact in [ANY, *one.facts])


def least_of(weighed: Iterable[tuple[float, bool]]) -> float:
    """Give the least sum of the surest ``SHARE``, and print how many are right of each share."""
    rows = sorted(weighed, reverse=True)
    print(f"{'share':>6}{'right':>8}{'least':>8}")
    for tenths in range(1, TEN):
        surest = rows[: len(rows) * tenths // TEN]
        right = sum(is_right for _, is_right in surest)
        print(f"{tenths / TEN:6.2f}{right / len(surest):8.3f}{surest[-1][0]:8.2f}")
    return rows[int(len(rows) * SHARE)][0]


def main() -> None:
    """Print how many are right by how many are called certain, and write the weights if asked to."""
    lang = sys.argv[1]
    seen = [*items(lang)]
    print(f"{len(seen)} items, {sum(one.right for one in seen)} right")
    apart = left_out(seen, fit, FOLDS)
    least = least_of((weight_of(one, weights), one.right) for one, weights in apart)
    print(f"certain from {least:.2f} on")
    if "--write" in sys.argv[2:]:
        fitted = fit(seen)
        fitted[ANY] -= least
        print(write_weights(lang, "certainty", in_tenths(fitted)), "weights written")


if __name__ == "__main__":
    main()
