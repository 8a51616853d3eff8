"""Whom does the first sentence of signing of an English text name?"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from hefu.reading.bodies import Body
from hefu.reading.en.naming.cast import Cast
from hefu.reading.en.naming.same import Group
from hefu.reading.en.naming.signers import bodies_within, dateline_end, find_signers
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_SOMEWHERE = (
    " in ",
    " in the ",
    " at ",
    " at the ",
    " from ",
    " near ",
    " on ",
    " on the ",
    " under the ",
    " under ",
)
_BY_NOUN = pattern(r"\b[Tt]he ([A-Z][a-z]+)\b(?=,| and\b| signed| entered\b| has\b| have\b)")
_IN_A_LIST = pattern(r"(?:, |\band |\bwith )the ([A-Z][a-z]+)\b(?=,| and the\b| and [A-Z])")
"""Behind the verb too: "signed with the City, | the College | and Acme Ltd"."""
_BY_NOUN_BEHIND = pattern(r"\bby the ([a-z]+)(?=,? and (?:the )?[A-Z]|, (?:the )?[A-Z])")
"""In small letters, as the first of a row: "signed by the | university | , Acme Ltd and"."""
_WHOSE = (" of ", " for ")
_UNWILLING = pattern(r"\b(?:not|never|refused|declined|unwilling)(?: want| wish| yet)?(?: to| been)? $")
_ONE_OF_SEVERAL = pattern(r"\b(?:first|second|third|fourth|fifth|sixth|another) (?:[\w-]+ ){0,3}$")
"""Before the word for a paper, tells one of several: "The third | agreement was between"."""
_MEANWHILE = pattern(
    r"(?:meanwhile|separately|in addition|additionally|also|besides|moreover|earlier|later|on the same day|"
    r"at the (?:same )?(?:event|ceremony|forum|summit|time)|on the sidelines[^,]{0,60}),? "
)
_BEFORE_SIGN, _BEFORE_PAPER = 30, 50
_LEAD_LINES, _HEAD_LINES = 12, 2
_MOST_OF_ALL = 12
"""So many may sign the papers of one text."""
_FEW = 3
_MOST_IN_TURN = 3
"""A sentence that lists more than this tells whom somebody else has signed with, too."""
_MOST = 6
"""A sentence that names more bodies than this gives a list of guests."""


class Signing(Struct, frozen=True):
    """Those of the sentence; ``at_once``: two or more of them stand where signers stand."""

    groups: Sequence[Group] = ()
    at_once: bool = False


def find_signing(cast: Cast) -> Signing:
    """Name those of the first sentence of signing that names two, else those of all such sentences."""
    alone: list[Group] = []
    for sentence in sorted(cast.sentences, key=lambda one: one.heading):
        if not is_signing(cast.text, sentence):
            continue
        signers = cast.groups_of(find_signers(cast.text, sentence, cast.bodies))
        signers = [group for group in signers if not cast.is_a_person(group)]
        for more in (_called(cast, sentence), _governed(cast, sentence)):
            signers += [group for group in more if not _is_among(group, signers)]
        if len(signers) > 1:
            return Signing(signers[:_MOST], at_once=True)
        here = cast.groups_of(_named(cast, sentence))
        named = signers + [one for one in here if not _is_among(one, signers)]
        if len(named) > 1:
            return Signing(named[:_MOST])
        alone += [group for group in named if not _is_among(group, alone)]
    return Signing(alone[:_MOST])


def find_in_turn(cast: Cast) -> Sequence[Group]:
    """Name those who sign one of the several papers of a text: "The third agreement was between"."""
    found: list[Group] = []
    for sentence in cast.sentences:
        papers = cast.text.find("agreement", sentence.start, sentence.end)
        told = any(
            _ONE_OF_SEVERAL.search(
                cast.text.folded, max(sentence.start, hit.start - _BEFORE_PAPER), hit.start
            )
            for hit in papers
        )
        told = told or _is_a_paper_of_a_list(cast.text, sentence) or _tells_of_another(cast.text, sentence)
        signers = cast.groups_of(find_signers(cast.text, sentence, cast.bodies)) if told else []
        signers = [group for group in signers if not cast.is_a_person(group)]
        few = 1 < len(signers) <= _MOST_IN_TURN
        found += [group for group in signers if few and not _is_among(group, found)]
    return found[:_MOST_OF_ALL]


def _is_a_paper_of_a_list(text: Text, sentence: Sentence) -> bool:
    """Tell "- memorandum between Acme and the City on ports" below "The following were signed"."""
    paper = text.first("agreement", sentence.start, sentence.end) if sentence.item else None
    if paper is None or len(text.folded[sentence.start : paper.start].split()) > _FEW:
        return False
    return text.has(("between",), paper.end, min(sentence.end, paper.end + _BEFORE_PAPER))


def _tells_of_another(text: Text, sentence: Sentence) -> bool:
    """Tell "Meanwhile, Acme signed an agreement with the Port" from the first of them."""
    further = _MEANWHILE.match(text.folded, sentence.start, sentence.end)
    signed = text.first("sign", sentence.start, sentence.end) if further else None
    return signed is not None and text.has(("agreement",), signed.end, sentence.end)


def _is_among(group: Group, groups: Iterable[Group]) -> bool:
    return any(one is group for one in groups)


def is_signing(text: Text, sentence: Sentence) -> bool:
    """Tell a sentence that tells of signing, not of refusing to sign."""
    span = (sentence.start, sentence.end)
    sign = text.first("sign", *span)
    if sign:
        return not _UNWILLING.search(text.folded, max(sentence.start, sign.start - _BEFORE_SIGN), sign.start)
    if text.has(("instrument", "signatories"), *span):
        return True
    early = sentence.line < _LEAD_LINES and (
        text.first("agreement", *span) or text.first("joint_work", *span)
    )
    headline = sentence.line < _HEAD_LINES and text.first("join_in", *span)
    return bool(headline or early)


def _called(cast: Cast, sentence: Sentence) -> Iterator[Group]:
    """Those the sentence calls by their noun before "signed": "the City, Acme Ltd and the College"."""
    verb = cast.text.first("join_in", sentence.start, sentence.end)
    flat, start, end = cast.text.flat, sentence.start, verb.start if verb else sentence.start
    nouns = [
        *_BY_NOUN.finditer(flat, start, end),
        *(_IN_A_LIST.finditer(flat, end, sentence.end) if verb else ()),
        *_BY_NOUN_BEHIND.finditer(flat, start, sentence.end),
    ]
    for noun in nouns:
        likely = cast.by_noun.get(noun[1].lower(), [])
        if len(likely) == 1:
            yield likely[0]


def _governed(cast: Cast, sentence: Sentence) -> Iterator[Group]:
    """The government of the mayor who signs, where the sentence names no other, nor whose mayor it is."""
    text = cast.text
    sign = text.first("sign", sentence.start, sentence.end)
    offices = text.find("office", sentence.start, sign.start) if sign else []
    first = dateline_end(text, sentence)
    here = bodies_within(cast.bodies, sentence) if sign else []
    before = [body for body in here if sign and first <= body.start < sign.start and not body.bare]
    if before:
        offices = [office for office in offices if not text.folded.startswith(_WHOSE, office.end)]
    governs = any(office.entry.means == "government" for office in (offices if before else offices[:1]))
    if governs and not any(body.kind is PartyKind.GOVERNMENT for body in before):
        governments = (group for group in cast.by_often if group.first.kind is PartyKind.GOVERNMENT)
        yield from [group for group in governments if not group.first.bare][:1]


def _named(cast: Cast, sentence: Sentence) -> Iterator[Body]:
    for body in bodies_within(cast.bodies, sentence):
        if not body.bare and not cast.text.folded.endswith(_SOMEWHERE, 0, body.start):
            yield body
