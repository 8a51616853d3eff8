"""Which format is it? By what the bytes hold; the name decides only between HTML and text."""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

from hefu.errors import UnreadableSource

SUFFIXES: Mapping[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".pdf": "pdf",
}
"""The names of files that a folder is searched for, and their format."""

_LEGACY_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROTECTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_REFUSED = {
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"II*\0": "image/tiff",
    b"MM\0*": "image/tiff",
    b"{\\rtf": "application/rtf",
    b"\x1f\x8b": "application/gzip",
    b"7z\xbc\xaf": "application/x-7z-compressed",
    b"Rar!": "application/vnd.rar",
    b"%!PS": "application/postscript",
    b"\x7fELF": "application/x-executable",
    b"MZ\x90": "application/x-executable",
}
_PACKED = {
    "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/presentation.xml": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "content.xml": "application/vnd.oasis.opendocument.text",
}
_PDF_WITHIN = 1024
_HEAD = 1024
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def format_of(content: bytes, *, name: str) -> str:
    """Name the format: "text", "html", "docx" or "pdf".

    Raises:
        UnreadableSource: a form that Hefu does not read, or a document locked with a password.
    """
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        return _packed(content, name)
    if content.startswith(_LEGACY_OFFICE):
        if _PROTECTED_OFFICE in content:
            raise UnreadableSource(name=name, problem="password", media_type="application/x-ole-storage")
        raise UnreadableSource(name=name, problem="not supported", media_type="application/msword")
    for magic, media_type in _REFUSED.items():
        if content.startswith(magic):
            raise UnreadableSource(name=name, problem="not supported", media_type=media_type)
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    is_markup = _MARKUP.match(content[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe"))
    return "html" if is_markup or SUFFIXES.get(suffix) == "html" else "text"


def _packed(content: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            parts = frozenset(packed.namelist())
    except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, NotImplementedError, OSError) as error:
        raise UnreadableSource(
            name=name, problem="broken", media_type="application/zip", detail=str(error)
        ) from error
    if any(part.startswith("word/") for part in parts):
        return "docx"
    found = (media_type for part, media_type in _PACKED.items() if part in parts)
    raise UnreadableSource(name=name, problem="not supported", media_type=next(found, "application/zip"))
