import pytest

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.reporting.table import width, write_table, write_why
from hefu.terms.source import Source

TEXT = "3月18日，临江市人民政府与云帆集团签署战略合作协议。\n根据协议，云帆集团将投资50亿元。\n"


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("合符", 4), ("ＡＢ", 4), ("e\u0301", 1), ("“”", 2)]
)
def test_chinese_characters_take_two_columns(text, columns):
    assert width(text) == columns


def test_the_columns_of_parties_line_up():
    shown = write_table(read(Source(name="x", text=TEXT), load_lexicon())).splitlines()
    rows = [line for line in shown if line.startswith("Party")]
    assert len({width(row.split("government")[0].split("company")[0]) for row in rows}) == 1


def test_an_empty_reading_says_so():
    assert "No undertaking found." in write_table(
        read(Source(name="x", text="Good morning."), load_lexicon())
    )


def test_a_number_that_is_not_there_is_an_index_error():
    with pytest.raises(IndexError):
        write_why(read(Source(name="x", text="Good morning."), load_lexicon()), 1)
