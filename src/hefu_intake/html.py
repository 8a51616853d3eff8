"""HTML to its main text, by trafilatura: without navigation, asides and footers, with the page's own day.

Only markup is looked at: no script runs, no style or picture is fetched.
"""

import re
from collections.abc import Callable
from copy import deepcopy
from datetime import date

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction
from trafilatura.settings import Document

from hefu.errors import UnreadableSource
from hefu_intake.conversion import Converted, named
from hefu_intake.text import decode

MEDIA_TYPE = "text/html"
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_HEAD = 4096
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{4000,}>")
"""A tag of thousands of attributes takes its parser time by the square; nothing in it is text."""
_LARGEST_FOR_JUDGING = 1 << 20
"""Telling main text from the rest takes seconds beyond this many characters; then only marked parts go."""
_NO_TEXT = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object"})
_ASIDE = frozenset({"nav", "footer", "aside", "form"})
_ASIDE_ROLES = frozenset({"navigation", "contentinfo", "complementary", "search", "banner"})
_ASIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|foot|footer|copyright|breadcrumbs?|crumbs?|sidebar|share|related|cookies?"
    r"|comments?|advert)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HEADINGS = frozenset({"title", "h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | {
    "p",
    "div",
    "section",
    "article",
    "blockquote",
    "pre",
    "br",
    "ul",
    "ol",
    "li",
    "dt",
    "dd",
}
_BLOCKS |= {"table", "tr"}
_DAY = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""A day that the markup states, not one guessed from the words or from the clock."""
_ROW = re.compile(r"^\| (.*?) ?\| ?$", re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def convert_html(content: bytes, *, name: str, largest: int) -> Converted:
    """Take the main text, its title first; the day is the one that the page states in its markup.

    Raises:
        UnreadableSource: no encoding fits, or the page has no text of its own (a script would fetch it).
    """
    declared = _DECLARED.search(content[:_HEAD])
    markup, _ = decode(content, name=name, declared=declared[1].decode("ascii") if declared else None)
    tree = _tree(_CONTROL.sub(" ", markup))
    text, published = ("", None) if tree is None else _read(tree, size=len(markup))
    if tree is None or not text:
        raise UnreadableSource(name=name, problem="empty", media_type=MEDIA_TYPE, size=len(content))
    return Converted(
        text=text + "\n", media_type=MEDIA_TYPE, converter=named("trafilatura"), published=published
    )


def _tree(markup: str) -> HtmlElement | None:
    """Parse, and leave out what says itself that it is no part of the main text."""
    # A declared encoding would be refused in text that is decoded already.
    markup = re.sub(r"^\s*<\?xml[^>]{0,200}>", "", _LONG_TAG.sub("<a>", markup))
    try:
        tree = document_fromstring(markup, parser=HTMLParser(no_network=True, remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    _drop(tree, lambda each: each.tag in _NO_TEXT)
    half = len(tree.text_content()) / 2
    # Names mislead ("no-sidebar"): what holds most of the page is never an aside of it.
    _drop(tree, lambda each: _is_aside(each) and len(each.text_content()) <= half)
    return tree


def _drop(tree: HtmlElement, unwanted: Callable[[HtmlElement], bool]) -> None:
    for element in list(tree.iter(etree.Element)):
        if element.getparent() is not None and unwanted(element):
            element.drop_tree()


def _is_aside(element: HtmlElement) -> bool:
    if element.tag in ("html", "body", "main", "article"):
        return False
    return (
        element.tag in _ASIDE
        or element.get("role") in _ASIDE_ROLES
        or element.get("hidden") is not None
        or bool(_ASIDE_NAMES.search(f"{element.get('class', '')} {element.get('id', '')}"))
    )


def _read(tree: HtmlElement, *, size: int) -> tuple[str, date | None]:
    """The main text, its title first, and the day of publication."""
    if size > _LARGEST_FOR_JUDGING:
        return _whole(tree), None
    page = bare_extraction(
        deepcopy(tree), include_comments=False, with_metadata=True, date_extraction_params=_DAY
    )
    if not isinstance(page, Document) or not page.text:
        return _whole(tree), None
    main = _ROW.sub(lambda row: row[1].replace(" | ", "\t"), page.text).strip()
    title = " ".join((page.title or "").split())
    # The title of a page is often its headline and the site's name behind it.
    told = not title or title in main[: 2 * len(title) + 200] or main.partition("\n")[0] in title
    return main if told else f"{title}\n{main}", date.fromisoformat(page.date) if page.date else None


def _whole(tree: HtmlElement) -> str:
    """All text that is left, a line a block."""
    pieces = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if element.tag in _BLOCKS:
            pieces.append("\n")
        words = element.text if event == "start" else element.tail
        pieces.append(" ".join(words.split(" ")) if words else "")
    lines = (re.sub(r"\s+", " ", line).strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)
