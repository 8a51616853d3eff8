"""In what money is an English amount? By the word before or behind it, and for a shared word by the place."""

from collections import Counter
from collections.abc import Collection, Iterator

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_LENGTHS = (12, 7, 6, 5, 4, 3, 2, 1)
"""Of currencies written before the number ("renminbi", "US$"), the longer first."""
_CENTS = pattern(r" ?(?:cents?|pence)\b|p(?![\w.-])|¢")
_PENCE = ("pence", "p")
_LETTERS = ("P", "K")
"""Before a number they are money where the text tells of a country whose money they are."""
_LARGE = pattern(r"\d{1,3}(?:,\d{3})+|\d[\d.]*(?:bn|m)?\b(?: (?:million|billion))(?!\w)|\d[\d.]*(?:bn|m)\b")
"""What no grade or street has behind its K: "K15 million"."""
_MADE_OF_CENTS = "$"

Amount = tuple[int, int, float, str]


def find_money(text: Text, left: int, right: int, after: int, value: float) -> Amount | None:
    """Read the money of a number at ``[left, right)``; a word behind it would begin at ``after``."""
    behind = text.at("currency", after)
    if behind:
        return left, behind.end, value, _home(text, text.folded[after : behind.end], behind.entry.means)
    for start, word, unit in _before(text, left):
        return start, right, value, _home(text, word, unit)
    unit = _by_letter(text, left)
    if unit:
        return left - 1, right, value, unit
    coin = text.at("coin", after)
    if coin:
        unit, of_one = coin.entry.means.split()
        word = text.folded[after : coin.end]
        return left, coin.end, round(value / int(of_one), 6), _home(text, word, unit)
    cents = _CENTS.match(text.folded, right)
    if cents:
        unit = "GBP" if cents.group().endswith(_PENCE) else _home(text, _MADE_OF_CENTS, "USD")
        return left, cents.end(), round(value / 100, 6), unit
    return None


def _before(text: Text, left: int) -> Iterator[tuple[int, str, str]]:
    words = text.words.kinds["currency"].by_word
    for length in _LENGTHS:
        for gap in (0, 1):
            start = left - length - gap
            if start < 0 or (word := text.folded[start : left - gap]) not in words:
                continue
            bounded = start == 0 or not text.folded[start - 1].isalnum()
            if bounded and text.folded[left - gap : left].strip() == "":
                yield start, word, words[word].means


def _by_letter(text: Text, left: int) -> str:
    """Read N5,000 and, in Botswana or Manila, P140."""
    letter = text.flat[left - 1 : left]
    if text.flat[left - 2 : left - 1].isalnum():
        return ""
    if letter not in _LETTERS:
        return "NGN" if letter == "N" else ""
    large = letter == "K" and _LARGE.match(text.folded, left)
    return _home(text, letter.lower(), "ZMW" if large else "")


def _home(text: Text, word: str, unit: str) -> str:
    """Tell whose money a shared word is: that of the country, among those that use it, most told of."""
    shared = text.words.kinds["shared_money"].by_word.get(word)
    if shared is None:
        return unit
    places = text.once(_places)
    return max(shared.means.split(), key=places.__getitem__) if _is_told(places, shared.means) else unit


def home_of(text: Text, moneys: Collection[str]) -> str:
    """Tell by its money of which of these countries a text tells most, else in whose money it counts."""
    places = text.once(_places) + text.once(_spent_alone)
    places = places if _is_told(places, " ".join(moneys)) else text.once(_spent)
    told = [money for money in moneys if places[money]]
    return max(told, key=places.__getitem__, default="")


def _is_told(places: Counter[str], shared: str) -> bool:
    return any(places[unit] for unit in shared.split())


def _spent(text: Text) -> Counter[str]:
    return Counter(hit.entry.means for hit in text.find("currency", 0, len(text.folded)))


def _spent_alone(text: Text) -> Counter[str]:
    """Count the money whose word is of one country: yen, not dollars."""
    shared = text.words.kinds["shared_money"].by_word
    hits = text.find("currency", 0, len(text.folded))
    return Counter(hit.entry.means for hit in hits if text.folded[hit.start : hit.end] not in shared)


def _places(text: Text) -> Counter[str]:
    """Count the places a text names, by their money."""
    return Counter(hit.entry.means for hit in text.find("money_home", 0, len(text.folded)))
