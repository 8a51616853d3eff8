from contextlib import suppress
from datetime import date
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents import docx_bytes, packed, pdf_of_paragraphs

from hefu.errors import UnreadableSource
from hefu.terms.source import Source
from hefu_intake import open as intake
from hefu_intake.open import read_bytes, read_path, read_stream

WORDS = "The parties will meet every year."


def docx_content():
    document = docx.Document()
    document.add_paragraph(WORDS)
    return docx_bytes(document)


FILES = {
    "text/plain": WORDS.encode(),
    "text/html": f"<!doctype html><html><body><p>{WORDS}</p></body></html>".encode(),
    "application/pdf": pdf_of_paragraphs([WORDS]),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": docx_content(),
}


@pytest.mark.parametrize("media_type", FILES)
def test_a_format_is_told_by_what_the_file_holds_whatever_its_name(media_type):
    source = read_bytes(FILES[media_type], name="upload.bin")
    assert (source.text.strip(), source.media_type, source.name) == (WORDS, media_type, "upload.bin")
    assert source.converter.split()[-1][0].isalnum()


def test_a_file_is_named_after_itself(tmp_path):
    path = tmp_path / "announcement.en.txt"
    path.write_bytes(b"The parties will meet.")
    source = read_path(path, published=date(2026, 3, 18), lang="en")
    assert (source.name, source.published, source.lang) == ("announcement.en", date(2026, 3, 18), "en")


def test_the_day_given_wins_over_the_page_s_own():
    head = b'<html><head><meta name="date" content="2024-03-18"></head>'
    page = head + b"<body><p>The parties will meet.</p></body></html>"
    assert read_bytes(page, name="x").published == date(2024, 3, 18)
    assert read_bytes(page, name="x", published=date(2025, 1, 1)).published == date(2025, 1, 1)


def test_words_of_a_pdf_know_their_page():
    source = read_bytes(
        pdf_of_paragraphs([f"{n}. {chr(97 + n % 26)} {WORDS * 3}" for n in range(60)]), name="x"
    )
    last = source.text.rindex("59.")
    assert (source.page(0), source.page(last)) == (1, source.pages[-1].number)


def test_a_source_without_pages_has_no_page():
    assert Source(name="x", text="abc").page(1) is None


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"", "empty", id="nothing"),
        pytest.param(b" \n\t", "empty", id="only spaces"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "not supported", id="a picture"),
        pytest.param(b"{\\rtf1 hello}", "not supported", id="RTF"),
        pytest.param(packed({"xl/workbook.xml": b""}), "not supported", id="a spreadsheet"),
        pytest.param(packed({"a.txt": b""}), "not supported", id="a zip"),
        pytest.param(b"PK\x03\x04....", "broken", id="a zip cut short"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "not supported", id="an old DOC"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "password",
            id="a locked DOCX",
        ),
        pytest.param(b"%PDF-1.7 ...", "cut short", id="the head of a PDF"),
        pytest.param(bytes(range(256)) * 30, "binary", id="rubbish"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(content, problem):
    with pytest.raises(UnreadableSource) as refused:
        read_bytes(content, name="x")
    assert refused.value.facts["problem"] in (problem, "unknown encoding" if problem == "binary" else problem)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(UnreadableSource, match="cannot be opened"):
        read_path(tmp_path / "none.txt")


def test_a_larger_file_is_refused_with_its_size(tmp_path):
    path = tmp_path / "long.txt"
    path.write_bytes(b"a" * 1001)
    with pytest.raises(UnreadableSource) as refused:
        read_path(path, largest=1000)
    assert (refused.value.facts["problem"], refused.value.facts["size"]) == ("too large", 1001)
    assert len(read_path(path, largest=1001).text) == 1001


def test_a_larger_document_is_refused_before_it_is_converted(tmp_path):
    path = tmp_path / "long.pdf"
    path.write_bytes(FILES["application/pdf"])
    with pytest.raises(UnreadableSource) as refused:
        read_path(path, largest=500)
    assert refused.value.facts["size"] == len(FILES["application/pdf"])


def test_no_more_than_allowed_is_taken_from_a_stream():
    stream = BytesIO(b"a" * 10_000)
    with pytest.raises(UnreadableSource, match="too large"):
        read_stream(stream, name="stdin", largest=1000)
    assert stream.tell() == 1001


def test_a_converter_that_is_not_there_is_named(monkeypatch):
    monkeypatch.setattr(intake, "CONVERTERS", "hefu.converters.none")
    with pytest.raises(UnreadableSource) as refused:
        read_bytes(FILES["application/pdf"], name="x")
    assert refused.value.facts["problem"] == "not installed"


@given(st.sampled_from(sorted(FILES)), st.data())
def test_a_document_damaged_anywhere_is_read_or_refused_and_breaks_nothing(media_type, data):
    content = bytearray(FILES[media_type])
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    kept = bytes(content[cut:] if data.draw(st.booleans()) else content[:cut])
    with suppress(UnreadableSource):
        assert read_bytes(kept, name="x").text.strip()
