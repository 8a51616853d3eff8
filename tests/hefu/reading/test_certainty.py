"""What a reading tells of an item is weighed: which facts there are, which count, and what a doubt says."""

from unittest.mock import patch

import pytest
from msgspec.structs import replace

from hefu.lexicon.load import load_lexicon
from hefu.reading.bearers import MOST_LEAD, lead_of
from hefu.reading.certainty import Whole, facts_of, judge
from hefu.reading.doubt import Doubt
from hefu.reading.language import look_at
from hefu.reading.read import read
from hefu.reading.tongues import tongue_of
from hefu.reading.undertakings import Made
from hefu.terms.source import Source

EN = (
    "The City of Dax and Norvik Energy Ltd signed a framework agreement on 5 May 2025.\n\n"
    "The City of Dax shall provide the land at Harbour Street by 30 June 2026. "
    "It will also help with the permits that are needed in the old harbour."
)
ZH = (
    "5月6日，临江市人民政府与云帆集团有限公司签署战略合作协议。\n\n"
    "云帆集团将投资10亿元建设码头。丁海强调，要加快进度。"
)

LEAD = 12


def whole_of(text, weights=None):
    """What was read in a text, to be judged by the weights given."""
    source = Source(name="text", text=text)
    reading, looked_at = read(source, load_lexicon()), look_at(source, load_lexicon(), None)
    mentions = tongue_of(looked_at).find_mentions(looked_at, reading.parties)
    looked_at = replace(looked_at, words=replace(looked_at.words, certainty=weights or {}))
    unjudged = (replace(one, certain=False, why=_without(one.why)) for one in reading.undertakings)
    return Whole(
        text=looked_at,
        mentions=mentions,
        agreement=reading.agreement,
        parties=reading.parties,
        made=[Made(one, LEAD) for one in unjudged],
    )


def _without(why):
    return tuple(each for each in why if each.decides != "certain")


@pytest.mark.parametrize(
    ("text", "number", "holds", "lacks"),
    [
        pytest.param(
            EN,
            0,
            {"text.parties.2", "text.agreement.framework", "bearers.bearers.named", "bearers.words.at-head",
             "bearers.one", "bearers.named.2", "bearers.lead.11", "opening.en.strength", "opening.measured"},
            {"span.holds.that", "bearers.another-of-their-sort"},
            id="a name, a modal, a day",
        ),
        pytest.param(
            EN, -1, {"span.holds.that"}, {"opening.measured", "bearers.bearers.named"}, id="it"
        ),
        pytest.param(
            ZH, 0, {"opening.zh.strength.will", "bearers.words.at-head"}, {"text.parties.too-few"}, id="将"
        ),
        pytest.param(
            ZH + "三方将共建研究院。", 0, {"text.parties.too-few"}, {"text.parties.3"}, id="three, two found"
        ),
    ],
)  # fmt: skip
def test_the_facts_are_those_that_the_reading_tells(text, number, holds, lacks):
    facts = {*[*facts_of(whole_of(text))][number]}
    assert holds <= facts
    assert facts.isdisjoint(lacks)


def test_what_outweighs_any_item_is_certain_and_needs_no_reason():
    judged = judge(whole_of(EN, {"": -5, "bearers.bearers.named": 5}))
    named = [any(why.rule == "bearers.named" for why in one.why) for one in judged]
    assert named[0]
    assert not all(named)
    assert [one.certain for one in judged] == named
    assert all(one.certain or one.why[-1].decides == "certain" for one in judged)
    assert not any(why.decides == "certain" for why in judged[0].why)


def test_a_doubt_names_the_fact_that_speaks_most_against_the_item():
    first, *_ = judge(whole_of(EN, {"text.parties.2": -1, "opening.measured": -4, "bearers.one": 3}))
    assert (first.why[-1].rule, Doubt.of(first.why[-1].rule)) == ("doubt.opening.measured", Doubt.OPENING)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_great_lead_speaks_for_what_was_read_and_a_small_one_against_it(lang):
    weights = load_lexicon().languages[lang].certainty
    assert weights["bearers.lead.46"] > 0 > weights["bearers.lead.1"]
    assert all(Doubt.of(f"doubt.{fact}") for fact in weights if fact)


@pytest.mark.parametrize(
    ("weighed", "lead"),
    [
        pytest.param([5, 30, 12], 18, id="before the next"),
        pytest.param([300, 5], MOST_LEAD, id="no more than counts"),
        pytest.param([7], MOST_LEAD, id="before nobody"),
        pytest.param([], 0, id="nobody"),
    ],
)
def test_the_lead_is_that_before_the_next(weighed, lead):
    assert lead_of(weighed) == lead


def test_what_is_clearly_borne_leads_by_more():
    source = Source(name="text", text=EN)
    looked_at = []
    with patch("hefu.reading.read.judge", lambda whole: looked_at.extend(whole.made) or ()):
        read(source, load_lexicon())
    clear, unclear = (one.lead for one in looked_at[:2])
    assert clear > unclear >= 0
