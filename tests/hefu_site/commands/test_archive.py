"""A backup holds everything, and gives it back: all of it or nothing."""

import dataclasses
import json
import signal
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.apps import apps
from django.core.management import call_command
from tests.killed import begun

from hefu_site.commands.archive import LEFT_OUT, tables
from hefu_site.commands.site import site
from hefu_site.commands.verify import verify
from hefu_site.ledger.key import log_key
from hefu_site.people.models import Organisation
from hefu_site.plans.models import Turn
from hefu_site.register.actions.versions import sign_version
from hefu_site.search.models import Passage

RESTORE = """
from click.testing import CliRunner
from hefu_site.commands.site import site
where, file, key = sys.argv[1:]
die_after(where)
CliRunner().invoke(site, ["restore", file, "--key", key])
"""
TO_THE_MICROSECOND = datetime(2026, 4, 2, 9, 30, 1, 123456, tzinfo=UTC)


def run(command, *words: str):
    return CliRunner().invoke(command, words)


@pytest.fixture
def home(settings, tmp_path):
    """A data folder of this test's own, before anything is signed."""
    settings.CONFIG = dataclasses.replace(settings.CONFIG, home=tmp_path / "home")
    settings.CONFIG.home.mkdir()
    yield settings.CONFIG.home
    log_key.cache_clear()


@pytest.fixture
def kept(transactional_db, home, request, tmp_path) -> Path:
    """A backup of a site with signatures, one to the microsecond, and a name that tears lines."""
    agreed, company = request.getfixturevalue("agreed"), request.getfixturevalue("company")
    waiting = agreed.agreement.undertakings.exclude(pk=agreed.pk).first()
    sign_version(waiting.versions.get(), by=company, at=TO_THE_MICROSECOND)
    Organisation.objects.create(name="torn\u2028lines \U00020000", lang="en", kind="other")
    run(site, "standing")
    file = tmp_path / "monday.hefu"
    outcome = run(site, "backup", str(file))
    assert outcome.exit_code == 0, outcome.output
    return file


def everything() -> dict[str, list[dict]]:
    """All rows but those of the search index. What is derived is numbered anew."""
    found = {}
    for model in tables():
        names = [field.attname for field in model._meta.concrete_fields]
        if model is Turn:
            names.remove("id")
        if model is not Passage:
            found[model._meta.label] = list(model._default_manager.order_by(*names).values(*names))
    return found


def restored(kept: Path):
    call_command("flush", "--no-input", verbosity=0)
    return run(site, "restore", str(kept), "--key", f"{kept}.key")


def test_what_was_stored_is_there_again_and_verifies(kept):
    before = everything()
    outcome = restored(kept)
    assert outcome.exit_code == 0, outcome.output
    assert everything() == before
    assert run(verify).exit_code == 0


def test_on_another_machine_the_key_comes_along(kept, home, tmp_path):
    (home / "log-key").rename(tmp_path / "moved")
    log_key.cache_clear()
    restored(kept)
    assert (home / "log-key").read_text() == (tmp_path / "moved").read_text()
    assert run(verify).exit_code == 0


def test_every_table_of_facts_is_kept():
    kept = {model._meta.label_lower for model in tables()}
    own = {model._meta.label_lower for model in apps.get_models() if model.__module__.startswith("hefu_site")}
    assert own - kept == LEFT_OUT


def test_a_backup_is_never_overwritten(kept):
    outcome = run(site, "backup", str(kept))
    assert (outcome.exit_code, "already" in outcome.output) == (1, True)


def test_a_site_with_data_is_left_alone(kept):
    before = everything()
    outcome = run(site, "restore", str(kept))
    assert (outcome.exit_code, "holds data already" in outcome.output) == (1, True)
    assert everything() == before


@pytest.mark.parametrize("harm", ["cut", "byte", "changed", "row", "other"])
def test_a_backup_that_is_not_whole_stores_nothing(kept, harm):
    call_command("flush", "--no-input", verbosity=0)
    harmed = kept.with_name("harmed.hefu")
    if harm == "cut":
        harmed.write_bytes(kept.read_bytes()[:-200])
    elif harm == "byte":
        content = bytearray(kept.read_bytes())
        with zipfile.ZipFile(kept) as archive:
            largest = max(archive.infolist(), key=lambda each: each.compress_size)
        content[largest.header_offset + largest.compress_size // 2] ^= (
            1  # within rows: a zip has idle bits too
        )
        harmed.write_bytes(content)
    else:
        rewrite(kept, harmed, harm)
    outcome = run(site, "restore", str(harmed))
    assert outcome.exit_code == 1
    assert ("Nothing was stored" in outcome.output) or ("Restore it with that release" in outcome.output)
    assert Organisation.objects.count() == 0


def test_a_restore_that_is_killed_stores_nothing_and_can_be_done_again(kept, home, tmp_path):
    (home / "log-key").rename(tmp_path / "moved")
    log_key.cache_clear()
    call_command("flush", "--no-input", verbosity=0)
    process = begun(RESTORE, "hefu_site.commands.site.compute_derived", str(kept), f"{kept}.key")
    process.communicate(timeout=240)
    assert process.returncode == -signal.SIGKILL
    assert (Organisation.objects.count(), (home / "log-key").exists()) == (0, False)
    outcome = run(site, "restore", str(kept), "--key", f"{kept}.key")
    assert outcome.exit_code == 0, outcome.output
    assert run(verify).exit_code == 0


def test_a_broken_backup_takes_no_key_and_a_key_that_is_none_is_told(kept, home, tmp_path):
    call_command("flush", "--no-input", verbosity=0)
    (home / "log-key").rename(tmp_path / "moved")
    log_key.cache_clear()
    cut = kept.with_name("cut.hefu")
    cut.write_bytes(kept.read_bytes()[:-200])
    assert run(site, "restore", str(cut), "--key", f"{kept}.key").exit_code == 1
    assert not (home / "log-key").exists()
    outcome = run(site, "restore", str(kept), "--key", str(kept))
    assert (outcome.exit_code, "holds no key" in outcome.output) == (1, True)
    assert Organisation.objects.count() == 0


def rewrite(whole: Path, harmed: Path, harm: str) -> None:
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(harmed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "tables/people.organisation.jsonl":
                lines = content.splitlines(keepends=True)
                content = {"changed": content.replace(b"Linhe", b"Lanhe"), "row": b"".join(lines[1:])}.get(
                    harm, content
                )
            if name == "manifest.json" and harm == "other":
                content = json.dumps({**json.loads(content), "migrations": ["people.0000_older"]}).encode()
            target.writestr(name, content)


def test_a_site_that_signs_with_another_key_keeps_it(kept, home):
    (home / "log-key").unlink()
    log_key.cache_clear()
    own = log_key(home).private_bytes_raw().hex()
    outcome = restored(kept)
    assert (outcome.exit_code, "another key" in outcome.output) == (1, True)
    assert (home / "log-key").read_text() == own


def test_the_key_is_for_its_owner_only(kept):
    assert Path(f"{kept}.key").stat().st_mode & 0o077 == 0
