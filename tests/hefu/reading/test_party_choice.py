"""Parties are chosen by what speaks for each: weights belong to rules and words, and a count tells."""

import pytest

from hefu.lexicon.load import load_lexicon
from hefu.reading.en.parties.party_rules import RULES as EN
from hefu.reading.party_choice import ANYBODY, how_many
from hefu.reading.party_words import OWN
from hefu.reading.zh.parties.party_rules import RULES as ZH


@pytest.mark.parametrize(("lang", "rules"), [("en", {*EN}), ("zh", {*ZH})])
def test_each_weight_is_of_a_rule(lang, rules):
    weights = load_lexicon().languages[lang].party_weights
    assert {sign for sign in weights if OWN not in sign} <= {ANYBODY, *rules}
    assert weights[ANYBODY] < 0


@pytest.mark.parametrize(
    ("weights", "counted", "taken"),
    [
        pytest.param([30, 12, 3, -2], 2, 3, id="more than nothing is enough"),
        pytest.param([30, -14, -14], 2, 2, id="less is enough for the second"),
        pytest.param([30, -14, -14], 0, 1, id="unless no agreement is told of"),
        pytest.param([30, 12, -34], 3, 3, id="and for the third where three are counted"),
        pytest.param([40, 35, 32, 24], 3, 3, id="where a fourth needs much"),
        pytest.param([40, 35, 32, 26], 3, 4, id="and may have it"),
        pytest.param([9] * 15, 2, 12, id="more than twelve are guests"),
        pytest.param([9] * 15, 14, 14, id="unless they are counted"),
    ],
)
def test_how_many_are_parties(weights, counted, taken):
    assert how_many(weights, counted) == taken
