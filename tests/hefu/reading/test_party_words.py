"""The words that tell of a body: those that end its names, and two on either side of each."""

import pytest

from hefu.lexicon.load import load_lexicon
from hefu.reading.bodies import Body
from hefu.reading.language import look_at
from hefu.reading.party_words import PartyWords
from hefu.terms.party import PartyKind
from hefu.terms.source import Source


@pytest.mark.parametrize(
    ("source", "names", "signs"),
    [
        pytest.param(
            "The deal was signed with Acme Rural Bank, 3 Tarn Road, on Monday.",
            ["Acme Rural Bank"],
            {"_bank", "_rural bank", "with _", "signed with _", "_ ,", "_ , #"},
            id="two words of each, a number for any",
        ),
        pytest.param(
            "Acme and Tarn\nwill meet.",
            ["Tarn", "Acme"],
            {"_tarn", "and _", "@ and _", "_ ¶"},
            id="another name for any, and nothing beyond the line",
        ),
        pytest.param(
            "今天，云帆集团将投资。",
            ["云帆集团"],
            {"_团", "_集团", ", _", "天 , _", "_ 将", "_ 将 投"},
            id="a Chinese character for a word",
        ),
    ],
)
def test_the_words_of_a_body(source, names, signs):
    text = look_at(Source(name="note", text=source), load_lexicon())
    bodies = [_body(source, name) for name in names]
    assert PartyWords(text, bodies).told(bodies[:1]).keys() == signs


def test_each_sign_quotes_its_words():
    source = "It signed with Acme Bank"
    text = look_at(Source(name="note", text=source), load_lexicon())
    body = _body(source, "Acme Bank")
    told = PartyWords(text, [body]).told([body])
    quotes = {sign: source[told[sign].start : told[sign].end] for sign in ("_bank", "signed with _", "_ ¶")}
    assert quotes == {"_bank": "Bank", "signed with _": "signed with", "_ ¶": "Acme Bank"}


def _body(source: str, name: str) -> Body:
    start = source.index(name)
    return Body(start=start, end=start + len(name), name=name, kind=PartyKind.COMPANY)
