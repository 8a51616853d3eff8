"""Reading a document reaches no network, whatever it points to, and keeps none of its scripts."""

import socket

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from tests.documents import docx_bytes, pdf_of_paragraphs

from hefu_intake.open import read_bytes

WORDS = "Acme Group will build 3 schools in the City of Linhe by 2027."
ELSEWHERE = "http://elsewhere.example/x"


def page() -> bytes:
    return (
        f'<!DOCTYPE html SYSTEM "{ELSEWHERE}"><html><head><link rel="stylesheet" href="{ELSEWHERE}">'
        f'<script src="{ELSEWHERE}"></script><meta http-equiv="refresh" content="0;url={ELSEWHERE}"></head>'
        f'<body onload="steal()"><iframe src="{ELSEWHERE}"></iframe><img src="{ELSEWHERE}" onerror="steal()">'
        f"<article><p>{WORDS}</p></article><script>steal()</script></body></html>"
    ).encode()


def letter() -> bytes:
    document = docx.Document()
    document.add_paragraph(WORDS)
    document.part.relate_to(ELSEWHERE, RELATIONSHIP_TYPE.IMAGE, is_external=True)
    document.part.relate_to(ELSEWHERE, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return docx_bytes(document)


def sheet() -> bytes:
    """A PDF that would run a script and call an address when it is opened."""
    act = f"/OpenAction << /S /JavaScript /JS (app.launchURL\\('{ELSEWHERE}'\\)) >> /Pages".encode()
    content = pdf_of_paragraphs([WORDS])
    assert b"/Pages" in content
    return content.replace(b"/Pages", act, 1)


@pytest.mark.parametrize(("name", "content"), [("a.html", page()), ("a.docx", letter()), ("a.pdf", sheet())])
def test_nothing_is_fetched_and_no_script_is_part_of_the_text(name, content, monkeypatch):
    def refuse(*_given: object) -> None:
        pytest.fail("reading a document asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    text = read_bytes(content, name=name).text
    assert WORDS in " ".join(text.split())
    assert "steal" not in text
    assert "elsewhere" not in text
