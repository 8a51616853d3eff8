"""Laws that hold for any text."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hefu.lexicon.load import load_lexicon
from hefu.reading.language import look_at
from hefu.reading.read import read
from hefu.reading.sentences import find_sentences
from hefu.reading.tongues import tongue_of
from hefu.terms.reading import Reading
from hefu.terms.source import Source, Span

LEXICON = load_lexicon()
EXAMPLES = sorted((Path(__file__).parents[3] / "examples").rglob("*.txt"))

PIECES = (
    "The City", "Acme Group Co., Ltd.", "will", "shall", "It is hoped that", "and build a road", "; ", ", ",
    ". ", "\n", '"', "(", ")", "by the end of 2025", "within 99999 years", "Mayor Ann Lee said", "signed",
    "30 billion yuan", "临江市人民政府", "与", "云帆集团有限公司", "签署战略合作协议", "希望", "双方将", "，",
    "。", "；", "“", "”", "三年内", "13月45日", "signed on 30 February 2024", "39 May 2024", "2024-19-05",
    "2025年底前", "投资50亿元", "市长唐可表示", "、", "并",
    "甲方：", "（以下简称“甲方”）", "\u3000", "İ", "\U0001f600",
)  # fmt: skip
texts = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
                  st.lists(st.sampled_from(PIECES), max_size=40).map("".join))  # fmt: skip


def check(source: Source, reading: Reading) -> None:
    spans: list[Span] = [*reading.undertakings, *reading.passed_over]
    spans += [why.words for one in reading.undertakings for why in one.why if why.words]
    for span in spans:
        assert 0 <= span.start < span.end <= len(source.text)
        source.check(span)


@settings(max_examples=200, deadline=None)
@given(texts)
@example("控股")
@example('一\n"')
def test_any_text_is_read_and_every_span_quotes_it(text):
    source = Source(name="any", text=text)
    reading = read(source, LEXICON)
    check(source, reading)
    starts = [one.start for one in reading.undertakings]
    assert starts == sorted(starts)
    ids = {party.id for party in reading.parties}
    assert all(ids.issuperset(one.bearers + one.counterparties) for one in reading.undertakings)
    doubts = [[why.rule for why in one.why if why.decides == "certain"] for one in reading.undertakings]
    assert [not each for each in doubts] == [one.certain for one in reading.undertakings]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_value_that_binds_says_why(path):
    source = Source(name=path.stem, text=path.read_text(encoding="utf-8"))
    reading = read(source, LEXICON)
    check(source, reading)
    for one in reading.undertakings:
        decided = {why.decides for why in one.why}
        assert decided >= {"kind", "strength", "bearers"} | ({"due"} if one.due else set())
    for party in reading.parties:
        assert party.why
        assert all(why.decides == "party" and why.rule.startswith("party.") for why in party.why)


@pytest.mark.parametrize("piece", ["，", "will ", '"', "、并", "1,", "Acme, ", "市长", "（", "the Group of "])
def test_a_long_run_of_one_thing_takes_no_runaway_time(piece):
    read(Source(name="long", text=piece * 4000), LEXICON)


def test_a_long_run_between_who_signs_and_the_signing_takes_no_runaway_time():
    heads = f"临江商会会长丁海与云帆协会会长唐可{'代表分别' * 40}，双方签署协议。"
    assert len(read(Source(name="long", text=heads), LEXICON).parties) == 2


def test_a_long_line_to_sign_on_takes_no_runaway_time():
    made = "This Agreement is made between Acme Ltd and the City of Linhe."
    line = f"{made}\n\nIN WITNESS WHEREOF\n\nBy: {'_' * 110}0\nName: Ann Lee\nTitle: Mayor\n"
    assert len(read(Source(name="long", text=line), LEXICON).parties) == 2


@pytest.mark.parametrize("piece", ["我们将建设工厂，", "by 3 May 2026 and ", "将", "Acme, "])
def test_no_sentence_is_without_end(piece):
    source = Source(name="endless", text=piece * 4000)
    text = look_at(source, LEXICON)
    sentences = find_sentences(text, tongue_of(text).find_ends)
    assert max(one.end - one.start for one in sentences) <= 3000
    read_whole = "".join(source.text[one.start : one.end] for one in sentences)
    assert read_whole.replace(" ", "") == source.text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("La ville et l'entreprise ont signé un accord. La ville construira une école. " * 8, "und"),
        ("Die Stadt und das Unternehmen unterzeichneten eine Vereinbarung. Es wird gebaut. " * 8, "und"),
        ("Город и компания подписали соглашение. Компания построит завод.", "und"),
        ("市と会社は協定を締結した。会社は工場を建設する。", "und"),
        ("시와 회사는 협약을 체결했다.", "und"),
        ("The City will build a road and the Company shall pay for it. " * 8, "en"),
        ("(a) Build plant\n(b) Hire 200 people\n(c) Pay the fee of the city in May\n" * 8, "en"),
        ("The City signed with Société Générale and Île-de-France Mobilités in Île de Ré. " * 8, "en"),
        ("麟河市将与トヨタ株式会社合作建设工厂，并为企业提供服务，双方将成立工作小组。", "zh-Hans"),
        ("特區政府將與粵岸市合作。", "zh-Hant"),
        ("12 34", "en"),
        ("", "en"),
    ],
)
def test_a_text_in_neither_language_is_not_read(text, lang):
    reading = read(Source(name="any", text=text), LEXICON)
    assert reading.lang == lang
    assert lang != "und" or reading == Reading(
        id="any", source=reading.source, lang="und", lexicon=LEXICON.version
    )


def test_marks_of_direction_hide_nothing():
    text = "The parties to this Agreement agree.\n\n\u202eThe City will build a road.\u202c"
    assert [one.quote for one in read(Source(name="rtl", text=text), LEXICON).undertakings] == [
        "The City will build a road"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "本报临江5月29日电 5月28日，临江市人民政府与云帆集团签署协议。",
        "合作协议\n甲方：临江市人民政府\n乙方：云帆北岭重装机床\n北岭重装机床应按本协议向甲方供货。",
    ],
)
def test_days_without_a_year_and_names_without_a_head_stop_nothing(text):
    source = Source(name="any", text=text)
    check(source, read(source, LEXICON))
