"""Which Chinese days tell when something took place or was told, and set no time for what follows?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_IS = pattern("(?:是|正值|适逢|恰逢|系)")
"""2023年|是建校百年: what a year is."""
_TOLD = pattern(
    "(?:[上下]午|晚间?|当[天日]|凌晨)?,?[^,;。:将拟会应须要]{0,24}(?:公告|宣布|披露|发布消息|调研|现场办公|座谈|会见|走访|约谈|考察|视察)[,:]"
)
"""9月2日|晚间公告，, 6月3日，|市长丁海到云帆集团现场办公，: on which day somebody told it or was there."""
_AGREED_THEN = pattern("[^,;。将拟]{0,12}(?:达成|签[订署定]|签约|缔结|商定|议定|印发|发布|出台|通过)的")
"""4月|达成的协议, 去年3月|印发的方案: when the paper was made that is carried out."""
_DONE_THEN = pattern("(?:已经?|曾经?|早[已就])(?!同意|承诺|决定|答应|明确|确定|计划|定|安排)[^,;。]{0,6}$")
"""(公司)已于|1月份注册成立: when something was done."""
_APPROVED = pattern(",?经[^,;。]{2,16}(?:批准|同意|批复|核准|审议通过|研究决定)(?=,)")
"""今年10月|，经市政府批准，: when it was approved."""
_NEAR = 10
_OF_EVENT = pattern(
    "的[^,。;:]{0,16}?(?:大会|年会|博览会?|论坛|峰会|展会?|[节赛]|赛事|夏令营|冬令营)"
    "(?![目会能点约省制日区馆厅示台场程道品])"
)
"""今年9月|的长江装备博览会: the event that something is done at is then."""
_MOVED = ("把", "将")
_TO_COME = ("将于", "拟于", "定于", "将在", "计划于", "前于")
_FULL = len("2026-01-01")


def is_attributive(text: Text, start: int, end: int) -> bool:
    """Tell 明年的指标 from 出席明年的边关文化节, which says when; 把明年的年会移到这里 does not."""
    if not text.folded.startswith("的", end):
        return False
    return text.folded.endswith(_MOVED, 0, start) or not _OF_EVENT.match(text.folded, end)


def tells_no_due(text: Text, start: int, end: int, edtf: str) -> bool:
    """Tell the day ``[start, end)`` of what was told or took place from one that something is due on."""
    if edtf.isdigit() and _IS.match(text.folded, end):
        return True
    if _AGREED_THEN.match(text.folded, end) or _DONE_THEN.search(text.folded, max(0, start - _NEAR), start):
        return True
    if _APPROVED.match(text.folded, end) and not text.folded.endswith(_TO_COME, 0, start):
        return True
    if text.at("dateline", end) and len(edtf) == _FULL:
        return True
    if len(edtf) != _FULL or text.folded.endswith(_TO_COME, 0, start):
        return False
    return _TOLD.match(text.folded, end) is not None
