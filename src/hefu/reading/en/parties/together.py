"""Whom does an English paper call its parties, all together: 'Acme and Linhe (hereinafter "the Parties")'?"""

from collections.abc import Iterator, Sequence

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_PARTIES = '"parties"', '"the parties"'
_TOGETHER = pattern(
    r"[(\n.] ?(?P<names>[^().\n]{2,120}) (?:are|shall(?: be)?|will(?: be)?)"
    r"(?: (?:each|be|also|here(?:in)?after|collectively|together|jointly|individually|or|and|as)){1,6}"
    r"[^().\n]{0,60} (?:to as|called) (?:the )?\"parties\""
)
_BEHIND_ALL = pattern(
    r",? \(?"
    r"(?:(?:both|all|each|together|jointly|collectively|here(?:in)?after|referred|called|to|as)[ ,]+){1,6}"
    r"(?:the )?\"(?:the )?(?:contracting |two )?(?:parties|sides|participants|signatories)\""
)
"""Behind the last of them: 'Acme and Linhe | (hereinafter "the Parties")'."""
_JOINT_OF_ALL = pattern(r",? and (?:the )?|, (?:the )?")


def find_together(text: Text, bodies: Sequence[Body], *, within: int) -> list[Body]:
    """Name those told to be the parties, by a sentence that says so or by the bracket behind their row."""
    if not any(text.folded.find(name, 0, within) >= 0 for name in _PARTIES):
        return []
    told = list(_told(text, bodies, within))
    return told if len(told) > 1 else _in_row(text, bodies, within)


def _told(text: Text, bodies: Sequence[Body], within: int) -> Iterator[Body]:
    """Tell '(AOL and KTM are collectively referred to as "Parties")'."""
    told = _TOGETHER.search(text.folded, 0, min(len(text.folded), within))
    names = set(_JOINT_OF_ALL.split(told["names"].removeprefix("the "))) if told else set()
    for body in bodies:
        forms = {text.fold(form).removeprefix("the ") for form in (body.name, *body.defined)}
        if not forms.isdisjoint(names) and (body.defined or not body.bare):
            names -= forms
            yield body


def _in_row(text: Text, bodies: Sequence[Body], within: int) -> list[Body]:
    """Tell 'Acme and Linhe (hereinafter "the Parties")', of names right beside each other alone."""
    row: list[Body] = []
    for body in bodies:
        if body.start > within:
            break
        if row and not _JOINT_OF_ALL.fullmatch(text.folded, row[-1].end, body.start):
            row = []
        row.append(body)
        if len(row) > 1 and _BEHIND_ALL.match(text.folded, body.end) and not any(one.bare for one in row):
            return row
    return []
