"""Who does what a second verb tells: "hoped that Acme would come and | pledged to help"?"""

from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.terms.undertaking import UndertakingKind

_AND = pattern(r",? (?:and|but) (?:\w+ly |also |then |has |have |had )*")
_HE_PROMISES = pattern(
    r"(?:also |then |further |[a-z]+ly )*(?:pledged|promised|vowed|undertook|assured|offered|committed|"
    r"agreed|reaffirmed|reiterated|expressed|affirmed|confirmed|guaranteed)\b"
)
"""Opens what whoever asks says of himself: "urged Acme to come and | promised to help"."""
_THE = len("the ")
_LONGEST = 80


def asks_and_promises(clause: Clause) -> Ids:
    """Who asks another, of what he promises next: "hoped that Acme would come and pledged to help"."""
    before, speaker, statement = clause.around.before, clause.around.speaker, clause.statement
    if before is None or speaker is None or clause.heard or clause.at < before.start:
        return ()
    if (before.kind, statement.kind) != (UndertakingKind.ASK, UndertakingKind.PLEDGE):
        return ()
    text = clause.text.folded
    goes_on = clause.around.same_sentence(statement) and _AND.fullmatch(text, before.end, statement.start)
    if not goes_on or not _HE_PROMISES.match(text, statement.start):
        return ()
    return _who_opens(clause, statement) or (speaker,)


def _who_opens(clause: Clause, statement: Statement) -> Ids:
    """Name whom the words mean that open the sentence: a party, or all of them."""
    start = statement.sentence.start
    everybody = clause.text.at("everybody", start)
    if everybody and everybody.entry.means != "organ":
        return clause.company.everybody
    first = clause.company.mentions.within(start, start + _LONGEST)[:1]
    return (first[0].party,) if first and first[0].start <= start + _THE else ()
