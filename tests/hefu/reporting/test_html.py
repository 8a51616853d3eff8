import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.reporting.html import Shown, write_html
from hefu.terms.source import Page, Source

DEV = Path(__file__).parents[1] / "reading" / "dev"
TEXT = "Acme Group and Linhe City signed an agreement. Acme Group will build 3 schools by 2027.\n"


def shown(text, **kwargs):
    source = Source(name="x", text=text, **kwargs)
    return Shown(source, read(source, load_lexicon()))


def page_of(*all_shown):
    return "".join(write_html(all_shown))


def text_in(page):
    """What the sheet on the left says, without the marks."""
    (sheet,) = re.findall(r'<div class="sheet doc" lang="[^"]*">(.*?)</div>\n<section', page, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]*>", "", sheet))


@pytest.mark.parametrize("path", sorted(DEV.glob("*.txt")), ids=lambda path: path.stem)
def test_the_text_is_whole_and_every_undertaking_is_marked_and_listed(path):
    one = shown(path.read_text(encoding="utf-8"))
    page = page_of(one)
    assert text_in(page) == one.source.text
    for number in range(1, len(one.reading.undertakings) + 1):
        assert page.count(f'id="ut1-{number}"') == 1
        assert page.count(f'href="#ut1-{number}"') >= 1


def test_the_page_needs_nothing_from_outside():
    page = page_of(shown(TEXT))
    assert not re.search(r"""(?:src|href)=(?!"#)["']|url\(|@import|https?://""", page)
    assert "default-src 'none'" in page


@pytest.mark.parametrize(
    ("text", "lang"), [(TEXT, "en"), ("临江市人民政府将投资50亿元建设产业园。", "zh-Hans")]
)
def test_the_page_speaks_the_language_of_the_text(text, lang):
    page = page_of(shown(text))
    assert f'<html lang="{lang}">' in page
    assert ("谁承诺什么" in page) == (lang == "zh-Hans")


def test_pages_of_the_document_are_numbered_in_the_text_and_the_list():
    one = shown(TEXT, pages=(Page(start=0, number=1), Page(start=47, number=2)))
    page = page_of(one)
    assert page.count('class="page"') == 2
    assert "page 2" in page
    assert text_in(page) == TEXT


def test_what_is_missing_is_said_and_can_be_filtered_by():
    page = page_of(shown("Acme Group will support the City of Linhe."))
    assert 'data-missing="|measure|date' in page
    assert page.count('class="chip miss"') == 2


def test_each_bearer_has_the_colour_of_its_half_and_several_have_a_third():
    text = "The City of Linhe and Acme Group signed an agreement. Acme Group will pay. "
    page = page_of(shown(text + "The City of Linhe will pay. Both sides will meet every year."))
    assert re.findall(r'<article class="card ([a-z0-9-]*)"', page) == ["half-1", "half-0", "joint"]
    assert '<option value="*">several together</option>' in page


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("a" * 100, "a" * 100),
        ("a" * 101, "a" * 100 + "…"),
        ("临" * 50, "临" * 50),
        ("临" * 60, "临" * 50 + "…"),
        (f"Acme builds a port. It {'long ' * 20}", "Acme builds a port."),
        (f"Dr. Lee builds{' a port' * 20}", f"Dr. Lee builds{' a port' * 12}…"),
        (f"云帆集团与临江市签约。{'双方' * 40}", "云帆集团与临江市签约。"),
        (f"云帆集团与临江市签约，{'双方' * 40}", "云帆集团与临江市签约…"),
    ],
)
def test_a_long_first_line_is_cut_short_for_the_heading(line, heading):
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", page_of(shown(f"{line}\n{TEXT}"))) == [heading]


def test_a_text_without_undertakings_says_so():
    assert "No undertaking was found" in page_of(shown("Good morning."))


def test_undertakings_that_overlap_leave_the_text_whole():
    one = shown(TEXT)
    (first,) = one.reading.undertakings
    inner = structs.replace(
        first, start=first.start + 5, end=first.end + 1, quote=TEXT[first.start + 5 : first.end + 1]
    )
    both = Shown(one.source, structs.replace(one.reading, undertakings=(first, inner)))
    page = page_of(both)
    assert text_in(page) == TEXT
    assert (page.count('id="mt1-1"'), page.count('id="mt1-2"')) == (1, 1)


@given(
    st.lists(
        st.sampled_from(
            ["<script>alert(1)</script>", '"><img onerror=x>', "&amp;", "'", "Acme Group will pay. "]
        )
    )
)
def test_nothing_a_text_says_becomes_markup(pieces):
    one = shown(
        "Acme <b>Group</b> will build 3 schools. " + "".join(pieces),
    )
    page = page_of(structs.replace(one, source=structs.replace(one.source, name='<i>"x')))
    assert text_in(page) == one.source.text
    assert page.count("<script") == 1
    assert not re.search(r"<(?:img|b|i)[ >](?!title)", page.replace('<b title="', ""))
