"""Who else is asked: "that A publish it and that B pay", "invites A to move and B to lend", a list?"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.en.infinitives import Opening
from hefu.reading.en.phrases import begins_with_verb
from hefu.reading.mentions import Mentions
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_ANOTHER_THAT = re.compile(r"(?:,|;| and|, and) that(?= )")
_TO = re.compile(r" to (?=[a-z])")
_AND = (" and ", ", ", " and the ", ", the ", "; ", "; the ")
_BROKEN = re.compile(r"[,;:]|\b(?:that|which|who|will|shall|is|are|was|has|have)\b")
_LONGEST = 90


def further_thats(text: Text, hit: Hit, end: int) -> Iterator[Hit]:
    """Yield each "and that" by which an ask goes on: "recommends that A publish it and that B pay"."""
    if text.folded[hit.start : hit.end].endswith(" that"):
        for that in _ANOTHER_THAT.finditer(text.folded, hit.end, end):
            yield Hit(start=that.start(), end=that.end(), entry=hit.entry)


def also_asked(
    text: Text, openings: list[Opening], segment: Stretch, mentions: Mentions
) -> Iterator[Opening]:
    """Yield the further ones asked by the same verb: "invites the City to move and Acme to lend"."""
    for opening in openings:
        if not (opening.hit.entry.id.startswith("en.ask_of") and opening.to):
            continue
        for one in mentions.within(opening.verb, segment.end):
            to = _TO.match(text.folded, one.end, segment.end)
            if (
                to
                and text.folded.endswith(_AND, 0, one.start)
                and begins_with_verb(text, to.end(), segment.end)
            ):
                start = one.start - (4 if text.folded.endswith(" the ", 0, one.start) else 0)
                hit = Hit(start=one.start, end=to.end() - 1, entry=opening.hit.entry)
                yield replace(
                    opening, hit=hit, start=start, verb=to.end(), subject=Stretch(one.start, one.end)
                )


def ends_in_ask(text: Text, start: int, end: int) -> Hit | None:
    """Find the ask that a line leaves open for its list: "We call on"."""
    hits = [hit for hit in text.find("ask_of", start, end) if not text.folded[hit.end : end].strip(" :")]
    return hits[-1] if hits else None


def asked_in_item(text: Text, stem: Opening, item: Stretch) -> Opening | None:
    """Open an item that says who is asked for what: "the Agency to open its logs"."""
    to = _TO.search(text.folded, item.start, min(item.end, item.start + _LONGEST))
    if not to or _BROKEN.search(text.folded, item.start, to.start()):
        return None
    asked = Stretch(item.start, to.start())
    return Opening(hit=stem.hit, start=item.start, verb=to.end(), subject=asked, to=True,
                   kind=UndertakingKind.ASK, strength=Strength(stem.hit.entry.means))  # fmt: skip
