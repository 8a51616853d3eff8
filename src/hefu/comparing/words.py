"""Two wordings laid beside one another, word by word; in Chinese, character by character."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from msgspec import Struct

_TOKEN = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff]|[^\W\d_\u3400-\u9fff\uf900-\ufaff]+|\d[\d,.]*\d|\d|\s+|.", re.DOTALL
)
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")


class Change(StrEnum):
    """What became of a piece of the earlier words."""

    KEPT = "kept"
    STRUCK = "struck"
    ADDED = "added"


class Piece(Struct, frozen=True, kw_only=True):
    """A run of characters and what became of it."""

    change: Change
    text: str


def differences(earlier: str, later: str) -> tuple[Piece, ...]:
    """Cut two wordings into what was kept, struck and added, in the order in which they are read.

    The kept and struck pieces joined are the earlier words, the kept and added ones the later. A
    lone character or space between two changes is no resting place for the eye and is changed with them.

    Example:
        >>> [(piece.change.value, piece.text) for piece in differences("by 2027", "by 2028")]
        [('kept', 'by '), ('struck', '2027'), ('added', '2028')]
    """
    before, after = _TOKEN.findall(earlier), _TOKEN.findall(later)
    pieces: list[Piece] = []
    struck, added = "", ""
    for kept, gone, new in _runs(before, after):
        struck, added = struck + gone, added + new
        if kept:
            pieces += [*_changed(struck, added), Piece(change=Change.KEPT, text=kept)]
            struck, added = "", ""
    return (*pieces, *_changed(struck, added))


def _runs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """What is kept, struck and added, run by run, islands too small to rest on taken for changed."""
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for at, (step, i, j, k, m) in enumerate(steps):
        old, new = "".join(before[i:j]), "".join(after[k:m])
        island = step == "equal" and 0 < at < len(steps) - 1 and _is_small(old)
        yield (old, "", "") if step == "equal" and not island else ("", old, new)


def _is_small(kept: str) -> bool:
    return kept.isspace() or (len(kept) == 1 and bool(_HAN.match(kept)))


def _changed(struck: str, added: str) -> list[Piece]:
    pieces = [Piece(change=Change.STRUCK, text=struck), Piece(change=Change.ADDED, text=added)]
    return [piece for piece in pieces if piece.text]
