"""Who works on a large site: its organisations, and one agreement made through the acts, to be copied."""

import itertools
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

from django.db import models

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.source import Source
from hefu_site.meetings.actions import call_meeting
from hefu_site.meetings.models import Meeting
from hefu_site.people.models import Membership, Organisation, Person
from hefu_site.plans import models as plans
from hefu_site.plans.actions import give_assessment, record_observation, set_indicator
from hefu_site.programmes.actions import bundle_programme, open_programme
from hefu_site.programmes.models import Programme
from hefu_site.register.actions.agreements import open_agreement
from hefu_site.register.actions.readings import review_reading
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.actions.versions import propose_versions, sign_version
from hefu_site.register.models import Agreement, Document, Judgement, Keeping

BODIES = 100
"""Cities, and as many companies: a pair of them for every agreement."""
AT = datetime(2026, 9, 1, 9, tzinfo=UTC)
MEETINGS = (date(2026, 8, 20), date(2026, 9, 20))
PLACE = "Xqzworth"
"""The place that every copy calls otherwise."""

CITY, COMPANY = "City of Northam", "Southam Holdings plc"
DOES = ("build", "open", "equip", "renew", "staff")
WHAT = (
    "charging stations",
    "training centres",
    "clinics",
    "bus shelters",
    "data rooms",
    "wells",
    "workshops",
)


def text_of(undertakings: int) -> str:
    """An agreement of so many undertakings, half of them each side's."""
    clauses = itertools.islice(itertools.cycle(itertools.product(DOES, WHAT)), undertakings)
    lines = [
        f"{at}. {(CITY, COMPANY)[at % 2]} shall {does} {at + 2} {what} in {PLACE}"
        f" by 31 December {2026 + at % 4}."
        for at, (does, what) in enumerate(clauses, 1)
    ]
    head = (
        f"Strategic Cooperation Agreement on {PLACE}\n\nThis Agreement is made between {CITY} and {COMPANY}."
    )
    return "\n\n".join([head, *lines, "Signed on 10 January 2026."])


def found_organisations() -> tuple[list[Membership], list[Membership]]:
    """A signatory for each of the cities, and for each of the companies."""
    return [_member(f"City {at:03}", "government") for at in range(BODIES)], [
        _member(f"Company {at:03}", "company") for at in range(BODIES)
    ]


def _member(name: str, kind: str) -> Membership:
    organisation = Organisation.objects.create(name=name, lang="en", kind=kind)
    email = f"{name.replace(' ', '-').lower()}@example.invalid"
    person = Person.objects.create_person(email=email, name=f"Signatory of {name}", password=None)
    return Membership.objects.create(person=person, organisation=organisation, role="signatory")


def make_original(city: Membership, company: Membership, *, undertakings: int) -> Agreement:
    """One agreement made as people make it: of every ten undertakings six are signed by both sides, two by
    one, and two are measured, observed and assessed. It has joint meetings, and a programme that bundles
    all of it."""
    source = Source(name="agreement.txt", text=text_of(undertakings))
    reading = read(source, load_lexicon())
    assert len(reading.undertakings) == undertakings, len(reading.undertakings)
    document = open_agreement(
        source=source, reading=reading, title=f"Cooperation on {PLACE}", keeping=Keeping.SIDES, by=city, at=AT
    )
    for position in range(undertakings):
        review_reading(document.readings.get(), position, Judgement.CONFIRMED, by=city, at=AT)
    set_sides(document.agreement, [city.organisation, company.organisation], by=city, at=AT)
    for undertaking in propose_versions(Document.objects.get(pk=document.pk), by=city, at=AT):
        tenth = undertaking.number % 10
        for member in (city, company)[: 2 if tenth < 6 else 1 if tenth < 8 else 0]:
            sign_version(undertaking.versions.get(), by=member, at=AT)
        if tenth in (1, 2):
            _run(undertaking, (city, company))
    agreement = Agreement.objects.get(pk=document.agreement_id)
    for day in MEETINGS:
        call_meeting(Meeting(agreement=agreement, day=day, lang="en"), by=city, at=AT)
    programme = Programme(name=f"Works in {PLACE}", lang="en", public=False)
    open_programme(programme, by=city, at=AT)
    keys = set(agreement.undertakings.values_list("pk", flat=True))
    bundle_programme(programme, keys, by=city, at=AT)
    return agreement


def _run(undertaking: models.Model, members: Sequence[Membership]) -> None:
    indicator = plans.Indicator(
        undertaking=undertaking,
        name="opened",
        lang="en",
        unit="places",
        target=Decimal(20),
        due=date(2027, 6, 30),
    )
    set_indicator(indicator, by=members[0], at=AT)
    for month, member in enumerate(members * 2, 3):
        seen = plans.Observation(indicator=indicator, value=Decimal(month * 3), grade="own_word", lang="en")
        record_observation(seen, day=date(2026, month, 15), by=member, at=AT)
    for member in members:
        said = plans.Assessment(undertaking=undertaking, state="in_progress", reason="as seen", lang="en")
        give_assessment(said, day=date(2026, 8, 1), by=member, at=AT)
