"""A paper as PDF, set by Typst: tagged for screen readers, and the same bytes on every machine."""

from functools import cache
from pathlib import Path
from threading import Lock
from typing import cast

import msgspec
import typst

from hefu_site.papers.paper import Paper

HERE = Path(__file__).resolve().parent
ONE_AT_A_TIME = Lock()
"""The typesetter refuses a second thread while it is at work."""


def typesetter(sheet: str) -> typst.Compiler:
    """A typesetter for one of the sheets here, with the fonts of the house."""
    fonts = [HERE / "fonts"]
    return typst.Compiler(HERE / sheet, root=HERE, font_paths=fonts, ignore_system_fonts=True)


@cache
def _paper() -> typst.Compiler:
    return typesetter("paper.typ")


def write_pdf(paper: Paper) -> bytes:
    """Set a paper. What it says is data to the typesetter, never its markup."""
    said = msgspec.json.encode(paper).decode()
    with ONE_AT_A_TIME:
        return cast("bytes", _paper().compile(format="pdf", sys_inputs={"paper": said}))
