"""Which amounts of small change does Chinese name without notes: 一毛二, 五分钱?"""

import re
from collections.abc import Iterator

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.values.numbers import number_zh

Amount = tuple[int, int, float, str]
"""Where an amount begins and ends, its value and its unit."""
TENTHS, CENTS = 10, 100
_COINS = pattern(
    r"([一二两三四五六七八九\d])(?:毛([一二三四五六七八九\d])?(?:分|钱)?|角([一二三四五六七八九\d])?(?:分|钱)|分钱)"
)
"""一毛二, 五分钱"""
_NOT_A_COIN = pattern("一[分毛](?:钱)?(?!\\w?[分一二三四五六七八九])")
"""不收一分钱 is no amount."""
_COIN = pattern("[毛角]|分钱")


def find_coins(text: Text, start: int, end: int) -> Iterator[Amount]:
    """Yield each amount of coins alone within ``[start, end)``."""
    for coins in _COINS.finditer(text.folded, start, end) if text.begins(_COIN, start, end) else ():
        if not (text.folded[coins.start() - 1].isdigit() or _NOT_A_COIN.fullmatch(coins.group())):
            yield coins.start(), coins.end(), _value(coins), "CNY"


def _value(coins: re.Match[str]) -> float:
    first = number_zh(coins[1])
    if coins.group().endswith("分钱") and coins[2] is coins[3] is None and coins.group()[1] == "分":
        return first / CENTS
    return round(first / TENTHS + number_zh(coins[2] or coins[3] or "") / CENTS, 6)
