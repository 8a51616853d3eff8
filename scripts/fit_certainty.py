"""Fit the weights by which a reading is called certain, and where certainty begins.

    python scripts/fit_certainty.py en|zh [--write]

Each item of a text whose undertakings are known is right, in span, kind and bearers together, or is not; a
logistic regression over the facts of the reading tells what each weighs, and most weigh nothing. Texts that
rules were made from read better than others; so readers of old read, too, each as it was when it first met
texts that nobody had made a rule from. Of these alone, with weights that have not seen the text, it is asked
from which sum on ``RIGHT`` of the items are right. ``--write`` puts the weights into the lexicon, with that
sum taken off. It needs the history of the project, and takes a minute.
"""

import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
from first_met import first_readings, readings
from fitting import ROOT, benchmark, chance, gold_of, in_tenths, left_out, write_weights

from hefu.lexicon.load import load_lexicon
from hefu.reading.certainty import ANY, Whole, facts_of
from hefu.reading.language import look_at
from hefu.reading.tongues import tongue_of
from hefu.terms.reading import Reading
from hefu_intake.open import read_path

RIGHT = 0.9
"""How many of those called certain shall be right."""
TIMES = 2
"""How often an item of a text first met counts beside one of a worked text."""
FOLDS, ROUNDS, HOLD, SEEN = 10, 60, 7.0, 12
"""How much a weight must gain before it counts at all, and how often a fact must be seen."""
Weights = dict[str, float]


class Item(NamedTuple):
    """An item that was read: in which text, whether it is right, its facts, and whether its text was new."""

    text: str
    right: bool
    facts: Sequence[str]
    met: bool


def items(lang: str) -> Iterator[Item]:
    """Yield what today's reader reads in worked texts, and readers of old in those that they first met."""
    worked = readings(lang, ROOT / "src", benchmark.texts_of(lang, *benchmark.WORKED_ON))
    yield from (one for path, line in worked for one in _items(lang, path, line, met=False))
    yield from (one for path, line in first_readings(lang) for one in _items(lang, path, line, met=True))


def _items(lang: str, path: Path, line: bytes, *, met: bool) -> Iterator[Item]:
    """Find the facts of what was read in a text."""
    right = benchmark.right_starts(gold_of(path), json.loads(line))
    reading = msgspec.json.decode(line, type=Reading)
    for one, facts in zip(reading.undertakings, facts_of(_whole(lang, path, reading)), strict=True):
        yield Item(path.stem, one.start in right, facts, met)


def _whole(lang: str, path: Path, reading: Reading) -> Whole:
    text = look_at(read_path(path), load_lexicon(), lang)
    return Whole(
        text=text,
        mentions=tongue_of(text).find_mentions(text, reading.parties),
        agreement=reading.agreement,
        parties=reading.parties,
        undertakings=reading.undertakings,
    )


def fit(seen: Sequence[Item]) -> Weights:
    """Fit a logistic regression that holds most weights to nothing, by proximal steps with momentum.

    Source:
        Beck and Teboulle, A Fast Iterative Shrinkage-Thresholding Algorithm, 2009.
    """
    rows = [(one.facts, one.right, TIMES if one.met else 1) for one in seen]
    often = Counter(fact for facts, _, times in rows for fact in facts for _ in range(times))
    known = {ANY: sum(times for *_, times in rows)} | {fact: n for fact, n in often.items() if n >= SEEN}
    rows = [([ANY, *filter(known.__contains__, facts)], right, times) for facts, right, times in rows]
    most = max(len(facts) for facts, *_ in rows)
    weights = dict.fromkeys(known, 0.0)
    ahead, pace = dict(weights), 1.0
    for _ in range(ROUNDS):
        slope = dict.fromkeys(known, 0.0)
        for facts, right, times in rows:
            short = times * (right - chance(sum([ahead[fact] for fact in facts])))
            for fact in facts:
                slope[fact] += short
        faster = (1 + math.sqrt(1 + 4 * pace * pace)) / 2
        for fact, n in known.items():
            step = 8 / (n * most)
            moved = ahead[fact] + step * slope[fact]
            if fact != ANY:
                moved = math.copysign(max(0.0, abs(moved) - step * HOLD), moved)
            ahead[fact] = moved + (pace - 1) / faster * (moved - weights[fact])
            weights[fact] = moved
        pace = faster
    return weights


def weight_of(one: Item, weights: Weights) -> float:
    """Add up the facts of an item."""
    return sum(weights.get(fact, 0.0) for fact in [ANY, *one.facts])


def least_for(share: float, weighed: Iterable[tuple[float, bool]]) -> float:
    """Give the least sum from which on so many are right, and print what others give."""
    rows = sorted(weighed, reverse=True)
    right, least, shown = 0, rows[0][0], 0.05
    print(f"{'share':>6}{'right':>8}{'least':>8}")
    for number, (weight, is_right) in enumerate(rows, start=1):
        right += is_right
        if right / number >= share:
            least = weight
        if number / len(rows) >= shown:
            print(f"{shown:6.2f}{right / number:8.3f}{weight:8.2f}")
            shown += 0.05
    return least


def main() -> None:
    """Print how many are right by how many are called certain, and write the weights if asked to."""
    lang = sys.argv[1]
    seen = [*items(lang)]
    met = [one for one in seen if one.met]
    print(f"{len(seen)} items, {len(met)} first met, of those {sum(one.right for one in met)} right")
    apart = left_out(seen, fit, FOLDS)
    least = least_for(RIGHT, [(weight_of(one, weights), one.right) for one, weights in apart if one.met])
    print(f"certain from {least:.2f} on")
    if "--write" in sys.argv[2:]:
        fitted = fit(seen)
        fitted[ANY] -= least
        print(write_weights(lang, "certainty", in_tenths(fitted)), "weights written")


if __name__ == "__main__":
    main()
