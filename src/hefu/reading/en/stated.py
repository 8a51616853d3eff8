"""How firm is an English clause, and does its verb soften it: "will explore"?"""

import re

from msgspec.structs import replace

from hefu.reading.en.infinitives import Opening
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength

_ADVERBS = re.compile(r"(?:\w{2,20}ly |also |together |further )*")
_FIRM = {Strength.WILL, Strength.SHALL, Strength.INTEND}


def state(
    text: Text, opening: Opening, span: Stretch, verb: int, sentence: Sentence, *, instrument: bool
) -> Statement:
    """Make the statement of a span that an opening leads; a verb like "explore" makes it less firm."""
    if instrument and text.folded.startswith("undertake", opening.hit.start):
        opening = replace(opening, strength=Strength.SHALL)
    softer = text.at("softener", _after_adverb(text, verb, span.end)) if opening.strength in _FIRM else None
    strength = Strength(softer.entry.means) if softer else opening.strength
    why = (text.because("kind", opening.hit), text.because("strength", softer or opening.hit))
    return Statement(start=span.start, end=span.end, subject=opening.subject, kind=opening.kind,
                     strength=strength, sentence=sentence, why=why)  # fmt: skip


def _after_adverb(text: Text, start: int, end: int) -> int:
    adverbs = _ADVERBS.match(text.folded, start, end)
    return adverbs.end() if adverbs else start
