"""Every entry proves itself on its own texts."""

from collections.abc import Iterator

from msgspec import Struct

from hefu.lexicon.entry import Entry
from hefu.lexicon.load import Lexicon


class Failure(Struct, frozen=True, kw_only=True):
    """An entry that does not read a text of its ``reads``, or reads one of its ``passes``."""

    entry: str
    list: str
    text: str


def check_lexicon(lexicon: Lexicon) -> Iterator[Failure]:
    """Yield each failure, in the order of the files; none means that all words do as they say."""
    for vocabulary in lexicon.languages.values():
        for name, kind in vocabulary.kinds.items():
            for entry in kind.entries:
                for list_name, text in _texts(entry):
                    folded = lexicon.folding.fold(text)
                    found = any(hit.entry is entry for hit in vocabulary.find(name, folded))
                    if found != (list_name == "reads"):
                        yield Failure(entry=entry.id, list=list_name, text=text)


def _texts(entry: Entry) -> Iterator[tuple[str, str]]:
    yield from (("reads", text) for text in entry.reads)
    yield from (("passes", text) for text in entry.passes)
