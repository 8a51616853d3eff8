"""Which party does an English text mean by "the grid operator", where it told of "grid operator Noordgas"?"""

import re
import string
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from hefu.reading.en.naming.endings import find_endings, goes_on, without_end
from hefu.reading.mentions import Mention, Mentions, find_mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.party import Party, PartyKind

_ALONE = pattern(r"^[^\w\n]{0,4}([a-z][a-z ]{2,30}?) *:?$", re.MULTILINE)
"""A line of a few words alone, with a bullet before or a colon behind."""
_LETTERS = frozenset(string.ascii_lowercase + string.digits)
_ROOM = 40
_THE = pattern(r"\bthe (?P<sort>[a-z-]+ )?$")
_BEFORE = pattern(r"(?:^|[\s\"(])(?P<noun>[a-z]{3,}(?:-[a-z]+)?) $")
_APPOSED = pattern(r"(?: \([^()]{1,30}\))?, (?:an?|the) ([a-z][a-z -]{2,50})")
_ENDS = pattern(r" (?:of|for|in|from|that|which|who|behind|with|based|at|and)\b")
_LAST = pattern(r"[a-z]{3,}(?:-[a-z]+)?$")
_LOOSE = frozenset(
    {
        "company",
        "firm",
        "group",
        "business",
        "platform",
        "network",
        "capital",
        "state",
        "enterprise",
        "region",
        "partner",
        "side",
    }
)
"""Nouns that fit too many to mean the one of which they were said."""
_DOERS = ("er", "or", "telco", "start-up", "startup", "airline", "shipyard", "waterworks")
"""How a noun ends that none but a company can be: "the telco", but not "the river bank"."""
_ACTS = pattern(
    r"['’]s (?:[a-z-]+ ){0,2}(?:manager|director|head|chief|boss|management|spokes\w+|chair\w*|president)\b|"
    r" (?:will|would|is to|has|had) (?!be\b|been\b|not be\b)[a-z]| (?:said|says|agreed|agrees|promised|"
    r"promises|pledged|plans|intends|wants|hopes|asked|undertakes|commits) "
)
"""Behind a place of work, shows that it acts as people do: "the mill has agreed"."""
_PUBLIC = pattern(
    r"(?:rail|airport|port|customs|police)|"
    r"[a-z]+ (?:board|authority|agency|department|commission|office|corporation|council|bureau)\b"
)
"""What a state or a city runs itself: "Linhe | Railways", "Linhe | Water Board"."""
_HOUSES_OF = ("air ", "radio ", "bank of ", "university of ")
"""Before a place, makes it the end of another's name: "Air | Senoba"."""
_TO_BE_FORMED = ("project ", "venture ", "joint ", "operating ")
"""Before "company", tells of one that parties form, and not of "the Company"."""
_IS_MEANT = pattern(r"\b(?:by|asked|called (?:up)?on|urged|told|invited|thanked|from) the $")
_OTHER = frozenset(
    (
        "new",
        "future",
        "other",
        "rival",
        "former",
        "winning",
        "next",
        "same",
        "second",
        "third",
        "private",
        "local",
    )
)
"""Before a noun, these show it to mean somebody else."""

_Told = dict[str, dict[str, set[str]]]
"""The parties that each noun stands beside, with the words before it: "rail" of "rail operator"."""


def find_mentions_en(text: Text, parties: Sequence[Party]) -> Mentions:
    """Find where the parties are named, by a noun that stands for one too."""
    governments = {party.id for party in parties if party.kind is PartyKind.GOVERNMENT}

    def standing(text: Text, owner: Mapping[str, str]) -> Callable[[int, int], bool]:
        return _whole(text, owner, governments)

    named = find_mentions(text, parties, standing)
    named = named.with_more(_headings(text, dict(named.forms)))
    named = named.with_more(find_endings(text, parties, named))
    return named.with_more(_called(text, parties, named.all))


def _whole(text: Text, owner: Mapping[str, str], governments: Set[str]) -> Callable[[int, int], bool]:
    """Make what tells a name from a part of another word or of a longer name."""
    folded = text.folded
    longer = {form: tuple(_longer(form, owner)) for form in owner}

    def is_whole(start: int, end: int) -> bool:
        cut = folded[end : end + 1] in _LETTERS or folded[max(0, start - 1) : start] in _LETTERS
        if cut or folded.startswith(longer[folded[start:end]], end):
            return False
        if text.flat[start].islower() and folded.endswith(_TO_BE_FORMED, 0, start):
            return False
        place = owner[folded[start:end]] in governments and " " not in folded[start:end]
        return not place or not (_names_a_house(text, end + 1) or folded.endswith(_HOUSES_OF, 0, start))

    return is_whole


def _names_a_house(text: Text, at: int) -> bool:
    """Tell "Linhe | College" and "Linhe | Power", which only lie there, from "Linhe | Council"."""
    if not text.flat[at : at + 1].isupper() or _PUBLIC.match(text.folded, at):
        return False
    house = text.at("house_end", at) or text.at("body", at)
    return house is not None and house.entry.means not in ("government", "other")


def _longer(form: str, owner: Mapping[str, str]) -> Iterator[str]:
    """Yield what follows "the University" in "the University of Linhe", which is a longer name."""
    noun = form.removeprefix("the ")
    if noun != form:
        yield from (other[len(noun) :] for other in owner if other.startswith(f"{noun} "))


def _headings(text: Text, owner: Mapping[str, str]) -> Iterator[Mention]:
    """Yield the nouns that stand for a party alone on a line, above what it does: "■ City"."""
    nouns = {form.removeprefix("the "): party for form, party in owner.items() if form.startswith("the ")}
    for match in _ALONE.finditer(text.folded) if nouns else ():
        if match[1] in nouns and match[1] not in owner:
            yield Mention(start=match.start(1), end=match.end(1), party=nouns[match[1]])


def _called(text: Text, parties: Sequence[Party], named: Sequence[Mention]) -> Iterator[Mention]:
    """Find each "the operator" that means one party: the one called so, else the only company there is."""
    told = _told(text, named)
    firms = {party.id for party in parties if party.kind is PartyKind.COMPANY}
    taken = {mention.start for mention in named}
    doers = _doers(text)
    heads: dict[str, set[str]] = defaultdict(set)
    for party in parties:
        heads[(text.fold(without_end(party.name)).split() or [""])[-1]].add(party.id)
    for noun in _nouns(text, told):
        the = _THE.search(text.folded, max(0, noun.start - _ROOM), noun.start)
        word = text.folded[noun.start : noun.end]
        if the is None or the.start() in taken or word in _LOOSE or _names_one(text, noun):
            continue
        sort = (the["sort"] or "").strip()
        called = told.get(word)
        if called and len(heads[word]) == 1:
            ids = heads[word]
        elif called:
            ids = {party for party, sorts in called.items() if not sort or sort in sorts}
        else:
            ids = firms if word in doers and sort not in _OTHER else set()
        if len(ids) == 1:
            yield Mention(start=the.start(), end=noun.end, party=next(iter(ids)), called=True)


def _doers(text: Text) -> set[str]:
    """The nouns of the text that mean a company whoever it is: "the developer", "the mill" that agrees."""
    sorts = (hit for hit in text.find("sort", 0, len(text.folded)) if hit.entry.means == "company")
    doers = {text.folded[hit.start : hit.end] for hit in sorts}
    works = text.find("works", 0, len(text.folded))
    return {noun for noun in doers if noun.endswith(_DOERS)} | {
        text.folded[hit.start : hit.end] for hit in works
        if text.folded.endswith("the ", 0, hit.start)
        and (_ACTS.match(text.folded, hit.end) or _is_meant(text, hit.start))
    }  # fmt: skip


def _is_meant(text: Text, start: int) -> bool:
    """Tell a place of work by what somebody else does: "paid by the hotel", "urged the mill"."""
    return _IS_MEANT.search(text.folded, max(0, start - _ROOM), start) is not None


def _nouns(text: Text, told: _Told) -> list[Stretch]:
    """Where the nouns stand that may mean a party, in the order of the text."""
    hits = [hit for kind in ("sort", "works") for hit in text.find(kind, 0, len(text.folded))]
    places = {(hit.start, hit.end) for hit in hits}
    others = told.keys() - {text.folded[start:end] for start, end in places}
    if others:
        spelled = "|".join(map(re.escape, sorted(others)))
        found = re.finditer(rf"\bthe (?:[a-z-]+ )?({spelled})\b", text.folded)
        places |= {match.span(1) for match in found if goes_on(text, match.end())}
    return [Stretch(*place) for place in sorted(places)]


def _told(text: Text, named: Sequence[Mention]) -> _Told:
    """Give each noun the parties it stands beside."""
    told: _Told = defaultdict(lambda: defaultdict(set))
    for mention in named:
        for noun in _beside(text, mention):
            words = told[text.folded[noun.start : noun.end]][mention.party]
            words.update(text.folded[max(0, noun.start - _ROOM) : noun.start].split()[-1:])
    return told


def _beside(text: Text, mention: Mention) -> Iterator[Stretch]:
    """Yield the noun right before a name, and the one that ends the apposition behind it."""
    before = text.find("sort", max(0, mention.start - _ROOM), mention.start)
    if before and before[-1].end == mention.start - 1 and text.flat[before[-1].start].islower():
        yield Stretch(before[-1].start, before[-1].end)
    elif noun := _BEFORE.search(text.flat, max(0, mention.start - _ROOM), mention.start):
        yield Stretch(*noun.span("noun"))
    behind = _APPOSED.match(text.flat, mention.end)
    if behind:
        cut = _ENDS.search(text.folded, behind.start(1), behind.end(1))
        end = cut.start() if cut else behind.end(1)
        last = _LAST.search(text.folded, behind.start(1), end)
        hits = [hit for hit in text.find("sort", behind.start(1), end)[-1:] if hit.end == end]
        yield from [Stretch(hit.start, hit.end) for hit in hits] or ([Stretch(*last.span())] if last else [])


def _names_one(text: Text, noun: Stretch) -> bool:
    """Tell "the operator Noordgas", and "the bank holiday", from "the operator" alone."""
    return text.flat[noun.end : noun.end + 1] == "-" or text.flat[noun.end + 1 : noun.end + 2].isupper()
