"""The one door to disk: the packaged words, loaded once into frozen values."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import msgspec
import tomli
from msgspec import Struct

from hefu.errors import BrokenLexicon
from hefu.lexicon.entry import Entry, Kind
from hefu.lexicon.folding import Folding, folding
from hefu.lexicon.vocabulary import Vocabulary

LANGUAGES = ("en", "zh")
_WEIGHTS = ".tsv"
"""A file of weights; it bears the name of what `Vocabulary` holds of it."""


class Lexicon(Struct, frozen=True, kw_only=True):
    """The words of all languages. ``version`` is a digest of the files: other words, other version."""

    version: str
    folding: Folding
    languages: Mapping[str, Vocabulary]


class _Languages(Mapping[str, Vocabulary]):
    """The words of each language, parsed when first asked for: most texts are in one."""

    def __init__(self, contents: Mapping[str, dict[str, bytes]]) -> None:
        self._contents = contents
        self._parsed: dict[str, Vocabulary] = {}

    def __getitem__(self, lang: str) -> Vocabulary:
        if lang not in self._parsed:
            self._parsed[lang] = parse_vocabulary(lang, self._contents[lang])
        return self._parsed[lang]

    def __iter__(self) -> Iterator[str]:
        return iter(self._contents)

    def __len__(self) -> int:
        return len(self._contents)


@cache
def load_lexicon() -> Lexicon:
    """Load the packaged lexicon; asking it for a language may raise what `parse_vocabulary` does."""
    room = files("hefu.lexicon")
    words = {lang: _contents(room.joinpath(lang)) for lang in LANGUAGES}
    plain_forms = room.joinpath("folding.toml").read_bytes()
    contents = [content for files_of in words.values() for content in files_of.values()] + [plain_forms]
    return Lexicon(
        version=hashlib.sha256(b"\0".join(contents)).hexdigest()[:12],
        folding=folding(_simplified(parse_toml("folding.toml", plain_forms))),
        languages=_Languages(words),
    )


def _contents(folder: Traversable) -> dict[str, bytes]:
    """Each file of a language, a topic each, with what it holds, by name."""
    topics = sorted(
        (file for file in folder.iterdir() if file.name.endswith((".toml", _WEIGHTS))),
        key=lambda file: file.name,
    )
    return {f"{folder.name}/{file.name}": file.read_bytes() for file in topics}


def parse_toml(file: str, content: bytes) -> dict[str, Any]:
    """Parse one data file, or raise `BrokenLexicon` with the line that is wrong."""
    try:
        return tomli.loads(content.decode("utf-8"))
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BrokenLexicon(file=file, entry=None, problem=str(error)) from error


def parse_vocabulary(lang: str, contents: dict[str, bytes]) -> Vocabulary:
    """Parse the words of a language: one table array for each kind, in it one table for each entry.

    The contents are those of its files, by name; no kind stands in two of them.

    Raises:
        BrokenLexicon: a file is no TOML, an entry is malformed, or a kind or a word of a kind stands twice.
    """
    kinds: dict[str, Kind] = {}
    weights: dict[str, dict[str, int]] = {}
    for file, content in contents.items():
        if file.endswith(_WEIGHTS):
            weights[file.rpartition("/")[2].removesuffix(_WEIGHTS)] = _weights(file, content)
            continue
        for kind, rows in parse_toml(file, content).items():
            if kind in kinds:
                raise BrokenLexicon(file=file, entry=None, problem=f"the kind {kind!r} stands in two files")
            kinds[kind] = _kind(file, rows)
    return Vocabulary(lang, kinds, **weights)


def _weights(file: str, content: bytes) -> dict[str, int]:
    """Read a weight and a sign from each line, a tab between them."""
    try:
        lines = (line.split("\t", 1) for line in content.decode("utf-8").splitlines())
        return {sign: int(weight) for weight, sign in lines}
    except ValueError as error:
        raise BrokenLexicon(file=file, entry=None, problem=str(error)) from error


def _kind(file: str, rows: list[dict[str, Any]]) -> Kind:
    entries = tuple(_entry(file, row) for row in rows)
    seen: dict[str, str] = {}
    for entry in entries:
        for word in (*entry.words, *entry.stems):
            if seen.setdefault(word, entry.id) != entry.id:
                raise BrokenLexicon(file=file, entry=entry.id, problem=f"{word!r} stands in {seen[word]} too")
    return Kind(entries)


def _entry(file: str, row: dict[str, Any]) -> Entry:
    try:
        entry = msgspec.convert(row, Entry)
    except msgspec.ValidationError as error:
        raise BrokenLexicon(file=file, entry=row.get("id"), problem=str(error)) from error
    words = (*entry.words, *entry.stems)
    if not (all(words) and words and entry.reads and entry.passes):
        raise BrokenLexicon(file=file, entry=entry.id, problem="words, reads and passes must hold something")
    return entry


def _simplified(tables: dict[str, Any]) -> dict[str, str]:
    pairs = "".join(tables["pairs"])
    return dict(zip(pairs[::2], pairs[1::2], strict=True))
