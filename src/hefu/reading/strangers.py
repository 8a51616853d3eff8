"""What is told of those who are no party, and what do they say of themselves? It is no undertaking."""

from collections.abc import Sequence

from hefu.reading.speakers import Speakers
from hefu.reading.statements import Found, Statement
from hefu.reading.text import Text
from hefu.reading.tongues import tongue_of
from hefu.terms.party import Party, Person
from hefu.terms.reading import PassedOver
from hefu.terms.undertaking import Agreement

NO_PARTY = "no-party"
"""The text has no party, tells of no agreement and is none itself: nobody in it cooperates."""


def without_strangers(
    text: Text,
    found: Found,
    agreement: Agreement | None,
    parties: Sequence[Party],
    speakers: Speakers,
    people: Sequence[Person],
) -> Found:
    """Pass over what somebody says that he himself will do who is of no party ("We will go to court"), and
    all of a text in which nobody cooperates.
    """
    if not (parties or agreement or text.first("instrument", 0, len(text.folded))):
        every = (_passed_over(text, one, NO_PARTY) for one in found.statements)
        return Found((), (*found.passed_over, *every))
    is_a_strangers_deed = tongue_of(text).is_a_strangers_deed
    strangers = {one.name: one for one in people if one.party is None}
    kept: list[Statement] = []
    left: list[PassedOver] = []
    before: Statement | None = None
    for one in found.statements:
        speaker = speakers.at(one.start)
        stranger = strangers.get(speaker.name) if speaker else None
        if is_a_strangers_deed(text, one, stranger, before):
            left.append(_passed_over(text, one, "somebody-else"))
            before = one
        else:
            kept.append(one)
            before = None
    return Found(tuple(kept), (*found.passed_over, *left))


def _passed_over(text: Text, one: Statement, rule: str) -> PassedOver:
    return PassedOver(start=one.start, end=one.end, quote=text.flat[one.start : one.end], rule=rule)
