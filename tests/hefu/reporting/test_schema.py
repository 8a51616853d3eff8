import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.reporting.json import write_json
from hefu.reporting.schema import make_schema, write_schema
from hefu.terms.source import Source

DEV = Path(__file__).parents[1] / "reading" / "dev"
VALIDATOR = Draft202012Validator(json.loads(write_schema()))


def reading_of(path):
    source = Source(name=path.stem, text=path.read_text(encoding="utf-8"))
    return json.loads(write_json([read(source, load_lexicon())], alone=True))


def test_the_schema_that_ships_is_the_one_of_the_terms():
    assert json.loads(write_schema()) == make_schema(), "run: make schema"


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(make_schema())


@pytest.mark.parametrize("path", sorted(DEV.glob("*.txt")), ids=lambda path: path.stem)
def test_every_reading_of_the_development_texts_holds_to_it(path):
    VALIDATOR.validate(reading_of(path))


def test_a_field_too_many_or_too_few_does_not_hold():
    reading = reading_of(DEV / "en-d-001.txt")
    assert not VALIDATOR.is_valid(reading | {"mood": "hopeful"})
    assert not VALIDATOR.is_valid({key: value for key, value in reading.items() if key != "source"})
