"""A document that was damaged anywhere is read or refused; it never stops the program."""

import zipfile
from contextlib import suppress
from io import BytesIO
from random import Random

import docx
import pytest
from tests.documents import CHINESE, docx_bytes, packed, pdf_of_paragraphs

from hefu.errors import UnreadableSource
from hefu_intake.open import read_bytes

LINES = [
    "Agreement",
    "The City of Linhe and Acme Group agree.",
    "Acme will invest 5 billion yuan by 2028.",
] * 4
ROUNDS = 120


def docx_of(lines: list[str]) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.add_table(2, 2).cell(1, 1).text = lines[-1]
    return docx_bytes(document)


def html_of(lines: list[str]) -> bytes:
    rows = f"<table><tr><td>1</td><td>{lines[-1]}</td></tr></table>"
    return f"<html><body><nav><a>Home</a></nav><p>{'</p><p>'.join(lines)}</p>{rows}</body></html>".encode()


FORMS = {
    "docx": docx_of(LINES),
    "pdf": pdf_of_paragraphs(LINES),
    "zh.pdf": pdf_of_paragraphs(["临江市将于2028年建成码头。"] * 9, CHINESE),
    "html": html_of(LINES),
    "txt": "\n".join(LINES).encode("utf-16"),
}


def damaged(content: bytes, random: Random) -> bytes:
    """The same, cut short or with signs that were changed or are lost."""
    start, end = sorted(random.randrange(len(content)) for _ in "ab")
    spoilt = bytearray(content)
    for _ in range(random.choice([1, 3, 10, 50])):
        spoilt[random.randrange(len(content))] = random.randrange(256)
    return random.choice([content[:start], content[start:], content[:start] + content[end:], bytes(spoilt)])


def damaged_within(content: bytes, random: Random) -> bytes:
    """A DOCX of which one part was damaged before it was packed."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = random.choice([name for name in parts if name.startswith("word/")])
    return packed(parts | {name: damaged(parts[name], random)})


@pytest.mark.parametrize("form", FORMS)
def test_what_was_damaged_is_read_or_refused(form):
    random = Random(form)  # noqa: S311  the same each time
    for number in range(ROUNDS):
        harm = damaged_within if form == "docx" and number % 2 else damaged
        with suppress(UnreadableSource):
            read_bytes(harm(FORMS[form], random), name=f"x.{form}")
