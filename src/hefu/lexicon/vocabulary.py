"""The words of one language, and finding them in a text."""

import re
from functools import cached_property

from msgspec import Struct

from hefu.lexicon.entry import Entry, Kind
from hefu.lexicon.hits import Hit, Hits, Row

_TOKEN = re.compile(r"[a-z]+|[0-9]+|[^\sa-z0-9]")
"""Where a word may begin: each run of letters or digits, each other character."""


class _Word(Struct, frozen=True):
    """A word as it is sought: its kind and entry, and whether it must end where letters end."""

    form: str
    kind: str
    entry: Entry
    whole: bool


class Vocabulary(Struct, frozen=True, dict=True):
    """The words of one language by kind ("strength", "ask", ...), to be sought in a folded text."""

    lang: str
    kinds: dict[str, Kind]

    @cached_property
    def _by_token(self) -> dict[str, list[_Word]]:
        """The words by their first token, those of a single character by their first two; longest first."""
        index: dict[str, list[_Word]] = {}
        for name, kind in self.kinds.items():
            for form, entry in kind.by_word.items():
                token = _TOKEN.match(form)
                if token:
                    whole = form[-1].isascii() and form[-1].isalnum()
                    index.setdefault(_key(token.group(), form[:2]), []).append(
                        _Word(form, name, entry, whole)
                    )
        return {token: sorted(words, key=lambda word: -len(word.form)) for token, words in index.items()}

    def scan(self, folded: str) -> Hits:
        """Find all words of all kinds in one pass over a folded text."""
        found: dict[str, list[Hit]] = {kind: [] for kind in self.kinds}
        by_token = self._by_token
        for token in _TOKEN.finditer(folded):
            start, first = token.start(), token.group()
            pair = folded[start : start + 2]
            longer = by_token.get(pair, ()) if len(first) == 1 and len(pair) > 1 else ()
            for word in (*longer, *by_token.get(first, ())):
                if folded.startswith(word.form, start):
                    end = start + len(word.form)
                    if not (word.whole and _goes_on(folded, end)):
                        hit = Hit(start=start, end=end, entry=word.entry,
                                  counts=_counts(word.entry, folded, start, end))  # fmt: skip
                        found[word.kind].append(hit)
        return Hits({kind: Row(hits) for kind, hits in found.items()})

    def find(self, kind: str, folded: str) -> list[Hit]:
        """Find the words of a kind in a short folded text, in its order."""
        return self.scan(folded).find(kind, 0, len(folded))

    def first(self, kind: str, folded: str) -> Hit | None:
        """Find the first word of a kind in a short folded text."""
        return self.scan(folded).first(kind, 0, len(folded))


def _key(token: str, pair: str) -> str:
    """Chinese has a word for nearly every first character, hence two of them."""
    return pair if len(token) == 1 else token


def _goes_on(folded: str, end: int) -> bool:
    after = folded[end : end + 1]
    return after.isascii() and after.isalnum()


def _counts(entry: Entry, folded: str, start: int, end: int) -> bool:
    if entry.not_before and folded.startswith(entry.not_before, end):
        return False
    if not entry.not_after or not folded.endswith(entry.not_after, 0, start):
        return True
    return not any(_ends_in(folded, start, word) for word in entry.not_after)


def _ends_in(folded: str, end: int, word: str) -> bool:
    """Tell whether a whole word ends at ``end``: "a " does not end "Saravia "."""
    before = folded[max(0, end - len(word) - 1) : max(0, end - len(word))]
    whole = not (word[0].isascii() and word[0].isalnum() and before.isascii() and before.isalnum())
    return whole and folded.endswith(word, 0, end)
