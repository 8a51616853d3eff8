"""Measure Chinese days and amounts on the test phrases of JioNLP: one JSON object a line.

python benchmarks/times_and_amounts.py FOLDER

FOLDER holds ``jionlp_money_zh.jsonl`` and ``jionlp_time_zh.jsonl``. Phrases that are no day, month,
quarter or year (clock times, recurring times, lengths) are left out: agreements are not due at noon.
"""

import calendar
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from hefu.lexicon.load import load_lexicon
from hefu.reading.dates import find_days
from hefu.reading.language import look_at
from hefu.reading.quantities import find_quantities
from hefu.reading.text import Text
from hefu.terms.source import Source

LAST_MONTH = 12
FIRST_HOUR, LAST_HOUR = "00:00:00", "23:59:59"


def main() -> None:
    folder = Path(sys.argv[1])
    amounts = [_amounts_agree(one) for one in _phrases(folder / "jionlp_money_zh.jsonl")]
    days = [_days_agree(one) for one in _phrases(folder / "jionlp_time_zh.jsonl") if _is_of_days(one)]
    for name, right in (("amounts", amounts), ("days", days)):
        print(f"{name:10}{sum(right):5} of {len(right):4}  {sum(right) / len(right):.3f}")


def _phrases(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _text(words: str) -> Text:
    return look_at(Source(name="phrase", text=words), load_lexicon())


def _amounts_agree(phrase: dict[str, Any]) -> bool:
    text = _text(f"投资{phrase['text']}。")
    told = phrase["gold"]["num"]
    wanted = [round(float(one), 2) for one in (told if isinstance(told, list) else [told])]
    return [round(one.value, 2) for one in find_quantities(text, 0, len(text.folded))] == wanted


def _is_of_days(phrase: dict[str, Any]) -> bool:
    times = phrase["gold"]["time"]
    if phrase["gold"]["type"] not in ("time_point", "time_span") or not isinstance(times, list):
        return False
    bounds = [str(one).split(" ") for one in times]
    return all(len(one) == 2 for one in bounds) and [one[1] for one in bounds] == [FIRST_HOUR, LAST_HOUR]


def _days_agree(phrase: dict[str, Any]) -> bool:
    text = _text(f"在{phrase['text']}开工建设。")
    wanted = tuple(one.split(" ")[0] for one in phrase["gold"]["time"])
    reference = str(phrase["reference"])[:10]
    base = date.fromisoformat(reference) if reference[:2] == "20" else None
    return any(_bounds(day.edtf) == wanted for day in find_days(text, 0, len(text.folded), base))


def _bounds(edtf: str) -> tuple[str, str]:
    first, _, last = edtf.partition("/")
    return _filled(first, last_day=False), _filled(last or first, last_day=True)


def _filled(edtf: str, *, last_day: bool) -> str:
    year, month, day = [*edtf.split("-"), "", ""][:3]
    month = month or ("12" if last_day else "01")
    known = year.isdigit() and month.isdigit() and int(month) <= LAST_MONTH
    end = calendar.monthrange(int(year), int(month))[1] if known else 1
    return f"{year}-{month}-{day or (f'{end:02}' if last_day else '01')}"


if __name__ == "__main__":
    main()
