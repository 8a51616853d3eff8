"""The words of one language, and finding them in a text."""

from collections.abc import Iterator
from functools import cached_property

from ahocorasick_rs import AhoCorasick
from msgspec import Struct

from hefu.lexicon.entry import Entry, Kind
from hefu.lexicon.hits import Hit, Hits, Row


class _Form(Struct, frozen=True):
    """A word as it is sought: in which kinds it stands, and where it may not begin or end.

    ``inside`` holds the characters of which none may stand right before it: "art" is no word of
    "chart". ``whole`` says that none may go on behind it.
    """

    means: tuple[tuple[str, Entry], ...]
    inside: str
    whole: bool


_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DIGITS = "0123456789"
_NOWHERE = Row([])


class Vocabulary(Struct, frozen=True, dict=True):
    """The words of one language by kind ("strength", "ask", ...), to be sought in a folded text."""

    lang: str
    kinds: dict[str, Kind]

    @cached_property
    def _forms(self) -> dict[str, _Form]:
        """All words with what each is in every kind that has it."""
        means: dict[str, list[tuple[str, Entry]]] = {}
        for name, kind in self.kinds.items():
            for word, entry in kind.by_word.items():
                means.setdefault(word, []).append((name, entry))
        return {word: _form(word, found) for word, found in means.items()}

    @cached_property
    def _sought(self) -> tuple[AhoCorasick, list[_Form]]:
        """The automaton that finds all words in one pass, and what it finds by number."""
        return AhoCorasick(list(self._forms), store_patterns=False), list(self._forms.values())

    @cached_property
    def _empty(self) -> dict[str, Row]:
        return dict.fromkeys(self.kinds, _NOWHERE)

    def scan(self, folded: str) -> Hits:
        """Find all words of all kinds in one pass over a folded text."""
        found: dict[str, list[Hit]] = {}
        for start, end, form in self._places(folded):
            for kind, entry in form.means:
                counts = _counts(entry, folded, start, end)
                found.setdefault(kind, []).append(Hit(start=start, end=end, entry=entry, counts=counts))
        return Hits(self._empty | {kind: Row(hits) for kind, hits in found.items()})

    def _places(self, folded: str) -> Iterator[tuple[int, int, _Form]]:
        """Yield each place where a word stands for itself, by start, the longer first."""
        automaton, forms = self._sought
        matches = [
            (start, -end, number)
            for number, start, end in automaton.find_matches_as_indexes(folded, overlapping=True)
        ]
        matches.sort()
        for start, minus_end, number in matches:
            form = forms[number]
            if start and form.inside and folded[start - 1] in form.inside:
                continue
            if not (form.whole and _goes_on(folded, -minus_end)):
                yield start, -minus_end, form

    def find(self, kind: str, folded: str) -> list[Hit]:
        """Find the words of a kind in a short folded text, in its order."""
        return self.scan(folded).find(kind, 0, len(folded))

    def first(self, kind: str, folded: str) -> Hit | None:
        """Find the first word of a kind in a short folded text."""
        return self.scan(folded).first(kind, 0, len(folded))


def _form(word: str, means: list[tuple[str, Entry]]) -> _Form:
    first, last = word[0], word[-1]
    inside = _LETTERS if first in _LETTERS else _DIGITS if first in _DIGITS else ""
    return _Form(tuple(means), inside, last.isascii() and last.isalnum())


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
