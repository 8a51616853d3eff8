"""Of what kind is a body that an English text names, by the words of its name?"""

from hefu.lexicon.hits import Hit
from hefu.reading.en.naming.joints import OF_OR_FOR
from hefu.reading.text import Stretch, Text
from hefu.terms.party import PartyKind

_LIES_IN = (" of ", " in ", " from ", " at ", " to ", ", ")
"""Before a region, shows that it is where somebody lies, and does nothing."""


def kind_of_words(text: Text, part: Stretch, means: list[str]) -> PartyKind:
    """Tell the kind of a name by what its words mean: a form of law, the word before "of", else the last."""
    whole = text.at("body", part.start)
    if not means and whole and whole.end == part.end:
        return PartyKind(whole.entry.means)
    if not means:
        land = text.at("country", part.start) or _acting_region(text, part.start)
        return PartyKind.GOVERNMENT if land and land.end == part.end else PartyKind.COMPANY
    forms = text.find("legal_form", part.start, part.end)
    if forms and forms[-1].end >= part.end - 1:
        return PartyKind(means[-1])
    of = OF_OR_FOR.search(text.folded, part.start, part.end)
    before = [hit for hit in text.find("body", part.start, part.end) if of and hit.start < of.start()]
    return PartyKind(before[-1].entry.means if before else means[0] if of else means[-1])


def _acting_region(text: Text, start: int) -> Hit | None:
    """Find the region that acts: "Ohio will widen Route 4"; "Acme College of Ohio" only lies there."""
    return None if text.folded.endswith(_LIES_IN, 0, start) else text.at("region", start)
