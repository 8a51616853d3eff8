"""By which short names does an English text say it will call a body?"""

import re
from collections.abc import Iterator

from hefu.reading.text import Text

_BRACKET = re.compile(r"[\s,]{0,4}\(([^()]{1,200})\)")
_QUOTED = re.compile(r'"(?:the )?([^"]{2,40}?),?"')
_PLAIN = re.compile(r"(?:hereinafter|hereafter)?,? ?(?:referred to as|called)?,? ?(?:the )?([^,;:]{2,40})$")
_FAR = re.compile(
    r'[^()]{0,320}?\([^()"]{0,90}"(?:the )?([^"()]{2,40}?),?"|'
    r'[^"]{0,320}?\b(?:hereinafter|hereafter)(?: (?:called|referred to as))?,? (?:the )?"([^"]{2,40}?)"'
)
_PREAMBLE = 8000
"""How far into a paper its parties may be given their short names."""


def find_defined(text: Text, start: int, end: int) -> tuple[str, ...]:
    """Find the short names defined behind the name at ``[start, end)``."""
    bracket = _BRACKET.match(text.folded, end)
    if bracket:
        quoted = list(_quoted(text, bracket.start(1), bracket.end(1)))
        if quoted:
            return tuple(quoted)
        plain = _PLAIN.match(text.folded, bracket.start(1), bracket.end(1))
        if plain and _is_short_for(text, plain, start, end):
            return (text.given[plain.start(1) : plain.end(1)],)
    return tuple(_far(text, start, end))


def _quoted(text: Text, start: int, end: int) -> Iterator[str]:
    for match in _QUOTED.finditer(text.folded, start, end):
        form = text.given[match.start(1) : match.end(1)]
        if not text.first("everybody", match.start(1), match.end(1)) and not form.islower():
            yield form


def _is_short_for(text: Text, plain: re.Match[str], start: int, end: int) -> bool:
    form = text.given[plain.start(1) : plain.end(1)]
    if text.folded.startswith(("hereinafter", "hereafter"), plain.start()):
        return True
    acronym = form.isupper() or (form[:1].isupper() and form[-1:].isupper())
    initials = {word[0].casefold() for word in re.split(r"[ -]+", text.given[start:end]) if word}
    begins = text.folded[start:end].startswith(form.casefold())
    return begins or (acronym and " " not in form and form[0].casefold() in initials)


def _far(text: Text, start: int, end: int) -> Iterator[str]:
    """Look behind the address of a party of a contract, up to the next body's name."""
    if start > _PREAMBLE or not text.hits.first("instrument", 0, len(text.folded)):
        return
    own = text.find("body", start, end)
    match = _FAR.match(text.folded, end) if own else None
    if match:
        group = 1 if match[1] else 2
        crossed = [
            hit for hit in text.find("legal_form", end, match.start(group)) if text.given[hit.start].isupper()
        ]
        crossed += text.find("between", end, match.start(group))
        if not crossed and not text.first("everybody", match.start(group), match.end(group)):
            yield text.given[match.start(group) : match.end(group)]
