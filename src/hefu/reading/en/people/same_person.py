"""Which names of an English text are one person's: the longer one and the shorter?"""

from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec.structs import replace

from hefu.reading.names import Named

_FEWEST = 2
_MOST_LEFT_OUT = 2


def by_fullest(named: Iterable[Named]) -> Iterator[Named]:
    """Give who is named now with middle names, now without, the fuller name everywhere: "Omar Said Nadir" for
    "Omar Nadir", where nobody else's name holds it.
    """
    people = list(named)
    words = {one.name: one.name.split() for one in people}
    by_ends: dict[tuple[str, str], list[str]] = {}
    for name, parts in words.items():
        if len(parts) >= _FEWEST:
            by_ends.setdefault((parts[0], parts[-1]), []).append(name)
    full = dict(chain.from_iterable(_fuller(words, names) for names in by_ends.values() if len(names) > 1))
    for one in people:
        yield replace(one, name=full[one.name]) if one.name in full else one


def _fuller(words: dict[str, list[str]], names: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each name that one other alone of the same ends holds, with that one."""
    for name in names:
        longer = [other for other in names if _holds(words[other], words[name])]
        if len(longer) == 1:
            yield name, longer[0]


def _holds(longer: list[str], shorter: list[str]) -> bool:
    rest = iter(longer)
    few = 0 < len(longer) - len(shorter) <= _MOST_LEFT_OUT
    return few and all(word in rest for word in shorter)
