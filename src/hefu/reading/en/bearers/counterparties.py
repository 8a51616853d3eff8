"""Towards whom, in an English clause? Those it names, but for places and words that only describe."""

from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import Company, ordered
from hefu.reading.en.bearers.nouns import lends, lends_by_word, with_the_word
from hefu.reading.mentions import Mention
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_NOT_MEANT = (
    " in ",
    " in the ",
    " at ",
    " a ",
    " an ",
    " residents of ",
    " residents of the ",
    " people of ",
    " people of the ",
    " consent of ",
    " consent of the ",
    " north of the ",
    " south of the ",
    " east of the ",
    " west of the ",
    " centre of the ",
    " center of the ",
    " outside the ",
    " across the ",
    " around the ",
    " throughout the ",
)
_YOU = pattern(r" (?:you|yours)\b")
_TO_IT = pattern(
    r" available to it\b| (?:provide|providing|lend|lending|give|giving|pay|paying|grant|offer) it "
)
_NEAR = 300
_WITHIN = (" in ", " at ")
_NOUN_BEHIND = pattern(
    r" (?!(?:and|for|with|from|the|will|shall|that|which|who|when|where|while|not|may|must|its|into|upon|"
    r"within|under|has|was|are|over|per|before|after|until|against|each|every|free|including|through|without|also|this|"
    r"next|last|than|about|starting|beginning|both|all|any|such|only|now|then|today|together|jointly|annually|"
    r"monthly|quarterly|once|during)\b)[a-z]{3,}\b"
)
"""A noun that a place's name before it may describe."""


def find_counterparties_en(
    text: Text, span: Stretch, bearers: Sequence[str], company: Company, speaker: str | None
) -> tuple[str, ...]:
    """Name the other parties within the span, by name, by sort ("the bank") or as "us".

    The noun that opens the span is who acts, be it a word of another's name too.
    """
    ids = {
        mention.party
        for mention in company.mentions.within(span.start, span.end)
        if not text.folded.endswith(_NOT_MEANT, 0, mention.start)
        and not _describes(text, mention, company)
        and not text.find("number", mention.start - 7, mention.start - 1)
    }
    for hit in text.find("generic", span.start + 1, span.end):
        found = with_the_word(text, hit, company) or tuple(
            party.id for party in company.parties if party.kind.value in hit.entry.means.split()
        )
        if len(found) > 1 and not lends_by_word(text, hit):
            found = tuple(one.id for one in company.parties if one.id in found and not lends(text, one))
        if len(found) == 1 and not _is_a_place(text, hit):
            ids.add(found[0])
    others = text.first("the_others", span.start, span.end)
    if others and text.folded.endswith((" to ", " with ", " for "), span.start, others.start):
        ids.update(company.everybody)
    own = text.first("own_object", span.start, span.end)
    own = own if own and text.flat[own.start : own.end] != "US" else None
    if own or _YOU.search(text.folded, span.start, span.end):
        ids.update(_spoken_between(company, bearers, speaker if own else None))
    if _TO_IT.search(text.folded, span.start, span.end):
        ids.update(_named_before(span.start, bearers, company))
    return ordered(tuple(one for one in ids if one not in bearers), company)


def _spoken_between(company: Company, bearers: Sequence[str], speaker: str | None) -> Iterator[str]:
    """Name whose "us" it is: who speaks, else the other of two; "you" is nobody sure among more."""
    others = [one for one in company.everybody if one not in bearers]
    if speaker:
        yield speaker
    elif len(company.parties) == len(("one", "other")):
        yield from others


def _named_before(at: int, bearers: Sequence[str], company: Company) -> Iterator[str]:
    """Name whom "it" means that gets something: who else was named last."""
    before = company.mentions.within(max(0, at - _NEAR), at)
    yield from [one.party for one in reversed(before) if one.party not in bearers][:1]


def _is_a_place(text: Text, hit: Hit) -> bool:
    """Tell "in the city" and "the city magazine" from "for the city"; such a hit begins with its article."""
    stem = text.folded[hit.start : hit.end].removeprefix("the ")
    if text.folded.endswith(_NOT_MEANT, 0, hit.end - len(stem)) or text.folded.endswith(
        _WITHIN, 0, hit.start
    ):
        return True
    noun = _NOUN_BEHIND.match(text.flat, hit.end) if hit.entry.means == "government" else None
    return noun is not None and not text.at("verb", hit.end + 1)


def _describes(text: Text, mention: Mention, company: Company) -> bool:
    """Tell a place's name that only describes a noun: "its Minasato stores", "the city magazine"."""
    noun = _NOUN_BEHIND.match(text.flat, mention.end)
    place = any(one.id == mention.party and one.kind.value == "government" for one in company.parties)
    return place and noun is not None and not text.at("verb", mention.end + 1)
