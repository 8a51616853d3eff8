import tomllib
from importlib.resources import files

import pytest

from hefu.reporting.wording import load_wording
from hefu.terms.undertaking import AgreementKind, Basis, Strength, Theme, UndertakingKind

WORDS = tomllib.loads(files("hefu.reporting").joinpath("words.toml").read_text(encoding="utf-8"))
TABLES = {
    "agreement_kind": AgreementKind, "undertaking_kind": UndertakingKind, "strength": Strength,
    "basis": Basis, "themes": Theme,
}  # fmt: skip


def keys(table, path=()):
    for key, value in table.items():
        yield from keys(value, (*path, key)) if isinstance(value, dict) else [(*path, key)]


def test_both_languages_have_the_same_words():
    assert {*keys(WORDS["en"])} == {*keys(WORDS["zh"])}


@pytest.mark.parametrize("table", TABLES)
def test_every_value_has_its_label(table):
    for lang in ("en", "zh"):
        assert {*WORDS[lang][table]} == {each.value for each in TABLES[table]}


@pytest.mark.parametrize(
    ("edtf", "english", "chinese"),
    [
        ("2024-03-18", "18 March 2024", "2024年3月18日"),
        ("2025-06", "June 2025", "2025年6月"),
        ("2027", "2027", "2027"),
        ("/2028-12-31", "by 31 December 2028", "2028年12月31日前"),
        ("2026-01/", "from January 2026", "2026年1月起"),
        ("2026-01/2027-02", "January 2026 to February 2027", "2026年1月至2027年2月"),
        ("XXXX-01-10", "10 January, year not stated", "1月10日（年份未写明）"),
        ("2024-03-XX", "2024-03-XX", "2024-03-XX"),
        ("2024-13", "13 2024", "2024年13"),
    ],
)
def test_a_date_is_told_in_words(edtf, english, chinese):
    assert (load_wording("en").day(edtf), load_wording("zh-Hant").day(edtf)) == (english, chinese)
