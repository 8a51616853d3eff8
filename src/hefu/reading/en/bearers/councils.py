"""Who acts by what a council moves in an English text, and whose are "staff", whom it directs?"""

import re

from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_MOVES = pattern(
    r"\b(?:be it (?:further )?(?:resolved|ordained)|on (?:a )?motion|motion (?:by|to|carried|passed)|"
    r"moved,? |voted)\b|^(?:draft )?minutes of ",
    re.MULTILINE,
)
"""Shows a text to tell what a council decides."""
_MOVED = pattern(r"\b(?:voted|motion|moved|resolved)\b[^;\n]{0,160}\bto $")
"""Before a deed, tells it to be what is moved: "VOTED: On a motion by Mr Hart, to | lease the quay"."""
_STAFF = pattern(
    r"\W*(?:(?:the )?(?:city|town|county|council|village|board|municipal)(?:'s)? )?(?:the )?"
    r"(?:staff|clerk|chair(?:man|woman|person)?|secretary|officers?|surveyor|manager|attorney|solicitor|"
    r"treasurer|engineer|planner|administrator|administration|"
    r"(?:finance|planning|public works|parks) director)"
    r"(?: (?:is|was|are|were|also|hereby))*\W*"
)


def of_the_council(clause: Clause) -> Ids:
    """Name the only government of a text in which a council decides, of what it moves and whom it directs."""
    if not clause.text.once(_decides):
        return ()
    of_a_deal = clause.statement.why[0].rule.startswith("en.sign")
    moved = not of_a_deal and _MOVED.search(clause.text.folded, clause.statement.sentence.start, clause.at)
    staff = clause.subject and _STAFF.fullmatch(clause.text.folded, *clause.bounds)
    governments = clause.company.of_kinds("government") if moved or staff else ()
    return governments if len(governments) == 1 else ()


def _decides(text: Text) -> bool:
    return _MOVES.search(text.folded) is not None
