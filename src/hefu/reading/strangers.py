"""What do those say of themselves who stand for no party? It is no undertaking."""

from collections.abc import Sequence

from hefu.reading.speakers import Speakers
from hefu.reading.statements import Found, Statement
from hefu.reading.text import Text
from hefu.reading.tongues import tongue_of
from hefu.terms.party import Person
from hefu.terms.reading import PassedOver


def without_strangers(text: Text, found: Found, speakers: Speakers, people: Sequence[Person]) -> Found:
    """Pass over what somebody says that he himself will do who is of no party: "We will go to court"."""
    is_a_strangers_deed = tongue_of(text).is_a_strangers_deed
    strangers = {one.name: one for one in people if one.party is None}
    kept: list[Statement] = []
    left: list[PassedOver] = []
    before: Statement | None = None
    for one in found.statements:
        speaker = speakers.at(one.start)
        stranger = strangers.get(speaker.name) if speaker else None
        if is_a_strangers_deed(text, one, stranger, before):
            quote = text.flat[one.start : one.end]
            left.append(PassedOver(start=one.start, end=one.end, quote=quote, rule="somebody-else"))
            before = one
        else:
            kept.append(one)
            before = None
    return Found(tuple(kept), (*found.passed_over, *left))
