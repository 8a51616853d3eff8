"""A text may begin and end at any sign, behind a word of will or within a name too."""

from pathlib import Path
from random import Random

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
ENDING += ["副市长缪长青，云帆集团董事长丁海见证签约。副市长苏", "为优化口岸环境，构建亲清新型关系，"]
TWICE = "负责人：临江市数据局 丁海\n云帆集团 唐可舟" * 2
GOLD = sorted((Path(__file__).parent / "fresh").glob("*.txt"))


def pieces(path: Path) -> list[str]:
    """Two pieces of a text, as long as a few sentences, one of them behind the text's own head."""
    text, random = path.read_text(encoding="utf-8"), Random(path.stem)  # noqa: S311  the same each time
    starts = [random.randrange(len(text)) for _ in "ab"]
    first, second = (text[start : start + random.randrange(20, 400)] for start in starts)
    return [first, text[:120] + second]


def check(words: str, lang: str | None = None) -> None:
    reading = read(Source(name="cut", text=words), load_lexicon(), lang=lang)
    assert all(words[one.start : one.end] == one.quote for one in reading.undertakings)


@pytest.mark.parametrize("words", [*CUT, *ENDING, TWICE])
def test_a_text_cut_at_any_sign_is_read(words):
    check(words, "zh")


@pytest.mark.parametrize("path", GOLD[::6], ids=lambda path: path.stem)
def test_a_piece_of_any_text_is_read(path):
    for piece in pieces(path):
        check(piece)
