"""Names that hold words of the language (新希望, 会同县, 曾伟, Hope Bank) are read like any other name."""

import pytest

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.source import Source

LEXICON = load_lexicon()
FIRMS = (
    "新希望集团", "东方希望集团", "美的集团", "大家保险集团", "我爱我家", "今日头条", "携程集团",
    "万向集团", "月之暗面", "应流股份", "万科企业", "好未来教育集团", "联合利华", "去哪儿网",
    "同程旅行", "一加科技", "理想汽车", "通用技术集团", "光明乳业", "应大集团", "和邦集团", "同方股份",
    "海尔集团", "招商局集团",
)  # fmt: skip
PLACES = (
    "会同县", "应县", "应城市", "将乐县", "和县", "和田市", "共和县", "会理市", "会宁县", "同心县",
    "同江市", "定南县", "望都县", "开化县", "大方县", "通道侗族自治县", "东方市", "平安区",
    "长白朝鲜族自治县", "延边朝鲜族自治州", "来宾市", "来安县", "来凤县", "日喀则市", "那曲市",
    "合作市", "任县", "政和县", "成县", "新县", "兴国县", "富民县", "三门峡市", "五大连池市",
    "克拉玛依市", "雄安新区",
)  # fmt: skip
PEOPLE = (
    "曾伟", "冀欣怡", "田希望", "向东", "应龙", "任平", "时来", "常建设", "成功", "党爱国", "平安",
    "关正", "解放",
)  # fmt: skip


def told(text: str) -> tuple[list[str], list[tuple[str, list[str]]], list[tuple[str, str | None]]]:
    """The parties, who undertakes what, and whose the people are."""
    reading = read(Source(name="x", text=text), LEXICON)
    names = {party.id: party.name for party in reading.parties}
    return (
        sorted(names.values()),
        [(one.quote, [names[bearer] for bearer in one.bearers]) for one in reading.undertakings],
        [(one.name, names.get(one.party or "")) for one in reading.people],
    )


@pytest.mark.parametrize("firm", FIRMS)
def test_a_firm(firm):
    city = "临江市人民政府"
    text = f"""
2024年5月3日，{city}与{firm}签署战略合作协议。
根据协议，{firm}将在临江市建设生产基地，3年内投资20亿元；{city}将为{firm}提供用地500亩。
临江市市长丁海希望{firm}扩大投资。"""
    parties, undertakings, people = told(text)
    assert parties == sorted([city, firm])
    assert undertakings == [
        (f"{firm}将在临江市建设生产基地", [firm]),
        ("3年内投资20亿元", [firm]),
        (f"{city}将为{firm}提供用地500亩", [city]),
        (f"{firm}扩大投资", [firm]),
    ]
    assert people == [("丁海", city)]


@pytest.mark.parametrize("place", PLACES)
def test_a_place(place):
    city, firm = place if place.endswith("新区") else f"{place}人民政府", "云帆集团"
    text = f"""
2024年5月3日，{city}与{firm}签署战略合作协议。
根据协议，{firm}将在{place}建设生产基地；{city}将为{firm}提供用地500亩。
{place}希望{firm}扩大投资。{place}将加快审批。{firm}董事长李建国表示，希望{place}给予支持。"""
    parties, undertakings, people = told(text)
    assert parties == sorted([city, firm])
    assert undertakings == [
        (f"{firm}将在{place}建设生产基地", [firm]),
        (f"{city}将为{firm}提供用地500亩", [city]),
        (f"{firm}扩大投资", [firm]),
        (f"{place}将加快审批", [city]),
        (f"{place}给予支持", [city]),
    ]
    assert people == [("李建国", firm)]


@pytest.mark.parametrize("person", PEOPLE)
def test_somebody(person):
    city, firm = "临江市人民政府", "云帆集团"
    text = f"""
2024年5月3日，{city}与{firm}签署战略合作协议。
临江市市长{person}、{firm}董事长王海涛出席签约仪式。
{person}表示，临江市将为{firm}提供用地500亩。{person}希望{firm}扩大投资。"""
    _, undertakings, people = told(text)
    assert people == [(person, city), ("王海涛", firm)]
    assert undertakings == [(f"临江市将为{firm}提供用地500亩", [city]), (f"{firm}扩大投资", [firm])]


@pytest.mark.parametrize(
    "firm",
    ["Hope Bank", "Best Buy", "Target Corporation", "Orange S.A.", "Iberdrola, S.A.", "Mars, Incorporated",
     "Block, Inc.", "Promise Robotics", "Plan International",
     "Just Eat Takeaway.com", "Unity Software", "Form Energy", "Alphabet Inc."],
)  # fmt: skip
def test_a_firm_in_english(firm):
    text = f"""
Linhe City and {firm} signed a memorandum of understanding on 3 May 2024.
{firm} will invest $20 million in a new plant in Linhe, and hire 300 people.
Linhe City will provide 50 acres of land.
Mayor Ann Lee of Linhe City urged {firm} to train local workers."""
    parties, undertakings, people = told(text)
    assert parties == sorted(["Linhe City", firm])
    assert undertakings == [
        (f"{firm} will invest $20 million in a new plant in Linhe", [firm]),
        ("hire 300 people", [firm]),
        ("Linhe City will provide 50 acres of land", ["Linhe City"]),
        (f"{firm} to train local workers", [firm]),
    ]
    assert people == [("Ann Lee", "Linhe City")]
