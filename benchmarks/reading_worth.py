"""Tell which patterns the reader of a language could do without, by all texts whose reading is known.

python benchmarks/reading_worth.py en|zh [MOST]

Each pattern is switched off in turn, as if it matched nowhere, and the texts in which it matches are read
anew; one that matches in more than MOST texts (12) is taken for needed. A line for each that none of them
needs: what became of the readings, its module and name, and how it begins. It takes half an hour. Some are
worth their place all the same: what guards against broken input, other kinds of documents, the rest of a set.
"""

import gc
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import click
import reading as benchmark
from reading_faults import FIGURES, faults

from hefu.reading import patterns
from hefu_intake.open import read_path

NOTHING: dict[str, Callable[..., Any]] = {
    "search": lambda *_: None,
    "match": lambda *_: None,
    "fullmatch": lambda *_: None,
    "finditer": lambda *_: iter(()),
    "findall": lambda *_: [],
    "split": lambda text, *_: [text],
    "sub": lambda _, text, *__: text,
    "subn": lambda _, text, *__: (text, 0),
}
"""What a pattern answers that matches nowhere."""


class Switch:
    """What stands between a pattern and those who ask it: it can be off, and knows whether it matched."""

    def __init__(self, asked: patterns._Uncompiled) -> None:
        self.source = asked.pattern
        self.matched = self.off = False
        for question in NOTHING:
            setattr(asked, question, self._between(question, getattr(asked, question)))

    def _between(self, question: str, answer: Callable[..., Any]) -> Callable[..., Any]:
        def ask(*given: Any, **named: Any) -> Any:
            if self.off:
                return NOTHING[question](*given)
            found = answer(*given, **named)
            if question == "finditer":
                found = list(found)
            self.matched |= _tells(question, found, given)
            return iter(found) if question == "finditer" else found

        return ask


def _tells(question: str, found: Any, given: tuple[Any, ...]) -> bool:
    if question == "split":
        return len(found) > 1
    return found != NOTHING[question](*given) if question in ("sub", "subn") else bool(found)


def main() -> None:
    """Print a line a pattern that is not needed, and their sum."""
    match sys.argv[1:]:
        case [("en" | "zh") as lang, *most] if len(most) <= 1 and all(map(str.isdecimal, most)):
            _print_what_none_needs(lang, *map(int, most))
        case _:
            sys.exit(__doc__)


def _print_what_none_needs(lang: str, most: int = 12) -> None:
    paths = benchmark.texts_of(lang, *benchmark.PARTS)
    for path in paths:
        benchmark.gold_and_read(path)  # from here on all rooms are loaded that these texts need
    asked = [one for one in gc.get_objects() if isinstance(one, patterns._Uncompiled)]
    names, switches = _names(), [Switch(one) for one in asked]
    before, where = _read_all(paths, switches)
    sums: Counter[str] = Counter()
    with click.progressbar(zip(asked, switches, strict=True), len(asked), "asking", file=sys.stderr) as shown:
        for one, switch in shown:
            if len(where[switch]) > most:
                continue
            if said := _said(switch, {path: before[path] for path in where[switch]}):
                sums[said] += 1
                print(f"{said:16}{names.get(id(one), '?'):60}{switch.source[:60]!r}")
    print(f"{sums.total()} of {len(asked)}:", ", ".join(f"{count} {said}" for said, count in sums.items()))


def _names() -> dict[int, str]:
    """By the identity of a pattern: its module and the name under which it stands there, or in what."""
    found = {}
    modules = [
        one for name, one in sys.modules.items() if name.startswith("hefu.") and isinstance(one, ModuleType)
    ]
    for module in modules:
        for name, value in vars(module).items():
            within = value.values() if isinstance(value, dict) else value
            for one in within if isinstance(within, (list, tuple)) else (value,):
                found[id(one)] = f"{module.__name__.removeprefix('hefu.reading.')}.{name}"
    return found


def _read_all(paths: list[Path], switches: list[Switch]) -> tuple[dict[Path, Any], dict[Switch, list[Path]]]:
    before, where = {}, defaultdict(list)
    with click.progressbar(paths, label="reading", file=sys.stderr) as shown:
        for path in shown:
            for switch in switches:
                switch.matched = False
            before[path] = benchmark.gold_and_read(path)
            for switch in switches:
                if switch.matched:
                    where[switch].append(path)
    return before, where


def _said(switch: Switch, before: dict[Path, Any]) -> str:
    """What becomes of the texts in which a pattern matches when it is off; nothing if they need it."""
    if not before:
        return "never matches"
    switch.off = True
    after = {path: benchmark.gold_and_read(path) for path in before}
    switch.off = False
    changed = [path for path in before if before[path] != after[path]]
    more = sum(_faults(path, after[path]) - _faults(path, before[path]) for path in changed)
    if not changed:
        return "changes nothing"
    return "" if more > 0 else "helps nobody" if more == 0 else "does harm"


def _faults(path: Path, gold_and_read: Any) -> int:
    text = read_path(path).text
    return sum(1 for figure in FIGURES for _ in faults(figure, *gold_and_read, text))


if __name__ == "__main__":
    main()
