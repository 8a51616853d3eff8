"""Does somebody who stands for no party speak of what he himself will do: "We will go to court"?

His wishes for a party are asks of it all the same ("the county must publish the tariff").
"""

from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.terms.party import Person
from hefu.terms.undertaking import UndertakingKind

_WORDS = r"(?: (?:also|now|both|all|then|still|too|\w+ly))*\W*"
_OPENS = r"\W*(?:(?:and|so|then|now|but|also) )*"
_HOUSE = (
    r"(?:own )?(?:[a-z-]+ )?(?:group|company|firm|team|party|department|office|union|association|federation|"
    r"foundation|club|people|members|organi[sz]ation|committee|society|workers|families|supporters|movement)"
)
_OWN_VOICE = pattern(rf"{_OPENS}(?:(?:we|i)(?:'ve|'d|'ll|'re|'m)?|(?:our|my) {_HOUSE})\b{_WORDS}")
_TOLD_OF = pattern(rf"{_OPENS}(?:(?:he|she)(?:'d|'ll)?|(?:his|her) {_HOUSE})\b{_WORDS}")


def is_a_strangers_deed(
    text: Text, statement: Statement, speaker: Person | None, before: Statement | None
) -> bool:
    """Tell "We will organise a march," said somebody of the union, from the mayor's "we".

    Who governs speaks for a government, be it not found, but no senator does. ``before``: such a deed,
    left out right before.
    """
    if speaker is None or speaker.party or statement.kind is UndertakingKind.ASK:
        return False
    offices = [title for title in map(text.fold, speaker.titles) if text.words.find("official", title)]
    if not all(text.words.find("seat", title) for title in offices):
        return False
    subject = statement.subject
    if subject is None or subject.start >= subject.end:
        return before is not None and before.sentence is statement.sentence
    himself = _OWN_VOICE if _is_quoted(text, statement.start) else _TOLD_OF
    return himself.fullmatch(text.folded, subject.start, subject.end) is not None


def _is_quoted(text: Text, at: int) -> bool:
    paragraph = text.flat.rfind("\n", 0, at) + 1
    return text.folded.count('"', paragraph, at + 1) % 2 == 1
