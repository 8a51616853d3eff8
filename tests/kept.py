"""What a fixture stored, kept: the first test has it done by real acts, later ones get the same rows.

Hundreds of tests begin with an agreement that both sides have signed. To sign it takes several hundred
queries, to store the rows that came of it some thirty.
"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from functools import cache, wraps
from itertools import starmap
from pathlib import Path
from typing import Any, Generic, ParamSpec, TypeVar

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models, transaction

P = ParamSpec("P")
T = TypeVar("T")

Model = type[models.Model]
Rows = dict[Any, dict[str, Any]]
"""The values of a model's rows, by their primary keys."""


def kept(fixture: Callable[P, T]) -> Callable[P, T]:
    """A fixture that acts `once` a session."""
    return pytest.fixture(once(fixture))


def once(act: Callable[P, T]) -> Callable[P, T]:
    """Act the first time, and from then on store the rows that came of it and give a copy of what it gave.

    It acts anew where it is given something else, where the rows that it changed are not as they were or its
    keys are taken, and in another data folder, since each site signs by its own key.
    """
    known: dict[Path, Known[T]] = {}

    @wraps(act)
    def store(*args: P.args, **kwargs: P.kwargs) -> T:
        home = settings.CONFIG.home
        if home in known and known[home].fits(*args, **kwargs):
            known[home].make()
            return deepcopy(known[home].given)
        before = _all_rows()
        given = act(*args, **kwargs)
        if home not in known:
            known[home] = Known((args, kwargs), _changes(before, _all_rows()), deepcopy(given))
        return given

    return store


@dataclass(frozen=True)
class Change:
    """How those rows of a model that were touched were before and after it."""

    before: Rows
    after: Rows


@dataclass(frozen=True)
class Known(Generic[T]):
    """What is known of an act: of what it was done, what came of it, and what it gave."""

    of: tuple[tuple[Any, ...], dict[str, Any]]
    changes: dict[Model, Change]
    given: T

    def fits(self, *args: Any, **kwargs: Any) -> bool:
        return (args, kwargs) == self.of and all(starmap(_fits, self.changes.items()))

    def make(self) -> None:
        with transaction.atomic():  # its keys are looked at when all is stored
            for model, change in self.changes.items():
                model._base_manager.filter(pk__in=change.before.keys() - change.after.keys()).delete()
            for model, change in self.changes.items():
                for key in change.before.keys() & change.after.keys():
                    model._base_manager.filter(pk=key).update(**change.after[key])
                new = (model(**row) for key, row in change.after.items() if key not in change.before)
                model._base_manager.bulk_create(new)


def _fits(model: Model, change: Change) -> bool:
    if not change.before and not isinstance(model._meta.pk, models.AutoField):
        return True  # what bears a UUID is not there before it is stored
    return _rows(model._base_manager.filter(pk__in={*change.before, *change.after})) == change.before


def _all_rows() -> dict[Model, Rows]:
    return {model: _rows(model._base_manager.all()) for model in _models()}


@cache
def _models() -> list[Model]:
    return [model for model in apps.get_models(include_auto_created=True) if not model._meta.proxy]


def _rows(query: models.QuerySet[Any]) -> Rows:
    columns = [field.attname for field in query.model._meta.concrete_fields]
    return {row[query.model._meta.pk.attname]: row for row in query.values(*columns)}


def _changes(before: dict[Model, Rows], after: dict[Model, Rows]) -> dict[Model, Change]:
    changes = {
        model: Change(_beyond(after[model], rows), _beyond(rows, after[model]))
        for model, rows in before.items()
    }
    return {model: change for model, change in changes.items() if change.before or change.after}


def _beyond(others: Rows, rows: Rows) -> Rows:
    return {key: row for key, row in rows.items() if others.get(key) != row}
