import re
import zlib
from pathlib import Path

import pytest
from tests.documents import CHINESE, ENGLISH, pdf_of_lines, pdf_of_paragraphs

from hefu.errors import UnreadableSource
from hefu_intake.pdf import convert_pdf

LARGEST = 1 << 20
DEV = Path(__file__).parents[1] / "hefu" / "reading" / "dev"


def converted(content, largest=LARGEST):
    return convert_pdf(content, name="x", largest=largest)


def problem_of(content, largest=LARGEST):
    with pytest.raises(UnreadableSource) as refused:
        converted(content, largest)
    return refused.value.facts["problem"]


def sentences(number, form):
    """Alike but for a word, lest they look like running heads."""
    return [form.format(f"{n:b}".replace("0", "o").replace("1", "i")) for n in range(number)]


def test_the_lines_of_an_english_paragraph_are_joined():
    words = "The Company shall invest no less than 1.2 billion yuan in the new area by the end of 2028, " * 4
    assert converted(pdf_of_paragraphs([words, "A second one."])).text.splitlines() == [
        words.strip(),
        "A second one.",
    ]


def test_the_lines_of_a_chinese_paragraph_are_joined_without_spaces():
    words = "云帆集团将于2028年底前在临江新区投资50亿元建设人工智能产业基地，并设立联合实验室。" * 4
    assert converted(pdf_of_paragraphs([words, words], CHINESE)).text == f"{words}\n{words}\n"


def test_a_sentence_goes_on_across_pages_and_the_pages_are_kept():
    words = "{0} sides agree to work together on the digital economy in {0}."
    paragraphs = sentences(60, " ".join([words] * 4))
    source = converted(pdf_of_paragraphs(paragraphs, head="Framework agreement"))
    assert [page.number for page in source.pages] == [1, 2, 3, 4, 5][: len(source.pages)]
    assert len(source.pages) > 2
    assert source.text.splitlines() == [" ".join(paragraph.split()) for paragraph in paragraphs]


def test_heads_feet_and_page_numbers_are_no_part_of_the_text():
    content = pdf_of_paragraphs(
        sentences(80, "This is sentence {} of the text."), head="Page of Agreement 2026/7"
    )
    text = converted(content).text
    assert "Page of" not in text
    assert not re.search(r"^- \d+ -$", text, flags=re.MULTILINE)


def test_a_word_that_a_hyphen_broke_is_whole_and_a_compound_keeps_its_hyphen():
    lines = [
        "The parties will strengthen their cooper-",
        "ation on long-",
        "term plans. A long-term plan is made.",
    ]
    assert converted(pdf_of_lines([lines])).text == (
        "The parties will strengthen their cooperation on long-term plans. A long-term plan is made.\n"
    )


def test_items_of_a_list_begin_their_own_lines():
    lines = ["The City shall provide, as far as the law permits and in good time, the following;",
             "(a) land;", "(b) people;", "1.2 The Company shall pay."]  # fmt: skip
    assert converted(pdf_of_lines([lines])).text.splitlines() == lines


@pytest.mark.parametrize("path", sorted(DEV.glob("??-d-00*.txt")), ids=lambda path: path.stem)
def test_long_paragraphs_of_real_texts_come_back_whole(path):
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    style = CHINESE if path.stem.startswith("zh") else ENGLISH
    marked = [line.replace("&", "&amp;").replace("<", "&lt;") for line in lines]
    back = {_bare(line) for line in converted(pdf_of_paragraphs(marked, style)).text.splitlines()}
    long = [_bare(line) for line in lines if len(line) > 80]
    assert sum(line in back for line in long) >= 0.9 * len(long)


def _bare(line):
    """Without the spaces, which setting changes."""
    return re.sub(r"\s", "", line)


def test_a_document_without_words_is_a_scan():
    assert problem_of(pdf_of_lines([[], []])) == "no words"


def test_a_password_is_needed():
    assert problem_of(pdf_of_paragraphs(["Secret."], password="sesame")) == "password"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_what_was_cut_short_is_refused_and_not_half_read(share):
    content = pdf_of_paragraphs(sentences(200, "Sentence {}."))
    assert problem_of(content[: int(share * len(content))]) == "cut short"


def test_a_document_whose_first_page_stands_first_is_whole_only_at_its_full_length():
    head, rest = b"%PDF-1.4\n", pdf_of_paragraphs(["Small."])
    for said, cut in ((len(rest), False), (len(rest) + 5_000, True)):
        content = head + b"99 0 obj\n<</Linearized 1 /L %d /N 2>>\nendobj\n" % said + rest
        assert (problem_of(content) == "cut short") if cut else converted(content).text == "Small.\n"


def test_a_change_at_the_end_that_was_cut_off_is_missed():
    content = pdf_of_paragraphs(["Small."])
    assert problem_of(content + b"7 0 obj\n<</Type /Page>>\nendo") == "cut short"
    assert converted(content + b"\nSent by a gateway.\n").text == "Small.\n"


def test_rubbish_between_head_and_end_is_damaged():
    assert problem_of(b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\n%%EOF\n") == "broken"


def test_a_stream_that_unpacks_beyond_bounds_is_refused():
    packed = zlib.compress(b" " * 50_000_000)
    content = (
        pdf_of_paragraphs(["Small."]) + b"9 0 obj <</Filter/FlateDecode>> stream\n" + packed + b"\n%%EOF"
    )
    assert problem_of(content) == "bomb"


def packed_again(content, times):
    head = b"9 0 obj <</Filter[%s]>> stream\n" % (b"/FlateDecode" * times)
    for _ in range(times):
        content = zlib.compress(content)
    return pdf_of_paragraphs(["Small."]) + head + content + b"\n%%EOF"


def test_a_stream_that_is_packed_twice_is_read():
    assert converted(packed_again(b"x", 2)).text == "Small.\n"


@pytest.mark.parametrize(
    ("content", "times"),
    [pytest.param(b"x", 3, id="packed too often"), pytest.param(b" " * 50_000_000, 2, id="a bomb in a bomb")],
)
def test_a_stream_that_is_packed_to_hide_its_size_is_refused(content, times):
    assert problem_of(packed_again(content, times)) == "bomb"


def test_more_text_than_is_allowed_is_refused_while_it_is_read():
    assert problem_of(pdf_of_paragraphs(sentences(200, "Sentence {}.")), largest=500) == "too large"
