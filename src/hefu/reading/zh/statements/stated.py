"""How firmly does a Chinese clause state what its frame undertakes?"""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.statements.scene import Frame
from hefu.terms.undertaking import Strength, UndertakingKind

_LEAST = 2
"""A single character tells no deed: 及 at the end of an item."""
_ADVERB = 3
_RAISES = ("加强", "提高", "提升", "强化", "增强")
_FIELD = pattern("[在就][^,;。]{0,2}$")
_FIRM = {Strength.WILL, Strength.SHALL}


def state_each(text: Text, frame: Frame, parts: Iterable[Stretch], sentence: Sentence) -> Iterator[Statement]:
    """State the coordinate deeds of a clause; a time before the first verb holds for all."""
    shared: Stretch | None = None
    for part in parts:
        if part.end - part.start < _LEAST:
            continue
        yield replace(_stated(text, frame, part, sentence), lead=shared)
        verb = None if shared else text.first("verb", part.start, part.end)
        shared = Stretch(part.start, verb.start) if verb else shared


def _stated(text: Text, frame: Frame, part: Stretch, sentence: Sentence) -> Statement:
    """State a part of a clause under the frame that holds, as firmly as its own words say."""
    subject = frame.subject
    told = subject.end if subject and part.start <= subject.start < part.end else part.start
    verb = frame.hit.end if part.start <= frame.hit.start < part.end else told
    softer = text.first("softener", verb, min(part.end, verb + 5))
    near = softer is not None and softer.start - verb <= _ADVERB and not _is_object(text, softer, part.end)
    soft = softer if softer and near and _softens(frame, softer) else None
    strength = Strength(soft.entry.means) if soft else frame.strength
    why = (text.because("kind", frame.hit), text.because("strength", soft or frame.hit))
    return Statement(start=part.start, end=part.end, subject=frame.subject, kind=frame.kind,
                     strength=strength, sentence=sentence, why=why)  # fmt: skip


def _is_object(text: Text, softer: Hit, end: int) -> bool:
    """Tell (将)加强研究, a deed whose object is a noun, and (将)在科学研究等方面合作, a field, from (将)推动
    研究.
    """
    if text.folded.endswith(_RAISES, 0, softer.start):
        return True
    within = _FIELD.search(text.folded, softer.start - _ADVERB, softer.start)
    return within is not None and text.first("list_end", softer.end, end) is not None


def _softens(frame: Frame, softer: Hit) -> bool:
    """Tell whether 研究, 力争 behind the modal weaken it; what is only intended can still be explored."""
    pledged = frame.kind is UndertakingKind.PLEDGE
    explores = softer.entry.means == "explore" and frame.strength is not Strength.HOPE
    return pledged and (frame.strength in _FIRM or explores)
