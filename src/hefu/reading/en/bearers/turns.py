"""To whom has the speaker of an English text turned: "To the company: ...", "Don Ricardo, ..."?"""

import re

from hefu.reading.en.bearers.clause import Clause
from hefu.reading.en.bearers.nouns import in_small_letters
from hefu.reading.en.roles.addressed import is_addressed
from hefu.reading.text import Stretch
from hefu.terms.undertaking import UndertakingKind

_TURNS = re.compile(
    r"(?:(?<=[.!?\"\n])|(?<=[.!?\"] )|^)(?:and |now,? |so )?(?:to |as for |dear )?"
    r"(?P<whom>[^,:.;!?\n\"]{2,60}?)(?:, (?:sir|madam))?[,:] "
)
_ROOM = 30


def last_turned_to(clause: Clause) -> str | None:
    """Name the party to which the paragraph turned last before the clause."""
    if not (clause.statement.kind is UndertakingKind.ASK or clause.form == "you"):
        return None
    close = clause.statement.start + _ROOM
    turns = reversed(list(_TURNS.finditer(clause.text.folded, clause.paragraph, close)))
    return next((one for turn in turns if (one := _whom(clause, turn))), None)


def turned_to_by_name(clause: Clause) -> str | None:
    """Name the party of whom the paragraph turns to first, and to none behind: "Mr Lee, you said"."""
    turn = _TURNS.match(clause.text.folded, clause.paragraph)
    people = clause.company.names.within(*turn.span("whom")) if turn else ()
    one = people[0].party if len(people) == 1 and is_addressed(clause.text, people[0]) else None
    return one if one == last_turned_to(clause) else None


def _whom(clause: Clause, turn: re.Match[str]) -> str | None:
    text, (start, end) = clause.text, turn.span("whom")
    named = clause.company.mentions.within(start, end)
    people = [one for one in clause.company.names.within(start, end) if one.party]
    if named or people:
        return named[-1].party if named else people[-1].party
    hit = text.first("generic", start, end) or text.first("office", start, end)
    ids = clause.company.of_kinds(hit.entry.means) if hit else ()
    ids = ids or in_small_letters(text, Stretch(start, end), clause.company.parties)
    return ids[0] if len(ids) == 1 else None
