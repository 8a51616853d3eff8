"""Which party does an English text mean by "the grid operator", where it told of "grid operator Noordgas"?"""

import re
import string
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.mentions import Mention, Mentions, find_mentions
from hefu.reading.text import Text
from hefu.terms.party import Party, PartyKind

_ALONE = re.compile(r"^[^\w\n]{0,4}([a-z][a-z ]{2,30}?) *:?$", re.MULTILINE)
"""A line of a few words alone, with a bullet before or a colon behind."""
_LETTERS = frozenset(string.ascii_lowercase + string.digits)
_ROOM = 40
_THE = re.compile(r"\bthe (?P<sort>[a-z-]+ )?$")
_APPOSED = re.compile(r"(?: \([^()]{1,30}\))?, (?:an?|the) ([a-z][a-z -]{2,50})")
_ENDS = re.compile(r" (?:of|for|in|from|that|which|who|behind|with|based|at|and)\b")
_NUMBERED = re.compile(r"\b(?:the )?(?P<number>first|second|third|fourth|fifth) party\b")
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
    }
)
"""Nouns that fit too many to mean the one of which they were said."""
_DOERS = ("er", "or", "telco", "start-up", "startup", "airline", "shipyard", "waterworks")
"""How a noun ends that none but a company can be: "the telco", but not "the river bank"."""
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


def find_mentions_en(text: Text, parties: Sequence[Party]) -> Mentions:
    """Find where the parties are named, by a noun that stands for one too."""
    named = find_mentions(text, parties, _whole)
    named = named.with_more(_headings(text, dict(named.forms)))
    return named.with_more((*_called(text, parties, named.all), *_numbered(text, named)))


def _whole(text: Text, owner: Mapping[str, str]) -> Callable[[int, int], bool]:
    """Make what tells a name from a part of another word or of a longer name."""
    folded = text.folded
    longer = {form: tuple(_longer(form, owner)) for form in owner}

    def is_whole(start: int, end: int) -> bool:
        cut = folded[end : end + 1] in _LETTERS or folded[max(0, start - 1) : start] in _LETTERS
        return not cut and not folded.startswith(longer[folded[start:end]], end)

    return is_whole


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


def _numbered(text: Text, named: Mentions) -> Iterator[Mention]:
    """Find each "the First Party", where a paper gives the party of a line that number in quotation marks."""
    meant: dict[str, str] = {}
    for match in _NUMBERED.finditer(text.folded):
        number = match["number"]
        if text.folded.endswith('"', 0, match.start()):
            ahead = named.within(text.flat.rfind("\n", 0, match.start()) + 1, match.start())
            if ahead:
                meant.setdefault(number, ahead[0].party)
        elif number in meant and not named.within(match.start(), match.end()):
            yield Mention(start=match.start(), end=match.end(), party=meant[number], called=True)


def _called(text: Text, parties: Sequence[Party], named: Sequence[Mention]) -> Iterator[Mention]:
    """Find each "the operator" that means one party: the one called so, else the only company there is."""
    told = _told(text, named)
    firms = [party.id for party in parties if party.kind is PartyKind.COMPANY]
    taken = {mention.start for mention in named}
    for hit in text.find("sort", 0, len(text.folded)):
        the = _THE.search(text.folded, max(0, hit.start - _ROOM), hit.start)
        noun = text.folded[hit.start : hit.end]
        if the is None or the.start() in taken or noun in _LOOSE or _names_one(text, hit):
            continue
        sort = (the["sort"] or "").strip()
        called = told.get(noun)
        if called:
            ids = {party for party, sorts in called.items() if not sort or sort in sorts}
        else:
            doer = hit.entry.means == "company" and noun.endswith(_DOERS)
            ids = set(firms) if doer and sort not in _OTHER else set()
        if len(ids) == 1:
            yield Mention(start=the.start(), end=hit.end, party=next(iter(ids)), called=True)


def _told(text: Text, named: Sequence[Mention]) -> dict[str, dict[str, set[str]]]:
    """Give each noun the parties it stands beside, with the words before it: "rail" of "rail operator"."""
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for mention in named:
        for hit in _beside(text, mention):
            words = told[text.folded[hit.start : hit.end]][mention.party]
            words.update(text.folded[max(0, hit.start - _ROOM) : hit.start].split()[-1:])
    return told


def _beside(text: Text, mention: Mention) -> Iterator[Hit]:
    """Yield the noun right before a name, and the one that ends the apposition behind it."""
    before = text.find("sort", max(0, mention.start - _ROOM), mention.start)
    if before and before[-1].end == mention.start - 1 and text.flat[before[-1].start].islower():
        yield before[-1]
    behind = _APPOSED.match(text.flat, mention.end)
    if behind:
        cut = _ENDS.search(text.folded, behind.start(1), behind.end(1))
        end = cut.start() if cut else behind.end(1)
        yield from [hit for hit in text.find("sort", behind.start(1), end)[-1:] if hit.end == end]


def _names_one(text: Text, hit: Hit) -> bool:
    """Tell "the operator Noordgas", and "the bank holiday", from "the operator" alone."""
    return text.flat[hit.end : hit.end + 1] == "-" or text.flat[hit.end + 1 : hit.end + 2].isupper()
