"""The register as JSON: enough to recompute it elsewhere."""

import msgspec
import pytest
from django.urls import reverse
from tests.cooperation import open_example

from hefu.judging.assent import Proposed, assent
from hefu.judging.judge import judge
from hefu.terms.register import Register
from hefu_site.look.ids import new_id
from hefu_site.plans import actions, models
from hefu_site.register.actions.amendments import (
    propose_ending,
    refuse_version,
    repudiate_undertaking,
    withdraw_version,
)
from hefu_site.register.actions.asks import decline_ask
from hefu_site.register.actions.relations import set_relation
from hefu_site.register.draft import Words
from hefu_site.register.models import RelationKind


@pytest.fixture
def register(agreed, city, client, at) -> Register:
    wanted = models.Indicator(undertaking=agreed, name="jobs", lang="en", unit="jobs", target=3000)
    actions.set_indicator(wanted, by=city, at=at)
    seen = models.Observation(indicator=wanted, value=800, grade="third_party", lang="en")
    actions.record_observation(seen, day=at.date(), by=city, at=at)
    client.force_login(city.person)
    answer = client.get(reverse("api-agreement", args=[agreed.agreement_id]))
    return msgspec.json.decode(answer.content, type=Register)


def test_the_verdict_is_recomputed_from_the_export(register):
    planned = register.undertakings[1]
    bearers = {side.id for side in register.sides if set(side.parties) & set(planned.versions[0].bearers)}
    again = judge(
        planned.plan,
        planned.known,
        bearers=frozenset(bearers),
        sides=frozenset(side.id for side in register.sides),
        on=register.on,
    )
    assert again == planned.verdict
    assert again.state == "in_progress"


def test_a_version_says_who_signed_it_and_where_its_words_stand(register, agreed):
    version = register.undertakings[1].versions[0]
    assert {signature.side for signature in version.signatures} == {side.id for side in register.sides}
    wording = version.wordings[0]
    assert wording.span.quote == wording.text
    assert wording.document == register.documents[0].digest


def test_the_family_is_told_to_who_may_see_both(agreed, city, company, client, at):
    private = open_example(city).agreement
    set_relation(agreed.agreement, private, RelationKind.SUCCEEDS, by=city, at=at)
    told = {}
    for member in (city, company):
        client.force_login(member.person)
        answer = client.get(reverse("api-agreement", args=[agreed.agreement_id]))
        told[member] = msgspec.json.decode(answer.content, type=Register).relations
    ((relation,), nothing) = told.values()
    assert (relation.kind, relation.agreement, relation.other) == (
        "succeeds",
        str(agreed.agreement_id),
        str(private.pk),
    )
    assert nothing == ()


def test_a_stranger_is_given_no_shared_register(agreed, client):
    assert client.get(reverse("api-agreements")).json() == []


def test_what_is_agreed_is_recomputed_from_the_export(agreed, ask, city, company, client, at):
    reason = Words(lang="en", text="The site was moved.", prevails=True)
    ending = propose_ending(agreed, reason, code="land", seen=1, key=new_id(), by=city, at=at)
    refuse_version(ending, "It was not.", lang="en", by=company, at=at)
    repudiate_undertaking(agreed, "The market has gone.", lang="en", by=company, at=at)
    withdraw_version(ending, by=city, at=at)
    decline_ask(ask, "Not this year.", lang="en", by=company, at=at)
    client.force_login(city.person)
    answer = client.get(reverse("api-agreement", args=[agreed.agreement_id]))
    register = msgspec.json.decode(answer.content, type=Register)
    versions = [each for undertaking in register.undertakings for each in undertaking.versions]
    assert {each.ends_for for each in versions if each.ends} == {"land"}
    assert {each.ends_for for each in versions if not each.ends} == {None}
    sides = frozenset(side.id for side in register.sides)
    for undertaking in register.undertakings:
        proposed = [
            Proposed(
                version=each.id,
                number=each.number,
                signed_by=frozenset(signature.side for signature in each.signatures),
                asks=each.kind == "ask",
                ends=each.ends,
                withdrawn=each.withdrawn is not None,
            )
            for each in undertaking.versions
        ]
        found = assent(proposed, sides=sides)
        assert (found.state, found.in_force) == (undertaking.state, undertaking.in_force)
    told = {each.id: each for each in register.undertakings}
    first, second = told[str(agreed.pk)].versions
    assert (first.repudiations[0].reason, second.refusals[0].reason) == (
        "The market has gone.",
        "It was not.",
    )
    assert told[str(ask.pk)].versions[0].answers[0].kind == "declined"
