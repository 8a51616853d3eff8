"""Which parties fit a noun of an English text: by the word in their name, by sort, by level?"""

from collections.abc import Sequence
from functools import lru_cache

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import Company
from hefu.reading.en.naming.endings import LEGAL_FORM
from hefu.reading.en.naming.nations import is_from
from hefu.reading.names import NameMention, Names
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.party import Party

_ARTICLES = ("the ", "both ", "our ", "his ", "her ", "their ", "its ", "all ", "relevant ", "two ", "three ")
_LENDS = pattern(r"\b(?:bank|lender|fund|insurance|insurer)\b")
_SMALL = pattern(r"[^\W\d_]{4,}")
HEAD = pattern(
    r"\W*(?:(?:the|both|each|its|their|our|his|her|two|three|all) )+(?:[\w-]+ ){0,2}?(?P<noun>[\w-]{4,}) ?"
    r"(?:$|,| (?:of|in|at|from|with|whom|which|who|that)\b)"
)
_KIN = pattern(r"(?P<stem>[a-z]{3,}?)(?:er(?:s|y|ies)?|ors?|ing|men|folk)")
"""A noun for those who do something, or for where they do."""
_BESIDE = 40
_KNOWN = 500
"""Of how many names the stems are kept: each clause of a text asks for those of its parties."""
_LETTERS = pattern(r"[A-Z]{2,4} *")
_CAPITALISED = pattern(r"[A-ZÀ-Þ][^\W_]*")


def with_the_word(text: Text, hit: Hit, company: Company) -> tuple[str, ...]:
    """Name the parties whose name or alias has the noun of "the bank"."""
    words = text.folded[hit.start : hit.end]
    for article in _ARTICLES:
        words = words.removeprefix(article)
    nouns = {f" {words} ", f" {words.removesuffix('s')} ", f" {words.removesuffix('ies')}y "}
    having = {party for form, party in company.mentions.forms if any(noun in f" {form} " for noun in nouns)}
    return tuple(party for party in company.everybody if party in having)


def the_one_meant(text: Text, hit: Hit, company: Company) -> tuple[str, ...]:
    """Name the only party that a noun may mean: by a word of its name, else by its sort."""
    ids = with_the_word(text, hit, company) or company.of_kinds(hit.entry.means)
    return ids if len(ids) == 1 else ()


def of_the_level(text: Text, hit: Hit, parties: Sequence[Party]) -> tuple[str, ...]:
    """Name the parties of the level that a noun tells: "Council" is no ministry's."""
    levels = {one.entry.means for one in text.find("body_level", hit.start, hit.end)}
    levels |= {"city"} if text.folded.endswith("council", hit.start, hit.end) else set()
    entries = text.words.kinds["body_level"].entries if levels else ()
    words = [f" {word} " for entry in entries if entry.means in levels for word in entry.words]
    return tuple(party.id for party in parties if _has_any(f" {text.fold(party.name)} ", words))


def _has_any(padded: str, words: Sequence[str]) -> bool:
    return any(word in padded for word in words)


def named_so(text: Text, parties: Sequence[Party], words: Sequence[str]) -> tuple[str, ...]:
    """Name the parties whose names have one of some words: a bank, a hospital."""
    return tuple(one.id for one in parties if not set(words).isdisjoint(_SMALL.findall(text.fold(one.name))))


def sharing_words(text: Text, words: Stretch, parties: Sequence[Party]) -> tuple[str, ...]:
    """Name the parties whose names share the most capitalised words with some words of the text."""
    spelled = {word.casefold() for word in _CAPITALISED.findall(text.flat, words.start, words.end)}
    spelled -= {"the"}
    shared = {
        party.id: len(spelled.intersection(text.fold(party.name).split())) for party in parties
    } if spelled else {}  # fmt: skip
    most = max(shared.values(), default=0)
    return tuple(one for one, count in shared.items() if count == most > 0)


def in_small_letters(text: Text, words: Stretch, parties: Sequence[Party]) -> tuple[str, ...]:
    """Name the parties whose names have most of the words of the text: "the growers"."""
    spelled = set(_SMALL.findall(text.folded, words.start, words.end))
    shared = {
        party.id: len(spelled.intersection(_SMALL.findall(text.fold(party.name)))) for party in parties
    } if spelled else {}  # fmt: skip
    most = max(shared.values(), default=0)
    return tuple(one for one, count in shared.items() if count == most > 0)


def by_initials(text: Text, start: int, end: int, names: Names) -> tuple[NameMention, ...]:
    """Name the one whose initials are all of some words, as in a table of who does what: "RS"."""
    if not _LETTERS.fullmatch(text.flat, start, end):
        return ()
    letters = text.flat[start:end].strip()
    found = names.by_initials.get(letters, {})
    return tuple(found.values()) if len(found) == 1 else ()


def initials_of(text: Text, words: Stretch, parties: Sequence[Party]) -> tuple[str, ...]:
    """Name the parties for whose initials a word of capitals stands: "VSWML"."""
    short = {word for word in _CAPITALISED.findall(text.flat, words.start, words.end) if word.isupper()}
    return tuple(party.id for party in parties if short & _initials(party.name)) if short else ()


def _initials(name: str) -> set[str]:
    large = [word[0] for word in LEGAL_FORM.sub("", name).split() if word[0].isupper()]
    return {"".join(large)} if len(large) > 1 else set()


def lends_by_word(text: Text, hit: Hit) -> bool:
    """Tell "the bank" and "the fund" from "the company"."""
    return _LENDS.search(text.folded, hit.start, hit.end) is not None


def lends(text: Text, party: Party) -> bool:
    """Tell a bank, which nobody calls "the company" beside another."""
    return _LENDS.search(text.fold(party.name)) is not None


def kin_of(text: Text, noun: str, parties: Sequence[Party]) -> tuple[str, ...]:
    """Name the one party to whose name a noun for people or works is kin: "the growers", "the distillery"."""
    kin = _KIN.fullmatch(noun)
    if kin is None:
        return ()
    ids = tuple(one.id for one in parties if kin["stem"] in _stems(text.fold(one.name)))
    return ids if len(ids) == 1 else ()


def single_of(word: str) -> str:
    """Give the noun that a plural is of, "city" of "cities"; else the word itself."""
    return word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")


def from_there(text: Text, whence: str, company: Company) -> str | None:
    """Name the one party that is from a country or place, by its name or by what stands before it:
    "Turkish" of "Türk", "Danish" of "Denmark", "the Danish group Acme"; those of whom the text says nothing
    else are left out.
    """
    named = {one.id for one in company.parties if is_from(text, whence, text.fold(one.name))}
    if len(named) == 1:
        return named.pop()
    told = set()
    for one in () if named else company.mentions.all:
        beside = text.folded.rfind(whence, max(0, one.start - _BESIDE), one.start)
        if beside >= 0 and not one.called and not company.mentions.within(beside, one.start):
            told.add(one.party)
    return told.pop() if len(told) == 1 else None


@lru_cache(maxsize=_KNOWN)
def _stems(name: str) -> frozenset[str]:
    return frozenset(
        kin["stem"] if (kin := _KIN.fullmatch(word)) else word.removesuffix("s")
        for word in _SMALL.findall(name)
    )
