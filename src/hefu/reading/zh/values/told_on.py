"""Which Chinese days tell when something took place or was told, and set no time for what follows?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_IS = pattern("(?:是|正值|适逢|恰逢|系)")
"""2023年|是建校百年: what a year is."""
_TOLD = pattern(
    "(?:[上下]午|晚间?|当[天日]|凌晨)?,?[^,;。:将拟会应须要]{0,24}(?:公告|宣布|披露|发布消息|调研|现场办公|座谈|会见|走访|约谈|考察|视察)[,:]"
)
"""9月2日|晚间公告，, 6月3日，|市长丁海到云帆集团现场办公，: on which day somebody told it or was there."""
_TO_COME = ("将于", "拟于", "定于", "将在", "计划于", "前于")
_FULL = len("2026-01-01")


def tells_no_due(text: Text, start: int, end: int, edtf: str) -> bool:
    """Tell the day ``[start, end)`` of what was told or took place from one that something is due on."""
    if edtf.isdigit() and _IS.match(text.folded, end):
        return True
    if len(edtf) != _FULL or text.folded.endswith(_TO_COME, 0, start):
        return False
    return _TOLD.match(text.folded, end) is not None
