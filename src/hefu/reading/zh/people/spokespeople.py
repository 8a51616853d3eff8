"""For whom does each person of a Chinese text stand?"""

from collections.abc import Mapping, Sequence, Set

from hefu.reading.bearers import Company
from hefu.reading.mentions import Mention, Mentions
from hefu.reading.names import Named, Names
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.home import far_from_home
from hefu.reading.zh.people.heads import (
    Heads,
    host_of,
    of_own_group,
)
from hefu.reading.zh.people.office_levels import LEVELS, levels_opening, of_its_level, opens_with_level
from hefu.reading.zh.people.outsiders import (
    is_of_others,
    is_of_the_state,
    is_outsider,
    rules_place,
    without_outer,
)
from hefu.reading.zh.people.rosters import side_of_line
from hefu.terms.party import Party, PartyKind

_NEAR = 120
_LIST = 40
"""How far behind a person the next of the same list may be named."""
_JOINING = ("、", "和", "及", "与", ",")
_ATTENDS = pattern("(?:主持|出席|参加|陪同|参与)[^,。;、]{0,12}(?=,)")
"""Behind the first of a row that goes on (，董事长丁海|主持座谈会|，总经理唐可参加)."""
_OURS = "我校"
"""Right before an office (我校|合作办主任), as 我市, 我司 are."""
_FOR = "代表"
"""Before whom somebody stands for (院长丁海|代表|临江医院)."""
_HOUSE = pattern(
    f"(?:[{LEVELS}](?=[局厅])|常务|执行|代)?副?([院会局厅处署所馆厂社行关站台园场矿])(?=长|党[委组]|副?[局厅]长)"
)
_DEPARTMENT = pattern("([院会所馆站台])[\u4e00-\u9fff]{2,6}?[部处科室](?:副?主任|副?[部处科]长)")
"""馆文保部副主任, who is of the museum."""
_OF_COMPANY = pattern("总经理|董事长")
_OF_UNITS = (PartyKind.UNIVERSITY, PartyKind.COMPANY)


def find_sides_zh(
    text: Text, people: Mapping[str, Named], mentions: Mentions, parties: Sequence[Party]
) -> dict[str, str | None]:
    """Find the party of each person: by title, by office, by the one before in a list, by what is near."""
    sides: dict[str, str | None] = {}
    governments = {party.id: party.name for party in parties if party.kind is PartyKind.GOVERNMENT}
    ruling = {party.id for party in parties if rules_place(party)}
    outside: set[str] = set()
    before: Named | None = None
    company = Company(parties=tuple(parties), mentions=mentions, names=Names(()))
    heads = _heads_told(text, people, mentions, company)
    for name, one in people.items():
        parties = company.near(one.start).parties
        beside = before if before and _is_beside(text, before, one) else None
        free = heads.without(parties, one)
        joined = sides[beside.name] if beside else None
        joined = joined if any(party.id == joined for party in free) else None
        hosts = of_own_group(one, parties) or host_of(text, one, parties)
        told = hosts or _by_title(text, one, mentions, parties)
        if told is None or (told in ruling and not hosts and opens_with_level(one)):
            told = of_its_level(one, joined, governments) or told or side_of_line(text, one, mentions)
        if not told and (is_outsider(text, one, parties) or _is_with(text, one, beside, outside)):
            outside.add(name)
        else:
            told = told or _by_office(text, one, free) or _of_sort(text, one, free)
            told = told or _with_the_one_before(text, one, joined, parties)
            told = told or _otherwise(text, one, mentions, free)
        sides[name] = told
        heads.keep(one, told)
        before = one
    return sides


def _heads_told(text: Text, people: Mapping[str, Named], mentions: Mentions, company: Company) -> Heads:
    """Keep first the heads whose titles name a side: 集团董事长, named before one, is another's."""
    heads = Heads()
    for one in people.values():
        if not any(_sorts_opening(text, text.fold(title)) for title in one.titles):
            side = _by_title(text, one, mentions, company.near(one.start).parties)
            heads.keep(one, side)
            if text.at("guest", one.end):
                heads.keep_guest(side)
    return heads


def _is_beside(text: Text, before: Named, one: Named) -> bool:
    """Tell whether two are named in one list (甲公司董事长丁海、总经理唐可)."""
    attends = _ATTENDS.match(text.folded, before.end)
    between = text.folded[attends.end() if attends else before.end : one.start]
    if len(between) > _LIST or not between.startswith(_JOINING):
        return False
    return "," not in between or _is_all_office(text, one, between.removeprefix(","))


def _is_all_office(text: Text, one: Named, words: str) -> bool:
    """Tell that words before a name are its office and no more, as in a row of guests (,副市长丁海)."""
    for title in map(text.fold, one.titles):
        words = words.replace(title, "", 1)
    return not words.strip("、")


def _is_with(text: Text, one: Named, beside: Named | None, outside: Set[str]) -> bool:
    """Tell the second of a house that is no party (省农资集团董事长丁海、副总经理|唐可)."""
    if beside is None or beside.name not in outside or text.folded[beside.end] == ",":
        return False
    bare = all(title in text.words.kinds["title"].by_word for title in map(text.fold, one.titles))
    return bare and _has_body(text, beside) and not levels_opening(one)


def _with_the_one_before(text: Text, one: Named, side: str | None, parties: Sequence[Party]) -> str | None:
    if _has_body(text, one) or levels_opening(one):
        return None
    kinds = _kinds_of_office(text, one)
    party = next((party for party in parties if party.id == side), None)
    nobody = all(one.kind not in kinds for one in parties)
    return side if party and (nobody or party.kind in kinds) else None


def _by_office(text: Text, one: Named, parties: Sequence[Party]) -> str | None:
    return _by_ending(text, one, parties) or _by_sort(text, one, parties) or _office(text, one, parties)


def _by_title(text: Text, one: Named, mentions: Mentions, parties: Sequence[Party]) -> str | None:
    beside = mentions.within(one.side.start, one.side.end) if one.side else ()
    led = one.end + len(_FOR) if text.folded.startswith(_FOR, one.end) else 0
    stood = [each for each in mentions.within(led, led + _LIST) if each.start == led] if led else []
    if beside or stood:
        return (beside or stood)[0].party
    for title in one.titles:
        if is_of_the_state(text, text.fold(title), parties):
            continue
        at = text.flat.find(title, max(0, one.start - _NEAR), one.end + 2 * _NEAR)
        inside = mentions.within(at, at + len(title)) if at >= 0 else ()
        house = mentions.ending_at(at) if at > 0 and text.at("self_name", at - len(_OURS)) else None
        if house:
            return house.party
        own = [each for each in inside if _fits(text, title, at, each, parties)]
        if own:
            return own[0].party
    return None


def _by_ending(text: Text, one: Named, parties: Sequence[Party]) -> str | None:
    """Name the only party whose name, or a short one, ends as a title begins (村委会主任, 港务集团总经理)."""
    called = [(party, [*map(text.fold, (party.name, *party.aliases))]) for party in parties]
    for title in map(text.fold, one.titles):
        body = text.words.first("body", title)
        ends = [body.end] if body and body.end > 1 else []
        for end in (*ends, *range(len(title) - 1, 1, -1)):
            fitting = [
                party.id
                for party, forms in called
                if any(form.endswith(title[:end]) for form in forms) and _may_have(text, party.kind, title)
            ]
            if len(fitting) == 1 and not text.words.find("body", title[end:]):
                return fitting[0]
    return None


def _by_sort(text: Text, one: Named, parties: Sequence[Party]) -> str | None:
    """Name the only party of the sort that a title begins with (集团副总经理), by its very word among several
    (云帆集团, not 海栗航运), or that ends as its head is called (院长 of 维港海事学院).
    """
    for title in map(text.fold, one.titles):
        kinds = _sorts_opening(text, title)
        house = _HOUSE.match(title) or _DEPARTMENT.match(title)
        fitting = [party for party in parties if party.kind in kinds]
        word = text.words.first("generic", title) if len(fitting) > 1 else None
        if word:
            fitting = [party for party in fitting if title[: word.end] in text.fold(party.name)]
        if not fitting and house:
            fitting = [party for party in parties if text.fold(party.name).endswith(house[1])]
        if len(fitting) == 1:
            return fitting[0].id
    return None


def _sorts_opening(text: Text, title: str) -> list[str]:
    """Give the sorts of body that the word tells with which a title begins (集团董事长)."""
    word = text.words.first("generic", title)
    kinds = word.entry.means.split() if word and word.start == 0 else []
    return [] if kinds == ["government"] else kinds


def _of_sort(text: Text, one: Named, parties: Sequence[Party]) -> str | None:
    """Name the only party of the sort of a unit that the title names (园艺学院副院长)."""
    kinds = {hit.entry.means for title in one.titles for hit in text.words.find("body", text.fold(title))}
    fitting = [party.id for party in parties if party.kind in kinds and party.kind in _OF_UNITS]
    return fitting[0] if len(fitting) == 1 and len(kinds) == 1 else None


def _fits(text: Text, title: str, at: int, named: Mention, parties: Sequence[Party]) -> bool:
    """Tell the body itself from a place within the name of another sort (丘河分行行长, 临江商会会长)."""
    bodies = text.words.find("body", text.fold(title[named.end - at :]))
    kind = next(party.kind for party in parties if party.id == named.party)
    if not _may_have(text, kind, title):
        return False
    first = bodies[0].entry.means if bodies and kind is PartyKind.GOVERNMENT else None
    if first == "association" or (first == "company" and text.folded[named.end - 1] not in LEVELS):
        return False
    return not bodies or bodies[0].start > 0 or bodies[0].entry.means in ("government", kind)


def _may_have(text: Text, kind: PartyKind, title: str) -> bool:
    """Tell 临江基地总经理, no officer of the place, and 雾港总统, none of a company named after the land, but
    云帆集团发展部部长 is one.
    """
    if kind is PartyKind.GOVERNMENT:
        return _OF_COMPANY.search(text.fold(title)) is None
    if kind is not PartyKind.COMPANY:
        return True
    kinds, house = (
        {hit.entry.means for hit in text.words.find(told, text.fold(title))} for told in ("office", "body")
    )
    return kinds != {PartyKind.GOVERNMENT.value} or kind.value in house


def _kinds_of_office(text: Text, one: Named) -> set[str]:
    return {hit.entry.means for title in one.titles for hit in text.words.find("office", text.fold(title))}


def _has_body(text: Text, one: Named) -> bool:
    return any(text.words.find("body", text.fold(title)) for title in one.titles)


def _otherwise(text: Text, one: Named, mentions: Mentions, parties: Sequence[Party]) -> str | None:
    if is_of_others(text, one, parties):
        return None
    own = text.first("self_name", 0, len(text.folded)) if _is_of_committee(one) else None
    mine = mentions.within(own.start, own.end) if own else ()
    if mine:
        return mine[0].party
    official = any(text.words.find("official", text.fold(title)) for title in one.titles)
    governments = [party for party in parties if party.kind is PartyKind.GOVERNMENT]
    houses = [party for party in parties if party.kind is not PartyKind.GOVERNMENT]
    if _is_of_committee(one) and len(houses) == 1:
        return houses[0].id
    sorts = {kind for title in one.titles for kind in _sorts_opening(text, text.fold(title))}
    kinds = _kinds_of_office(text, one).intersection(_OF_UNITS)
    if official and governments and not (sorts or kinds):
        levels = {level for title in one.titles for level in title if level in LEVELS}
        near = [
            each for each in governments if any(tier in without_outer(tier, each.name) for tier in levels)
        ]
        return min(near or governments, key=lambda party: far_from_home(text, party.name)).id
    if not any(party.kind in kinds for party in parties) and (kinds or _governs_only(text, one, governments)):
        return None
    likely = {party.id for party in parties if party.kind in (sorts or kinds or (party.kind,))}
    after = mentions.within(one.end, one.end + _NEAR)
    around = [*reversed(mentions.within(one.start - _NEAR, one.start)), *after, mentions.before(one.start)]
    return next((each.party for each in around if each and each.party in likely), None)


def _governs_only(text: Text, one: Named, governments: Sequence[Party]) -> bool:
    """Tell a minister where no government is a party."""
    return not governments and _kinds_of_office(text, one) == {PartyKind.GOVERNMENT.value}


def _is_of_committee(one: Named) -> bool:
    """Tell 党委书记 alone, which in a house's own news is that house's (我校)."""
    return any(title.startswith(("党委", "黨委")) for title in one.titles)


def _office(text: Text, one: Named, parties: Sequence[Party]) -> str | None:
    """Name the one party that has such an office: a 校长 belongs to the university, a 行长 to the bank."""
    for title in one.titles:
        for hit in text.words.find("office", text.fold(title)):
            fitting = [party.id for party in parties if party.kind == hit.entry.means]
            if len(fitting) == 1:
                return fitting[0]
    return None
