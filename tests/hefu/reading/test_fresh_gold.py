"""The fresh gold readings have the shape the guide gives, and quote their texts."""

import hashlib
from pathlib import Path

import msgspec
import pytest
from msgspec import Struct

from hefu.terms.party import Party, Person
from hefu.terms.undertaking import Agreement, Edtf, Quantity, Strength, Theme, UndertakingKind

GOLD = sorted((Path(__file__).parent / "fresh").glob("*.json"))


class GoldUndertaking(Struct, forbid_unknown_fields=True):
    start: int
    end: int
    kind: UndertakingKind
    bearers: list[str]
    counterparties: list[str]
    strength: Strength
    quantities: list[Quantity]
    due: Edtf | None
    programmes: list[str]
    themes: list[Theme]


class GoldSource(Struct, forbid_unknown_fields=True):
    url: None
    sha256: str
    chars: int
    pair: None


class Gold(Struct, forbid_unknown_fields=True):
    id: str
    lang: str
    source: GoldSource
    published: str | None
    agreement: Agreement | None
    parties: list[Party]
    people: list[Person]
    undertakings: list[GoldUndertaking]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_gold_reading_quotes_its_text(path):
    gold = msgspec.json.decode(path.read_bytes(), type=Gold)
    raw = path.with_suffix(".txt").read_bytes()
    text = raw.decode("utf-8")
    assert (gold.id, gold.id[:2]) == (path.stem, gold.lang)
    assert (gold.source.sha256, gold.source.chars) == (hashlib.sha256(raw).hexdigest(), len(text))
    named = [name for party in gold.parties for name in (party.name, *party.aliases)]
    named += [words for person in gold.people for words in (person.name, *person.titles)]
    assert [name for name in named if name not in text] == []
    ids = {party.id for party in gold.parties}
    assert ids.issuperset(person.party for person in gold.people if person.party)
    end = 0
    for one in gold.undertakings:
        quote = text[one.start : one.end]
        assert end <= one.start < one.end <= len(text)
        assert quote == quote.strip("，。；、：！？,;: \t\r\n\u3000")
        assert one.bearers
        assert ids.issuperset(one.bearers + one.counterparties)
        assert [words.text for words in one.quantities if words.text not in text] == []
        assert [words for words in one.programmes if words not in text] == []
        assert one.themes
        end = one.end


def test_every_fresh_text_has_its_gold():
    assert {path.stem for path in GOLD} == {path.stem for path in (GOLD[0].parent).glob("*.txt")}
