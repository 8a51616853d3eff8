"""Who acts in an English clause, and towards whom? Nouns, pronouns and roles, each brought to its parties."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import Bearing, Company, by_office, named_bearers, ordered
from hefu.reading.en.apart import all_but_one, who_says_it
from hefu.reading.en.bare import bare_nouns
from hefu.reading.text import Stretch, Text
from hefu.terms.party import Party
from hefu.terms.undertaking import Why

_ARTICLES = ("the ", "both ", "our ", "his ", "her ", "their ", "its ", "all ", "relevant ", "two ", "three ")
_NEAR = 900
_LENDS = re.compile(r"\b(?:bank|lender|fund|insurance|insurer)\b")


def find_bearers_en(
    text: Text, subject: Stretch, company: Company, *, speaker: str | None, last: tuple[str, ...]
) -> Bearing | None:
    """Resolve a subject; ``speaker`` is the party spoken for, ``last`` the bearers before. None: unknown."""
    named = named_bearers(text, subject, company)
    if named:
        return _with_coordinate(text, subject, named, company, speaker)
    bare = bare_nouns(text, subject)
    each = [found[0] for hit in bare if (found := _generic(text, hit, company, speaker, last))]
    whole = bare and bare[0].entry.means == "everybody"
    if bare and (whole or all(len(ids) == 1 for ids in each)):
        together = ordered(tuple(one for ids in each for one in ids), company.parties)
        return Bearing(bearers=together, why=text.because("bearers", bare[0]), certain=False)
    side_by_side = _side_by_side(text, subject, company, speaker)
    if side_by_side:
        return side_by_side
    for kind, resolve in _RESOLVERS.items():
        hit = text.first(kind, subject.start, subject.end)
        found = resolve(text, hit, company, speaker, last) if hit else None
        if hit and found and found[0]:
            ids, certain = found
            return Bearing(bearers=ids, why=text.because("bearers", hit), certain=certain)
    return by_office(text, subject, company) or _of_a_thing(subject, speaker, last)


def _with_coordinate(
    text: Text, subject: Stretch, named: Bearing, company: Company, speaker: str | None
) -> Bearing:
    """Count those in that a word for their sort names beside a party: "the County and the Company"."""
    more = [
        found[0]
        for hit in text.find("generic", subject.start, subject.end)
        if (
            text.folded.endswith((" and ", ", ", " or "), 0, hit.start)
            or text.folded.startswith(" and ", hit.end, subject.end)
        )
        and not company.mentions.within(hit.start, hit.end)
        and (found := _generic(text, hit, company, speaker, ()))
    ]
    ids = (*named.bearers, *(one for each in more if len(each) == 1 for one in each))
    return replace(named, bearers=ordered(ids, company.parties), certain=named.certain and not more)


def _side_by_side(text: Text, subject: Stretch, company: Company, speaker: str | None) -> Bearing | None:
    """Resolve "the university and the hospital", each of which means one."""
    hits = text.find("generic", subject.start, subject.end)
    if len(hits) < len(("the one", "the other")) or text.folded[hits[-2].end : hits[-1].start] != " and ":
        return None
    each = [found[0] for hit in hits if (found := _generic(text, hit, company, speaker, ()))]
    if any(len(ids) != 1 for ids in each):
        return None
    together = ordered(tuple(one for ids in each for one in ids), company.parties)
    return Bearing(bearers=together, why=text.because("bearers", hits[0]), certain=False)


Found = tuple[tuple[str, ...], bool] | None


def _everybody(text: Text, hit: Hit, company: Company, speaker: str | None, last: tuple[str, ...]) -> Found:
    """ "The two sides": all, where there are two; of more parties those named last do."""
    counted = text.first("counted", hit.start, hit.end)
    number = int(counted.entry.means) if counted else len(company.parties)
    alike = tuple(party.id for party in company.parties if party.kind.value == hit.entry.means)
    if len(alike) > 1 and number >= len(alike):
        return alike, True
    named = with_the_word(text, hit, company.parties)
    if counted and len(named) == number > 1:
        return named, True
    if hit.entry.means == "organ" or number >= len(company.parties):
        return company.everybody, len(company.parties) == max(number, 2) or hit.entry.means == "organ"
    if text.folded.endswith(("sides", "parties"), 0, hit.end):
        return company.everybody[:number], False
    return ordered(tuple(_lately(company, hit.start))[:number], company.parties), False


def _own_side(text: Text, hit: Hit, company: Company, speaker: str | None, last: tuple[str, ...]) -> Found:
    if speaker:
        return (speaker,), True
    author = _author(text, company)
    if author:
        return (author,), False
    if company.itself or text.first("joint_voice", 0, len(text.folded)):
        return last or company.everybody, False
    return company.everybody[:1], len(company.parties) == 1


def _author(text: Text, company: Company) -> str | None:
    """The party of whoever signs a letter, whose name stands last."""
    letter = company.names.all and text.first("letter", 0, len(text.folded))
    return company.names.all[-1].party if letter else None


def _generic(text: Text, hit: Hit, company: Company, speaker: str | None, last: tuple[str, ...]) -> Found:
    """ "The bank": the one with the word in its name, else the only one of its sort, else the one at hand."""
    several = text.at("several", hit.start) is not None or text.folded.endswith(("ies", "ers"), 0, hit.end)
    named = () if several else with_the_word(text, hit, company.parties)
    if company.itself and not named and text.at("founded_organ", hit.start):
        return company.everybody, len(company.parties) == 2
    if hit.entry.means == "everybody":
        return company.everybody, False
    kinds = hit.entry.means.split()
    fitting = named or tuple(party.id for party in company.parties if party.kind.value in kinds)
    fitting = fitting if several else _of_level(text, hit, fitting, company) or fitting
    if not (named or several or lends_by_word(text, hit)):
        fitting = tuple(one for one in fitting if not lends(text, one, company)) or fitting
    if several or len(fitting) <= 1:
        return fitting, len(fitting) == (2 if several else 1)
    at_hand = [speaker, *(last if len(last) == 1 else ()), *_lately(company, hit.start)]
    return next(((one,) for one in at_hand if one in fitting), fitting), False


def _of_level(text: Text, hit: Hit, ids: Sequence[str], company: Company) -> tuple[str, ...]:
    """Keep those of the level the word tells: "Council" is no ministry's."""
    levels = {one.entry.means for one in text.find("body_level", hit.start, hit.end)}
    levels |= {"city"} if text.folded.endswith("council", hit.start, hit.end) else set()
    return tuple(
        party.id for party in company.parties
        if party.id in ids
        and any(one.entry.means in levels for one in text.words.find("body_level", text.fold(party.name)))
    )  # fmt: skip


def lends_by_word(text: Text, hit: Hit) -> bool:
    """Tell "the bank" and "the fund" from "the company"."""
    return _LENDS.search(text.folded, hit.start, hit.end) is not None


def lends(text: Text, party: str, company: Company) -> bool:
    """Tell a bank, which nobody calls "the company" beside another."""
    return any(one.id == party and _LENDS.search(text.fold(one.name)) for one in company.parties)


def _back(text: Text, hit: Hit, company: Company, speaker: str | None, last: tuple[str, ...]) -> Found:
    """ "It", "they": who acted before, else who speaks, else who was named last."""
    said = who_says_it(text, hit.start, company.mentions)
    if said:
        return (said,), True
    plural = text.folded.startswith("they", hit.start)
    if plural and not last:
        return company.everybody, False
    if last and (plural or len(last) == 1):
        return last, len(last) == (2 if plural else 1)
    if speaker:
        return (speaker,), False
    return last or tuple(_lately(company, hit.start))[:1], False


def _addressed(text: Text, hit: Hit, company: Company, speaker: str | None, last: tuple[str, ...]) -> Found:
    """ "You": the other side than the one that speaks, or that writes the letter."""
    own = speaker or _author(text, company)
    return tuple(one for one in company.everybody if one != own), speaker is not None and len(
        company.parties
    ) == 2


def _departments(text: Text, hit: Hit, company: Company, speaker: str | None, last: tuple[str, ...]) -> Found:
    governments = tuple(party.id for party in company.parties if party.kind.value == "government")
    return ((speaker,) if speaker in governments else governments), len(governments) == 1


def _others(text: Text, hit: Hit, company: Company, speaker: str | None, last: tuple[str, ...]) -> Found:
    """ "The other two sides": all but the one that asks or is spoken of."""
    ids = all_but_one(text, hit, company.everybody, company.mentions, speaker)
    counted = text.first("counted", hit.start, hit.end)
    return ids, counted is not None and int(counted.entry.means) == len(ids)


def _them(text: Text, hit: Hit, company: Company, speaker: str | None, last: tuple[str, ...]) -> Found:
    """ "I ask them": the one named last that does not speak."""
    return tuple(one for one in _lately(company, hit.start) if one != speaker)[:1], False


_RESOLVERS = {
    "them": _them,
    "the_others": _others,
    "everybody": _everybody,
    "own_side": _own_side,
    "generic": _generic,
    "departments": _departments,
    "back_reference": _back,
    "spoken_to": _addressed,
}


def _of_a_thing(subject: Stretch, speaker: str | None, last: tuple[str, ...]) -> Bearing | None:
    """A thing as subject ("work", "a road"): whoever speaks, else the one who acted before, sees to it."""
    ids = (speaker,) if speaker else last if len(last) == 1 else ()
    why = Why(decides="bearers", rule="bearers.speaker" if speaker else "bearers.last-subject", words=None)
    return Bearing(bearers=ids, why=why, certain=False) if ids and subject.start < subject.end else None


def with_the_word(text: Text, hit: Hit, parties: Sequence[Party]) -> tuple[str, ...]:
    """Name the parties whose name or alias has the noun of "the bank"."""
    words = text.folded[hit.start : hit.end]
    for article in _ARTICLES:
        words = words.removeprefix(article)
    forms = {words, words.removesuffix("s"), words.removesuffix("ies") + "y"}
    return tuple(party.id for party in parties if any(_has_word(text, party, form) for form in forms))


def _has_word(text: Text, party: Party, word: str) -> bool:
    return any(f" {word} " in f" {text.fold(name)} " for name in (party.name, *party.aliases))


def _lately(company: Company, before: int) -> Iterator[str]:
    """The parties named before a place, the nearest first, each once."""
    seen = []
    for mention in reversed(company.mentions.within(max(0, before - _NEAR), before)):
        if mention.party not in seen:
            seen.append(mention.party)
            yield mention.party
