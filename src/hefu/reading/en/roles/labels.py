"""Who speaks in a transcript or an interview, by the label of a line: "MAYOR LEE: We will"?"""

import re
from collections import Counter

from hefu.reading.mentions import Mentions
from hefu.reading.names import NameMention, Names
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_LABEL = pattern(
    r"^[*_]{0,3}(?:\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?,? (?:[-–—] )?)?"
    r"(?P<who>[^\W\d_](?:[^:\n.?!\"|;*]|(?<=\b(?:Mr|Ms|Dr|MR|MS|DR))\."
    r"|(?<=\b(?:Mrs|Hon|Gov|Sen|Rep|Gen|MRS|HON|GOV|SEN|REP|GEN))\.|(?<=\b(?:Cllr|Prof|CLLR|PROF))\.|(?<=\b[A-Z])\.){0,60}?)"
    r"(?: \([^)\n]{1,60}\))?[*_]{0,3}:[*_]{0,3} (?=\S)",
    re.MULTILINE,
)
"""Who speaks, in a chat behind the time: "[10:02] | Ann Lee: we will"."""
_NAMED = pattern(r"[^\W\d_][^:.\n\"“”]{1,60}(?:[^:.\n\"“”()]{0,60}\([^:()\n]{2,40}\))?: ?")
"""Heads a line of somebody's words, where it names him."""
_OF_A_FORM = frozenset(
    ("by", "name", "title", "date", "signature", "signed", "its", "position", "address", "email", "e-mail")
) | {"phone", "telephone", "tel", "fax", "attn", "attention", "witness", "designation", "seal"}
"""Labels of the lines below a paper, of which nobody speaks."""
_ASKS = frozenset(
    ("q", "question", "host", "interviewer", "presenter", "moderator", "reporter", "journalist", "press")
)
_ANSWERS = frozenset(("a", "answer"))
_SORTS = ("office", "generic", "sort")
_CALLED = ("office", "title", "generic")
_FEWEST = 4
"""Lines that open with labels, of which one opens two and more, make a script."""


def is_script(text: Text) -> bool:
    """Tell a text whose lines are given to those who speak them."""
    return bool(text.once(_labels))


def label_at(text: Text, start: int) -> Stretch | None:
    """Give the label of a line that begins at ``start``, if the text is a script."""
    return text.once(_labels).get(text.flat.rfind("\n", 0, start) + 1)


def _labels(text: Text) -> dict[int, Stretch]:
    """Where a line of a script begins, and the words of its label."""
    found = {match.start(): Stretch(*match.span("who")) for match in _LABEL.finditer(text.flat)}
    found = {at: one for at, one in found.items() if text.folded[one.start : one.end] not in _OF_A_FORM}
    counts = Counter(text.folded[one.start : one.end] for one in found.values())
    again = sum(count for count in counts.values() if count > 1)
    return found if len(counts) > 1 and again >= _FEWEST else {}


def is_labelled(text: Text, words: Stretch, names: Names, mentions: Mentions) -> bool:
    """Tell words behind a label that names somebody: "The Mayor: | we will", but "What we left out: | we"."""
    label = _NAMED.match(text.flat, words.start, words.end)
    if label is None:
        return False
    named = names.within(*label.span()) or mentions.within(*label.span())
    return bool(named) or text.has(_CALLED, *label.span())


def speaker_by_label(text: Text, label: Stretch, names: Names, mentions: Mentions) -> NameMention:
    """Name whoever a label means; somebody without name or party where nobody known is meant."""
    here = names.within(label.start, label.end)
    if here:
        return here[0]
    told = text.folded[label.start : label.end]
    nobody = NameMention(start=label.start, end=label.end, name="", party=None)
    if told in _ASKS:
        return nobody
    if told not in _ANSWERS:
        surname = re.split(r"[ .]", told)[-1]
        of_name = names.by_last_word.get(surname, {})
        if len(of_name) == 1:
            return next(iter(of_name.values()))
    party = _party_of(text, label, mentions)
    return NameMention(start=label.start, end=label.end, name="", party=party) if party else nobody


def _party_of(text: Text, label: Stretch, mentions: Mentions) -> str | None:
    """Name the party that a label names, or the only one of the sort that its office or noun tells."""
    named = mentions.within(label.start, label.end)
    if named:
        return named[0].party
    hits = [hit for kind in _SORTS if (hit := text.first(kind, label.start, label.end))]
    sorts = hits[0].entry.means.split() if hits else ()
    ids = [party for party, sort in mentions.sorts if sort in sorts]
    return ids[0] if len(ids) == 1 else None
