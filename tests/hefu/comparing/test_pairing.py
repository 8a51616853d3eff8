"""Two language versions of one text are laid side by side."""

from pathlib import Path

import msgspec
import pytest

from hefu.comparing.pairing import pair_parties, pair_undertakings
from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu.terms.undertaking import Quantity

EXAMPLES = Path(__file__).resolve().parents[3] / "examples" / "linhe-yunzhou"


@pytest.fixture(scope="module")
def english() -> Reading:
    return _read("agreement.en.txt")


@pytest.fixture(scope="module")
def chinese() -> Reading:
    return _read("agreement.zh.txt")


def _read(name: str) -> Reading:
    source = Source(name=name, text=(EXAMPLES / name).read_text(encoding="utf-8"))
    return read(source, load_lexicon())


def without(reading: Reading, *positions: int) -> Reading:
    kept = tuple(each for at, each in enumerate(reading.undertakings) if at not in positions)
    return msgspec.structs.replace(reading, undertakings=kept)


def test_a_text_and_its_translation_pair_from_first_to_last(english, chinese):
    assert pair_undertakings(english, chinese) == {at: at for at in range(12)}


def test_the_city_is_the_city_and_the_company_the_company(english, chinese):
    names = {party.id: party.name for party in chinese.parties}
    paired = {party.name: names[pair_parties(english, chinese)[party.id]] for party in english.parties}
    assert paired == {
        "People's Government of Linhe City": "麟河市人民政府",
        "Yunzhou Group Co., Ltd.": "芸舟集团有限公司",
    }


@pytest.mark.parametrize("missing", range(12))
def test_what_is_missing_in_one_text_shifts_nothing(english, chinese, missing):
    pairs = pair_undertakings(english, without(chinese, missing))
    right = {at: at - (at > missing) for at in range(12) if at != missing}
    assert sum(pairs.get(at) == place for at, place in right.items()) >= 10


def test_pairs_never_cross(english, chinese):
    pairs = pair_undertakings(without(english, 2, 5), without(chinese, 0, 7, 8))
    assert sorted(pairs.values()) == [pairs[at] for at in sorted(pairs)]


def test_a_text_without_undertakings_pairs_with_nothing(english, chinese):
    assert pair_undertakings(without(english, *range(12)), chinese) == {}
    assert pair_undertakings(english, without(chinese, *range(12))) == {}


def test_a_pledge_and_an_ask_are_never_one(english, chinese):
    only_asks = msgspec.structs.replace(
        chinese, undertakings=tuple(each for each in chinese.undertakings if each.kind == "ask")
    )
    pledges = msgspec.structs.replace(
        english, undertakings=tuple(each for each in english.undertakings if each.kind == "pledge")
    )
    assert pair_undertakings(pledges, only_asks) == {}


def test_long_texts_pair_though_one_lacks_some(english):
    item = english.undertakings[3]
    many = [
        msgspec.structs.replace(
            item, start=at, end=at + 1, quantities=(Quantity(text="x", value=at, unit="jobs"),)
        )
        for at in range(1500)
    ]
    whole = msgspec.structs.replace(english, undertakings=tuple(many))
    lost = set(range(0, 1500, 50))
    pairs = pair_undertakings(whole, without(whole, *lost))
    kept = [at for at in range(1500) if at not in lost]
    assert pairs == {at: place for place, at in enumerate(kept)}
