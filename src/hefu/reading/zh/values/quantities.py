"""How Chinese writes amounts, counts and shares."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.values.coins import CENTS, TENTHS, Amount, find_coins
from hefu.reading.zh.values.numbers import NUMBER, large_unit, number_zh
from hefu.reading.zh.values.uncounted import counts_nothing

_SHARE = pattern(r"[百千]分之$")
_PART = pattern(r"([二三四五六七八九十]|\d{1,2})分之$")
_HALVES = pattern(r"(?:对半|各半)(?![导岛成年月天径])|半数|(?<=[金费租价])减半|对折")
_PAID = pattern(
    r"(?:工资|月薪|年薪|时薪|日薪|薪水|薪酬|工钱|租金|年租|月租|房租|单价|补贴|奖金|每?一?人最[多高]|贴|补|奖|奖励|投资|出资|掏|拨|付|垫|捐|拿出|掏出|斥资|注资)(?:到|了|足|够|满|下|不超过|不低于|至少)?$"
)
_ROUGHLY = pattern("[一二两三四五六七八九]([千百万])([一二两三四五六七八九])")
"""四千五 is 4500."""
_PRICED = pattern(r"[按打律享价]$")
_ROUND = pattern("期(?![工建项目投])")
_ROUNDS = pattern("(?:办|开|开设|举办|组织|培训|[班课])(?:不少于|至少|了|上)?$")
"""办四期, 轮机长班两期"""
_HALF_TENTH = pattern(r"[一二三四五六七八九半](?![^,。;、]?[个名家条])")
_RANGE = pattern(r" ?(?:至|到|-|~|—|–|——)$")
_BUILT = pattern("[座间款]")
_NOT_BUILT = ("每", "成", "为", "那", "同", "另")
"""Before 一座, 一间, show that none more is built: 每一座, 改成一座."""
_TAKEN = pattern(
    "(?:[挑选找跟把再]|遴选|选定|另外|引进|引入|引育|培育|新增|吸引|组织|扶持|带动|新建|孵化|招引|(?:鼓励|支持)[\u4e00-\u9fff]{1,4})$"
)
"""Before 三家, show that they are not those who speak: 挑三家养老院."""
_RATIO = pattern(r"pue[^,。;、\d]{0,8}$")
"""The ratio of a data centre's power has no unit: PUE不高于1.2."""
_QUOTE = pattern('"')
_MORE = ("余", "多", "来", "名")
_LEAST = ("不少于", "不低于", "至少", "不得少于", "最少", "不下")
_LIST = pattern(r"[\u4e00-\u9fff、]{1,30}、?[\u4e00-\u9fff]{1,12}$")
_JOINTS = pattern("[、和及与]")
_SORTS = pattern(
    "[种类]|个?(?:领域|方面|科室|工种|环节|方向|板块|维度|行业|部门|厅|局)|条(?:产业链|战线|主线)"
)
_LONGEST_LIST = 40
_AND_SO_ON = ("等", "等共")
"""Behind a list that does not name all it counts: 能源、交通等|七个领域."""
_PAIR = 2
_MANY_HOURS = 100
_HUNDRED_MILLION = 100_000_000
_HALF = 5
_FAR = 7
_FAR_RATIO = 16
_NEAR = 6

_YUAN = ("元", "块", "圆", "块钱", "元钱", "元整")
_CHANGE = pattern(
    r"([一二三四五六七八九\d])(?:[角毛](?:([一二三四五六七八九\d])分?)?|(?=[,。;、]|$|收|的|/|一?[斤吨亩]))",
    re.MULTILINE,
)
"""3元2角, 3块5: the coins behind the notes."""
_TRADITIONAL = "zh-Hant"


def find_amounts_zh(text: Text, start: int, end: int) -> Iterator[Amount]:
    """Yield start, end, value and unit of each amount within ``[start, end)``, of a range or list each."""
    without: list[re.Match[str]] = []
    quotes = [mark.start() for mark in _QUOTE.finditer(text.folded, start, end)]
    for match in NUMBER.finditer(text.folded, start, end):
        amount = (
            None
            if _is_in_name(quotes, match.start())
            else _share(text, match)
            or _ratio(text, match)
            or _paid(text, match)
            or _at_least(text, match)
            or _spoken(text, match)
            or _amount(text, match, end)
        )
        if without and not _shares_unit(text, without[-1], match):
            without.clear()
        if amount is None:
            without.append(match)
            continue
        for lower in without:
            yield _lower_end(lower, match, amount)
        without.clear()
        yield amount
    yield from find_coins(text, start, end)
    for half in _HALVES.finditer(text.folded, start, end):
        yield half.start(), half.end(), 50.0, "%"


def _shares_unit(text: Text, number: re.Match[str], behind: re.Match[str]) -> bool:
    """Tell 50万 from a number of its own where its unit stands behind a later one: 50万、80万、100万元."""
    between = text.folded[number.end() : behind.start()]
    return bool(_RANGE.fullmatch(between)) or (between == "、" and large_unit(number.group()) > 1)


def _is_in_name(quotes: Sequence[int], at: int) -> bool:
    """Tell the number of a quoted name (“千名硕士进企业”计划) from an amount."""
    return bisect_left(quotes, at) % 2 == 1 and at < quotes[-1]


def _ratio(text: Text, match: re.Match[str]) -> Amount | None:
    """Read the 1.2 of PUE不高于1.2."""
    if not match.group().startswith("1."):
        return None
    found = _RATIO.search(text.folded, max(0, match.start() - _FAR_RATIO), match.start())
    return (match.start(), match.end(), number_zh(match.group()), "PUE") if found else None


def _lower_end(lower: re.Match[str], upper: re.Match[str], amount: Amount) -> Amount:
    value, unit = number_zh(lower.group()), large_unit(upper.group())
    if unit > 1 and large_unit(lower.group()) < unit and value < number_zh(upper.group()) / unit:
        value *= unit
    return lower.start(), lower.end(), value, amount[3]


def _share(text: Text, match: re.Match[str]) -> Amount | None:
    """Read 百分之六, 千分之五, 三分之一, 一半, 按六折."""
    at = match.end()
    if match.group() == "一" and text.folded.startswith("半", at):
        return match.start(), at + 1, 50.0, "%"
    if text.folded.startswith("折", at) and _PRICED.search(text.folded, match.start() - 1, match.start()):
        value = number_zh(match.group())
        return match.start(), at + 1, round(value * TENTHS if value < TENTHS else value, 6), "%"
    if not text.folded.startswith("之", match.start() - 1):
        return None
    part = _PART.search(text.folded, max(0, match.start() - 4), match.start())
    if part and part[1] != "十":
        return part.start(), at, round(100 * number_zh(match.group()) / number_zh(part[1]), 2), "%"
    share = _SHARE.search(text.folded, max(0, match.start() - 3), match.start())
    unit = "‰" if share and share.group()[0] == "千" else "%"
    return (share.start(), match.end(), number_zh(match.group()), unit) if share else None


def _amount(text: Text, match: re.Match[str], end: int) -> Amount | None:
    value = number_zh(match.group())
    prefix = _prefix(text, match.start())
    unit = _unit(text, match.end(), end)
    if (
        (match.group() in ("千", "百") and text.folded[match.end() : match.end() + 1] not in _MORE[:2])
        or _is_repeated(text, match, unit)
        or counts_nothing(text, match.start(), match.end())
    ):
        return None
    kilo = _unit(text, match.end() - 1, end) if match.group()[-1] in "千百" else None
    if kilo and number_zh(match.group()[:-1]):
        return match.start(), kilo.end, number_zh(match.group()[:-1]), kilo.entry.means
    if not value or (unit is None and not (prefix and large_unit(match.group()) > 1)):
        return None
    tenths = unit is not None and unit.entry.id == "zh.measure.tenths"
    counted = match.group() != "一" or tenths or _is_one_of(text, match, unit)
    counted = counted and not (_is_subject(text, match.start()) or _sums_up(text, match, value, unit))
    if not counted or _is_duration(text, unit) or _is_frequency(text, match.start(), unit):
        return None
    plain = unit is None or unit.entry.means == "CNY"
    means = prefix.entry.means if prefix and plain else _of_here(text, unit) if unit else ""
    if tenths:
        return _tenths(text, match, unit.end if unit else match.end())
    start = prefix.start if prefix and plain else match.start()
    stop = unit.end if unit else match.end()
    change = _CHANGE.match(text.folded, stop) if unit and text.folded[stop - 1] in _YUAN[:3] else None
    more = number_zh(change[1]) / TENTHS + number_zh(change[2] or "") / CENTS if change else 0
    return start, change.end() if change else stop, round(value + more, 6), means


def _is_repeated(text: Text, match: re.Match[str], unit: Hit | None) -> bool:
    """Tell 一一对上 and 一条条 from numbers."""
    each = unit is not None and text.folded[unit.end : unit.end + 1] == text.folded[unit.end - 1]
    return set(match.group()) == {"一"} and (len(match.group()) > 1 or each)


def _is_one_of(text: Text, match: re.Match[str], unit: Hit | None) -> bool:
    """Tell who is counted (一名联络员), and what is built (一座码头), from 一条快车道."""
    if text.at("counted_one", match.end()) is None:
        return False
    built = _BUILT.match(text.folded, match.end()) and not text.folded.startswith(
        _NOT_BUILT, match.start() - 1
    )
    people = unit is not None and unit.entry.means == "people"
    return bool(people or built)


def _is_subject(text: Text, at: int) -> bool:
    """Tell those who act (三家还将…, 两位每周到…) from what is counted (挑五家养老院, 跟三所大学)."""
    sides = text.at("several", at) or text.at("everybody", at)
    return sides is not None and _TAKEN.search(text.folded, max(0, at - _NEAR), at) is None


def _sums_up(text: Text, match: re.Match[str], value: float, unit: Hit | None) -> bool:
    """Tell the count of the sorts just listed (哈、俄两种语言, 心内、骨科、康复三个科室)."""
    if unit is None or unit.entry.id.startswith("zh.currency") or not _PAIR <= value <= TENTHS:
        return False
    if _SORTS.match(text.folded, match.end()) is None:
        return False
    if text.folded.endswith(_AND_SO_ON, 0, match.start()):
        return True
    listed = _LIST.search(text.folded[max(0, match.start() - _LONGEST_LIST) : match.start()])
    return listed is not None and len(_JOINTS.findall(listed.group())) + 1 == value


def _of_here(text: Text, unit: Hit) -> str:
    """Read 元 as the money of the place a text in traditional characters is from."""
    bare = text.folded[unit.start : unit.end] in _YUAN
    return text.once(_yuan) if bare and text.lang == _TRADITIONAL else unit.entry.means


def _yuan(text: Text) -> str:
    places = Counter(hit.entry.means for hit in text.find("yuan_of", 0, len(text.folded)))
    return places.most_common(1)[0][0] if places else "CNY"


def _paid(text: Text, match: re.Match[str]) -> Amount | None:
    """Read 每年贴到120万, which is money by its verb alone."""
    if text.folded[match.end() : match.end() + 1] not in (*",。;、以为", ""):
        return None
    if large_unit(match.group()) == 1 and not _ROUGHLY.fullmatch(match.group()):
        return None
    paid = _PAID.search(text.folded, max(0, match.start() - _NEAR), match.start())
    value = number_zh(match.group()) + _tail(match.group())
    return (match.start(), match.end(), round(value, 6), "CNY") if paid else None


def _tail(number: str) -> float:
    """Add what 四千五 leaves out (五百)."""
    rough = _ROUGHLY.fullmatch(number)
    return number_zh(rough[2]) * (number_zh("一" + rough[1]) / TENTHS - 1) if rough else 0.0


def _at_least(text: Text, match: re.Match[str]) -> Amount | None:
    """Read 每年不少于两次, a least number of times, and 2000小时, more than a stretch of time."""
    times = text.folded.startswith("次", match.end())
    least = times and text.folded.endswith(_LEAST, max(0, match.start() - _NEAR), match.start())
    value = number_zh(match.group())
    hours = text.folded.startswith("小时", match.end()) and value >= _MANY_HOURS
    unit = "hours" if hours else "times" if least else ""
    return (
        (match.start(), match.end() + len("小时" if hours else "次"), value, unit) if unit and value else None
    )


def _spoken(text: Text, match: re.Match[str]) -> Amount | None:
    """Read 增加一倍, 办四期 and 两个亿."""
    start, end, value = match.start(), match.end(), number_zh(match.group())
    if text.folded.startswith("倍", end) and match.group() == "一":
        return start, end + 1, 100.0, "%"
    if text.folded.startswith("个亿", end):
        return start, end + len("个亿"), value * _HUNDRED_MILLION, "CNY"
    rounds = _ROUND.match(text.folded, end) and _ROUNDS.search(text.folded, max(0, start - _NEAR), start)
    return (start, end + 1, value, "rounds") if rounds and value else None


def _tenths(text: Text, match: re.Match[str], at: int) -> Amount:
    """Read 六成, 六成五; 成 ends at ``at``."""
    more = _HALF_TENTH.match(text.folded, at)
    over = 0 if more is None else _HALF if more[0] == "半" else number_zh(more[0])
    return match.start(), more.end() if more else at, round(number_zh(match.group()) * TENTHS + over, 6), "%"


def _unit(text: Text, at: int, end: int) -> Hit | None:
    at += text.folded[at : at + 1] == " "
    at += text.folded[at : at + 1] in _MORE[:3]
    unit = text.at("currency", at) or text.at("measure", at)
    return unit if unit and unit.end <= end else None


def _is_duration(text: Text, unit: Hit | None) -> bool:
    """Tell a length of time from an amount; 日元 is no day, 人次 no time."""
    lasts = text.at("duration", unit.start) if unit and unit.entry.id.startswith("zh.measure") else None
    return lasts is not None and unit is not None and lasts.end >= unit.end


def _is_frequency(text: Text, start: int, unit: Hit | None) -> bool:
    """Tell how often a thing runs (每周三班) from how many there are, at least (每年不少于八班)."""
    if text.folded.endswith(_LEAST, max(0, start - _NEAR), start):
        return False
    often = unit is not None and unit.entry.means == "runs"
    return often and bool(text.find("every", max(0, start - _NEAR), start))


def _prefix(text: Text, start: int) -> Hit | None:
    """Find the currency that stands before its amount (新台币35亿元)."""
    before = text.find("currency", max(0, start - _FAR), start)
    near = before and text.folded[before[-1].end : start] in ("", " ")
    return before[-1] if before and near else None
