"""What makes an undertaking doubtful? The questions of certainty, each by the name of its rule.

Source:
    docs/rules/certainty.md
"""

from enum import StrEnum


class Doubt(StrEnum):
    """What had to be guessed."""

    TEXT = "doubt.text"
    """Who the parties of the text are."""
    BEARERS = "doubt.bearers"
    """Who acts."""
    OPENING = "doubt.opening"
    """Whether it is an undertaking."""
    SPAN = "doubt.span"
    """Where the deed begins or ends."""
