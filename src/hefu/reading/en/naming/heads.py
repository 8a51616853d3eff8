"""Which words beside a name in an English text head a body: "the Marekwa | county government"?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

ROOM_OF = pattern(r"['’]s (?:office|bureau|secretariat)\b")
"""Behind an office, makes it a body: "Marshal's Office of the Region"."""
HEAD_BEHIND = pattern(
    r"(?:(?<=\bpeople)['’]s)? "
    r"(?:(?:city|town|county|municipal|provincial|regional|state|district|village|parish|local) )?"
    r"(?:government|council|authority|administration|municipality|assembly|chamber of commerce|"
    r"province|region|prefecture|voivodeship|akimat|maslikhat|khokimiyat|oblast|raion|people's committee|"
    r"party committee)\b"
)
"""A head in small letters behind a name: "the Marekwa county government"."""
ACTING_HEAD = pattern(
    r" (?:(?:city|town|county|municipal|provincial|regional|state|district|village) (?:government|authority)|"
    r"government|"
    r"(?P<place>county|province|state|district|city|town|borough|municipality|prefecture|region|canton)|"
    r"foundation|trust|university|college|polytechnic|institute|federation|association|union)"
    r"(?=(?: in [^,.;:\n]{2,50} (?:province|region|state|county)| and (?:the )?[^,.;:\n]{2,70}?)? "
    r"(?:also |then |now |has |have |had )*(?:will|shall|would|must|may not|is to|agree[sd]|sign(?:s|ed)|"
    r"pledge[sd]|promise[sd]|undertakes?|undertook|commit(?:s|ted)|plans|intends|offer(?:s|ed)|said|says|"
    r"announce[sd]|establish(?:es|ed) (?:a |an )?(?:sister|twin|friend|partner))\b"
    r"(?! (?:be|have|not be|see|need|face|remain)\b))"
)
"""A sort in small letters behind a name, of one that acts: "Suswa Plains county | will grant", also beside
another: "Tokora | state government and Wanda Ltd have signed"."""
OFFICE_OF = ("office of the ", "cabinet of the ", "bureau of the ")
"""What opens the name of a room that is called by who sits there: "Office of the | Governor"."""
_RULER_BEHIND = pattern(
    r"(?:['’]s)? (?:(?i:acting|deputy|lieutenant|vice|former|outgoing|new)[ -])?"
    r"(?i:mayor|governor|premier|prime minister|prefect) [A-Z]"
)
"""Behind a name and before its ruler's, shows it to be a place's: "Zabar | Mayor Ann Lee"."""


def is_governed(text: Text, part: Stretch) -> bool:
    """Tell a place by whoever governs it: "Zabar Mayor Ann Lee", not "New Mayor Ann Lee"; "the Ashford, Ohio
    city council".
    """
    common = text.at("common", part.start)
    if common is not None and common.end == part.end:
        return False
    state = text.at("region", part.end + len(", ")) if text.flat.startswith(", ", part.end) else None
    council = HEAD_BEHIND.match(text.folded, state.end) if state else None
    return council is not None or _RULER_BEHIND.match(text.flat, part.end) is not None
