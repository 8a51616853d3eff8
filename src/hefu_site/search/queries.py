"""Finding: what a looker may see and no more, grouped by what it is, each with its words marked."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote
from uuid import UUID

from django.urls import reverse

from hefu_site.look.batches import BATCH, in_batches
from hefu_site.notes.queries import notes_visible_to
from hefu_site.people.models import Membership
from hefu_site.publishing.items import place_of
from hefu_site.publishing.queries import public_agreements, public_wordings
from hefu_site.register import queries as register
from hefu_site.register.models import Agreement
from hefu_site.search.index import EVERYBODY, token_of
from hefu_site.search.match import matching
from hefu_site.search.models import Kind, Passage
from hefu_site.search.words import Question

AT_A_GLANCE = 5
A_PAGE = 25
AT_ONCE = 20_000
"""Passages looked for in one go where all are wanted: all that an office has of a common word."""
SHOWN = 260
"""Characters of a long text shown, a quarter of them before the first word found; half of Chinese."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """Something found: where it leads, and its words in pieces, those asked for apart."""

    address: str
    lang: str
    pieces: Sequence[tuple[str, bool]]
    agreement: Agreement
    document: str


@dataclass(frozen=True, kw_only=True)
class Group:
    """What was found of one kind, the latest first; ``older`` is where more goes on, None at the end."""

    kind: Kind
    found: Sequence[Found]
    older: int | None


def search(
    question: Question, member: Membership | None, *, kinds: Collection[Kind], before: int | None = None
) -> list[Group]:
    """What a looker finds, a group for each kind that has something; of one kind alone a whole page."""
    limit = A_PAGE if len(kinds) == 1 else AT_A_GLANCE
    numbers = matching(question, kinds=kinds, audience=_audience(member), before=before, limit=limit + 1)
    shown = {kind: each[:limit] for kind, each in numbers.items() if each}
    passages = Passage.objects.in_bulk([number for each in shown.values() for number in each])
    sight = _sight_of(member, passages.values())
    groups = [
        Group(
            kind=kind,
            found=_found(question, [passages[each] for each in numbered if each in passages], sight),
            older=numbers[kind][limit - 1] if len(numbers[kind]) > limit else None,
        )
        for kind, numbered in shown.items()  # what went away meanwhile is left out
    ]
    return [group for group in groups if group.found]


def everything_found(
    question: Question, member: Membership | None, *, kinds: Collection[Kind]
) -> Iterator[tuple[Kind, Found]]:
    """All that a looker finds, kind by kind, some hundreds at a time; a subject once."""
    for kind in kinds:
        before, told = None, set[UUID]()
        while numbers := matching(
            question, kinds=[kind], audience=_audience(member), before=before, limit=AT_ONCE
        )[kind]:
            for batch in in_batches(numbers, BATCH):
                passages = Passage.objects.filter(pk__in=batch).order_by("-pk")
                new = [passage for passage in passages if passage.subject not in told]
                yield from ((kind, each) for each in _found(question, new, _sight_of(member, new)))
                told.update(passage.subject for passage in new)
            before = numbers[-1]


def _audience(member: Membership | None) -> list[str]:
    return [EVERYBODY] + ([token_of(member.organisation_id)] if member else [])


@dataclass(frozen=True, kw_only=True)
class Sight:
    """What a looker may see around some passages: their agreements, and by passage what the sides of other
    agreements let everybody see, with its address."""

    member: Membership | None
    agreements: Mapping[UUID, Agreement]
    published: Mapping[int, tuple[Agreement, str]]


def _sight_of(member: Membership | None, passages: Iterable[Passage]) -> Sight:
    every = list(passages)
    agreements = register.agreements_visible_to(member).in_bulk({each.agreement_id for each in every})
    kept = [each for each in every if each.agreement_id not in agreements]
    return Sight(member=member, agreements=agreements, published=_published(kept) if kept else {})


def _published(passages: Sequence[Passage]) -> Mapping[int, tuple[Agreement, str]]:
    """Those of some passages that everybody may see though their agreements are kept by the sides."""
    agreements = public_agreements().in_bulk({each.agreement_id for each in passages})
    words = public_wordings().filter(pk__in=[each.source for each in passages])
    numbers = dict(words.values_list("pk", "version__undertaking__number"))
    found = {}
    for each in passages:
        if each.source in numbers:
            place = place_of(each.agreement_id, numbers[each.source])
        elif each.source in agreements:
            place = reverse("public-agreement", args=[each.source])
        else:
            continue
        found[each.pk] = agreements[each.agreement_id], place
    return found


def _found(question: Question, passages: Sequence[Passage], sight: Sight) -> list[Found]:
    """Of passages of a kind, the latest first, those whose subject the looker may see, a subject once."""
    once = {passage.subject: passage for passage in reversed(passages)}
    own = {subject for subject, each in once.items() if each.agreement_id in sight.agreements}
    visible = SUBJECTS[Kind(passages[0].kind)](sight.member, own) if own else {}
    found = []
    for subject, passage in sorted(once.items(), key=lambda each: -each[1].pk):
        if subject in visible:
            agreement = sight.agreements[passage.agreement_id]
            found.append(_shown(question, passage, agreement, visible[subject]))
        elif passage.pk in sight.published:
            agreement, place = sight.published[passage.pk]
            found.append(_shown(question, passage, agreement, "", place=place))
    return found


def _documents(member: Membership | None, subjects: Collection[UUID]) -> Mapping[UUID, str]:
    return dict(register.documents_visible_to(member).filter(pk__in=subjects).values_list("pk", "name"))


def _undertakings(member: Membership | None, subjects: Collection[UUID]) -> Mapping[UUID, str]:
    visible = register.undertakings_visible_to(member).order_by()
    return dict.fromkeys(visible.filter(pk__in=subjects).values_list("pk", flat=True), "")


def _notes(member: Membership | None, subjects: Collection[UUID]) -> Mapping[UUID, str]:
    visible = notes_visible_to(member).order_by()
    return dict.fromkeys(visible.filter(pk__in=subjects).values_list("pk", flat=True), "")


def _those_of_agreements(member: Membership | None, subjects: Collection[UUID]) -> Mapping[UUID, str]:
    """Titles and parties are seen by whoever sees the agreement, which is asked for all kinds."""
    return dict.fromkeys(subjects, "")


Subjects = Callable[[Membership | None, Collection[UUID]], Mapping[UUID, str]]
SUBJECTS: Mapping[Kind, Subjects] = {
    Kind.AGREEMENT: _those_of_agreements,
    Kind.UNDERTAKING: _undertakings,
    Kind.PARTY: _those_of_agreements,
    Kind.PERSON: _documents,
    Kind.DOCUMENT: _documents,
    Kind.NOTE: _notes,
}
"""Of some subjects those a looker may see, each with the name of the document it stands in, if any."""


def _shown(
    question: Question, passage: Passage, agreement: Agreement, document: str, *, place: str = ""
) -> Found:
    spans = question.spans(passage.text)
    return Found(
        address=place or _address(passage, [passage.text[start:end] for start, end in spans]),
        lang=passage.lang,
        pieces=pieces_marked(passage.text, spans, room=SHOWN // 2 if passage.lang[:2] == "zh" else SHOWN),
        agreement=agreement,
        document=document,
    )


def _address(passage: Passage, words: Sequence[str]) -> str:
    match passage.kind:
        case Kind.UNDERTAKING:
            return reverse("undertaking", args=[passage.subject])
        case Kind.NOTE:
            return reverse("agreement-notes", args=[passage.agreement_id])
        case Kind.DOCUMENT | Kind.PERSON:
            page = reverse("document", args=[passage.subject])
            return f"{page}#:~:text={quote(words[0], safe='')}" if words and passage.part else page
    return reverse("agreement", args=[passage.agreement_id])


def pieces_marked(
    text: str, spans: Sequence[tuple[int, int]], *, room: int = SHOWN
) -> list[tuple[str, bool]]:
    """A text in pieces, those at the spans marked; of a long one what stands around the first of them."""
    first = spans[0] if spans else (0, 0)
    begin = max(0, first[0] - room // 4) if len(text) > room else 0
    begin = text.find(" ", begin, first[0]) + 1 or begin if begin else 0
    end = min(len(text), max(begin + room, first[1]))
    pieces, at = [("…", False)] if begin else [], begin
    for start, stop in spans:
        if stop <= end:
            pieces += [(text[at:start], False), (text[start:stop], True)]
            at = stop
    pieces += [(text[at:end], False)] + ([("…", False)] if end < len(text) else [])
    return [(piece, marked) for piece, marked in pieces if piece]
