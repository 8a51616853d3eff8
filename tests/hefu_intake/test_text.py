from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hefu.errors import UnreadableSource
from hefu_intake.text import convert_text, decode

WORDS = "双方将建设50口水井。\r\n The end.\n"
DEV = Path(__file__).parents[1] / "hefu" / "reading" / "dev"


def text_of(content):
    return convert_text(content, name="x", largest=1 << 20).text


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "gb18030"],
)
def test_text_is_decoded_and_left_as_it_is(encoding):
    assert text_of(WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-32-be"])
def test_a_mark_of_the_big_end_is_heeded(encoding):
    assert text_of(("\ufeff" + WORDS).encode(encoding)) == WORDS


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs", "cp1252", "utf-16-le", "utf-32-be"])
@pytest.mark.parametrize("path", sorted(DEV.glob("*.txt")), ids=lambda path: path.stem)
def test_real_texts_come_through_every_encoding_that_can_hold_them(path, encoding):
    words = path.read_text(encoding="utf-8")
    try:
        content = words.encode(encoding)
    except UnicodeEncodeError:
        return
    assert text_of(content) == words


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        pytest.param("甲方將於2026年六月底前完成建設。", "big5", id="traditional, one sentence"),
        pytest.param("The City’s “green” plan – agreed.", "cp1252", id="Western quotation marks"),
        pytest.param("The City’s “green” plan—agreed.", "gb18030", id="Chinese quotation marks in English"),
        pytest.param("甲方将投资50亿元", "gb18030", id="simplified, no stop"),
    ],
)
def test_a_single_sentence_is_enough_to_tell(words, encoding):
    assert text_of(words.encode(encoding)) == words


def test_what_a_document_declares_goes_before_a_guess():
    assert decode("é".encode("cp437"), name="x", declared="cp437") == ("é", "cp437")


@pytest.mark.parametrize("written", ["cp1252", "utf-8"])
def test_a_western_declaration_means_what_windows_or_today_writes(written):
    words = "The City’s “green” plan"
    assert decode(words.encode(written), name="x", declared="ISO-8859-1") == (words, written)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_broken_character_of_a_long_text_is_replaced(encoding):
    content = (WORDS * 5).encode(encoding) + b"\xe5"
    source = convert_text(content, name="x", largest=1 << 20)
    assert source.text == WORDS * 5 + "\ufffd"
    assert source.converter == f"decoded from {encoding}, 1 broken characters replaced"


@pytest.mark.parametrize("declared", ["no-such-code", "hex", "zip"])
def test_what_is_no_encoding_of_text_is_passed_over(declared):
    assert decode("é".encode(), name="x", declared=declared) == ("é", "utf-8")
    with pytest.raises(UnreadableSource):
        decode(b"\xff\xff\xff\xff", name="x", declared=declared)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"some\x00text", "binary", id="NUL"),
        pytest.param(b"\x01\x02\x03", "binary", id="control characters"),
        pytest.param(b"\xff\xff\xff\xff", "unknown encoding", id="no encoding fits"),
        pytest.param(b"\xff\xfea", "unknown encoding", id="half a character of UTF-16"),
        pytest.param(b"\xef\xbb\xbf\xff", "unknown encoding", id="marked UTF-8 that is not"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(content, problem):
    with pytest.raises(UnreadableSource) as refused:
        text_of(content)
    assert refused.value.facts["problem"] == problem


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_in_utf_8_comes_back(words):
    if not words.startswith("\ufeff"):
        assert text_of(words.encode("utf-8")) == words


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_a_refusal(content):
    with suppress(UnreadableSource):
        assert "\0" not in text_of(content)
