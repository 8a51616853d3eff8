"""How pages are laid out: columns, tables, wide setting, heads and feet, forms, pages set sideways."""

import pypdfium2.raw as pdfium
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from tests.documents import draw_lines, pdf_of_drawing, pdf_of_paragraphs

from hefu.errors import UnreadableSource
from hefu_intake.pdf import convert_pdf

ADDRESS = ["Linhe City Hall", "1 Harbour Road", "Linhe"]
WHOLE = (
    "The City of Linhe and Acme Group will work together in the digital economy, and the City shall provide"
    " land in the new area as far as the law permits it, while Acme Group shall build a data centre there and"
    " shall open it before the end of the year 2028, after which the sides will look at its use every year."
)
PROSE = simpleSplit(WHOLE, "Times-Roman", 11, 400)
NARROW = simpleSplit(WHOLE, "Times-Roman", 11, 210)


def lines_of(*draw):
    return convert_pdf(pdf_of_drawing(*draw), name="x", largest=1 << 20).text.splitlines()


def test_letters_written_small_and_enlarged_are_as_large_as_they_are_shown():
    def draw(canvas):
        draw_lines(canvas, ["Framework agreement"], at=(72, 760), size=18)
        canvas.translate(72, 700)
        canvas.scale(11, 11)
        draw_lines(canvas, PROSE, at=(0, 0), step=14 / 11, size=1)

    assert lines_of(draw) == ["Framework agreement", WHOLE]


def test_lines_set_wide_are_joined_below_an_address_set_close():
    def draw(canvas):
        draw_lines(canvas, ADDRESS * 3, at=(72, 760), step=13)
        draw_lines(canvas, PROSE, at=(72, 600), step=27)

    assert lines_of(draw) == [*ADDRESS * 3, WHOLE]


def test_paragraphs_of_one_full_line_are_parted_by_the_room_between_them():
    def draw(canvas):
        draw_lines(canvas, PROSE, at=(72, 760))
        draw_lines(canvas, [f"{PROSE[0]}."] * 3, at=(72, 690), step=21)

    assert lines_of(draw) == [WHOLE, *[f"{PROSE[0]}."] * 3]


def test_headings_in_the_middle_are_no_part_of_what_follows():
    def draw(canvas):
        for number, heading in enumerate(
            ("Article 1. Objects of the agreement", "Article 2. Land of the City")
        ):
            canvas.setFont("Times-Roman", 11)
            canvas.drawCentredString(272, 760 - 150 * number, heading)
            draw_lines(canvas, PROSE, at=(72, 738 - 150 * number))

    assert lines_of(draw) == [
        "Article 1. Objects of the agreement",
        WHOLE,
        "Article 2. Land of the City",
        WHOLE,
    ]


def test_columns_are_measured_by_themselves_below_a_headline_across_both():
    def draw(canvas):
        draw_lines(
            canvas, ["City and company agree on a data centre in the new area of the harbour"], at=(72, 760)
        )
        draw_lines(canvas, NARROW, at=(72, 720))
        draw_lines(canvas, [line.replace("City", "Port") for line in NARROW], at=(320, 720))

    assert lines_of(draw)[1:] == [WHOLE, WHOLE.replace("City", "Port")]


def test_rows_of_a_table_are_lines_with_tabs_between_their_cells():
    rows = [
        ("Project", "Sum", "By"),
        ("Data centre in the new area", "3 billion yuan", "2028"),
        ("School", "2", "2027"),
    ]

    def draw(canvas):
        draw_lines(canvas, PROSE, at=(72, 760))
        for left, cells in zip((72, 300, 450), zip(*rows, strict=True), strict=True):
            for number, cell in enumerate(cells):
                canvas.drawString(left, 690 - 14 * number, cell)

    def draw_across(canvas):
        for number, cells in enumerate(rows):
            for left, cell in zip((72, 300, 450), cells, strict=True):
                canvas.drawString(left, 690 - 14 * number, cell)

    assert lines_of(draw_across) == ["\t".join(row) for row in rows]
    assert lines_of(draw)[0] == WHOLE


def test_a_number_set_out_before_its_item_is_no_cell():
    def draw(canvas):
        for number, at in ((1, 760), (2, 700)):
            draw_lines(canvas, [f"{number}."], at=(72, at))
            draw_lines(canvas, PROSE, at=(120, at))

    assert lines_of(draw) == [f"1. {WHOLE}", f"2. {WHOLE}"]


def test_a_term_and_what_it_means_stay_one_sentence():
    def draw(canvas):
        draw_lines(canvas, ["Site"], at=(72, 760))
        draw_lines(canvas, PROSE, at=(200, 760))

    assert lines_of(draw) == [f"Site\t{WHOLE}"]


def test_heads_of_left_and_of_right_pages_and_of_chapters_are_left_out():
    def page(number):
        def draw(canvas):
            head = f"{number}   Linhe and Acme" if number % 2 else f"Framework agreement   {number}"
            draw_lines(canvas, [head, "Part one" if number < 5 else "Part two"], at=(72, 800))
            draw_lines(canvas, [f"Sentence {'abcdefghij'[number]} of the text."], at=(72, 720))

        return draw

    assert lines_of(*map(page, range(8))) == [f"Sentence {letter} of the text." for letter in "abcdefgh"]


def test_a_foot_that_is_written_before_the_text_is_left_out():
    def page(number):
        def draw(canvas):
            draw_lines(canvas, [f"- {number} -"], at=(280, 30))
            draw_lines(canvas, [*PROSE[:-1], f"{PROSE[-1]} So says page {number}."], at=(72, 720))

        return draw

    assert lines_of(page(1), page(2)) == [f"{WHOLE} So says page {number}." for number in (1, 2)]


def test_a_page_that_is_there_twice_is_read_twice():
    assert lines_of(*[lambda canvas: draw_lines(canvas, PROSE * 2, at=(72, 720))] * 2)[0].startswith(
        "The City"
    )


def test_entries_of_a_table_of_contents_are_lines():
    entries = [
        f"{number}. What the City does for the company in the new area {'.' * 40} {number}"
        for number in "123"
    ]
    assert lines_of(lambda canvas: draw_lines(canvas, entries, at=(72, 760))) == entries


def test_a_cover_is_no_part_of_the_first_sentence():
    cover = ["Framework agreement on strategic cooperation", "between Linhe and Acme", "April 2026"]

    def draw(canvas):
        for number, line in enumerate(cover):
            canvas.drawCentredString(297, 600 - 14 * number, line)

    lines = lines_of(draw, lambda canvas: draw_lines(canvas, PROSE * 14, at=(72, 780)))
    assert lines[-1].startswith("The City")


def test_a_page_set_sideways_is_read_along_its_lines():
    def draw(canvas):
        canvas.rotate(90)
        draw_lines(canvas, [*PROSE, "A second paragraph."], at=(72, -72))

    assert lines_of(draw) == [WHOLE, "A second paragraph."]


def test_what_was_filled_into_a_form_is_read():
    def draw(canvas):
        draw_lines(canvas, ["Company:"], at=(72, 760))
        canvas.acroForm.textfield(name="company", value="Acme Group", x=140, y=755, width=200, height=20)

    assert lines_of(draw) == ["Company:\tAcme Group"]


def scanned(canvas, stamp="Filed 8 April 2026, page 1"):
    canvas.drawInlineImage(Image.new("L", (60, 80), 200), 0, 0, *A4)
    draw_lines(canvas, [stamp], at=(72, 820))


@pytest.mark.parametrize(
    "pages", [[scanned], [scanned, scanned, lambda canvas: draw_lines(canvas, PROSE, at=(72, 700))]]
)
def test_a_scan_with_a_stamp_on_its_pages_is_never_read_by_its_stamps(pages):
    with pytest.raises(UnreadableSource, match="no words"):
        lines_of(*pages)


def test_words_before_a_picture_and_a_page_that_is_one_among_others_are_read():
    def letter(canvas):
        scanned(canvas)
        draw_lines(canvas, PROSE, at=(72, 700))

    assert WHOLE in lines_of(letter, scanned)


def test_a_character_that_is_none_breaks_nothing(monkeypatch):
    monkeypatch.setattr(pdfium, "FPDFText_GetUnicode", lambda _words, _at: 0xE0E0E0)
    with pytest.raises(UnreadableSource, match="no words"):
        convert_pdf(pdf_of_paragraphs(["The parties will meet."]), name="x", largest=1 << 20)
