"""What a PDF would unpack to, reckoned before anything that keeps it in memory unpacks it."""

import re
import zlib
from collections.abc import Iterator

from hefu.errors import UnreadableSource

_STREAM = re.compile(rb"stream\r?\n")
_HEAD = 1024
"""How far before its words the dictionary of a stream is looked for."""
_PIECE = 1 << 20
_ZLIB = 0x78
_PACKED = re.compile(rb"/(?:FlateDecode|Fl)\b")
_MOST_TIMES = 2
"""Some programs pack what is packed already; a bomb does it more often."""
_TOTAL = 10
"""How many times more than one stream all together may hold."""


def check_streams(content: bytes, *, name: str, largest: int) -> None:
    """Unpack each stream piece by piece, keeping none, as far as ``largest``; pictures are left alone.

    Raises:
        UnreadableSource: a stream, or all together, hold more than any document does, or one is packed
            in itself again and again.
    """
    total = 0
    for match in _STREAM.finditer(content):
        head = content[max(0, match.start() - _HEAD) : match.start()]
        head = head[head.rfind(b" obj") + 1 :]
        if content[match.end() : match.end() + 1] != bytes([_ZLIB]) or re.search(rb"/Subtype\s*/Image", head):
            continue
        times = min(len(_PACKED.findall(head)), _MOST_TIMES + 1)
        size = _unpacked(content, match.end(), times=times, most=largest)
        total += size
        if size > largest or total > _TOTAL * largest or times > _MOST_TIMES:
            raise UnreadableSource(name=name, problem="bomb", size=max(size, total), packed=len(content))


def _unpacked(content: bytes, start: int, *, times: int, most: int) -> int:
    """Count the most that a stream unpacks to; a little more than ``most`` is as good as everything."""
    view, largest = memoryview(content), 0
    pieces: Iterator[bytes] = (bytes(view[at : at + _PIECE]) for at in range(start, len(content), _PIECE))
    sizes = [0] * max(1, times)
    for level in range(len(sizes)):
        pieces = _counted(_inflated(pieces), sizes, level)
    for _ in pieces:
        largest = max(sizes)
        if largest > most:
            break
    return largest


def _counted(pieces: Iterator[bytes], sizes: list[int], level: int) -> Iterator[bytes]:
    for piece in pieces:
        sizes[level] += len(piece)
        yield piece


def _inflated(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Unpack piece by piece, as far as it can be."""
    inflate = zlib.decompressobj()
    for piece in pieces:
        left = piece
        while left and not inflate.eof:
            try:
                yield inflate.decompress(left, _PIECE)
            except zlib.error:
                return
            left = inflate.unconsumed_tail
        if inflate.eof:
            return
