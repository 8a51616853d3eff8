"""Is it somebody outside who is asked in an English clause, or who is to act?"""

import re

from hefu.reading.en.naming.bare import bare_nouns
from hefu.reading.en.statements.bystanders import are_others, are_people_outside
from hefu.reading.en.statements.doers import is_a_doer
from hefu.reading.en.statements.effects import is_passive
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import UndertakingKind

_TO_ALL = pattern(r"(?:there|some(?:body|one)|nothing|whoever)\b")
"""Begins what a speaker wants of nobody in particular: "there should be a hotline"."""
_OF_OTHERS = pattern(r" (?:of|for) (?:the )?[A-Z]")
_NO_NAMES = pattern(
    r"(?:any|no|every|some|such|both|either|neither|there|this|these|those|what|other|phase|stage|"
    r"[ivx]{1,4})\b"
)
_HOPES = ("en.ask_of.hope", "en.ask_of.by_us")
NAMED = (
    "everybody",
    "contracting",
    "generic",
    "departments",
    "own_side",
    "the_others",
    "them",
    "back_reference",
    "self_name",
    "title",
    "courtesy",
    "address",
)
"""The kinds of words that name somebody known, besides the parties' names."""


def why_asked_outside(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """An ask to those with whom a side deals, whatever the words of the clause weigh."""
    asked = opening.subject if opening.kind is UndertakingKind.ASK else None
    hoped = opening.hit.entry.id == "en.ask.hope"
    outside = asked and (
        are_others(text, asked, mentions) or (hoped and are_people_outside(text, asked, mentions))
    )
    return "en.somebody-else.asked" if outside else None


def why_outsider(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """An ask to somebody who is no party, or a duty nobody in particular has."""
    subject = opening.subject
    if subject is None or opening.kind is not UndertakingKind.ASK or subject.start >= subject.end:
        return None
    if opening.hit.entry.id in _HOPES and are_people_outside(text, subject, mentions):
        return "somebody-else"
    known = mentions.within(subject.start, subject.end) or text.has(
        (*NAMED, "addressee"), subject.start, subject.end
    )
    if not (known or bare_nouns(text, subject) or is_a_doer(text, subject)):
        told = is_passive(text, opening.verb) or _TO_ALL.match(text.folded, subject.start)
        should = opening.hit.entry.id == "en.should" and not told
        if text.folded.startswith("must", opening.hit.start):
            return None
        return "somebody-else" if should or is_somebody_else(text, subject, sentence) else None
    office = text.first("title", subject.start, subject.end)
    of = _OF_OTHERS.search(text.flat, office.end, subject.end) if office else None
    return "somebody-else" if of and not mentions.within(subject.start, subject.end) else None


def is_an_office_elsewhere(text: Text, subject: Stretch) -> bool:
    """Tell "the Ministry of Energy", "the court": bodies that stand beside the cooperation."""
    if text.first("outsider", subject.start, subject.end):
        return True
    office = text.first("generic", subject.start, subject.end)
    return office is not None and _OF_OTHERS.match(text.flat, office.end, subject.end) is not None


def is_somebody_else(text: Text, subject: Stretch, sentence: Stretch) -> bool:
    words = re.finditer(r"[^\W\d_][\w'’-]*", text.flat[subject.start : subject.end])
    names = [
        word
        for word in words
        if word.group()[0].isupper()
        and subject.start + word.start() > sentence.start
        and not _NO_NAMES.match(word.group().lower())
    ]
    if text.folded[subject.start : subject.start + 5].startswith(("the ", "a ", "an ", "all ", "each ")):
        return len(names) >= 2
    return bool(names)
