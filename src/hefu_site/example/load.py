"""Loading a folder of example data through the same acts that people do."""

from datetime import date, datetime
from pathlib import Path
from secrets import token_urlsafe

import tomli
from django.db import transaction
from msgspec import Struct, convert

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu_intake.open import read_bytes
from hefu_site.example.days import Days
from hefu_site.example.kept import Kept, keep
from hefu_site.example.programmes import Programme, run_programme
from hefu_site.people.models import Membership, Organisation, Person
from hefu_site.plans.actions import record_evidence
from hefu_site.plans.models import Evidence
from hefu_site.plans.standing import judged_at_the_end
from hefu_site.register import models
from hefu_site.register.actions.agreements import add_document, open_agreement
from hefu_site.register.actions.readings import review_reading
from hefu_site.register.actions.versions import record_versions


class Body(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An organisation and the one person who signs in for it."""

    name: str
    lang: str
    kind: str
    person: str
    email: str
    role: str


class SourcedFact(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A published fact about what became of a cooperation."""

    statement: str
    lang: str
    publisher: str
    address: str
    grade: str
    day: date


class Observed(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text that an observer registers, and the facts found about it."""

    file: str
    title: str
    by: str
    published: date
    facts: tuple[SourcedFact, ...] = ()


class Example(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole of example.toml."""

    body: tuple[Body, ...]
    kept: tuple[Kept, ...]
    observed: tuple[Observed, ...]
    programme: tuple[Programme, ...] = ()


@transaction.atomic
def load_example(folder: Path, *, at: datetime) -> bool:
    """Load ``folder/example.toml`` into an empty site. False, with nothing done, where there is data."""
    if Organisation.objects.exists():
        return False
    example = convert(tomli.loads((folder / "example.toml").read_text(encoding="utf-8")), Example)
    members = {body.name: _member(body) for body in example.body}
    days = Days(at)
    with judged_at_the_end(on=at.date()):
        for kept in example.kept:
            keeper, opened = members[kept.sides[0]], days.moment(kept.signed)
            document = _opened(folder / kept.file, kept.title, by=keeper, at=opened)
            _translated(document, folder / kept.translation, by=keeper, at=opened)
            keep(kept, document, members, days)
        days.run()
        for observed in example.observed:
            _observe(observed, folder, by=members[observed.by], at=at)
    for programme in example.programme:
        run_programme(programme, members, at=at)
    return True


def _member(body: Body) -> Membership:
    organisation = Organisation.objects.create(name=body.name, lang=body.lang, kind=body.kind)
    person = Person.objects.create_person(email=body.email, name=body.person, password=token_urlsafe())
    return Membership.objects.create(person=person, organisation=organisation, role=body.role)


def _opened(
    path: Path,
    title: str,
    *,
    by: Membership,
    at: datetime,
    keeping: models.Keeping = models.Keeping.SIDES,
    published: date | None = None,
) -> models.Document:
    """The document of a file, with everything that was read in it confirmed."""
    source, reading = _read(path, published=published)
    document = open_agreement(source=source, reading=reading, title=title, keeping=keeping, by=by, at=at)
    for position in range(len(reading.undertakings)):
        review_reading(document.readings.get(), position, models.Judgement.CONFIRMED, by=by, at=at)
    return document


def _translated(document: models.Document, path: Path, *, by: Membership, at: datetime) -> None:
    source, reading = _read(path)
    add_document(document.agreement, source=source, reading=reading, by=by, at=at)


def _read(path: Path, *, published: date | None = None) -> tuple[Source, Reading]:
    source = read_bytes(path.read_bytes(), name=path.name, published=published)
    return source, read(source, load_lexicon())


def _observe(observed: Observed, folder: Path, *, by: Membership, at: datetime) -> None:
    path, keeping = folder / observed.file, models.Keeping.OBSERVER
    document = _opened(path, observed.title, by=by, at=at, keeping=keeping, published=observed.published)
    record_versions(document, by=by, at=at)
    for fact in observed.facts:
        evidence = Evidence(
            agreement=document.agreement,
            statement=fact.statement,
            lang=fact.lang,
            publisher=fact.publisher,
            address=fact.address,
            grade=fact.grade,
        )
        record_evidence(evidence, day=fact.day, by=by, at=at)
