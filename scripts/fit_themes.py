"""Fit the weights by which the words of a span, its actors and its text speak for a theme.

    python scripts/fit_themes.py zh|en [--write]

Each undertaking of the worked texts has its themes in the gold. A logistic regression over pairs of a span
and a theme tells what each sign weighs for each; most words are held to nothing. Prints how well the themes
are told of texts that the fit has not seen, a fifth of them at a time; ``--write`` puts the weights into the
lexicon.
"""

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from fitting import Leader, benchmark, chance, gold_of, in_tenths, left_out, write_weights

from hefu.lexicon.load import load_lexicon
from hefu.lexicon.theme_weights import theme_weights
from hefu.reading import themes, undertakings
from hefu.reading.read import read
from hefu.reading.text import Stretch
from hefu.terms.party import PartyKind
from hefu_intake.open import read_path

SEEN_IN, ROUNDS, FOLDS = 4, 8, 5
RATE, HOLD = 0.3, 4.0
"""How fast a weight moves, and how much it must gain before it counts at all."""
Key = tuple[str, str]
"""A theme, or none where the weight is the same for all, and a sign."""


class Sample(NamedTuple):
    """A span of a text with what speaks for its themes, and those the gold gives it."""

    text: str
    signed: themes.Signed
    gold: frozenset[str]


def samples(lang: str) -> list[Sample]:
    """Read the worked texts, and see what speaks in each span of their gold."""
    paths = benchmark.texts_of(lang, *benchmark.FITTED_TO)
    return [one for path in paths for one in _samples(lang, path)]


def _samples(lang: str, path: Path) -> Iterator[Sample]:
    gold = gold_of(path)
    given: list[Any] = []
    weigh = themes.weigh_themes

    def note(text: Any) -> themes.About:
        given[:] = [text, weigh(text)]
        return given[1]  # type: ignore[no-any-return]

    with patch.object(undertakings, "weigh_themes", note):
        reading = read(read_path(path), load_lexicon(), lang=lang)
    kinds = {party["id"]: PartyKind(party["kind"]) for party in gold["parties"]}
    names = [
        Stretch(match, match + len(name))
        for party in reading.parties
        for name in (party.name, *party.aliases)
        for match in _places(given[0].flat, name)
    ]
    for one in gold["undertakings"]:
        span = Stretch(one["start"], one["end"])
        within = sorted(
            (name for name in names if span.start <= name.start and name.end <= span.end),
            key=lambda name: (name.start, -name.end),
        )
        actors = sorted({kinds[bearer] for bearer in one["bearers"] if bearer in kinds})
        signed = themes.signs_of(given[0], span, within, given[1], actors)
        yield Sample(path.stem, signed, frozenset(one["themes"]))


def _places(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def fit(seen: Sequence[Sample]) -> dict[Key, int]:
    """Follow the leader over all pairs of a span and a theme; give the weights in tenths."""
    texts: defaultdict[str, set[str]] = defaultdict(set)
    for one in seen:
        for sign in one.signed.shared:
            texts[sign].add(one.text)
    known = {sign for sign, where in texts.items() if len(where) >= SEEN_IN}
    rows = [
        ([(sign, much) for sign, much in one.signed.shared.items() if sign in known and much], one)
        for one in seen
    ]
    leader: Leader[Key] = Leader(rate=RATE, hold=HOLD)
    order = random.Random(0)  # noqa: S311 - an order that is the same each time, no secret
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for shared, one in rows:
            for theme in themes.THEMES:
                signs = [((theme.value, sign), much) for sign, much in shared]
                signs += [(("", sign), much) for sign, much in one.signed.signs(theme).items() if much]
                total = sum(leader.weights.get(key, 0.0) * much for key, much in signs)
                short = chance(total) - (theme.value in one.gold)
                for key, much in signs:
                    leader.move(key, short * much, held=all(key))
    return {key: weight for key, weight in in_tenths(leader.weights).items() if weight}


def told(one: Sample, weights: Mapping[Key, int]) -> set[str]:
    """Tell the themes of a span by these weights, as the reader does."""
    known = {
        "\t".join(key): weight for key, weight in weights.items() if key[1] in one.signed.shared or not key[0]
    }
    return {theme.value for theme in themes.choose(theme_weights(known), one.signed)}


def main() -> None:
    """Print how the themes of unseen texts are told."""
    lang = sys.argv[1]
    seen = samples(lang)
    count: Counter[str] = Counter()
    for one, weights in left_out(seen, fit, FOLDS):
        gold, found = one.gold - {"other"}, told(one, weights)
        count += Counter(both=len(gold & found), found=len(found), gold=len(gold))
    print(
        f"{len(seen)} spans, F1 {2 * count['both'] / (count['found'] + count['gold']):.3f} of texts left out"
    )
    fitted = fit(seen)
    print(f"{len(fitted)} weights")
    if "--write" in sys.argv[2:]:
        write_weights(lang, "theme_weights", {"\t".join(key): weight for key, weight in fitted.items()})


if __name__ == "__main__":
    main()
