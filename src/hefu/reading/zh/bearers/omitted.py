"""Who is meant where a Chinese sentence begins without a subject?"""

from hefu.reading.bearers import Company, ordered
from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.terms.undertaking import UndertakingKind

_JOINED = pattern("[、和与及][^,。;:!?、]{0,24}")
_FAR = 60
_BUILDS = pattern("开工|动工|投产|达产|竣工|建成|投用|投资|建设")
_INVESTED = pattern("由[^,。;、\n]{2,40}?(?:独资|全额|计划|拟)?投资(?:建设|兴建|打造|开发|新建)?的")


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
    if speaker and speaker.party:
        return sides_speaking(text, speaker, company)
    return last or _investor(text, statement, company)


def _investor(text: Text, statement: Statement, company: Company) -> tuple[str, ...]:
    """Give the only one that is said to build the project (由云帆集团投资建设的项目。…|计划年内开工)."""
    built = _BUILDS.search(text.folded, statement.start, statement.end)
    told = text.once(_investments) if built else ()
    owners = {one.party for start, end in told for one in company.mentions.within(start, end)}
    return tuple(owners) if len(owners) == 1 else ()


def _investments(text: Text) -> tuple[tuple[int, int], ...]:
    return tuple(one.span() for one in _INVESTED.finditer(text.folded))


def sides_speaking(text: Text, speaker: NameMention, company: Company) -> tuple[str, ...]:
    """Give the sides of all who speak together (丁海、唐可表示，)."""
    sides, first = [speaker.party], speaker
    for one in reversed(company.names.within(max(0, speaker.start - _FAR), speaker.start)):
        if not _JOINED.fullmatch(text.folded, one.end, first.start):
            break
        sides.append(one.party)
        first = one
    return ordered([party for party in sides if party], company)
