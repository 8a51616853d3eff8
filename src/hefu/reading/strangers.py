"""What do those say of themselves who stand for no party? It is no undertaking."""

from collections.abc import Sequence

from hefu.reading.sentences import Sentence
from hefu.reading.statements import Found, Statement
from hefu.reading.text import Text
from hefu.reading.tongues import Speakers, tongue_of
from hefu.terms.party import Person
from hefu.terms.reading import PassedOver


def without_strangers(
    text: Text, found: Found, sentences: Sequence[Sentence], speakers: Speakers, people: Sequence[Person]
) -> Found:
    """Pass over what somebody says that he himself will do who is of no party: "We will go to court"."""
    is_a_strangers_deed = tongue_of(text).is_a_strangers_deed
    strangers = {one.name: one for one in people if one.party is None}
    speaking = {
        sentence: strangers[speaker.name]
        for sentence, speaker in zip(sentences, speakers, strict=True)
        if speaker and speaker.name in strangers
    }
    kept: list[Statement] = []
    left: list[PassedOver] = []
    before: Statement | None = None
    for one in found.statements:
        if is_a_strangers_deed(text, one, speaking.get(one.sentence), before):
            quote = text.flat[one.start : one.end]
            left.append(PassedOver(start=one.start, end=one.end, quote=quote, rule="somebody-else"))
            before = one
        else:
            kept.append(one)
            before = None
    return Found(tuple(kept), (*found.passed_over, *left))
