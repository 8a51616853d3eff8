"""From the tree of a page, as it is or as trafilatura rewrites it, to lines: one a block, one a row."""

import re
from itertools import pairwise

from lxml import etree

from hefu_intake.pdf_lines import is_wide

_BLOCKS = frozenset(
    {"title", "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "section", "article", "main", "header", "br"}
    | {"address", "figure", "figcaption", "blockquote", "pre", "hr", "ul", "ol", "li", "dl", "dt", "dd"}
    | {"table", "caption", "form", "fieldset"}
    | {"head", "list", "item", "quote", "lb"}  # what trafilatura makes of them
)
_ROWS = frozenset({"row", "tr"})
_CELLS = frozenset({"cell", "td", "th"})
_LISTS = frozenset({"list", "ul", "ol"})
_ITEMS = frozenset({"item", "li"})
_ORDERED = "ol"
_MOST_LINES = 3
"""A cell of more lines is a part of the page's layout, not of a table."""
_SPACE = re.compile(r" *[\t\r\n\f][ \t\r\n\f]*| {2,}")


def lines_of(tree: etree._Element) -> list[str]:
    """All text of a tree; spaces and line ends of the markup are one space, between Chinese words none."""
    writer = _Writer()
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if not isinstance(element.tag, str):
            words = element.tail if event == "end" else None  # a comment
        elif event == "start":
            writer.start(element)
            words = element.text
        else:
            writer.end(element.tag)
            words = element.tail if element is not tree else None
        writer.words.append(words or "")
    writer.put()
    return writer.lines


class _Writer:
    """Writes lines, and keeps those of a row by its cells until the row ends."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.words: list[str] = []
        self._rows: list[list[list[str]]] = []
        self._counts: list[int | None] = []
        self._marker = ""

    def start(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _BLOCKS | _ROWS | _CELLS:
            self.put()
        if tag in _ROWS:
            self._rows.append([])
        elif tag in _CELLS and self._rows:
            self._rows[-1].append([])
        elif tag in _LISTS:
            self._counts.append(0 if _ORDERED in (tag, element.get("rend")) else None)
        elif tag in _ITEMS and not element.get("rend", "").startswith("d"):
            self._marker = self._next_marker()

    def end(self, tag: str) -> None:
        if tag in _BLOCKS | _ROWS | _CELLS:
            self.put()
        if tag in _LISTS and self._counts:
            self._counts.pop()
        elif tag in _ROWS and self._rows:
            row = "".join(_joined(self._rows.pop())).strip("\t\n")
            self._lines().extend(row.split("\n") if row else [])

    def put(self) -> None:
        """End the line, if it has words; the marker of an item stands before its first."""
        text = collapsed("".join(self.words))
        self.words.clear()
        if text:
            self._lines().append(self._marker + text)
            self._marker = ""

    def _lines(self) -> list[str]:
        return self._rows[-1][-1] if self._rows and self._rows[-1] else self.lines

    def _next_marker(self) -> str:
        if not self._counts or self._counts[-1] is None:
            return "- "
        self._counts[-1] += 1
        return f"{self._counts[-1]}. "


def collapsed(text: str) -> str:
    """A text as a page shows it: without the line ends and spaces that only lay out its markup."""
    return unwrapped(text).strip()


def unwrapped(text: str) -> str:
    """The same of a part of a line, which may begin or end with a space."""
    return _SPACE.sub(_between, text)


def _between(space: re.Match[str]) -> str:
    around = space.string[space.start() - 1 : space.start()], space.string[space.end() : space.end() + 1]
    return "" if "\n" in space[0] and all(map(is_wide, around)) else " "


def _joined(cells: list[list[str]]) -> list[str]:
    """Cells with what stands between them: a tab, or a line end where one is a part of the page's layout."""
    pieces = []
    for before, cell in pairwise([[], *cells]):
        pieces.append("\n" if max(len(before), len(cell)) > _MOST_LINES else "\t")
        pieces.append("\n".join(cell))
    return pieces
