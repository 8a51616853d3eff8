"""Fit the weights by which words speak for an undertaking where no rule opens a clause.

    python scripts/fit_clauses.py zh|en [--write]

Each clause of the texts with known readings and of the cases undertakes by the gold, or does not. A logistic
regression over its signs, one to three words in a row, tells what each weighs; most are held to nothing.
Prints how many of the clauses that no rule takes are told right in texts that the fit has not seen, a fifth
of them at a time; ``--write`` puts the weights into the lexicon.
"""

import importlib
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from typing import Any, NamedTuple
from unittest.mock import patch

from fitting import Leader, benchmark, cases, chance, gold_of, in_tenths, left_out, write_weights

from hefu.lexicon.load import load_lexicon
from hefu.lexicon.vocabulary import Vocabulary
from hefu.reading.read import read
from hefu.reading.text import Stretch
from hefu.reading.weighing import Scale
from hefu.terms.source import Source
from hefu_intake.open import read_path

SEEN_IN, ROUNDS, FOLDS = 3, 12, 5
RATE, HOLD = 0.25, 6.0
"""How fast a weight moves, and how much it must gain before it counts at all."""
ANY = ""
"""The sign of any clause."""
Weights = dict[str, float]


class Sample:
    """A clause of a text: its signs, whether the gold has it, whether a rule took it."""

    def __init__(self, text: str, signs: frozenset[str], *, gold: bool, taken: bool) -> None:
        self.text, self.signs, self.gold, self.taken = text, signs, gold, taken


def samples(lang: str) -> list[Sample]:
    """Read the worked texts and the cases, and keep each clause that the reader looks at."""
    return [one for name, source, gold in known(lang) for one in _samples(lang, name, source, gold)]


def known(lang: str) -> Iterator[tuple[str, Source, list[Stretch]]]:
    """Yield each text and case with the stretches of it that undertake."""
    for path in benchmark.texts_of(lang, *benchmark.FITTED_TO):
        gold = gold_of(path)["undertakings"]
        yield path.stem, read_path(path), [Stretch(one["start"], one["end"]) for one in gold]
    for case, source in cases(lang):
        quotes = [one["quote"] for one in case.get("undertaking", ())]
        starts = [source.text.index(quote) for quote in quotes]
        stretches = [Stretch(at, at + len(quote)) for at, quote in zip(starts, quotes, strict=True)]
        yield case["shows"], source, stretches


def _samples(lang: str, name: str, source: Source, gold: list[Stretch]) -> Iterator[Sample]:
    noted, taken = _read(lang, source)
    wanted, taken = _covered(gold), _covered(taken)
    for (start, end), signs in noted.items():
        within = range(start, end)
        yield Sample(
            name,
            signs,
            gold=2 * len(wanted.intersection(within)) > end - start,
            taken=2 * len(taken.intersection(within)) > end - start,
        )


def _covered(stretches: Iterable[Stretch]) -> set[int]:
    return {at for one in stretches for at in range(one.start, one.end)}


def _read(lang: str, source: Source) -> tuple[dict[tuple[int, int], frozenset[str]], list[Stretch]]:
    """Read a text by the rules alone, and note the signs of each clause that the reader walks."""
    statements = importlib.import_module(f"hefu.reading.{lang}.statements.find")
    weighed = importlib.import_module(f"hefu.reading.{lang}.statements.weighed")
    weighing = importlib.import_module(f"hefu.reading.{lang}.statements.{_WALKS[lang].weighs}")
    walk = getattr(statements._Reader, _WALKS[lang].step)
    noted: dict[tuple[int, int], frozenset[str]] = {}

    def note(reader: Any, *given: Any, **named: Any) -> None:
        for clause, signs in _WALKS[lang].clauses(weighed, reader, given[0]):
            noted[clause.start, clause.end] = frozenset(signs)
        walk(reader, *given, **named)

    with (
        patch.object(statements._Reader, _WALKS[lang].step, note),
        patch.object(weighing, "find_weighed", lambda *given, **named: _WALKS[lang].nothing),
        patch.object(Scale, "total", lambda *given: 0),
        patch.object(Vocabulary, "begun", _Everything()),
    ):
        reading = read(source, load_lexicon(), lang=lang)
    return noted, [Stretch(one.start, one.end) for one in reading.undertakings]


class _Everything:
    """Lets each row of words go on, as there are no weights yet."""

    def __contains__(self, row: str) -> bool:
        return True


class _Walk(NamedTuple):
    """How a reader comes past its clauses: at which step, how it tells their signs, where it weighs, and what
    it says where nothing weighs enough.
    """

    step: str
    weighs: str
    nothing: Any
    clauses: Callable[[Any, Any, Any], Iterable[tuple[Any, Set[str]]]]


_WALKS = {
    "en": _Walk(
        "read",
        "find",
        (),
        lambda weighed, reader, sentence: (
            (clause, weighed.signs_of(reader.text, reader.mentions, reader.people, clause))
            for clause in weighed.clauses_of(reader.text, sentence)
        ),
    ),
    "zh": _Walk(
        "_remember",
        "openings",
        None,
        lambda weighed, reader, clause: [(clause, weighed.signs_of(reader.scene, clause))],
    ),
}


def fit(seen: Sequence[Sample]) -> Weights:
    """Follow the leader over all clauses: most signs come to weigh nothing."""
    texts: defaultdict[str, set[str]] = defaultdict(set)
    for one in seen:
        for sign in one.signs:
            texts[sign].add(one.text)
    known = {sign for sign, where in texts.items() if len(where) >= SEEN_IN}
    kept = [([sign for sign in one.signs if sign in known], one.gold) for one in seen]
    leader: Leader[str] = Leader(rate=RATE, hold=HOLD)
    weights, base = leader.weights, 0.0
    order = random.Random(0)  # noqa: S311 - an order that is the same each time, no secret
    for _ in range(ROUNDS):
        order.shuffle(kept)
        for signs, gold in kept:
            short = chance(base + sum(weights.get(sign, 0.0) for sign in signs)) - gold
            base -= 0.01 * short
            for sign in signs:
                leader.move(sign, short)
    return {ANY: base, **weights}


def weight_of(one: Sample, weights: Weights) -> float:
    """Add up a clause."""
    return sum(weights.get(sign, 0.0) for sign in (ANY, *one.signs))


def main() -> None:
    """Print what the weights find of that which no rule takes, by how much a clause must weigh."""
    lang = sys.argv[1]
    seen = samples(lang)
    count = Counter((one.gold, one.taken) for one in seen)
    untaken = count[True, False]
    print(f"{len(seen)} clauses, {count[True, True] + untaken} undertakings, {untaken} that no rule takes")
    weighed = [(one, weight_of(one, weights)) for one, weights in left_out(seen, fit, FOLDS)]
    print(f"{'least':>6}{'taken':>8}{'right':>8}{'of all untaken':>16}")
    for least in (0.0, 0.5, 1.0, 1.5, 2.0):
        over = [one for one, weight in weighed if weight >= least and not one.taken]
        right = sum(one.gold for one in over)
        print(f"{least:6}{len(over):8}{right / max(len(over), 1):8.3f}{right / max(untaken, 1):16.3f}")
    if "--write" in sys.argv[2:]:
        print(write_weights(lang, "weights", in_tenths(fit(seen))), "signs written")


if __name__ == "__main__":
    main()
