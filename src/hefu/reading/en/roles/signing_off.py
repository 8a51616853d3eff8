"""Who wrote an English text that speaks of itself, by the name below it; and to whom is it written?"""

import re

from hefu.reading.en.naming.voices import speaks_of_itself
from hefu.reading.en.papers import is_paper
from hefu.reading.en.roles.addressed import styled_at
from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_STYLES = pattern(r"\(?(?:[a-z]{1,9}\.? ){0,3}")
_BELOW = pattern(r"\)?(?:, [^\n.]{2,90})?(?:\n[^\n.:|]{2,70}){0,2}\s*(?:\n\s*\n|$)")
"""Behind the writer's name: the office, on its line or on the two below, and then nothing more."""
DEAR = pattern(r"^dear ", re.MULTILINE)
"""A line that greets whom a letter is to."""
_HEAD = 900
_I_SIGNED = pattern(
    r"\bi (?:have |also |then |gladly )?signed\b| and i (?:have )?signed\b|\b(?:gave|handed) me the pen\b"
)
_QUOTE = pattern(r'"[^"\n]*"')


def signs_off(text: Text, mention: NameMention) -> bool:
    """Tell the name, with its office, that stands alone below what its bearer wrote."""
    line = text.folded.rfind("\n", 0, mention.start) + 1
    alone = text.folded.endswith("\n\n", 0, line) and _STYLES.fullmatch(text.folded, line, mention.start)
    if not alone or not _BELOW.match(text.folded, mention.end):
        return False
    office = text.first("title", mention.end, min(len(text.folded), mention.end + _HEAD // 8))
    return office is not None and text.once(speaks_of_itself) and not is_paper(text)


def is_written_to(text: Text, mention: NameMention) -> bool:
    """Tell the name behind "Dear" and the one above it: its own line, with the office and the address."""
    if text.folded.endswith("dear ", 0, styled_at(text, mention)):
        return True
    if mention.start > _HEAD or not DEAR.search(text.folded, mention.end, _HEAD):
        return False
    line = text.folded.rfind("\n", 0, mention.start) + 1
    lead = text.folded[line : mention.start].strip()
    return lead in ("", "to:", "to", "attn:", "attention:") or _STYLES.fullmatch(f"{lead} ") is not None


def tells_of_signing(text: Text) -> bool:
    """Tell a text whose writer has signed what it tells of: "Jo, Linas and I signed three pages"."""
    return _I_SIGNED.search(_QUOTE.sub("", text.folded)) is not None
