"""Who is meant where a Chinese sentence begins without a subject?"""

from hefu.reading.names import NameMention
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.terms.undertaking import UndertakingKind


def carried_zh(
    text: Text, statement: Statement, speaker: NameMention | None, last: tuple[str, ...]
) -> tuple[str, ...]:
    """Say whose deeds the first clause of a sentence goes on with, where it names nobody.

    An ask goes to all, not to the bearer before (希望进一步深化合作); a pledge within a speech is the
    speaker's, whoever was named last (他表示，将全力支持).
    """
    if statement.subject is not None:
        return last
    if statement.kind is UndertakingKind.ASK:
        return ()
    return (speaker.party,) if speaker and speaker.party else last
