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
from hefu_intake.html_lines import collapsed, lines_of, unwrapped
from hefu_intake.text import decode

MEDIA_TYPE = "text/html"
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_HEAD = 4096
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{4000,}>")
"""A tag of thousands of attributes takes its parser time by the square; nothing in it is text."""
_LARGEST_FOR_JUDGING = 1 << 20
"""Telling main text from the rest takes seconds beyond this many characters; then only marked parts go."""
_NO_TEXT = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "object", "del", "s", "strike", "rt", "rp"}
    | {"noframes"}
)
_FACTS = "application/ld+json"
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_ASIDE = frozenset({"nav", "footer", "aside", "form"})
_ASIDE_ROLES = frozenset({"navigation", "contentinfo", "complementary", "search", "banner"})
_ASIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|foot|footer|copyright|breadcrumbs?|crumbs?|sidebar|share|related|cookies?"
    r"|comments?|advert)(?:$|[\s_-])",
    re.IGNORECASE,
)
_DAY = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""A day that the markup states, not one guessed from the words or from the clock."""
_MAIN = frozenset({"article", "main"})
_SEPARATORS = " -–—_|·:：»>"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def convert_html(content: bytes, *, name: str, largest: int) -> Converted:
    """Take the main text, its title first; the day is the one that the page states in its markup.

    Raises:
        UnreadableSource: no encoding fits, or the page has no text of its own (a script would fetch it).
    """
    declared = _DECLARED.search(content[:_HEAD])
    markup, _ = decode(content, name=name, declared=declared[1].decode("ascii") if declared else None)
    tree = _tree(_CONTROL.sub(" ", markup))
    facts = [] if tree is None else [each for each in tree.iter("script") if each.get("type") == _FACTS]
    text, published = ("", None) if tree is None else _read(_main_part(tree), facts, size=len(markup))
    if tree is None or not text:
        raise UnreadableSource(name=name, problem="empty", media_type=MEDIA_TYPE, size=len(content))
    return Converted(
        text=text + "\n", media_type=MEDIA_TYPE, converter=named("trafilatura"), published=published
    )


def _tree(markup: str) -> HtmlElement | None:
    # A declared encoding would be refused in text that is decoded already.
    markup = re.sub(r"^\s*<\?xml[^>]{0,200}>", "", _LONG_TAG.sub("<a>", markup))
    try:
        return document_fromstring(markup, parser=HTMLParser(no_network=True, remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _main_part(tree: HtmlElement) -> HtmlElement:
    """Leave out what says itself that it is no part of the main text."""
    _drop(tree, lambda each: each.tag in _NO_TEXT)
    _as_shown(tree)
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
        or bool(_HIDDEN.search(element.get("style", "")))
        or bool(_ASIDE_NAMES.search(f"{element.get('class', '')} {element.get('id', '')}"))
    )


def _as_shown(tree: HtmlElement) -> None:
    """Write into the tree what a page shows without words: the marks of a quotation, the lines of a text set
    as it is. Of several times the first is that of the page, the others are of what it links to."""
    for quotation in tree.iter("q"):
        quotation.text = f"“{quotation.text or ''}"
        quotation.tail = f"”{quotation.tail or ''}"
        quotation.tag = "span"
    for block in tree.iter("pre"):
        for element in list(block.iter(etree.Element)):
            _break_lines(element, tail=element is not block)
    for element in tree.iter(etree.Element):
        if element.text and element.text.strip():
            element.text = unwrapped(element.text)
        if element.tail and element.tail.strip():
            element.tail = unwrapped(element.tail)
    times = list(tree.iter("time"))
    within = [each for each in times if any(up.tag in _MAIN for up in each.iterancestors())]
    for time in times:
        if time is not (within or times)[0]:
            time.tag = "span"


def _break_lines(element: HtmlElement, *, tail: bool) -> None:
    """Put a break where the words in an element, and those behind it, have a line end."""
    first, *lines = (element.text or "").split("\n")
    element.text = first
    for at, line in enumerate(lines):
        element.insert(at, _break(line))
    around = element.getparent()
    if tail and element.tail and around is not None:
        element.tail, *lines = element.tail.split("\n")
        for at, line in enumerate(lines, start=around.index(element) + 1):
            around.insert(at, _break(line))


def _break(words: str) -> HtmlElement:
    element = HtmlElement()
    element.tag, element.tail = "br", words
    return element


def _read(tree: HtmlElement, facts: list[HtmlElement], *, size: int) -> tuple[str, date | None]:
    """The main text, its title first, and the day of publication; ``facts`` are what the page says of itself
    for programs: its day, its headline, and all its words where a script would show them."""
    if size > _LARGEST_FOR_JUDGING:
        return "\n".join(lines_of(tree)), None
    judged = deepcopy(tree)
    judged.extend(facts)
    page = bare_extraction(judged, include_comments=False, with_metadata=True, date_extraction_params=_DAY)
    lines = lines_of(page.body) if isinstance(page, Document) and page.body is not None else []
    if not isinstance(page, Document) or not lines:
        return "\n".join(lines_of(tree)), None
    main, title = "\n".join(lines), _title(tree, page)
    # The title of a page is often its headline and the site's name behind it.
    told = not title or title in main[: 2 * len(title) + 200] or lines[0] in title
    return main if told else f"{title}\n{main}", date.fromisoformat(page.date) if page.date else None


def _title(tree: HtmlElement, page: Document) -> str:
    """The headline: what the pages of Chinese authorities state as such, else what trafilatura takes for it,
    unless that is only the name of the site behind the title."""
    for meta in tree.iter("meta"):
        if (meta.get("name") or "").lower() == "articletitle" and (meta.get("content") or "").strip():
            return collapsed(meta.get("content"))
    title, whole = collapsed(page.title or "").strip(_SEPARATORS), collapsed(tree.findtext(".//title") or "")
    head = whole.removesuffix(title).rstrip(_SEPARATORS)
    return head if title and head and whole.endswith(title) else title
