"""The example texts, whose two languages say the same."""

from pathlib import Path

import pytest

from hefu.lexicon.load import load_lexicon
from hefu.reading.doubt import Doubt
from hefu.reading.read import read
from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu.terms.undertaking import Basis, UndertakingKind

EXAMPLES = Path(__file__).parents[3] / "examples"


def reading(name: str) -> Reading:
    return read(Source(name=name, text=(EXAMPLES / name).read_text(encoding="utf-8")), load_lexicon())


@pytest.mark.parametrize(
    ("name", "count"), [("linhe-yunzhou/agreement", 12), ("hangzhou-alibaba/announcement", 18)]
)
def test_two_languages_are_read_alike(name, count):
    english, chinese = reading(f"{name}.en.txt"), reading(f"{name}.zh.txt")
    assert [one.kind for one in english.undertakings] == [one.kind for one in chinese.undertakings]
    assert [one.bearers for one in english.undertakings] == [one.bearers for one in chinese.undertakings]
    assert [one.due for one in english.undertakings] == [one.due for one in chinese.undertakings]
    assert len(english.undertakings) == count
    assert english.agreement == chinese.agreement


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_instrument_is_its_own_basis(lang):
    items = reading(f"linhe-yunzhou/agreement.{lang}.txt").undertakings
    assert {one.basis for one in items} == {Basis.INSTRUMENT}
    assert [one.kind for one in items] == [UndertakingKind.PLEDGE] * 11 + [UndertakingKind.ASK]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_speech_names_its_speaker(lang):
    items = reading(f"hangzhou-alibaba/announcement.{lang}.txt").undertakings
    assert {one.basis for one in items} == {Basis.SPEECH}
    assert len({one.said_by for one in items}) == 2


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("AGREED. A plant for heat pumps is to be built on the old quay.", Doubt.BEARERS),
        ("签署。三方将共建研究院。", Doubt.TEXT),
        ("签署。将建设码头和仓库。", Doubt.BEARERS),
    ],
)
def test_what_is_doubtful_says_what_was_guessed(text, doubt):
    agreed = "Norvik Energy Ltd and the City of Dax signed a framework agreement on 5 May 2025"
    signed = "5月6日，临江市人民政府与云帆集团有限公司签署战略合作协议"
    read_so = text.replace("AGREED", agreed).replace("签署", signed)
    items = read(Source(name="doubt", text=read_so), load_lexicon()).undertakings
    assert [Doubt.of(why.rule) for why in items[-1].why if why.decides == "certain"] == [doubt]
