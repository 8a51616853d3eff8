"""What a PDF would unpack to, reckoned before anything that keeps it in memory unpacks it."""

import re
import zlib

from hefu.errors import UnreadableSource

_STREAM = re.compile(rb"stream\r?\n")
_HEAD = 1024
"""How far before its words the dictionary of a stream is looked for."""
_PIECE = 1 << 20
_ZLIB = 0x78
_TOTAL = 10
"""How many times more than one stream all together may hold."""


def check_streams(content: bytes, *, name: str, largest: int) -> None:
    """Unpack each stream piece by piece, keeping none, as far as ``largest``; pictures are left alone.

    Raises:
        UnreadableSource: a stream, or all together, hold more than any document does, or one is packed twice.
    """
    total = 0
    for match in _STREAM.finditer(content):
        head = content[max(0, match.start() - _HEAD) : match.start()]
        head = head[head.rfind(b" obj") + 1 :]
        if content[match.end() : match.end() + 1] != bytes([_ZLIB]) or re.search(rb"/Subtype\s*/Image", head):
            continue
        size = _unpacked(content, match.end(), largest)
        total += size
        if size > largest or total > _TOTAL * largest or head.count(b"FlateDecode") > 1:
            raise UnreadableSource(name=name, problem="bomb", size=max(size, total), packed=len(content))


def _unpacked(content: bytes, start: int, most: int) -> int:
    """Count what a stream unpacks to; a little more than ``most`` is as good as everything."""
    inflate = zlib.decompressobj()
    view, size = memoryview(content), 0
    at = start
    try:
        while not inflate.eof and size <= most:
            piece = inflate.unconsumed_tail
            if not piece:
                piece = bytes(view[at : at + _PIECE])
                at += len(piece)
            if not piece:
                break
            size += len(inflate.decompress(piece, _PIECE))
    except zlib.error:
        return size
    return size
