"""By which short forms do minutes go on to name whom they list: initials in brackets, "the Chair"?"""

import re
from collections.abc import Iterable

from hefu.reading.text import Text

_INITIALS_BEHIND = 80
_CHAIR_LINE = 60
_IN_THE_CHAIR = re.compile(
    r"^(?:In the [Cc]hair|Chair(?:ed by|ing|man|woman|person)?|Presiding) ?: *", re.MULTILINE
)
_NAMED_IN_THE_CHAIR = re.compile(
    r"[A-Z][^;:\n]{4,90} \((?:in the [Cc]hair|[Cc]hair(?:ing|man|woman|person)?|presiding)\)"
)
"""Whom a line of those present tells to preside: "Councillor Ann Lee, Mayor (in the chair)"."""


def chairing(text: Text, names: Iterable[str]) -> str | None:
    """Name whom minutes tell to be in the chair, whom they call "the Chair" from there on."""
    behind = _NAMED_IN_THE_CHAIR.search(text.flat)
    if behind:
        return next((name for name in names if name in behind.group()), None)
    for match in _IN_THE_CHAIR.finditer(text.flat):
        line = text.flat[match.end() : match.end() + _CHAIR_LINE].partition("\n")[0]
        return next((name for name in names if name in line), None)
    return None


def initials_of(text: Text, name: str) -> str | None:
    """Tell by which letters minutes name somebody: "Ann Lee, Chair (AL)", then "AL said"."""
    letters = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    told = f"({letters})"
    at = text.flat.find(name)
    near = text.flat.find(told, at, at + len(name) + _INITIALS_BEHIND) if at >= 0 else -1
    return letters if near >= 0 and len(letters) > 1 else None
