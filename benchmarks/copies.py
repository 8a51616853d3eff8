"""Copies of the one agreement that a site holds, written straight into its tables.

A copy is what the acts would have stored, what is derived of it too, with identifiers of its own, other
organisations and another place name of the same length. Only the logs' contents and seals are those of the
original: `hefu verify` is not for it.
"""

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from bulk import Row, columns_of, load_rows
from crowd import PLACE
from django.apps import apps
from django.db import connection, models

from hefu_site.people.models import Membership
from hefu_site.search.index import token_of

COPIED_ROOMS = ("ledger", "register", "plans", "meetings", "programmes", "search")
A_MINUTE = 60_000 << 80
"""A minute in the clock of a UUID version 7: copies follow one another, each in its own order."""


@dataclass(frozen=True, kw_only=True)
class Copy:
    """What makes a copy another one: how much later it is, who acts in it by those of the original, and the
    words it has instead."""

    later: int
    actors: Mapping[str, str]
    words: Mapping[str, str]

    def other_words(self, text: str) -> str:
        """A text as this copy has it."""
        for old, new in self.words.items():
            text = text.replace(old, new)
        return text


def copy_rows(copies: int, cities: Sequence[Membership], companies: Sequence[Membership]) -> int:
    """Copy the database's only agreement so many times, each for another pair of organisations; say how
    many rows that stored."""
    tables = [table for room in COPIED_ROOMS for table in apps.get_app_config(room).get_models()]
    rows_of = {table: rows for table in tables if (rows := _rows_of(table))}
    own = {
        str(row[0])
        for table, rows in rows_of.items()
        if isinstance(table._meta.pk, models.UUIDField)
        for row in rows
    }
    made = [*_copies(copies, cities, companies)]
    load_rows({table: _copied(rows, own, made) for table, rows in rows_of.items()})
    return copies * sum(map(len, rows_of.values()))


def _copies(number: int, cities: Sequence[Membership], companies: Sequence[Membership]) -> Iterator[Copy]:
    draw = random.Random(1)  # noqa: S311  which pair cooperates is no secret
    for at, place in zip(range(1, number + 1), _place_names(), strict=False):
        pairs = [(cities[0], draw.choice(cities)), (companies[0], draw.choice(companies))]
        yield Copy(
            later=at * A_MINUTE,
            actors={_kept(old.pk): _kept(new.pk) for old, new in pairs}
            | {_kept(old.organisation_id): _kept(new.organisation_id) for old, new in pairs},
            words={token_of(old.organisation_id): token_of(new.organisation_id) for old, new in pairs}
            | {PLACE: place, PLACE.lower(): place.lower()},
        )


def _place_names() -> Iterator[str]:
    """Invented names as long as `PLACE`, all different."""
    syllables = ("ba", "do", "fe", "gu", "ki", "lo", "ma", "ne", "pi", "ru", "sa", "to", "ve", "wi", "zu")
    return ("".join(name).capitalize() for name in itertools.product(syllables, repeat=len(PLACE) // 2))


def _copied(rows: Sequence[Row], own: set[str], copies: Sequence[Copy]) -> Iterator[Row]:
    """The rows of every copy. Of ten values nine are as in the original, so each copy makes the others once
    and finds them by the original's."""
    values = {value for row in rows for value in row if isinstance(value, str)}
    numbers = {value: UUID(value).int for value in values & own}
    words = [value for value in values if PLACE.lower() in value.lower() or token_of(None) in value]
    for copy in copies:
        new = dict(copy.actors)
        new |= {value: f"{number + copy.later:032x}" for value, number in numbers.items()}
        new |= {value: copy.other_words(value) for value in words}
        for row in rows:
            yield tuple([new.get(value, value) if type(value) is str else value for value in row])


def _kept(identifier: UUID) -> str:
    """An identifier as the database writes it in text."""
    return identifier.hex if connection.vendor == "sqlite" else str(identifier)


def _rows_of(table: type[models.Model]) -> list[Row]:
    cast = "" if connection.vendor == "sqlite" else "::text"
    columns = ", ".join(f'"{column}"{cast}' for column in columns_of(table))
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT {columns} FROM "{table._meta.db_table}"')  # noqa: S608  names of our own
        return cursor.fetchall()
