"""List what the reading of worked and studied texts gets wrong, a line a fault, to make rules and words from.

python benchmarks/reading_faults.py en|zh FIGURE [NUMBER | FIRST-LAST | FOLDER]...

FIGURE is one of: missed extra bearers counterparties strength due quantities themes programmes parties people
titles roles whose kind. NUMBER is that of a fresh text; FOLDER holds other texts with their gold beside them.
Without any, all texts are read from which rules may be made: those that only measure are never opened.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import reading as benchmark
import reading_score
from reading import Reading

from hefu_intake.open import read_path

PEOPLE = {"titles": "titles", "roles": "role", "whose": "party"}
"""The figures of people who were found, and what each compares."""
MATCHED = ("bearers", "counterparties", "strength", "due", "quantities", "themes", "programmes")
FIGURES = ("missed", "extra", *MATCHED, "parties", "people", *PEOPLE, "kind")
AROUND = 90


def main() -> None:
    lang, figure, *named = sys.argv[1:] if len(sys.argv) > 2 else ("", "")
    if lang not in ("en", "zh") or figure not in FIGURES:
        sys.exit(__doc__)
    closed = {path.resolve() for path in benchmark.measuring(lang)}
    for path in _paths(lang, named):
        if path.resolve() not in closed:
            gold, found = benchmark.gold_and_read(path)
            for line in faults(figure, gold, found, read_path(path).text):
                print(f"{path.stem}  {line}")


def _paths(lang: str, named: list[str]) -> Iterator[Path]:
    if not named:
        yield from benchmark.texts_of(lang, *benchmark.FITTED_TO)
    for one in named:
        if Path(one).is_dir():
            yield from sorted(Path(one).glob(f"{lang}-*.txt"))
            continue
        first, _, last = one.partition("-")
        texts = (f"fresh/{lang}-f-{number:03}.txt" for number in range(int(first), int(last or first) + 1))
        yield from filter(Path.exists, map(benchmark.TEXTS.joinpath, texts))


def faults(figure: str, gold: Reading, found: Reading, text: str) -> Iterator[str]:
    """Yield what a reading gets wrong of one figure, a line a fault."""
    of = reading_score.align_parties(gold["parties"], found["parties"])
    if figure in ("missed", "extra"):
        yield from _unmatched(figure, gold, found, text)
    elif figure == "parties":
        yield from _parties(gold, found, of)
    elif figure == "people" or figure in PEOPLE:
        yield from _people(figure, gold, found, of)
    elif figure == "kind":
        for key in ("kind", "signed"):
            wanted, got = ((one["agreement"] or {}).get(key) for one in (gold, found))
            if wanted != got:
                yield f"{key}: {wanted} read as {got}"
    else:
        yield from _matched(figure, gold, found, text, of)


def _unmatched(figure: str, gold: Reading, found: Reading, text: str) -> Iterator[str]:
    pairs = reading_score.match_spans(gold["undertakings"], found["undertakings"])
    side = 0 if figure == "missed" else 1
    matched = {pair[side]["start"] for pair in pairs}
    for one in (gold, found)[side]["undertakings"]:
        if one["start"] not in matched:
            why = f" by {one['why'][0]['rule']}" if side else ""
            yield f"{one['kind']}{why}: {_shown(text, one)}"


def _parties(gold: Reading, found: Reading, of: dict[str, str]) -> Iterator[str]:
    for one in gold["parties"]:
        if one["id"] not in of.values():
            yield f"missed {one['kind']}: {one['name']} | {' | '.join(one['aliases'])}"
    kinds = {one["id"]: one["kind"] for one in gold["parties"]}
    for one in found["parties"]:
        if one["id"] not in of:
            yield f"extra {one['kind']}: {one['name']} | {' | '.join(one['aliases'])}"
        elif kinds[of[one["id"]]] != one["kind"]:
            yield f"kind {kinds[of[one['id']]]} read as {one['kind']}: {one['name']}"


def _people(figure: str, gold: Reading, found: Reading, of: dict[str, str]) -> Iterator[str]:
    wanted, got = ({reading_score.fold(one["name"]): one for one in each["people"]} for each in (gold, found))
    if figure == "people":
        yield from (f"missed {wanted[name]}" for name in sorted(wanted.keys() - got.keys()))
        yield from (
            f"extra {got[name]['name']} {got[name]['titles']}" for name in sorted(got.keys() - wanted.keys())
        )
        return
    key = PEOPLE[figure]
    for name in sorted(wanted.keys() & got.keys()):
        one, other = wanted[name][key], got[name][key]
        if figure == "whose":
            other = of.get(other, other and "?")
        if figure == "titles":
            one, other = ({reading_score.fold(title) for title in titles} for titles in (one, other))
        if one != other:
            yield f"{wanted[name]['name']}: {wanted[name][key]} read as {got[name][key]}"


def _matched(figure: str, gold: Reading, found: Reading, text: str, of: dict[str, str]) -> Iterator[str]:
    names = {one["id"]: one["name"] for one in gold["parties"]}
    for wanted, got in reading_score.match_spans(gold["undertakings"], found["undertakings"]):
        if figure in ("bearers", "counterparties"):
            one = {names.get(party, "?") for party in wanted[figure]}
            other = {names.get(of.get(party, ""), "?" + party) for party in got[figure]}
        elif figure == "quantities":
            one, other = (
                {reading_score.quantity_key(value) for value in each[figure]} for each in (wanted, got)
            )
        elif figure == "due":
            one, other = (reading_score.last_day(each["due"]) for each in (wanted, got))
        elif figure == "strength":
            one, other = wanted[figure], got[figure]
        else:
            one, other = (
                {reading_score.fold(value) for value in each[figure]} - {"other"} for each in (wanted, got)
            )
        if one != other:
            yield f"{_value(one)} read as {_value(other)}: {_shown(text, wanted)}"


def _value(value: Any) -> str:
    return " + ".join(sorted(map(str, value))) or "nothing" if isinstance(value, set) else str(value)


def _shown(text: str, span: Reading) -> str:
    """Give the words of a span in square brackets with those around it, as one line."""
    start, end = span["start"], span["end"]
    around = f"{text[max(0, start - AROUND) : start]}[{text[start:end]}]{text[end : end + AROUND // 3]}"
    return around.replace("\n", " ⏎ ")


if __name__ == "__main__":
    main()
