"""What does an English sentence list behind its colon: items of their own, or all that one verb is about?"""

from hefu.reading.en.phrases import begins_with_verb, is_gerund
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_AREAS = pattern(
    r"\b(?:areas?|fields?|matters|sectors?|domains?|themes?|topics?|pillars|priorities|activities|forms|objectives|goals)\b"
    r"[^:;.]{0,40}: \Z"
)
_AS_FOLLOWS = "as follows: "


def is_listed(text: Text, words: Stretch, lead: Stretch) -> bool:
    """Tell an item without a verb behind a ``lead`` that waits for it: "; a mill"."""
    if text.folded.endswith(_AS_FOLLOWS, lead.start, lead.end):
        return False
    parted = text.folded.endswith("; ", 0, words.start) or text.folded.endswith("; ", words.start, words.end)
    return parted and not _AREAS.search(text.folded, lead.start, lead.end)


def is_told_whole(text: Text, words: Stretch, lead: Stretch) -> bool:
    """Tell the end of one deed: "will work in the following areas: | joint research and staff training"."""
    deed = begins_with_verb(text, words.start, words.end) or is_gerund(text, words.start, words.end)
    right_behind = lead.end == words.start and not deed and not text.folded.startswith("to ", words.start)
    return right_behind and _AREAS.search(text.folded, lead.start, lead.end) is not None
