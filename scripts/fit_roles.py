"""Fit the weights by which it is told what each person does, beside what the rules say.

    python scripts/fit_roles.py en|zh [--write]

Each person of the texts with known readings has a role in the gold. For each role a logistic regression
tells what the signs of a person weigh for it. The rules have no part in the fit but by those signs that tell
what others do; in texts that a reader of old met first, they are taken at the word they gave then. Prints how
many roles are told right there, by the rules then and with weights that have not seen the text; ``--write``
puts the weights into the lexicon. It needs the history of the project, and takes a minute.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from first_met import first_readings
from fitting import benchmark, draw, gold_of, in_tenths, left_out, write_weights
from msgspec.structs import replace
from reading_score import fold

from hefu.lexicon.load import load_lexicon
from hefu.reading import people
from hefu.reading.read import read
from hefu.reading.role_choice import ANYBODY, Cast, choose, choose_roles, said_of, signs_of
from hefu.terms.party import PersonRole
from hefu_intake.open import read_path

SEEN, FOLDS, SLACK = 5, 8, 0.5
Weights = dict[str, int]


class Figure(NamedTuple):
    """A person of a text: the signs, the role by the rules and by the gold, and whether the text was new."""

    text: str
    signs: frozenset[str]
    said: PersonRole
    gold: PersonRole
    met: bool


def figures(lang: str) -> list[Figure]:
    """Read the texts with known readings, and see what speaks for the role of each person."""
    paths = benchmark.texts_of(lang, *benchmark.FITTED_TO)
    first = {path: _roles(json.loads(line)) for path, line in first_readings(lang) if path in paths}
    return [one for path in paths for one in _figures(lang, path, first.get(path, {}))]


def _figures(lang: str, path: Path, first: Mapping[str, PersonRole]) -> Iterator[Figure]:
    casts: list[Cast] = []

    def note(cast: Cast) -> dict[str, PersonRole]:
        casts.append(cast)
        return choose_roles(cast)

    with patch.object(people, "choose_roles", note):
        read(read_path(path), load_lexicon(), lang=lang)
    gold = _roles(gold_of(path))
    for cast in casts:
        said = {name: first.get(fold(name), said_of(cast, name)) for name in cast.people}
        for name, signs in signs_of(replace(cast, said=said)).items():
            if fold(name) in gold:
                met = fold(name) in first
                yield Figure(path.stem, frozenset(signs), said[name], gold[fold(name)], met)


def _roles(reading: Mapping[str, Sequence[Mapping[str, str]]]) -> dict[str, PersonRole]:
    return {fold(one["name"]): PersonRole(one["role"]) for one in reading["people"]}


def fit(seen: Sequence[Figure]) -> Weights:
    """Draw the weights of each role; give them in tenths."""
    often = Counter(sign for one in seen for sign in one.signs)
    rows = [{sign: 1.0 for sign in one.signs if sign != ANYBODY and often[sign] >= SEEN} for one in seen]
    weights: dict[str, float] = {}
    for role in PersonRole:
        base, drawn = draw(rows, [one.gold is role for one in seen], slack=SLACK)
        weights |= {f"{role}\t{sign}": weight for sign, weight in drawn.items()}
        weights[f"{role}\t{ANYBODY}"] = base
    return in_tenths(weights)


def main() -> None:
    """Print how many roles are told right, and write the weights if asked to."""
    lang = sys.argv[1]
    seen = figures(lang)
    apart = [(one, choose(one.signs, one.said, weights)) for one, weights in left_out(seen, fit, FOLDS)]
    for label, some in (("first met", [pair for pair in apart if pair[0].met]), ("all", apart)):
        rules, weighed = (
            sum(right) / len(some)
            for right in ([one.said is one.gold for one, _ in some], [role is one.gold for one, role in some])
        )
        print(f"{label:10} {len(some):5} people, right by the rules {rules:.3f}, weighed {weighed:.3f}")
    if "--write" in sys.argv[2:]:
        print(write_weights(lang, "role_weights", fit(seen)), "weights written")


if __name__ == "__main__":
    main()
