"""Who is said at the head of an English text to speak, write or answer in it, and whom does it greet?"""

import re
from collections.abc import Iterator

from hefu.reading.en.naming.voiced import Telling
from hefu.reading.patterns import pattern

_BY = pattern(
    r"\b(?:by|from:?|with) (?:the )?(?:[^.;:()]|(?<=\b[a-z])\.){3,90}?(?: (?:of|for|at)|,)(?: the)? $"
)
"""Before a name, says that an officer of it speaks: "Speech by the P. Secretary of | Tarrant"."""
_BY_PERSON = pattern(r"\b(?:by|from:?|with|meets?)(?: the|\.{3})?(?: [\w'.-]+){0,5} $")
_GIVES_OFFICE = pattern(r", [a-z]")
_TO = pattern(r"\b(?:to|dear|with|attn:?)(?: [\w'.-]+){0,4} $")
_GREETED = pattern(
    r",? (?:ladies and gentlemen|(?:dear )?(?:colleagues|friends|guests|students)|"
    r"good (?:morning|afternoon|evening))\b"
)
_GREETING_LINES = 14
_QUESTIONS_TO = pattern(r"\bquestions (?:to|for|put to|answered by)(?: the)? $")
_QUESTIONS_ROOM = 40
"""At the head of an interview, tells before a name who answers: "Ten questions to | Acme"."""
_AND_I = pattern(r"(?:, [^,.;\n]{2,40},)? and (?:i|we)\b")
"""Behind another's officer, joins who writes: "Bo Ek, the miller, | and I | signed it"."""
_LABEL_OF_US = pattern(r"^\W{0,6}(?:us|we|our (?:part|side|bit)) ?[.:](?= |$)", re.MULTILINE)
_LABEL = pattern(
    r"^[^\w\n]{0,6}(?:the )?(?:[\w'’-]{1,30} ){0,3}?(?P<last>[\w'’-]{2,30}) ?[.:](?= |$)", re.MULTILINE
)
"""Opens a line of a list with the one who does it: "The bank. | Within three months", "Acme: | builds"."""
_TURNS_TO = pattern(r", (?:you|i|we|let|may|thank|your|please|it is|this|that|do|don't|if|here|there)\b")
_ROOM = 24
_QUESTIONS = 3


def opens(telling: Telling) -> Iterator[str]:
    """The party named first in the lines of the head, but for one to whom the text is."""
    for sentence in telling.head:
        for one in telling.named(sentence)[:1]:
            if not _TO.search(telling.ahead(sentence, one.start)):
                yield one.party
                return


def by_officer(telling: Telling) -> Iterator[str]:
    """The party whose officer a line of the head names behind "by": "Speech by the Rector of Tarrant"."""
    for sentence in telling.head:
        for one in telling.named(sentence)[:1]:
            if _BY.search(telling.ahead(sentence, one.start)):
                yield one.party


def by_person(telling: Telling) -> Iterator[str]:
    """The party of a person by whom a line of the head says the words are, or with whose name it begins."""
    for sentence in telling.head:
        for person in telling.company.names.within(sentence.start, sentence.end)[:1]:
            begins = person.start - sentence.start <= _ROOM // 2 and _GIVES_OFFICE.match(
                telling.text.folded, person.end
            )
            if person.party and (begins or _BY_PERSON.search(telling.ahead(sentence, person.start))):
                yield person.party


def by_office(telling: Telling) -> Iterator[str]:
    """The one party of the sort that has the office named behind "by": "Remarks by the Governor"."""
    for sentence in telling.head:
        by = telling.text.folded.find(" by ", sentence.start, sentence.end)
        hit = telling.text.first("office", by, min(sentence.end, by + _ROOM)) if by >= 0 else None
        ids = telling.company.of_kinds(hit.entry.means) if hit else ()
        yield from ids if len(ids) == 1 else ()


def answers(telling: Telling) -> Iterator[str]:
    """The party of whoever is named first in an interview, a text of questions, or to whom its head says that
    they are: "Ten questions to Acme".
    """
    asked = [one for one in telling.sentences if telling.text.folded.endswith("?", one.start, one.end)]
    if len(asked) < _QUESTIONS:
        return
    until = asked[0].end
    named = telling.company.mentions.within(0, until)
    asked_of = [
        one.party for one in named
        if _QUESTIONS_TO.search(telling.text.folded, max(0, one.start - _QUESTIONS_ROOM), one.start)
    ]  # fmt: skip
    people = [one.party for one in telling.company.names.within(0, until)[:1] if one.party]
    yield from asked_of[:1] or people or (one.party for one in named[:1])


def greeted(telling: Telling) -> Iterator[str]:
    """Those whose people a speech greets or turns to: "Mr Lee, you told me", "Mayor Lee, colleagues,"."""
    text = telling.text
    for sentence in telling.sentences:
        people = telling.company.names.within(sentence.start, sentence.end)
        if not people or people[0].start - sentence.start > _ROOM:
            continue
        welcome = sentence.line < _GREETING_LINES and _GREETED.search(
            text.folded, people[0].end, sentence.end
        )
        if welcome:
            yield from (one.party for one in people if one.party)
            yield from (one.party for one in telling.named(sentence))
        elif _TURNS_TO.match(text.folded, people[0].end) and people[0].party:
            yield people[0].party


def left_over(telling: Telling) -> Iterator[str]:
    """The one party that no sentence of "us" names, where those name others: "Bo Ek, the miller, and I"."""
    told = {one.party for sentence in telling.own for one in telling.named(sentence)}
    told |= {
        one.party for sentence in telling.own
        for one in telling.company.names.within(sentence.start, sentence.end)
        if one.party and _AND_I.match(telling.text.folded, one.end)
    }  # fmt: skip
    others = [one for one in telling.company.everybody if one not in told]
    yield from others if told and len(others) == 1 else ()


def of_its_own_line(telling: Telling) -> Iterator[str]:
    """The one party that labels no line of a list in which a line is "ours": "Us. We lend it the runners"."""
    text = telling.text
    if _LABEL_OF_US.search(text.folded) is None:
        return
    labels = {label["last"] for label in _LABEL.finditer(text.folded)}
    names = {party.id: set(text.fold(party.name).split()) for party in telling.company.parties}
    others = [one for one, words in names.items() if labels.isdisjoint(words)]
    yield from others if len(others) == 1 and len(names) > 1 else ()
