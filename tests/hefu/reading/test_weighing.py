"""Clauses that no rule opens are weighed by all their words."""

import pytest

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.reading.weighing import Scale
from hefu.terms.source import Source

ZH = "临江市与云帆集团签署合作协议\n\n3月5日，临江市人民政府与云帆集团有限公司在临江签署合作协议。\n\n"
EN = "The City of Rivertown and Acme Ltd signed a cooperation agreement on 5 March.\n\n"


def weighed(text, lang):
    reading = read(Source(name="text", text=text), load_lexicon(), lang=lang)
    return [one for one in reading.undertakings if one.why[0].rule == f"{lang}.weighed"]


@pytest.mark.parametrize(
    ("text", "lang", "quote"),
    [
        pytest.param(
            ZH + "候鸟季内维修船每周检修一次。",
            "zh",
            "候鸟季内维修船每周检修一次",
            id="how often, behind a topic that nobody is",
        ),
        pytest.param(
            ZH + "候鳥季內維修船每週檢修一次。",
            "zh",
            "候鳥季內維修船每週檢修一次",
            id="the same in traditional characters",
        ),
        pytest.param(
            EN + "It rained all night, and fees are paid by Acme within ten days.",
            "en",
            "fees are paid by Acme within ten days",
            id="a passive with its actor behind it",
        ),
    ],
)
def test_words_together_tell_an_undertaking_and_why(text, lang, quote):
    (one,) = weighed(text, lang)
    assert one.quote == quote
    assert one.why[0].words.quote in one.quote


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param(ZH + "去年全市接待游客310万人次。", "zh", id="what was last year"),
        pytest.param(ZH + "他说，这里的春天来得早。", "zh", id="talk of the weather"),
        pytest.param(EN + "The mill was closed in 2019.", "en", id="what was"),
        pytest.param(EN + "It rained all afternoon.", "en", id="the weather"),
    ],
)
def test_words_of_what_was_or_is_weigh_too_little(text, lang):
    assert weighed(text, lang) == []


def test_the_words_that_speak_most_for_and_against_are_those_one_expects():
    chinese, english = (load_lexicon().languages[lang].weights for lang in ("zh", "en"))
    assert chinese["不得"] > 0 > chinese["了"]
    assert english["shall"] > 0 > english["was"]


@pytest.mark.parametrize(
    "news",
    [
        "Acme Ltd and its engineers visited the City to discuss the tram works.",
        "The two sides held talks on tram works.",
        "The tram drew riders, towns and the licensing of private lines to the City.",
        "Acme Ltd is a maker of trams for the City and has trained 900 people.",
        "We consider the visit of the Mayor as a proof of the bonds between the City and Acme Ltd.",
        "Riders like the new tram, including the repair of three stops by Acme Ltd.",
        "The City is busy; jointly building a quality tram with Acme Ltd.",
    ],
)
def test_news_and_words_that_only_belong_to_a_clause_undertake_nothing_whatever_they_weigh(news, monkeypatch):
    monkeypatch.setattr("hefu.reading.en.statements.weighed.SCALE", Scale(least=-500, rule="en.weighed"))
    told = {one.quote for one in weighed(EN + news, "en")}
    weightless = (f"{news} ".split(", ")[-1], news)
    assert not told & {part.rstrip(". ") for part in weightless}
    assert weighed(EN + "The City opens its tram yard to Acme Ltd.", "en")
