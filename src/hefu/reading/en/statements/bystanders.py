"""Is it somebody outside of whom an English clause tells: "the state will", "analysts said it would"?"""

import re

from hefu.reading.mentions import Mentions
from hefu.reading.text import Stretch, Text

_FAR = 160
_STEM = 6
"""Letters by which "province" and "provincial" are one."""
_LINKS = re.compile(
    r"(?: (?:us|me|them|him|her|you|members|reporters|newsmen|journalists))?"
    r"(?: (?:in|by) (?:a )?(?:statement|letter|report|note|telephone|phone|e-?mail|post|writing))?(?: that)? "
)
_ONE = re.compile(r"(?:it|they) ")
_OPENS = re.compile(r"[.;:\n\"]|, (?:and|but|while) | and (?=the |a |an )")
_NOUN = re.compile(r"\b[a-z][a-z-]{2,}\b")
_SMALL_WORDS = frozenset(
    {"the", "and", "for", "has", "have", "had", "also", "then", "later", "who", "von", "van", "bin"}
)
_KNOWN = ("everybody", "contracting", "departments", "own_side", "the_others", "them", "back_reference",
          "self_name", "title", "courtesy", "agreement", "spoken_to")  # fmt: skip
_LEVELS = re.compile(
    r"the (?:(?:federal|central|national|state) government|government(?= in )|state|ministry|province|"
    r"republic)\b"
)
_OTHERS = re.compile(
    r"(?:all |some |many |more )?other "
    r"(?!(?:parties|sides|signatories|departments|bureaus|offices|units|agencies|ministries)\b)"
    r"(?:[\w-]+ )??[a-z]+s\b|(?:the )?private sector\b|(?:members of )?the public\b"
)
"""Whoever is asked but the other sides and the offices that stand for one."""


def are_others(text: Text, subject: Stretch, mentions: Mentions) -> bool:
    """Tell who is asked beside those who cooperate: "called on | other companies to follow"."""
    return _OTHERS.match(text.folded, subject.start) is not None and not mentions.within(
        subject.start, subject.end
    )


def is_an_outsiders_word(text: Text, subject: Stretch, mentions: Mentions) -> bool:
    """Tell the "it" of somebody unknown who says what he will do: "A lithium producer said it would"."""
    if not _ONE.match(text.folded, subject.start):
        return False
    floor = max(0, subject.start - _FAR)
    for said in reversed(text.find("speech", floor, subject.start)):
        linked = _LINKS.fullmatch(text.folded, said.end, subject.start)
        if linked:
            opens = [match.end() for match in _OPENS.finditer(text.folded, floor, said.start)]
            speaker = Stretch(opens[-1] if opens else floor, said.start)
            return _is_unknown(text, speaker, mentions)
    return False


def _is_unknown(text: Text, speaker: Stretch, mentions: Mentions) -> bool:
    """Tell a speaker by a noun, no party and nobody that may stand for one."""
    nouns = set(_NOUN.findall(text.flat[speaker.start : speaker.end])) - _SMALL_WORDS
    known = mentions.within(speaker.start, speaker.end) or text.has(_KNOWN, speaker.start, speaker.end)
    sorts = text.find("generic", speaker.start, speaker.end)
    return bool(nouns) and not known and mentions.kinds.isdisjoint(hit.entry.means for hit in sorts)


def is_of_another_level(text: Text, subject: Stretch, mentions: Mentions) -> bool:
    """Tell "the state" where no party is a state, but one is of some other level."""
    level = _LEVELS.match(text.folded, subject.start, subject.end)
    if level is None or mentions.within(subject.start, subject.end) or "government" not in mentions.kinds:
        return False
    behind = text.folded[level.end() : subject.end].strip(" ,")
    if behind and not behind.startswith("in "):
        return False
    stem = level.group().split()[-1][:_STEM]
    return all(stem not in form for form, _ in mentions.forms)
