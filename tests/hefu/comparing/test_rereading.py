"""A text read again: what people judged is carried by this, so nothing may be taken for another."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hefu.comparing.undertakings import pledge, reading

from hefu.comparing.rereading import lay_beside, same_parties, with_parties

SCHOOL, ROAD, WELLS = pledge("build a school", 0), pledge("pave the road", 20), pledge("dig wells", 40)


def test_read_alike_all_is_the_same():
    beside = lay_beside(reading(SCHOOL, ROAD), reading(SCHOOL, ROAD))
    assert (beside.same, beside.changed, beside.added, beside.gone) == ({0: 0, 1: 1}, {}, (), ())


def test_what_is_found_now_and_what_is_found_no_more():
    beside = lay_beside(reading(SCHOOL, ROAD), reading(ROAD, WELLS))
    assert (beside.same, beside.changed, beside.added, beside.gone) == ({1: 0}, {}, (1,), (0,))


def test_a_longer_span_and_another_bearer_are_changes():
    longer, other = pledge("build a school here", 0), pledge("pave the road", 20, "P2")
    beside = lay_beside(reading(SCHOOL, ROAD), reading(longer, other))
    assert (beside.same, beside.changed) == ({}, {0: 0, 1: 1})


def test_spans_that_share_little_are_two():
    little = pledge("school with a playground and trees", 8)
    beside = lay_beside(reading(SCHOOL), reading(little))
    assert (beside.added, beside.gone) == ((0,), (0,))


def test_parties_are_known_by_name_though_their_ids_change_places():
    old = reading(SCHOOL, parties={"P1": "Acme", "P2": "Linhe"})
    new = reading(pledge("build a school", 0, "P2"), parties={"P1": "Linhe", "P2": "Acme"})
    assert same_parties(old, new) == {"P1": "P2", "P2": "P1"}
    assert lay_beside(old, new).same == {0: 0}


def test_a_party_unknown_to_the_new_reading_keeps_its_id():
    assert with_parties(pledge("x", 0, "P1", "somebody"), {"P1": "P2"}).bearers == ("P2", "somebody")


def test_readings_of_two_texts_are_not_compared():
    with pytest.raises(ValueError, match="of two"):
        lay_beside(reading(SCHOOL), msgspec.structs.replace(reading(SCHOOL), source="another"))


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=12)


@given(old=spans, new=spans)
def test_each_position_stands_in_exactly_one_place(old, new):
    ours = reading(*(pledge("x" * length, start) for start, length in old))
    theirs = reading(*(pledge("x" * length, start) for start, length in new))
    beside = lay_beside(ours, theirs)
    met = {**beside.same, **beside.changed}
    assert sorted([*met, *beside.gone]) == list(range(len(old)))
    assert sorted([*met.values(), *beside.added]) == list(range(len(new)))
