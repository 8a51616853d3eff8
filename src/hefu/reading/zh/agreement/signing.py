"""On which day was the agreement of a Chinese text signed?"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from hefu.lexicon.hits import Hit
from hefu.reading.dates import find_days
from hefu.reading.days import FULL_DAY, Day
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.agreement.paper_days import at_the_close, at_the_head, beside_the_seal
from hefu.reading.zh.agreement.referred import (
    find_ceremony_day,
    find_day_referred_to,
    find_own_day,
    find_years_ago,
    is_long_ago,
    rests_on_older,
)
from hefu.reading.zh.agreement.today import count_from_today
from hefu.reading.zh.agreement.told_days import SIGNED_SINCE, days_told
from hefu.reading.zh.naming.name_parts import is_chinese
from hefu.reading.zh.values.numbers import number_zh
from hefu.terms.undertaking import Edtf

_MONTH_OR_DAY = pattern(r"\d{4}-\d\d(?:-\d\d)?")
_MONTH = pattern(r"\d{4}(?:-\d\d)?")
_BRACKETED = (")", "]", "】")
_ISSUE = pattern(r"(20\d\d)年(?:第|总第|\d{1,2}月号)")
_CLOSING = 3
_HEAD = 400
_ENDS = "。!?;"
_ADDED = "补充协议"
"""Named in a title: the day of the agreement it adds to is not that of its signing."""
_HEAD_LINES = 7
_NEAR_PAPER = 10
_DENIED = pattern("前于[^,。;]{2,40}$|不$|(?:不用|不必|无需|不急|谈不上|先不|暂不|要不要)[^,。;]{0,6}$")
"""今天不签字, 这些都不用签协议"""
_SINCE = pattern("自(?:从)?(?:(?!月|日|20|[去前]年)[^,。;])*$")
"""自今年双方(签订…以来), which tells no day."""
_SO_FAR = pattern("[^,。;]{0,24}?以来")
_ANNIVERSARY = pattern(r"[^,。;]{0,24}?([一二两三四五六七八九十]{1,3}|\d{1,2})周年")
"""Behind the word of signing: 6月26日，协议签署二十周年."""
_BARE_HEAD = pattern(r"(\d{1,2})日(?=上午|下午|晚|中午|凌晨|当天|,)")
"""12日上午，联席会议举行, behind a day that tells the month."""
_HELD_ON = pattern(r"(?<![\d月.])\d{1,2}日(?:上午|下午|晚)?(?:在[^,。]{1,12})?(?:举行|召开|闭幕|举办)")
"""9月17日电 联席会议|16日在广州举行, a day of the dateline's month."""
_TARGETS = "至到"
_CLOSE = 3
"""How far behind its label a day may begin."""


def find_signed_zh(text: Text, sentences: Sequence[Sentence], published: date | None) -> Edtf | None:
    """Take the day beside the seal, of the first sentence of signing, or the last told before it.

    A year that nothing tells is that of another day told of its month (10月16日至19日访问…), else the one
    before the earliest deadline.
    """
    signed = _find_signed(text, sentences, published)
    if signed is None or not signed.startswith("XXXX"):
        return signed
    issue = _ISSUE.search(text.folded, 0, _HEAD)
    if issue:
        return issue[1] + signed[4:]
    told = [day for one in sentences for day in find_days(text, one.start, one.end, None)
            if "X" not in day.edtf]  # fmt: skip
    ahead = [day.edtf for day in told if day.cue in ("by", "from") and not _is_begun(text, day)
             and not _is_target(text, day)]  # fmt: skip
    days = (day.edtf for day in told if day.cue != "by" and len(day.edtf) >= len(signed))
    of_month = next((day for day in days if day[4:7] == signed[4:7]), None)
    if of_month:
        return of_month[:4] + signed[4:]
    return f"{int(min(ahead)[:4]) - 1}{signed[4:]}" if ahead else signed


def _is_begun(text: Text, day: Day) -> bool:
    """Tell 2020年开始(与临江牵手) and 自2020年结对以来, since when something is so, from 自2020年开始."""
    begun = "开始" in text.folded[day.end - 2 : day.end + 2] and text.folded[day.start - 1] not in "自从"
    return begun or _SO_FAR.match(text.folded, day.end) is not None


def _is_target(text: Text, day: Day) -> bool:
    """Tell 至2020年, the end of a plan of some years, from a deadline (2025年底前)."""
    return len(day.edtf) == len("2020") and text.folded[day.start - 1] in _TARGETS


def _find_signed(text: Text, sentences: Sequence[Sentence], published: date | None) -> Edtf | None:
    sentences = [one for one in sentences if not rests_on_older(text, one)]
    own = (
        beside_the_seal(text, published)
        or find_own_day(text, published)
        or at_the_close(text, sentences, published)
        or at_the_head(text, sentences, published)
    )
    if own:
        return own
    signing = [one for one in sentences if _tells_of_signing(text, one)]
    latest = [one for one in signing if not is_long_ago(text, one)] or signing
    latest = [one for one in latest if text.first("agreement", one.start, one.end)] or latest
    added = any(_ADDED in text.folded[one.start : one.end] for one in sentences[:_HEAD_LINES] if one.heading)
    latest = [one for one in latest if added and _ADDED in text.folded[one.start : one.end]] or latest
    told: Edtf | None = None
    reached = False
    for sentence in sentences:
        if sentence in latest:
            found = find_years_ago(text, sentence, published) or _of_signing(text, sentence, published)
            if not found and text.first("vague_day", sentence.start, _signs(text, sentence).start):
                held = find_ceremony_day(text, sentences, published)
                return held or find_day_referred_to(text, sentences, published)
            if found:
                return found
            if told and not reached:
                return told
            reached = True
        told = _told(text, sentence, published) or told
    return (
        find_ceremony_day(text, sentences, published)
        or find_day_referred_to(text, sentences, published)
        or (None if latest else _of_paper(text, sentences))
    )


def _of_paper(text: Text, sentences: Sequence[Sentence]) -> Edtf | None:
    """Read the day or month right before a paper of which no signing is told (2024年5月共建协议的执行)."""
    for sentence in sentences:
        for day in find_days(text, sentence.start, sentence.end, None):
            paper = text.first("agreement", day.end, day.end + _NEAR_PAPER)
            beside = paper is not None and is_chinese(text.folded[day.end : paper.start] or "的")
            if beside and day.cue == "in" and _MONTH_OR_DAY.fullmatch(day.edtf):
                return day.edtf
    return None


def _signs(text: Text, sentence: Sentence) -> Hit:
    """The word of signing by which a sentence tells of one."""
    return text.find("sign", sentence.start, sentence.end)[0]


def _tells_of_signing(text: Text, sentence: Sentence) -> bool:
    """Tell a signing that took place from one to come (将于3月18日签署), from none (没有签约) and from one
    long done (自签署协议以来).
    """
    title = sentence.heading or (sentence.item and text.folded[sentence.end - 1] not in _ENDS)
    sign = None if title else text.first("sign", sentence.start, sentence.end)
    if sign is None:
        return False
    clause = _clause_start(text, sentence, sign.start)
    since = _SINCE.search(text.folded, clause, sign.start)
    if since and _SO_FAR.match(text.folded, sign.end):
        return False
    denied = _DENIED.search(text.folded, clause, sign.start)
    return denied is None and text.first("to_come", clause, sign.start) is None


def _clause_start(text: Text, sentence: Sentence, at: int) -> int:
    """Where the clause begins in which a word stands."""
    return max(sentence.start, *(text.folded.rfind(stop, sentence.start, at) + 1 for stop in ",;:"))


def _of_signing(text: Text, sentence: Sentence, published: date | None) -> Edtf | None:
    """Read the day a sentence of signing tells: in its clause, else in it all, else as today."""
    sign = _signs(text, sentence)
    days = days_told(text, sentence, published)
    clause = _clause_start(text, sentence, sign.start)
    own = [day.edtf for day in days if clause <= day.start and day.end <= sign.start]
    years = _ANNIVERSARY.match(text.folded, sign.end, sentence.end)
    if years and days and days[0].yearless and "X" not in days[0].edtf:
        return f"{int(days[0].edtf[:4]) - int(number_zh(years[1]))}{days[0].edtf[4:]}"
    own = own or list(_parts(text, Stretch(clause, sign.start), published))
    line = next(
        (day for day in days if day.end < sign.start and _is_of_line(text, sentence, day, sign)), None
    )
    ago = text.first("days_ago", line.end, sign.start) if line else None
    if line and ago and "X" not in line.edtf:
        return (date.fromisoformat(line.edtf) - timedelta(days=int(ago.entry.means))).isoformat()
    days = [day for day in days if day is not line] or days
    told = own[-1:] or [day.edtf for day in days[:1]]
    return (
        told[0]
        if told
        else count_from_today(text, sentence, published) or _month_before(text, sentence, published)
    )


def _is_of_line(text: Text, sentence: Sentence, day: Day, sign: Hit) -> bool:
    """Tell the day of a dateline: (2026年2月27日 供稿)2月26日，…, 【2月27日】, 5月2日宣　昨天，…签署."""
    if text.folded[day.end] in _BRACKETED or text.first("days_ago", day.end, sign.start):
        return True
    opened = text.folded.startswith("(", sentence.start)
    return opened and day.end < text.folded.find(")", sentence.start, sentence.end)


def _parts(text: Text, at: Stretch, published: date | None) -> Iterator[Edtf]:
    """Yield a month told before the word of signing, a year right before it (2023年签过协议)."""
    for day in find_days(text, at.start, at.end, published):
        near = at.end - day.end <= _CLOSE or len(day.edtf) > len("2023")
        told = day.cue in ("in", "") or (day.cue == "from" and SIGNED_SINCE.match(text.folded, day.end))
        if _MONTH.fullmatch(day.edtf) and told and near:
            yield day.edtf


def _month_before(text: Text, sentence: Sentence, published: date | None) -> Edtf | None:
    sign = _signs(text, sentence)
    return next(_parts(text, Stretch(sentence.start, sign.start), published), None)


def _told(text: Text, sentence: Sentence, published: date | None) -> Edtf | None:
    bare = None if sentence.heading else _BARE_HEAD.match(text.folded, sentence.start, sentence.end)
    if bare:
        before = list(find_days(text, max(0, sentence.start - _HEAD), sentence.start, published))
        ends = (day.edtf[-10:] for day in reversed(before))
        month = next((end[:-2] for end in ends if FULL_DAY.fullmatch(end)), None)
        return f"{month}{int(bare[1]):02}" if month else None
    if sentence.heading:
        return None
    days = days_told(text, sentence, published)
    report = text.first("report", sentence.start, sentence.end)
    if report:
        days = [day for day in days if day.yearless and report.end <= day.start]
    beside = days and days[-1].end - days[-1].start < sentence.end - sentence.start - _CLOSING
    if beside:
        return days[-1].edtf
    ago = None if report else text.first("days_ago", sentence.start, sentence.end)
    held = report and _HELD_ON.search(text.folded, report.end, sentence.end)
    return count_from_today(text, sentence, published) if ago or held else None
