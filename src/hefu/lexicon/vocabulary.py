"""The words of one language, and finding them in a text."""

import itertools
import string
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache

from ahocorasick_rs import AhoCorasick
from msgspec import Struct

from hefu.lexicon.entry import Entry, Kind
from hefu.lexicon.hits import BEHIND_ALL, Hit, Hits, Row, Sense, sense_of
from hefu.lexicon.theme_weights import ThemeWeights, theme_weights

_NOWHERE = Row([BEHIND_ALL], [])
_NOTHING: frozenset[str] = frozenset()
_DIGITS = frozenset(string.digits)
_LATIN = _DIGITS.union(string.ascii_letters)
_LETTERS = _DIGITS.union(string.ascii_letters, filter(str.islower, map(chr, range(0xDF, 0x250))))
"""Digits and the letters of Latin writing, with accents: "sa" is no word of "Saône"."""
_OPENING = 0xF0000
"""Added to a letter that opens a word and has no capital of its own length ("ß"): a plane no text uses."""
_BETWEEN = "\0"
"""Between words that are given their capitals at once; no word holds it."""
_PIECE = 50_000
"""Characters searched at once, so that what is found and set aside takes little memory."""

_KEPT = 256
"""Short texts, names and titles, of which it is kept what stands in them: much is asked of each."""


class _Edges(Struct, frozen=True, gc=False):
    """The characters that may not stand before and behind a word: "art" is no word of "arts"."""

    before: frozenset[str]
    behind: frozenset[str]


_EDGES = {
    (False, False): None,
    (False, True): _Edges(_NOTHING, _LETTERS),
    (True, False): _Edges(_DIGITS, _NOTHING),
    (True, True): _Edges(_DIGITS, _LETTERS),
}
"""By whether a word begins with a digit, and whether it is whole and ends with a Latin letter or a digit."""


class _Sought(Struct, frozen=True):
    """The words and stems of all kinds, the longest first, as they are sought in one pass."""

    automaton: AhoCorasick
    edges: list[_Edges | None]
    """Of each word by its number; None where anything may stand beside it."""
    words: "_Words"
    longest: int


_UNSPACED = "zh"
"""The language whose words have nothing between them."""
_Word = tuple[frozenset[str], tuple[tuple[str, Sense], ...]]
"""The kinds a word is of, and what it is in each."""


class _Words(dict[int, _Word]):
    """The words by their number: each is made when first found, as a text has few of them."""

    def __init__(self, words: list[str], means: list[list[tuple[str, Entry]]]) -> None:
        super().__init__()
        self._words = words
        self._means = means

    def __missing__(self, number: int) -> _Word:
        means = self._means[number]
        senses = tuple((kind, sense_of(entry, self._words[number])) for kind, entry in means)
        word = self[number] = (frozenset(kind for kind, _ in senses), senses)
        return word


class Vocabulary(Struct, frozen=True, dict=True):
    """The words of one language by kind ("strength", "ask", ...), to be sought in a folded text."""

    lang: str
    kinds: dict[str, Kind]
    weights: Mapping[str, int] = {}
    """What each sign of a clause weighs for an undertaking, in tenths; "" is what any clause weighs."""
    certainty: Mapping[str, int] = {}
    """What each fact of what was read weighs for its being right, in tenths; "" is what any item weighs."""
    theme_weights: Mapping[str, int] = {}
    """What a sign weighs for a theme, in tenths: the theme, a tab, the sign."""
    party_weights: Mapping[str, int] = {}
    """What each rule, and each sign of words, weighs for it that a body is a party, in tenths; "" is what any
    body weighs.
    """
    role_weights: Mapping[str, int] = {}
    """What a sign weighs for a person's role, in tenths: the role, a tab, the sign; "" is any person's."""
    bearer_weights: Mapping[str, int] = {}
    """What each sign weighs for it that those put forward act, in tenths."""
    first_names: Mapping[str, int] = {}
    """With which word a person's name may begin: 10 for a given name, 5 for a family's that goes first."""

    @cached_property
    def begun(self) -> frozenset[str]:
        """All that a sign of a clause begins with that has weight: a word or more of its words, in Chinese
        characters, short.
        """
        if self.lang == _UNSPACED:
            return frozenset(sign[:cut] for sign in self.weights for cut in range(1, len(sign)))
        cuts = (itertools.accumulate(sign.split(" ")[:-1], "{} {}".format) for sign in self.weights)
        return frozenset(itertools.chain.from_iterable(cuts))

    @cached_property
    def weights_of_themes(self) -> ThemeWeights:
        """What each sign weighs for each theme."""
        return theme_weights(self.theme_weights)

    @cached_property
    def _sought(self) -> _Sought:
        means: dict[tuple[str, bool], list[tuple[str, Entry]]] = {}
        for name, kind in self.kinds.items():
            for word, entry in kind.by_word.items():
                means.setdefault((word, True), []).append((name, entry))
            for stem, entry in kind.by_stem.items():
                means.setdefault((stem, False), []).append((name, entry))
        sought = sorted(means, key=lambda one: -len(one[0]))
        words = [word for word, _ in sought]
        return _Sought(
            automaton=AhoCorasick(_capped(_BETWEEN.join(words)).split(_BETWEEN), store_patterns=False),
            edges=[_EDGES[word[0] in _DIGITS, whole and word[-1] in _LATIN] for word, whole in sought],
            words=_Words(words, [means[one] for one in sought]),
            longest=len(words[0]) if words else 0,
        )

    @cached_property
    def _empty(self) -> dict[str, Row]:
        return dict.fromkeys(self.kinds, _NOWHERE)

    @cached_property
    def _scan_kept(self) -> Callable[[str], Hits]:
        return lru_cache(maxsize=_KEPT)(self.scan)

    def scan(self, folded: str) -> Hits:
        """Find all words of all kinds in one pass over a folded text."""
        rows: defaultdict[str, tuple[list[int], list[Sense]]] = defaultdict(lambda: ([], []))
        starts: list[int] = []
        kinds: list[frozenset[str]] = []
        words = self._sought.words
        for begin, places in self._places(folded):
            here = [begin + start for start, _ in places]
            found = [words[number] for _, number in places]
            starts += here
            kinds += [own for own, _ in found]
            for at, (_, senses) in zip(here, found, strict=True):
                for kind, sense in senses:
                    places_of, senses_of = rows[kind]
                    places_of.append(at)
                    senses_of.append(sense)
        made = {kind: Row([*row[0], BEHIND_ALL], row[1]) for kind, row in rows.items()}
        return Hits(folded, self._empty | made, starts, kinds)

    def _places(self, folded: str) -> Iterator[tuple[int, list[tuple[int, int]]]]:
        """Yield the places where words stand for themselves, with the words' numbers, the longer words first.

        A long text is searched in pieces, each as far beyond its end as the longest word may reach; the
        places of each count from where it begins.
        """
        sought = self._sought
        edges_of = sought.edges
        capped = _capped(folded)
        for begin in range(0, len(folded), _PIECE):
            piece = capped[begin : begin + _PIECE + sought.longest]
            edged = f"{folded[begin - 1] if begin else ' '}{folded[begin : begin + len(piece)]} "
            places = [
                (start, number)
                for number, start, end in sought.automaton.find_matches_as_indexes(piece, overlapping=True)
                if start < _PIECE
                and (
                    (edges := edges_of[number]) is None
                    or (edged[end + 1] not in edges.behind and edged[start] not in edges.before)
                )
            ]
            places.sort()
            yield begin, places

    def find(self, kind: str, folded: str) -> list[Hit]:
        """Find the words of a kind in a short folded text, in its order."""
        return self._scan_kept(folded).find(kind, 0, len(folded))

    def first(self, kind: str, folded: str) -> Hit | None:
        """Find the first word of a kind in a short folded text."""
        return self._scan_kept(folded).first(kind, 0, len(folded))

    def whole(self, kind: str, folded: str) -> Entry | None:
        """Find the entry of which a short folded text is a word or a stem as a whole: nothing is sought."""
        return self.kinds[kind].by_word.get(folded) or self.kinds[kind].by_stem.get(folded)


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
