"""Does an English speaker ask others for something, or say what the own side has to do?"""

from msgspec.structs import replace

from hefu.reading.names import NameMention
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.terms.undertaking import UndertakingKind

_NEEDS = "en.should"


def meant_en(
    text: Text, statement: Statement, speaker: NameMention | None, bearers: tuple[str, ...]
) -> Statement:
    """Tell "We need to train more welders", a pledge of the speaker's side, from "You should train more"."""
    asks = statement.kind is UndertakingKind.ASK and statement.why[0].rule == _NEEDS
    if not asks or speaker is None or statement.subject is None or bearers != (speaker.party,):
        return statement
    own = text.first("own_side", statement.subject.start, statement.subject.end)
    return replace(statement, kind=UndertakingKind.PLEDGE) if own else statement
