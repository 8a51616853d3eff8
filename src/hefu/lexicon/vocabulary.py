"""The words of one language, and finding them in a text."""

import string
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from ahocorasick_rs import AhoCorasick
from msgspec import Struct

from hefu.lexicon.entry import Entry, Kind
from hefu.lexicon.hits import Hit, Hits, Row, row_of


class _Form(Struct, frozen=True, gc=False):
    """A word as it is sought: in which kinds it stands, and where it may not begin or end.

    ``before`` and ``behind`` hold the characters that may not stand there: "art" is no word of "chart".
    """

    means: tuple[tuple[str, Entry, bool], ...]
    """Each kind and entry, and whether the words around it may rule it out."""
    before: str
    behind: str


_NOWHERE = row_of([])
_PIECE = 50_000
"""Characters searched at once, so that what is found and set aside takes little memory."""


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
    def _sought(self) -> tuple[AhoCorasick, list[_Form], int]:
        """The automaton that finds all words in one pass, those words by number, and the longest's length."""
        automaton = AhoCorasick(list(self._forms), store_patterns=False)
        return automaton, list(self._forms.values()), max(map(len, self._forms), default=0)

    @cached_property
    def _empty(self) -> dict[str, Row]:
        return dict.fromkeys(self.kinds, _NOWHERE)

    def scan(self, folded: str) -> Hits:
        """Find all words of all kinds in one pass over a folded text."""
        found: defaultdict[str, list[Hit]] = defaultdict(list)
        for start, end, form in self._places(folded):
            for kind, entry, bound in form.means:
                counts = not bound or _counts(entry, folded, start, end)
                found[kind].append(Hit(start=start, end=end, entry=entry, counts=counts))
        return Hits(self._empty | {kind: row_of(hits) for kind, hits in found.items()})

    def _places(self, folded: str) -> Iterator[tuple[int, int, _Form]]:
        """Yield each place where a word stands for itself, by start, the longer first.

        A long text is searched in pieces, each as far beyond its end as the longest word may reach.
        """
        automaton, forms, longest = self._sought
        for begin in range(0, len(folded), _PIECE):
            piece = folded[begin : begin + _PIECE + longest]
            edged = f"{folded[begin - 1] if begin else ' '}{piece} "
            matches = [
                (start, -end, form)
                for number, start, end in automaton.find_matches_as_indexes(piece, overlapping=True)
                if start < _PIECE
                and edged[start] not in (form := forms[number]).before
                and edged[end + 1] not in form.behind
            ]
            matches.sort()
            for start, minus_end, form in matches:
                yield begin + start, begin - minus_end, form

    def find(self, kind: str, folded: str) -> list[Hit]:
        """Find the words of a kind in a short folded text, in its order."""
        hits = [
            Hit(start=start, end=end, entry=entry, counts=_counts(entry, folded, start, end))
            for start, end, form in self._places(folded)
            for name, entry, _ in form.means
            if name == kind
        ]
        return list(row_of(hits).within(0, len(folded)))

    def first(self, kind: str, folded: str) -> Hit | None:
        """Find the first word of a kind in a short folded text."""
        return next(iter(self.find(kind, folded)), None)


def _form(word: str, means: list[tuple[str, Entry]]) -> _Form:
    first, last = word[0], word[-1]
    same = (sort for sort in (string.ascii_lowercase, string.digits) if first in sort)
    alnum = string.ascii_letters + string.digits
    bound = tuple((kind, entry, bool(entry.not_before or entry.not_after)) for kind, entry in means)
    return _Form(bound, next(same, ""), alnum if last in alnum else "")


def _counts(entry: Entry, folded: str, start: int, end: int) -> bool:
    if entry.not_before and folded.startswith(entry.not_before, end):
        return False
    if not entry.not_after or not folded.endswith(entry.not_after, 0, start):
        return True
    return not any(_ends_in(folded, start, word) for word in entry.not_after)


def _ends_in(folded: str, end: int, word: str) -> bool:
    """Tell whether a whole word ends at ``end``: "a " does not end "Saravia "."""
    if not folded.endswith(word, 0, end):
        return False
    before = folded[max(0, end - len(word) - 1) : max(0, end - len(word))]
    return not (word[0].isascii() and word[0].isalnum() and before.isascii() and before.isalnum())
