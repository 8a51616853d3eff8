"""Score the reading of the development and the fresh texts, by language and part.

python benchmarks/reading.py [--docs]

The last figure, "certain": P is how many items called certain are right in span, kind and bearers; predicted
is how many are called so, gold how many items are read at all.
"""

import json
import sys
from pathlib import Path
from typing import Any

import reading_score

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.reporting.json import write_json
from hefu_intake.open import read_path

TEXTS = Path(__file__).parent.parent / "tests/hefu/reading"
PARTS = {
    "dev, worked on": ("dev/{lang}-d-{number:03}.txt", range(1, 13)),
    "dev, blind": ("dev/{lang}-d-{number:03}.txt", range(13, 25)),
    "fresh, worked on": (
        "fresh/{lang}-f-{number:03}.txt",
        (
            *range(1, 53),
            *range(57, 77),
            *range(81, 97),
            *range(101, 117),
            *range(125, 189),
            *range(301, 413),
            *range(477, 493),
            *range(505, 525),
            *range(659, 713),
        ),
    ),
    "fresh, studied": (
        "fresh/{lang}-f-{number:03}.txt",
        (
            *range(53, 57),
            *range(77, 81),
            *range(97, 101),
            *range(117, 125),
            *range(189, 205),
            *range(221, 265),
            *range(269, 301),
            *range(413, 429),
            *range(445, 477),
        ),
    ),
    "fresh, held out": (
        "fresh/{lang}-f-{number:03}.txt",
        (*range(205, 221), *range(265, 269), *range(429, 445), *range(493, 505)),
    ),
    "web, worked on": (
        "fresh/{lang}-f-{number:03}.txt",
        (
            *range(549, 565),
            *range(569, 585),
            *range(589, 659),
            *range(713, 731),
            *range(732, 755, 2),
            *range(755, 767),
        ),
    ),
    "web, studied": ("fresh/{lang}-f-{number:03}.txt", range(525, 545)),
    "web, held out": (
        "fresh/{lang}-f-{number:03}.txt",
        (*range(545, 549), *range(565, 569), *range(585, 589), *range(731, 755, 2)),
    ),
}
"""The texts by what they may be used for. Those of the web are invented like the others, but in the manner of
announcements as they stand there, most of whose sentences undertake nothing.
"""
FITTED_TO = ("dev, worked on", "fresh, worked on", "web, worked on", "fresh, studied", "web, studied")
"""The parts from which all weights are drawn."""
CERTAIN = "certain"
Reading = dict[str, Any]


def main() -> None:
    for lang in ("en", "zh"):
        for part in PARTS:
            paths = texts_of(lang, part)
            figures = {name: reading_score.Count() for name in (*reading_score.NAMES, CERTAIN)}
            for path in paths:
                _score(path, figures)
            if paths:
                show(f"{lang}, {part} ({len(paths)})", figures)


def texts_of(lang: str, *parts: str) -> list[Path]:
    """Give the texts of a language in these parts; each has its gold beside it."""
    named = ((name, number) for name, numbers in map(PARTS.__getitem__, parts) for number in numbers)
    paths = (TEXTS / name.format(lang=lang, number=number) for name, number in named)
    return [path for path in paths if path.exists()]


def measuring(lang: str) -> set[Path]:
    """Give the texts of a language that only measure: nothing is made from them, and nobody opens them."""
    return set(texts_of(lang, *(PARTS.keys() - set(FITTED_TO))))


def gold_and_read(path: Path) -> tuple[Reading, Reading]:
    """Give the known reading of a text and the reader's own."""
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return gold, json.loads(write_json([read(read_path(path), load_lexicon())], alone=True))


def _score(path: Path, figures: dict[str, reading_score.Count]) -> None:
    gold, predicted = gold_and_read(path)
    one = {name: reading_score.Count() for name in figures}
    reading_score.score_document(gold, predicted, one)
    _score_certain(gold, predicted, one[CERTAIN])
    for name, count in figures.items():
        count.add(one[name].tp, one[name].pred, one[name].gold)
    if "--docs" in sys.argv[1:]:
        shown = ("chars_any", "spans", "undertaking_kind", "bearer_accuracy", "parties", "people")
        print(f"  {path.stem}  " + "  ".join(f"{name} {one[name].f1:.2f}" for name in shown))


def _score_certain(gold: Reading, predicted: Reading, count: reading_score.Count) -> None:
    """Count the items called certain, and those of them right in span, kind and bearers.

    The precision of this figure is how often certain is right, its gold the number of all items read.
    """
    right = right_starts(gold, predicted)
    certain = [one for one in predicted["undertakings"] if one["certain"]]
    count.add(sum(one["start"] in right for one in certain), len(certain), len(predicted["undertakings"]))


def right_starts(gold: Reading, predicted: Reading) -> set[int]:
    """Give where those items begin that are right in span, kind and bearers."""
    of = reading_score.align_parties(gold["parties"], predicted["parties"])
    return {
        found["start"]
        for wanted, found in reading_score.match_spans(gold["undertakings"], predicted["undertakings"])
        if wanted["kind"] == found["kind"]
        and {of.get(bearer) for bearer in found["bearers"]} == set(wanted["bearers"])
    }


def show(title: str, figures: dict[str, reading_score.Count]) -> None:
    print(f"\n{title}\n{'figure':18}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}{'predicted':>11}")
    for name, count in figures.items():
        print(f"{name:18}{count.p:7.3f}{count.r:7.3f}{count.f1:7.3f}{count.gold:8}{count.pred:11}")


if __name__ == "__main__":
    main()
