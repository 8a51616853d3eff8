"""Who may see an agreement: asked of each, and listed for a looker."""

from hefu_site.register.models import Agreement, Undertaking
from hefu_site.register.queries import (
    agreements_of,
    agreements_visible_to,
    is_seen_by,
    undertakings_visible_to,
)


def test_what_is_listed_for_a_looker_is_what_the_looker_may_see(people, things):
    people["host"].visiting = things["agreements"]
    counts = set()
    for who, member in people.items():
        seen = set(agreements_visible_to(member))
        assert set(agreements_of(member)) == seen, who
        assert {each for each in Agreement.objects.all() if _is_seen(member, each)} == seen, who
        theirs = set(Undertaking.objects.filter(agreement__in=seen))
        assert set(undertakings_visible_to(member)) == theirs, who
        counts.add(len(seen))
    assert counts == {1, 2}  # the public register is everybody's, the shared one the sides' and the visitor's


def _is_seen(member, agreement):
    return Agreement.objects.filter(is_seen_by(member, agreement="pk"), pk=agreement.pk).exists()
