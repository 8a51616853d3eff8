"""Which named plans, projects, events and mechanisms does a span speak of?"""

from collections.abc import Sequence

from hefu.reading.mentions import Mention
from hefu.reading.text import Stretch, Text
from hefu.reading.tongues import tongue_of


def find_programmes(text: Text, span: Stretch, parties: Sequence[Stretch | Mention]) -> tuple[str, ...]:
    """Find them in the order of the text. What ends in the name of a party is none."""
    found: list[tuple[int, int]] = []
    for start, end in tongue_of(text).find_programmes(text, span.start, span.end):
        inside = any(one.start < end <= one.end for one in parties)
        taken = any(start < right and left < end for left, right in found)
        if not inside and not taken:
            found.append((start, end))
    return tuple(dict.fromkeys(text.flat[left:right] for left, right in sorted(found)))
