from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hefu.judging.assessments import STALE_AFTER, fresh_until
from hefu.judging.tally import lay_together
from hefu.terms.verdict import Assessment, State, Tally, Verdict

PAGE = "tally.md"
SIDES = ["city", "company"]
ON = date(2026, 7, 31)


def _verdict(state):
    return Verdict(state=State(state), on=ON, rule="any")


def _says(side, state, days_ago=1):
    day = ON - timedelta(days=days_ago)
    return Assessment(id=f"{side}-{days_ago}", side=side, state=State(state), day=day)


def test_worked_case(heading, case):
    ago = case.get("days_ago", {})
    said = [_says(side, state, ago.get(side, 1)) for side, state in case["said"].items()]
    tally = lay_together(
        _verdict(case["rule"]),
        said,
        sides=case.get("sides", SIDES),
        stale_after=case.get("stale_after", STALE_AFTER),
    )
    assert heading == case["tally"] == tally


def test_every_tally_has_its_heading(headings):
    assert set(headings) == set(Tally)


def test_the_latest_word_of_each_side_counts_and_none_from_after_the_day():
    said = [
        _says("city", "not_delivered", 9),
        _says("city", "delivered", 2),
        _says("company", "delivered", 5),
    ]
    assert lay_together(_verdict("delivered"), said, sides=SIDES) is Tally.MATCHED
    assert lay_together(_verdict("delivered"), [*said, _says("city", "not_delivered", -1)], sides=SIDES) is (
        Tally.MATCHED
    )


words = st.lists(
    st.builds(_says, st.sampled_from(SIDES), st.sampled_from(State), st.integers(-2, 5)), max_size=6
)


@given(st.sampled_from(State), words, st.data())
def test_neither_the_order_of_words_nor_of_sides_matters(rule, said, data):
    shuffled = data.draw(st.permutations(said))
    assert lay_together(_verdict(rule), said, sides=SIDES) == lay_together(
        _verdict(rule), shuffled, sides=SIDES[::-1]
    )


@given(st.sampled_from(State), st.sampled_from(State), words)
def test_the_rule_never_makes_or_settles_a_dispute(one, other, said):
    disputed = [lay_together(_verdict(rule), said, sides=SIDES) is Tally.DISPUTED for rule in (one, other)]
    assert disputed[0] == disputed[1]


@given(words, st.integers(0, 400))
def test_a_tally_stands_until_a_word_goes_stale(said, ahead):
    known = [each for each in said if each.day <= ON]
    until, later = fresh_until(known, on=ON), ON + timedelta(days=ahead)
    if until is None or later <= until:
        now, then = (Verdict(state=State.IN_PROGRESS, on=day, rule="any") for day in (ON, later))
        assert lay_together(now, known, sides=SIDES) == lay_together(then, known, sides=SIDES)
