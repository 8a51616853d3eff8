"""Whom does an agreement let or make do what it was signed for: "signed a deal allowing Acme to | build"?"""

from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.nouns import the_one_meant
from hefu.reading.patterns import pattern

_LETS = pattern(
    r"\b(?:(?:authori[sz]|allow|permitt?|enabl|empower|entitl|oblig|requir|committ?|bind|mandat)"
    r"(?:ing|e?s)|for) (?P<whom>[^,.;:\"\n]{2,60}?) to $"
)
_ROOM = 100


def let_do(clause: Clause) -> Ids:
    """Name whom the words right before the infinitive tell, by name or by the noun of one party."""
    at = clause.statement.start
    if clause.named or not clause.text.folded.endswith(" to ", 0, at):
        return ()
    start = max(clause.statement.sentence.start, at - _ROOM)
    lets = _LETS.search(clause.text.folded, start, at)
    if lets is None:
        return ()
    whom = lets.span("whom")
    named = clause.company.mentions.ending_at(whom[1])
    if named:
        return (named.party,)
    nouns = [
        hit for kind in ("generic", "sort") for hit in clause.text.find(kind, *whom) if hit.end == whom[1]
    ]
    return the_one_meant(clause.text, nouns[0], clause.company) if nouns else ()
