"""Who is meant where a Chinese sentence begins without a subject?"""

import re

from msgspec.structs import replace

from hefu.reading.names import NameMention
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.agreed import find_agreed
from hefu.terms.undertaking import Strength, UndertakingKind

_FAR = 24
_UNITS = "站所队组"
_LONGEST_LINE = 400
_SHORTENED = re.compile(
    r"(?:压|缩|减|控制|限定|限)[^,。;]{0,3}[到至在为] ?[\d一二三四五六七八九十两]{1,3}个?(?:工作)?[日天小]"
)
_SIGNING = re.compile(r"签|订立|生效|揭牌")


def carried_zh(
    text: Text, statement: Statement, speaker: NameMention | None, last: tuple[str, ...]
) -> tuple[str, ...]:
    """Say whose deeds the first clause of a sentence goes on with, where it names nobody.

    An ask goes to all, not to the bearer before (希望进一步深化合作); a pledge behind "he said" is the
    speaker's, whoever was named last (他表示，将全力支持).
    """
    if statement.subject is not None:
        return last
    if statement.kind is UndertakingKind.ASK:
        return ()
    told = text.first("speech", statement.sentence.start, statement.start)
    return (speaker.party,) if told and speaker and speaker.party else last


def meant_zh(
    text: Text, statement: Statement, speaker: NameMention | None, bearers: tuple[str, ...]
) -> Statement:
    """Read 必须 by who says it to whom: what a speaker demands of the other side is an ask."""
    party = speaker.party if speaker else None
    if party is None or statement.subject is None or statement.strength is not Strength.SHALL:
        return statement
    must = _is_of_leader(statement)
    told = find_agreed(text, _line_start(text, statement.start), statement.start)
    if statement.kind is UndertakingKind.PLEDGE and bearers and party not in bearers and told is None:
        return replace(statement, kind=UndertakingKind.ASK)
    own = statement.kind is UndertakingKind.ASK and bearers == (party,) and must
    if own and not _is_subordinate(text, statement.subject):
        return replace(statement, kind=UndertakingKind.PLEDGE, strength=Strength.WILL)
    return statement


def is_for_own_units(text: Text, statement: Statement) -> bool:
    """Tell what a leader says that units of the own side must do (农技站要全程跟踪)."""
    return _is_of_leader(statement) and bool(statement.subject and _is_subordinate(text, statement.subject))


def _is_of_leader(statement: Statement) -> bool:
    return statement.why[0].rule == "zh.strength.must_of_leader"


def _line_start(text: Text, at: int) -> int:
    floor = max(0, at - _LONGEST_LINE)
    return max(text.folded.rfind("\n", floor, at) + 1, floor)


def is_dated_otherwise_zh(text: Text, statement: Statement) -> bool:
    """Tell a term that does not count from the signing: of what is forbidden, how long a thing is to
    take (时限压到15天以内), and what follows from a condition (合同解除的，应在30日内…).
    """
    if text.first("forbidding", statement.start, statement.end):
        return True
    if _SHORTENED.search(text.folded, statement.start, statement.end):
        return True
    before = text.folded[max(0, statement.start - _FAR) : statement.start]
    condition = before.rpartition("。")[2].rstrip("\n ")
    return condition.endswith(("的,", "后,", "时,", "者,", "起,")) and not _SIGNING.search(condition)


def _is_subordinate(text: Text, subject: Stretch) -> bool:
    """Tell those a leader speaks to (市住建局, 各督查组) from the side spoken for (云帆集团, 县里)."""
    organs = text.find("body", subject.start, subject.end)
    bureau = any(hit.entry.means == "government" for hit in organs)
    return (
        bureau
        or text.folded[subject.start] == "各"
        or text.folded[subject.end - 1] in _UNITS
        or text.first("department", subject.start, subject.end) is not None
    )
