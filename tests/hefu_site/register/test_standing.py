"""What is kept beside the truth says what recomputing says, after every act there is."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.cooperation import confirm, open_example

from hefu.errors import HefuError
from hefu_site.ledger.as_of import AsOf
from hefu_site.look.ids import new_id
from hefu_site.register import models
from hefu_site.register.actions import amendments, asks
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.actions.versions import propose_versions, sign_version
from hefu_site.register.draft import Words, draft_of
from hefu_site.register.standing import ready_to_stand, restand, standing_of


def some_act(chance: random.Random, undertaking, members, at):
    """One act by one of the sides, as chance has it; what cannot be done is not done."""
    by, version = chance.choice(members), chance.choice(list(undertaking.versions.all()))
    base = undertaking.versions.get(number=1)
    draft = replace(draft_of(base), due=str(chance.randint(2027, 2099)), key=new_id())
    seen, reason = undertaking.versions.count(), Words(lang="en", text="Moved away.", prevails=True)
    said = {"lang": "en", "by": by, "at": at}
    act = chance.choice(
        [
            lambda: sign_version(version, by=by, at=at),
            lambda: sign_version(undertaking.versions.latest("number"), by=by, at=at),
            lambda: amendments.amend_version(base, draft, seen=seen, by=by, at=at),
            lambda: amendments.withdraw_version(version, by=by, at=at),
            lambda: amendments.refuse_version(version, "No.", **said),
            lambda: amendments.propose_ending(
                undertaking, reason, code="land", seen=seen, key=new_id(), by=by, at=at
            ),
            lambda: amendments.repudiate_undertaking(undertaking, "No.", **said),
            lambda: asks.note_ask(undertaking, "", **said),
            lambda: asks.decline_ask(undertaking, "No.", **said),
            lambda: asks.take_up_ask(undertaking, draft, by=by, at=at),
        ]
    )
    try:
        act()
    except HefuError:
        return


def kept() -> list[dict[str, object]]:
    return list(models.Standing.objects.order_by("pk").values())


@pytest.mark.parametrize("seed", range(4))
def test_standing_equals_recomputing_after_any_acts(city, company, at, seed):
    chance, document = random.Random(seed), open_example(city)  # noqa: S311  the same every time
    confirm(document, city, 3, 11)
    agreement = models.Agreement.objects.get()
    propose_versions(models.Document.objects.get(pk=document.pk), by=city, at=at)
    agreement.refresh_from_db()
    days = [at + timedelta(days=day) for day in range(12)]
    told = {}
    for day in days:
        if day == days[2]:
            set_sides(agreement, [city.organisation, company.organisation], by=city, at=day)
        members = [city, company] if day >= days[2] else [city]
        for undertaking in list(models.Undertaking.objects.order_by("number")):
            some_act(chance, undertaking, members, day)
        before = kept()
        told[day.date()] = {each["undertaking_id"]: each for each in before}
        for undertaking in models.Undertaking.objects.all():
            restand(undertaking)
        assert kept() == before
    assert {each["state"] for each in told[days[-1].date()].values()} != {"proposed"}
    fresh = ready_to_stand(models.Undertaking.objects.all())
    for day, standings in told.items():
        for undertaking in fresh.filter(pk__in=standings):
            asked = standing_of(undertaking, AsOf(on=day))
            assert {name: getattr(asked, name) for name in standings[undertaking.pk]} == standings[
                undertaking.pk
            ]
