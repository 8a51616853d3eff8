"""The one way in: a file, or its bytes, to a `Source`; from here on nothing alters the text."""

from datetime import date
from pathlib import Path
from typing import BinaryIO

from hefu.errors import UnreadableSource
from hefu.terms.source import Source
from hefu_intake.conversion import Converted, Converter
from hefu_intake.formats import format_of
from hefu_intake.installed import entry_points_of
from hefu_intake.text import convert_text

LARGEST = 20 * 1024 * 1024
"""Bytes of a file, and characters of the text made of it, beyond which it is refused."""

CONVERTERS = "hefu.converters"
"""The entry points that convert other formats than text, by the name of the format."""


def read_path(
    path: Path, *, name: str | None = None, published: date | None = None, lang: str | None = None,
    largest: int = LARGEST,
) -> Source:  # fmt: skip
    """Read a file; the source is named after it, without its suffix, unless ``name`` is given.

    Raises:
        UnreadableSource: it cannot be opened, is too large, or holds no text that can be read.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(largest + 1)
            size = path.stat().st_size
    except OSError as error:
        raise UnreadableSource(name=str(path), problem="cannot be opened", detail=error.strerror) from error
    if len(content) > largest:
        raise UnreadableSource(name=str(path), problem="too large", size=size, largest=largest)
    converted = _converted(content, name=str(path), largest=largest)
    return _source(converted, name or path.stem, published, lang)


def read_bytes(
    content: bytes, *, name: str, published: date | None = None, lang: str | None = None,
    largest: int = LARGEST,
) -> Source:  # fmt: skip
    """Read what was uploaded or piped in: text, HTML, DOCX or PDF, told by content first and name second.

    ``published`` wins over the day that the document itself states.

    Raises:
        UnreadableSource: it is too large, or holds no text that can be read.
    """
    if len(content) > largest:
        raise UnreadableSource(name=name, problem="too large", size=len(content), largest=largest)
    return _source(_converted(content, name=name, largest=largest), name, published, lang)


def read_stream(
    stream: BinaryIO, *, name: str, published: date | None = None, lang: str | None = None,
    largest: int = LARGEST,
) -> Source:  # fmt: skip
    """Read a stream to its end, but never more than ``largest`` bytes; else as `read_bytes`."""
    return read_bytes(stream.read(largest + 1), name=name, published=published, lang=lang, largest=largest)


def _converted(content: bytes, *, name: str, largest: int) -> Converted:
    converted = _converter(format_of(content, name=name), name)(content, name=name, largest=largest)
    if len(converted.text) > largest:
        raise UnreadableSource(name=name, problem="too large", size=len(converted.text), largest=largest)
    if not converted.text.strip():
        raise UnreadableSource(name=name, problem="empty", size=len(content))
    return converted


def _converter(form: str, name: str) -> Converter:
    """Load the converter of a format: the one late load, since a PDF reader is not for whoever reads text."""
    if form == "text":
        return convert_text
    for entry in entry_points_of(CONVERTERS).select(name=form):
        try:
            converter: Converter = entry.load()
        except ImportError as error:
            raise UnreadableSource(
                name=name, problem="not installed", format=form, missing=error.name
            ) from error
        return converter
    raise UnreadableSource(name=name, problem="not installed", format=form, missing=form)


def _source(converted: Converted, name: str, published: date | None, lang: str | None) -> Source:
    return Source(
        name=name,
        text=converted.text,
        media_type=converted.media_type,
        converter=converted.converter,
        published=published or converted.published,
        lang=lang,
        pages=converted.pages,
    )
