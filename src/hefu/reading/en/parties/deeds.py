"""What does a body of an English text do or undergo where it is named: act, sign, be joined?"""

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_SUBJECT = pattern(
    r"(?: \([^()]{1,40}\))?(?:, [^,.;\n]{3,60},)? (?:has |have |had |also |is |are |was |were )?"
    r"(?:[a-z]{3,}(?:ed|s|t|ing)|gave|took|made|held|ran|brought|put|paid|won|lost|built|got|let|set|met|"
    r"cut) "
)
"""A verb behind a name: "Acme has built"."""
_BESIDE = 25


def is_a_subject(text: Text, body: Body) -> bool:
    """Tell "Acme builds" and "the City has rezoned"."""
    return _SUBJECT.match(text.flat, body.end) is not None


def signs_soon(text: Text, body: Body) -> bool:
    """Tell "Acme on Tuesday signed"."""
    sign = text.first("sign", body.end, body.end + _BESIDE)
    return sign is not None and text.flat.find(".", body.end, sign.start) < 0


def is_joined(text: Text, body: Body) -> bool:
    """Tell "with Acme"."""
    return text.folded.endswith(("with ", "with the ", "between ", "between the "), 0, body.start)
