"""Score the reading of English texts that nobody here wrote: parties, days of signing, amounts.

python benchmarks/outside.py FOLDER [--misses]

FOLDER holds ``cuad_parties_dates/dev.jsonl`` (commercial contracts, CC BY 4.0) and
``gcof_cooperation/dev.jsonl`` (narratives of cooperation, ODC-By 1.0), one record a line.
"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hefu.lexicon.load import load_lexicon
from hefu.reading.language import look_at
from hefu.reading.quantities import find_quantities
from hefu.reading.read import read
from hefu.terms.source import Source
from hefu.terms.undertaking import Quantity

Record = dict[str, Any]
SHOWS_MISSES = "--misses" in sys.argv


def main() -> None:
    folder = Path(sys.argv[1])
    score_contracts(list(records(folder / "cuad_parties_dates/dev.jsonl")))
    score_narratives(list(records(folder / "gcof_cooperation/dev.jsonl")))


def records(path: Path) -> Iterator[Record]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def score_contracts(contracts: Sequence[Record]) -> None:
    found, named, undated, dated = [], [], [], []
    for record in contracts:
        text = record["text_head"] + "\n" + (record.get("text_tail") or "")
        reading = read(Source(name=record["id"], text=text), load_lexicon())
        gold = [party["name"] for party in record["gold"]["parties"]]
        ours = [party.name for party in reading.parties]
        found += [any(same(name, other) for other in gold) for name in ours]
        named += [any(same(name, other) for other in ours) for name in gold]
        signed = reading.agreement.signed if reading.agreement else None
        day = record["gold"]["agreement_date"]
        (dated if day else undated).append(signed == day)
        show_miss(record, gold == ours and signed == day, ours, signed)
    precision, recall = share(found), share(named)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"contracts: parties P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    print(f"contracts: day of signing {share(dated):.3f} of {len(dated)}")
    print(f"contracts: no day given to {share(undated):.3f} of the {len(undated)} that state none")


def score_narratives(narratives: Sequence[Record]) -> None:
    read_right = []
    for record in narratives:
        gold = record["gold"]
        if gold["amount"] and is_stated(gold["amount"], record["text"]):
            text = look_at(Source(name="narrative", text=record["text"]), load_lexicon())
            ours = find_quantities(text, 0, len(record["text"]))
            read_right.append(any(is_amount(one, gold) for one in ours))
            show_miss(record, read_right[-1], [one.text for one in ours], None)
    print(f"narratives: amount read in {share(read_right):.3f} of {len(read_right)} texts that state it")


def is_amount(one: Quantity, gold: Record) -> bool:
    return one.unit == gold["currency"] and abs(one.value - gold["amount"]) <= 1e-6 * gold["amount"]


def is_stated(amount: float, text: str) -> bool:
    """Tell whether the number stands in the text, in full or as millions or billions."""
    bare = text.replace(",", "")
    forms = {f"{amount / unit:.10g}" for unit in (1, 1e6, 1e9)}
    return any(re.search(rf"(?<![\d.]){re.escape(form)}(?!\.?\d)", bare) for form in forms)


def same(name: str, other: str) -> bool:
    """Tell whether two names are equal, or one holds the other, case and punctuation aside."""
    one, two = (re.sub(r"[\W_]+", "", form.casefold()) for form in (name, other))
    return bool(one and two) and (one in two or two in one)


def share(marks: Sequence[bool]) -> float:
    return sum(marks) / len(marks)


def show_miss(record: Record, right: object, ours: Sequence[str], signed: str | None) -> None:
    if SHOWS_MISSES and not right:
        print(record["id"], "| gold", record["gold"], "| ours", ours, signed)


if __name__ == "__main__":
    main()
