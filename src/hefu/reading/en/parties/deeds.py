"""What does a body of an English text do or undergo where it is named: say, sign, be asked, be joined?"""

from collections.abc import Callable, Iterator, Sequence

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_SUBJECT = pattern(
    r"(?: \([^()]{1,40}\))?(?:, [^,.;\n]{3,60},)? (?:has |have |had |also |is |are |was |were )?"
    r"(?:[a-z]{3,}(?:ed|s|t|ing)|gave|took|made|held|ran|brought|put|paid|won|lost|built|got|let|set|met|"
    r"cut) "
)
"""A verb behind a name: "Acme has built"."""
_ASKED = pattern(
    r"\b(?:asks?|asked|urged?|urges|called (?:up)?on|calls (?:up)?on|appealed to|appeals to|invited|invites|"
    r"wants?|obliges|binds|commits|requires|thanked|told|pressed|for its part) (?:the )?$"
)
_WISHED = pattern(
    r"\b(?:(?:like|love)(?: to see)?|hop(?:es?|ed)|trusts?|"
    r"(?:expect|request|challeng|encourag|beg)(?:ed|e?s)?|implores?|needs?|"
    r"want(?:s|ed)?|wish(?:es|ed)?|(?:grateful|glad|pleased|delighted|happy|kind) if) "
    r"(?:that )?(?:the )?$"
)
_TO_DO = pattern(
    r"(?: \([^()]{1,40}\))? (?:also |itself |too |now |not )*(?:to |will |would |could |can )[a-z]"
)
"""Around a name, tell what somebody would have it do: "I'd like | Acme to buy", "I hope | Acme will"."""
_NEAR, _BESIDE = 50, 25


def _says(text: Text, body: Body) -> bool:
    """Tell "Acme said"."""
    return text.at("speech", body.end + 1) is not None


def _is_a_subject(text: Text, body: Body) -> bool:
    """Tell "Acme builds" and "the City has rezoned"."""
    return _SUBJECT.match(text.flat, body.end) is not None


def _signs(text: Text, body: Body) -> bool:
    """Tell "Acme on Tuesday signed"."""
    sign = text.first("sign", body.end, body.end + _BESIDE)
    return sign is not None and text.flat.find(".", body.end, sign.start) < 0


def _is_asked(text: Text, body: Body) -> bool:
    """Tell one of whom somebody wants something: "urged the College"."""
    left = max(0, body.start - _NEAR)
    if _ASKED.search(text.folded, left, body.start):
        return True
    wished = _TO_DO.match(text.folded, body.end)
    return wished is not None and _WISHED.search(text.folded, left, body.start) is not None


def _is_joined(text: Text, body: Body) -> bool:
    """Tell "with Acme"."""
    return text.folded.endswith(("with ", "with the ", "between ", "between the "), 0, body.start)


DEEDS: dict[str, Callable[[Text, Body], bool]] = {
    "says": _says,
    "acts": _is_a_subject,
    "near-signing": _signs,
    "is-wanted": _is_asked,
    "joined": _is_joined,
}


def find_doing(text: Text, bodies: Sequence[Body], deed: str) -> Iterator[Body]:
    """Yield the places where a deed is told of a body."""
    tells = DEEDS[deed]
    return (body for body in bodies if tells(text, body))
