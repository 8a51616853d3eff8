import json

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.reporting.json import write_json, write_json_line
from hefu.terms.source import Source

READING = read(
    Source(name="x", text="It is hoped that Acme Group will build 3 schools by 2027."), load_lexicon()
)


def test_an_undertaking_is_flat_and_in_the_shape_of_the_guide():
    (undertaking,) = json.loads(write_json([READING], alone=True))["undertakings"]
    assert undertaking | {"why": None, "themes": ["other"]} == {
        "start": 17, "end": 56, "quote": "Acme Group will build 3 schools by 2027", "kind": "ask",
        "bearers": ["P1"],
        "counterparties": [], "strength": "hope", "due": "/2027", "programmes": [], "themes": ["other"],
        "quantities": [{"text": "3 schools", "value": 3.0, "unit": "schools"}], "basis": "report",
        "said_by": None, "asked_by": [], "certain": False, "why": None,
    }  # fmt: skip


def test_several_are_a_list():
    assert len(json.loads(write_json([READING, READING], alone=False))) == 2


def test_a_line_is_one_line():
    assert write_json_line(READING).count("\n") == 1
