"""Which parties do the words around an English clause put forward: its agent, who acted before, who speaks?

Rules as those of `claims`, for what the subject leaves open.
"""

from hefu.reading.bearers import ordered
from hefu.reading.en.bearers.claims import Claims, Rule
from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.nouns import named_so, the_one_meant
from hefu.reading.en.bearers.turns import written_to
from hefu.reading.mentions import Mention
from hefu.reading.patterns import pattern
from hefu.terms.undertaking import UndertakingKind

_AS_FOR = pattern(
    r"(?:with regard to|as regards|as for|regarding|concerning|with respect to|turning to|"
    r"in the case of|on the part of) "
    r"(?:the )?"
)
_THE_NOUN = pattern(r"the (?:[\w'’-]+ ){0,2}?(?P<noun>[a-z]{3,})(?=,| (?:has|had|is|was|signed|said|and)\b)")
_AND_THE = pattern(r" and (?:the )?")
_AND = pattern(r"[\s,;]*(?:and|but|or|then|also|to|\s|,|;)*")
_FAR, _RIGHT_BEHIND = 400, 60
"""How far before a clause a person still counts, and how far behind a quotation."""


def _last_subject(clause: Clause) -> Claims:
    """Who acted in the clause before, in the same sentence."""
    if clause.around.last and clause.around.same_sentence(clause.statement):
        yield clause.around.last


def _acted_before(clause: Clause) -> Claims:
    """Who acted in a sentence before, if no other opens the one between."""
    last = clause.around.last
    if last and not clause.around.same_sentence(clause.statement):
        yield from () if set(_opened_before(clause)) - {last} else (last,)


def topic_of(clause: Clause) -> Ids:
    """Of whom the sentence says that it speaks: "With regard to Tarrant, the company"."""
    start = _sentence_begins(clause, clause.at)
    told = _AS_FOR.match(clause.text.folded, start, clause.at)
    first = clause.company.mentions.within(told.end(), clause.at)[:1] if told else ()
    return (first[0].party,) if told and first and first[0].start == told.end() else ()


def _sentence_begins(clause: Clause, at: int) -> int:
    """Where the sentence begins, in the paragraph of the clause, that holds a place."""
    stop = clause.text.folded.rfind(". ", clause.paragraph, at)
    return stop + len(". ") if stop >= 0 else clause.paragraph


def _opened_before(clause: Clause) -> Claims:
    """Whoever opens the sentence before, which tells no deed: "Acme comes in on training. It will", and the
    only one of a sort: "The Swedish firm has signed a letter with the Port. It will".
    """
    text = clause.text.folded
    end = text.rfind(". ", clause.paragraph, clause.at)
    start = _sentence_begins(clause, end) if end >= 0 else -1
    first = clause.company.mentions.within(start, end)[:1] if start >= 0 else ()
    before = clause.around.before
    told = before is not None and before.end > start
    if start < 0 or told:
        return
    if first and first[0].start <= start + len("the "):
        yield _joined_to(clause, first[0], end)
        return
    noun = _THE_NOUN.match(text, start, end)
    sort = clause.text.words.first("sort", noun["noun"]) if noun else None
    ids = clause.company.of_kinds(sort.entry.means) if sort else ()
    yield from (ids,) if len(ids) == 1 else ()


def _joined_to(clause: Clause, first: Mention, end: int) -> Ids:
    """Whoever is named, and another right behind "and": "Acme and the Port have signed. They will"."""
    second = clause.company.mentions.within(first.end, end)[:1]
    if second and _AND_THE.fullmatch(clause.text.folded, first.end, second[0].start):
        return ordered((first.party, second[0].party), clause.company)
    return (first.party,)


def _goes_on(clause: Clause) -> Claims:
    """Who acts in the clause right before, with nothing but "and" between."""
    before, last = clause.around.before, clause.around.last
    if before and last and _AND.fullmatch(clause.text.folded, before.end, clause.statement.start):
        yield last


def _noun_before(clause: Clause) -> Claims:
    """The one meant by the noun that stands last before, in the sentence: "told the company that it"."""
    text = clause.text
    for hit in reversed(text.find("generic", clause.statement.sentence.start, clause.at)):
        yield the_one_meant(text, hit, clause.company)
        return


def _named_here_together(clause: Clause) -> Claims:
    """All who are named in the sentence before the clause: "X signed a deal with Y to"."""
    ids = named_in_sentence(clause)
    if len(ids) > 1:
        yield ordered(ids, clause.company)


def named_in_sentence(clause: Clause) -> tuple[str, ...]:
    """All who are named in the sentence before the clause, each once."""
    named = clause.company.mentions.within(clause.statement.sentence.start, clause.at)
    return tuple(dict.fromkeys(one.party for one in named))


def _named_in_sentence(clause: Clause) -> Claims:
    """Whoever is named last before the clause, in its sentence: "Acme's part is people: a course will".

    What only goes on with the clause before leaves out whom that one names.
    """
    before = () if any(_goes_on(clause)) else named_in_sentence(clause)
    if before:
        yield (before[-1],)


def _first_in_paragraph(clause: Clause) -> Claims:
    """Whoever is named first in the paragraph, unless it turned to another just now."""
    first = clause.company.mentions.within(clause.paragraph, clause.at)[:1]
    yield from list(_opened_before(clause)) or [(one.party,) for one in first]


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
    """Who write the text, but of another's words and of what a letter asks of its reader."""
    asks = clause.statement.kind is UndertakingKind.ASK and written_to(clause)
    if clause.authors and not clause.heard and not asks:
        yield clause.authors


def _person_before(clause: Clause) -> Claims:
    """For whom the one stands who is named last before the clause, in its paragraph if no pronoun tells."""
    before = clause.company.names.before(clause.at)
    if before and (before.start >= clause.paragraph or clause.form in ("he", "we")):
        yield from _stood_for_before(clause, clause.at)


def _person_behind_quote(clause: Clause) -> Claims:
    """For whom the one stands who is named right where the quotation ends."""
    if clause.quote:
        behind = clause.company.names.within(clause.quote.end, clause.quote.end + _RIGHT_BEHIND)
        yield from ((one.party,) for one in behind[:1] if one.party)


def _written_to(clause: Clause) -> Claims:
    """To whom the letter is, in what it asks."""
    one = written_to(clause) if clause.statement.kind is UndertakingKind.ASK else None
    if one:
        yield (one,)


def _deed_of_sort(clause: Clause) -> Claims:
    """Those of the sort that does such things: a government waives a levy, a bank lends."""
    hits = clause.text.find("deed_of", clause.statement.start, clause.statement.end)
    told = [hit.entry.means for hit in hits]
    for sort in set(told):
        if told.count(sort) * 2 > len(told):
            yield from (
                (one,)
                for one in clause.company.of_kinds(sort)
                or named_so(clause.text, clause.company.parties, sort.split())
            )


def _stood_for_before(clause: Clause, at: int) -> Claims:
    before = clause.company.names.before(at)
    if before and before.party and at - before.end < _FAR:
        yield (before.party,)


AROUND: dict[str, Rule] = {
    "last-subject": _last_subject,
    "acted-before": _acted_before,
    "opened-before": _opened_before,
    "goes-on": _goes_on,
    "noun-before": _noun_before,
    "named-here-together": _named_here_together,
    "named-in-sentence": _named_in_sentence,
    "first-in-paragraph": _first_in_paragraph,
    "named-most": _named_most,
    "heading": _heading,
    "speaker": _speaker,
    "reported": _reported,
    "author": _author,
    "person-before": _person_before,
    "person-behind-quote": _person_behind_quote,
    "written-to": _written_to,
    "deed-of-sort": _deed_of_sort,
}
