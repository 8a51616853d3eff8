"""How many sides does a Chinese text say there are: 三方, 四家单位?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_SIDES = pattern(
    "(?<!第)([三四五六])(?:方(?!面|案|法|式|向|针|位|便|正|台区)|家(?:单位|企业|公司|平台|银行)?(?=,?(?:都|均|齐|将|共同|还|要|联合|在|签|昨|今[天日]|日前|近日|达成|约定|商定)))"
)
_BESIDE = pattern("[与和同](?:[^,。;与和同、]{2,16}、){1,5}[^,。;与和同、]{2,16}?等?$")
"""市政府|与甲、乙、丙三家企业签约: so many beside who signs with them."""
_LONGEST_LIST = 100
_COUNTS = dict(zip("三四五六", (3, 4, 5, 6), strict=True))


def counted_sides(text: Text) -> set[int]:
    """Give the numbers of sides that a text tells; 第三方 is no side, and 四方台区 a place."""
    return {
        _COUNTS[match[1]] + _are_beside_another(text, match.start()) * ("家" in match[0])
        for match in _SIDES.finditer(text.folded)
    }


def _are_beside_another(text: Text, end: int) -> bool:
    return _BESIDE.search(text.folded, max(0, end - _LONGEST_LIST), end) is not None
