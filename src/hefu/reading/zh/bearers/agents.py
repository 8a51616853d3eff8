"""By whom is a thing done that a Chinese clause only names (乙方引进的人才，由甲方补贴)?"""

import itertools
from collections.abc import Iterator, Sequence

from hefu.reading.bearers import Bearing, Company, ordered, why_of
from hefu.reading.mentions import Mention
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.bearers.by_word import by_word
from hefu.reading.zh.bearers.of_subject import find_bearers_zh, organ_of
from hefu.reading.zh.bearers.units import local_unit
from hefu.reading.zh.phrases import after_adverbs, names_thing_of
from hefu.terms.undertaking import UndertakingKind

_AGENT = "由"
_JOINTS = ("、", "和", "与", "及", "同")
_PART = pattern("[^、和与及同]+")
_ACTS = ("verb", "preposition", "adverb", "strength")
_ENDS_OF_TIME = "后时前起内"
_OFFICE = 12
"""How far behind 由 the name of an office may end."""


def find_doer(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take the one by whom it is done, where the statement opens with a thing of another's."""
    agent = text.folded.find(_AGENT, statement.start, statement.end)
    if agent < 0 or statement.kind is not UndertakingKind.PLEDGE or text.at("agent", agent) is None:
        return None
    owner = company.mentions.starting_at(statement.start)
    head = agent - (text.folded[agent - 1] == ",")
    if owner is None or owner.end >= head or not names_thing_of(text, owner.end, head):
        return None
    return _done_by(text, agent, statement, company)


def opens_with_another(text: Text, statement: Statement, company: Company) -> bool:
    """Tell a statement that opens with one, but of whom another acts: by a thing of his (甲方提供的设备，|
    乙方应保管), or by the time at which he does something (乙方进场时|甲方应通电).
    """
    owner = company.mentions.starting_at(statement.start)
    begin = statement.subject.start if owner and statement.subject else 0
    if owner is None or owner.end >= begin - 1:
        return False
    mark = text.folded.find(",", owner.end, begin)
    if mark < 0:
        return text.folded[begin - 1] in _ENDS_OF_TIME
    return mark == begin - 1 and names_thing_of(text, owner.end, mark)


def _done_by(text: Text, agent: int, statement: Statement, company: Company) -> Bearing | None:
    """Give the parties named behind 由, or the government whose office is."""
    start = agent + len(_AGENT)
    named = [one for one in company.mentions.within(start, statement.end) if one.start >= start]
    if named and named[0].start == start:
        ids = ordered([each.party for each in _joined(text, named)], company)
        return Bearing(bearers=ids, why=why_of("named", text.span(start, named[0].end)))
    told = text.at("everybody", start)
    if told:
        return by_word(text, Stretch(told.start, told.end), company, None, ())
    return organ_of(text, Stretch(start, min(statement.end, start + _OFFICE)), company, None)


def find_agent(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take those by whom a thing is done, where its subject is but a thing (费用由甲方与丙方承担)."""
    named = company.mentions.within(statement.start, statement.end)
    for at, one in enumerate(named):
        if text.folded[one.start - 1] == _AGENT:
            ids = ordered([each.party for each in _joined(text, named[at:])], company)
            return Bearing(bearers=ids, why=why_of("named", text.span(one.start, one.end)))
    agent = text.first("agent", statement.start, statement.end)
    house = local_unit(text, Stretch(agent.end, statement.end), company) if agent else None
    if house and agent:
        beside = [one.party for one in named if _is_joined_to(text, agent.end, one)]
        return Bearing(bearers=ordered([*house.bearers, *beside], company), why=house.why)
    told = text.at("everybody", agent.end) if agent else None
    return by_word(text, Stretch(told.start, told.end), company, None, ()) if told else None


def find_done_by(text: Text, statement: Statement, company: Company, speaker: str | None) -> Bearing | None:
    """Take the one behind 由 who does the thing, where the clause names it after a deed of another's."""
    agent = text.folded.rfind(_AGENT, statement.start, statement.end)
    opening = text.at("verb", after_adverbs(text, statement.start))
    if agent < 0 or text.at("agent", agent) is None or (opening and opening.entry.means != "noun"):
        return None
    start = agent + len(_AGENT)
    mark = text.folded.find(",", start, statement.end)
    end = mark if mark > 0 else statement.end
    acts = [hit.start for kind in _ACTS if (hit := text.first(kind, start + 1, end))]
    if not acts or "的" in text.folded[start:end]:
        return None
    return _each_of(text, Stretch(start, min(acts)), company, speaker)


def _each_of(text: Text, agents: Stretch, company: Company, speaker: str | None) -> Bearing | None:
    """Resolve each of those joined behind 由 by itself (由园方及云帆集团、县财政分担)."""
    parts = _PART.finditer(text.folded, agents.start, agents.end)
    spans = (Stretch(*part.span()) for part in parts)
    each = [find_bearers_zh(text, one, company, speaker=speaker, last=()) for one in spans]
    found = [one for one in each if one]
    if not found or len(found) < len(each):
        return None
    ids = ordered([party for one in found for party in one.bearers], company)
    return Bearing(bearers=ids, why=found[0].why)


def _is_joined_to(text: Text, start: int, one: Mention) -> bool:
    """Tell 由市城投集团与|云帆集团组建, joined to the unit that begins at a place."""
    return one.start - start <= _OFFICE and text.folded[one.start - 1] in _JOINTS


def _joined(text: Text, named: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the first and those that 和 or 、 joins to it."""
    yield named[0]
    for before, one in itertools.pairwise(named):
        if text.folded[before.end : one.start] not in _JOINTS:
            return
        yield one
