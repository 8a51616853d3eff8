"""What does somebody give his word for in talk: "Twenty will be hired, you have my word"?"""

from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_WORD = pattern(
    r"[^.;:\n]{4,140}?(?:,| –| -) ?(?:and )?(?:you have|you've got|i give you|we give you|on) "
    r"(?:my|our) word\b"
)


def find_assured(text: Text, segment: Stretch) -> Iterator[Opening]:
    """Yield what a speaker says will be so on his word."""
    if not text.has(("assured",), segment.start, segment.end):
        return
    start = segment.start + text.folded.startswith('"', segment.start)
    said = _WORD.match(text.folded, start, segment.end)
    if said is None:
        return
    hit = Hit(start=start, end=said.end(), entry=text.words.kinds["assured"].entries[0])
    yield Opening(hit=hit, start=start, verb=start, subject=Stretch(start, start),
                  kind=UndertakingKind.PLEDGE, strength=Strength.WILL)  # fmt: skip
