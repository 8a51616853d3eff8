"""Every sentence can be filled with the facts that the library gives it."""

from django.utils import translation
from hypothesis import given, settings
from tests.hefu.judging.strategies import cases

from hefu.judging.judge import judge
from hefu_site.look.templatetags.look import outlook, part_of, reason


def test_a_part_of_a_figure_is_named_in_the_readers_language():
    for language, words in (("en", "scope 1"), ("zh-hans", "范围1")):
        with translation.override(language):
            assert part_of("scope_1", "event_emissions") == words


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
