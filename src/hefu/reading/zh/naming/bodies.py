"""Which organisations does a Chinese text name?"""

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.acting import find_acting
from hefu.reading.zh.naming.aliases import is_common
from hefu.reading.zh.naming.announcing import find_announcing
from hefu.reading.zh.naming.body_at import (
    ROLE,
    SIDE,
    body_at,
    defined_at,
    is_brand,
    is_side_label,
    is_written,
    kind_told,
)
from hefu.reading.zh.naming.body_begins import begin_of_body
from hefu.reading.zh.naming.by_head import find_by_head
from hefu.reading.zh.naming.counted_houses import find_counted_houses
from hefu.reading.zh.naming.foreign import find_foreign
from hefu.reading.zh.naming.kinds import is_of_a_kind
from hefu.reading.zh.naming.name_begins import FIRM, begin_of_name
from hefu.reading.zh.naming.name_parts import PLACE_IN_NAME, is_counted, is_name_char
from hefu.reading.zh.naming.places import COUNTED_LEVELS, VILLAGE, find_places
from hefu.reading.zh.naming.run_on import LONGEST_BETWEEN, are_on_plaque, are_two, does_something
from hefu.reading.zh.naming.short_forms import is_drawn_from
from hefu.terms.party import PartyKind

_SHORTEST = 2
_LONGEST_PERSON = 3
_NO_BEGIN = pattern(
    "[各其]|(?:公司|集团)[之的]?(?:[间直]接|非?全资|控股|主要)[\u4e00-\u9fff]{0,6}附属|[我本](?=[校院][\u4e00-\u9fff])|[校院]?(?:相关|有关)|市县|省市|县区|区县|县市|县乡|[省市县区州乡镇村][两三四]级|贵(?![州阳港溪池定安德])|你|[一二三四五六七八九十百两几数多]{1,4}[个家间所]|[个隔]|整[座个家省市县区镇乡村]|(?:兄弟|友好)[商协学]?会|校[\u4e00-\u9fff]{0,6}[院处部办]|[校院企银](?=[省市县区州镇](?:合作|战略|共建|协作|联动|对接))|本[局署厅委]|次[省市县区州]|两[省市县区州地校国]|两(?:协会|商会|学会|公司|集团|企业|医院|学校|高校|大学|学院|银行|单位|机构|部门)|受(?=协会|学会|商会|公司|集团|学校|学院|医院|大学|研究院)|[\u4e00-\u9fff]任[省市县区州]|一[\u4e00-\u9fff]{1,4}[省市县区州]"
)
"""Begin no name: 各乡镇人民政府 are many, 其附属公司 another's, 市县各部门, 贵局 who is written to, 整县."""
_NOT_WITHIN = pattern(
    "[贵你][局署厅委会院校司行社方]|[贵你](?:公司|集团|单位)|[市县区省州校院局处行会]长|总经理|总裁|书记|主任|[两三四五六七八九十几数多]个(?=[局厅委部]?$)|[省市县区国家]级(?:法人|龙头|重点|骨干|平台)|首[个家]|各级?$"
)
"""Stands in no name, whose words then go on over the end of another's."""
_ACCOUNT = pattern(r"原创[ :]+(?:[\u4e00-\u9fff]{1,4} +)?([\u4e00-\u9fff]{3,10}) +(?=\d{4})")
_DESK = "小编"
"""Behind the name of a house: who writes its account."""
_HEAD = 300
_LONGEST_BRAND = 8
_MOST_OFFICES = 60
_FUND = "基金"
_BEFORE_NONE = dict.fromkeys(
    ("公司", "集团", "银行"), "时后前由对为按经如若因当等有该随应需使但事而且让请给跟把被"
) | dict.fromkeys("省市县区", "大强立名")
"""Before a word for a sort alone these end a phrase of its clause, no name: 条件成熟时|公司, 工业大|省."""
_IN_WHICH = pattern(
    "里[,、]|第[一二三四五六七八九十\\d]+(?:届[^,。;]{0,12}第[一二三四五六七八九十\\d]+)?次(?:全体)?会议"
    "|(?:门口|对面|旁边|附近)|(?<=证券)[时商日晚]?[报网]|[日晚早时]?报(?=[讯社 )·,。\\n]|$)"
)
"""在老木器厂里，…签署: where somebody signs, and nobody who does; 滨海证券|报; 市政协|第四次会议."""
_BARE_SORTS = ("学校", "企业", "医院", "高校", "政府", "院校", "大学", "学院", "实验室", "图书馆")
_PLANT, _POWER = "厂", "电"
_APART = ("各", "系")
"""云帆大学|各学院: the house, and units of it; 云帆有限公司系|海澜集团…: whose it is."""
_SIDE_DEFINED = pattern(
    r'(?<=[\u4e00-\u9fff])\((?:以下|下)?(?:简称|称)(?:为)?:?"?(?:[甲乙丙丁]|[\u4e00-\u9fff])方"?\)(?!:)'
)
_LABELLED = pattern(
    rf"(?:^|\n|;) {{0,9}}(?:(?:{SIDE}|{ROLE})(?:\([^)\n]{{0,20}}\))?"
    rf"|[\u4e00-\u9fff]{{2,8}}\((?:以?下)?(?:简?称)?为?{SIDE}\))"
    rf": ?((?:(?!{SIDE}:)[^\s:,;。()]){{2,40}})"
)


def find_bodies_zh(text: Text) -> list[Body]:
    """Find names that end in a word for a sort of body (集团, 人民政府, 大学), back to where they begin."""
    bodies = [*find_announcing(text)]
    hits = text.find("body", 0, len(text.folded))
    for index, hit in enumerate(hits):
        follows = hits[index + 1] if index + 1 < len(hits) else None
        if (follows and _same_name(text, hit, follows)) or _is_plant(text, hit, hits[index - 1 : index]):
            continue
        start = begin_of_body(text, hit)
        if index and start < hits[index - 1].end and are_on_plaque(text, hits[index - 1], hit):
            start = hits[index - 1].end
        if index and start < hits[index - 1].end and does_something(text, hits[index - 1]):
            continue
        if text.folded[hit.start - 1] in _BEFORE_NONE.get(text.folded[hit.start : hit.end], ()):
            continue
        if _IN_WHICH.match(text.folded, hit.end) or _is_done_to_sort(text, start, hit):
            continue
        if (
            is_counted(text, start)
            or COUNTED_LEVELS.fullmatch(text.folded, start, hit.end)
            or _NO_BEGIN.match(text.folded, start)
            or _NOT_WITHIN.search(text.folded, start, hit.start)
            or is_of_a_kind(text.folded[start : hit.end])
        ):
            continue
        whole = start == hit.start and text.at("body_whole", start)
        if whole or (start < hit.start and hit.end - start > _SHORTEST - 1):
            bodies.append(body_at(text, Stretch(start, hit.end)))
        elif hit.entry.means == "company" and bodies and defined_at(text, start, hit.end):
            bodies.append(_announcer(text, start, hit.end, bodies))
    foreign = list(find_foreign(text))
    own = list(_outside(text, foreign, bodies))
    return _with_labelled(
        text,
        [
            *_whole(text, own),
            *find_places(text),
            *_headed(text, own),
            *_publishing(text, own),
            *find_by_head(text, own),
            *find_acting(text, own),
            *find_counted_houses(text, own),
            *foreign,
            *_shortened(text, own),
            *_known(text, own),
        ],
    )


def _outside(text: Text, foreign: Sequence[Body], bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield the bodies that no foreign one overlaps, or stands right behind (航运公司 Hvalstad Rederi ASA);
    both may be many.
    """
    places = sorted((one.start - (text.folded[one.start - 1] == " ") - 1, one.end) for one in foreign)
    starts = [start for start, _ in places]
    reached = list(itertools.accumulate((end for _, end in places), max, initial=0))
    for one in bodies:
        if reached[bisect_left(starts, one.end)] <= one.start:
            yield one


def _is_done_to_sort(text: Text, start: int, hit: Hit) -> bool:
    """Tell 实现|学校、企业共赢, a verb before a word for a sort, from a name."""
    verb = text.at("verb", start)
    deed = verb is not None and verb.end == hit.start and verb.entry.means != "noun"
    return deed and text.folded[hit.start : hit.end] in _BARE_SORTS


def _whole(text: Text, bodies: list[Body]) -> list[Body]:
    """Leave out what only looks like a name within a name that the text defines (经技局, from 经|技局)."""
    defined = {text.fold(name) for body in bodies for name in body.defined}
    lengths = {len(name) for name in defined}
    return [
        one
        for one in bodies
        if not any(
            text.folded[max(0, one.end - n) : one.end] in defined for n in lengths if n > len(one.name)
        )
    ]


def _shortened(text: Text, bodies: list[Body]) -> Iterator[Body]:
    """Yield a name that only its definition as a side shows to be one (横琴产业园（下称“园方”）)."""
    ends = {body.end for body in bodies}
    for match in _SIDE_DEFINED.finditer(text.folded):
        start = begin_of_name(text, match.start())
        if match.start() not in ends and match.start() - start > _SHORTEST + 1:
            yield body_at(text, Stretch(start, match.start()), PartyKind.OTHER)


def _known(text: Text, bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield a house that everybody knows by a name without a word for its sort (国家电网), if not told."""
    told = {place for body in bodies for place in (body.start, body.end)}
    for hit in text.find("body_whole", 0, len(text.folded)):
        if hit.entry.means != "government" and told.isdisjoint((hit.start, hit.end)):
            yield body_at(text, Stretch(hit.start, hit.end))


def _headed(text: Text, bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield a house whose name has no word for its sort, but whose head is named by it (霜降冷链|创始人).

    One that is but short for a name (医管处 of 新界西医院管理处) is no house of its own.
    """
    names = {text.fold(body.name) for body in bodies}
    for office in text.find("office", 0, len(text.folded))[:_MOST_OFFICES]:
        if office.entry.means != "company":
            continue
        start = begin_of_name(text, office.start)
        if text.has(("body", "generic", "own_side", "office"), start, office.start):
            continue
        if office.start - start <= _LONGEST_BRAND and is_brand(text, Stretch(start, office.start)):
            yield body_at(text, Stretch(start, office.start))
            continue
        for end in range(office.start, start + _SHORTEST, -1):
            name = text.folded[start:end]
            longer = text.folded.count(text.folded[start : end + 1]) if end < office.start else 1
            if len(name) <= _LONGEST_BRAND and text.folded.count(name) > longer:
                short = any(full.endswith(name[-1]) and is_drawn_from(name, full) for full in names)
                if not (short or is_common(text, name)):
                    yield _led(text, Stretch(start, end))
                break


def _led(text: Text, at: Stretch) -> Body:
    """Tell a fund that a chairman leads, which is a company (中和基金|董事长), from any other fund."""
    body = body_at(text, at)
    return replace(body, kind=PartyKind.COMPANY) if body.name.endswith(_FUND) else body


def _publishing(text: Text, bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield the house whose account publishes a text (原创　柯小山　山岚茶事　2025年…), if not told.

    Its brand stands elsewhere, too, or 我们 speaks; 徽聚临江 is the account of some house of 临江.
    """
    known = {body.name[:_SHORTEST] for body in bodies if body.kind is PartyKind.COMPANY}
    for match in _ACCOUNT.finditer(text.folded, 0, min(len(text.folded), _HEAD)):
        start, end = match.span(1)
        body = body_at(text, Stretch(start, end - len(_DESK) * match[1].endswith(_DESK)))
        drawn = any(is_drawn_from(body.name, other.name) for other in bodies)
        brand = body.name[:_SHORTEST]
        spoken_of = text.folded.count(brand) > 1 or text.first("own_side", 0, len(text.folded)) is not None
        placed = any(other.name[:_SHORTEST] in body.name[1:] for other in bodies)
        if brand not in known and not (drawn or placed) and spoken_of:
            yield body


def _announcer(text: Text, start: int, end: int, before: list[Body]) -> Body:
    """In a company's own notice, 公司（甲方） is the company that the notice named first."""
    first = next((body for body in before if body.kind is PartyKind.COMPANY), before[0])
    return Body(start=start, end=end, name=first.name, kind=first.kind, defined=defined_at(text, start, end))


def _with_labelled(text: Text, bodies: list[Body]) -> list[Body]:
    """Add those that only their label shows to be bodies (甲方：北岭重装)."""
    labelled = [Stretch(*match.span(1)) for match in _LABELLED.finditer(text.folded)]
    villages = {at.start for at in labelled if VILLAGE.fullmatch(text.folded, at.start, at.end)}
    bodies = [body for body in bodies if body.start not in villages]
    starts = {body.start for body in bodies}
    added = [
        body_at(text, at, _kind_of_bare(text, at))
        for at in labelled
        if at.start not in starts and is_written(text, at) and not _signs(text, at, bodies)
    ]
    return sorted([*bodies, *added], key=lambda body: body.start)


def _kind_of_bare(text: Text, at: Stretch) -> PartyKind:
    short = at.end - at.start <= _LONGEST_PERSON and text.at("surname", at.start) is not None
    return kind_told(text, at, PartyKind.PERSON if short else PartyKind.COMPANY)


def _signs(text: Text, at: Stretch, bodies: list[Body]) -> bool:
    """Tell whose signature a label gives from the party, which the text defined before."""
    label = is_side_label(text, at.start)
    side = label and "".join((label["side"] or label["one"] or label["bare"]).split())
    return any(body.start < at.start and side in body.defined for body in bodies)


def _same_name(text: Text, hit: Hit, follows: Hit) -> bool:
    """Tell a word within a name (集团|有限公司) from its end, behind which a plant of it may be named."""
    between = text.folded[hit.end : follows.start]
    if (
        len(between) > LONGEST_BETWEEN
        or between.startswith(_APART)
        or _is_plant(text, follows, [hit])
        or are_two(text, hit)
        or are_on_plaque(text, hit, follows)
        or does_something(text, hit)
    ):
        return False
    plain = all(map(is_name_char, between)) or bool(PLACE_IN_NAME.fullmatch(between)) or _opens(text, hit)
    plain = plain or (between[0] == ")" and all(map(is_name_char, between[1:])))
    joint = text.at("conjunction", hit.end)
    joined = joint is not None and joint.end <= follows.start
    return plain and not joined and not text.find("name_stop", hit.end, follows.start)


def _opens(text: Text, hit: Hit) -> bool:
    """Tell a word behind which a name goes on with one in brackets (云帆控股|(集团)有限公司)."""
    inside = PLACE_IN_NAME.match(text.folded, hit.end)
    return inside is not None and text.folded.startswith(FIRM, inside.end())


def _is_plant(text: Text, hit: Hit, before: Sequence[Hit]) -> bool:
    """Tell the plant of a company named right before it (云帆集团|临江工厂), but no power station."""
    plant = text.folded[hit.start : hit.end] == _PLANT and text.folded[hit.start - 1] != _POWER
    if not (plant and before) or before[0].entry.means != "company":
        return False
    between = text.folded[before[0].end : hit.start]
    return len(between) <= LONGEST_BETWEEN and all(map(is_name_char, between))
