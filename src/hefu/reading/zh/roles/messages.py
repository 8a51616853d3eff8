"""Who sends each message of a Chinese text that holds several: a mail and its answer, a chat, two letters?"""

import itertools
from collections.abc import Iterator

from hefu.reading.mentions import Mentions
from hefu.reading.names import NameMention, Names
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.papers import FROM

_CHAT = pattern(
    r"(?:^|\n) {0,4}(?P<sender>[^\n:。,;!?]{2,30}?)[ (\[]{0,3}(?:\d{2,4}[年./-]\d{1,2}[月./-]\d{1,2}日? ?)?"
    r"(?:[上下]午|晚上?|早上?)? ?\d{1,2}:\d{2}(?::\d{2})?[)\]]?(?=\n|: ?[^\d\s])"
)
"""云帆集团　丁海 09:12, above a message or before it."""
_SEVERAL = 2
_FOOT = 120
_SHORT = 30


def find_messages(text: Text, names: Names, mentions: Mentions) -> list[tuple[Stretch, NameMention]]:
    """Give each message with its sender, where a text holds several: by its head, else by who signs it."""
    heads = [*FROM.finditer(text.folded)]
    if len(heads) < _SEVERAL:
        heads = [one for one in _CHAT.finditer(text.folded) if _sender(one.span("sender"), names, mentions)]
    if len(heads) < _SEVERAL:
        return []
    ends = [*(one.start() for one in heads[1:]), len(text.folded)]
    blocks = (
        (Stretch(head.start(), end), head.span("sender")) for head, end in zip(heads, ends, strict=True)
    )
    senders = (
        (at, _sender(told, names, mentions) or _signer(text, at, names, mentions)) for at, told in blocks
    )
    return [(at, sender) for at, sender in senders if sender]


def _sender(told: tuple[int, int], names: Names, mentions: Mentions) -> NameMention | None:
    people = [one for one in names.within(*told) if one.party]
    return people[0] if people else next(iter(_as_people(told, mentions)), None)


def _as_people(at: tuple[int, int], mentions: Mentions) -> Iterator[NameMention]:
    """Yield the parties named there as if they spoke themselves."""
    for one in mentions.within(*at):
        yield NameMention(start=one.start, end=one.end, name="", party=one.party)


def _signer(text: Text, at: Stretch, names: Names, mentions: Mentions) -> NameMention | None:
    """Name the one whose name begins a short line at the foot of a message."""
    foot = max(at.start, at.end - _FOOT)
    found = itertools.chain(names.within(foot, at.end), _as_people((foot, at.end), mentions))
    lines = [
        one
        for one in found
        if one.party
        and text.folded[one.start - 1] == "\n"
        and 0 <= text.folded.find("\n", one.end) - one.end <= _SHORT
    ]
    return lines[-1] if lines else None
