"""How is a body called in a text that mixes simplified and traditional characters?"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from hefu.reading.bodies import Body
from hefu.reading.text import Text


def in_one_spelling(text: Text, bodies: Sequence[Body]) -> list[Body]:
    """Call each body as its name is first spelt (云帆建设集团, and 雲帆建設集團 further on), and by the same
    characters where only a part of such a name stands (雲帆集團).
    """
    spelt: dict[str, dict[str, None]] = {}
    for body in bodies:
        spelt.setdefault(text.fold(body.name), {})[body.name] = None
    as_first = _as_first(spelt.values())
    if not as_first:
        return [*bodies]
    called = {folded: _called(text, [*names], as_first) for folded, names in spelt.items()}
    return [replace(body, name=called[text.fold(body.name)]) for body in bodies]


def _as_first(spelt: Iterable[Iterable[str]]) -> Mapping[int, str]:
    """Tell for each character of a later spelling which stands in the first."""
    table: dict[int, str] = {}
    for first, *others in spelt:
        for other in others:
            table |= zip(map(ord, other), first, strict=True)
    return table


def _called(text: Text, spellings: Sequence[str], as_first: Mapping[int, str]) -> str:
    first, *others = spellings
    respelt = first.translate(as_first)
    return first if others or respelt not in text.flat else respelt
