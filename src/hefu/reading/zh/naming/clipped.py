"""For which party does a word at the head of a clause stand, by its characters alone: 县医院, 校方, 阿方?"""

from hefu.reading.mentions import Mentions
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.aliases import is_common
from hefu.reading.zh.naming.short_forms import is_drawn_from

_SHORTEST = 2
_LONGEST = 6
_TRAILING = ("方面", "方", "则", "也", "还", "亦", "均", "都")


def owner_of(text: Text, at: Stretch, mentions: Mentions) -> str | None:
    """Name the only party whose full name holds the word's characters in their order, up to its end."""
    word = text.folded[at.start : at.end]
    bare = _bare(word)
    if not bare or bare[-1] > "\u9fff" or bare[0] < "\u4e00":
        return None
    side = bare != word and len(bare) == 1
    if not side and not _SHORTEST <= len(bare) <= _LONGEST:
        return None
    names = mentions.names_by_character.get(bare[0], [])
    fitting = [name for name in names if _fits(bare, name)]
    if not fitting and not side:
        fitting = [name for name in names if bare in name]
        fitting = [] if fitting and is_common(text, bare) else fitting
    return fitting[0] if len(fitting) == 1 else None


def _bare(word: str) -> str:
    """Take 方 and adverbs from the end (校方则)."""
    while word.endswith(_TRAILING):
        trailing = next(one for one in _TRAILING if word.endswith(one))
        if word == trailing:
            break
        word = word.removesuffix(trailing)
    return word


def _fits(word: str, name: str) -> bool:
    if len(word) == 1:
        return word in name[-_LONGEST:] or name.startswith(word)
    return is_drawn_from(word, name) and word[-1] in name[-_SHORTEST - 1 :]
