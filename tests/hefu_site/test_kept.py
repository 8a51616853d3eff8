"""A fixture that is kept stores what it stored the first time, and acts anew where that does not fit."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction
from tests.kept import once

from hefu_site.ledger.queries import deviations
from hefu_site.people.models import Membership, Organisation
from hefu_site.register.models import Standing, Undertaking
from hefu_site.search.models import Passage

ACTS: list[str] = []
"""What was done by real acts, told by the acts of these tests."""


@pytest.fixture(autouse=True)
def nothing_done() -> None:
    ACTS.clear()


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("time", ["first", "second"])
def test_what_was_signed_once_is_signed_for_every_test(time, agreed):
    assert Standing.objects.get(undertaking=agreed).state == "agreed"
    assert Passage.objects.filter(subject=agreed.pk).exists(), "what is derived of it is there"
    assert deviations() == [], "each row says what the log says"


@pytest.fixture
def fuse(db) -> Callable[[Membership], Organisation]:
    """Let an organisation take another's place under a new name, and a third come."""

    @once
    def act(member: Membership) -> Organisation:
        ACTS.append("fuse")
        Organisation.objects.filter(name="Nanhe").delete()
        Organisation.objects.filter(pk=member.organisation_id).update(name="Linhe and Nanhe")
        return Organisation.objects.create(name="Beihe", lang="en", kind="government")

    return act


def test_rows_that_come_change_and_go_do_so_again_without_an_act(fuse, city):
    Organisation.objects.create(name="Nanhe", lang="en", kind="government")
    for _ in range(2):
        with undone():
            assert fuse(city).name == "Beihe"
            names = Organisation.objects.order_by("name").values_list("name", flat=True)
            assert list(names) == ["Beihe", "Linhe and Nanhe"]
    assert ACTS == ["fuse"]


def test_it_acts_anew_where_a_row_to_change_is_another(fuse, city):
    with undone():
        fuse(city)
    Organisation.objects.update(name="Linhe on the River")
    fuse(city)
    assert ACTS == ["fuse", "fuse"]


def test_it_acts_anew_for_somebody_else(fuse, city, company):
    with undone():
        fuse(city)
    fuse(company)
    assert ACTS == ["fuse", "fuse"]


def test_it_acts_anew_where_a_number_was_given_meanwhile(agreed):
    @once
    def tell(undertaking: Undertaking) -> Passage:
        ACTS.append("tell")
        return note(undertaking, "told")

    def note(undertaking: Undertaking, text: str, number: int | None = None) -> Passage:
        place = {"subject": undertaking.pk, "part": len(text), "agreement": undertaking.agreement}
        return Passage.objects.create(pk=number, kind="note", source=undertaking.pk, text=text, **place)

    with undone():
        number = tell(agreed).pk
    note(agreed, "another", number)
    with undone():
        assert tell(agreed).pk != number
    assert ACTS == ["tell", "tell"]
