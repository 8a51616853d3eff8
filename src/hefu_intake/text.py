"""Plain text from a file or its bytes to a `Source`; from here on nothing alters it."""

from datetime import date
from pathlib import Path

from hefu.errors import UnreadableSource
from hefu.terms.source import Source

_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_BINARY = {
    b"%PDF": "application/pdf",
    b"PK\x03\x04": "application/zip",
    b"\xd0\xcf\x11\xe0": "application/msword",
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"{\\rtf": "application/rtf",
}
_TYPES = {
    ".pdf": "application/pdf",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".html": "text/html",
    ".htm": "text/html",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".rtf": "application/rtf",
}


def read_file(path: Path, *, published: date | None = None) -> Source:
    """Read one text file; the source's name is the file's name without its suffix.

    Raises:
        UnreadableSource: it cannot be opened, is no plain text, or holds no text.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableSource(name=str(path), problem="cannot be opened", detail=error.strerror) from error
    media_type = _TYPES.get(path.suffix.lower())
    if media_type:
        raise UnreadableSource(name=str(path), problem="no plain text", media_type=media_type)
    text, encoding = _text(content, str(path))
    return _source(text, encoding, path.stem, published)


def read_bytes(content: bytes, *, name: str, published: date | None = None) -> Source:
    """Decode bytes: a byte order mark decides, else UTF-8, else GB 18030. Line ends stay as they are.

    Raises:
        UnreadableSource: a known binary form, NUL or other control characters, or no letters at all.
    """
    text, encoding = _text(content, name)
    return _source(text, encoding, name, published)


def _source(text: str, encoding: str, name: str, published: date | None) -> Source:
    return Source(name=name, text=text, converter=f"decoded from {encoding}", published=published)


def _text(content: bytes, name: str) -> tuple[str, str]:
    for magic, media_type in _BINARY.items():
        if content.startswith(magic):
            raise UnreadableSource(name=name, problem="no plain text", media_type=media_type)
    text, encoding = _decoded(content, name)
    if any((char < " " and char not in "\t\n\r\f\v") or char == "\x7f" for char in text):
        raise UnreadableSource(name=name, problem="binary", encoding=encoding, size=len(content))
    if not text.strip():
        raise UnreadableSource(name=name, problem="empty", size=len(content))
    return text, encoding


def _decoded(content: bytes, name: str) -> tuple[str, str]:
    marked = [encoding for bom, encoding in _BOMS.items() if content.startswith(bom)]
    for encoding in marked or ("utf-8", "gb18030"):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise UnreadableSource(
        name=name, problem="unknown encoding", size=len(content), tried=marked or ["utf-8", "gb18030"]
    )
