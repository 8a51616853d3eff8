"""What does the title of a section say of the items under it: whose they are, or that they bind nobody?"""

from hefu.reading.scene_zh import Frame, Scene
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_LONGEST = 16
_LONGEST_NAMED = 30


def is_title(text: Text, sentence: Sentence) -> bool:
    """Tell the title of a section (三、乙方责任) from an item or a sentence."""
    if not (sentence.item or sentence.heading) or text.folded[sentence.end - 1] in "。;,:|":
        return False
    length = sentence.end - sentence.start
    named = text.find("heading_noun", sentence.start, sentence.end)
    ends_so = length < _LONGEST_NAMED and any(hit.end == sentence.end for hit in named)
    return ends_so or (length < _LONGEST and text.first("verb", sentence.start, sentence.end) is None)


def section_frame(scene: Scene, sentence: Sentence) -> Frame | None:
    """Give the items under 乙方的责任 their bearer; None where the title names nobody."""
    told = scene.instrument or scene.agreed
    named = scene.mentions.within(sentence.start, sentence.end)
    nouns = [
        hit
        for hit in scene.text.find("heading_noun", sentence.start, sentence.end)
        if hit.end == sentence.end
    ]
    if not (told and named and nouns and named[-1].end <= nouns[0].start):
        return None
    strength = Strength.SHALL if scene.instrument else Strength.WILL
    subject = Stretch(named[0].start, named[-1].end)
    return Frame(hit=nouns[0], kind=UndertakingKind.PLEDGE, strength=strength, subject=subject)
