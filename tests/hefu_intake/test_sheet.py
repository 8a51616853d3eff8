"""A table out of a spreadsheet's file, whatever somebody put into the file."""

import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from tests.documents import packed

from hefu.errors import UnreadableSource
from hefu_intake.sheet import read_sheet

SHEET = "xl/worksheets/sheet1.xml"


def parts() -> dict[str, bytes]:
    """A workbook of two rows, part by part."""
    book, file = Workbook(), BytesIO()
    book.active.append(["duty", "bearer"])
    book.active.append(["WELLS", "Linhe"])
    book.save(file)
    with zipfile.ZipFile(file) as whole:
        return {name: whole.read(name) for name in whole.namelist()}


PARTS = parts()


def with_doctype(doctype: str) -> bytes:
    sheet = PARTS[SHEET].replace(b"WELLS", b"&x;")
    assert b"&x;" in sheet
    return packed({**PARTS, SHEET: f"<!DOCTYPE w [{doctype}]>".encode() + sheet})


def test_a_whole_workbook_is_read():
    assert read_sheet(packed(PARTS)).rows == [(2, ["WELLS", "Linhe"])]


def test_an_entity_of_an_outside_file_is_refused(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("the floor is nine")
    with pytest.raises(UnreadableSource) as refused:
        read_sheet(with_doctype(f'<!ENTITY x SYSTEM "{secret.as_uri()}">'))
    assert "floor" not in str(refused.value)


def test_entities_that_multiply_are_refused():
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    with pytest.raises(UnreadableSource):
        read_sheet(with_doctype(f'<!ENTITY l0 "ha">{laughs}<!ENTITY x "&l9;">'))


def test_a_bomb_is_refused_before_it_is_unpacked():
    with pytest.raises(UnreadableSource) as refused:
        read_sheet(packed({**PARTS, "xl/media/picture": bytes(61 * 1024 * 1024)}))
    assert refused.value.facts["reason"] == "unpacks to too much"


def test_a_formula_is_its_last_value_and_nothing_is_computed():
    sheet = PARTS[SHEET].replace(b"WELLS", b'=WEBSERVICE("http://x")')
    assert read_sheet(packed({**PARTS, SHEET: sheet})).rows[0][1][0] == '=WEBSERVICE("http://x")'


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(st.data())
def test_a_workbook_damaged_anywhere_is_read_or_refused_and_breaks_nothing(data):
    name = data.draw(st.sampled_from(sorted(PARTS)))
    content = bytearray(PARTS[name])
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.sampled_from(b'<>"&0aZ/= '))
    whole = packed({**PARTS, name: bytes(content[: data.draw(st.integers(1, len(content)))])})
    cut = whole[: data.draw(st.integers(4, len(whole)))]
    for each in (whole, cut):
        with suppress(UnreadableSource):
            assert read_sheet(each).heads
