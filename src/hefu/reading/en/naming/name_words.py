"""The words of a name as they are compared, and what is made of them: roots, initials, another order."""

import itertools
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from hefu.reading.patterns import pattern

_WORDS = pattern(r"[^\W_]+")
_COOPERATIVE = pattern(r"\bco-?op(?:erative)?\b")
SMALL = frozenset((
    "of", "the", "for", "and", "in", "de", "la", "du", "do", "da", "del", "und", "m", "s", "d", "l", "des",
    "las", "los", "dell", "della", "delle", "di", "y", "et", "e",
))  # fmt: skip
_OF_TRADE = pattern(r"(?:eries|ery|ings?|ers?|ies|y|s)$")
_SHORTEST_ROOT = 4
_IN_FULL = {"corp": "corporation", "ltd": "limited", "inc": "incorporated", "co": "company",
            "intl": "international", "govt": "government", "dept": "department"}  # fmt: skip
"""What names have in short, and what it stands for: "Acme Corp." is "Acme Corporation"."""
_ACCENTS = dict.fromkeys(range(0x300, 0x370))
_FEWEST_LETTERS, _MOST_LETTERS = 2, 7
_MOST_CLIPPED = 12
"""So many letters at most has a name made of beginnings of words."""
_OF = ("of", "for")
_OF_SEAT = pattern(
    r"(\w[^,]* "
    r"(?:Company|Agency|Authority|Corporation|Institute|Commission|Council|Centre|Center|Association)) "
    r"(?:of|in) (?:the )?(?:(?:Republic|Kingdom|State|City|Province) of )?[A-Z][\w-]+(?: [A-Z][\w-]+)?"
)
"""A name and the place whose it is: "Tarn Water Company | of Orenia"."""
Words = tuple[str, ...]


@lru_cache(maxsize=512)
def words_of(name: str) -> Words:
    """Take the words of a name in small letters, without "the" before them and "'s" behind."""
    found = _WORDS.findall(
        _COOPERATIVE.sub("cooperative", name.casefold()).replace("'s", "").replace("’s", "")
    )
    words = tuple(_IN_FULL.get(word, word) for word in found)
    return words[1:] if words[:1] == ("the",) else words


def is_seat_of(words: Words, name: str) -> bool:
    """Tell "Tarn" at the end of "Grain Corporation of Tarn", which is not called by its place alone."""
    return len(words) == 1 and words_of(name)[-2:] == ("of", *words)


def root_of(word: str) -> str:
    """Cut off what tells who does a trade, where, or how many: "Distillers", "Distillery"."""
    root = _OF_TRADE.sub("", word)
    return root if len(root) >= _SHORTEST_ROOT else word


def turned(words: Words) -> Words:
    """Bring "Branch of the Acme Bank" into the order of "Acme Bank Branch"."""
    words = tuple(word for word in words if word != "the")
    of = words.index("of") if "of" in words else 0
    return (*words[of + 1 :], *words[:of]) if of else words


def initials_of(name: str) -> Iterator[str]:
    """Yield the letters of a name's words, without and with its small words: "TUE", "TUOTE"."""
    words = words_of(unicodedata.normalize("NFD", name).translate(_ACCENTS))
    for letters in (
        "".join(word[0] for word in words if word not in SMALL),
        "".join(word[0] for word in words),
    ):
        if _FEWEST_LETTERS <= len(letters) <= _MOST_LETTERS:
            yield letters


def initials_with_and_without_seat(name: str) -> Iterator[str]:
    """Yield "TWCO" and "TWC" for "Tarn Water Company of Orenia", whose letters may leave out its land."""
    yield from initials_of(name)
    seated = _OF_SEAT.fullmatch(name)
    if seated:
        yield from initials_of(seated[1])


def half_shortened(name: str) -> Iterator[str]:
    """Yield "TU Estuary" for "Technological University of the Estuary", "UO Board of Trustees"."""
    words = words_of(name)
    told = [at for at, word in enumerate(words) if word not in SMALL]
    for count in range(_FEWEST_LETTERS, len(told)):
        letters = "".join(words[at][0] for at in told[:count])
        yield " ".join((letters, *words[told[count] :]))
        yield " ".join((letters, *(words[at] for at in told[count:])))


def is_clipped(form: str, name: str) -> bool:
    """Tell "Rail SB" for "Rail Safety Board", "Mitra" for "Ministry of Trade": beginnings of their words."""
    letters = "".join(_WORDS.findall(form.casefold()))
    words = [word for word in words_of(name) if word not in SMALL]
    return _FEWEST_LETTERS < len(letters) <= _MOST_CLIPPED and _is_made_of(letters, words, used=0)


def _is_made_of(letters: str, words: list[str], *, used: int) -> bool:
    """Tell whether letters are beginnings of two words or more, one behind the other."""
    if not letters or not words:
        return not letters and used > 1
    pairs = zip(letters, words[0], strict=False)
    common = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))
    further = (_is_made_of(letters[at:], words[1:], used=used + 1) for at in range(common, 0, -1))
    return any(further) or (used == 0 and _is_made_of(letters, words[1:], used=0))


def head_of(words: Words) -> str:
    """The noun by which a name may be called: the "Centre" for Mangrove Science, "Coalition" at the end."""
    ends = (at for at, word in enumerate(words) if at and word in _OF)
    return words[next(ends, 0) - 1]


def is_within(short: Words, full: Words) -> bool:
    rest = iter(full)
    return len(short) < len(full) and all(word in rest for word in short)


def holds(full: Words, some: Words) -> bool:
    """Tell whether a name has some words in a row, of which no "of" makes a place."""
    at = full.index(some[0], 1)
    return full[at : at + len(some)] == some and full[at - 1] not in SMALL
