"""A text says the same however it is laid out, and every span stands in it as it was given."""

import re
from pathlib import Path

import pytest
from benchmarks.laid_out import SAME, broken, laid_out
from hypothesis import given, settings
from hypothesis import strategies as st

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.reading.smoothing import smoothed
from hefu.terms.reading import Reading
from hefu.terms.source import Source

LEXICON = load_lexicon()
TEXTS = sorted(Path(__file__).parent.glob("dev/*-d-00[1-9].txt"))
BLANKS = re.compile("[\\s\u200b\u00ad]+")


def said(reading: Reading) -> dict[str, object]:
    """What a reading says, without the blanks of its source and where in it things stand."""

    def bare(words: str) -> str:
        return BLANKS.sub("", words)

    return {
        "agreement": reading.agreement,
        "parties": [(bare(party.name), party.kind) for party in reading.parties],
        "people": [(bare(each.name), each.party, each.role) for each in reading.people],
        "undertakings": [
            (bare(one.quote), one.kind, one.bearers, one.counterparties, one.strength, one.due,
             [(bare(each.text), each.value, each.unit) for each in one.quantities])
            for one in reading.undertakings
        ],
    }  # fmt: skip


def read_text(text: str) -> Reading:
    source = Source(name="any", text=text)
    reading = read(source, LEXICON)
    for span in (*reading.undertakings, *reading.passed_over):
        source.check(span)
    for one in reading.undertakings:
        assert all(amount.text in text for amount in one.quantities)
    return reading


@pytest.mark.parametrize("layout", SAME.values(), ids=SAME)
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_says_the_same_in_another_layout(path, layout):
    text = path.read_text(encoding="utf-8")
    assert said(read_text(laid_out(text, layout)[0])) == said(read_text(text))


@pytest.mark.parametrize("width", [46, 76])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_lines_that_end_for_want_of_room_are_read_as_one(path, width):
    text = path.read_text(encoding="utf-8")
    assert said(read_text(laid_out(text, broken(width))[0])) == said(read_text(text))


pieces = st.sampled_from(
    ["The City will build a road.", "临江市将", "2024", "年", "\u3000", " ", "  ", "\t", "\r\n", "\n", "\r",
     "\u00ad", "\u200b", "。", "a", "|", "\u2028", "云帆集团", "，建设码头并于", "and the Group shall pay",
     "\x85", "1 200", "人", "%", "12", "1.1 ", "双方", "与", "签署合作协议", "将投资", "20 亿元", "\xa0",
     "invest $2 million", "3 至 5 年内", "： ", "“", "”", "市长丁海表示，"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(pieces, max_size=60).map("".join))
def test_what_is_kept_stands_where_it_stood(text):
    smooth = smoothed(Source(name="any", text=text))
    kept = [smooth.place(place) for place in range(len(smooth.source.text))]
    assert kept == sorted(set(kept))
    for at, sign in zip(kept, smooth.source.text, strict=True):
        assert f"{text}\n"[at] == sign or (text[at].isspace() and sign in " \n")
    read_text(text)
