"""Where may a foreign name in one part end: characters that spell sounds (弗拉德科夫, 斯琴格日勒)?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_SHORTEST = 3
_SOUNDED = pattern(
    "[阿埃艾爱安昂奥巴拜班保鲍贝本比宾波博伯布别勃查察次达丹当道德登迪蒂丁顿都多恩尔法范菲费芬佛夫弗福盖甘冈戈哥格根贡古哈海汉豪合赫黑亨胡华霍基吉加贾杰金卡"
    "凯坎康考科克肯库奎拉莱兰朗劳勒雷里理利莉列林琳留柳隆卢鲁路伦罗洛吕马玛迈麦曼毛梅门蒙孟米密莫末默姆木穆拿纳娜奈南内尼涅宁纽努诺欧帕潘佩彭皮平珀普齐奇契"
    "恰强乔钦琴琼让热仁日荣瑞若萨塞再赞增桑瑟森沙珊尚绍舍申圣施什史士舒斯丝思索苏孙塔泰坦汤唐陶特腾提蒂廷通图吐托瓦万旺威韦维魏温文翁沃乌武西希夏香肖谢辛欣"
    "兴休许逊雅亚延扬杨耶叶伊依因尤玉约泽扎詹珍朱祖兹佐-]{3,10}"
)
"""The characters by which foreign names, and those of peoples without surnames, are spelt."""


def sounded_ends(text: Text, start: int, limit: int) -> range:
    """Give the ends that such a name may have which begins here, the longest first."""
    told = _SOUNDED.match(text.folded, start, limit)
    return range(told.end(), start + _SHORTEST - 1, -1) if told else range(0)
