import pytest
from msgspec import Struct

from hefu.errors import BrokenData
from hefu.judging.reasons import load_reasons
from hefu.packaged import parse_packaged


class Shelf(Struct, forbid_unknown_fields=True):
    books: int


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"books = ", "Invalid value"),
        (b"books = 'x'", "`int`"),
        (b"books = 1\npens = 2", "pens"),
        (b"\xff", "decode"),
    ],
    ids=["no TOML", "no number", "unknown field", "no UTF-8"],
)
def test_a_malformed_file_is_named_with_its_problem(content, problem):
    with pytest.raises(BrokenData) as caught:
        parse_packaged("shelf.toml", content, Shelf)
    assert caught.value.facts["file"] == "shelf.toml"
    assert problem in caught.value.facts["problem"]


def test_reasons_for_dropping_have_each_code_once():
    codes = [reason.code for reason in load_reasons()]
    assert len(codes) == len(set(codes)) > 5
    assert codes[-1] == "other"
