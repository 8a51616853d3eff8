"""Where in an English text stands the office of somebody, which may name the side?"""

import re
from collections.abc import Iterator

from hefu.reading.en.naming.apposed import name_behind
from hefu.reading.en.people.blocks import side_of
from hefu.reading.en.people.names import WHO_HEADS
from hefu.reading.en.people.whose import (
    owner_of,
)
from hefu.reading.mentions import Mentions
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

NEAR = 120
_BEHIND = pattern(
    r"(?: \([^)]{1,40}\))?, "
    r"(?!in |at |on |and |also |who |which |where |after |before |sa(?:id|ys) |told |"
    r"(?:add|ask|urg|call|appeal|thank|assur|express|not|pledg|promis|welcom|describ|prais|commend|remind|"
    r"join|visit|witness|attend)ed )[^.;:\n]{1,160}?"
    r"(?=,? and |, [a-z]| said| says| added| told|[.;:\n]|$)"
)
_FOR = pattern(
    r"(?: (?:signed |speaking |speaks |spoke )?(?:for|of|from|at|on behalf of)|"
    r",(?: [^,.;:\n]{2,60},)? (?:for|on behalf of)) "
    r"(?!(?:the )?(?:two|three|four|both|respective|all|their|parties|sides)\b)(?P<side>(?:the )?)"
)
_FOR_THEM = pattern(r" (?:for|at|with) (?P<side>(?:the )?)")
"""Right behind an office, whose it is: "Ann Lee, Director of Sales, Parks and Trails | for Tarn"."""
_SIGNS_FOR = pattern(r"\b(?:for|on behalf of) (?P<side>(?:the )?[^,.;:\n]{3,60}) by:? (?:[^,.;:\n]{2,40} )?$")
"""Before a name, tells for whom somebody signs: "Signed for the Ministry by its Head | Ann Lee"."""
_SIGNED_FOR = pattern(
    r"(?:, [^.;:\n]{2,90})?,? (?:who )?(?:(?:has|have|had) )?"
    r"(?:(?:signed|signs|signing|initialled|executed|did so|attended|appeared|spoke|answered)"
    r"(?: it| the \w+| a \w+)? (?:for|on behalf of)|"
    r"(?:signed|initialled|inked|executed) [^.;:\n\"]{2,140}? on behalf of) "
    r"(?!(?:the )?(?:two|three|four|both|respective|all|their|parties|sides)\b)(?P<side>(?:the )?)"
)
"""Behind a name and its office, for whom somebody signs or attends."""
_FOR_ENDS = pattern(
    r", |[.:] |; | (?:while|said|says|told|added|asked|who|which|signed|would|will|is|was|has|had|wants) "
)
_AT_AN_EVENT = pattern(r" at (?:the |a |an )?[a-z]")
"""Behind a name, tells of where somebody was: "Ann Lee at the signing with Acme"."""
_BODY_BEHIND = pattern(r"(?: \([A-Z]{2,4}\))?, ([A-Z][^,;:.\n]{2,60})(?=[;\n]|\.\s|\.?$)")
"""The body behind an office ends the item of a list or the line: "Ann Lee, Head and Dean, Acme College;"."""
_OPENS = pattern(r"[a-z]{3,}[.!?] $")
_STOPS = (
    ", ", ". ", " between ", " presence of ", " by ", " was ", " were ", " and ", '"', ": ", "; ", " as ",
    " while ", " when ",
)  # fmt: skip
"""Where the words before a name begin that may hold its office."""


def signed_for(text: Text, one: Named, mentions: Mentions) -> str | None:
    """Name the party of "Ann Lee, Commissioner, who signed for Acme"."""
    signed = _SIGNED_FOR.match(text.folded, one.end)
    place = _side_behind(text, signed) if signed else None
    inside = mentions.within(place.start, place.end) if place else ()
    return inside[0].party if inside else None


def title_places(text: Text, one: Named) -> Iterator[Stretch]:
    """Where a title stands: in the lines of signatures, behind, before, "for X", before a colon."""
    side = side_of(text, one.start, one.end)
    if side:
        yield side
    signs_for = _SIGNS_FOR.search(text.folded, max(0, one.start - NEAR), one.start)
    if signs_for:
        yield Stretch(*signs_for.span("side"))
    heads = WHO_HEADS.match(text.flat, one.end)
    if heads:
        yield Stretch(heads.end(), heads.end() + NEAR // 2)
    behind = _FOR.match(text.folded, one.end)
    if behind and not _AT_AN_EVENT.match(text.flat, one.end):
        yield _side_behind(text, behind)
    for title in one.titles:
        at = text.flat.find(title, max(0, one.start - NEAR), one.end + 2 * NEAR)
        if at >= 0:
            yield Stretch(owner_of(text, at), at + len(title) + 1)
            yield from _behind_the_office(text, at + len(title)) if at > one.end else ()
    signed = _SIGNED_FOR.match(text.folded, one.end)
    if signed:
        yield _side_behind(text, signed)
    apposition = _BEHIND.match(text.flat, one.end)
    if apposition and not _is_of_the_next(text, apposition) and not _stands_before(text, one):
        yield Stretch(apposition.start(), apposition.end())
    yield _before(text, one)


def _behind_the_office(text: Text, at: int) -> Iterator[Stretch]:
    """Where the house stands of an office that ends there, behind a name."""
    led = _FOR_THEM.match(text.folded, at)
    if led:
        yield _side_behind(text, led)
    body = _BODY_BEHIND.match(text.flat, at)
    if body:
        yield Stretch(*body.span(1))


def _before(text: Text, one: Named) -> Stretch:
    """The words before a name, from the last mark in its sentence on."""
    line = text.folded.rfind("\n", 0, one.start) + 1
    if _OPENS.search(text.flat, max(line, one.start - len("word. ")), one.start):
        return Stretch(one.start, one.start)
    left = max(line, one.start - 60, *(text.folded.rfind(stop, line, one.start - 2) for stop in _STOPS))
    left = max(left, text.folded.rfind(" · ", line, one.start))
    own = any(text.flat.startswith(f", {title}", one.end) for title in one.titles)
    of_the_one_ahead = (
        own and text.flat.endswith(", ", left, one.start) and text.first("title", left, one.start)
    )
    return Stretch(one.start if of_the_one_ahead else left, one.start)


def _side_behind(text: Text, led: re.Match[str]) -> Stretch:
    """The words behind "for", up to the next part of the sentence."""
    stop = min(len(text.folded), led.end() + NEAR // 2)
    ends = _FOR_ENDS.search(text.folded, led.end(), stop)
    return Stretch(led.start("side"), ends.start() if ends else stop)


def _stands_before(text: Text, one: Named) -> bool:
    """Tell a title before a name that opens a list: "Mayor Ann Lee, Acme Inc. and Beta College"."""
    offices = [title for title in one.titles if text.words.find("title", text.fold(title))]
    return any(text.flat.endswith(f"{title} ", 0, one.start) for title in offices)


def _is_of_the_next(text: Text, apposition: re.Match[str]) -> bool:
    """Tell "Ann Lee, Acme president Bo Li and ...": the words behind a comma belong to the next name."""
    titles = text.find("title", apposition.start(), apposition.end())
    return any(name_behind(text, title.end, apposition.end()) for title in titles)
