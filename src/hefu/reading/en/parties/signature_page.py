"""Who signs, by the page of signatures of an English paper whose head lists nobody?"""

from collections.abc import Sequence

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_FOR = pattern(r"\bfor and \.?on behalf of:?\s+(?:the\s+)?$")
_SIGNS = pattern(r"[.,]?(?:\s*\([^()\n]{1,60}\))?\s*(?:by\s*:|by\s+_|signature\s*:|/s/|_{6,}|-{12,})")
_THROUGH = pattern(r"\bby:?\s*(?:the\s+)?$")
"""What stands before a body through which another signs: "By: Acme GP Ltd., its general partner"."""
_ROOM = 40


def find_on_signature_page(text: Text, bodies: Sequence[Body]) -> list[Body]:
    """Name those with a line to sign on: behind their name, or below "For and on behalf of" it."""
    return [body for body in bodies if (not body.bare and _signs(text, body)) or _is_signed_for(text, body)]


def _is_signed_for(text: Text, body: Body) -> bool:
    before = max(0, body.start - _ROOM)
    return text.folded.find(" behalf of", before, body.start) >= 0 and bool(
        _FOR.search(text.folded, before, body.start)
    )


def _signs(text: Text, body: Body) -> bool:
    before = max(0, body.start - _ROOM)
    return bool(_SIGNS.match(text.folded, body.end)) and not _THROUGH.search(text.folded, before, body.start)
