"""Whose is the "we" of an English text that no quotation holds: who writes the letter, gives the speech?

Each rule looks at one thing and finds some parties; the weights of what was found of a party add up, and
the author is the one for whom clearly most speaks.
"""

from collections.abc import Callable, Iterator, Sequence

from hefu.reading.bearers import Company, ordered
from hefu.reading.en.naming.bylines import (
    answers,
    by_office,
    by_officer,
    by_person,
    greeted,
    left_over,
    of_its_own_line,
    opens,
)
from hefu.reading.en.naming.mastheads import is_of_the_site
from hefu.reading.en.naming.voiced import HEAD_LINES, Telling
from hefu.reading.en.stops import find_ends_en
from hefu.reading.mentions import Mentions
from hefu.reading.names import Names
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence, find_sentences
from hefu.reading.text import Text
from hefu.terms.party import Party

_FOOT_LINES = 6
_ALMOST_ALL = 0.6
_BY = pattern(r"\b(?:by|from:?|for)(?: the)? $")
_OWN = pattern(r"\b(?:our|my) (?:[a-z-]+ ){0,3}$")
_OWN_NOUN = (
    "firm|company|business|club|co-?operative|shop|studio|society|foundation|charity|agency|association|union|"
    "university|college|city|town"
)
_WE_ARE = pattern(
    r"\b(?:we at|we,|here at|behalf of)(?: the)? $|"
    r"\b(?:our|my)(?! partner| sister| parent| client| former)(?: [a-z-]+){0,2} "
    rf"(?:{_OWN_NOUN}),?(?: the)? $"
)
"""Before a name, says it to be the text's own: "we at | Acme", "my little firm, | Acme"."""
_DEFINED = pattern(r"(?:, [^()\n]{1,80})? ?\((?:[^()\n]{0,60}[ ,(])?\"(?:we|us)\"[^()\n]{0,40}\)")
"""Behind a name, tells that the paper calls its bearer so: 'Acme ("the Company", "we")'."""
_DEFINES = 1500
"""How far from the head it may be told so."""
_ACCEPTED = pattern(
    r"\b(?:read and|accepted|agreed|acknowledged|countersigned|confirmed|received)\b|^c\.?c\.?\b"
)
"""Behind it stand others than the writer: "Accepted for Acme", "cc: Acme"."""
_SIGNED_BY = pattern(r"(?:(?:by|signed|for [^:\n]{3,60})[: ]*)?(?:[\w.]{2,6} ){0,3}")
_OF_A_MENU = pattern(r"\b(?:about|contact|follow) us$")
"""Words of a page that lead elsewhere, in which nobody says anything of himself."""
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six")
_LEAST = 1
_MANY = 3
_OFTEN = 3


def find_authors_en(text: Text, sentences: Sequence[Sentence], company: Company) -> tuple[str, ...]:
    """Name the party that speaks for itself throughout the text, or those that sign it together; nobody
    where others tell of them.
    """
    own = [one for one in sentences if _speaks_of_itself(text, one)]
    if not own or not company.parties:
        return ()
    telling = Telling(text=text, sentences=sentences, own=own, company=company)
    if _is_joint(telling):
        return company.everybody
    weights = dict.fromkeys(company.everybody, 0)
    found = {rule: set(find(telling)) for rule, find in _RULES.items()}
    for rule, parties in found.items():
        for party in parties:
            weights[party] += _WEIGHTS[rule]
    best, *others = sorted(weights, key=lambda one: -weights[one])
    for rule in () if found["of-its-own-line"] else _TOGETHER:
        if best in found[rule] and len(found[rule]) > 1:
            almost_all = len(found[rule]) >= max(_MANY, len(others)) or _counts_all(telling)
            return company.everybody if almost_all else ordered(tuple(found[rule]), company)
    clear = weights[best] >= _LEAST and all(weights[one] < weights[best] for one in others)
    return (best,) if clear else ()


def find_writer(text: Text, mentions: Mentions, parties: Sequence[Party]) -> str | None:
    """Name the party that writes, as all but the people tell, else the first: "our founder, Ann Lee"."""
    company = Company(parties=tuple(parties), mentions=mentions, names=Names(()))
    told = find_authors_en(text, text.once(_sentences), company)
    return told[0] if len(told) == 1 else next(iter(company.everybody), None)


def _sentences(text: Text) -> list[Sentence]:
    return find_sentences(text, find_ends_en)


def speaks_of_itself(text: Text) -> bool:
    """Tell a text that says "we" outside of all quotations, more than once."""
    at, quoted, count = 0, False, 0
    for hit in text.find("own_side", 0, len(text.folded)):
        line = text.flat.rfind("\n", at, hit.start)
        at, quoted = (line, False) if line >= 0 else (at, quoted)
        quoted ^= text.folded.count('"', at, hit.start) % 2 == 1
        at = hit.start
        count += not quoted
        if count >= _OFTEN:
            return True
    return False


def _speaks_of_itself(text: Text, sentence: Sentence) -> bool:
    hit = text.first("own_side", sentence.start, sentence.end)
    if hit is None or _OF_A_MENU.search(text.folded, sentence.start, hit.end):
        return False
    paragraph = text.flat.rfind("\n", 0, sentence.start) + 1
    return text.folded.count('"', paragraph, hit.start) % 2 == 0


def _is_joint(telling: Telling) -> bool:
    """Tell a statement that all make together, as a line of its head calls it."""
    text = telling.text
    hits = (text.first("joint_voice", line.start, line.end) for line in telling.head)
    return any(hit and text.folded.startswith(("joint", "common"), hit.start) for hit in hits)


def _counts_all(telling: Telling) -> bool:
    """Tell a text in which "the three of us" are all there are."""
    parties = len(telling.company.everybody)
    words = f"the {_NUMBERS[parties]} of us" if parties < len(_NUMBERS) else ""
    folded = telling.text.folded
    return bool(words) and any(folded.find(words, one.start, one.end) >= 0 for one in telling.own)


def _letterhead(telling: Telling) -> Iterator[str]:
    """The party whose name is the first line, or most of it."""
    first = telling.sentences[0]
    whole = (first.end - first.start) * _ALMOST_ALL
    yield from (one.party for one in telling.named(first) if one.end - one.start >= whole)


def _at_head(telling: Telling) -> Iterator[str]:
    """The party that a line at the head says it is by, or by whose officer: "A note from Acme"."""
    head = (one for one in telling.sentences if one.line < HEAD_LINES)
    for sentence in head:
        for one in telling.named(sentence):
            if _BY.search(telling.ahead(sentence, one.start)):
                yield one.party
        for person in telling.company.names.within(sentence.start, sentence.end):
            if person.party and telling.ahead(sentence, person.start).endswith("by "):
                yield person.party


def _at_foot(telling: Telling) -> Iterator[str]:
    """The party for which the last lines are signed, or whose officer they say the writer is."""
    last = telling.sentences[-1].line - _FOOT_LINES
    for sentence in (one for one in telling.sentences if one.line > last):
        if _ACCEPTED.search(telling.text.folded, sentence.start, sentence.end):
            return
        yield from _signs(telling, sentence)
        for one in telling.named(sentence):
            if _BY.fullmatch(telling.ahead(sentence, one.start)):
                yield one.party
        for person in telling.company.names.within(sentence.start, sentence.end):
            if person.party and person.end - person.start > (sentence.end - sentence.start) // 2:
                yield person.party


def _signs(telling: Telling, sentence: Sentence) -> Iterator[str]:
    """The party of which a line of the foot names somebody: "Ann Lee, Rector, Tarrant University"."""
    people = telling.company.names.within(sentence.start, sentence.end)
    if not people or telling.is_running(sentence):
        return
    behind = _SIGNED_BY.fullmatch(telling.text.folded, sentence.start, people[0].start)
    named = [one for one in telling.named(sentence) if one.start > people[0].end]
    if behind and len(named) == 1:
        yield named[0].party


def _of_the_site(telling: Telling) -> Iterator[str]:
    """The party whose name is in the address of the page: "lumiroute.example/blog"."""
    text = telling.text
    for one in telling.company.mentions.all:
        if is_of_the_site(text, text.flat[one.start : one.end]):
            yield one.party


def _own_sort(telling: Telling) -> Iterator[str]:
    """The one party of the sort that the text calls its own: "my government", "our Rector"."""
    for sentence in telling.own:
        hits = [
            hit for hit in telling.text.find("generic", sentence.start, sentence.end)
            if telling.text.folded.startswith(("our ", "my "), hit.start)
        ]  # fmt: skip
        hits += [
            hit for hit in telling.text.find("office", sentence.start, sentence.end)
            if _OWN.search(telling.ahead(sentence, hit.start))
        ]  # fmt: skip
        for hit in hits:
            ids = telling.company.of_kinds(hit.entry.means)
            yield from ids if len(ids) == 1 else ()


def _own_person(telling: Telling) -> Iterator[str]:
    """The party of a person whom the text calls its own: "our Rector Outi Saari"."""
    for sentence in telling.own:
        for one in telling.company.names.within(sentence.start, sentence.end):
            if one.party and _OWN.search(telling.ahead(sentence, one.start)):
                yield one.party


def _own_name(telling: Telling) -> Iterator[str]:
    """The party that says who "we" are: "we at Acme", "on behalf of Acme"."""
    for sentence in telling.own:
        for one in telling.named(sentence):
            if _WE_ARE.search(telling.ahead(sentence, one.start)):
                yield one.party
    for one in telling.company.mentions.within(0, _DEFINES):
        if _DEFINED.match(telling.text.folded, one.end):
            yield one.party


def _beside_us(telling: Telling) -> Iterator[str]:
    """Whoever is told of in a sentence of "us" is another: "Council asked us"."""
    yield from (one.party for sentence in telling.own for one in telling.named(sentence))


def _addressed(telling: Telling) -> Iterator[str]:
    """To whom the text is: those named behind "Dear" or "To" at the head of a sentence."""
    text = telling.text
    for sentence in telling.sentences:
        if text.at("letter", sentence.start) or text.folded.startswith("to ", sentence.start):
            yield from (one.party for one in telling.named(sentence))
            people = telling.company.names.within(sentence.start, sentence.end)
            yield from (one.party for one in people if one.party)


_RULES: dict[str, Callable[[Telling], Iterator[str]]] = {
    "letterhead": _letterhead,
    "at-head": _at_head,
    "at-foot": _at_foot,
    "of-the-site": _of_the_site,
    "own-sort": _own_sort,
    "own-person": _own_person,
    "own-name": _own_name,
    "beside-us": _beside_us,
    "addressed": _addressed,
    "opens": opens,
    "by-officer": by_officer,
    "by-person": by_person,
    "by-office": by_office,
    "answers": answers,
    "greeted": greeted,
    "left-over": left_over,
    "of-its-own-line": of_its_own_line,
}
_TOGETHER = ("at-foot", "own-name")
"""Rules that tell of several that they speak together."""
_WEIGHTS = {
    "letterhead": 4,
    "at-head": 2,
    "at-foot": 6,
    "of-the-site": 6,
    "own-sort": 3,
    "own-person": 6,
    "own-name": 6,
    "beside-us": -2,
    "addressed": -4,
    "opens": 3,
    "by-officer": 6,
    "by-person": 4,
    "by-office": 4,
    "answers": 4,
    "greeted": -4,
    "left-over": 3,
    "of-its-own-line": 12,
}
