"""Whom does a word mean in a Chinese clause that names nobody: 双方, 公司, 该公司, 你们, 其?"""

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import FEWEST, Bearing, Company, ordered, why_of
from hefu.reading.mentions import Mention
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.bearers.addressed import line_start, spoken_to
from hefu.reading.zh.bearers.both import both_of
from hefu.reading.zh.bearers.own_side import own_side
from hefu.reading.zh.letters import find_recipients
from hefu.reading.zh.naming.offices import of_level, of_sorts, of_trade

_PRONOUNS = ("everybody", "own_side", "spoken_to", "generic", "back_reference")
_OF_A_SORT = ("generic", "everybody")
_CLAUSE = 60
_YOUR, _THY, _THAT = "贵", "你", "该"
_PERSON = ("他", "她")
"""In what somebody says these are who says it (他希望…，表示将…)."""
_OF_RANK = "直"
_UTILITIES = {"供电": "电電网網能", "电力": "电電网網能", "燃气": "气氣能", "水务": "水", "自来水": "水"}
_ASK = 4
"""Characters of a word of asking: 责令|其退款."""
_COUNTS = "各两三四五家个所名些等"
_JOINTLY = ("一起", "一道", "一同", "共同", "携手", "联手", "都", "将", "会", "各")
_AND = tuple("、和与及同跟")


def by_word(
    text: Text, subject: Stretch, company: Company, speaker: str | None, last: tuple[str, ...]
) -> Bearing | None:
    """Resolve 双方, 我们, 公司 or 该公司 to those it may mean of whom the text speaks."""
    for kind in text.among(_PRONOUNS, subject.start, subject.end):
        for hit in text.find(kind, subject.start, subject.end)[:1]:
            several = text.at("several", hit.start) is not None
            if kind == "generic" and text.folded[hit.start - 1] == "各" and hit.entry.means != "government":
                continue
            ids = _meant(kind, hit.entry.means, company, *((None, ()) if several else (speaker, last)))
            yours = text.folded[hit.start] == _YOUR or (kind == "generic" and text.folded[hit.start] == _THY)
            ids = _yours(text, hit, company, speaker) if yours else ids
            ids = _narrowed(text, hit, kind, ids, company, speaker=speaker)
            if kind == "own_side" and (beside := beside_us(text, hit, company)):
                together = ordered((*ids, beside.party), company)
                return Bearing(bearers=together, why=why_of("with-us", text.span(hit.start, beside.end)))
            if ids:
                joined = _named_beside(text, subject, hit, company) if kind == "everybody" else ()
                ids = ordered((*ids, *joined), company) if joined else ids
                settled = Bearing(bearers=ids, why=text.because("bearers", hit))
                sort = kind in _OF_A_SORT and hit.entry.means
                return with_coordinate(text, subject, settled, company) if sort else settled
    return None


def beside_us(text: Text, hit: Hit, company: Company) -> Mention | None:
    """Take the one joined to the own side by 和, who acts with it (我们和云帆集团一起)."""
    named = _joined_behind(text, hit, company)
    return named if named and text.folded.startswith(_JOINTLY, named.end) else None


def _named_beside(text: Text, subject: Stretch, hit: Hit, company: Company) -> tuple[str, ...]:
    """Give the one joined to those of a sort, who acts with them (三校与县府)."""
    named = _joined_behind(text, hit, company) if hit.entry.means else None
    return (named.party,) if named and named.end <= subject.end else ()


def _joined_behind(text: Text, hit: Hit, company: Company) -> Mention | None:
    return company.mentions.starting_at(hit.end + 1) if text.folded.startswith(_AND, hit.end) else None


def _yours(text: Text, hit: Hit, company: Company, speaker: str | None) -> tuple[str, ...]:
    """Give whom a letter is to (云帆集团：…请贵公司), else those of the sort other than who speaks: a city
    that writes 贵市 means another.
    """
    if hit.entry.id == "zh.spoken_to":
        return _meant("spoken_to", "", company, speaker, ())
    fitting = company.of_kinds(hit.entry.means)
    line = find_recipients(text)
    written = company.mentions.within(line.start, line.end) if line else ()
    to = tuple(party for party in dict.fromkeys(one.party for one in written) if party in fitting)
    return to or tuple(party for party in fitting if party != speaker) or fitting


def _narrowed(
    text: Text, hit: Hit, kind: str, ids: tuple[str, ...], company: Company, *, speaker: str | None
) -> tuple[str, ...]:
    """Narrow those a word may mean by the sorts, the trade or the level it tells."""
    words = text.folded[hit.start : hit.end]
    if kind == "everybody":
        return _of_rank(text, hit, company, speaker) or both_of(
            text, hit, of_sorts(words, ids, company.parties), company, speaker
        )
    if kind == "spoken_to" and speaker:
        return spoken_to(text, hit, company, speaker) or ids
    if kind == "own_side":
        return own_side(text, hit, ids, company, speaker)
    if kind == "back_reference":
        return _named_before(text, hit, company, speaker) or ids
    return _of_sort(text, hit, ids, company, speaker) if kind == "generic" else ids


def _of_sort(
    text: Text, hit: Hit, ids: tuple[str, ...], company: Company, speaker: str | None
) -> tuple[str, ...]:
    """Narrow those of a sort by the trade and the level that 供电公司 or 县委 tells."""
    words = text.folded[hit.start : hit.end]
    if not _is_of_utility(words, company):
        return ()
    if that := _that_one(text, hit, company):
        return that
    ids = _in_line(text, hit, of_trade(words, ids, company.parties), company)
    return of_level(words, _all_of(hit, ids, company), company.parties, speaker)


def _is_of_utility(words: str, company: Company) -> bool:
    """Tell whether 供电公司 may be one of the companies: one that sells power, as its name says."""
    trade = next((marks for word, marks in _UTILITIES.items() if words.startswith(word)), "")
    names = [one.name for one in company.parties if one.kind == "company"]
    return not trade or not names or any(mark in name for name in names for mark in trade)


def _that_one(text: Text, hit: Hit, company: Company) -> tuple[str, ...]:
    """Give the one of the sort that the line names last before 该院, but for who writes (我院)."""
    if text.folded[hit.start] != _THAT:
        return ()
    ids = of_level(text.folded[hit.start : hit.end], company.of_kinds(hit.entry.means), company.parties, None)
    line = line_start(text, hit.start)
    named = [
        one.party
        for one in company.mentions.within(line, hit.start)
        if one.party in ids and text.at("self_name", one.start) is None
    ]
    return tuple(named[-1:])


def _of_rank(text: Text, hit: Hit, company: Company, speaker: str | None) -> tuple[str, ...]:
    """Give the government whose offices 县直各责任单位 are."""
    if text.folded[hit.start - 1] != _OF_RANK:
        return ()
    words = text.folded[hit.start - len("县直") : hit.end]
    return of_level(words, company.of_kinds("government"), company.parties, speaker)


def _in_line(text: Text, hit: Hit, ids: tuple[str, ...], company: Company) -> tuple[str, ...]:
    """Keep of several of a sort the only one that the line named before (在云帆集团，…要求企业…)."""
    if len(ids) < FEWEST or text.folded[hit.start - 1] in _COUNTS:
        return ids
    line = max(0, text.folded.rfind("\n", 0, hit.start))
    before = {one.party for one in company.mentions.within(line, hit.start)}.intersection(ids)
    return tuple(before) if len(before) == 1 else ids


def _named_before(text: Text, hit: Hit, company: Company, speaker: str | None) -> tuple[str, ...]:
    """Take who speaks for 他, the one named last in the line before 由其, 责令其 or 他们, other than he."""
    if speaker and text.folded[hit.start : hit.end] in _PERSON:
        return (speaker,)
    asked = any(one.end == hit.start for one in text.find("ask", hit.start - _ASK, hit.start))
    if not asked and text.folded[hit.start - 1] != "由" and hit.end - hit.start == 1:
        return ()
    near = max(0, hit.start - _CLAUSE)
    floor = max(text.folded.rfind("\n", near, hit.start) + 1, near)
    named = [one.party for one in company.mentions.within(floor, hit.start) if one.party != speaker]
    return tuple(named[-1:])


def with_coordinate(text: Text, subject: Stretch, named: Bearing, company: Company) -> Bearing:
    """Count those in that a word for their sort names beside a party (市政府承担60%、企业承担40%)."""
    sorts = {company.kinds[party] for party in named.bearers}
    more = {
        party
        for kind in _OF_A_SORT
        for hit in text.find(kind, subject.start, subject.end)
        if _is_joined(text, subject, hit) and not company.mentions.within(hit.start, hit.end)
        for party in company.of_kinds(hit.entry.means)
        if company.kinds[party] not in sorts
    }
    bearers = ordered((*named.bearers, *more), company)
    return Bearing(bearers=bearers, why=named.why) if more else named


def _is_joined(text: Text, subject: Stretch, hit: Hit) -> bool:
    """Tell 市政府和企业 and 学校和云帆, a word for a sort behind a name or before it."""
    before = text.folded[hit.start - 1] in _AND
    begins = hit.start == subject.start or text.folded[hit.start - 1] == "由"
    return before or (begins and text.folded[hit.end : hit.end + 1] in _AND)


def _all_of(hit: Hit, ids: tuple[str, ...], company: Company) -> tuple[str, ...]:
    """Weigh all governments for an office, whoever was named last."""
    return company.of_kinds("government") if hit.entry.means == "government" else ids


def _meant(
    kind: str, means: str, company: Company, speaker: str | None, last: tuple[str, ...]
) -> tuple[str, ...]:
    if kind == "everybody":
        sort = "company" if means == "venture" else means
        alike = company.of_kinds(sort)
        if means == "venture" and alike:
            return alike
        return alike if len(alike) >= FEWEST else company.everybody
    if kind == "own_side":
        return (speaker,) if speaker else last or company.everybody
    if kind == "spoken_to":
        return tuple(party for party in company.everybody if party != speaker) if speaker else ()
    if kind == "back_reference":
        return last or ((speaker,) if speaker else ())
    return _of_kind(means, company, speaker, last)


def _of_kind(means: str, company: Company, speaker: str | None, last: tuple[str, ...]) -> tuple[str, ...]:
    fitting = company.of_kinds(means)
    if len(fitting) <= 1:
        return fitting
    if speaker in fitting:
        return (speaker,)
    return last if last and set(last) <= set(fitting) else fitting
