"""A reading as people made it right, written as the cases that the reader is tested by."""

import tomllib
from datetime import date

from msgspec.structs import replace

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.reporting.cases import Judged, write_case
from hefu.terms.source import Source
from hefu.terms.undertaking import Quantity

SOURCE = Source(
    name="s",
    text="Acme Group and Linhe City signed an agreement. Acme Group will build a school, train 40 teachers "
    'and donate its old plant.\n\tIt is called "the tally" 𠮷\x7f.',
    published=date(2024, 5, 4),
)
READING = read(SOURCE, load_lexicon())


def case(*judged: Judged) -> dict:
    written = "".join(write_case(SOURCE, READING, judged, shows="as people have it"))
    (one,) = tomllib.loads(written)["case"]
    return one


def as_read() -> list[Judged]:
    return [Judged(read=one, meant=one) for one in READING.undertakings]


def test_a_reading_that_nobody_changed_is_a_case_of_its_words():
    written = case(*as_read())
    assert (written["text"], written["published"]) == (SOURCE.text, SOURCE.published)
    assert written["undertaking"] == [{"quote": one.quote} for one in READING.undertakings]


def test_what_was_corrected_says_what_it_must_be():
    one = READING.undertakings[0]
    meant = replace(one, bearers=("P2",), quantities=(Quantity(text="a school", value=1, unit="schools"),))
    written = case(Judged(read=one, meant=meant))
    names = {party.id: party.name for party in READING.parties}
    assert written["undertaking"] == [
        {"quote": one.quote, "bearers": [names["P2"]], "quantities": ["1 schools"]}
    ]


def test_what_was_rejected_is_not_there_and_what_was_added_stands_in_its_place():
    first, *rest = as_read()
    span = SOURCE.span(47, 57)
    added = replace(rest[0].read, start=span.start, end=span.end, quote=span.quote, why=())
    written = case(
        Judged(read=first.read, meant=None, reason="effect"), *rest, Judged(read=None, meant=added)
    )
    assert [one["quote"] for one in written["undertaking"]] == [
        added.quote,
        *(one.read.quote for one in rest),
    ]
    assert written["undertaking"][0]["kind"] == "pledge"


def test_a_text_of_which_nothing_is_left_must_be_read_empty():
    written = case(*(Judged(read=one.read, meant=None, reason="thanks") for one in as_read()))
    assert written["undertaking"] == []
