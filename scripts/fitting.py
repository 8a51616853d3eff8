"""What the fits share: texts whose readings are known, texts left out of a fit, files of weights."""

import itertools
import json
import math
import sys
import tomllib
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from hefu.terms.source import Source

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))
import reading as benchmark  # noqa: E402 - scripts beside one another, no package

TEN = 10
"""A weight is written in tenths."""


class OfText(Protocol):
    """What was seen in a text, with which it is left out."""

    @property
    def text(self) -> str:
        """The name of the text, or the text itself."""


Seen = TypeVar("Seen", bound=OfText)
Fitted = TypeVar("Fitted")
Sign = TypeVar("Sign", bound=Hashable)


def gold_of(path: Path) -> dict[str, Any]:
    """Give the known reading of a text."""
    gold: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return gold


def cases(lang: str) -> Iterator[tuple[dict[str, Any], Source]]:
    """Yield each case of a language with its text."""
    for path in sorted((benchmark.TEXTS / "cases").glob(f"{lang}*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield case, Source(name="case", text=case["text"], published=case.get("published"))


def left_out(
    seen: Sequence[Seen], fit: Callable[[Sequence[Seen]], Fitted], folds: int
) -> Iterator[tuple[Seen, Fitted]]:
    """Yield each with what was fitted without its text, one in ``folds`` texts left out at a time."""
    texts = sorted({one.text for one in seen})
    for fold in range(folds):
        apart = set(texts[fold::folds])
        fitted = fit([one for one in seen if one.text not in apart])
        yield from ((one, fitted) for one in seen if one.text in apart)


def draw(
    rows: Sequence[Mapping[Sign, float]],
    right: Sequence[bool],
    *,
    slack: float,
    counts: Sequence[float] | None = None,
    few: bool = False,
) -> tuple[float, dict[Sign, float]]:
    """Draw weights by a logistic regression; give what all rows have in common, and what each sign weighs.

    Weights are held back as by a spring: the more ``slack``, the less; ``few``: most are held to nothing.
    ``counts``: how often each row counts.
    """
    signs = DictVectorizer()
    seen = signs.fit_transform(rows)
    seen.indices, seen.indptr = (one.astype(np.int32) for one in (seen.indices, seen.indptr))
    solver, ratio = ("liblinear", 1.0) if few else ("lbfgs", 0.0)
    drawn = LogisticRegression(C=slack, max_iter=300, solver=solver, l1_ratio=ratio).fit(seen, right, counts)
    return float(drawn.intercept_[0]), dict(zip(signs.feature_names_, drawn.coef_[0].tolist(), strict=True))


def draw_among(
    choices: Sequence[Sequence[Sequence[Sign]]],
    right: Sequence[int],
    *,
    pull: float,
    counts: Sequence[float],
) -> dict[Sign, float]:
    """Draw weights by which of each choice the right one weighs most: a conditional logit.

    A choice is the signs of each that may be chosen, told twice where they count twice; ``right`` is the
    number of the right one in it, ``pull`` how much weights are held back, ``counts`` how often each choice
    counts.
    """
    numbers: dict[Sign, int] = {}
    rows = [[numbers.setdefault(sign, len(numbers)) for sign in row] for one in choices for row in one]
    ends = list(itertools.accumulate(map(len, rows), initial=0))
    columns = list(itertools.chain.from_iterable(rows))
    signs = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(numbers)))
    begins = np.array(list(itertools.accumulate(map(len, choices[:-1]), initial=0)))
    of_row = np.repeat(np.arange(len(choices)), list(map(len, choices)))
    times, chosen = np.asarray(counts, dtype=float), np.zeros(len(rows))
    chosen[begins + np.asarray(right)] = 1.0

    def loss(weights: Any) -> tuple[float, Any]:
        weighed = signs @ weights
        weighed -= np.maximum.reduceat(weighed, begins)[of_row]
        raised = np.exp(weighed)
        total = np.add.reduceat(raised, begins)
        short = times[of_row] * (chosen - raised / total[of_row])
        likely = float(times @ (np.add.reduceat(weighed * chosen, begins) - np.log(total)))
        return pull / 2 * float(weights @ weights) - likely, pull * weights - signs.T @ short

    drawn = minimize(loss, np.zeros(len(numbers)), jac=True, method="L-BFGS-B", options={"maxiter": 150})
    return dict(zip(numbers, drawn.x.tolist(), strict=True))


class Leader(Generic[Sign]):
    """Weights that follow the regularised leader (FTRL-proximal): most come to weigh nothing.

    Source:
        McMahan et al., Ad Click Prediction: a View from the Trenches, 2013.
    """

    def __init__(self, *, rate: float, hold: float) -> None:
        self.weights: dict[Sign, float] = {}
        """Those that weigh something."""
        self._rate, self._hold = rate, hold
        self._pulls: defaultdict[Sign, float] = defaultdict(float)
        self._squares: defaultdict[Sign, float] = defaultdict(float)

    def move(self, sign: Sign, slope: float, *, held: bool = True) -> None:
        """Move a weight against a slope; what is ``held`` must gain so much before it counts at all."""
        before = self._squares[sign]
        grown = self._squares[sign] = before + slope * slope
        step = (math.sqrt(grown) - math.sqrt(before)) / self._rate
        pull = self._pulls[sign] = self._pulls[sign] + slope - step * self.weights.get(sign, 0.0)
        hold = self._hold if held else 0.0
        if abs(pull) <= hold:
            self.weights.pop(sign, None)
        else:
            self.weights[sign] = (math.copysign(hold, pull) - pull) * self._rate / (0.5 + math.sqrt(grown))


def chance(weight: float) -> float:
    """Give the chance that a weight, a natural logarithm of odds, stands for."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, weight))))


def in_tenths(weights: Mapping[Sign, float]) -> dict[Sign, int]:
    """Round weights to what is written of them."""
    return {sign: round(weight * TEN) for sign, weight in weights.items()}


def write_weights(lang: str, name: str, tenths: Mapping[str, int]) -> int:
    """Put weights into the lexicon, the largest first; give how many are written.

    What stands without a name, under "", is always written, and of the others what is not nought.
    """
    rows = sorted((-weight, sign) for sign, weight in tenths.items() if weight or not sign)
    path = ROOT / f"src/hefu/lexicon/{lang}/{name}.tsv"
    path.write_text("".join(f"{-weight}\t{sign}\n" for weight, sign in rows), encoding="utf-8")
    return len(rows)
