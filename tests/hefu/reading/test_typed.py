"""What people type is read as the text is."""

from datetime import date

import pytest

from hefu.lexicon.load import load_lexicon
from hefu.reading.typed import find_span, parse_due, parse_quantity
from hefu.terms.source import Source


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("by the end of 2027", "/2027-12-31"),
        ("30 June 2026", "/2026-06-30"),
        ("before 1 May", "/2026-05-01"),
        ("within two years", "/2028-03-18"),
        ("2027年底前", "/2027-12-31"),
        ("2026年6月30日", "2026-06-30"),
    ],
)
def test_a_due_day_in_words(words, due):
    read = parse_due(words, load_lexicon(), published=date(2026, 4, 1), signed="2026-03-18")
    assert read == due


def test_words_without_a_day_are_refused():
    with pytest.raises(ValueError, match="no day"):
        parse_due("soon", load_lexicon(), published=None, signed=None)


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("3,000 jobs", 3000, "jobs"),
        ("EUR 2.5 million", 2_500_000, "EUR"),
        ("80亿元", 8e9, "CNY"),
        ("35%", 35, "%"),
    ],
)
def test_a_quantity_in_words(words, value, unit):
    read = parse_quantity(words, load_lexicon())
    assert (read.text, read.value, read.unit) == (words, value, unit)


@pytest.mark.parametrize("words", ["many jobs", "3 schools and 4 roads", ""])
def test_none_and_two_quantities_are_refused(words):
    with pytest.raises(ValueError, match="one quantity"):
        parse_quantity(words, load_lexicon())


TEXT = Source(
    name="t", text="𠮷 The city will pave roads. Later the city will pave squares, and the city will rest."
)


@pytest.mark.parametrize(
    ("first", "last", "near", "quote"),
    [
        ("the city", "squares", 0, "the city will pave squares"),
        ("will pave", "roads", 0, "will pave roads"),
        ("will pave", "squares", 40, "will pave squares"),
        ("the city", "rest", 90, "the city will rest"),
        ("𠮷", "city", 0, "𠮷 The city"),
        ("the city", "the city", 90, "the city"),
        ("the city", "the", 90, None),
        ("Later the city", "city", 0, "Later the city"),
    ],
)
def test_a_span_by_its_first_and_last_words(first, last, near, quote):
    span = find_span(TEXT, first, last, near=near)
    assert (span and span.quote) == quote
    assert span is None or TEXT.text[span.start : span.end] == quote


@pytest.mark.parametrize(
    ("first", "last"), [("nowhere", "roads"), ("the city", "roads"), ("", "roads"), ("the city", "")]
)
def test_words_that_do_not_stand_there_find_nothing(first, last):
    assert find_span(TEXT, first, last, near=60) is None
