"""Fit the weights by which the English reader knows parties, and tell what of it carries over.

    python scripts/fit_parties.py [--write]

Each body of the worked texts that no paper lists is a party by the gold or is none; the weights are drawn
from where sense puts them towards the gold, a logit by gradient, and held back as by a spring. "Left out" is
what the fit makes of texts it has not seen, an eighth of them at a time. ``--write`` puts the weights into
the file.
"""

import itertools
import math
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from fitting import TEN, benchmark, cases, chance, gold_of, left_out
from reading_score import names_of

from hefu.lexicon.load import load_lexicon
from hefu.reading.en import parties, party_weights
from hefu.reading.en.counted import count_sides
from hefu.reading.en.evidence import Evidence
from hefu.reading.en.party_rules import RULES
from hefu.reading.en.same import Group
from hefu.reading.read import read
from hefu.terms.source import Source
from hefu_intake.open import read_path

PULL, STEPS, STEP, FOLDS = 2.0, 100, 0.5, 8
LIGHT = 0.3
"""How much a case weighs beside a text."""
ANYBODY = "anybody"
SENSE = {
    ANYBODY: -2.0,
    "signed-for": 3.5,
    "partner": 2.5,
    "signs-below": 2.0,
    "attends": 2.0,
    "speaks": 2.0,
    "signs-too": 1.5,
    "signs": 1.0,
    "signs-at-once": 1.0,
    "undertakes": 1.0,
    "publishes": 1.0,
    "has-an-officer": 1.0,
    "opens-joint-paper": 1.5,
    "joins-in": 0.8,
    "oversees": -1.0,
    "outside": -3.0,
}
"""Where weights start and are pulled back to; the others start from nothing."""

CASES = "cases"
Weights = dict[str, float]
Party = dict[str, Any]


class Told:
    """A text: of each body whether it is a party, and the rules that found it.

    ``again``: the rules that found what is but a second name of a party, which is then no party.
    """

    def __init__(self, part: str, text: str, gold: int, counted: int) -> None:
        self.part, self.text, self.gold, self.counted = part, text, gold, counted
        self.bodies: list[tuple[bool, list[str]]] = []
        self.again: list[list[str]] = []


def told() -> list[Told]:
    """Read the worked texts and the cases, and keep those whose parties are weighed."""
    noted: list[Evidence] = []
    weigh = parties._Company._weighed

    def note(company: parties._Company) -> list[Group]:
        noted.append(company.evidence)
        return weigh(company)

    parties._Company._weighed = note
    found = []
    for part, source, gold in itertools.chain(_texts(), _cases()):
        noted.clear()
        read(source, load_lexicon())
        found += [_told(part, source, evidence, gold) for evidence in noted]
    return found


def _texts() -> Iterator[tuple[str, Source, list[Party]]]:
    for part in benchmark.FITTED_TO:
        for path in benchmark.texts_of("en", part):
            yield part, read_path(path), gold_of(path)["parties"]


def _cases() -> Iterator[tuple[str, Source, list[Party]]]:
    for case, source in cases("en"):
        gold = [{"id": one, "name": one.rpartition(" ")[0]} for one in case.get("parties", ())]
        if gold:
            yield CASES, source, gold


def _told(part: str, source: Source, evidence: Evidence, gold: list[Party]) -> Told:
    one = Told(part, source.text, len(gold), count_sides(evidence.cast.text) or 2)
    named = {group.start: parties._party(evidence.cast.text, group, 1, ()) for group in evidence.cast.groups}
    meant, again = set(), set()
    for wanted in gold:
        forms = names_of(wanted)
        found = [
            (party.name == wanted["name"], len(group.bodies), group.start)
            for group in evidence.cast.groups
            if (party := named[group.start])
            and forms & names_of({"name": party.name, "aliases": party.aliases})
        ]
        meant |= {start for _, _, start in sorted(found)[-1:]}
        again |= {start for _, _, start in sorted(found)[:-1]}
    for group in evidence.cast.groups:
        rules = evidence.rules_of(group)
        if group.start in again - meant:
            one.again.append(rules)
        else:
            one.bodies.append((group.start in meant, rules))
    return one


def fit(seen: Sequence[Told]) -> Weights:
    """Draw the weights from sense towards the gold, and hold them back."""
    start = dict.fromkeys(RULES, 0.0) | SENSE
    weights, squares = dict(start), dict.fromkeys(start, 1.0)
    bodies = [
        (right, rules, LIGHT if text.part == CASES else 1.0) for text in seen for right, rules in text.bodies
    ]
    for _ in range(STEPS):
        slope = {rule: PULL * (start[rule] - weight) for rule, weight in weights.items()}
        slope[ANYBODY] /= TEN
        for right, rules, light in bodies:
            short = right - chance(weights[ANYBODY] + sum(map(weights.__getitem__, rules)))
            short *= light
            slope[ANYBODY] += short
            for rule in rules:
                slope[rule] += short
        for rule, by in slope.items():
            squares[rule] += by * by
            weights[rule] += STEP * by / math.sqrt(squares[rule])
    return weights


def count(text: Told, weights: Weights) -> tuple[int, int, int]:
    """Tell how many are rightly taken, taken, and to be taken."""
    every = [*text.bodies, *((False, rules) for rules in text.again)]
    weighed = [(weights[ANYBODY] + sum(map(weights.__getitem__, rules)), right) for right, rules in every]
    ranked = sorted(weighed, reverse=True)
    taken = ranked[: parties.how_many([round(TEN * weight) for weight, _ in ranked], text.counted)]
    return sum(right for _, right in taken), len(taken), text.gold


def show(label: str, counts: list[tuple[int, int, int]]) -> None:
    """Print precision, recall and F1."""
    right, taken, gold = (sum(one[at] for one in counts) for at in range(3))
    figures = (right / max(taken, 1), right / max(gold, 1), 2 * right / max(taken + gold, 1))
    print(f"  {label:12}", *(f"{figure:7.3f}" for figure in figures))


def write(weights: Weights) -> None:
    """Put the numbers into the file of weights, the largest first."""
    rounded = sorted(((round(weight * TEN), rule) for rule, weight in weights.items()), reverse=True)
    lines = ["WEIGHTS: dict[str, int] = {", *(f'    "{rule}": {weight},' for weight, rule in rounded), "}"]
    path = Path(party_weights.__file__)
    kept = re.split(r"^WEIGHTS", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[0]
    path.write_text(kept + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Print how well parties are known: as the weights stand, in texts left out, and fitted anew."""
    seen = told()
    fitted, apart = fit(seen), [*left_out(seen, fit, FOLDS)]
    standing = {rule: weight / TEN for rule, weight in party_weights.WEIGHTS.items()}
    for part in (*benchmark.FITTED_TO, CASES):
        print(part)
        show("standing", [count(text, standing) for text in seen if text.part == part])
        show("left out", [count(text, weights) for text, weights in apart if text.part == part])
        show("fitted", [count(text, fitted) for text in seen if text.part == part])
    if "--write" in sys.argv[1:]:
        write(fitted)


if __name__ == "__main__":
    main()
