"""By which shorter names does a Chinese text call a party?

A short name holds characters of the full one in their order: 岭滨农大 of 岭滨农业大学, 瑞丰 of 瑞丰银行.
"""

import re
from collections.abc import Iterator, Sequence, Set

from hefu.reading.forms import places_of
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.home import is_with_us
from hefu.reading.zh.naming.levels import how_far_in
from hefu.reading.zh.naming.self_names import LEVELS, self_names
from hefu.reading.zh.naming.short_forms import Runs, drawn_forms, is_drawn_from
from hefu.reading.zh.naming.short_places import (
    ENDS_OF_OFFICES,
    full_provinces,
    is_place_of_house,
    is_short_government,
    short_of_bank,
)
from hefu.terms.party import Party, PartyKind

_LEARNED = frozenset({PartyKind.UNIVERSITY, PartyKind.INSTITUTE, PartyKind.ASSOCIATION, PartyKind.OTHER})
_BEGIN_WITH_LEVEL = ("区位", "区域", "区间", "区块", "市场", "市值", "县域")
_BELONGING = "附"
"""Begins the short name of a unit (附一院 of 医科大学附属第一医院)."""
_STATE = "共和"
"""共和国 alone is any state."""
_LATIN_WORDS = pattern("([A-Za-z&.'’-]+(?: [A-Za-z&.'’-]+)*) ?(?=[\u4e00-\u9fff])")
_UNION, _GROUP, _SCHOOL = "联合会", "集团", "大"
_AFTER_GOVERNMENTS = 2
_PLACED = tuple("在于至到赴往")
_SHORTEST = 2
_LONGEST = 12
_PLACE = 4
_OFTEN = 3
"""So often 华大 stands for 华都大学."""
_MOST_LONGER = 4
_CLEAR = 3
"""A form of this length can hardly be another word."""
_SORTS = ("body", "generic", "trade", "no_party")
_LEGAL_FORM = pattern("(?:股份|集团)*有限(?:责任)?公司$")
_COMMON = (
    "verb", "theme", "theme_too", "generic", "body", "title", "programme", "prefix", "joiner", "everybody",
    "tail_noun", "no_party", "name_stop", "country", "common",
)  # fmt: skip

_HALF = pattern("(?<!建)设$|公$|有$|人民$")
"""建设 is shortened to its first character: 交通设 only begins 交通设施; 云麓人民|群众."""


def aliases_zh(text: Text, parties: Sequence[Party]) -> dict[str, tuple[str, ...]]:
    """Find each party's aliases: defined ones, the short names that occur, 我校 and 市委."""
    runs = Runs(text, [text.fold(name) for party in parties for name in _long_names(party)])
    forms = {party.id: dict.fromkeys([*party.aliases, *_short_names(text, party, parties, runs)])
             for party in parties}  # fmt: skip
    for form, owner in self_names(text, parties):
        forms[owner].setdefault(form)
    names = {party.name: party.id for party in parties}
    taken: dict[str, str] = {}
    for party in sorted(parties, key=_gives_way):
        for form in forms[party.id]:
            its_own = names.get(form, party.id) == party.id and not _begins_another(form, party, parties)
            if its_own and not is_with_us(text, text.fold(form), text.fold(party.name)):
                taken.setdefault(form, party.id)
    own = {party.id: [form for form in forms[party.id] if form != party.name] for party in parties}
    return {key: tuple(form for form in kept if taken.get(form) == key) for key, kept in own.items()}


def _gives_way(party: Party) -> tuple[int, int]:
    """Let governments, the outer first and zones last, then groups have the name that several may have."""
    if party.kind is PartyKind.GOVERNMENT:
        return how_far_in(party.name)
    return _AFTER_GOVERNMENTS, int(_GROUP not in party.name)


def _begins_another(form: str, party: Party, parties: Sequence[Party]) -> bool:
    """Tell 云帆能源, which only is drawn from 云帆新能源公司, where 云帆能源集团 begins so, and 江师大, which
    is 江海师范大学, though 江师大教育集团 begins so.
    """
    if form.endswith(_SCHOOL) and party.kind is not PartyKind.UNIVERSITY:
        schools = (one.name for one in parties if one.kind is PartyKind.UNIVERSITY)
        return any(is_drawn_from(f"{form}学", name) or is_drawn_from(f"{form}學", name) for name in schools)
    drawn = (
        len(form) > _CLEAR and form not in (*party.aliases, party.name) and not party.name.startswith(form)
    )
    return drawn and any(one.kind is party.kind and one.name.startswith(form) for one in parties)


def _long_names(party: Party) -> list[str]:
    return [party.name, *(alias for alias in party.aliases if len(alias) > _CLEAR + 1)]


def _short_names(text: Text, party: Party, parties: Sequence[Party], runs: Runs) -> Iterator[str]:
    for name in _long_names(party):
        yield from _latin_heads(text, name)
        folded = text.fold(name)
        yield from _as_given(text, folded)
        if bank := short_of_bank(folded, text.folded):
            yield bank
        begin = _after_country(text, folded) or _after_province(party, folded)
        given = {folded, *(text.fold(one.name) for one in parties)}
        for form in drawn_forms(runs.of(folded), folded):
            if form in given or _HALF.search(form) or not _stands_alone(text, form, folded, given - {folded}):
                continue
            if _is_short_name(text, party, form, folded, begin):
                yield from _as_given(text, form)


def _stands_alone(text: Text, form: str, name: str, others: Set[str]) -> bool:
    """Tell a short name from what only begins another's (中国源|能集团), or stands but in two names
    (临江|建设工程有限公司, 海澜|建设工程有限公司).
    """
    longer = [other for other in others if form in other][:_MOST_LONGER]
    if not longer:
        return True
    within = [(one, one.find(form)) for one in (name, *longer) if form in one]
    return any(
        not any(text.folded.startswith(one, at - before) for one, before in within if before <= at)
        for at in places_of(form, text.folded)
    )


def _latin_heads(text: Text, name: str) -> Iterator[str]:
    """Yield Kestrel of Kestrel Aerospace."""
    first = name.split(" ", 1)[0]
    alone = (
        re.search(re.escape(first) + r"(?! ?[A-Z])", text.flat) if first != name and first.isascii() else None
    )
    if alone and len(first) > _CLEAR and not name.startswith("of ", len(first) + 1):
        yield first
    words = _LATIN_WORDS.match(name)
    if words and words.end() < len(name) and len(words[1]) > _CLEAR:
        yield words[1]


def _is_short_name(text: Text, party: Party, form: str, name: str, begin: int) -> bool:
    """Tell whether a form is short for a name; ``begin`` is where the name begins behind its country."""
    if form[0] in "()" or form.count("(") != form.count(")") or form.startswith((_STATE, "行")):
        return False
    if len(form) > _CLEAR and name.endswith(form) and len(form) <= _LONGEST:
        body = text.words.first("body", form)
        return body is not None and body.start > 0
    place_of_other = form[-1] in LEVELS and party.kind is not PartyKind.GOVERNMENT and not name.endswith(form)
    common = is_common(text, form) and not name.startswith(full_provinces(form))
    common = common or name == f"{form}部" or is_place_of_house(form, name)
    its_place = party.kind is not PartyKind.GOVERNMENT and _is_where_it_is(form, name)
    if len(form) > _LONGEST or place_of_other or common or its_place:
        return False
    if not any(name.startswith(form[:_SHORTEST], at) for at in (0, begin)):
        return _names_unit(text, form, name)
    if party.kind is PartyKind.GOVERNMENT:
        return is_short_government(form, name, begin)
    placed = party.kind in _LEARNED or _is_place(text, form) or _is_where(text, form, name)
    return len(form) >= _CLEAR or not placed


def _is_where_it_is(form: str, name: str) -> bool:
    """Tell the place with which a name begins (克拉玛依|市协会) from a short name."""
    level = name[len(form) : len(form) + 1]
    return (
        name.startswith(form) and level in tuple(LEVELS) and not name.startswith(_BEGIN_WITH_LEVEL, len(form))
    )


def _is_core(text: Text, form: str, name: str) -> bool:
    """Tell 农商联合银行 of 陇塬农商联合银行股份有限公司: what is left between a place and the legal form."""
    core = _LEGAL_FORM.sub("", name)
    bodies = text.words.find("body", form) if core != name and len(form) > _CLEAR else []
    return bool(bodies) and bodies[-1].end == len(form) and core.endswith(form)


def _names_unit(text: Text, form: str, name: str) -> bool:
    """Tell 海大 of 南华海洋大学 and 县人民医院 of 乌石县人民医院: they end as the name's head does."""
    if _is_core(text, form, name) or (form[-1] == name[-1] and f"第{form[:-1]}" in name):
        return True
    heads = text.words.find("body", name)
    head = name[heads[-1].start : heads[-1].end] if heads else name[-_SHORTEST:]
    if head == "大学" and form.endswith(("大", "大学")) and form != head:
        often = form[0] == name[0] and text.folded.count(form) >= _OFTEN
        return (often or len(form) != len(head)) and is_drawn_from(form, name)
    if form[-1] in LEVELS and form in name and len(form) >= _CLEAR and head[-1] in "会局府":
        return True
    if len(form) > _CLEAR and form[0] in LEVELS and form[:_CLEAR] in name:
        return True
    if _is_clipped(text, form, name) or _is_union(form, name):
        return True
    words = form[:_SHORTEST] in name or form[0] in (*LEVELS, _BELONGING)
    bodies = text.words.find("body", form)
    words = words and (not bodies or bodies[-1].start >= _SHORTEST or bodies[-1].end == 1)
    return len(form) >= _CLEAR and form[-1] in (head[-1], head[0]) and words


def _is_union(form: str, name: str) -> bool:
    """Tell 市青联 of 海陵市青年联合会, a form that is drawn from the name."""
    clipped = len(form) >= _CLEAR and form[0] in LEVELS and form[-1] == _UNION[0]
    return clipped and name.endswith(_UNION)


def _is_clipped(text: Text, form: str, name: str) -> bool:
    """Tell 医管处 of 新界西医院管理处: named often, ending so, a character of every word behind the place."""
    begun = 0 < name.find(form[0]) <= _PLACE
    often = len(form) == _CLEAR and form[-1] == name[-1] and text.folded.count(form) >= _OFTEN
    return begun and often and form[-1] in (*ENDS_OF_OFFICES, "处", "署", "院", "社")


def is_common(text: Text, form: str) -> bool:
    """Tell whether a form is a word of the lexicon, which is nobody's name."""
    kinds = text.words.kinds
    return any(form in kinds[kind].by_word for kind in _COMMON if kind in kinds)


def _after_country(text: Text, name: str) -> int:
    hits = text.words.find("prefix", name)
    return hits[0].end if hits and hits[0].start == 0 and len(name) - hits[0].end > _CLEAR else 0


def _after_province(party: Party, name: str) -> int:
    """Pass over the province that a city's government names before itself (江淮省澜洲市人民政府)."""
    at = name.find("省", _SHORTEST, _CLEAR + 2) + 1 if party.kind is PartyKind.GOVERNMENT else 0
    return at if at and len(name) - at > _CLEAR + 3 else 0


def _is_place(text: Text, form: str) -> bool:
    return any(form + level in text.folded for level in LEVELS)


def _is_where(text: Text, form: str, name: str) -> bool:
    """Tell where something is from a short name (玉山风电公司: 乙方在玉山经营电站)."""
    before = name.find(form)
    alone = [
        at for at in places_of(form, text.folded) if not text.folded.startswith(name, max(0, at - before))
    ]
    return bool(alone) and all(text.folded[at - 1 : at] in _PLACED for at in alone)


def _as_given(text: Text, form: str) -> Iterator[str]:
    """Yield a form as the text writes it, in either script or both, unless it cuts words (云帆公|司)."""
    places = [*places_of(form, text.folded)]
    if any(_ends_word(text, form, at + len(form)) for at in places):
        yield from dict.fromkeys(text.flat[at : at + len(form)] for at in places)


def _ends_word(text: Text, form: str, end: int) -> bool:
    """Tell 临江区 from 临江|区位, words that only begin with a level."""
    if form[-1] in LEVELS:
        return not text.folded.startswith(_BEGIN_WITH_LEVEL, end - 1)
    return not _cuts_word(text, end)


def _cuts_word(text: Text, end: int) -> bool:
    """Tell whether a word for a sort of body goes on over the end of a form."""
    return any(hit.end > end for kind in (*_SORTS, "verb") if (hit := text.at(kind, end - 1)))
