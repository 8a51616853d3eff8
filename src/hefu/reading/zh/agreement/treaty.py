"""Is the paper whose title a Chinese text gives a treaty: a 协定 of two states?"""

from collections.abc import Sequence

from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.naming.treaties import find_treaty
from hefu.reading.zh.papers import find_title_zh
from hefu.terms.undertaking import AgreementKind

_ACCORD = "协定"


def find_sort_zh(text: Text, title: Sequence[Sentence]) -> AgreementKind | None:
    """Read the sort of paper off its title: a treaty where two states name it 协定, else by its words."""
    accord = any(one.heading and text.folded.endswith(_ACCORD, one.start, one.end) for one in title)
    return AgreementKind.TREATY if accord and text.once(find_treaty) else find_title_zh(text, title)
