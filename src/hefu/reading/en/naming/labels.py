"""Which label stands before a name, by which a paper may call the side: "Landlord: | Orme Port District"?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_SIDES = (
    r"landlord|tenant|lessor|lessee|grantor|grantee|borrower|lender|company|municipality|county|town|city|"
    r"authority|agency|bank|recipient|sponsor|concessionaire"
)
_LABEL = pattern(
    rf"(Party [A-D]|[A-Z][a-z]+(?:or|er|ee)|(?:(?<![^\n])|(?<=\nThe ))(?i:{_SIDES})): {{0,3}}(?:The )?$"
)
_COLONS = (":", ": ", ":  ", ":   ", ":The ", ": The ")
_LONGEST = 24


def label_before(text: Text, start: int) -> tuple[str, ...]:
    """Name the label of what begins at ``start``, if there is one."""
    colon = text.flat.endswith(_COLONS, 0, start)
    label = _LABEL.search(text.flat, max(0, start - _LONGEST), start) if colon else None
    return (label[1],) if label else ()
