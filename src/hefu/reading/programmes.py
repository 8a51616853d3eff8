"""Which named plans, projects, events and mechanisms does a span speak of?"""

from collections.abc import Sequence

from hefu.reading.en.programmes import find_names_en
from hefu.reading.mentions import Mention
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.programmes import find_names_zh


def find_programmes(text: Text, span: Stretch, parties: Sequence[Stretch | Mention]) -> tuple[str, ...]:
    """Find them in the order of the text. What ends in the name of a party is none."""
    find = find_names_zh if text.words.lang == "zh" else find_names_en
    found: list[tuple[int, int]] = []
    for start, end in find(text, span.start, span.end):
        inside = any(one.start < end <= one.end for one in parties)
        taken = any(start < right and left < end for left, right in found)
        if not inside and not taken:
            found.append((start, end))
    return tuple(dict.fromkeys(text.flat[left:right] for left, right in sorted(found)))
