"""A large site to measure on: one agreement made through the acts, and copies of its rows.

A copy is what the acts would have stored, with identifiers of its own, other organisations and another
place name of the same length. Only the logs' seals are those of the original: `hefu verify` is not for it.
"""

import itertools
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from uuid import UUID

from django.apps import apps
from django.db import connection, models, transaction

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.source import Source
from hefu_site.people.models import Membership, Organisation, Person
from hefu_site.plans import models as plans
from hefu_site.plans.actions import give_assessment, record_observation, set_indicator
from hefu_site.register.actions.agreements import open_agreement, set_sides
from hefu_site.register.actions.readings import review_reading
from hefu_site.register.actions.versions import propose_versions, sign_version
from hefu_site.register.models import Agreement, Document, Judgement, Keeping

BODIES = 100
"""Cities, and as many companies: a pair of them for every agreement."""
AT = datetime(2026, 9, 1, 9, tzinfo=UTC)
PLACE = "Xqzworth"
"""The place that every copy calls otherwise."""
COPIED_ROOMS = ("ledger", "register", "plans")
A_MINUTE = 60_000 << 80
"""A minute in the clock of a UUID version 7: copies follow one another, each in its own order."""

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
    one, and two are measured, observed and assessed."""
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
    return document.agreement


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


def copy_rows(copies: int, cities: Sequence[Membership], companies: Sequence[Membership]) -> int:
    """Copy the database's only agreement so many times, each for another pair of organisations; say how
    many rows that stored."""
    tables = [
        table
        for room in COPIED_ROOMS
        if apps.is_installed(f"hefu_site.{room}")
        for table in apps.get_app_config(room).get_models()
    ]
    rows_of = {table: _rows_of(table) for table in tables}
    own = {row[0] for rows in rows_of.values() for row in rows if isinstance(row[0], str)}
    renewals = [*_renewals(copies, own, cities, companies)]
    stored = 0
    for table, rows in rows_of.items():
        _store(table, (tuple(map(renew, row)) for renew in renewals for row in rows))
        stored += copies * len(rows)
    return stored


def _renewals(
    copies: int, own: set[str], cities: Sequence[Membership], companies: Sequence[Membership]
) -> Iterator[Callable[[object], object]]:
    """For every copy what turns a value of the original into the copy's."""
    draw = random.Random(1)  # noqa: S311  which pair cooperates is no secret
    for at, place in zip(range(1, copies + 1), _place_names(), strict=False):
        others = {
            _kept(old): _kept(new)
            for first, member in ((cities[0], draw.choice(cities)), (companies[0], draw.choice(companies)))
            for old, new in ((first.pk, member.pk), (first.organisation_id, member.organisation_id))
        }
        yield partial(_renewed, later=at * A_MINUTE, place=place, own=own, others=others)


def _renewed(value: object, *, later: int, place: str, own: set[str], others: Mapping[str, str]) -> object:
    if not isinstance(value, str):
        return value
    if value in own:
        return _kept(UUID(int=UUID(value).int + later))
    return others.get(value) or value.replace(PLACE, place)


def _place_names() -> Iterator[str]:
    """Invented names as long as `PLACE`, all different."""
    syllables = ("ba", "do", "fe", "gu", "ki", "lo", "ma", "ne", "pi", "ru", "sa", "to", "ve", "wi", "zu")
    return ("".join(name).capitalize() for name in itertools.product(syllables, repeat=len(PLACE) // 2))


def _kept(identifier: UUID) -> str:
    """An identifier as the database writes it in text."""
    return identifier.hex if connection.vendor == "sqlite" else str(identifier)


def _columns(table: type[models.Model]) -> list[str]:
    """The primary key first; one that the database counts is left to it."""
    fields = sorted(table._meta.concrete_fields, key=lambda field: not field.primary_key)
    return [field.column for field in fields if not isinstance(field, models.AutoField)]


def _rows_of(table: type[models.Model]) -> list[tuple[object, ...]]:
    cast = "" if connection.vendor == "sqlite" else "::text"
    with connection.cursor() as cursor:
        columns = ", ".join(f'"{column}"{cast}' for column in _columns(table))
        cursor.execute(f'SELECT {columns} FROM "{table._meta.db_table}"')  # noqa: S608  names of our own
        return cursor.fetchall()


def _store(table: type[models.Model], rows: Iterator[tuple[object, ...]]) -> None:
    columns = ", ".join(f'"{column}"' for column in _columns(table))
    name = table._meta.db_table
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            with cursor.copy(f'COPY "{name}" ({columns}) FROM STDIN') as copy:
                for row in rows:
                    copy.write_row(row)
            return
        places = ", ".join("?" for _ in _columns(table))
        line = f'INSERT INTO "{name}" ({columns}) VALUES ({places})'  # noqa: S608  names of our own
        cursor.connection.executemany(line, rows)
