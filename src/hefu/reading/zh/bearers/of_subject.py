"""Who acts in a Chinese clause? The names, sides and offices of its subject, each brought to its parties."""

from collections.abc import Iterator

from hefu.reading.bearers import FEWEST, Bearing, Company, ordered, why_of
from hefu.reading.mentions import Mention
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.bearers.announcers import find_announcer
from hefu.reading.zh.bearers.by_word import beside_us, by_word, with_coordinate
from hefu.reading.zh.bearers.units import local_unit, many_units, unit_of
from hefu.reading.zh.naming.clipped import owner_of
from hefu.reading.zh.naming.levels import LEVELS
from hefu.reading.zh.naming.offices import of_level

_OF_LEVEL = pattern(
    "[省市县区州旗镇乡][\u4e00-\u9fff]{1,6}?(?:办(?![理事法成好])|局|委|厅|站|所|队|中心|专班)"
)
"""镇经发办, 县医保中心: an office by the level alone."""
_VILLAGE, _ZONE, _AGENT = "村", "园", "由"
_LONGEST_LIST = 40
_JOINS = tuple("、和与及")
_LIST = pattern("(?:[、和与及][\u4e00-\u9fff]{2,10})*[、和与及]")
SERVES = ("为", "服务", "融入", "助力", "助推", "投身", "扎根")
"""Before whom a deed is done for, who does not do it: 融入|临江市发展大局."""
_TOWARDS = (*"与同跟向对给从来到赴", "借助", "依托", "凭借", *SERVES)
"""Before the first name of a subject: with, by or for whom somebody else acts (年内与临江市商定,
助推临江转型)."""


def find_bearers_zh(
    text: Text, subject: Stretch, company: Company, *, speaker: str | None, last: tuple[str, ...]
) -> Bearing | None:
    """Resolve a subject; ``speaker`` is the party spoken for, ``last`` the bearers before. None: unknown."""
    named = _named(text, subject, company)
    return (
        unit_of(text, subject, company)
        or _with_us(text, subject, company, speaker, last)
        or (named and with_coordinate(text, subject, named, company))
        or _sides(text, subject, company)
        or find_announcer(text, subject, company)
        or (
            (clipped := _clipped(text, subject, company)) and with_coordinate(text, subject, clipped, company)
        )
        or local_unit(text, subject, company)
        or _place_in_name(text, subject, company, _VILLAGE)
        or by_word(text, subject, company, speaker, last)
        or organ_of(text, subject, company, speaker)
        or _by_office(text, subject, company)
        or _place_in_name(text, subject, company, _ZONE)
        or many_units(text, subject, company, speaker)
    )


def _with_us(
    text: Text, subject: Stretch, company: Company, speaker: str | None, last: tuple[str, ...]
) -> Bearing | None:
    """Settle 我们和云帆集团一起, where who speaks is not named beside the other."""
    own = text.at("own_side", subject.start)
    joined = own is not None and beside_us(text, own, company) is not None
    return by_word(text, Stretch(own.start, own.end), company, speaker, last) if own and joined else None


def _named(text: Text, subject: Stretch, company: Company) -> Bearing | None:
    """Settle a subject that names parties, those by whom it is done before others (甲方的房屋由乙方维修),
    or a person who stands for one.
    """
    mentions = company.mentions.within(subject.start, subject.end)
    while mentions and text.folded.endswith(_TOWARDS, subject.start, mentions[0].start):
        mentions = mentions[1:]
    by = [at for at, one in enumerate(mentions) if text.folded[one.start - 1] == _AGENT]
    mentions = mentions[by[0] :] if by else mentions
    if mentions:
        mentions = (*mentions, *_listed_behind(text, subject, company))
        ids = tuple(dict.fromkeys(mention.party for mention in mentions))
        words = text.span(mentions[0].start, mentions[-1].end)
        return Bearing(bearers=ordered(ids, company), why=why_of("named", words))
    people = company.names.within(subject.start, subject.end)
    opens = bool(people) and people[0].start == subject.start
    opens = opens and text.folded[people[0].end : people[0].end + 1] not in _JOINS
    one = people[0 if opens else -1] if people else None
    if one is None or one.party is None:
        return None
    return Bearing(bearers=(one.party,), why=why_of("spokesperson", text.span(one.start, one.end)))


def _listed_behind(text: Text, subject: Stretch, company: Company) -> Iterator[Mention]:
    """Yield who closes a list that goes on behind the subject with others (县发改局|、青石镇和云帆集团要)."""
    if text.folded[subject.end : subject.end + 1] not in _JOINS:
        return
    for one in company.mentions.within(subject.end, subject.end + _LONGEST_LIST):
        if _LIST.fullmatch(text.folded, subject.end, one.start) and text.at("strength", one.end):
            yield one


def _by_office(text: Text, subject: Stretch, company: Company) -> Bearing | None:
    """Resolve 市长 to the one party that has such an office."""
    for hit in text.find("office", subject.start, subject.end):
        ids = company.of_kinds(hit.entry.means)
        if len(ids) == 1:
            return Bearing(bearers=ids, why=text.because("bearers", hit))
    return None


def _place_in_name(text: Text, subject: Stretch, company: Company, place: str) -> Bearing | None:
    """Resolve 村里, and 园区 where no government is meant, to the one party whose name holds 村 or 园."""
    for hit in text.find("generic", subject.start, subject.end):
        own = text.folded[hit.start] == place
        ids = tuple(one.id for one in company.parties if own and place in text.fold(one.name))
        if len(ids) == 1:
            return Bearing(bearers=ids, why=text.because("bearers", hit))
    return None


def _sides(text: Text, subject: Stretch, company: Company) -> Bearing | None:
    """Resolve 甲、乙双方 and 乙丙两方 to the parties so defined."""
    told = text.first("sides", subject.start, subject.end)
    if told is None:
        return None
    wanted = {f"{side}方" for side in text.folded[told.start : told.end]}
    ids = tuple(party.id for party in company.parties if wanted.intersection(map(text.fold, party.aliases)))
    return Bearing(bearers=ids, why=text.because("bearers", told)) if len(ids) >= FEWEST else None


def _clipped(text: Text, subject: Stretch, company: Company) -> Bearing | None:
    """Resolve 县医院 or 校方 by the characters of the parties' names."""
    owner = owner_of(text, subject, company.mentions)
    if owner is None or text.first("everybody", subject.start, subject.end):
        return None
    if other := _of_other_level(text, subject, owner, company):
        return other
    why = why_of("clipped-name", text.span(subject.start, subject.end))
    ids = [party.id for party in company.parties if text.fold(party.name) == owner]
    return Bearing(bearers=(ids[-1],), why=why)


def _of_other_level(text: Text, subject: Stretch, owner: str, company: Company) -> Bearing | None:
    """Give 市|供销社, beside 省供销社, to the government of its level."""
    begin = subject.start - 1
    level = text.folded[begin : subject.start]
    if level not in LEVELS or owner[0] not in LEVELS or owner.startswith(level):
        return None
    words = text.folded[begin : subject.end]
    ids = of_level(words, company.of_kinds("government"), company.parties, None)
    return Bearing(bearers=ids, why=why_of("unit", text.span(begin, subject.end))) if len(ids) == 1 else None


def organ_of(text: Text, subject: Stretch, company: Company, speaker: str | None) -> Bearing | None:
    """A bureau stands for its government: the only one, the one of its level, or the speaker's own."""
    governments = company.of_kinds("government")
    words = text.folded[subject.start : subject.end].lstrip("和与及、")
    governments = of_level(words, governments, company.parties, speaker)
    for hit in text.find("body", subject.start, subject.end):
        if hit.entry.means == "government" and len(governments) == 1:
            return Bearing(bearers=governments, why=text.because("bearers", hit))
    department = text.first("department", subject.start, subject.end)
    office = _OF_LEVEL.match(text.folded, subject.start)
    if office and len(governments) == 1:
        return Bearing(bearers=governments, why=why_of("unit", text.span(*office.span())))
    if department and len(governments) == 1:
        return Bearing(bearers=governments, why=text.because("bearers", department))
    return None
