"""Forms are found as a pattern of them all, the longest first, would find them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from hefu.reading.forms import anywhere, find_longest, places_of

letters = st.text("ab ", max_size=30)
forms = st.sets(st.text("ab ", min_size=1, max_size=4), min_size=1, max_size=5)


@given(forms, letters)
def test_forms_are_found_as_a_pattern_of_all_finds_them(forms, text):
    pattern = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    assert list(find_longest(forms, text, anywhere)) == [m.span() for m in re.finditer(pattern, text)]


@given(forms, letters)
def test_a_form_that_may_not_stand_gives_way_to_a_shorter_one(forms, text):
    def ends_in_a(start: int, end: int) -> bool:
        return text[end - 1] == "a"

    wanted = [form for form in forms if form.endswith("a")]
    assert list(find_longest(forms, text, ends_in_a)) == list(find_longest(wanted, text, anywhere))


def test_a_form_is_found_where_it_overlaps_itself_and_nothing_is_found_of_none():
    assert list(places_of("aa", "aaa")) == [0, 1]
    assert list(places_of("", "aaa")) == []


def test_many_forms_are_found_in_one_pass_where_each_by_itself_would_be():
    forms = [f"n{number}" for number in range(500)]
    text = "n1 n12 n123 n499 n1234 x"
    longest = [max((form for form in forms if word.startswith(form)), key=len) for word in text.split()[:-1]]
    assert [text[start:end] for start, end in find_longest(forms, text)] == longest
