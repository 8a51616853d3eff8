"""Every sentence can be filled with the facts that the library gives it."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given, settings
from tests.hefu.judging.strategies import cases

from hefu.judging.judge import judge
from hefu.terms.indicator import Indicator
from hefu.terms.observation import Grade, Observation
from hefu.terms.plan import Plan
from hefu.terms.verdict import Known, State, Verdict
from hefu_site.look.templatetags.look import outlook, part_of, reason

DAY = date(2026, 7, 31)


def test_a_part_of_a_figure_is_named_in_the_readers_language():
    for language, words in (("en", "scope 1"), ("zh-hans", "范围1")):
        with translation.override(language):
            assert part_of("scope_1", "event_emissions") == words


@pytest.mark.parametrize(
    ("unit", "told"), [("亩", "40亩，"), ("km", "40 km，"), ("%", "40%，"), ("t CO2e", "40 t CO2e，")]
)
def test_in_chinese_a_unit_of_latin_letters_stands_apart_from_its_number(unit, told):
    plan = Plan(indicators=(Indicator(id="x", unit=unit, target=Decimal(50)),))
    seen = Observation(id="y", indicator="x", day=DAY, value=Decimal(40), grade=Grade.THIRD_PARTY)
    verdict = judge(plan, Known(observations=(seen,)), bearers=frozenset({"company"}), on=DAY)
    with translation.override("zh-hans"):
        assert told in reason(verdict)
    with translation.override("en"):
        assert f"50 {unit} on" in reason(verdict)


@settings(max_examples=300, deadline=None)
@given(cases)
def test_whatever_the_verdict_its_reason_and_outlook_can_be_said_in_both_languages(case):
    verdict = judge(**case)
    for each in (verdict, *verdict.parts):
        for language in ("en", "zh-hans"):
            with translation.override(language):
                assert "%(" not in reason(each) + outlook(each)
                assert reason(each)
                assert bool(outlook(each)) is bool(each.outlook)


def test_of_several_parts_only_the_states_that_there_are_are_counted():
    counts = {"parts": "3", "done": "1", "reported": "0", "short": "0", "unseen": "2"}
    verdict = Verdict(state=State.IN_PROGRESS, on=DAY, rule="least_of_all", facts=counts)
    with translation.override("en"):
        assert reason(verdict).endswith("no better than its least. Delivered: 1. Not checked: 2.")
    with translation.override("zh-hans"):
        assert reason(verdict) == "3项须全部达到，整体以最差的一项为准。已兑现1项。未核查2项。"
