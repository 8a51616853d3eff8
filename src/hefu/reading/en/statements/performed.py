"""What does an English paper do by saying so: "A Joint Committee is hereby established"?"""

from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_DONE = (
    "(?:established|created|formed|set up|constituted|instituted|founded|appointed|launched|granted|leased)"
)
_HEREBY = pattern(
    rf"[^,;:.]{{3,80}}? (?P<verb>(?:is|are) hereby {_DONE})\b|"
    rf"(?P<there>there (?:is|are|shall be) hereby {_DONE}) "
)


def find_performed(text: Text, segment: Stretch) -> Iterator[Opening]:
    """Yield a clause that says by "hereby" that all who sign set something up."""
    done = _HEREBY.match(text.folded, segment.start, segment.end)
    if done:
        verb = done.start("verb" if done["verb"] else "there")
        hit = Hit(start=verb, end=done.end(), entry=text.words.kinds["deed"].entries[0])
        everybody = Stretch(segment.start, segment.start)
        yield Opening(hit=hit, start=segment.start, verb=verb, subject=everybody,
                      kind=UndertakingKind.PLEDGE, strength=Strength.SHALL)  # fmt: skip
