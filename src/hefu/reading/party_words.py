"""With which words do a body's names end, and which stand beside them? They tell parties, as rules do.

Who signs, is asked or only attends is told in more ways than rules can be made for. What the words weigh
stands among the weights of the rules.

Source:
    docs/rules/parties.md
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

OWN = "_"
"""What stands for the body itself: "with _" is before it, "_ will" behind it, "_rural bank" ends its name."""
_ANOTHER, _NUMBER, _EDGE = "@", "#", "¶"
"""What stands for another name, any number, and the edge of a line."""
_HAN = "\u3400-\u9fff"
_WORD = rf"[{_HAN}]|(?:(?![{_HAN}])[^\W\d_])+|\d[\d.,]*|\S"
"""A Chinese character, a word of other writing, a number, a mark."""
_NEXT, _LAST = pattern(_WORD), pattern(rf"(?:{_WORD})\Z")
_LONGEST = 24
_BESIDE = 2
"""So many words on either side tell, and so many at the end of a name: those say its sort."""
_MOST_PLACES = 12
"""So many places of one body say all; the bound also keeps it quick."""


class PartyWords:
    """The words that end the names of the bodies of a text, and those beside them."""

    def __init__(self, text: Text, bodies: Iterable[Body]) -> None:
        self._folded = text.folded
        longest_last = sorted(bodies, key=lambda body: body.end - body.start)
        self._end_of = {body.start: body.end for body in longest_last}
        self._start_of = {body.end: body.start for body in longest_last}

    def told(self, bodies: Sequence[Body]) -> Mapping[str, Stretch]:
        """Give the signs of one body, by the places of its names, and where each shows first."""
        found: dict[str, Stretch] = {}
        for body in bodies[:_MOST_PLACES]:
            for sign, words in self._signs(body):
                found.setdefault(sign, words)
        return found

    def _signs(self, body: Body) -> Iterator[tuple[str, Stretch]]:
        starts = [one.start() for one in _NEXT.finditer(self._folded, body.start, body.end)]
        for start in starts[-_BESIDE:]:
            yield OWN + self._folded[start : body.end], Stretch(start, body.end)
        sign = OWN
        for word, start in self._before(body.start):
            sign = f"{word} {sign}"
            yield sign, self._shown(body, start, body.start)
        sign = OWN
        for word, end in self._behind(body.end):
            sign = f"{sign} {word}"
            yield sign, self._shown(body, body.end, end)

    def _shown(self, body: Body, start: int, end: int) -> Stretch:
        """Give the words at a place without the blanks around them; at the edge of a line, the name."""
        start += self._folded.startswith(" ", start, end)
        end -= self._folded.endswith(" ", start, end)
        return Stretch(start, end) if start < end else Stretch(body.start, body.end)

    def _before(self, at: int) -> Iterator[tuple[str, int]]:
        """Yield the words before a name, the nearest first, and where each begins."""
        for _ in range(_BESIDE):
            at = at - 1 if self._folded.endswith(" ", 0, at) else at
            if at in self._start_of:
                word, at = _ANOTHER, self._start_of[at]
            elif found := _LAST.search(self._folded, max(0, at - _LONGEST), at):
                word, at = _counted(found.group()), found.start()
            else:
                yield _EDGE, at
                return
            yield word, at

    def _behind(self, at: int) -> Iterator[tuple[str, int]]:
        """Yield the words behind a name, the nearest first, and where each ends."""
        for _ in range(_BESIDE):
            at = at + 1 if self._folded.startswith(" ", at) else at
            if at in self._end_of:
                word, at = _ANOTHER, self._end_of[at]
            elif found := _NEXT.match(self._folded, at):
                word, at = _counted(found.group()), found.end()
            else:
                yield _EDGE, at
                return
            yield word, at


def _counted(word: str) -> str:
    return _NUMBER if word[0].isdigit() else word
