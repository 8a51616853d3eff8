"""An invented city and an invented company, and how far they have come with one agreement."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import cache
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection

from hefu.errors import HefuError
from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu_site.files.actions import Upload
from hefu_site.people.models import Membership, Organisation, Person, Role
from hefu_site.plans import models as plans
from hefu_site.plans.actions import plan_step, record_evidence, record_observation, set_indicator
from hefu_site.publishing.actions import choose_publications
from hefu_site.register import models
from hefu_site.register.actions import agreements, readings, sides, versions
from tests.kept import kept

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "linhe-yunzhou" / "agreement.en.txt"
AT = datetime(2026, 4, 1, 9, 30, tzinfo=UTC)
_NUMBERS = count()


@pytest.fixture
def at() -> datetime:
    return AT


def join(organisation: Organisation, role: Role) -> Membership:
    """A new person who acts for an organisation."""
    number = next(_NUMBERS)
    person = Person.objects.create_person(
        email=f"p{number}@example.invalid", name=f"Person {number}", password="x" * 20
    )
    return Membership.objects.create(person=person, organisation=organisation, role=role)


@kept
def city(db) -> Membership:
    organisation = Organisation.objects.create(
        name="People's Government of Linhe City", lang="en", kind="government"
    )
    return join(organisation, Role.SIGNATORY)


@kept
def company(db) -> Membership:
    organisation = Organisation.objects.create(name="Yunzhou Group Co., Ltd.", lang="en", kind="company")
    return join(organisation, Role.SIGNATORY)


@kept
def outsider(db) -> Membership:
    return join(Organisation.objects.create(name="Beihe Works", lang="en", kind="company"), Role.SIGNATORY)


@kept
def observer(db) -> Membership:
    return join(Organisation.objects.create(name="Tally Watch", lang="en", kind="association"), Role.EDITOR)


@kept
def staff(db) -> Membership:
    """One of the staff of the organisation that hosts the site."""
    host = Organisation.objects.create(name="Linhe Data Office", lang="en", kind="government", host=True)
    return join(host, Role.EDITOR)


@cache
def example_as_read() -> tuple[Source, Reading]:
    """The example agreement and its reading, which hundreds of tests begin with."""
    source = Source(name=EXAMPLE.name, text=EXAMPLE.read_text(encoding="utf-8"))
    return source, read(source, load_lexicon())


def open_example(
    by: Membership, keeping: models.Keeping = models.Keeping.SIDES, key: UUID | None = None
) -> models.Document:
    """The example agreement uploaded by a member."""
    source, reading = example_as_read()
    return agreements.open_agreement(
        source=source,
        reading=reading,
        title="Linhe and Yunzhou",
        keeping=keeping,
        key=key,
        by=by,
        at=AT,
    )


@kept
def draft(city, company) -> models.Document:
    """The city's draft: uploaded, both sides named, nothing proposed."""
    document = open_example(city)
    sides.set_sides(document.agreement, [city.organisation, company.organisation], by=city, at=AT)
    return models.Document.objects.get(pk=document.pk)


def confirm(document: models.Document, by: Membership, *positions: int) -> None:
    """Confirm some of what was read."""
    for position in positions:
        readings.review_reading(document.readings.get(), position, models.Judgement.CONFIRMED, by=by, at=AT)


@kept
def proposed(draft, city) -> list[models.Undertaking]:
    """Three undertakings before both sides, signed by nobody."""
    confirm(draft, city, 0, 3, 6)
    return versions.propose_versions(draft, by=city, at=AT)


@kept
def agreed(proposed, city, company) -> models.Undertaking:
    """One undertaking signed by both: the company shall create 3,000 jobs."""
    undertaking = proposed[1]
    for member in (city, company):
        versions.sign_version(undertaking.versions.get(), by=member, at=AT)
    return models.Undertaking.objects.get(pk=undertaking.pk)


@kept
def published(agreed, city, company) -> models.Undertaking:
    """What both agreed, and let everybody see."""
    for member in (city, company):
        choose_publications(agreed.agreement, {agreed.pk}, by=member, at=AT)
    return agreed


@kept
def ask(draft, city) -> models.Undertaking:
    """The city hopes that the company will take the lead in a programme; nobody has answered."""
    confirm(draft, city, 11)
    (undertaking,) = versions.propose_versions(draft, by=city, at=AT)
    return models.Undertaking.objects.get(pk=undertaking.pk)


@kept
def milestone(agreed, city) -> plans.Step:
    """A milestone of the undertaking that is signed: a training centre by the end of May."""
    wanted = plans.Step(
        undertaking=agreed, kind="milestone", name="Training centre open", lang="en", due=date(2026, 5, 31)
    )
    return plan_step(wanted, by=city, at=AT)


@kept
def shown(milestone, city) -> plans.Evidence:
    """The city's evidence about the undertaking that is signed."""
    evidence = plans.Evidence(
        agreement=milestone.undertaking.agreement,
        undertaking=milestone.undertaking,
        statement="2,000 people work there.",
        publisher="Linhe Daily",
        grade="third_party",
        lang="en",
    )
    paper = Upload(name="daily.pdf", media_type="application/pdf", content=b"%PDF-1.7 2,000 people")
    return record_evidence(evidence, day=AT.date(), file=paper, by=city, at=AT)


@kept
def seen(agreed, city) -> plans.Observation:
    """The city's observation of the undertaking that is signed: 2,000 of 3,000 jobs, due in a year."""
    indicator = plans.Indicator(
        undertaking=agreed,
        name="jobs",
        lang="en",
        unit="jobs",
        baseline=0,
        target=3000,
        due=date(2027, 12, 31),
    )
    set_indicator(indicator, by=city, at=AT)
    observation = plans.Observation(indicator=indicator, value=2000, grade="official_statistics", lang="en")
    return record_observation(observation, day=AT.date(), by=city, at=AT)


@kept
def observed(observer) -> models.Undertaking:
    """An undertaking in an observer's register."""
    document = open_example(observer, models.Keeping.OBSERVER)
    confirm(document, observer, 0)
    return versions.record_versions(document, by=observer, at=AT)[0]


@pytest.fixture(autouse=True)
def no_reader_outlives_its_test() -> Iterator[None]:
    """A text that is read in the background holds a connection, and the database cannot go before it."""
    yield
    for thread in threading.enumerate():
        if thread.name.startswith("reading "):
            thread.join(timeout=60)


def at_once(act: Callable[[], object], other: Callable[[], object] | None = None) -> list[str]:
    """Do one thing in two threads at once, or one in each; return the names of what came out, errors of
    Hefu's among them."""
    together, outcomes = threading.Barrier(2), []

    def run(act: Callable[[], object]) -> None:
        together.wait()
        try:
            outcomes.append(type(act()).__name__)
        except HefuError as error:
            outcomes.append(type(error).__name__)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[each]) for each in (act, other or act)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes
