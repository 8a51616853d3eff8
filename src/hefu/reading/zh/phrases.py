"""Where do the words of a Chinese clause begin that matter?"""

from hefu.reading.text import Text

_FARTHEST = 22
"""The length of a short clause."""


def after_adverbs(text: Text, at: int) -> int:
    """Pass over 每年, 也, 进一步 and the like, not further than a short clause goes."""
    farthest = at + _FARTHEST
    while at < farthest and (adverb := text.at("adverb", at)):
        at = adverb.end
    return at
