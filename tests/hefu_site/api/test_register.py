"""The register as JSON: enough to recompute it elsewhere."""

import msgspec
import pytest
from django.urls import reverse

from hefu.judging.judge import judge
from hefu.terms.register import Register
from hefu_site.plans import actions, models


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


def test_a_stranger_is_given_no_shared_register(agreed, client):
    assert client.get(reverse("api-agreements")).json() == []
