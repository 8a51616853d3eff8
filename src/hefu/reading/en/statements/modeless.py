"""Which English clauses undertake without a modal: in the present, by the calendar, without a finite verb?"""

from collections.abc import Iterator

from msgspec import Struct

from hefu.reading.en.phrases import is_present
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.performed import find_performed
from hefu.reading.en.statements.present import (
    find_assigned,
    find_done,
    find_elliptic,
    find_giving,
    find_measured,
    find_parallel,
    find_present,
    find_to_be_done,
)
from hefu.reading.en.statements.present_subjects import find_subjects, named_at_head, with_pronoun
from hefu.reading.en.statements.scheduled import find_absolute, find_scheduled
from hefu.reading.en.statements.stems import deed_of, term_of
from hefu.reading.en.statements.subjunctive import find_subjunctive
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength

_YEAR = pattern(r"\b(?:19|20)\d\d\b")
_LABEL = pattern(r"[A-Z][\w'-]*(?: [\w'&-]+){0,4}: ")
"""Before a term of an agreement, says what it is about: "Works: | Borough to dredge the berth"."""
HEADLINES = 3
"""The first lines of a text are its headlines."""


class Ground(Struct, frozen=True, kw_only=True):
    """On what such clauses stand: how firm the present tense is, None where it binds nobody; whether the
    text is the agreement itself, or gives an account of one; whether the paragraph has undertaken something
    before, or any has; whether it tells of an agreement; whether what was undertaken last, in this paragraph,
    was so in the present; its year, 0 where nothing tells it."""

    present: Strength | None
    instrument: bool
    agreed: bool
    beside: bool
    begun: bool
    told: bool
    run: bool
    year: int


def find_modeless(text: Text, segment: Stretch, mentions: Mentions, ground: Ground) -> Iterator[Opening]:
    """Yield them, wherever a modal may stand beside them; the reader takes those that overlap with none."""
    subjects = find_subjects(text, segment, mentions)
    yield from find_giving(text, segment, subjects)
    if ground.present:
        acting = with_pronoun(text, segment, subjects) if ground.agreed else subjects
        if ground.instrument:
            acting = named_at_head(text, segment, acting)
        works = ground.instrument and ground.begun
        yield from find_present(text, segment, acting, ground.present, works=works, paper=ground.instrument)
    elif ground.beside and not _is_past(text, segment, ground.year):
        acting = with_pronoun(text, segment, subjects) if ground.run else subjects
        present = list(find_present(text, segment, acting, Strength.WILL))
        yield from (one for one in present if is_present(text, one.verb, segment.end))
        yield from find_measured(text, present, segment.end) if ground.told else ()
    else:
        measured = ground.told and not _is_past(text, segment, ground.year)
        yield from find_parallel(text, segment, subjects, mentions, measured=measured)
    if ground.instrument:
        yield from find_performed(text, segment)
    else:
        yield from find_scheduled(text, segment, subjects, ground.year)
    yield from find_absolute(text, segment, mentions)
    if ground.agreed:
        yield from find_subjunctive(text, segment, mentions)
    if ground.told or ground.instrument:
        yield from find_elliptic(text, segment, subjects, ground.present or Strength.WILL)
    if ground.instrument:
        yield from find_done(text, segment, mentions, ground.present or Strength.WILL)


def _bars(text: Text, segment: Stretch, sentence: Sentence) -> bool:
    """Tell an item that says what is not to be: "No discharge to the stream"."""
    return sentence.item and segment.start == sentence.start and text.folded.startswith("no ", segment.start)


def _is_past(text: Text, segment: Stretch, year: int) -> bool:
    """Tell what is told in the present of a year gone by: "Acme takes over a mill in 2019"."""
    return any(int(told[0]) < year for told in _YEAR.finditer(text.folded, segment.start, segment.end))


def find_verbless(
    text: Text, segment: Stretch, sentence: Sentence, mentions: Mentions, *, terms: bool
) -> Iterator[Opening]:
    """Yield "UTL to share the cost" and "Supply of buses by Acme", as items and lines of terms have it.

    ``terms``: in a sheet of terms each item without a verb is one, "Rent: 410,000 dollars a year".
    """
    below_head = sentence.line >= HEADLINES
    below = below_head and segment.start == sentence.start
    named = mentions.within(segment.start, segment.end)[:1]
    heads = bool(named) and named[0].start <= segment.start + len("the ")
    labelled = segment.start > sentence.start and _LABEL.fullmatch(text.flat, sentence.start, segment.start)
    if sentence.item or labelled or (below and (heads or sentence.heading)):
        yield from find_assigned(text, segment, mentions)
    if below or segment.start > sentence.start:
        yield from find_to_be_done(text, segment, mentions)
    deed = deed_of(text, segment, mentions) if below else None
    if deed:
        yield deed
    elif (
        terms
        and below_head
        and segment.end >= sentence.end - 1
        and (labelled or _bars(text, segment, sentence))
    ):
        term = term_of(text, segment, sentence)
        yield from [term] if term else []
