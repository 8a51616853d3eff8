from hypothesis import given
from hypothesis import strategies as st

from hefu.lexicon.load import load_lexicon

FOLD = load_lexicon().folding.fold


def test_traditional_wide_and_curly_characters_are_searched_as_their_plain_forms():
    assert FOLD("獅子山大學（ＡＢ）“Ω”\u3000Ö") == '狮子山大学(ab)"Ω" ö'


@given(st.text())
def test_the_copy_is_as_long_as_the_text(text):
    assert len(FOLD(text)) == len(text)


@given(st.one_of(st.text(), st.text(alphabet="'‘’\"“a ,.\n")))
def test_folding_again_changes_nothing(text):
    assert FOLD(FOLD(text)) == FOLD(text)


def test_single_marks_around_what_is_said_become_double_and_apostrophes_stay():
    said = "‘It’s the students’ day,’ she said of the 'old' mill’s fair."
    assert FOLD(said) == "\"it's the students' day,\" she said of the 'old' mill's fair."
