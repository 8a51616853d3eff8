from datetime import date

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.documents import docx_bytes, pdf_of_paragraphs

from hefu_site.register.forms import UploadForm

WORDS = "Acme Group will build 3 schools in the City of Linhe by 2027."


def docx_content():
    document = docx.Document()
    document.add_paragraph(WORDS)
    return docx_bytes(document)


def form_of(content, name):
    return UploadForm({"keeping": "sides"}, {"file": SimpleUploadedFile(name, content)})


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", WORDS.encode("utf-16")),
        (
            "a.html",
            f'<html><head><meta name="date" content="2026-03-18"></head><p>{WORDS}</p></html>'.encode(),
        ),
        ("a.docx", docx_content()),
        ("a.pdf", pdf_of_paragraphs([WORDS])),
    ],
)
def test_a_document_of_every_format_is_taken(name, content):
    form = form_of(content, name)
    assert form.is_valid(), form.errors
    assert (form.source.text.strip(), form.source.name) == (WORDS, name)
    assert form.source.published == (date(2026, 3, 18) if name == "a.html" else None)


@pytest.mark.parametrize(
    "content",
    [b"\x89PNG\r\n\x1a\n", pdf_of_paragraphs([WORDS], password="sesame"), pdf_of_paragraphs([WORDS])[:900]],
    ids=["a picture", "a locked PDF", "half a PDF"],
)
def test_what_cannot_be_read_is_said_at_the_field(content):
    form = form_of(content, "a.pdf")
    assert not form.is_valid()
    assert "file" in form.errors
