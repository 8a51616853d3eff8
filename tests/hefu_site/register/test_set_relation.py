"""How agreements belong together, and who learns of it."""

import pytest
from tests.cooperation import at_once, join, open_example

from hefu_site.ledger.models import Entry
from hefu_site.ledger.queries import deviations
from hefu_site.people.acts import Refused
from hefu_site.people.models import Role
from hefu_site.register import errors, models
from hefu_site.register.actions.relations import set_relation, withdraw_relation
from hefu_site.register.queries import relations_of

SUCCEEDS = models.RelationKind.SUCCEEDS


@pytest.fixture
def shared(proposed) -> models.Agreement:
    return models.Agreement.objects.get()


@pytest.fixture
def private(shared, city) -> models.Agreement:
    """A draft of the city's: the company does not see it."""
    return open_example(city).agreement


def test_both_pages_tell_of_it(shared, private, city, at):
    set_relation(private, shared, SUCCEEDS, by=city, at=at)
    assert [(each.says, each.agreement) for each in relations_of(private, city)] == [("succeeds", shared)]
    assert [(each.says, each.agreement) for each in relations_of(shared, city)] == [("succeeded by", private)]


def test_who_may_not_see_the_other_agreement_learns_nothing(shared, private, city, company, at):
    size = shared.log.size
    set_relation(shared, private, SUCCEEDS, by=city, at=at)
    assert relations_of(shared, company) == []
    assert models.Agreement.objects.get(pk=shared.pk).log.size == size
    assert models.Relation.objects.get().side.organisation == city.organisation


def test_what_all_may_see_is_in_the_log_they_share(shared, city, company, observer, at):
    public = open_example(observer, models.Keeping.OBSERVER).agreement
    set_relation(shared, public, SUCCEEDS, by=company, at=at)
    assert Entry.objects.latest("pk").log == shared.log
    assert len(relations_of(shared, city)) == 1
    assert relations_of(public, None) == []


def test_nobody_relates_what_is_not_theirs_or_not_theirs_to_see(shared, private, city, company, outsider, at):
    with pytest.raises(errors.NotYours):
        set_relation(shared, private, SUCCEEDS, by=company, at=at)
    with pytest.raises(errors.NotYours):
        set_relation(shared, private, SUCCEEDS, by=outsider, at=at)
    with pytest.raises(Refused):
        set_relation(shared, private, SUCCEEDS, by=join(city.organisation, Role.READER), at=at)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_relate_at_once_one_wins_and_the_other_is_told(shared, private, city, at):
    outcomes = at_once(lambda: set_relation(shared, private, SUCCEEDS, by=city, at=at))
    assert sorted(outcomes) == ["AlreadyDone", "Relation"]


def test_a_relation_is_withdrawn_and_may_be_set_anew(shared, private, city, company, at):
    relation = set_relation(shared, private, SUCCEEDS, by=city, at=at)
    withdraw_relation(relation, by=city, at=at)
    assert relations_of(shared, city) == []
    with pytest.raises(errors.AlreadyDone):
        withdraw_relation(relation, by=city, at=at)
    set_relation(shared, private, models.RelationKind.AMENDS, by=city, at=at)
    assert deviations() == []


def test_a_reader_withdraws_no_relation(shared, private, city, at):
    relation = set_relation(shared, private, SUCCEEDS, by=city, at=at)
    with pytest.raises(Refused):
        withdraw_relation(relation, by=join(city.organisation, Role.READER), at=at)
