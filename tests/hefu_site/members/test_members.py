"""An organisation's own people: every change is a fact of its own log."""

from datetime import timedelta

import pytest
from click.testing import CliRunner
from django.test import Client
from django.urls import reverse
from tests.cooperation import AT, at_once, join

from hefu_site.commands.site import site
from hefu_site.commands.verify import verify
from hefu_site.ledger.queries import history_of
from hefu_site.members import actions, errors, models, queries
from hefu_site.people.acts import Refused
from hefu_site.people.models import Membership, Person, Role
from hefu_site.register.actions.versions import sign_version

LATER = AT + timedelta(days=1)


@pytest.fixture
def head(city) -> Membership:
    return join(city.organisation, Role.ADMINISTRATOR)


def invited(head, email="wen@example.org", role=Role.EDITOR) -> str:
    return actions.invite_member(email, role, by=head, at=AT)[1]


def accept(token, **given):
    return actions.accept_invitation(
        token, **{"person": None, "name": "Wen", "password": "y" * 20, "at": LATER, **given}
    )


def events(head):
    return list(queries.own_log_of(head).entries.order_by("index").values_list("event", flat=True))


def test_the_log_begins_with_who_is_there(head, city):
    founding = actions.found_organisation(head, at=AT)
    assert actions.found_organisation(head, at=LATER) == founding
    assert {seat.membership for seat in models.Seat.objects.all()} == {head, city}


def test_a_link_makes_a_member_once(head):
    token = invited(head)
    member = accept(token)
    assert (member.organisation, member.role, member.person.email) == (
        head.organisation,
        "editor",
        "wen@example.org",
    )
    with pytest.raises(errors.InvitationClosed):
        accept(token)
    assert events(head) == ["organisation.founded", "member.invited", "invitation.accepted"]


def test_the_history_tells_the_role(head):
    accept(invited(head))
    joined, offered, _founded = (each.sentence for each in history_of(head.organisation.founding.log).entries)
    assert offered.endswith("invited wen@example.org as editor")
    assert joined.endswith("as editor")


def test_the_token_is_kept_nowhere(head):
    token = invited(head)
    kept = [str(row) for table in (models.Invitation,) for row in table.objects.values()]
    kept += [entry.content.payload for entry in queries.own_log_of(head).entries.all()]
    assert not [text for text in kept if token in text]


def test_a_link_expires_and_can_be_withdrawn(head):
    with pytest.raises(errors.InvitationClosed):
        accept(invited(head), at=AT + actions.OPEN_FOR)
    token = invited(head, "yu@example.org")
    actions.withdraw_invitation(models.Invitation.objects.get(email="yu@example.org"), by=head, at=AT)
    for closed in (token, "nothing"):
        with pytest.raises(errors.InvitationClosed):
            accept(closed)


def test_an_address_has_one_open_link_and_another_when_it_expired(head, city):
    invited(head)
    for there in ("wen@example.org", city.person.email.upper()):
        with pytest.raises(errors.AlreadyThere):
            invited(head, there)
    actions.invite_member("wen@example.org", Role.READER, by=head, at=AT + actions.OPEN_FOR)


def test_a_link_is_for_its_address_only(head, outsider):
    token = invited(head, outsider.person.email)
    with pytest.raises(errors.NotInvited):
        accept(token)
    with pytest.raises(errors.NotInvited):
        accept(token, person=head.person)
    assert accept(token, person=outsider.person).person == outsider.person


def test_a_role_is_what_the_log_says(head, city):
    actions.change_role(city, Role.READER, by=head, at=AT)
    city.refresh_from_db()
    assert (city.role, city.seat.role, not queries.members_astray()) == ("reader", "reader", True)
    Membership.objects.filter(pk=city.pk).update(role="administrator")
    assert list(queries.members_astray()) == [city]
    outcome = CliRunner().invoke(verify)
    assert (outcome.exit_code, str(city.pk) in outcome.output) == (1, True)


def test_whoever_is_ended_acts_no_more_and_can_come_back(head, city, client):
    client.force_login(city.person)
    actions.end_member(city, by=head, at=AT)
    answer = client.get(reverse("members"))
    assert answer.status_code == 404
    assert "You belong to no organisation here any more" in answer.text
    actions.restore_member(Membership.objects.get(pk=city.pk), by=head, at=AT)
    assert client.get(reverse("members")).status_code == 200


@pytest.mark.parametrize(
    "act", [actions.end_member, lambda who, **told: actions.change_role(who, Role.READER, **told)]
)
def test_the_last_administrator_stays(head, act):
    with pytest.raises(errors.LastAdministrator):
        act(head, by=head, at=AT)
    other = join(head.organisation, Role.ADMINISTRATOR)
    models.Seat.objects.filter(membership=other).exists()
    assert Membership.objects.get(pk=head.pk).active


def test_nobody_manages_another_organisation(head, company):
    for act in (actions.end_member, actions.restore_member, actions.renew_password):
        with pytest.raises(Refused) as refused:
            act(company, by=head, at=AT)
        assert refused.value.status == 404


def test_who_belongs_elsewhere_too_gets_no_password_link(head, outsider):
    Membership.objects.create(person=outsider.person, organisation=head.organisation, role="reader")
    member = Membership.objects.get(person=outsider.person, organisation=head.organisation)
    with pytest.raises(errors.BelongsElsewhere):
        actions.renew_password(member, by=head, at=AT)


@pytest.mark.django_db(transaction=True)
def test_two_who_use_a_link_at_once_make_one_member(head):
    token = invited(head)
    assert sorted(at_once(lambda: accept(token))) == ["InvitationClosed", "Membership"]
    assert Person.objects.filter(email="wen@example.org").count() == 1


def test_from_the_page_to_a_member_and_a_new_password(head):
    admin, newcomer = Client(), Client()
    admin.force_login(head.person)
    page = admin.post(reverse("members"), {"email": "Wen@example.org", "role": "editor"}, follow=True)
    link = page.context["handed"]["link"]
    assert link not in admin.get(reverse("members")).content.decode()
    weak = newcomer.post(link, {"name": "Wen", "password": "short"})
    assert (weak.status_code, b"Wen" in weak.content) == (422, True)
    newcomer.post(link, {"name": "Wen", "password": "a long enough pass phrase"})
    assert newcomer.get(reverse("agreement-open")).status_code == 200
    assert newcomer.get(link).status_code == 410
    wen = Membership.objects.get(person__email="wen@example.org")
    assert newcomer.post(reverse("member-change", args=[head.pk]), {"do": "end"}).status_code == 403
    page = admin.post(reverse("password-renew", args=[wen.pk]), follow=True)
    link = page.context["handed"]["link"]
    form = newcomer.get(link, follow=True).redirect_chain[-1][0]
    new = {"new_password1": "another long phrase", "new_password2": "another long phrase"}
    assert newcomer.post(form, new).status_code == 302
    given = {"username": "wen@example.org", "password": "another long phrase"}
    assert Client().post(reverse("sign-in"), given).status_code == 302
    assert CliRunner().invoke(verify).exit_code == 0


def test_an_operator_adds_an_organisation(db):
    line = [
        "organisation",
        "Beihe City",
        "--kind",
        "government",
        "--person",
        "Yu",
        "--email",
        "yu@example.org",
    ]
    outcome = CliRunner().invoke(site, line)
    assert outcome.exit_code == 0
    address = "/" + outcome.output.strip().split("/", 3)[3]
    assert Client().get(address, follow=True).status_code == 200
    assert CliRunner().invoke(site, line).exit_code == 1


def test_a_role_that_changed_meanwhile_is_the_one_that_counts(head, proposed, city, at):
    before = Membership.objects.get(pk=city.pk)  # as a request has it that began earlier
    actions.change_role(city, Role.READER, by=head, at=at)
    with pytest.raises(Refused):
        sign_version(proposed[0].versions.get(), by=before, at=at)
    actions.change_role(city, Role.SIGNATORY, by=head, at=at)
    actions.end_member(city, by=head, at=at)
    with pytest.raises(Refused):
        sign_version(proposed[0].versions.get(), by=before, at=at)


@pytest.mark.django_db(transaction=True)
def test_an_act_and_a_change_of_role_at_once_come_one_after_the_other(head, proposed, city, at):
    version = proposed[0].versions.get()
    outcomes = at_once(
        lambda: sign_version(version, by=city, at=at),
        lambda: actions.change_role(Membership.objects.get(pk=city.pk), Role.READER, by=head, at=at),
    )
    assert sorted(outcomes) in (["NoneType", "Signature"], ["NoneType", "Refused"])
    assert version.signatures.count() == ("Signature" in outcomes)
    assert CliRunner().invoke(verify).exit_code == 0


def test_an_administrator_who_hands_over_is_recorded_as_one(head, at):
    join(head.organisation, Role.ADMINISTRATOR)
    actions.change_role(head, Role.READER, by=head, at=at)
    assert Membership.objects.get(pk=head.pk).role == Role.READER
    assert CliRunner().invoke(verify).exit_code == 0
