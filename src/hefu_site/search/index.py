"""Writing the index: what of a stored row is to be found, and by whom."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

import msgspec
from django.db import transaction
from django.db.models import Exists, Model, OuterRef, QuerySet

from hefu.terms.reading import Reading
from hefu_site.ledger.models import Fact
from hefu_site.look.batches import BATCH, in_batches
from hefu_site.notes.models import Note
from hefu_site.plans import models as plans
from hefu_site.publishing.models import Publication
from hefu_site.publishing.queries import public_agreements, public_wordings
from hefu_site.register import models as register
from hefu_site.search.facets import put_facets
from hefu_site.search.glances import put_glances
from hefu_site.search.match import token_of_kind
from hefu_site.search.models import Facet, Glance, Kind, Passage
from hefu_site.search.words import SCOPE, tokens_of

LONGEST = 1000
"""Characters of a document from which the next paragraph begins a piece of its own."""
EVERYBODY, PUBLISHED = f"{SCOPE}everybody", f"{SCOPE}published"
"""The tokens of everybody, and beside it of what the sides of an agreement let everybody see."""
PUBLIC: Mapping[type[Fact], Callable[[], QuerySet[Any]]] = {
    register.Agreement: public_agreements,
    register.Wording: public_wordings,
}
"""The rows that the sides let everybody see, of the facts of which they let some be seen."""
AGREEMENT_OF: Mapping[type[Fact], str] = {
    register.Agreement: "pk",
    register.Wording: "version__undertaking__agreement",
    register.Party: "agreement",
    register.Reading: "document__agreement",
    register.Document: "agreement",
    Note: "agreement",
}
"""The facts that hold what can be found, and from each the way to its agreement."""
Owner = register.Agreement | register.Document | Note


def keep(rows: Sequence[Model]) -> None:
    """Write what is to be found of rows just stored. Who may see an agreement changes with its sides, so
    then all of it is written anew. What lists show of an undertaking follows its standing."""
    changed = {row.pk for row in rows if isinstance(row, register.Agreement)}
    changed |= {row.agreement_id for row in rows if isinstance(row, register.Side) and row.agreement_id}
    for model, way in AGREEMENT_OF.items():
        stored = [row.pk for row in rows if type(row) is model]
        if changed:
            _put(_rows_of(model, **{f"{way}__in": changed}))
        elif stored:
            _put(_rows_of(model, pk__in=stored))
    _keep_published(rows)
    if texts := [row.document_id for row in rows if isinstance(row, register.Reading)]:
        older = register.Reading.objects.filter(_read_again(), document__in=texts)
        Passage.objects.filter(source__in=older.values("pk")).delete()
    if versions := [row.pk for row in rows if isinstance(row, register.Version)]:
        put_facets(register.Version.objects.filter(pk__in=versions))
    if stood := [row.pk for row in rows if isinstance(row, register.Standing | plans.Standing)]:
        put_glances(stood)


def _keep_published(rows: Sequence[Model]) -> None:
    """What everybody finds changes with what the sides grant, and with the version in force."""
    moved = [row.undertaking_id for row in rows if isinstance(row, Publication | register.Standing)]
    if not moved:
        return
    grants = Publication.objects.filter(undertaking__in=moved)
    granted = dict(grants.values_list("undertaking", "undertaking__agreement"))
    if granted:
        _put(_rows_of(register.Wording, version__undertaking__in=granted.keys()))
        _put(_rows_of(register.Agreement, pk__in=granted.values()))


@transaction.atomic
def rebuild() -> int:
    """Write the whole index anew; return how many passages it holds."""
    Passage.objects.all().delete()
    for model in AGREEMENT_OF:
        _put(_rows_of(model))
    Facet.objects.all().delete()
    put_facets(register.Version.objects.order_by("pk"))
    Glance.objects.all().delete()
    put_glances()
    return Passage.objects.count()


def _rows_of(model: type[Fact], **chosen: object) -> QuerySet[Any]:
    way = AGREEMENT_OF[model]
    rows: QuerySet[Any] = model.objects.filter(**chosen).order_by("pk")  # type: ignore[attr-defined]
    if model in PUBLIC:
        rows = rows.annotate(published=Exists(PUBLIC[model]().filter(pk=OuterRef("pk"))))
    if model is register.Agreement:
        return rows.prefetch_related("sides")
    whole: tuple[str, ...] = ()
    if model is register.Reading:  # of a text read again, what was read last
        rows, whole = rows.exclude(_read_again()), ("document__side",)
    return rows.select_related(way, *whole).prefetch_related(f"{way}__sides")


def _read_again() -> Exists:
    later = register.Reading.objects.filter(document=OuterRef("document"), pk__gt=OuterRef("pk"))
    return Exists(later)


def _put(rows: QuerySet[Any]) -> None:
    passages = (passage for row in rows.iterator(BATCH) for passage in passages_of(row))
    for batch in in_batches(passages):
        Passage.objects.bulk_create(
            batch,
            update_conflicts=True,
            unique_fields=["source", "part"],
            update_fields=["lang", "text", "words"],
        )


def passages_of(row: Fact) -> Iterator[Passage]:
    """What is to be found of one row."""
    match row:
        case register.Agreement():
            yield from _of(row, Kind.AGREEMENT, [row.title], row.lang, shown_in=row)
        case register.Party():
            names = " · ".join(dict.fromkeys([row.name, *row.names.values(), *row.aliases]))
            yield from _of(row, Kind.PARTY, [names], row.lang, shown_in=row.agreement)
        case register.Wording():
            undertaking = row.version.undertaking
            yield from _of(
                row, Kind.UNDERTAKING, [row.text], row.lang, shown_in=undertaking.agreement, of=undertaking
            )
        case register.Document():
            yield from _of(row, Kind.DOCUMENT, [row.name, *pieces_of(row.text)], row.lang, shown_in=row)
        case register.Reading():
            people = msgspec.json.decode(row.content, type=Reading).people
            named = [", ".join([person.name, *person.titles]) for person in people]
            yield from _of(row, Kind.PERSON, named, row.document.lang, shown_in=row.document, of=row.document)

        case Note():
            yield from _of(row, Kind.NOTE, [row.text], row.lang, shown_in=row)


def _of(
    row: Fact,
    kind: Kind,
    texts: Iterable[str],
    lang: str,
    *,
    shown_in: Owner,
    of: Fact | None = None,
) -> Iterator[Passage]:
    """Passages for the texts of a row, which lead to ``of``, or else to the row itself."""
    published = {EVERYBODY, PUBLISHED} if getattr(row, "published", False) else set()
    scope = [*sorted(audience_of(shown_in) | published), token_of_kind(kind)]
    for part, text in enumerate(texts):
        yield Passage(
            kind=kind,
            agreement_id=shown_in.pk if isinstance(shown_in, register.Agreement) else shown_in.agreement_id,
            subject=(of or row).pk,
            source=row.pk,
            part=part,
            lang=lang,
            text=text,
            words=" ".join([*scope, *(token.word for token in tokens_of(text))]),
        )


def pieces_of(text: str) -> Iterator[str]:
    """A text cut between paragraphs into pieces that a page can show; joined they are the text."""
    piece = ""
    for paragraph in re.findall(r"[^\n]*\n|[^\n]+", text):
        if piece and len(piece) + len(paragraph) > LONGEST:
            yield piece
            piece = ""
        piece += paragraph
    if piece:
        yield piece


def audience_of(shown_in: Owner) -> set[str]:
    """Tokens for whoever may see an agreement, a document or a note: organisations, or everybody.

    They narrow a search and decide nothing: what is found is asked of the rooms' queries again.
    """
    if isinstance(shown_in, Note):
        return set() if shown_in.withdrawn else {token_of(shown_in.organisation_id)}
    if isinstance(shown_in, register.Document):
        if not shown_in.shared:
            owner = shown_in.side.organisation_id if shown_in.side else shown_in.agreement.keeper_id
            return {token_of(owner)}
        shown_in = shown_in.agreement
    sides = [side.organisation_id for side in shown_in.sides.all()] if shown_in.shared else []
    return {*map(token_of, [shown_in.keeper_id, *sides]), *([EVERYBODY] if shown_in.public else [])}


def token_of(organisation: UUID | None) -> str:
    """The token of an organisation's members; of nobody's where there is none."""
    return f"{SCOPE}o{organisation.hex if organisation else ''}"
