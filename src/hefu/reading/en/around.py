"""Which parties do the words around an English clause put forward: its agent, who acted before, who speaks?

Rules as those of `claims`, for what the subject leaves open.
"""

import re

from hefu.reading.en.apart import who_says_it
from hefu.reading.en.claims import Claims, Rule
from hefu.reading.en.clause import NEAR, Clause

_AS_FOR = re.compile(
    r"(?:with regard to|as regards|as for|regarding|concerning|with respect to|turning to|"
    r"in the case of|on the part of) "
    r"(?:the )?"
)
_BY = re.compile(r" by (?:the |both )?")
_FAR, _RIGHT_BEHIND = 400, 60
"""How far before a clause a person still counts, and how far behind a quotation."""


def _by_agent(clause: Clause) -> Claims:
    """The one right behind "by": "the stipend is to be paid by the Fund"."""
    span = clause.statement
    ends = [by.end() for by in _BY.finditer(clause.text.folded, span.start, span.end)]
    agents = {one.party for one in clause.company.mentions.within(span.start, span.end) if one.start in ends}
    yield from ((one,) for one in clause.company.everybody if one in agents)


def _last_subject(clause: Clause) -> Claims:
    """Who acted in the clause before, in the same sentence."""
    if clause.around.last and clause.around.same_sentence(clause.statement):
        yield clause.around.last


def _acted_before(clause: Clause) -> Claims:
    """Who acted in a sentence before."""
    if clause.around.last and not clause.around.same_sentence(clause.statement):
        yield clause.around.last


def _says_it(clause: Clause) -> Claims:
    """Who stands right before "says that it"."""
    one = who_says_it(clause.text, clause.told.start, clause.company.mentions) if clause.told else None
    if one:
        yield (one,)


def _topic(clause: Clause) -> Claims:
    """Of whom the sentence says that it speaks: "With regard to Tarrant, the company"."""
    start = max(clause.paragraph, clause.text.folded.rfind(". ", clause.paragraph, clause.at) + 2)
    told = _AS_FOR.match(clause.text.folded, start, clause.at)
    first = clause.company.mentions.within(told.end(), clause.at)[:1] if told else ()
    if told and first and first[0].start == told.end():
        yield (first[0].party,)


def _opened_before(clause: Clause) -> Claims:
    """Whoever opens the sentence before, which "it" most often goes on with."""
    text, floor = clause.text.folded, clause.paragraph
    end = text.rfind(". ", floor, clause.at)
    start = max(floor, text.rfind(". ", floor, max(floor, end)) + 2) if end >= 0 else -1
    first = clause.company.mentions.within(start, end)[:1] if start >= 0 else ()
    if first and first[0].start <= start + len("the "):
        yield (first[0].party,)


def _named_last(clause: Clause) -> Claims:
    """Whoever is named nearest before the clause."""
    before = clause.company.mentions.before(clause.at)
    if before and clause.at - before.start <= NEAR:
        yield (before.party,)


def _first_in_paragraph(clause: Clause) -> Claims:
    """Whoever is named first in the paragraph."""
    yield from ((one.party,) for one in clause.company.mentions.within(clause.paragraph, clause.at)[:1])


def _first_of_all(clause: Clause) -> Claims:
    if clause.company.everybody:
        yield clause.company.everybody[:1]


def _named_most(clause: Clause) -> Claims:
    counts = clause.company.mentions.counts
    if counts:
        yield (max(counts, key=lambda one: counts[one]),)


def _heading(clause: Clause) -> Claims:
    """The one party named in the heading above."""
    if clause.headed:
        yield (clause.headed,)


def _speaker(clause: Clause) -> Claims:
    """Whose words the sentence gives: in quotation marks, or behind a label."""
    if clause.around.speaker and clause.heard:
        yield (clause.around.speaker,)


def _reported(clause: Clause) -> Claims:
    """Whose words the sentence reports."""
    if clause.around.speaker and not clause.heard:
        yield (clause.around.speaker,)


def _author(clause: Clause) -> Claims:
    """Who writes the text, where it is no other's words that are given."""
    if clause.around.author and not clause.heard:
        yield (clause.around.author,)


def _person_before(clause: Clause) -> Claims:
    """For whom the one stands who is named last before the clause."""
    yield from _stood_for_before(clause, clause.at)


def _person_before_quote(clause: Clause) -> Claims:
    """For whom the one stands who is named last before the quotation opens."""
    if clause.quote:
        yield from _stood_for_before(clause, clause.quote.start)


def _person_behind_quote(clause: Clause) -> Claims:
    """For whom the one stands who is named right where the quotation ends."""
    if clause.quote:
        behind = clause.company.names.within(clause.quote.end, clause.quote.end + _RIGHT_BEHIND)
        yield from ((one.party,) for one in behind[:1] if one.party)


def _stood_for_before(clause: Clause, at: int) -> Claims:
    before = clause.company.names.before(at)
    if before and before.party and at - before.end < _FAR:
        yield (before.party,)


AROUND: dict[str, Rule] = {
    "by-agent": _by_agent,
    "last-subject": _last_subject,
    "acted-before": _acted_before,
    "says-it": _says_it,
    "topic": _topic,
    "opened-before": _opened_before,
    "named-last": _named_last,
    "first-in-paragraph": _first_in_paragraph,
    "first-of-all": _first_of_all,
    "named-most": _named_most,
    "heading": _heading,
    "speaker": _speaker,
    "reported": _reported,
    "author": _author,
    "person-before": _person_before,
    "person-before-quote": _person_before_quote,
    "person-behind-quote": _person_behind_quote,
}
