"""Where does an English text call a party by the last words of its name: "the food bank"?"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from hefu.reading.forms import places_of
from hefu.reading.mentions import Mention, Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import Party

_MOST_WORDS = 3
_ROOM = 30
_JOINING = ("of", "for", "and", "&", "de")
LEGAL_FORM = pattern(
    r"(?:,? (?:ltd|limited|inc|llc|plc|gmbh|ag|as|asa|ab|oy|sa|bv|b\.v|nv|s\.a|corp|co|pte|pty|pvt|private|"
    r"llp|sdn\.? bhd|berhad|kk|srl|spa)\b\.?)+$",
    re.IGNORECASE,
)
_GOES_ON = pattern(
    r"['’]|[,.;:)\"\n]|$| (?:to|and|or|for|in|of|on|at|by|with|from|under|who|which|that|as|is|are|was|were|"
    r"has|had|also|now|then|itself|but|until|within|after|before|during|towards|because|if|when|while|not|said|says|"
    r"agreed|agrees)\b"
)


def find_endings(text: Text, parties: Sequence[Party], named: Mentions) -> list[Mention]:
    """Find the last two or three words of one party's name: "the food bank", or "Food Bank" by itself."""
    owners: dict[str, set[str]] = defaultdict(set)
    for party in parties:
        for form in _endings(LEGAL_FORM.sub("", text.fold(party.name)).split()):
            owners[form].add(party.id)
            owners[f"the {form}"].add(party.id)
    return [
        Mention(start=start, end=start + len(form), party=next(iter(ids)), called=True)
        for form, ids in owners.items()
        if len(ids) == 1
        for start in places_of(form, text.folded)
        if _stands(text, start, start + len(form)) and not named.within(start, start + len(form))
    ]


def without_end(name: str) -> str:
    """Leave out its form of law: "Acme | Ltd"."""
    return LEGAL_FORM.sub("", name)


def goes_on(text: Text, end: int) -> bool:
    """Tell a noun that ends here from a part of a longer one: "the chain | will", but no "chain store"."""
    if _GOES_ON.match(text.folded, end):
        return True
    return text.at("strength", end + 1) is not None or text.at("reported", end + 1) is not None


def _endings(words: Sequence[str]) -> Iterator[str]:
    for count in range(2, min(len(words) - 1, _MOST_WORDS) + 1):
        yield " ".join(words[-count:])


def _stands(text: Text, start: int, end: int) -> bool:
    """Tell "the food bank" in small letters, and "Food Bank" where no other name goes before or on."""
    if text.folded.startswith("the ", start):
        return text.flat[start + len("the ")].islower() and goes_on(text, end)
    before = text.flat[max(0, start - _ROOM) : start].split()[-1:]
    alone = not before or not (before[0][:1].isupper() or before[0] in _JOINING)
    return (
        text.flat[start].isupper()
        and alone
        and not text.flat[start - 1 : start].isalnum()
        and goes_on(text, end)
    )
