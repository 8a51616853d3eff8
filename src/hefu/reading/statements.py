"""What a step that finds undertakings hands on: spans with what their words say, not yet who."""

from msgspec import Struct

from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch
from hefu.terms.reading import PassedOver
from hefu.terms.undertaking import Strength, UndertakingKind, Why


class Statement(Struct, frozen=True, kw_only=True, gc=False):
    """A clause ``[start, end)`` that says somebody will, is to or should do something.

    ``subject`` is where the one who acts is named; None means the one last named.
    ``beside`` is where a table tells its time, ``shares_row`` whether its cell tells other
    deeds too, so that amounts elsewhere on the row may be theirs; ``lead`` is what stands before the clause
    that leads into its list.
    """

    start: int
    end: int
    subject: Stretch | None
    kind: UndertakingKind
    strength: Strength
    sentence: Sentence
    why: tuple[Why, ...] = ()
    beside: Stretch | None = None
    shares_row: bool = False
    lead: Stretch | None = None


class Found(Struct, frozen=True):
    """The statements of a text, and what was looked at and left out."""

    statements: tuple[Statement, ...]
    passed_over: tuple[PassedOver, ...]
