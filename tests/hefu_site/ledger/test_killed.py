"""Processes: two that act at once, and one that is killed in the middle of an act."""

import signal
import subprocess

import pytest
from click.testing import CliRunner
from tests.killed import begun

from hefu_site.commands.verify import verify
from hefu_site.ledger.models import Content, Entry
from hefu_site.register.actions.versions import sign_version
from hefu_site.register.models import Signature, Standing

pytestmark = pytest.mark.django_db(transaction=True)

SIGN = """
from hefu.errors import HefuError
from hefu_site.people.models import Membership
from hefu_site.register.actions.versions import sign_version
from hefu_site.register.models import Version
from hefu_site.settings.clock import now

where, version, member = sys.argv[1:]
if where:
    die_after(where)
print("ready", flush=True)
sys.stdin.readline()
try:
    signed = sign_version(Version.objects.get(pk=version), by=Membership.objects.get(pk=member), at=now())
    print(type(signed).__name__)
except HefuError as error:
    print(type(error).__name__)
"""


def signing(version, member, where: str = "") -> subprocess.Popen[str]:
    """A process that is about to sign, and is killed at a place."""
    process = begun(SIGN, where, str(version.pk), str(member.pk))
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def stored() -> tuple[object, ...]:
    counts = [table.objects.count() for table in (Entry, Content, Signature)]
    return *counts, sorted(Standing.objects.values_list("undertaking", "state"))


@pytest.mark.parametrize(
    "where",
    [
        "hefu_site.register.models.Signature.save",
        "hefu_site.ledger.models.Log.save",
        "hefu_site.ledger.models.Entry.save",
        "hefu_site.ledger.actions.write_beside",
        "hefu_site.register.actions.versions.restand",
    ],
)
def test_an_act_that_is_killed_between_its_rows_never_was(proposed, city, at, where):
    version, before = proposed[0].versions.get(), stored()
    process = signing(version, city, where)
    process.communicate("go\n", timeout=120)
    assert process.returncode == -signal.SIGKILL
    assert stored() == before
    assert CliRunner().invoke(verify).exit_code == 0
    sign_version(version, by=city, at=at)
    assert CliRunner().invoke(verify).exit_code == 0


def test_of_two_processes_that_sign_one_wins_and_the_other_is_told(proposed, city):
    version = proposed[0].versions.get()
    processes = [signing(version, city) for _ in range(2)]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    said = sorted(process.communicate(timeout=120)[0].strip() for process in processes)
    assert said == ["AlreadySigned", "Signature"]
    assert version.signatures.count() == 1
    assert CliRunner().invoke(verify).exit_code == 0
