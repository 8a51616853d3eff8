"""Programmes bundle undertakings of several agreements; who may see less is told how much less."""

import re
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from hefu_site.ledger.as_of import AsOf
from hefu_site.ledger.models import Entry
from hefu_site.plans.lines import lines_of
from hefu_site.plans.models import Turn
from hefu_site.programmes import actions, models, queries
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Undertaking


@pytest.fixture
def programme(agreed, seen, city, at) -> models.Programme:
    """The city's programme for jobs, with the undertaking that is signed."""
    opened = actions.open_programme(models.Programme(name="Jobs", lang="en"), by=city, at=at)
    actions.bundle_programme(opened, {agreed.pk}, by=city, at=at)
    return opened


@pytest.fixture
def goal(programme, city, at) -> models.Goal:
    wanted = models.Goal(programme=programme, name="jobs", lang="en", unit="FTE", baseline=0, target=4000)
    return actions.set_goal(wanted, by=city, at=at)


TICK = re.compile(r'<line class="tick"[^>]*x1="([\d.]+)%"|<line[^>]*x1="([\d.]+)%"[^>]*class="tick"')


def figure(goal, value=1000) -> models.Figure:
    return models.Figure(goal=goal, value=value, grade="third_party", publisher="Linhe Daily", lang="en")


def board(member, at):
    (found,) = queries.boards_of(queries.programmes_visible_to(member), member, AsOf(on=at.date()))
    return found


def numbers(programme, member, at, **asked):
    bundle = queries.bundle_of(programme, member, as_of=AsOf(on=at.date()), **asked)
    return [line.number for _agreement, lines in bundle.agreements for line in lines], bundle.following


def test_each_act_has_its_entry(programme, goal, city, at):
    actions.record_figure(figure(goal), day=at.date(), by=city, at=at)
    events = Entry.objects.filter(log=programme.log).order_by("index").values_list("event", flat=True)
    assert list(events) == ["programme.opened", "programme.bundled", "goal.set", "figure.recorded"]


def test_it_is_there_for_both_sides_and_nobody_else(programme, city, company, outsider, observer, client):
    address = reverse("programme", args=[programme.pk])
    for member, status in ((city, 200), (company, 200), (outsider, 404), (observer, 404)):
        client.force_login(member.person)
        assert client.get(address).status_code == status


def test_only_its_keeper_changes_it(programme, goal, company, at):
    for act in (
        lambda: actions.bundle_programme(programme, set(), by=company, at=at),
        lambda: actions.set_goal(models.Goal(programme=programme, name="x", unit="x"), by=company, at=at),
        lambda: actions.record_figure(figure(goal), day=at.date(), by=company, at=at),
    ):
        with pytest.raises(NotYours):
            act()


def test_what_is_taken_out_stays_on_record(programme, agreed, city, at):
    actions.bundle_programme(programme, set(), by=city, at=at)
    assert (board(city, at).total, numbers(programme, city, at)) == (0, ([], None))
    assert models.Bundled.objects.get().withdrawn
    actions.bundle_programme(programme, {agreed.pk}, by=city, at=at)
    assert (board(city, at).total, numbers(programme, city, at)) == (1, ([agreed.number], None))


def test_its_undertakings_are_shown_a_page_at_a_time(programme, proposed, seen, city, at, monkeypatch):
    actions.bundle_programme(programme, {each.pk for each in proposed}, by=city, at=at)
    monkeypatch.setattr(queries, "A_PAGE", 2)
    shown, following = numbers(programme, city, at)
    while following:
        more, following = numbers(programme, city, at, after=following)
        assert more
        shown += more
    assert shown == sorted(each.number for each in proposed)
    states = Counter(line.state for line in lines_of(Undertaking.objects.all(), on=at.date()))
    assert board(city, at).states == states


def test_one_whose_turns_were_not_written_so_far_is_judged(programme, agreed, seen, city, at):
    kept = Turn.objects.filter(undertaking=agreed, by_then=False).order_by("first")
    kept.filter(pk=kept.last().pk).update(state="lapsed", last=at.date() - timedelta(days=1), goes_on=True)
    (line,) = lines_of(Undertaking.objects.filter(pk=agreed.pk), on=at.date())
    assert board(city, at).states == {line.state: 1}
    assert numbers(programme, city, at) == ([agreed.number], None)


def test_how_far_a_goal_has_come(programme, goal, city, at):
    assert board(city, at).aims[0].share is None
    actions.record_figure(figure(goal), day=at.date(), by=city, at=at)
    assert board(city, at).aims[0].share == 0.25


def test_the_page_says_from_where_a_goal_has_come(programme, goal, city, client):
    client.force_login(city.person)
    page = client.get(reverse("programme", args=[programme.pk])).content.decode()
    assert "target 4,000 FTE, baseline 0" in page


def test_a_goal_that_is_replaced_is_shown_no_more(programme, goal, city, at):
    softer = models.Goal(programme=programme, name="jobs", lang="en", unit="FTE", target=2000, replaces=goal)
    actions.set_goal(softer, by=city, at=at + timedelta(days=1))
    assert [aim.goal.target for aim in board(city, at).aims] == [Decimal(2000)]
    assert models.Goal.objects.count() == 2


@pytest.mark.parametrize(("unit", "counted"), [("FTE", [1000, 1500]), ("people", [1500])])
def test_the_figures_of_a_replaced_goal_count_on_where_it_counts_the_same(
    programme, goal, city, at, unit, counted
):
    actions.record_figure(figure(goal), day=at.date() - timedelta(days=1), by=city, at=at)
    moved = models.Goal(programme=programme, name="jobs", lang="en", unit=unit, target=2000, replaces=goal)
    actions.set_goal(moved, by=city, at=at)
    actions.record_figure(figure(moved, 1500), day=at.date(), by=city, at=at)
    (aim,) = board(city, at).aims
    assert [each.value for each in aim.figures] == counted


def by_file(client, goal, **data):
    return client.post(reverse("figures-import", args=[goal.pk]), data)


def test_figures_are_given_by_file_and_recorded_whole(goal, city, client):
    client.force_login(city.person)
    text = "day,value,evidence,source\n2026-01-31,900,third party,Linhe Daily\n2026-02-28,950,统计,统计公报\n"
    page = by_file(client, goal, file=SimpleUploadedFile("jobs.csv", text.encode()))
    assert not goal.figures.exists()
    by_file(client, goal, carried=page.context["look"]["carried"], do="record")
    assert [(each.value, each.publisher) for each in goal.figures.all()] == [
        (900, "Linhe Daily"),
        (950, "统计公报"),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("day,value,evidence\n2026-01-31,900,third party\n", "source"),
        ("day,value,evidence,source\n2026-01-31,900,third party,\n", "D2"),
        ("day,value,evidence,source\n2026-01-31,many,third party,Linhe Daily\n", "B2"),
    ],
)
def test_a_table_of_figures_with_anything_wrong_records_nothing(goal, city, client, text, place):
    client.force_login(city.person)
    page = by_file(client, goal, file=SimpleUploadedFile("jobs.csv", text.encode()))
    assert [fault.place for fault, _why in page.context["faults"]] == [place]
    carried = page.context["look"]["carried"]
    assert by_file(client, goal, carried=carried, do="record").status_code == 422
    assert by_file(client, goal, carried="made up", do="record").status_code == 302
    assert not goal.figures.exists()


def test_a_figure_has_a_source_and_a_day_that_has_come(goal, city, at):
    with pytest.raises(ValueError, match="come"):
        actions.record_figure(figure(goal), day=date(2026, 4, 2), by=city, at=at)
    recorded = actions.record_figure(figure(goal), day=at.date(), by=city, at=at)
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Figure.objects.filter(pk=recorded.pk).update(publisher="")


def test_an_observers_programme_is_open_and_shows_what_is_not_known(observed, observer, client, at):
    opened = models.Programme(name="Jobs", lang="en", public=True)
    actions.open_programme(opened, by=observer, at=at)
    actions.bundle_programme(opened, {observed.pk}, by=observer, at=at)
    actions.set_goal(models.Goal(programme=opened, name="jobs", lang="en", unit="FTE"), by=observer, at=at)
    page = client.get(reverse("programme", args=[opened.pk])).content.decode()
    assert "not known" in page
    assert "No target is known." in page


def test_the_list_asks_no_more(programme, goal, agreed, city, at, client, django_assert_max_num_queries):
    client.force_login(city.person)
    for number in range(3):
        more = actions.open_programme(models.Programme(name=f"More {number}", lang="en"), by=city, at=at)
        actions.bundle_programme(more, {agreed.pk}, by=city, at=at)
    with django_assert_max_num_queries(16):
        client.get(reverse("programmes"))


def test_its_forms_store(programme, goal, agreed, city, client):
    client.force_login(city.person)
    client.post(reverse("programme-open"), {"name": "Digital city", "purpose": "services"})
    opened = models.Programme.objects.get(name="Digital city")
    client.post(reverse("programme-bundle", args=[opened.pk]), {"undertakings": [str(agreed.pk)]})
    assert opened.bundled.get().undertaking_id == agreed.pk
    given = {"value": "7", "day": "2026-04-01", "grade": "third_party", "publisher": "Linhe Daily"}
    client.post(reverse("figure-record", args=[goal.pk]), given)
    assert goal.figures.get().value == 7


def test_a_past_day_shows_what_stood_then(programme, goal, agreed, city, client, at):
    actions.record_figure(figure(goal), day=at.date(), by=city, at=at + timedelta(days=30))
    client.force_login(city.person)
    address = reverse("programme", args=[programme.pk])

    def shown(**asked):
        context = client.get(address, asked).context
        found, shown = context["board"], context["bundle"].agreements
        assert found.total == sum(len(lines) for _agreement, lines in shown)
        return found.total, [len(aim.figures) for aim in found.aims], found.hidden

    day, before = at.date().isoformat(), (at - timedelta(days=400)).date().isoformat()
    assert shown(on=day) == (1, [1], 0)
    assert shown(on=day, known="then") == (1, [0], 0)
    assert shown(on=before) == (0, [0], 0)
    assert "Nothing had been proposed by that day" in client.get(address, {"on": before}).content.decode()
    assert shown(on=before, known="then") == (0, [], 0)


def test_goals_are_drawn_side_by_side_through_the_same_time(programme, goal, city, client, at):
    later = models.Goal(programme=programme, name="wells", lang="en", unit="wells", target=9)
    actions.set_goal(later, by=city, at=at)
    unaimed = models.Goal(programme=programme, name="trees", lang="en", unit="trees")
    actions.set_goal(unaimed, by=city, at=at)
    for each, days in ((goal, 400), (goal, 300), (later, 9), (later, 0), (unaimed, 0)):
        actions.record_figure(figure(each, 3), day=at.date() - timedelta(days=days), by=city, at=at)
    client.force_login(city.person)
    aims = client.get(reverse("programme", args=[programme.pk])).context["aims"]
    ticks = [TICK.findall(drawn) for _aim, drawn in aims if drawn]
    assert [bool(drawn) for _aim, drawn in aims] == [True, True, False]
    assert ticks[0] == ticks[1] != []


@pytest.mark.parametrize(
    ("direction", "seen", "missed"),
    [
        ("up", [(-1, 4000)], False),
        ("up", [(0, 3999)], True),
        ("up", [(-1, 3999)], False),
        ("up", [(-1, 3999), (9, 4000)], True),
        ("down", [(0, 4000)], False),
    ],
    ids=["reached", "short on the day", "nobody has looked since", "late", "less is better"],
)
def test_a_goal_that_nothing_reached_by_its_day_says_so(programme, city, client, at, direction, seen, missed):
    due = at.date() - timedelta(days=20)
    aim = {"unit": "t", "target": 4000, "due": due, "direction": direction}
    goal = actions.set_goal(models.Goal(programme=programme, name="x", lang="en", **aim), by=city, at=at)
    for days, value in seen:
        actions.record_figure(figure(goal, value), day=due + timedelta(days=days), by=city, at=at)
    assert [each.missed for each in board(city, at).aims] == [missed]
    client.force_login(city.person)
    page = client.get(reverse("programme", args=[programme.pk])).content.decode()
    assert ("not reached by that day" in page) is missed
