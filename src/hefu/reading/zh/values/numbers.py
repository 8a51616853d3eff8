"""How Chinese writes numbers: 3.5亿, 一百二十三, 二十五万三千, 1,860万, 肆佰叁拾萬."""

from hefu.reading.patterns import pattern

_DIGITS = {
    char: value
    for row in ("〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "○幺两叄肆伍陸柒捌玖")
    for value, char in enumerate(row)
} | {"两": 2, "贰": 2, "弍": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_TENS = {"廿": 20, "卅": 30}
"""As calendars write them: 廿七."""
_LARGE = {"万": 10_000, "亿": 100_000_000}
_SPOKEN = pattern("[, 余多来]")
"""What stands within a number and counts nothing: 3400余万."""
_ROUGH = pattern(
    "(?:(?<=[十百千])|(?=..[十百千拾佰仟万亿]))"
    "(一(?=二)|[二两](?=三)|三(?=四)|四(?=五)|五(?=六)|六(?=七)|七(?=八)|八(?=九))."
)
"""两三百, 三四十 name two numbers, of which the lower is read."""
_TOKEN = pattern(r"\d+(?:\.\d+)?|[^\d.]")

NUMERALS = "".join([*_DIGITS, *_SMALL, *_LARGE])
"""The characters a number in words may hold."""

_UNITS = "".join([*_SMALL, *_LARGE])
NUMBER = pattern(
    rf"(?<![\d.第几数])(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,15}})(?:\.\d{{1,6}})?"
    rf"(?:(?: ?|[余多来](?=[万亿]))[{_UNITS}]{{1,4}}"
    rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|[\d{NUMERALS}]{{0,12}})[{_UNITS}])?)?|"
    rf"(?<![第几数{NUMERALS}])(?![百千]分[点之])[{NUMERALS}]{{1,16}}"
)
_FIGURES = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))


def number_zh(word: str) -> float:
    """Read a number; a word that is none gives 0."""
    total = section = 0.0
    digits: float | None = None
    spoken = _SPOKEN.sub("", word)
    for token in _TOKEN.findall(spoken if spoken.isascii() else _ROUGH.sub(r"\1", spoken)):
        if token[0].isdigit():
            digits = float(token)
        elif token in _DIGITS:
            digits = (digits or 0) * 10 + _DIGITS[token]
        elif token in _TENS:
            section += _TENS[token]
        elif token in _SMALL:
            section += (1 if digits is None else digits) * _SMALL[token]
            digits = None
        elif token in _LARGE:
            total = _scaled(total, section + (digits or 0), _LARGE[token])
            section, digits = 0.0, None
        else:
            return 0.0
    return round(total + section + (digits or 0), 6)


def _scaled(total: float, part: float, unit: int) -> float:
    if unit == _LARGE["亿"] or not part:
        return (total + part) * unit
    return total + part * unit


def large_unit(word: str) -> int:
    """Return what the number ends in: 10,000 for 万, 100,000,000 for 亿, else 1."""
    return _LARGE.get(word[-1:], 1)


def digits_zh(year: str | None) -> str:
    """Write a year in figures: 二〇二六 is 2026."""
    return "".join(_FIGURES.get(char, char) for char in year or "")
