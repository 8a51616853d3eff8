"""A word is found wherever it stands for itself, and nowhere within another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hefu.lexicon.entry import Entry, Kind
from hefu.lexicon.vocabulary import Vocabulary

WORDS = ("art", "a", "art a", "3a", "30", "'s", "é", "ßa", "市", "市a", "s.")


def vocabulary(*words: str) -> Vocabulary:
    entry = Entry(id="x", words=words, reads=("x",), passes=("x",))
    return Vocabulary("en", {"kind": Kind((entry,))})


def stands(text: str, start: int, word: str) -> bool:
    """The rule, read off for one place: no letter beside a letter, no digit before a digit."""
    before, behind = text[start - 1 : start] if start else "", text[start + len(word) :][:1]
    first, last = word[0], word[-1]
    joined = (first.isalpha() and first != "市" and before.isalpha() and before != "市") or (
        first.isdigit() and before.isdigit()
    )
    goes_on = last.isascii() and last.isalnum() and behind.isalnum() and behind not in ("市", "İ")
    return not joined and not goes_on


@given(st.text("art 30'sé市.İß", max_size=20))
def test_each_word_is_found_where_it_stands_for_itself(text):
    for word in WORDS:
        row = vocabulary(word).scan(text).rows["kind"]
        expected = [at for at in range(len(text)) if text.startswith(word, at) and stands(text, at, word)]
        assert row.starts[:-1] == expected, word


@pytest.mark.parametrize("text", ["a chart", "arts", "smart", "art3"])
def test_a_word_is_not_found_within_another(text):
    assert not vocabulary("art").find("kind", text)


def test_a_long_text_is_searched_whole():
    text = "an art of " * 20_000
    assert len(vocabulary("art").find("kind", text)) == 20_000
