"""Who begins to speak within an English sentence: "Lee said that ..., while Vos, of Acme, added that"?"""

from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.en.roles.speakers import as_speaker, words_of_speech
from hefu.reading.mentions import Mentions
from hefu.reading.names import NameMention, Names
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.speakers import Turn
from hefu.reading.text import Text

_OPENS = pattern(r"(?:;|,?\"?,? (?:and|while|whilst|but|whereas)\b)[^,;:.\"]{0,70}$")
"""Between those who speak; the title of the second may stand before the name."""
_TITLE = 80
_BESIDE = pattern(
    r"(?:, [^,;:.\"\n]{2,70},)?"
    r"(?: (?:also|then|however|meanwhile|further|later|again|himself|herself|[a-z]+ly)"
    r"|,? (?:in turn|for (?:his|her|its|their) part),?)* "
)
"""Between whoever speaks and the word for it."""
_NAME = 110
"""How far before that word the name may stand."""


def find_further_speakers_en(
    text: Text, sentence: Sentence, names: Names, mentions: Mentions
) -> Iterator[Turn]:
    """Yield whoever takes the word from another, from where the clause begins that says so."""
    for hit in words_of_speech(text, sentence)[1:]:
        for one in _named_before(hit, sentence, names, mentions):
            opens = _OPENS.search(text.folded, max(sentence.start, one.start - _TITLE), one.start)
            if opens and _BESIDE.fullmatch(text.folded, one.end, hit.start):
                yield Turn(opens.start(), one)
                break


def _named_before(hit: Hit, sentence: Sentence, names: Names, mentions: Mentions) -> Iterator[NameMention]:
    """Yield who may have spoken: the people named near before the word, then the parties."""
    near = max(sentence.start, hit.start - _NAME)
    yield from names.within(near, hit.start)
    yield from map(as_speaker, mentions.within(near, hit.start))
