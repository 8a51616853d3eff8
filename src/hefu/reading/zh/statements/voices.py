"""By what is a Chinese line said: a name and its colon, 答：, or that the whole text is a letter?"""

from hefu.lexicon.hits import Hit
from hefu.reading.sentences import Sentence
from hefu.reading.zh.roles.speakers import colon_behind
from hefu.reading.zh.statements.scene import Scene

ANSWERS = ("答:", "a:", "答复:", "回答:")
_HEAD = 40
"""In so many characters a letter says that it is one."""
_LONGEST_NAME = 24


class Voices:
    """Follows the lines and keeps who speaks on the one at hand."""

    def __init__(self, scene: Scene) -> None:
        self.text = scene.text
        self.scene = scene
        self.spoken: Hit | None = None
        self.line = -1
        self.letter = (
            None
            if scene.instrument
            else scene.text.first("letter", 0, _HEAD) or scene.text.first("monologue", 0, _HEAD)
        )

    def speaks(self, sentence: Sentence) -> Hit | None:
        """Find by what a sentence is said: the colon behind the speaker's name and title at the head of its
        line (总裁华吉：), the word of speech before it on the line, else that the whole text is a letter.
        """
        if sentence.line == self.line:
            return self.spoken or self.scene.said
        self.spoken, self.line = None, sentence.line
        mark = self.text.folded.find(":", sentence.start, sentence.start + _LONGEST_NAME)
        if self.text.folded.startswith(ANSWERS, sentence.start):
            self.spoken = self.text.at("colon", mark)
        one = self.scene.people.before(mark) if mark > 0 else None
        if one and one.start >= sentence.start and colon_behind(self.text, one) == mark:
            self.spoken = self.text.at("colon", mark)
        self.scene.answers = (self.spoken or self.letter) is not None
        return self.spoken or self.letter
