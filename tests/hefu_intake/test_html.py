import json
from contextlib import suppress
from datetime import date
from time import perf_counter

import pytest

from hefu.errors import UnreadableSource
from hefu_intake.html import convert_html

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>City and Acme sign | Linhe</title>
<meta property="article:published_time" content="2024-03-18T10:00:00+08:00"></head><body>
<nav><a href="/">Home</a> <a href="/news">All news</a></nav><p class="cookie-note">We will keep cookies.</p>
<article><h1>City and Acme sign</h1><p>On 18 March, Linhe City and Acme Group signed an agreement.</p>
<ul><li>Acme will invest 5 billion yuan by 2028.</li><li>The City shall provide land.</li></ul>
<table><tr><td>Park</td><td>Acme will pay 3 million yuan.</td></tr></table>
<p>Acme will build a base in the new area and will hire 500 people there.</p></article>
<aside>Related: the Mayor will dance.</aside><footer>We will not be liable. Contact us.</footer>
<script>document.write("The City will fall.")</script></body></html>"""
CHINESE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>我市与云帆集团签约-临江市人民政府</title></head><body><div class="nav"><a>首页</a></div>
<div id="content">
<h2>我市与云帆集团签约</h2><p>3月18日，临江市人民政府与云帆集团签署战略合作协议。</p>
<p>云帆集团将投资50亿元。</p></div>
<div class="foot">版权所有 临江市人民政府</div></body></html>"""


def converted(content, largest=20 << 20):
    return convert_html(content, name="x", largest=largest)


def test_the_main_text_is_taken_and_nothing_around_it():
    text = converted(PAGE.encode()).text
    assert text.startswith("City and Acme sign\n")
    assert "Acme will invest 5 billion yuan by 2028." in text
    assert "Park\tAcme will pay 3 million yuan." in text
    for outside in ("Home", "cookies", "dance", "liable", "fall"):
        assert outside not in text


def test_the_day_is_the_page_s_own():
    assert converted(PAGE.encode()).published == date(2024, 3, 18)


def test_a_page_that_states_no_day_has_none():
    bare = PAGE.replace('content="2024-03-18T10:00:00+08:00"', "").encode()
    assert converted(bare).published is None


def test_a_chinese_page_is_decoded_as_it_declares_and_its_title_is_not_doubled():
    text = converted(CHINESE.encode("gb18030")).text
    assert text == (
        "我市与云帆集团签约\n3月18日，临江市人民政府与云帆集团签署战略合作协议。\n云帆集团将投资50亿元。\n"
    )


def test_a_title_that_the_text_lacks_goes_before_it():
    page = (
        "<html><head><title>Memorandum signed</title></head><body><p>The parties will meet.</p></body></html>"
    )
    assert converted(page.encode()).text == "Memorandum signed\nThe parties will meet.\n"


def test_a_misleading_name_of_the_main_part_does_no_harm():
    page = '<html><body><div class="page no-sidebar"><p>The parties will meet.</p></div></body></html>'
    assert "will meet" in converted(page.encode()).text


def body_of(markup, head=""):
    head = f"<head><title>The page</title>{head}</head>"
    page = f"<!doctype html><html>{head}<body><article>{markup}</article></body></html>"
    return converted(page.encode()).text.removeprefix("The page\n").splitlines()


WORDS = "The City of Linhe and Acme Group will work together in the new area for five years."


def test_line_ends_and_spaces_of_the_markup_are_no_part_of_a_sentence():
    laid_out = WORDS.replace(" and ", "\n\t\t   and ").replace(" new ", " <b>new</b>\n ")
    assert body_of(f"<p>\n   {laid_out}\n</p><p>临江市与云帆集团\n      将共建产业园。</p>") == [
        WORDS,
        "临江市与云帆集团将共建产业园。",
    ]


def test_a_row_of_a_table_is_a_line_and_a_bar_in_it_stays():
    table = "<tr><th>Site</th><th>Sum</th></tr><tr><td>Park | north</td><td>\n  3 million\n  yuan </td></tr>"
    assert body_of(f"<p>{WORDS}</p><table>{table}</table>") == [
        WORDS,
        "Site\tSum",
        "Park | north\t3 million yuan",
    ]


def test_a_row_without_cells_is_no_line():
    assert body_of(f"{WORDS}<tr></tr>") == [WORDS]


def test_paragraphs_within_a_table_that_lays_out_the_page_are_lines():
    cell = f"<td></td><td><p>Signed</p><p>{WORDS}</p><p>{WORDS}</p></td>"
    assert body_of(f"<table><tr>{cell}</tr></table>") == ["Signed", WORDS, WORDS]


def test_items_have_the_marks_or_numbers_that_the_page_shows():
    lists = f"<ol><li>{WORDS}</li><li>Second</li></ol><ul><li>\n<p>Point</p></li></ul>"
    assert body_of(f"<p>{WORDS}</p>{lists}") == [WORDS, f"1. {WORDS}", "2. Second", "- Point"]


def test_a_text_set_as_it_is_keeps_its_lines_and_a_quotation_its_marks():
    markup = (
        f"<pre>{WORDS}\n\nArticle <b>1\nLand</b>\nfor sale</pre><p>She said: <q>We will pay.</q> {WORDS}</p>"
    )
    assert body_of(markup) == [WORDS, "Article 1", "Land", "for sale", f"She said: “We will pay.” {WORDS}"]


def test_words_that_are_struck_out_or_hidden_are_not_read():
    markup = f"<p>{WORDS} <del>Acme will pay.</del><s>No.</s></p><div style='display: none'>Share this.</div>"
    assert body_of(markup) == [WORDS]


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ('<meta name="ArticleTitle" content="市政府与云帆集团签约">', "<h1>临江市人民政府网站</h1>"),
        ("<title>市政府与云帆集团签约 - 临江市人民政府网站</title>", "<h1>临江市人民政府网站</h1>"),
    ],
)
def test_the_name_of_the_site_is_not_taken_for_the_headline(head, headline):
    words = "云帆集团将投资50亿元。" * 9
    page = f"<html><head>{head}</head><body><div>{headline}</div><p>{words}</p></body></html>"
    assert converted(page.encode()).text.startswith("市政府与云帆集团签约\n云帆集团")


def test_days_of_other_pages_that_a_page_links_to_are_not_its_own():
    links = "".join(f"<li><time datetime='20{year}-01-02'>2 Jan</time> Older news</li>" for year in (12, 13))
    markup = f"<time datetime='2024-03-18'>18 March</time><p>{WORDS}</p>"
    page = f"<html><body><ul>{links}</ul><article>{markup}</article><ul>{links}</ul></body></html>"
    assert converted(page.encode()).published == date(2024, 3, 18)


def facts(**said):
    said = {"@context": "https://schema.org", "@type": "NewsArticle", **said}
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'


def test_what_a_page_says_of_itself_for_programs_tells_its_day_and_is_no_text():
    page = (
        f"<html><head>{facts(datePublished='2024-03-18T09:00:00Z')}</head><body><p>{WORDS}</p></body></html>"
    )
    source = converted(page.encode())
    assert (source.text, source.published) == (f"{WORDS}\n", date(2024, 3, 18))


def test_words_that_a_script_would_show_are_read_where_the_page_says_them_for_programs():
    head = facts(articleBody=" ".join([WORDS] * 4))
    page = f"<html><head>{head}</head><body><div id='app'></div></body></html>"
    assert converted(page.encode()).text.startswith(WORDS)


@pytest.mark.parametrize(
    "page",
    [
        "<html><frameset><frame src='a.html'><noframes>No frames.</noframes></frameset></html>",
        "",
        "<html></html>",
        "<html><body><script>go()</script></body></html>",
        "<!-- -->",
    ],
)
def test_a_page_without_text_is_refused(page):
    with pytest.raises(UnreadableSource) as refused:
        converted(page.encode())
    assert refused.value.facts["problem"] == "empty"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<a " + " ".join(f"a{n}=1" for n in range(50_000)) + ">We will.</a>", id="attributes"),
        pytest.param("<div>" * 20_000 + "We will.", id="depth"),
        pytest.param("<p>" + "(" * 1_000_000 + "We will.", id="brackets"),
        pytest.param("<table>" + "<tr><td>a" * 10_000 + "</table><p>We will.</p>", id="rows"),
        pytest.param("<" * 1_000_000 + "<p>We will.</p>", id="angles"),
        pytest.param("<p>We will.</p>" * 200_000, id="3 MB of paragraphs"),
    ],
)
def test_hostile_markup_takes_bounded_time(body):
    begun = perf_counter()
    with suppress(UnreadableSource):
        converted(f"<html><body>{body}</body></html>".encode())
    assert perf_counter() - begun < 10
