"""Fit the weights by which the reader knows parties, and tell what of it carries over.

    python scripts/fit_parties.py en|zh [--write]

Each body of the worked texts that no paper lists is a party by the gold or is none; the weights are drawn
from where sense puts them towards the gold, a logit by gradient, and held back as by a spring. "Left out" is
what the fit makes of texts it has not seen, an eighth of them at a time. ``--write`` puts the weights into
the lexicon.
"""

import functools
import importlib
import itertools
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from unittest.mock import patch

from fitting import TEN, benchmark, cases, chance, gold_of, in_tenths, left_out, write_weights
from reading_score import names_of

from hefu.lexicon.load import load_lexicon
from hefu.reading.party_choice import ANYBODY, PAIR, Told, choose, how_many
from hefu.reading.read import read
from hefu.reading.text import Text
from hefu.terms.party import Party
from hefu.terms.source import Source
from hefu_intake.open import read_path

STEPS, STEP, FOLDS = 100, 0.5, 8
PULL, LIGHT = {"en": 2.0, "zh": 3.0}, {"en": 0.3, "zh": 1.0}
"""How hard the spring pulls, and how much a case weighs beside a text."""
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
    "publishes": 1.5,
    "masthead": 1.5,
    "site": 4.0,
    "written-to": 2.0,
    "addressed": 2.0,
    "greeted": 1.5,
    "represented": 1.5,
    "in-a-line": 2.5,
    "land-that-meets": 2.5,
    "is-us": 2.0,
    "led": 1.5,
    "answers": 1.5,
    "undertakes-unsigned": 0.5,
    "undertakes-by-words": 0.5,
    "undertakes-again": 0.5,
    "undertakes-beside": 0.5,
    "has-officer": 0.5,
    "is-wanted": 0.5,
    "at-head": 0.5,
    "has-an-officer": 1.0,
    "opens-joint-paper": 1.5,
    "joins-in": 0.8,
    "governs": 1.5,
    "acts-as-place": 1.5,
    "brand": 1.5,
    "others-sign": -1.0,
    "oversees": -1.0,
    "of-another": -1.5,
    "only-heads": -4.5,
    "house-of-signer": -2.5,
    "within-another": -2.0,
    "founded": -1.5,
    "met-in": -2.5,
    "cited": -2.0,
    "guest": -2.0,
    "branch": -2.0,
    "bare-place": -2.0,
    "mission": -0.5,
    "unit": -1.0,
    "outside": -3.0,
    "press": -2.5,
}
"""Where weights start and are pulled back to; the others start from nothing."""
MISSED = {"en": 1.4, "zh": 1.0}
"""How much more a party weighs than what is none: one missed spoils who bears all that it undertakes."""
CASES = "cases"
Weights = dict[str, float]


class Sides:
    """A text: of each body whether it is a party, and the rules that found it.

    ``again``: the rules that found what is but a second name of a party, which is then no party.
    """

    def __init__(self, part: str, text: str, gold: int, counted: int) -> None:
        self.part, self.text, self.gold, self.counted = part, text, gold, counted
        self.bodies: list[tuple[bool, list[str]]] = []
        self.again: list[list[str]] = []


def sides(lang: str) -> list[Sides]:
    """Read the worked texts and the cases, and keep those whose parties are weighed."""
    parties = importlib.import_module(f"hefu.reading.{lang}.parties.find")
    noted: list[tuple[list[tuple[Party, list[str]]], int]] = []

    def note(text: Text, found: Iterable[tuple[Any, Told]], counted: int) -> list[tuple[Any, Told]]:
        kept = [*found]
        noted.append(([(_PARTY_OF[lang](parties, text, one), [*told]) for one, told in kept], counted))
        return choose(text, kept, counted)

    known = []
    with patch.object(parties, "choose", note):
        for part, source, gold in itertools.chain(_texts(lang), _cases(lang)):
            noted.clear()
            read(source, load_lexicon(), lang=lang)
            known += [_known(part, source, found, gold, counted) for found, counted in noted]
    return known


_PARTY_OF = {
    "en": lambda parties, text, group: parties._party(text, group, 1, ()),
    "zh": lambda parties, text, one: parties._party(one.bodies, 1, ()),
}
"""How each language makes a party of a body."""


def _texts(lang: str) -> Iterator[tuple[str, Source, list[dict[str, Any]]]]:
    for part in benchmark.FITTED_TO:
        for path in benchmark.texts_of(lang, part):
            yield part, read_path(path), gold_of(path)["parties"]


def _cases(lang: str) -> Iterator[tuple[str, Source, list[dict[str, Any]]]]:
    for case, source in cases(lang):
        gold = [{"id": one, "name": one.rpartition(" ")[0]} for one in case.get("parties", ())]
        if gold:
            yield CASES, source, gold


def _known(
    part: str,
    source: Source,
    found: Sequence[tuple[Party, list[str]]],
    gold: list[dict[str, Any]],
    counted: int,
) -> Sides:
    one = Sides(part, source.text, len(gold), counted or PAIR)
    meant, again = set(), set()
    for wanted in gold:
        forms = names_of(wanted)
        fitting = [
            (party.name == wanted["name"], len(party.aliases), at)
            for at, (party, _) in enumerate(found)
            if forms & names_of({"name": party.name, "aliases": party.aliases})
        ]
        meant |= {at for _, _, at in sorted(fitting)[-1:]}
        again |= {at for _, _, at in sorted(fitting)[:-1]}
    for at, (_, rules) in enumerate(found):
        if at in again - meant:
            one.again.append(rules)
        else:
            one.bodies.append((at in meant, rules))
    return one


def fit(lang: str, seen: Sequence[Sides]) -> Weights:
    """Draw the weights from sense towards the gold, and hold them back."""
    rules = {rule for text in seen for _, found in text.bodies for rule in found}
    start = {rule: SENSE.get(rule, 0.0) for rule in (ANYBODY, *sorted(rules))}
    weights, squares = dict(start), dict.fromkeys(start, 1.0)
    bodies = [
        (right, found, (LIGHT[lang] if text.part == CASES else 1.0) * (MISSED[lang] if right else 1.0))
        for text in seen
        for right, found in text.bodies
    ]
    for _ in range(STEPS):
        slope = {rule: PULL[lang] * (start[rule] - weight) for rule, weight in weights.items()}
        slope[ANYBODY] /= TEN
        for right, found, light in bodies:
            short = right - chance(weights[ANYBODY] + sum(map(weights.__getitem__, found)))
            short *= light
            slope[ANYBODY] += short
            for rule in found:
                slope[rule] += short
        for rule, by in slope.items():
            squares[rule] += by * by
            weights[rule] += STEP * by / math.sqrt(squares[rule])
    return weights


def count(text: Sides, weights: Weights) -> tuple[int, int, int]:
    """Tell how many are rightly taken, taken, and to be taken."""
    every = [*text.bodies, *((False, rules) for rules in text.again)]
    weighed = [
        (weights[ANYBODY] + sum(weights.get(rule, 0.0) for rule in rules), right) for right, rules in every
    ]
    ranked = sorted(weighed, reverse=True)
    taken = ranked[: how_many([round(TEN * weight) for weight, _ in ranked], text.counted)]
    return sum(right for _, right in taken), len(taken), text.gold


def show(label: str, counts: list[tuple[int, int, int]]) -> None:
    """Print precision, recall and F1."""
    right, taken, gold = (sum(one[at] for one in counts) for at in range(3))
    figures = (right / max(taken, 1), right / max(gold, 1), 2 * right / max(taken + gold, 1))
    print(f"  {label:12}", *(f"{figure:7.3f}" for figure in figures))


def main() -> None:
    """Print how well parties are known: as the weights stand, in texts left out, and fitted anew."""
    lang = sys.argv[1]
    seen = sides(lang)
    fit_to = functools.partial(fit, lang)
    fitted, apart = fit_to(seen), [*left_out(seen, fit_to, FOLDS)]
    words = load_lexicon().languages[lang]
    standing = {rule: weight / TEN for rule, weight in words.party_weights.items()}
    for part in (*benchmark.FITTED_TO, CASES):
        print(part)
        show("standing", [count(text, standing) for text in seen if text.part == part])
        show("left out", [count(text, weights) for text, weights in apart if text.part == part])
        show("fitted", [count(text, fitted) for text in seen if text.part == part])
    if "--write" in sys.argv[2:]:
        print(write_weights(lang, "party_weights", in_tenths(fitted)), "rules written")


if __name__ == "__main__":
    main()
