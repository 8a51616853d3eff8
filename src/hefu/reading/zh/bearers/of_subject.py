"""Who acts in a Chinese clause? Names, words for sorts, sides and offices, each brought to its parties."""

from collections import Counter
from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import FEWEST, Bearing, Company, ordered, why_of
from hefu.reading.mentions import Mention
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.bearers.addressed import spoken_to
from hefu.reading.zh.bearers.signing import signed_first, signed_last
from hefu.reading.zh.bearers.units import local_unit, many_units, unit_of
from hefu.reading.zh.letters import find_recipients
from hefu.reading.zh.naming.clipped import owner_of
from hefu.reading.zh.naming.offices import of_level, of_sorts, of_trade

_PRONOUNS = ("everybody", "own_side", "spoken_to", "generic", "back_reference")
_CLAUSE, _FAR = 60, 300
_BOTH = "双方"
_YOUR, _THY = "贵", "你"
_PERSON = ("他", "她")
"""In what somebody says these are who says it (他希望…，表示将…)."""
_PLACES = "园村"
_OF_RANK = "直"
_COUNTS = "各两三四五家个所名些等"
_TOWARDS = "与同跟向对为给从"
"""Before the first name of a subject: with or for whom somebody else acts (年内与临江市商定)."""
_JOINTLY = ("一起", "一道", "一同", "共同", "携手", "联手", "都", "将", "会", "各")
_AND = tuple("、和与及同跟")
_HOUSES = {"校": ("大学", "学院", "学校"), "司": ("公司",), "委": ("委", "委员会")}
"""How the names end of those who call themselves so (我校); else they end in the word itself (我馆)."""


def find_bearers_zh(
    text: Text, subject: Stretch, company: Company, *, speaker: str | None, last: tuple[str, ...]
) -> Bearing | None:
    """Resolve a subject; ``speaker`` is the party spoken for, ``last`` the bearers before. None: unknown."""
    named = _named(text, subject, company)
    return (
        unit_of(text, subject, company)
        or (named and _with_coordinate(text, subject, named, company))
        or _sides(text, subject, company)
        or (
            (clipped := _clipped(text, subject, company))
            and _with_coordinate(text, subject, clipped, company)
        )
        or local_unit(text, subject, company)
        or by_word(text, subject, company, speaker, last)
        or organ_of(text, subject, company, speaker)
        or _by_office(text, subject, company)
        or _place_in_name(text, subject, company)
        or many_units(text, subject, company, speaker)
    )


def _named(text: Text, subject: Stretch, company: Company) -> Bearing | None:
    """Settle a subject that names parties, or a person who stands for one."""
    mentions = company.mentions.within(subject.start, subject.end)
    while mentions and subject.start < mentions[0].start and text.folded[mentions[0].start - 1] in _TOWARDS:
        mentions = mentions[1:]
    if mentions:
        ids = tuple(dict.fromkeys(mention.party for mention in mentions))
        words = text.span(mentions[0].start, mentions[-1].end)
        return Bearing(bearers=ordered(ids, company.parties), why=why_of("named", words))
    people = company.names.within(subject.start, subject.end)
    if people and people[-1].party:
        spoken_for = why_of("spokesperson", text.span(people[-1].start, people[-1].end))
        return Bearing(bearers=(people[-1].party,), why=spoken_for)
    return None


def _by_office(text: Text, subject: Stretch, company: Company) -> Bearing | None:
    """Resolve 市长 to the one party that has such an office."""
    for hit in text.find("office", subject.start, subject.end):
        ids = company.of_kinds(hit.entry.means)
        if len(ids) == 1:
            return Bearing(bearers=ids, why=text.because("bearers", hit))
    return None


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
            if kind == "own_side" and (beside := _beside_us(text, hit, company)):
                ids = ordered((*ids, beside.party), company.parties)
            if ids:
                settled = Bearing(bearers=ids, why=text.because("bearers", hit))
                return _with_coordinate(text, subject, settled, company) if kind == "generic" else settled
    return None


def _beside_us(text: Text, hit: Hit, company: Company) -> Mention | None:
    """Take the one joined to the own side by 和, who acts with it (我们和云帆集团一起)."""
    named = company.mentions.starting_at(hit.end + 1) if text.folded[hit.end] in _AND else None
    return named if named and text.folded.startswith(_JOINTLY, named.end) else None


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
        return _of_rank(text, hit, company, speaker) or _named_most(
            text, hit, of_sorts(words, ids, company.parties), company
        )
    if kind == "spoken_to" and speaker:
        return spoken_to(text, hit, company, speaker) or ids
    if kind == "own_side" and speaker is None:
        house = _own_house(words, company) or _who_tells(text, hit, company)
        return house or (_who_says_we(text, hit, company) if ids == company.everybody else ids)
    if kind == "back_reference":
        return _named_before(text, hit, company, speaker) or ids
    if kind == "generic":
        ids = _in_line(text, hit, of_trade(words, ids, company.parties), company)
        return of_level(words, _all_of(hit, ids, company), company.parties, speaker)
    return ids


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
    """Take who speaks for 他, the one named last in the line before 由其 or 他们, other than who speaks."""
    if speaker and text.folded[hit.start : hit.end] in _PERSON:
        return (speaker,)
    if text.folded[hit.start - 1] != "由" and hit.end - hit.start == 1:
        return ()
    near = max(0, hit.start - _CLAUSE)
    floor = max(text.folded.rfind("\n", near, hit.start) + 1, near)
    named = [one.party for one in company.mentions.within(floor, hit.start) if one.party != speaker]
    return tuple(named[-1:])


def _named_most(text: Text, hit: Hit, ids: tuple[str, ...], company: Company) -> tuple[str, ...]:
    """Keep the two that the line names before 双方, else of three those that the text names most."""
    if _BOTH not in text.folded[hit.start : hit.end] or len(ids) <= FEWEST:
        return ids
    for two in _at_hand(text, hit, company):
        if len(two) == FEWEST and two <= set(ids):
            return ordered(tuple(two), company.parties)
    if len(ids) > FEWEST + 1:
        return ids
    times = Counter(one.party for one in company.mentions.all)
    least, next_to_it, *_ = sorted(ids, key=lambda one: times[one])
    return ids if times[least] == times[next_to_it] else tuple(one for one in ids if one != least)


def _at_hand(text: Text, hit: Hit, company: Company) -> Iterator[set[str]]:
    """Yield whom 双方 may mean: who signs in its line, who is named there, else others who sign."""
    line = max(0, text.folded.rfind("\n", 0, hit.start))
    yield signed_last(text, line, hit.start, company)
    before = {one.party for one in company.mentions.within(line, hit.start)}
    yield before
    if not before:
        yield signed_last(text, 0, line, company)
        yield signed_first(text, company)


def _place_in_name(text: Text, subject: Stretch, company: Company) -> Bearing | None:
    """Resolve 园区 and 村里, where no government is meant, to the one party whose name holds 园 or 村."""
    for hit in text.find("generic", subject.start, subject.end):
        place = text.folded[hit.start]
        ids = tuple(one.id for one in company.parties if place in text.fold(one.name))
        if place in _PLACES and len(ids) == 1:
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
    why = why_of("clipped-name", text.span(subject.start, subject.end))
    ids = [party.id for party in company.parties if text.fold(party.name) == owner]
    return Bearing(bearers=(ids[-1],), why=why)


def _with_coordinate(text: Text, subject: Stretch, named: Bearing, company: Company) -> Bearing:
    """Count those in that a word for their sort names beside a party (市政府承担60%、企业承担40%)."""
    sorts = {company.kinds[party] for party in named.bearers}
    more = {
        party
        for hit in text.find("generic", subject.start, subject.end)
        if _is_joined(text, subject, hit) and not company.mentions.within(hit.start, hit.end)
        for party in company.of_kinds(hit.entry.means)
        if company.kinds[party] not in sorts
    }
    bearers = ordered((*named.bearers, *more), company.parties)
    return Bearing(bearers=bearers, why=named.why) if more else named


def _is_joined(text: Text, subject: Stretch, hit: Hit) -> bool:
    """Tell 市政府和企业 and 学校和云帆, a word for a sort behind a name or before it."""
    before = text.folded[hit.start - 1] in _AND
    return before or (hit.start == subject.start and text.folded[hit.end : hit.end + 1] in _AND)


def _all_of(hit: Hit, ids: tuple[str, ...], company: Company) -> tuple[str, ...]:
    """Weigh all governments for an office, whoever was named last."""
    return company.of_kinds("government") if hit.entry.means == "government" else ids


def organ_of(text: Text, subject: Stretch, company: Company, speaker: str | None) -> Bearing | None:
    """A bureau stands for its government: the only one, the one of its level, or the speaker's own."""
    governments = company.of_kinds("government")
    words = text.folded[subject.start : subject.end].lstrip("和与及、")
    governments = of_level(words, governments, company.parties, speaker)
    for hit in text.find("body", subject.start, subject.end):
        if hit.entry.means == "government" and len(governments) == 1:
            return Bearing(bearers=governments, why=text.because("bearers", hit))
    department = text.first("department", subject.start, subject.end)
    if department and len(governments) == 1:
        return Bearing(bearers=governments, why=text.because("bearers", department))
    return None


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


def _own_house(words: str, company: Company) -> tuple[str, ...]:
    """Take the only party whose name ends as what 我馆 or 我行 calls itself."""
    house = words.removeprefix("我") if words.startswith("我") else ""
    ends = _HOUSES.get(house, (house,))
    ids = tuple(one.id for one in company.parties if house and one.name.endswith(ends))
    return ids if len(ids) == 1 else ()


def _who_tells(text: Text, hit: Hit, company: Company) -> tuple[str, ...]:
    """Take the one party named before the word of speech, though no person is (县政府领导表示，我们…)."""
    far = max(0, hit.start - _FAR)
    floor = max(far, *(text.folded.rfind(mark, far, hit.start) + 1 for mark in "。\n"))
    speech = text.find("speech", floor, hit.start)[-1:]
    named = {one.party for one in company.mentions.within(floor, speech[0].start)} if speech else set()
    return tuple(named) if len(named) == 1 else ()


def _who_says_we(text: Text, hit: Hit, company: Company) -> tuple[str, ...]:
    """Leave out whom the clause names as another: 我们将在临江建厂 is not said by 临江."""
    limit = min(hit.end + _CLAUSE, len(text.folded))
    marks = (text.folded.find(mark, hit.end, limit) for mark in ",;。")
    end = min((at for at in marks if at >= 0), default=limit)
    others = {one.party for one in company.mentions.within(hit.end, end)}
    return tuple(party for party in company.everybody if party not in others) or company.everybody


def _of_kind(means: str, company: Company, speaker: str | None, last: tuple[str, ...]) -> tuple[str, ...]:
    fitting = company.of_kinds(means)
    if len(fitting) <= 1:
        return fitting
    if speaker in fitting:
        return (speaker,)
    return last if last and set(last) <= set(fitting) else fitting
