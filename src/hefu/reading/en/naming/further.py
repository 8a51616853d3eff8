"""Whom does an English text name as further sides, behind the first: "Other signatories include Acme"?"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_PAPER = (
    r"(?:memorandum(?: of \w+)?|mou|agreement|pact|deal|accord|charter|declaration|collaboration|cooperation|"
    r"partnership|alliance|consortium)"
)
_NAMES = r"(?:are|were|includ(?:e|ed|es|ing)|compris(?:e|ed|es)|consist(?:ed|s)? of)"
_OPENING = pattern(
    rf"\b(?:(?:signatories|(?:other|further|additional|remaining) (?:parties|partners)) "
    rf"(?:to|of|in) (?:the|this) {_PAPER} {_NAMES}|"
    rf"(?:other|further|additional|remaining) signatories {_NAMES}|"
    r"the (?:alliance|consortium) (?:also )?includ(?:es|ed)|"
    rf"(?:the|this) {_PAPER} (?:also )?(?:involve[sd]|compris(?:ed|es)|brings together|brought together)|"
    rf"the (?:two |three |four |five )?(?:[a-z]+ ){{0,2}}[a-z]+s comprised?):? (?:both )?(?:the )?(?=\w)"
)
"""What opens a row of sides: "Other signatories to the pact are", "the training centres comprised"."""
_JOINT = pattern(r"(?: \([^()\n]{1,60}\))?(?:,? and |, |; )(?:the )?")
"""Between two of a row."""
_FEWEST = 2


def find_further(text: Text, bodies: Sequence[Body]) -> list[Body]:
    """Name those of all such rows, which begin right behind the words that open them."""
    return [body for row in _rows(text, bodies) for body in row]


def with_further(text: Text, bodies: list[Body]) -> list[Body]:
    """Take those of such a row for sides, though no word of a name says what sort it is, nor people."""
    told = {
        body.start: replace(body, bare=False)
        for row in _rows(text, bodies)
        if len(row) >= _FEWEST and not any(_may_be_a_person(text, body) for body in row)
        for body in row
        if body.bare
    }
    return [told.get(body.start, body) for body in bodies] if told else bodies


def _rows(text: Text, bodies: Sequence[Body]) -> Iterator[list[Body]]:
    openings = [*_OPENING.finditer(text.folded)]
    by_start = {body.start: body for body in bodies} if openings else {}
    for opening in openings:
        row: list[Body] = []
        at: int | None = opening.end()
        while at is not None and (body := by_start.get(at)):
            row.append(body)
            joint = _JOINT.match(text.flat, body.end)
            at = joint.end() if joint else None
        yield row


def _may_be_a_person(text: Text, body: Body) -> bool:
    return body.bare and body.name.split()[0].casefold() in text.words.first_names
