import pytest
from hypothesis import given
from hypothesis import strategies as st

from hefu.judging.assent import AssentState, Proposed, assent

PAGE = "assent.md"
SIDES = frozenset({"city", "company"})


def _versions(signed, *, asks=(), ends=(), withdrawn=()):
    return [
        Proposed(
            version=f"v{number}",
            number=number,
            signed_by=frozenset(by),
            asks=number in asks,
            ends=number in ends,
            withdrawn=number in withdrawn,
        )
        for number, by in enumerate(signed, 1)
    ]


def _version(case, key):
    return f"v{case[key]}" if key in case else None


def test_worked_case(heading, case):
    found = assent(
        _versions(case["signed"], **{name: case.get(name, ()) for name in ("asks", "ends", "withdrawn")}),
        sides=frozenset(case.get("sides", SIDES)),
        present=frozenset(case["present"]) if "present" in case else None,
    )
    assert heading == case["state"] == found.state
    assert found.in_force == _version(case, "in_force")
    assert found.ended_by == _version(case, "ended_by")
    assert found.awaiting == _version(case, "awaiting")
    assert found.judged == (_version(case, "judged") or found.in_force or found.awaiting)
    assert found.missing == tuple(case.get("missing", ()))


def test_every_state_has_its_heading(headings):
    assert headings == list(AssentState)


signatures = st.lists(st.frozensets(st.sampled_from(sorted(SIDES))), min_size=1, max_size=5)


@given(signatures, st.data())
def test_the_order_in_which_versions_are_given_does_not_matter(signed, data):
    versions = _versions(signed)
    assert assent(data.draw(st.permutations(versions)), sides=SIDES) == assent(versions, sides=SIDES)


@given(signatures, st.frozensets(st.sampled_from(sorted(SIDES)), max_size=1))
def test_an_edit_leaves_in_force_what_was(signed, by):
    assert (
        assent(_versions([*signed, by]), sides=SIDES).in_force
        == assent(_versions(signed), sides=SIDES).in_force
    )


@given(signatures)
def test_only_what_every_side_signed_is_in_force(signed):
    found = assent(_versions(signed), sides=SIDES)
    assert found.in_force is None or signed[int(found.in_force[1:]) - 1] == SIDES
    assert found.judged


numbers = st.frozensets(st.integers(2, 5))


@given(signatures, numbers)
def test_an_ending_leaves_judged_what_was(signed, ends):
    found = assent(_versions(signed, ends=ends), sides=SIDES)
    assert int(found.judged[1:]) not in ends
    assert (found.state == "ended") == (found.ended_by is not None)
    assert found.in_force is None or found.ended_by is None


@given(signatures, numbers)
def test_what_is_withdrawn_counts_for_nothing(signed, withdrawn):
    left = [version for version in _versions(signed) if version.number not in withdrawn]
    assert assent(_versions(signed, withdrawn=withdrawn), sides=SIDES) == assent(left, sides=SIDES)


def test_what_has_not_begun_does_not_end():
    with pytest.raises(ValueError, match="not begun"):
        assent(_versions([SIDES], ends=[1]), sides=SIDES)


@pytest.mark.parametrize("numbers", [[], [1, 1]], ids=["no version", "two with one number"])
def test_versions_without_an_order_are_refused(numbers):
    with pytest.raises(ValueError, match="number of its own"):
        assent([Proposed(version=str(at), number=number) for at, number in enumerate(numbers)], sides=SIDES)
