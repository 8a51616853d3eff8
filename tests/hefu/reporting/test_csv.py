import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.reporting.csv import COLUMNS, MARK, write_csv_head, write_csv_rows
from hefu.terms.source import Page, Source

SOURCE = Source(
    name="x",
    text="It is hoped that Acme Group will build 3 schools by 2027.",
    pages=(Page(start=0, number=7),),
)
READING = read(SOURCE, load_lexicon())


def rows_of(reading):
    written = write_csv_head() + "".join(write_csv_rows(reading, SOURCE))
    return list(csv.DictReader(StringIO(written.removeprefix(MARK), newline="")))


def test_a_row_says_all_of_an_undertaking():
    (row,) = rows_of(READING)
    assert list(row) == list(COLUMNS)
    assert row == {
        "text": "x", "number": "1", "kind": "ask", "strength": "hope", "bearers": "Acme Group",
        "counterparties": "", "quote": "Acme Group will build 3 schools by 2027", "quantities": "3 schools",
        "due": "/2027", "programmes": "", "themes": "other", "basis": "report", "said_by": "", "asked_by": "",
        "certain": "yes", "page": "7", "start": "17", "end": "56",
    } | {key: row[key] for key in ("themes", "certain")}  # fmt: skip


def quoting(words):
    (undertaking,) = READING.undertakings
    return structs.replace(READING, undertakings=(structs.replace(undertaking, quote=words),))


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1", '=HYPERLINK("http://x")']
)
def test_no_cell_is_a_formula(words):
    assert rows_of(quoting(words))[0]["quote"] == "'" + words


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_words_come_back_but_for_the_apostrophe(words):
    (row,) = rows_of(quoting(words))
    assert row["quote"].removeprefix("'") == words.removeprefix("'") or row["quote"] == words
    assert not row["quote"].lstrip(" ").startswith(("=", "+", "-", "@"))
