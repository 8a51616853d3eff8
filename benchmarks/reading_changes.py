"""List the faults that a change to the reader mends and makes, over all texts whose reading is known.

python benchmarks/reading_changes.py keep FILE [en|zh]     read all texts and keep the readings
python benchmarks/reading_changes.py since FILE [en|zh]    read them again and compare

With a language, only its texts are read. A line a fault: + was mended, - was made. Of the texts that only
measure, which are never opened, only the sums are told. Few rules move the totals of benchmarks/reading.py;
this shows all that they do.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import reading as benchmark
from reading import Reading
from reading_faults import FIGURES, faults

from hefu_intake.open import read_path


def main() -> None:
    match sys.argv[1:]:
        case ["keep", file, *langs]:
            kept = {_name(path): found for path, _, found in _read_all(langs)}
            Path(file).write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        case ["since", file, *langs]:
            _compare(json.loads(Path(file).read_text(encoding="utf-8")), langs)
        case _:
            sys.exit(__doc__)


def _read_all(langs: Sequence[str]) -> Iterator[tuple[Path, Reading, Reading]]:
    """Read each text anew, of all languages unless some are named, with its known reading beside it."""
    paths = [path for lang in langs or ("en", "zh") for path in benchmark.texts_of(lang, *benchmark.PARTS)]
    with click.progressbar(paths, label="reading", file=sys.stderr) as shown:
        for path in shown:
            yield path, *benchmark.gold_and_read(path)


def _name(path: Path) -> str:
    return path.relative_to(benchmark.TEXTS).as_posix()


def _compare(kept: dict[str, Reading], langs: Sequence[str]) -> None:
    closed = benchmark.measuring("en") | benchmark.measuring("zh")
    sums: Counter[tuple[str, str, str]] = Counter()
    for path, gold, found in _read_all(langs):
        before = kept.get(_name(path))
        if before is None or before == found:
            continue
        text = read_path(path).text
        for figure in FIGURES:
            old, new = (Counter(faults(figure, gold, each, text)) for each in (before, found))
            for sign, lines in (("+", old - new), ("-", new - old)):
                sums["closed" if path in closed else "open", figure, sign] += lines.total()
                if path not in closed:
                    for line in lines.elements():
                        print(f"{sign} {figure:14} {path.stem}  {line}")
    for (part, figure, sign), count in sorted(sums.items()):
        if count:
            print(f"{part:8}{figure:16}{sign}{count}")


if __name__ == "__main__":
    main()
