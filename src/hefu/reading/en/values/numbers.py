"""How English writes whole numbers in words: twelve, twenty-four, a hundred and ten, two dozen."""

import re

from hefu.reading.patterns import pattern

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = {word: number for number, word in enumerate(_ONES, start=1)} | {
    word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)
}
NUMBERS |= {
    f"{tens}{joint}{one}": NUMBERS[tens] + NUMBERS[one]
    for tens in _TENS
    for one in _ONES[:9]
    for joint in "- "
}

_BELOW_100 = (
    rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[:9])})(?![a-z-]))?|"
    rf"{'|'.join(sorted(_ONES, key=len, reverse=True))}"
)
"""Also without a hyphen, but not "twenty one-year grants"."""
_FIRST = "".join(sorted({word[0] for word in ("a", *NUMBERS)}))
"""The letters that a number in words begins with."""
_COINS = "thousand|million|dollar|euro|pound|rupee|kwacha"
NUMBER_WORDS = pattern(
    rf"(?=[{_FIRST}])(?<!half )(?<!half-)\b(?:"
    rf"(?P<times>an?|{_BELOW_100})"
    rf"(?: (?P<hundred>hundred)(?:(?: and)? (?P<rest>{_BELOW_100}))?|"
    rf" (?P<dozen>dozen)(?! or )|(?= (?:{_COINS})\b))|"
    rf"(?P<plain>{_BELOW_100}))(?![a-z])|(?<!\w)(?P<six>half[- ]a[- ]dozen)\b"
)
_DOZEN, _HUNDRED = 12, 100


def number_of(match: re.Match[str]) -> int:
    """Read the value of `NUMBER_WORDS`."""
    if match["six"]:
        return _DOZEN // 2
    if match["plain"]:
        return NUMBERS[match["plain"]]
    times = NUMBERS.get(match["times"], 1)
    scale = _HUNDRED if match["hundred"] else _DOZEN if match["dozen"] else 1
    return times * scale + NUMBERS.get(match["rest"] or "", 0)
