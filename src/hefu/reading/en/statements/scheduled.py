"""What is undertaken by the calendar: "Acme opens a school next spring", "Construction starts in May",
"Start-up is planned for May"?
"""

from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import is_gerund, is_present
from hefu.reading.en.statements.coordinates import coordinates_begin
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.present import with_article
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_VERB = pattern(
    r"(?:, for (?:its|their) part,|, in turn,)? (?:also |then |each |both |together |\w+ly )?(?=[a-z])"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_WHEN = pattern(
    r"(?:on|in|for|from|by|before|until|till|starting|of|at the (?:start|end|beginning) of) (?:the )?"
    r"(?:(?:spring|summer|autumn|fall|winter) (?:of )?(?P<season>\d{4})|"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH}"
    r"(?: \d{1,2}\b)?,?(?: (?P<month>\d{4}))?(?! and\b)|(?P<year>20\d\d)\b)"
)
_WORKS = pattern(
    r"(?:the )?(?:construction|work|works|building|teaching|classes|lessons|courses?|services?|operations?|"
    r"production|dredging|drilling|training|recruitment|renovation|demolition|deliver(?:y|ies)|tests?|"
    r"trials?)\b"
    r"[^,.;:]{0,50}? (?:starts?|begins?|commences?|opens?|gets? under way|ends?|finishes)(?= )"
)
_PLANNED = pattern(
    r"(?!(?:[\w'-]+ ){0,5}?"
    r"(?:meetings?|sign(?:ing|ature)s?|ceremony|votes?|hearings?|elections?|debate|forms)\b)"
    r"[^,.;:\"]{3,90}? (?:is|are) (?:now |also |both |provisionally |tentatively |currently )?"
    r"(?:planned|scheduled|slated|timetabled|foreseen|envisaged|pencill?ed in|on the calendar)"
    r"(?= (?:for|in|on|this|next|to take place) )"
)
"""Works that somebody plans for a day to come: "Start-up is planned for 2027"; when one meets, signs or votes
is no undertaking.
"""
_GOING = pattern(r"(?: is| are|'re| am|'m)(?: also| now| then)* (?=[a-z]+ing )")
_BEFORE = pattern(r"(?:, (?:with )?(?:the )?| and (?:the )?)$")
_REST = pattern(
    r", (?:and |with )?(?P<who>"
    r"(?:the (?:balance|rest|remainder|first|second|last|final|other|others)|half|both of [a-z]+)"
    r"(?: [a-z]+){0,2}) "
    r"(?=to be )"
)
"""What is left of a sum or of a number, with a clause of its own: ", the balance | to be held by Acme"."""
_BY = ("generic", "everybody", "them", "own_object", "the_others")
_BEING = pattern(
    r", (?:with |and )?(?P<who>(?:the|an?|all|any|its|their|half|one \w+|\d+%?) [^,;.]{2,60}?) being "
    r"(?:\w+ly )?(?:\w+(?:ed|en)|paid|met|built|set up|run|held|put up|made|borne)\b[^,;.]{0,40}? by "
    r"(?:the )?"
)
"""What is done beside, told without a verb that is finite: ", the tuition | being paid in full by Acme"."""
_NEAR = 140


def find_scheduled(text: Text, segment: Stretch, subjects: Sequence[Stretch], year: int) -> Iterator[Opening]:
    """Yield what a party does, what work starts, or what is planned, in the present tense on a day to come.

    ``year``: the one in which the text was written; what it tells of earlier years is over.
    """
    for subject in subjects:
        if text.first("agreement", subject.start, subject.end):
            continue
        going = _GOING.match(text.folded, subject.end, segment.end)
        verb = going or _VERB.match(text.folded, subject.end, segment.end)
        acts = verb and (
            is_gerund(text, verb.end(), segment.end)
            if going
            else _acts(text, subject, verb.end(), segment.end)
        )
        if verb and acts:
            when = _to_come(text, verb.end(), segment.end, year)
            if when:
                yield _opening(with_article(text, subject.start, segment.start), verb.end(), when, subject)
                return
    for form, strength in ((_WORKS, Strength.WILL), (_PLANNED, Strength.INTEND)):
        works = form.match(text.folded, segment.start, segment.end)
        when = _to_come(text, works.end(), segment.end, year) if works else None
        if works and when:
            subject = Stretch(segment.start, works.end())
            yield _opening(segment.start, works.end() + 1, when, subject, strength)


def _acts(text: Text, subject: Stretch, verb: int, end: int) -> bool:
    if is_present(text, verb, end, stative=True):
        return True
    several = text.has(("own_side", "several"), subject.start, subject.end)
    return several and text.at("verb", verb) is not None and text.at("stative", verb) is None


def _to_come(text: Text, start: int, end: int, year: int) -> Hit | None:
    near = min(end, start + _NEAR)
    if text.first("strength", start, near) or text.folded.find(" that ", start, near) >= 0:
        return None
    told = text.first("scheduled", start, near)
    when = None if told else _WHEN.search(text.folded, start, near)
    if when is None or int(when["season"] or when["month"] or when["year"] or year) < year:
        return told
    return Hit(start=when.start(), end=when.end(), entry=text.words.kinds["scheduled"].entries[0])


def _opening(
    start: int, verb: int, when: Hit, subject: Stretch, strength: Strength = Strength.WILL
) -> Opening:
    return Opening(hit=when, start=start, verb=verb, subject=subject,
                   kind=UndertakingKind.PLEDGE, strength=strength)  # fmt: skip


def find_absolute(text: Text, segment: Stretch, mentions: Mentions) -> Iterator[Opening]:
    """Yield "the City paying the teachers and Acme equipping the shops", clauses behind a comma; the
    "Acme Managing Director", small letters or not, does nothing there.
    """
    entry = text.words.kinds["with_one"].entries[0]
    for rest in _REST.finditer(text.folded, segment.start, segment.end):
        who = Stretch(*rest.span("who"))
        yield Opening(hit=Hit(start=who.start, end=who.end, entry=entry), start=who.start, verb=who.end + 1,
                      subject=None, kind=UndertakingKind.PLEDGE, strength=Strength.WILL)  # fmt: skip
    if text.folded.find("ing ", segment.start, segment.end) < 0:
        return
    yield from _being_done(text, segment, mentions)
    found = text.first("with_one", segment.start, segment.end) is not None
    named = [Stretch(one.start, one.end) for one in mentions.within(segment.start, segment.end)]
    sorts = [Stretch(hit.start, hit.end) for hit in text.find("generic", segment.start, segment.end)]
    for one in sorted((*named, *sorts), key=lambda one: one.start):
        small = text.folded.startswith(" ", one.end) and text.flat[one.end + 1 : one.end + 2].islower()
        if not (small and is_gerund(text, one.end + 1, segment.end)) or text.at("title", one.end + 1):
            continue
        before = _BEFORE.search(text.folded, max(segment.start, one.start - 12), one.start)
        comma = before is not None and before.group().startswith(",")
        if before and (comma or found) and not text.at("absolute_no", one.end + 1):
            found = True
            start = with_article(text, one.start, segment.start)
            start = coordinates_begin(text, segment.start, start, mentions)
            hit = Hit(start=one.start, end=one.end, entry=entry)
            yield Opening(hit=hit, start=start, verb=one.end + 1, subject=Stretch(start, one.end),
                          kind=UndertakingKind.PLEDGE, strength=Strength.WILL)  # fmt: skip


def _being_done(text: Text, segment: Stretch, mentions: Mentions) -> Iterator[Opening]:
    """Yield "the tuition being paid in full by Acme", where a party or one that stands for it is named."""
    if text.folded.find(" being ", segment.start, segment.end) < 0:
        return
    entry = text.words.kinds["with_one"].entries[0]
    for being in _BEING.finditer(text.folded, segment.start, segment.end):
        named = mentions.within(being.end(), segment.end)[:1]
        ends = [one.end for one in named if one.start == being.end()]
        ends += [hit.end for kind in _BY if (hit := text.at(kind, being.end()))]
        if ends:
            who = Stretch(*being.span("who"))
            hit = Hit(start=who.start, end=who.end, entry=entry)
            yield Opening(hit=hit, start=who.start, verb=who.end + 1, subject=Stretch(being.end(), ends[0]),
                          kind=UndertakingKind.PLEDGE, strength=Strength.WILL)  # fmt: skip
