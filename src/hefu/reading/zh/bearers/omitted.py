"""Who is meant where a Chinese sentence begins without a subject?"""

from hefu.reading.bearers import Company, ordered
from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.terms.undertaking import UndertakingKind

_JOINED = pattern("[、和与及][^,。;:!?、]{0,24}")
_FAR = 60


def carried_zh(
    text: Text, statement: Statement, speaker: NameMention | None, company: Company, last: tuple[str, ...]
) -> tuple[str, ...]:
    """Say whose deeds the first clause of a sentence goes on with, where it names nobody.

    An ask goes to all, not to the bearer before (希望进一步深化合作); a pledge within a speech is the
    speakers', whoever was named last (他表示，将全力支持).
    """
    if statement.subject is not None:
        return last
    if statement.kind is UndertakingKind.ASK:
        return ()
    return _sides(text, speaker, company) if speaker and speaker.party else last


def _sides(text: Text, speaker: NameMention, company: Company) -> tuple[str, ...]:
    """Give the sides of all who speak together (丁海、唐可表示，)."""
    sides, first = [speaker.party], speaker
    for one in reversed(company.names.within(max(0, speaker.start - _FAR), speaker.start)):
        if not _JOINED.fullmatch(text.folded, one.end, first.start):
            break
        sides.append(one.party)
        first = one
    return ordered([party for party in sides if party], company.parties)
