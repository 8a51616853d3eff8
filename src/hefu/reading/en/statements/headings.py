"""Does an English line without an end, a heading by its form, say who undertakes what?"""

from hefu.reading.en.roles.labels import label_at
from hefu.reading.en.statements.actors import names_somebody
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.modeless import HEADLINES
from hefu.reading.mentions import Mentions
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_ASKS = ("what ", "how ", "who ", "why ")


def says_who(text: Text, opening: Opening, sentence: Sentence, mentions: Mentions, *, terms: bool) -> bool:
    """Tell a line that undertakes from a headline: below the head of the text or in talk, with one who acts.

    ``terms``: in a sheet of terms a noun for a deed is enough, behind whoever does it.
    """
    subject = opening.subject
    if text.folded.startswith(_ASKS, sentence.start):
        return False
    if terms and opening.hit.entry.id == "en.deed" and opening.start < opening.verb:
        return True
    spoken = label_at(text, sentence.start) is not None
    below = (spoken or sentence.line >= HEADLINES) and subject is not None and subject.start < subject.end
    return below and subject is not None and names_somebody(text, subject, mentions)
