"""Whose is an English text, by its head: the name above it, the address of its page, whom it writes to?"""

import re
from collections.abc import Iterator

from hefu.reading.bodies import Body
from hefu.reading.en.naming.bodies import ends_in_a_form
from hefu.reading.en.naming.cast import Cast
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_RUBRIC = pattern(r"(?:\s*\([^()\n]{1,40}\))?[ ,]*(?:$|[›»|—–>:·•]|- |//)", re.MULTILINE)
"""Behind a name that opens a text: nothing, or the rubric under which it is published."""
_SITE = pattern(r"(?:https?://|www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:/\S*)?")
_DEAR = pattern(r"^(?:dear|to the attention of|attn)\b", re.MULTILINE)
_ALONE = pattern(r"[ ,.]*$", re.MULTILINE)
_LETTER_HEAD = 900
_HEAD_OF_MINUTES = pattern(r"(?:[^\n]*\n){0,5}[^\n]*")
_COUNCIL = pattern(
    r"(?:[\w'’.-]+ ){0,5}?(?:council|board)(?: of [a-z]+)?|"
    r"(?:city|county|town|municipality|district|village) of\b.*"
)
_MEETING = pattern(
    r"\b(?:minutes|agenda|cabinet|(?:council|board|committee) meeting|meeting of|full council)\b"
)
_HEADER = pattern(
    r"^(?:from|to|cc|c\.c\.|copy(?: to)?|copies to|attn|attention|sent to|addressed to)\.?: ?", re.MULTILINE
)
"""What opens a line of a letter's or a message's head: "To: | Ann Lee, Linhe Council"."""
_TO = pattern(r"^to (?=[^:\n]{4,120}$)", re.MULTILINE)
"""What opens such a line without a colon, above "Dear": "To | Ann Lee, Chief Executive of Acme Ltd"."""


def find_masthead(cast: Cast) -> Iterator[Body]:
    """Yield the body whose name opens the text on a line of its own, or before a rubric."""
    for body in cast.bodies[:1]:
        opens = not cast.text.flat[: body.start].removeprefix("The ").strip()
        if opens and not body.bare and _RUBRIC.match(cast.text.flat, body.end):
            yield body


def find_meeting(cast: Cast) -> Iterator[Body]:
    """Yield the council that fills a line at the head of what a page gives of its meeting."""
    text = cast.text
    head = _HEAD_OF_MINUTES.match(text.folded)
    end = head.end() if head else 0
    if not _MEETING.search(text.folded, 0, end):
        return
    for body in cast.bodies:
        alone = text.flat[body.start - 1 : body.start] in ("", "\n") and _ALONE.match(text.flat, body.end)
        if alone and body.end <= end and _COUNCIL.fullmatch(text.folded, body.start, body.end):
            yield body


def find_of_the_site(cast: Cast) -> Iterator[Body]:
    """Yield those whose name the address in the first line gives: "lumiroute.example/blog"."""
    return (
        body for body in cast.bodies
        if is_of_the_site(cast.text, body.name)
        or (ends_in_a_form(cast.text, body) and is_of_the_site(cast.text, body.name.split()[0]))
    )  # fmt: skip


def find_written_to(cast: Cast) -> Iterator[Body]:
    """Yield those that fill a line of the address above "Dear"."""
    for body in cast.bodies:
        if body.start > cast.text.once(_dear):
            return
        line = cast.text.flat.rfind("\n", 0, body.start) + 1
        opens = not cast.text.folded[line : body.start].removeprefix("the ").strip()
        if opens and not body.bare and _ALONE.match(cast.text.flat, body.end):
            yield body


def find_addressed(cast: Cast) -> Iterator[Body]:
    """Yield those that a line of the head gives as whom a letter is from or to: "Cc: Acme Ltd", and above
    "Dear" also "To Ann Lee, Chief Executive of Acme Ltd".
    """
    headers = _HEADER.finditer(cast.text.folded, 0, _LETTER_HEAD)
    above = _TO.finditer(cast.text.folded, 0, cast.text.once(_dear))
    for line in (*headers, *above):
        end = cast.text.flat.find("\n", line.end())
        yield from (body for body in cast.bodies if line.end() <= body.start < end)


def _dear(text: Text) -> int:
    """Tell where a letter greets, -1 where none does: above it stands to whom it is."""
    dear = _DEAR.search(text.folded, 0, _LETTER_HEAD)
    return dear.start() if dear else -1


def is_of_the_site(text: Text, name: str) -> bool:
    """Tell a name that is a part of the page's address between two dots."""
    labels = text.once(_labels)
    return bool(labels) and _letters(text.fold(name)) in labels


def _labels(text: Text) -> frozenset[str]:
    site = _SITE.match(text.folded)
    return frozenset(map(_letters, site[1].split("."))) if site else frozenset()


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name))
