"""Language behaviour as data: a text, and by quotes what must be read in it."""

import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.reading import Reading
from hefu.terms.source import Source

FILES = sorted((Path(__file__).parent / "cases").glob("*.toml"))
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['shows']}")
    for path in FILES
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


TOLD_OF_A_CASE = {"shows", "text", "published", "undertaking", "passed_over", "signed"}


@pytest.mark.parametrize("told", CASES)
def test_the_text_is_read_as_the_case_says(told):
    source = Source(name="case", text=told["text"], published=told.get("published"))
    reading = read(source, load_lexicon())
    expected = told.get("undertaking", [])
    assert [one.quote for one in reading.undertakings] == [one["quote"] for one in expected]
    for found, wanted in zip(reading.undertakings, expected, strict=True):
        assert _seen(reading, msgspec.to_builtins(found), wanted) == wanted
    assert {one.rule for one in reading.passed_over} >= set(told.get("passed_over", []))
    if "signed" in told:
        assert reading.agreement is not None
        assert (reading.agreement.signed or "") == told["signed"]
    whole = _whole(reading)
    assert told.keys() <= whole.keys() | TOLD_OF_A_CASE, "a field that nothing looks at"
    for field, seen in whole.items():
        assert seen == told.get(field, seen)


def _whole(reading: Reading) -> dict[str, Any]:
    """What is read of the whole: lines of parties ("name kind"), people ("name role party") and titles."""
    names = {party.id: party.name for party in reading.parties}
    return {
        "agreement": reading.agreement.kind.value if reading.agreement else "",
        "parties": [f"{party.name} {party.kind}" for party in reading.parties],
        "people": [
            f"{one.name} {one.role} {names.get(one.party or '', '')}".strip() for one in reading.people
        ],
        "titles": [f"{one.name}: {', '.join(one.titles)}" for one in reading.people],
    }


def _seen(reading: Reading, found: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    names = {party.id: party.name for party in reading.parties}
    for field in ("bearers", "counterparties", "asked_by"):
        found[field] = [names[party] for party in found[field]]
    found["quantities"] = [f"{one['value']:g} {one['unit']}" for one in found["quantities"]]
    found["programmes"], found["themes"] = list(found["programmes"]), list(found["themes"])
    found["due"] = found["due"] or ""
    return {field: found[field] for field in wanted}
