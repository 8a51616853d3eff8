"""Which house asks in a line of a Chinese list that opens with it (二、云帆集团：请求协调用地)?"""

from hefu.reading.mentions import Mentions
from hefu.reading.names import NameMention
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text


def asking_house(text: Text, sentence: Sentence, mentions: Mentions) -> NameMention | None:
    """Name the house as if it spoke itself; what such a line has it do (云帆集团：负责建厂) nobody says."""
    label = mentions.starting_at(sentence.start)
    if not sentence.item or label is None or text.folded[label.end : label.end + 1] != ":":
        return None
    ask = text.first("ask", label.end, sentence.end)
    if ask is None or text.first("strength", label.end, ask.start):
        return None
    return NameMention(start=label.start, end=label.end, name="", party=label.party)
