"""Which runs of a Chinese text are drawn from a name, in its order (海大 of 南华海洋大学)?"""

import itertools
from collections import defaultdict
from collections.abc import Sequence

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_SHORTEST = 2
_RUN = pattern(rf"[^\0]{{{_SHORTEST},}}")


class Runs:
    """The runs of a text that hold nothing but characters of names, found in one pass for all the names."""

    def __init__(self, text: Text, names: Sequence[str]) -> None:
        self.runs = _split(text.folded, "".join(names))
        self.by_pair: defaultdict[str, list[int]] = defaultdict(list)
        for number, run in enumerate(self.runs):
            for at in range(len(run) - 1):
                self.by_pair[run[at : at + 2]].append(number)

    def of(self, name: str) -> list[str]:
        """Give the runs of a name's own characters, in the order of the text."""
        if len(name) <= _SHORTEST or name.isascii():
            return []
        pairs = (left + right for left in set(name) for right in set(name))
        numbers = {number for pair in pairs for number in self.by_pair.get(pair, ())}
        return _split("\0".join(self.runs[number] for number in sorted(numbers)), name)


def _split(text: str, chars: str) -> list[str]:
    """Give the runs of a text that hold nothing but these characters, each once."""
    kept = dict(zip(chars, chars, strict=True))
    return list(dict.fromkeys(_RUN.findall("".join(map(kept.get, text, itertools.repeat("\0"))))))


def drawn_forms(runs: Sequence[str], name: str) -> dict[str, None]:
    """Collect the forms among the runs that are drawn from the name, each as long as it goes."""
    forms: dict[str, None] = {}
    for run in runs:
        at = 0
        while at < len(run) - 1:
            form = _longest_drawn(run[at : at + len(name)], name)
            if len(form) >= _SHORTEST:
                forms.setdefault(form)
            at += max(1, len(form)) if len(form) >= _SHORTEST else 1
    return forms


def _longest_drawn(run: str, name: str) -> str:
    """Take from the head of a run what stands in the name in the same order, wherever it begins there."""
    best = ""
    for first in (at for at, char in enumerate(name) if char == run[:1]):
        at, length = first, 0
        for char in run:
            at = name.find(char, at)
            if at < 0:
                break
            at, length = at + 1, length + 1
        best = run[:length] if length > len(best) else best
    return best


def is_drawn_from(form: str, name: str) -> bool:
    """Tell whether the characters of a form stand in a name in the same order."""
    at = 0
    for char in form:
        at = name.find(char, at) + 1
        if not at:
            return False
    return True
