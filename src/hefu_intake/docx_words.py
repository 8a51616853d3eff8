"""The words of the main part of a DOCX, as its page shows them.

Words that a tracked change deleted or moved away are left out, those it put in are kept; of a thing
drawn twice, for newer and older programs, the newer counts. Hidden words and readings set above
characters are no words of the page.
"""

from hefu_intake.docx_lists import Lists, Place

_CHANGED_AWAY = frozenset({"del", "moveFrom"})
_LEFT_OUT = _CHANGED_AWAY | {"Fallback", "rt", "pPrChange", "rPrChange"}
_OFF = frozenset({"0", "false", "off"})
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class WordsHandler:
    """Fills ``lines``: a line a paragraph; a table's row is one, its cells between tabs."""

    def __init__(self, lists: Lists) -> None:
        self.lines: list[str] = []
        self._lists = lists
        self._paragraphs: list[_Paragraph] = []
        self._rows: list[list[list[str]]] = []
        self._left_out = 0
        self._taking = self._hidden = False
        self._carried = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _LEFT_OUT:
            self._left_out += 1
            if tag in _CHANGED_AWAY and self._paragraphs and self._paragraphs[-1].settings:
                self._paragraphs[-1].goes_on = True
        elif self._left_out:
            return
        elif tag == "t":
            self._taking = not self._hidden
        elif tag == "p":
            self._paragraphs.append(_Paragraph())
        elif tag == "tr":
            self._rows.append([])
        elif tag == "tc" and self._rows:
            self._rows[-1].append([])
        elif self._paragraphs:
            self._in_paragraph(self._paragraphs[-1], tag, attributes)

    def _in_paragraph(self, paragraph: "_Paragraph", tag: str, attributes: dict[str, str]) -> None:
        value = attributes.get("val", "")
        if paragraph.settings:
            paragraph.set(tag, attributes, self._lists)
        elif tag == "pPr":
            paragraph.settings = True
        elif tag == "vanish":
            self._hidden = value not in _OFF
        elif tag in _SIGNS and not self._hidden:
            paragraph.words.append(_SIGNS[tag])

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
        elif tag == "r":
            self._hidden = False
        elif tag == "pPr" and self._paragraphs:
            self._paragraphs[-1].settings = False
        elif tag == "p" and self._paragraphs:
            self._end_paragraph(self._paragraphs.pop())
        elif tag in ("tc", "body") and self._carried:
            self._put(self._carried)
            self._carried = ""
        elif tag == "tr" and self._rows:
            self._put("\t".join("\n".join(cell) for cell in self._rows.pop()))

    def _end_paragraph(self, paragraph: "_Paragraph") -> None:
        words = "".join(paragraph.words)
        if not self._paragraphs:
            words, self._carried = self._carried + words, ""
            if paragraph.goes_on:
                self._carried = words
                return
        label = self._lists.label(paragraph.place) if words.strip() else ""
        self._put(f"{label} {words}" if label else words)

    def _put(self, line: str) -> None:
        """Into the cell that is open, else among the lines."""
        if self._rows and self._rows[-1]:
            self._rows[-1][-1].append(line)
        else:
            self.lines.append(line)


class _Paragraph:
    """A paragraph while it is read; text boxes put one into another.

    ``goes_on``: its end is deleted, hidden, or that of a letter set large before its own paragraph.
    """

    def __init__(self) -> None:
        self.words: list[str] = []
        self.place: Place = ("", 0)
        self.settings = False
        self.goes_on = False

    def set(self, tag: str, attributes: dict[str, str], lists: Lists) -> None:
        """Take one of its settings."""
        value = attributes.get("val", "")
        if tag == "pStyle":
            self.place = lists.styles.get(value, self.place)
        elif tag == "ilvl" and value.isdecimal():
            self.place = (self.place[0], int(value[:2]))
        elif tag == "numId":
            self.place = (value, self.place[1])
        elif tag == "framePr":
            self.goes_on = attributes.get("dropCap", "none") != "none"
        elif tag == "vanish":
            self.goes_on = value not in _OFF
