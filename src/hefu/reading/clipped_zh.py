"""For which party does a word at the head of a clause stand, by its characters alone: 县医院, 校方, 馆方?"""

from collections.abc import Iterable

from hefu.reading.aliases_zh import is_drawn_from

_SHORTEST = 2
_LONGEST = 6
_TRAILING = ("方面", "方", "则", "也", "还", "亦", "均", "都")


def owner_of(word: str, names: Iterable[str]) -> str | None:
    """Name the only party whose full name holds the word's characters in their order, up to its end."""
    bare = _bare(word)
    side = bare != word and len(bare) == 1
    if not side and not _SHORTEST <= len(bare) <= _LONGEST:
        return None
    fitting = [name for name in names if _fits(bare, name)]
    return fitting[0] if len(fitting) == 1 else None


def _bare(word: str) -> str:
    """Take 方 and adverbs from the end (校方则)."""
    while trailing := next((one for one in _TRAILING if word.endswith(one) and len(word) > len(one)), None):
        word = word.removesuffix(trailing)
    return word


def _fits(word: str, name: str) -> bool:
    if len(word) == 1:
        return word in name[-_LONGEST:]
    return is_drawn_from(word, name) and word[-1] in name[-_SHORTEST - 1 :]
