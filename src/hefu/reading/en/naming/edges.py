"""Which small words stand at the edges of a run of capitals and are no part of a name?"""

from collections.abc import Iterator

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_TOKEN = pattern(r"\S+")
_I_SAY = pattern(r"i(?:['’](?:d|ll|m|ve))? [a-z]")
"""A speaker's "I" behind a name: "To the Ministry | I say"."""
JOINERS = ("and", "of", "for", "the", "&", "with", "de")
_STYLES = (
    "mr",
    "mr.",
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "dr",
    "dr.",
    "hon",
    "hon.",
    "engr",
    "engr.",
    "prof",
    "prof.",
)
"""Behind a name, those of the next one: "Executive Member for Mineral Resources | Mr."."""
_LEADING = (*JOINERS, "as", "if", "m/s", "m/s.", "messrs", "messrs.", "smt.", "shri")


def strip_joiners(text: Text, start: int, end: int) -> Iterator[Stretch]:
    """Leave out the words that join, at both ends; nothing is left of them alone."""
    tokens = list(_TOKEN.finditer(text.folded, start, end))
    while tokens and tokens[0].group() in _LEADING and not text.flat.startswith("De ", tokens[0].start()):
        tokens = tokens[1:]
    while tokens and (
        tokens[-1].group() in JOINERS
        or tokens[-1].group() in _STYLES
        or _I_SAY.match(text.folded, tokens[-1].start())
        or text.folded.startswith("as follows", tokens[-1].start())
    ):
        tokens = tokens[:-1]
    if tokens:
        yield Stretch(tokens[0].start(), tokens[-1].end())
