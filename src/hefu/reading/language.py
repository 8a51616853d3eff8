"""Which language is it?"""

from hefu.lexicon.load import Lexicon
from hefu.reading.text import Text
from hefu.terms.source import Source

_SHARE_OF_CHINESE = 0.15
"""A Chinese character says about as much as six letters, hence far below one half."""


def look_at(source: Source, lexicon: Lexicon) -> Text:
    """Lay the text beside its folded copy and the words of its language."""
    lang = language(source.text, lexicon)
    words = lexicon.languages[lang[:2]]
    folded = lexicon.folding.fold(source.text)
    return Text(source=source, folded=folded, lang=lang, words=words, hits=words.scan(folded),
                folding=lexicon.folding)  # fmt: skip


def language(text: str, lexicon: Lexicon) -> str:
    """Tell "en", "zh-Hans" or "zh-Hant" by the share of Chinese and of traditional characters."""
    chinese = [char for char in text if "\u4e00" <= char <= "\u9fff"]
    letters = sum(char.isalpha() for char in text)
    if len(chinese) <= _SHARE_OF_CHINESE * letters:
        return "en"
    traditional = sum(ord(char) in lexicon.folding.table for char in chinese)
    return "zh-Hant" if traditional > len(chinese) / 10 else "zh-Hans"
