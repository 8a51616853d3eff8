"""Whom does "they" mean in an English text: all who acted, met or signed in the sentence before?"""

import itertools

from hefu.reading.bearers import ordered
from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.headings import line_above
from hefu.reading.en.bearers.own_people import people_of
from hefu.reading.en.bearers.signers import named_before
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch
from hefu.terms.undertaking import UndertakingKind

_AGREE = pattern(r"\W*they (?:\w+ly |also |both |then |further |have )*(?:agreed?|decided?|resolved?)\b")

_AND = pattern(r",? and (?:the )?")
_ITEM = pattern(r"(?:article |\()?\d{1,2}(?:\.\d{1,2})*[.)]? they\b")
"""Opens a numbered paragraph of a paper, in which "they" are those who made it: "8. They will"."""
_TWO, _NEAR = 2, 60


def they_as_before(clause: Clause) -> Ids:
    """Several of whom the sentence before tells, and the two who "agreed" or "decided"."""
    if clause.form != "they":
        return ()
    if _AGREE.match(clause.text.folded, clause.at) and len(clause.company.everybody) == _TWO:
        return clause.company.everybody
    return (
        _who_says_so(clause)
        or _others_in_talk(clause)
        or _who_acted(clause)
        or _of_the_sort(clause)
        or _who_met(clause)
        or _of_whose_deal(clause)
        or _who_open_an_item(clause)
    )


def _who_says_so(clause: Clause) -> Ids:
    """Name the one whose people stand right before "said they": "The company representatives said they"."""
    said = clause.text.find("speech", max(clause.paragraph, clause.at - _NEAR), clause.at)
    if not said or clause.text.folded[said[-1].end : clause.at].strip() not in ("", "that"):
        return ()
    before = clause.text.folded.rfind(". ", clause.paragraph, said[-1].start)
    start = before + len(". ") if before >= 0 else clause.paragraph
    return people_of(clause, start, said[-1].start - 1)


def _others_in_talk(clause: Clause) -> Ids:
    """Name the other of two, of whom somebody says "they" beside "we": "They will pay and we will dig"."""
    speaker, both = clause.around.speaker, clause.company.everybody
    if clause.quote is None or not speaker or len(both) != _TWO:
        return ()
    ours = clause.text.first("own_side", clause.quote.start, clause.quote.end)
    return tuple(one for one in both if one != speaker) if ours else ()


def _who_acted(clause: Clause) -> Ids:
    """Name all who acted together: "The two sides will plant trees. In addition, they"."""
    before = clause.around.before
    if before is None or before.subject is None:
        return ()
    near = clause.sentence_before.start <= before.start and not clause.around.same_sentence(clause.statement)
    told = clause.text.first("everybody", before.subject.start, before.subject.end)
    return clause.around.last if near and told and len(clause.around.last) > 1 else ()


def _of_the_sort(clause: Clause) -> Ids:
    """Name all of the sort with which the sentence before opens: "The two firms will form a house. They"."""
    before = clause.sentence_before
    told = clause.text.first("everybody", before.start, before.end)
    opens = told and not clause.text.folded[before.start : told.start].strip()
    ids = clause.company.of_kinds(told.entry.means) if told and opens else ()
    return ids if len(ids) > 1 else ()


def _who_met(clause: Clause) -> Ids:
    """Name those who met or signed: "Minister Brew of Ghana and Minister Holm of Finland met. They"."""
    before, folded = clause.sentence_before, clause.text.folded
    acts = (clause.text.first(kind, before.start, before.end) for kind in ("happened", "sign"))
    head = Stretch(before.start, min((act.start for act in acts if act), default=before.start))
    company = clause.company
    people = [(one.start, one.party) for one in company.names.within(head.start, head.end) if one.party]
    named = people or [(one.start, one.party) for one in company.mentions.within(head.start, head.end)]
    ids = {party for _, party in named}
    joined = len(ids) > 1 and folded.find(" and ", named[-2][0], named[-1][0]) >= 0
    return ordered(tuple(ids), company) if joined and len(ids) == len(named) else ()


def _of_whose_deal(clause: Clause) -> Ids:
    """Name those side by side of whose deal it tells: "A deal between Acme and Linhe was struck. They"."""
    before, mentions = clause.sentence_before, clause.company.mentions
    told = clause.text.has(("sign", "agreement"), before.start, before.end)
    named = mentions.within(before.start, before.end) if told else ()
    pairs = itertools.pairwise(named)
    joined = any(_AND.fullmatch(clause.text.folded, one.end, other.start) for one, other in pairs)
    return named_before(clause) if joined else ()


def _who_open_an_item(clause: Clause) -> Ids:
    """Name those side by side of whom the item above tells, else all: "8. They will explore"."""
    if clause.statement.kind is UndertakingKind.ASK or not _ITEM.match(clause.text.folded, clause.paragraph):
        return ()
    if clause.company.mentions.within(clause.paragraph, clause.at):
        return ()
    above = line_above(clause.text, clause.paragraph)
    named = clause.company.mentions.within(above.start, above.end)
    ids = ordered([one.party for one in named], clause.company)
    return ids if len(ids) > 1 else clause.company.everybody
