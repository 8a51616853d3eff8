"""Score readings of the worked texts as other hands would lay them out, against the texts as they stand.

python benchmarks/layouts.py en|zh [HOW MANY TEXTS]

A row a layout: by how much each figure falls or rises that moves by .003 or more.
"""

import json
import random
import sys
from pathlib import Path

import reading as benchmark
import reading_score
from laid_out import ALIKE, SAME, Layout, laid_out

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.reporting.json import write_json
from hefu.terms.source import Source

PARTS = ("dev, worked on", "fresh, worked on", "fresh, studied", "web, worked on", "web, studied")
MANY = 120
TOLD = 0.003


def main() -> None:
    lang, *many = sys.argv[1:]
    paths = sorted(benchmark.texts_of(lang, *PARTS))
    random.Random(5).shuffle(paths)  # noqa: S311  a sample, and always the same
    paths = paths[: int(many[0]) if many else MANY]
    plain = _figures(paths, lambda _: [])
    print(f"{lang}, {len(paths)} texts as they stand: {plain}")
    for name, layout in (SAME | ALIKE).items():
        moved = _figures(paths, layout)
        told = {each: round(moved[each] - plain[each], 3) for each in plain}
        print(f"{name}: { {each: by for each, by in told.items() if abs(by) >= TOLD} }", flush=True)


def _figures(paths: list[Path], layout: Layout) -> dict[str, float]:
    total = {name: reading_score.Count() for name in reading_score.NAMES}
    for path in paths:
        gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        text, place = laid_out(path.read_bytes().decode("utf-8"), layout)
        for one in gold["undertakings"]:
            one["start"], one["end"] = place[one["start"]], place[one["end"] - 1] + 1
        source = Source(name=path.stem, text=text)
        predicted = json.loads(write_json([read(source, load_lexicon())], alone=True))
        score = {name: reading_score.Count() for name in reading_score.NAMES}
        reading_score.score_document(gold, predicted, score)
        for name, count in total.items():
            count.add(score[name].tp, score[name].pred, score[name].gold)
    return {name: round(count.f1, 3) for name, count in total.items()}


if __name__ == "__main__":
    main()
