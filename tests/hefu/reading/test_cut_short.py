"""A text may end at any sign, behind a word of will too."""

import pytest

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.source import Source

TEXT = """临江市与云帆集团签署协议。
会议要求：
甲方应保证项目用地，不得延误。
丁海表示将把总部设在临江。
"""


CUT = [TEXT[:end] for end in range(len(TEXT) + 1)]
ENDING = [lead + word for lead in ("会议要求：\n", "甲方承诺：\n") for word in ("将", "应", "保证", "不得")]


@pytest.mark.parametrize("words", [*CUT, *ENDING])
def test_a_text_cut_at_any_sign_is_read(words):
    reading = read(Source(name="cut", text=words), load_lexicon(), lang="zh")
    assert all(words[one.start : one.end] == one.quote for one in reading.undertakings)
