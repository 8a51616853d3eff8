"""Which language is it?"""

import unicodedata
from collections import Counter
from functools import cache

from hefu.lexicon.load import Lexicon
from hefu.reading.smoothing import smoothed
from hefu.reading.text import Text
from hefu.terms.source import Source

UNDETERMINED = "und"
"""The BCP 47 tag of a text that is neither English nor Chinese."""

_SHARE_OF_CHINESE = 0.15
"""A Chinese character says about as much as six letters, hence far below one half."""
_LOOKED_AT = 20_000
_MOST_KANA = 0.1
_LITTLE_WORDS = frozenset(
    ("the", "of", "and", "to", "in", "for", "by", "with", "on", "that", "will", "shall", "is", "be", "or",
     "as", "at", "its", "from")
)  # fmt: skip
_FEWEST_WORDS, _LEAST_SHARE = 60, 0.06
"""English prose has three little words in ten; lists have fewer, and other tongues hardly one in twenty."""


def look_at(source: Source, lexicon: Lexicon, lang: str | None = None) -> Text:
    """Lay the text, without what only lays it out, beside its folded copy and the words of its language, or
    of the one a person says.
    """
    smooth = smoothed(source)
    text = smooth.source.text
    tag = language(text, lexicon)
    if lang and not tag.startswith(lang):
        tag = _written(_chinese_of(Counter(text)), lexicon) if lang == "zh" else lang
    words = lexicon.languages["zh" if tag.startswith("zh") else "en"]
    found = words.scan(lexicon.folding.fold(text))
    return Text(found.folded, found.rows, found.starts, found.kinds, smooth=smooth, lang=tag,
                words=words, folding=lexicon.folding, flat=text)  # fmt: skip


def language(text: str, lexicon: Lexicon) -> str:
    """Tell "en", "zh-Hans" or "zh-Hant" by the share of Chinese and of traditional characters.

    What is written in another script, or in Latin letters without English's little words, is "und".
    """
    head = text[:_LOOKED_AT]
    chars = Counter(head)
    chinese = _chinese_of(chars)
    if _is_foreign(head, chars, chinese):
        return UNDETERMINED
    if len(text) > _LOOKED_AT:
        chars = Counter(text)
        chinese = _chinese_of(chars)
    others = sum(chars[char] for char in chars.keys() - chinese.keys() if char.isalpha())
    characters = sum(chinese.values())
    few = characters <= _SHARE_OF_CHINESE * (characters + others)
    return "en" if few else _written(chinese, lexicon)


def _written(chinese: dict[str, int], lexicon: Lexicon) -> str:
    traditional = sum(count for char, count in chinese.items() if ord(char) in lexicon.folding.table)
    return "zh-Hant" if traditional > sum(chinese.values()) / 10 else "zh-Hans"


def _chinese_of(chars: Counter[str]) -> dict[str, int]:
    return {char: count for char, count in chars.items() if "\u4e00" <= char <= "\u9fff"}


def _is_foreign(text: str, chars: Counter[str], chinese: dict[str, int]) -> bool:
    scripts = Counter({"CJK": sum(chinese.values())})
    for char in chars.keys() - chinese.keys():
        if char.isalpha():
            scripts[_script(char)] += chars[char]
    letters, kana = scripts.total(), scripts["HIRAGANA"] + scripts["KATAKANA"]
    read = scripts["LATIN"] + scripts["CJK"] + scripts["FULLWIDTH"]
    if 2 * read < letters or kana > _MOST_KANA * letters:
        return True
    if scripts["CJK"] > _SHARE_OF_CHINESE * letters:
        return False
    words = text.lower().split()
    little = sum(map(_LITTLE_WORDS.__contains__, words))
    return len(words) >= _FEWEST_WORDS and little < _LEAST_SHARE * len(words)


@cache
def _script(letter: str) -> str:
    return "LATIN" if letter.isascii() else unicodedata.name(letter, "").partition(" ")[0]
