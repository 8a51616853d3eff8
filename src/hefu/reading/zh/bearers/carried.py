"""Who acts in a Chinese clause without a subject of its own, whoever is named in a clause before?"""

from hefu.reading.basis import is_instrument
from hefu.reading.bearers import FEWEST, Around, Bearing, Company, ordered, why_of
from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.reading.zh.bearers.agents import find_done_by
from hefu.terms.undertaking import UndertakingKind

_JOINT = pattern(
    "(?:将|拟|应|要|每年|定期|继续)*(?:(共同|携手|联手|联合|合力|合作|合办|合编|互设|互派|互认|互换|互访|互免|互通|共建|共享|共办|轮流)|"
    "(?:建立|成立|组建|设立|健全)[^,;。]{0,20}(?:机制|制度|工作组|领导小组|专班|联席会议|协调小组))"
)
_JOINED, _FAR = pattern("[、和与及][^,。;:!?、]{0,24}"), 60
"""Between two who speak together."""
_MARKER = 8
_ANEW = pattern(r"[;。\n:][^\w;。\n,]*(?:\d{1,2}[.、)]\s*)?$")
"""Here a clause of a report begins anew: 甲将供地；|共同打造品牌, ◆ |互派人员."""
_PRAISED = pattern(
    "令人|让人|使人|是|有|具有|拥有|优越|雄厚|扎实|良好|优良|优美|显著|突出|坚实|广阔|巨大|丰富|完善|一流|一致|契合|吻合"
)
"""What is told of somebody thus he does not do: the deed behind it is of who tells it."""
_TOGETHER = pattern("双方|共|携手|联手|联合|合力|合作|协同|互")


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
    return _sides_speaking(text, speaker, company) if speaker and speaker.party else last


def _sides_speaking(text: Text, speaker: NameMention, company: Company) -> tuple[str, ...]:
    """Give the sides of all who speak together (丁海、唐可表示，)."""
    sides, first = [speaker.party], speaker
    for one in reversed(company.names.within(max(0, speaker.start - _FAR), speaker.start)):
        if not _JOINED.fullmatch(text.folded, one.end, first.start):
            break
        sides.append(one.party)
        first = one
    return ordered([party for party in sides if party], company)


def find_uncarried(text: Text, statement: Statement, company: Company, around: Around) -> Bearing | None:
    """Take by whom a thing is done, all for what nobody does alone, or who tells of another's merits."""
    if statement.kind is not UndertakingKind.PLEDGE or _has_own_subject(statement):
        return None
    if by := find_done_by(text, statement, company, around.speaker) if statement.subject else None:
        return by
    if _is_joint(text, statement, company, around):
        return Bearing(bearers=company.everybody, why=why_of("all", None))
    if teller := _teller_of(text, statement, company, around):
        return Bearing(bearers=(teller,), why=why_of("speaker", None))
    return None


def _teller_of(text: Text, statement: Statement, company: Company, around: Around) -> str | None:
    """Name who speaks where the clause before only tells how another is: 临江的诚意令人感动，|将派人对接."""
    subject, speaker, before = statement.subject, around.speaker, around.before
    named = company.mentions.within(subject.start, subject.end)[:1] if subject else ()
    if not (subject and speaker) or (named and named[0].party == speaker):
        return None
    if not named and (_is_of_both(text, statement) or not text.at("everybody", subject.start)):
        return None
    first = before if before and around.same_sentence(statement) else statement
    if first is not statement and not (first.subject == subject and around.last == (speaker,)):
        return None
    modal = first.why[0].rule.startswith("zh.strength")
    return speaker if modal and _PRAISED.search(text.folded, subject.end, first.start) else None


def _is_of_both(text: Text, statement: Statement) -> bool:
    """Tell 双方优势互补，|将共同打造品牌 from what who says so will do: 双方合作空间广阔，|将追加投资."""
    return _TOGETHER.search(text.folded, statement.start, statement.end) is not None


def _has_own_subject(statement: Statement) -> bool:
    return statement.subject is not None and statement.subject.end > statement.start


def _is_joint(text: Text, statement: Statement, company: Company, around: Around) -> bool:
    """Tell what nobody can do alone (共建数据库, 互认学分), in a report only where a clause begins anew."""
    joint = _JOINT.match(text.folded, statement.start)
    if joint is None:
        return False
    if is_instrument(text):
        return statement.subject is None
    subject = statement.subject
    several = len(company.mentions.within(subject.start, subject.end)) if subject else 0
    if joint[1] is None or max(len(around.last), several) >= FEWEST:
        return False
    anew = _ANEW.search(text.folded, max(0, statement.start - _MARKER), statement.start) is not None
    return anew and around.speaker is None and around.author is None
