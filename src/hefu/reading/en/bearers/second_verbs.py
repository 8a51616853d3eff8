"""Who does what a second verb tells, behind an object: "Acme noted the request and | undertook to"?"""

from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch
from hefu.terms.undertaking import UndertakingKind

_AND = pattern(r",? (?:and|but) (?:\w+ly |also |then |has |have |had )*")
_FIRST_VERB = pattern(
    r"(?: ?\([^()]{2,40}\))?(?: (?:has|have|had|also|further|\w+ly))* "
    r"(?!is |was |has )(?:[a-z]+(?:ed|[^\Ws]s)|met|took|gave|held|made|saw|heard|sent|"
    r"recogni[sz]e|acknowledge|note|welcome|understand|believe|affirm|reaffirm|agree|accept|share|value|confirm|"
    r"regret|consider|appreciate|support|see) (?!by\b)"
)
"""Behind a name that opens a sentence: "Acme | noted", "the Parties | recognise"."""
_HE_PROMISES = pattern(
    r"(?:also |then |further |[a-z]+ly )*(?:pledged|promised|vowed|undertook|assured|offered|committed|"
    r"agreed|reaffirmed|reiterated|expressed|affirmed|confirmed|guaranteed)\b"
)
"""Opens what whoever asks says of himself: "urged Acme to come and | promised to help"."""
_SEVERAL = pattern(r"(?:\d+\. )?(?:both|all|each|the two|the three) ")
_THE = len("the ")
_LONGEST = 80


def does_more(clause: Clause) -> Ids:
    """Whoever opens the sentence and does one thing before "and", where no other acts there."""
    statement = clause.statement
    words = statement.subject
    if clause.form != "thing" or words is None or clause.around.same_sentence(statement):
        return ()
    if not _AND.fullmatch(clause.text.folded, words.end, statement.start):
        return ()
    who, ids = _who_opens(clause, statement)
    verb = _FIRST_VERB.match(clause.text.folded, who.end, words.start + 1) if ids else None
    if verb is None or clause.company.mentions.within(verb.end(), statement.start):
        return ()
    return ids


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
    _, ids = _who_opens(clause, statement)
    return ids or (() if _SEVERAL.match(text, statement.sentence.start) else (speaker,))


def _who_opens(clause: Clause, statement: Statement) -> tuple[Stretch, Ids]:
    """Tell where the words end that open the sentence, and whom they mean: a party, or all of them."""
    start = statement.sentence.start
    everybody = clause.text.at("everybody", start)
    if everybody and everybody.entry.means != "organ":
        return Stretch(start, everybody.end), clause.company.everybody
    first = clause.company.mentions.within(start, start + _LONGEST)[:1]
    opens = bool(first) and first[0].start <= start + _THE
    return (Stretch(start, first[0].end), (first[0].party,)) if opens else (Stretch(start, start), ())
