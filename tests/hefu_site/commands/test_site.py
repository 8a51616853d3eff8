"""What operators type."""

import dataclasses
import signal
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db.migrations.executor import MigrationExecutor
from tests.killed import begun

from hefu_site.commands.serve import serve
from hefu_site.commands.site import site
from hefu_site.commands.verify import verify
from hefu_site.people.models import Organisation
from hefu_site.plans.models import Assessment, Turn
from hefu_site.plans.models import Standing as Delivered
from hefu_site.register.models import Agreement, Signature, Standing
from hefu_site.search.models import Passage

EXAMPLES = str(Path(__file__).resolve().parents[3] / "examples")


def run(command, *words: str):
    return CliRunner().invoke(command, words)


@pytest.fixture
def demo(settings, db):
    settings.CONFIG = dataclasses.replace(settings.CONFIG, demo=True)


def test_the_example_is_loaded_once(demo):
    assert run(site, "init", "--example", EXAMPLES).exit_code == 0
    before = Organisation.objects.count()
    assert "left alone" in run(site, "init", "--example", EXAMPLES).output
    assert Organisation.objects.count() == before == 3


@pytest.mark.parametrize(
    "words",
    [
        ("site", "backup", "kept.zip"),
        ("site", "standing"),
        ("site", "index"),
        ("site", "visits"),
        (
            "site",
            "organisation",
            "Beihe",
            "--kind",
            "company",
            "--person",
            "A",
            "--email",
            "a@example.invalid",
        ),
        ("verify",),
        ("serve",),
    ],
    ids=" ".join,
)
def test_a_database_of_another_release_is_told(db, monkeypatch, tmp_path, words):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda *_: ["one to come"])
    outcome = run({"site": site, "verify": verify, "serve": serve}[words[0]], *words[1:])
    assert (outcome.exit_code, outcome.output) == (
        1,
        "Error: The database is not ready. Run: hefu site init\n",
    )
    assert list(tmp_path.iterdir()) == []


def test_an_address_that_is_none_adds_nobody(db):
    words = ("organisation", "Beihe", "--kind", "company", "--person", "Ada")
    outcome = run(site, *words, "--email", "nonsense")
    assert (outcome.exit_code, outcome.output) == (1, "Error: Enter a valid email address.\n")
    assert not Organisation.objects.exists()
    assert "http://localhost:8000/password/" in run(site, *words, "--email", "ada@example.invalid").output


def test_the_example_says_nothing_for_real_bodies(demo):
    run(site, "init", "--example", EXAMPLES)
    observed = Agreement.objects.filter(keeping="observer")
    assert {"Hangzhou" in agreement.title or "杭州" in agreement.title for agreement in observed} == {True}
    assert not Signature.objects.filter(version__undertaking__agreement__in=observed).exists()
    assert not Assessment.objects.filter(undertaking__agreement__in=observed).exists()
    assert set(
        Standing.objects.filter(undertaking__agreement__in=observed).values_list("state", flat=True)
    ) == {"observed"}
    assert run(verify).exit_code == 0


def test_the_example_has_one_of_each(demo):
    run(site, "init", "--example", EXAMPLES)
    kept = Delivered.objects.filter(undertaking__agreement__keeping="sides")
    assert set(kept.values_list("state", flat=True)) >= {
        "delivered",
        "delivered_late",
        "reported_delivered",
        "not_delivered",
    }
    assert set(kept.values_list("tally", flat=True)) >= {"disputed", "contradicted"}


def test_no_example_without_the_setting(db):
    outcome = run(site, "init", "--example", EXAMPLES)
    assert (outcome.exit_code, Organisation.objects.count()) == (1, 0)
    assert "HEFU_DEMO" in outcome.output


def test_demonstration_accounts_are_not_fit_for_real_use(demo, settings, monkeypatch):
    monkeypatch.delenv("DJANGO_ALLOW_ASYNC_UNSAFE")  # set for the browser tests
    settings.CONFIG = dataclasses.replace(settings.CONFIG, https=True)
    settings.SECURE_SSL_REDIRECT = settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    settings.SECURE_HSTS_SECONDS, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = 60, True
    settings.SECURE_HSTS_PRELOAD = True
    outcome = run(site, "check")
    assert (outcome.exit_code, "HEFU_DEMO" in outcome.output) == (1, True)
    settings.CONFIG = dataclasses.replace(settings.CONFIG, demo=False)
    assert run(site, "check").exit_code == 0


def test_django_s_own_check_fails_on_demonstration_accounts_too(demo):
    with pytest.raises(SystemCheckError, match="demonstration account"):
        call_command("check", deploy=True)


def test_the_example_stands_as_it_is_computed_anew(demo):
    def derived():
        turns = Turn.objects.values_list(
            "undertaking", "by_then", "first", "last", "state", "alike", "points"
        )
        return sorted(map(str, turns)), sorted(map(str, Delivered.objects.values_list()))

    run(site, "init", "--example", EXAMPLES)
    loaded = derived()
    assert all(loaded)
    run(site, "standing")
    assert derived() == loaded


def test_standing_is_computed_anew(agreed, seen):
    assert run(site, "standing").exit_code == 0  # as of today, from which it is computed ahead
    Standing.objects.update(state="proposed", in_force=None)
    Delivered.objects.all().delete()
    turns = Turn.objects.count()
    Turn.objects.all().delete()
    assert run(site, "standing").exit_code == 0
    assert Standing.objects.get(undertaking=agreed).state == "agreed"
    assert Delivered.objects.get(undertaking=agreed).state == "in_progress"
    assert Turn.objects.count() == turns


@pytest.mark.django_db(transaction=True)
def test_after_an_update_what_is_derived_is_computed_anew(agreed):
    run(site, "standing")
    kept, turns = Passage.objects.count(), Turn.objects.count()
    call_command("migrate", "packs", "0001", verbosity=0)
    Passage.objects.all().delete()
    Turn.objects.all().delete()
    assert "another" in run(site, "init").output
    assert (Passage.objects.count(), Turn.objects.count()) == (kept, turns)
    assert "another" not in run(site, "init").output
    assert run(site, "index").output == f"{kept} passages can be found.\n"


INIT = """
from click.testing import CliRunner
from hefu_site.commands.site import site
die_after("hefu_site.commands.site.compute_standing")
CliRunner().invoke(site, ["init"])
"""


@pytest.mark.django_db(transaction=True)
def test_an_update_that_is_killed_is_taken_up_where_it_broke_off(agreed):
    kept = Passage.objects.count()
    call_command("migrate", "packs", "0001", verbosity=0)
    Standing.objects.update(state="proposed", in_force=None)
    process = begun(INIT)
    process.communicate(timeout=240)
    assert process.returncode == -signal.SIGKILL
    assert "computed anew" in run(site, "init").output
    assert (Passage.objects.count(), Standing.objects.get(undertaking=agreed).state) == (kept, "agreed")


def test_a_database_of_another_release_is_not_fit_for_real_use(db, monkeypatch):
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda *_: ["one to come"])
    assert "The database is not ready" in run(site, "check").output
