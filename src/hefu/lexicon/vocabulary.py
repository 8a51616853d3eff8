"""The words of one language, and finding them in a text."""

import string
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from ahocorasick_rs import AhoCorasick
from msgspec import Struct

from hefu.lexicon.entry import Entry, Kind
from hefu.lexicon.hits import BEHIND_ALL, Hit, Hits, Row, Sense, sense_of


class _Form(Struct, frozen=True, gc=False):
    """A word as it is sought: what it is in each kind, and where it may not begin or end.

    ``before`` and ``behind`` hold the characters that may not stand there: "art" is no word of "arts".
    """

    senses: tuple[tuple[str, Sense], ...]
    before: frozenset[str]
    behind: frozenset[str]
    anywhere: bool


_NOWHERE = Row([BEHIND_ALL], [])
_NOTHING: frozenset[str] = frozenset()
_DIGITS = frozenset(string.digits)
_LETTERS = _DIGITS.union(string.ascii_letters, filter(str.islower, map(chr, range(0xDF, 0x250))))
"""Digits and the letters of Latin writing, with accents: "sa" is no word of "Saône"."""
_OPENING = 0xF0000
"""Added to a letter that opens a word and has no capital of its own length ("ß"): a plane no text uses."""
_PIECE = 50_000
"""Characters searched at once, so that what is found and set aside takes little memory."""


class Vocabulary(Struct, frozen=True, dict=True):
    """The words of one language by kind ("strength", "ask", ...), to be sought in a folded text."""

    lang: str
    kinds: dict[str, Kind]

    @cached_property
    def _sought(self) -> tuple[AhoCorasick, list[_Form], int]:
        """The automaton that finds all words and stems in one pass, what each is, the longest first, and how
        long that is.
        """
        means: dict[tuple[str, bool], list[tuple[str, Entry]]] = {}
        for name, kind in self.kinds.items():
            for word, entry in kind.by_word.items():
                means.setdefault((word, True), []).append((name, entry))
            for stem, entry in kind.by_stem.items():
                means.setdefault((stem, False), []).append((name, entry))
        sought = sorted(means, key=lambda one: -len(one[0]))
        forms = [_form(word, means[word, whole], whole=whole) for word, whole in sought]
        automaton = AhoCorasick([_capped(word) for word, _ in sought], store_patterns=False)
        return automaton, forms, max((len(word) for word, _ in sought), default=0)

    @cached_property
    def _empty(self) -> dict[str, Row]:
        return dict.fromkeys(self.kinds, _NOWHERE)

    @cached_property
    def _kinds_alone(self) -> dict[str, "Vocabulary"]:
        return {}

    def scan(self, folded: str) -> Hits:
        """Find all words of all kinds in one pass over a folded text."""
        found: defaultdict[str, Row] = defaultdict(lambda: Row([], []))
        forms = self._sought[1]
        for begin, places in self._places(folded):
            for start, number in places:
                for kind, sense in forms[number].senses:
                    row = found[kind]
                    row.starts.append(begin + start)
                    row.senses.append(sense)
        for row in found.values():
            row.starts.append(BEHIND_ALL)
        return Hits(folded, self._empty | found)

    def _places(self, folded: str) -> Iterator[tuple[int, list[tuple[int, int]]]]:
        """Yield the places where words stand for themselves, with the words' numbers, the longer words first.

        A long text is searched in pieces, each as far beyond its end as the longest word may reach; the
        places of each count from where it begins.
        """
        automaton, forms, longest = self._sought
        capped = _capped(folded)
        for begin in range(0, len(folded), _PIECE):
            piece = capped[begin : begin + _PIECE + longest]
            edged = f"{folded[begin - 1] if begin else ' '}{folded[begin : begin + len(piece)]} "
            places = [
                (start, number)
                for number, start, end in automaton.find_matches_as_indexes(piece, overlapping=True)
                if start < _PIECE
                and (
                    (form := forms[number]).anywhere
                    or (edged[end + 1] not in form.behind and edged[start] not in form.before)
                )
            ]
            places.sort()
            yield begin, places

    def find(self, kind: str, folded: str) -> list[Hit]:
        """Find the words of a kind in a short folded text, in its order."""
        row = self._alone(kind).scan(folded).rows[kind]
        return row.within(folded, 0, 0, len(folded))

    def _alone(self, kind: str) -> "Vocabulary":
        """Take one kind by itself, in which a short text is searched sooner."""
        if kind not in self._kinds_alone:
            self._kinds_alone[kind] = Vocabulary(self.lang, {kind: self.kinds[kind]})
        return self._kinds_alone[kind]

    def first(self, kind: str, folded: str) -> Hit | None:
        """Find the first word of a kind in a short folded text."""
        return next(iter(self.find(kind, folded)), None)


def _capped(text: str) -> str:
    """Give each word a capital, so that none is found within another ("art" of "chart"); of equal length."""
    capped = text.title()
    if len(capped) == len(text):
        return capped
    longer = {char for char in set(text) if len(char.title() + char.lower()) > len("Aa")}
    capped = text.translate({ord(char): "x" for char in longer}).title()
    return "".join(
        (chr(_OPENING + ord(char)) if cap == "X" else char) if char in longer else cap
        for char, cap in zip(text, capped, strict=True)
    )


def _form(word: str, means: list[tuple[str, Entry]], *, whole: bool) -> _Form:
    before = _DIGITS if word[0] in _DIGITS else _NOTHING
    latin = whole and word[-1] in string.ascii_letters + string.digits
    behind = _LETTERS if latin else _NOTHING
    senses = tuple((kind, sense_of(entry, word)) for kind, entry in means)
    return _Form(senses, before, behind, anywhere=not before and not behind)
