"""The words of the main part of a DOCX, as its page shows them.

Words that a tracked change deleted or moved away are left out, those it put in are kept; of a thing
drawn twice, for newer and older programs, the newer counts.
"""

from hefu_intake.docx_lists import Lists, Place

_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback"})
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class WordsHandler:
    """Fills ``lines``: a line a paragraph; a table's row is one, its cells between tabs."""

    def __init__(self, lists: Lists) -> None:
        self.lines: list[str] = []
        self._lists = lists
        self._paragraphs: list[_Paragraph] = []
        self._rows: list[list[list[str]]] = []
        self._left_out = 0
        self._taking = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _LEFT_OUT:
            self._left_out += 1
        elif self._left_out:
            return
        elif tag == "t":
            self._taking = True
        elif tag == "p":
            self._paragraphs.append(_Paragraph())
        elif tag == "tr":
            self._rows.append([])
        elif tag == "tc" and self._rows:
            self._rows[-1].append([])
        elif self._paragraphs:
            self._in_paragraph(self._paragraphs[-1], tag, attributes.get("val", ""))

    def _in_paragraph(self, paragraph: "_Paragraph", tag: str, value: str) -> None:
        if tag in _SIGNS and not paragraph.settings:
            paragraph.words.append(_SIGNS[tag])
        elif tag == "pPr":
            paragraph.settings = True
        elif tag == "pStyle":
            paragraph.place = self._lists.styles.get(value, paragraph.place)
        elif tag == "ilvl" and value.isdecimal():
            paragraph.place = (paragraph.place[0], int(value[:2]))
        elif tag == "numId":
            paragraph.place = (value, paragraph.place[1])

    def text(self, words: str) -> None:
        if self._taking and self._paragraphs and not self._left_out:
            self._paragraphs[-1].words.append(words)

    def end(self, tag: str) -> None:
        if tag in _LEFT_OUT:
            self._left_out -= 1
        elif self._left_out:
            return
        elif tag == "t":
            self._taking = False
        elif tag == "pPr" and self._paragraphs:
            self._paragraphs[-1].settings = False
        elif tag == "p" and self._paragraphs:
            self._end_paragraph(self._paragraphs.pop())
        elif tag == "tr" and self._rows:
            self._put("\t".join("\n".join(cell) for cell in self._rows.pop()))

    def _end_paragraph(self, paragraph: "_Paragraph") -> None:
        words = "".join(paragraph.words)
        label = self._lists.label(paragraph.place) if words.strip() else ""
        self._put(f"{label} {words}" if label else words)

    def _put(self, line: str) -> None:
        """Into the cell that is open, else among the lines."""
        if self._rows and self._rows[-1]:
            self._rows[-1][-1].append(line)
        else:
            self.lines.append(line)


class _Paragraph:
    """A paragraph while it is read; text boxes put one into another."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.place: Place = ("", 0)
        self.settings = False
