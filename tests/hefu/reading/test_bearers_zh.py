"""Who acts in a Chinese clause is weighed: what the rules say is one sign, which others may outweigh."""

from unittest.mock import patch

import pytest

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.reading.zh.bearers import choose
from hefu.reading.zh.bearers.put_forward import BY_RULES, CLAIMS
from hefu.terms.source import Source

WEIGHTS = load_lexicon().languages["zh"].bearer_weights


def bearers(text, start):
    reading = read(Source(name="case", text=text), load_lexicon())
    names = {party.id: party.name for party in reading.parties}
    found = next(one for one in reading.undertakings if one.quote.startswith(start))
    why = next(one.rule for one in found.why if one.decides == "bearers")
    return {names[party] for party in found.bearers}, why


def test_the_words_before_the_deed_and_the_rules_count_most_of_all_claims():
    assert {*sorted(CLAIMS, key=lambda claim: -WEIGHTS.get(claim, 0))[:2]} == {"head", BY_RULES}


TEXT = "5月6日，临江市人民政府与云帆集团有限公司、临江大学签订合作协议。\n{}"


@pytest.mark.parametrize(
    ("line", "start", "bearer"),
    [
        pytest.param(
            "项目由云帆集团投资。一期计划于2027年4月底开工。",
            "一期",
            "云帆集团有限公司",
            id="named in the line",
        ),
        pytest.param(
            "问：电池着火怎么办？\n答：云帆集团来管。每座站配一套消防装置。",
            "每座站",
            "云帆集团有限公司",
            id="named in the answer",
        ),
    ],
)
def test_other_signs_outweigh_the_rules(line, start, bearer):
    text = TEXT.format(line)
    assert bearers(text, start)[0] == {bearer}
    with patch.dict(WEIGHTS, clear=True):
        assert bearers(text, start)[0] != {bearer}


def test_claims_keep_their_order_so_that_the_same_reason_is_given_each_time():
    evidence_of, noted = choose.evidence_of, []

    def note(clause):
        noted.append(evidence_of(clause))
        return noted[-1]

    with patch.object(choose, "evidence_of", note):
        bearers(TEXT.format("项目由云帆集团投资。一期计划于2027年4月底开工。双方将共建园区。"), "一期")
    told = [[sign for sign in signs if sign in CLAIMS] for found in noted for signs in found.values()]
    assert max(map(len, told)) > 2
    assert told == [sorted(claims, key=[*CLAIMS].index) for claims in told]
