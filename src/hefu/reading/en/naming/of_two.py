"""Is a name with "and" in it that of one body, for two places or things?"""

import itertools
import re

from hefu.reading.forms import places_of
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_AREA = pattern(
    r"(?:(?:district|borough|county|regional|shire|city) council|trust|health board|fire authority|"
    r"drainage board|waste authority)$"
)
"""How the council of two places ends, where it fills a line: "Tarn and Marsh District Council"."""
_COMBINED = pattern(r"[A-Z][\w'’-]+ (?:Combined|Joint|Fire and Rescue) (?:County )?Authority\b")
"""What is always of several places: "Tarn and | Marsh Combined Authority"."""
_BOARD = pattern(r" (?:group|committee|panel|board|commission|forum|subcommittee)$")
_ONE_OF_TWO = pattern(
    r" (?:Council|Commission|Board|Authority|District|Trust|Department|Agency|Bureau|Committee)$"
)
"""How the name of one public body for two places or tasks ends: "Tarn and Marsh Borough | Council"."""
_OF_ONE = pattern(r"(?: \([A-Z]{2,8}\))? (?:has|is|was|says|plans|intends|agrees|wants|hopes)\b")
"""A verb of one alone, behind its name."""
_SUBJECT = pattern(r"(?:^|\n|[.!?:\"“] |\bthat )[\"“]?(?:[Tt]he )?$")
"""Before the subject of a sentence, or of "said that"."""
_NATIONAL = pattern(
    r"(?:National|Federal|State|Royal|Central) [A-Z][a-z]+ and [A-Z][a-z]+ "
    r"(?:Administration|Agency|Authority|Board|Bureau|Commission|Council|Directorate|Office|Service)\b"
)
"""One office of a land for two things: "National Oceans and Space Administration"."""
_FEW_PLACES, _FEW = 12, 2


def is_of_two(text: Text, left: Stretch, joint: re.Match[str], end: int) -> bool:
    """Tell "Tool- and Service-Centre", "National Oceans and Space Administration" and "Tarn and Marsh
    District Council", where ``joint`` is the "and" and ``left`` what stands before it.
    """
    return (
        text.flat[left.end - 1] == "-"
        or (not joint[1] and _NATIONAL.match(text.flat, left.start, end) is not None)
        or _is_of_two_places(text, left, joint.end(), end)
        or _acts_as_one(text, left, joint, end)
    )


def _is_of_two_places(text: Text, left: Stretch, right: int, end: int) -> bool:
    """Tell "Tarn and Marsh Combined Authority", "Tarn and Marsh District Council" alone on a line, and
    "Owners and Tenants Group", which the text never parts.
    """
    if _COMBINED.match(text.flat, right, end):
        return " " not in text.flat[left.start : left.end] and not _is_named_without(text, left, right)
    alone = text.flat[left.start - 1 : left.start] in ("", "\n") and text.flat[end : end + 1] in ("", "\n")
    alone = alone or _always_together(text, left, right)
    named = text.first("body", left.start, left.end)
    ends = _AREA.search(text.folded, right, end) or _BOARD.search(text.folded, right, end)
    return alone and not named and ends is not None


def _acts_as_one(text: Text, left: Stretch, joint: re.Match[str], end: int) -> bool:
    """Tell "Tarn and Marsh Borough Council has signed", whose verb is of one."""
    if joint[1] or not _OF_ONE.match(text.flat, end) or not _ONE_OF_TWO.search(text.flat, joint.end(), end):
        return False
    if text.first("body", left.start, left.end) or _is_named_without(text, left, joint.end()):
        return False
    return _SUBJECT.search(text.flat, max(0, left.start - len("that the ")), left.start) is not None


def _always_together(text: Text, left: Stretch, right: int) -> bool:
    """Tell "Tarn and Marsh", where the text names Tarn more than once and never without Marsh."""
    alone = " " in text.flat[left.start : left.end] or _is_named_without(text, left, right)
    first = text.flat[left.start : left.end]
    return not alone and len([*itertools.islice(places_of(first, text.flat), _FEW)]) == _FEW


def _is_named_without(text: Text, left: Stretch, right: int) -> bool:
    """Tell "Tarn" of "Tarn and Marsh", where the text names it without Marsh, too."""
    first, both = text.flat[left.start : left.end], text.flat[left.start : right]
    places = itertools.islice(places_of(first, text.flat), _FEW_PLACES)
    return any(not text.flat.startswith(both, at) for at in places)
