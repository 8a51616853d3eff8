"""Fit the weights by which the reader knows parties, and tell what of it carries over.

    python scripts/fit_parties.py en|zh [--write]

Each body of the texts with known parties that no paper lists is a party or is none; a logistic regression
over the rules that found it, its words and those beside it tells what each weighs. "Left out" is what the
fit makes of texts it has not seen, an eighth of them at a time. ``--write`` puts the weights into the
lexicon.
"""

import importlib
import itertools
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from unittest.mock import patch

from fitting import TEN, benchmark, cases, draw, gold_of, in_tenths, left_out, write_weights
from reading_score import names_of

from hefu.lexicon.load import load_lexicon
from hefu.reading.party_choice import ANYBODY, PAIR, Told, choose, how_many
from hefu.reading.party_words import OWN
from hefu.reading.read import read
from hefu.reading.text import Text
from hefu.terms.party import Party
from hefu.terms.source import Source
from hefu_intake.open import read_path

FOLDS = 8
SLACK = 1.0
WORD = 0.5
"""How far a word counts as far as a rule: the less, the harder its weight is held back."""
FEWEST = 3
"""Words that fewer texts show weigh nothing; names of which cases are full never do."""
MISSED = 1.2
"""How much more a party weighs than what is none: one missed spoils who bears all that it undertakes."""
OF_A_CASE = 4.0
"""How much more a case weighs than a text: it is made for one thing, and shows it once."""
CASES = "cases"
Weights = dict[str, float]


class Sides:
    """A text: of each body whether it is a party, and what tells of it.

    ``again``: what tells of what is but a second name of a party, which is then no party.
    """

    def __init__(self, part: str, text: str, gold: int, counted: int) -> None:
        self.part, self.text, self.gold, self.counted = part, text, gold, counted
        self.bodies: list[tuple[bool, list[str]]] = []
        self.again: list[list[str]] = []


def sides(lang: str) -> list[Sides]:
    """Read the texts and the cases, and keep those whose parties are weighed."""
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


def fit(seen: Sequence[Sides]) -> Weights:
    """Draw what each rule and each sign of words weighs, and what any body does."""
    texts = (text for text in seen if text.part != CASES)
    shown = Counter(sign for text in texts for sign in {sign for _, told in text.bodies for sign in told})
    rows, right, counts = [], [], []
    for text in seen:
        for is_party, told in text.bodies:
            rows.append({sign: _much(sign) for sign in told if OWN not in sign or shown[sign] >= FEWEST})
            right.append(is_party)
            counts.append((MISSED if is_party else 1.0) * (OF_A_CASE if text.part == CASES else 1.0))
    anybody, drawn = draw(rows, right, slack=SLACK, counts=counts)
    return {ANYBODY: anybody} | {sign: _much(sign) * weight for sign, weight in drawn.items()}


def _much(sign: str) -> float:
    return WORD if OWN in sign else 1.0


def count(text: Sides, weights: Weights) -> tuple[int, int, int]:
    """Tell how many are rightly taken, taken, and to be taken."""
    every = [*text.bodies, *((False, told) for told in text.again)]
    weighed = [
        (weights[ANYBODY] + sum(weights.get(one, 0.0) for one in told), right) for right, told in every
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
    fitted, apart = fit(seen), [*left_out(seen, fit, FOLDS)]
    words = load_lexicon().languages[lang]
    standing = {rule: weight / TEN for rule, weight in words.party_weights.items()}
    for part in (*benchmark.FITTED_TO, CASES):
        print(part)
        show("standing", [count(text, standing) for text in seen if text.part == part])
        show("left out", [count(text, weights) for text, weights in apart if text.part == part])
        show("fitted", [count(text, fitted) for text in seen if text.part == part])
    if "--write" in sys.argv[2:]:
        print(write_weights(lang, "party_weights", in_tenths(fitted)), "weights written")


if __name__ == "__main__":
    main()
