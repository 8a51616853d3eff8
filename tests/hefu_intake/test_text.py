from datetime import date

import pytest

from hefu.errors import UnreadableSource
from hefu_intake.text import read_bytes, read_file

WORDS = "双方将建设50口水井。\r\n The end.\n"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(WORDS.encode("utf-8"), id="UTF-8"),
        pytest.param(WORDS.encode("utf-8-sig"), id="UTF-8 with a mark"),
        pytest.param(WORDS.encode("utf-16"), id="UTF-16"),
        pytest.param(b"\xfe\xff" + WORDS.encode("utf-16-be"), id="UTF-16, big end first"),
        pytest.param(WORDS.encode("gb18030"), id="GB 18030"),
    ],
)
def test_text_is_decoded_and_left_as_it_is(content):
    assert read_bytes(content, name="x").text == WORDS


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"%PDF-1.7 ...", "no plain text", id="a PDF"),
        pytest.param(b"PK\x03\x04....", "no plain text", id="a DOCX"),
        pytest.param(b"some\x00text", "binary", id="NUL"),
        pytest.param(b"\x01\x02\x03", "binary", id="control characters"),
        pytest.param(b"\xff\xff\xff\xff", "unknown encoding", id="no encoding fits"),
        pytest.param(b"", "empty", id="nothing"),
        pytest.param(b" \n\t", "empty", id="only spaces"),
        pytest.param(b"\xff\xfea", "unknown encoding", id="half a character of UTF-16"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(content, problem):
    with pytest.raises(UnreadableSource) as refused:
        read_bytes(content, name="x")
    assert refused.value.facts["problem"] == problem


def test_a_file_is_named_after_itself(tmp_path):
    path = tmp_path / "announcement.en.txt"
    path.write_bytes(b"The parties will meet.")
    source = read_file(path, published=date(2026, 3, 18))
    assert (source.name, source.published) == ("announcement.en", date(2026, 3, 18))


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(UnreadableSource, match="cannot be opened"):
        read_file(tmp_path / "none.txt")


def test_a_document_is_refused_by_its_media_type(tmp_path):
    path = tmp_path / "agreement.pdf"
    path.write_bytes(b"whatever")
    with pytest.raises(UnreadableSource) as refused:
        read_file(path)
    assert refused.value.facts["media_type"] == "application/pdf"
