import pytest
from hypothesis import given
from hypothesis import strategies as st

from hefu_intake.pdf_lines import Line
from hefu_intake.pdf_paragraphs import join_lines
from hefu_intake.pdf_running import without_running_lines


def line(text, *, base=700.0, left=72.0, right=500.0, size=11.0, broken=False):
    return Line(text=text, left=left, word=left + 30, right=right, base=base, size=size, broken=broken)


def joined(*lines):
    return join_lines([lines])[0]


def test_a_short_line_ends_its_paragraph_since_the_next_word_would_have_fitted():
    assert joined(
        line("full line"), line("short", base=686, right=200), line("next", base=672, right=95)
    ) == ("full line short\nnext\n")


def test_a_sentence_goes_on_in_small_letters_though_its_next_word_would_have_fitted():
    full, ragged = line("the full width"), line("of a ragged line", base=686, right=430)
    assert joined(full, ragged, line("and on", base=672, right=120)) == (
        "the full width of a ragged line and on\n"
    )
    assert joined(full, ragged, line("On", base=672, right=120)).endswith("line\nOn\n")


def test_larger_letters_are_a_heading():
    assert joined(line("Heading", size=16.0), line("text", base=680)) == "Heading\ntext\n"


def test_a_wider_gap_ends_a_paragraph():
    lines = [line("one", base=700), line("two", base=686), line("three", base=672), line("four", base=640)]
    assert joined(*lines) == "one two three\nfour\n"


def test_a_line_set_in_after_a_full_stop_begins_a_paragraph():
    assert joined(line("It ends."), line("It begins", base=686, left=94)) == "It ends.\nIt begins\n"


def test_a_broken_word_is_joined_over_a_page():
    text, pages = join_lines([[line("cooper", broken=True)], [line("ation goes on")]])
    assert text == "cooperation goes on\n"
    assert [(page.start, page.number) for page in pages] == [(0, 1), (6, 2)]


def test_a_page_without_words_has_no_mark():
    _, pages = join_lines([[line("one")], [], [line("three")]])
    assert [page.number for page in pages] == [1, 3]


def test_a_line_that_stands_once_at_an_edge_stays():
    pages = [
        [line(f"Head {n}"), *(line("abcd"[n] + word) for word in ("a", "b", "c", "d"))] for n in range(4)
    ]
    pages[2][0] = line("Once only")
    kept = without_running_lines(pages)
    assert [len(page) for page in kept] == [4, 4, 5, 4]


def test_a_number_in_the_middle_of_a_page_is_no_page_number():
    page = [line("a"), line("b"), line("2026"), line("c"), line("d"), line("7")]
    assert [each.text for each in without_running_lines([page])[0]] == ["a", "b", "2026", "c", "d"]


@pytest.mark.parametrize("bullet", ["•", "o", "➢", "\uf0b7"])
def test_a_bullet_begins_a_line_also_one_of_a_font_of_signs(bullet):
    lines = [line(f"{bullet} Land;"), line(f"{bullet} People;", base=686)]
    assert joined(*lines) == f"{bullet} Land;\n{bullet} People;\n"


def test_labels_below_one_another_and_a_day_that_stands_alone_are_lines():
    lines = [
        line("甲方：临江市人民政府"),
        line("乙方（盖章）：云帆集团", base=686),
        line("2026 年 4 月 8 日", base=672),
    ]
    assert joined(*lines).splitlines() == [each.text for each in lines]
    prose = [line("双方约定，工程竣工后由乙方在本协议规定的"), line("期限：三年之内", base=686)]
    assert joined(*prose) == "双方约定，工程竣工后由乙方在本协议规定的期限：三年之内\n"


def test_a_dash_at_the_end_of_a_line_and_a_word_of_three_parts_are_left_whole():
    lines = [
        line("years 2026–"),
        line("2028 are up-to", base=686, broken=True),
        line("date to date", base=672),
    ]
    assert joined(*lines) == "years 2026–2028 are up-to-date to date\n"


def test_two_words_of_the_document_make_a_compound_unless_they_make_a_word():
    words = line("A short term is a term; what is under a house and standing is an understanding.", base=700)
    parted = [line("a short", base=686, broken=True), line("term under", base=672, broken=True)]
    text = joined(words, *parted, line("standing", base=658))
    assert text.endswith(" a short-term understanding\n")


@pytest.mark.parametrize("number", ["7", "- 7 -", "Page 7 of 9", "第 7 页 共 9 页", "7/9", "vii", "XIX"])
def test_the_number_of_a_page_is_left_out(number):
    page = [line("a"), line("b", base=686), line(number, base=40)]
    assert [each.text for each in without_running_lines([page])[0]] == ["a", "b"]


@pytest.mark.parametrize("words", ["Civil", "2026 plan", "CLIV Ltd", "第七条"])
def test_words_at_the_foot_are_no_page_number(words):
    page = [line("a"), line("b", base=686), line(words, base=40)]
    assert len(without_running_lines([page])[0]) == 3


WORDS = st.text("ab 山水-，.", min_size=1, max_size=12).filter(str.strip).map(str.strip)
LINES = st.builds(
    line, WORDS, base=st.floats(0, 800), left=st.floats(0, 300), right=st.floats(300, 600),
    size=st.floats(1, 40), broken=st.booleans(),
)  # fmt: skip


@given(st.lists(st.lists(LINES, max_size=6), max_size=4))
def test_no_letter_is_lost_and_every_page_begins_where_its_words_do(pages):
    text, marks = join_lines(pages)
    given_ = "".join(each.text for page in pages for each in page)
    assert [char for char in text if char.isalpha()] == [char for char in given_ if char.isalpha()]
    for mark in marks:
        assert text[mark.start :].startswith(pages[mark.number - 1][0].text)
