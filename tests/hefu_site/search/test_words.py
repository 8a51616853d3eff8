"""What a question finds in a text, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hefu_site.search.words import Question, tokens_of


@pytest.mark.parametrize(
    ("asked", "text", "found"),
    [
        pytest.param("就业", "新增3000个就业岗位", ["就业"], id="two characters"),
        pytest.param("業", "新增就业岗位", ["业"], id="one character, traditional"),
        pytest.param("位", "新增就业岗位。", ["位"], id="the last character of a run"),
        pytest.param("就業崗位", "新增就业岗位", ["就业岗位"], id="traditional finds simplified"),
        pytest.param("就业", "新增就業崗位", ["就業"], id="simplified finds traditional"),
        pytest.param("岗就", "新增就业岗位", [], id="not in another order"),
        pytest.param("ＪＯＢＳ", "create 3,000 jobs", ["jobs"], id="full width, capitals"),
        pytest.param("job", "create 3,000 jobs", ["job"], id="the beginning of a word"),
        pytest.param("3000", "create 3,000 jobs", ["3,000"], id="a number with commas"),
        pytest.param("300", "create 3,000 jobs", [], id="no beginning of a number"),
        pytest.param("zurich", "the city of Zürich", ["Zürich"], id="without accents"),
        pytest.param("jobs 3000", "create 3,000 jobs", ["3,000", "jobs"], id="words in any order"),
        pytest.param("e-mail", "by e-mail, not by mail", ["e-mail"], id="parts that follow one another"),
        pytest.param("个就", "新增3000个就业岗位", ["个就"], id="across words"),
        pytest.param("3000个", "新增3000个就业岗位", ["3000个"], id="digits and characters"),
        pytest.param("ʘeverybody", "everybody", ["everybody"], id="the mark of an audience is no letter"),
    ],
)
def test_a_question_finds(asked, text, found):
    assert [text[start:end] for start, end in Question(asked).spans(text)] == found


@given(st.text())
def test_tokens_hold_what_every_database_leaves_whole(text):
    for token in tokens_of(text):
        assert token.word
        assert token.word.isalnum()
        assert text[token.start : token.end]


@pytest.mark.parametrize("asked", ["", "  ", "。！", "-"])
def test_without_a_word_nothing_is_asked(asked):
    assert Question(asked).phrases == ()
