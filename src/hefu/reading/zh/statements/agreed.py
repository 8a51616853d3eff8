"""Where does a Chinese sentence say that what follows was agreed: 根据协议, 双方还约定, 会议议定?"""

from hefu.lexicon.hits import Hit
from hefu.reading.text import Text
from hefu.reading.zh.phrases import after_adverbs

_STIPULATES = (",约定", ",商定", ",明确", ",规定", ",议定", ",载明")
"""(签署协议)，约定|集团建厂: what the paper behind whose name they stand says."""
_KINDS = ("agreed", "paper", "everybody")


def find_agreed(text: Text, start: int, end: int) -> Hit | None:
    """Find the words that open what was agreed; 协议确定的指标 only names it."""
    told: list[Hit] = []
    for kind in text.among(_KINDS, start, end):
        for hit in text.find(kind, start, end):
            at = hit.end + (kind == "paper" and text.folded.startswith(_STIPULATES, hit.end))
            verb = hit if kind == "agreed" else text.at("agree_verb", after_adverbs(text, at))
            if verb and _opens(text, verb.end):
                told.append(Hit(start=hit.start, end=verb.end, entry=verb.entry))
    return min(told, key=lambda hit: hit.start, default=None)


def _opens(text: Text, end: int) -> bool:
    return text.folded[end : end + 1] != "的"
