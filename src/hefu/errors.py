"""What can go wrong, split by what the caller can do about it.

Each error has a stable ``code`` and the ``facts``; words for people are made at
the edge, in their language.
"""

from collections.abc import Mapping


class HefuError(Exception):
    """The root of Hefu's errors: a code to key wording on, and the facts of the case."""

    code = "hefu.error"

    def __init__(self, **facts: object) -> None:
        super().__init__(f"{self.code}: " + ", ".join(f"{name}={value!r}" for name, value in facts.items()))
        self.facts: Mapping[str, object] = facts


class UnreadableSource(HefuError):
    """The bytes hold no text that Hefu can read; give another file."""

    code = "source.unreadable"


class NotGrounded(HefuError):
    """A span does not quote its source; the text is not the one that was read."""

    code = "span.not-grounded"


class BrokenLexicon(HefuError):
    """An entry of the lexicon is malformed or fails its own examples; mend the data file."""

    code = "lexicon.broken"


class BrokenHistory(HefuError):
    """An entry of a log does not hold; ``facts["at"]`` is its index. Call the auditor."""

    code = "history.broken"


class BrokenData(HefuError):
    """A packaged data file is malformed; mend the file."""

    code = "data.broken"


class WrongUnit(HefuError):
    """A value is in a unit that does not measure what is wanted; give it in another."""

    code = "unit.wrong"


class UnfitTable(HefuError):
    """A table cannot be computed with; ``facts["problem"]`` says what to mend, and where."""

    code = "table.unfit"


class NotCovered(HefuError):
    """A calendar does not know a year; nothing is reckoned by guess."""

    code = "calendar.not-covered"
