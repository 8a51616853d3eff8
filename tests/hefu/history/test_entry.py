import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hefu.history.entry import Entry, canonical, leaf, seal

SALT = bytes(32)
ENTRY = Entry(event="version.signed", recorded="2026-07-01T08:30:00Z", content=seal(b"", SALT))


def test_the_leaf_of_an_entry_is_these_bytes_for_ever():
    assert leaf(ENTRY) == (
        b'{"content":"66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925",'
        b'"event":"version.signed","recorded":"2026-07-01T08:30:00Z"}'
    )


@pytest.mark.parametrize("salt", [b"", bytes(31), bytes(33)])
def test_a_salt_has_32_bytes(salt):
    with pytest.raises(ValueError, match="32 bytes"):
        seal(b"content", salt)


@given(st.binary(), st.binary(), st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))
def test_a_seal_fits_one_content_and_one_salt(one, other, salt, other_salt):
    assert (seal(one, salt) == seal(other, other_salt)) == ((one, salt) == (other, other_salt))


@pytest.mark.parametrize("recorded", ["2026-07-01", "2026-07-01T08:30:00", "2026-07-01T08:30:00+08:00"])
def test_a_moment_that_is_not_in_utc_is_refused(recorded):
    with pytest.raises(ValueError, match="UTC"):
        Entry(event="version.signed", recorded=recorded, content=seal(b"", SALT))


@pytest.mark.parametrize("recorded", ["2026-07-01T08:30:00Z", "2026-07-01T08:30:00.000001+00:00"])
def test_a_moment_in_utc_is_kept_as_it_is_written(recorded):
    assert recorded.encode() in leaf(replace(ENTRY, recorded=recorded))


@pytest.mark.parametrize("content", ["", "ab", "AB" * 32], ids=["none", "short", "upper case"])
def test_what_is_no_seal_is_refused(content):
    with pytest.raises(ValueError, match="SHA-256"):
        Entry(event="version.signed", recorded="2026-07-01T08:30:00Z", content=content)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda held: st.lists(held, max_size=3) | st.dictionaries(st.text(), held, max_size=3),
)


@given(values)
def test_canonical_json_says_the_value_in_one_way(value):
    written = canonical(value)
    assert json.loads(written) == value
    assert canonical(json.loads(written)) == written


def test_the_order_of_keys_is_not_part_of_a_value():
    assert (
        canonical({"b": 1, "合": 3, "a": 2})
        == canonical({"合": 3, "a": 2, "b": 1})
        == '{"a":2,"b":1,"合":3}'.encode()
    )


@pytest.mark.parametrize("value", [1.0, {"sum": [1, 0.5]}, {1: "one"}, {"day": object()}, "\ud800"], ids=repr)
def test_what_has_no_one_form_is_refused(value):
    with pytest.raises(ValueError, match=r"one form|surrogates"):
        canonical(value)
