"""Which capitals stand beside the name of a body and name none themselves?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

FORM = (
    r"(?:Ltd|Incorporated|Limited|LIMITED|LTD|Inc|INC|LLC|L\.L\.C|Co|CO|Corp|CORP|LP|L\.P|LLP|"
    r"S\.A|N\.A|N\.V|B\.V|PLC|Sdn|Bhd|Berhad|Pte|Pty|Pvt|GmbH|JSC)"
)
"""The forms of law that may stand behind a comma."""
_FORM_ALONE = pattern(rf"{FORM}\.?")


def is_beside_a_name(text: Text, part: Stretch) -> bool:
    """Tell a form of law alone ("Help Us Now | Inc."), and where another has its office: "c/o | Acme"."""
    care_of = text.folded.endswith("c/o ", 0, part.start)
    return care_of or _FORM_ALONE.fullmatch(text.flat, part.start, part.end) is not None
