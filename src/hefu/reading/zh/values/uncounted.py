"""Which Chinese numbers count nothing: a floor, an annex, a year of study, how long something goes on?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_GIVEN_PLACES = pattern("[两二三四五六七八][省市州县区旗镇乡村](?![级里长委])")
"""三省 are those who act, not three of something; 三个省 are counted."""
_OF_ONE = pattern(
    r"(?<=大)[一二三四](?=学生)|(?<=同)一成(?=[果员])|(?<![\d十百千拾佰仟])[陆伍柒](?![十百千万亿拾佰仟])(?=[区县市镇乡村家])|"
    r"[两二三四五六七八九十\d]{1,2}(?:项|条|大|个)?(?:基本|重要)?原则|[一二三四五六七八九十\d]{1,2}位一体|(?<=[队落入退行])伍"
)
"""大三学生 are in their third year, 同一成果 is the same, 上陆区 is a place, 四项原则 are what guides and
六位一体 is one."""
_NAMED_BY = pattern("(?:附件|附表|附录|海拔(?:约|近)?)$")
"""附件二, 海拔4300米 count nothing."""
_FLOORS = pattern(r"(?:第|[a-z\d]座|号楼?|[一二三四五六七八九十\d](?:至|到|-|~|—|、|和|及))$")
"""2号楼三层, 一至四层, A座五层: on which floors something is, but 一座12层的楼."""
_DURING = pattern("(?:连续|接下来|往后|今后|未来|最近|[近前后])的?$")
"""连续三届, 接下来两期: how long, told by what is held."""
_HELD = ("届", "期", "轮", "批")


def counts_nothing(text: Text, at: int, end: int) -> bool:
    """Tell the number ``[at, end)`` of 附件二, 三层 and 连续三届 from one that counts something."""
    led = _NAMED_BY.search(text.folded, max(0, at - 4), at)
    floor = text.folded.startswith("层", end) and _FLOORS.search(text.folded, max(0, at - 4), at)
    held = text.folded.startswith(_HELD, end) and _DURING.search(text.folded, max(0, at - 4), at)
    if floor or held:
        return True
    return led is not None or any(form.match(text.folded, at) for form in (_GIVEN_PLACES, _OF_ONE))
