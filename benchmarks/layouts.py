"""Score readings of the worked texts as other hands would lay them out, against the texts as they stand.

python benchmarks/layouts.py en|zh [HOW MANY TEXTS]

A row a layout: by how much each figure falls or rises that moves by .003 or more.
"""

import json
import random
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import reading as benchmark
import reading_score

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.reporting.json import write_json
from hefu.terms.source import Source

Edit = tuple[int, int, str]
"""What stands at ``[start, end)`` in place of what stood there."""
Layout = Callable[[str], list[Edit]]

PARTS = ("dev, worked on", "fresh, worked on", "fresh, studied", "web, worked on", "web, studied")
MANY = 120
TOLD = 0.003
_HAN = "[\u4e00-\u9fff]"
_WIDE = re.compile("[\u3000-\u9fff\uff00-\uff60“”]")
_NO_FIRST = "，。；：、！？）”》」』·,.;:!?)"


def put(pattern: str, words: str) -> Layout:
    """Make a layout that has ``words`` wherever the pattern matches."""
    return lambda text: [(*match.span(), match.expand(words)) for match in re.finditer(pattern, text)]


def broken(columns: int) -> Layout:
    """Make a layout whose lines are no wider than so many columns."""

    def breaks(text: str) -> list[Edit]:
        edits: list[Edit] = []
        column = 0
        for token in re.finditer(r"\n| |[^\s\u3000-\u9fff\uff00-\uff60“”]+|.", text):
            words = token.group()
            width = sum(2 if _WIDE.match(sign) else 1 for sign in words)
            if words != "\n" and column + width > columns and words[0] not in _NO_FIRST:
                spaced = text[token.start() - 1] == " "
                edits.append((token.start() - spaced, token.start(), "\n"))
                column = 0
            column = 0 if words == "\n" else column + width
        return edits

    return breaks


LAYOUTS: dict[str, Layout] = {
    "Windows line ends": put("\n", "\r\n"),
    "indents": put(r"(?m)^(?=\S)", "    "),
    "Chinese indents": put(r"(?m)^(?=\S)", "\u3000\u3000"),
    "blanks at line ends": put("(?m)$", "  "),
    "blanks that keep words together": put(" ", "\u00a0"),
    "soft hyphens": put(r"(?<=[a-z]{4})(?=[a-z]{4})", "\u00ad"),
    "widthless blanks": put("(?<=[。.])", "\u200b"),
    "blanks around numbers": put(rf"(?<={_HAN})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?={_HAN})", " "),
    "two blanks behind a stop": put(r"(?<=[a-z][.!?]) (?=[A-Z])", "  "),
    "all on one line": put("\n+", "  "),
    "lines of 45 columns": broken(45),
    "lines of 60 columns": broken(60),
    "lines of 76 columns": broken(76),
}


def main() -> None:
    lang, *many = sys.argv[1:]
    paths = sorted(benchmark.texts_of(lang, *PARTS))
    random.Random(5).shuffle(paths)  # noqa: S311  a sample, and always the same
    paths = paths[: int(many[0]) if many else MANY]
    plain = _figures(paths, lambda _: [])
    print(f"{lang}, {len(paths)} texts as they stand: {plain}")
    for name, layout in LAYOUTS.items():
        moved = _figures(paths, layout)
        told = {each: round(moved[each] - plain[each], 3) for each in plain}
        print(f"{name}: { {each: by for each, by in told.items() if abs(by) >= TOLD} }", flush=True)


def _figures(paths: list[Path], layout: Layout) -> dict[str, float]:
    total = {name: reading_score.Count() for name in reading_score.NAMES}
    for path in paths:
        text = path.read_bytes().decode("utf-8")
        gold: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        laid_out, place = _laid_out(text, layout(text))
        for one in gold["undertakings"]:
            one["start"], one["end"] = place[one["start"]], place[one["end"] - 1] + 1
        source = Source(name=path.stem, text=laid_out)
        predicted = json.loads(write_json([read(source, load_lexicon())], alone=True))
        score = {name: reading_score.Count() for name in reading_score.NAMES}
        reading_score.score_document(gold, predicted, score)
        for name, count in total.items():
            count.add(score[name].tp, score[name].pred, score[name].gold)
    return {name: round(count.f1, 3) for name, count in total.items()}


def _laid_out(text: str, edits: list[Edit]) -> tuple[str, list[int]]:
    """Make the edits, and tell where each sign of the text stands then."""
    parts: list[str] = []
    place: list[int] = []
    at = length = 0
    for start, end, words in [*edits, (len(text), len(text), "")]:
        place += range(length, length + start - at)
        length += start - at
        place += [length] * (end - start)
        parts += [text[at:start], words]
        length += len(words)
        at = end
    return "".join(parts), place


if __name__ == "__main__":
    main()
