"""DOCX to text: paragraphs, lists and tables in their order, read as a stream.

The parser is Python's own: it opens no outside entity, and a document type is refused, since the
format allows none. So a DOCX needs no package, runs nothing, and takes memory for its text only.
"""

import posixpath
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from platform import python_version
from typing import NoReturn
from xml.parsers import expat

from hefu.errors import UnreadableSource
from hefu_intake.conversion import Converted
from hefu_intake.docx_lists import Lists, ListsHandler, StylesHandler
from hefu_intake.docx_words import WordsHandler

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIN_PART = "word/document.xml"
_CHUNK = 1 << 16
_MARKUP = 10
"""How many times larger than its text the XML may be."""
_TIGHTEST = 200
"""No real part is packed beyond this ratio; XML seldom passes 30."""
_SMALL = 1 << 20
"""Below this size of a part its ratio says nothing."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    LookupError,  # a part that is not there, an encoding that nobody knows
    EOFError,
    NotImplementedError,
    ValueError,
)


class _Doctype(Exception):
    """The XML declares a document type, which could define entities."""


def convert_docx(content: bytes, *, name: str, largest: int) -> Converted:
    """Take the words of the main part: a line a paragraph, a table's row a line, its cells between tabs.

    Raises:
        UnreadableSource: broken, protected by a password, unpacks beyond bounds, or has a document type.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            _check_parts(packed, name=name, largest=largest)
            main = _relations(packed, "").get("officeDocument", MAIN_PART)
            words = WordsHandler(_lists(packed, _relations(packed, main)))
            _parse(packed, main, words)
    except _Doctype as error:
        raise UnreadableSource(name=name, problem="unsafe", detail="it declares a document type") from error
    except _BROKEN as error:
        raise UnreadableSource(
            name=name, problem="broken", media_type=MEDIA_TYPE, detail=str(error)
        ) from error
    return Converted(
        text="\n".join(words.lines) + "\n", media_type=MEDIA_TYPE, converter=f"Python {python_version()}"
    )


def _check_parts(packed: zipfile.ZipFile, *, name: str, largest: int) -> None:
    """Look at what the parts say they unpack to; no more than that is ever unpacked of one."""
    parts = packed.infolist()
    size = sum(part.file_size for part in parts)
    tight = any(part.file_size > max(_SMALL, _TIGHTEST * part.compress_size) for part in parts)
    if tight or size > _MARKUP * largest:
        raise UnreadableSource(
            name=name, problem="bomb", size=size, packed=sum(p.compress_size for p in parts)
        )
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableSource(name=name, problem="password", media_type=MEDIA_TYPE)


def _lists(packed: zipfile.ZipFile, parts: Mapping[str, str]) -> Lists:
    lists, styles = ListsHandler(), StylesHandler()
    for kind, handler in (("numbering", lists), ("styles", styles)):
        part = parts.get(kind, f"word/{kind}.xml")
        if part in packed.namelist():
            _parse(packed, part, handler)
    return lists.lists(styles.numbered())


class RelationsHandler:
    """Takes out where the parts of each kind stand: programs name them as they like."""

    def __init__(self, folder: str) -> None:
        self.targets: dict[str, str] = {}
        self._folder = folder

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            kind, target = attributes.get("Type", "").rpartition("/")[2], attributes.get("Target", "")
            self.targets[kind] = posixpath.normpath(posixpath.join("/", self._folder, target))[1:]

    def end(self, tag: str) -> None:
        """Nothing ends that matters."""

    def text(self, words: str) -> None:
        """The part has no words."""


def _relations(packed: zipfile.ZipFile, part: str) -> Mapping[str, str]:
    """The parts that belong to a part, by their kind; those of the document itself belong to none."""
    folder, name = posixpath.split(part)
    handler = RelationsHandler(folder)
    where = posixpath.join(folder, "_rels", f"{name}.rels")
    if where in packed.namelist():
        _parse(packed, where, handler)
    return handler.targets


def _parse(
    packed: zipfile.ZipFile,
    part: str,
    handler: "ListsHandler | RelationsHandler | StylesHandler | WordsHandler",
) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = _locally(handler.start)
    parser.EndElementHandler = lambda tag: handler.end(tag.rpartition(" ")[2])
    parser.CharacterDataHandler = handler.text
    with packed.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003  expat takes it by place
    parser.Parse(b"", True)  # noqa: FBT003


def _locally(start: Callable[[str, dict[str, str]], None]) -> Callable[[str, dict[str, str]], None]:
    """Names without their namespaces: transitional and strict files differ in nothing else that is read."""
    return lambda tag, attributes: start(
        tag.rpartition(" ")[2], {key.rpartition(" ")[2]: value for key, value in attributes.items()}
    )


def _refuse_doctype(*_: object) -> NoReturn:
    raise _Doctype
