"""Two views of one undertaking, field by field."""

import msgspec
import pytest
from tests.hefu.comparing.undertakings import pledge

from hefu.comparing.changes import COMPARED, find_changes
from hefu.terms.undertaking import Quantity, Strength, Theme, Undertaking

ONE = pledge("build a school", 10)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("bearers", ("P2",)),
        ("strength", Strength.SHALL),
        ("due", "/2027-12-31"),
        ("quantities", (Quantity(text="3 schools", value=3, unit="schools"),)),
        ("said_by", "Ann Lee"),
    ],
)
def test_a_value_that_differs_is_told_with_what_it_was_and_is(field, value):
    (change,) = find_changes(ONE, msgspec.structs.replace(ONE, **{field: value}))
    assert (change.field, change.old, change.new) == (field, getattr(ONE, field), value)


def test_the_same_words_at_another_place_are_another_quote():
    moved = msgspec.structs.replace(ONE, start=40, end=54)
    assert [change.field for change in find_changes(ONE, moved)] == ["quote"]


def test_order_certainty_and_reasons_do_not_count():
    one = msgspec.structs.replace(ONE, bearers=("P1", "P2"), themes=(Theme.HEALTH, Theme.INDUSTRY))
    other = msgspec.structs.replace(
        one, bearers=("P2", "P1"), themes=(Theme.INDUSTRY, Theme.HEALTH), certain=False
    )
    assert find_changes(one, other) == ()


def test_every_value_of_an_undertaking_is_compared_or_known_not_to_be():
    fields = {field.name for field in msgspec.structs.fields(Undertaking)}
    assert fields - set(COMPARED) == {"start", "end", "certain", "why"}
