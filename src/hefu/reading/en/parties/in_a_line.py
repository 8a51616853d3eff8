"""Which bodies does a line of an English text set side by side: "City of Linhe • Acme Ltd • Tarn College"?"""

import re
from collections.abc import Iterator

from hefu.reading.bodies import Body
from hefu.reading.en.naming.cast import Cast
from hefu.reading.patterns import pattern

_LINE = pattern(r"^[^\n•·|]{2,90} *[•·|][^\n]{2,300}$", re.MULTILINE)
_PIECE = pattern(r"[^•·|]+")
_LABEL = pattern(r"(?:[A-Z][a-z]+(?: [a-z]+)?: )?(?:[Tt]he )?")
"""What may open a piece before the name: "Signatories: the"."""
_BEHIND = pattern(r" ?(?:\([^()]{1,40}\))?[ .]*")
_LEAST = 2


def find_in_a_line(cast: Cast) -> Iterator[Body]:
    """Yield the bodies that fill a line, parted by bullets or bars; a table's row tells more than bodies."""
    by_start = {body.start: body for body in cast.bodies}
    for line in _LINE.finditer(cast.text.flat):
        pieces = [
            _only(cast, piece.group(), line.start() + piece.start(), by_start)
            for piece in _PIECE.finditer(line.group()) if piece.group().strip()
        ]  # fmt: skip
        named = [body for body in pieces if body]
        telling = sum(not body.bare for body in named)
        if len(named) == len(pieces) and telling >= _LEAST and 2 * telling >= len(pieces):
            yield from named


def _only(cast: Cast, piece: str, start: int, by_start: dict[int, Body]) -> Body | None:
    """The body whose name is the whole piece."""
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    label = _LABEL.match(cast.text.flat, start, end)
    body = by_start.get(label.end() if label else start)
    return body if body and _BEHIND.fullmatch(cast.text.flat, body.end, end) else None
