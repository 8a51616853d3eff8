"""What makes an undertaking doubtful? The questions of certainty, with which the rule of each doubt begins.

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

    @classmethod
    def of(cls, rule: str) -> "Doubt":
        """Give the question of a doubt: `doubt.bearers.words.none` says that who acts was guessed."""
        return cls(".".join(rule.split(".")[:2]))
