"""Are sums the numbers that a text writes?"""

import pytest

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.source import Source


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Acme and Linhe City signed a memorandum. Acme will invest $33.3 million.", 33_300_000),
        ("Acme and Linhe City signed a memorandum. Acme will invest Rs 1.1 crore.", 11_000_000),
        ("云帆集团与临江市签署协议。云帆集团将投资1.1亿元。", 110_000_000),
    ],
)
def test_a_fraction_of_millions_is_a_whole_number(text, value):
    [pledge] = read(Source(name="page", text=text), load_lexicon()).undertakings
    [sum_] = pledge.quantities
    assert sum_.value == value
