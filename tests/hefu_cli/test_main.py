import subprocess
import sys

import click
from click.testing import CliRunner

from hefu_cli.main import hefu


def shown_by(call: str, module: str) -> str:
    """Give what a call shows in a process of its own, and at its end whether the module was loaded for it."""
    code = f"import sys; from hefu_cli.main import hefu; {call}; print({module!r} in sys.modules)"
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603


def test_help_lists_the_commands_and_imports_no_django():
    shown = shown_by("hefu(['--help'], standalone_mode=False)", "django")
    assert "read" in shown
    assert shown.endswith("False")


def test_to_read_a_text_it_is_not_asked_what_is_installed(tmp_path):
    """The answer takes a fifteenth of the time to load in which a text is read."""
    page = tmp_path / "page.txt"
    page.write_text("Acme Ltd will build a school in Linhe.", encoding="utf-8")
    shown = shown_by(f"hefu(['read', {str(page)!r}], standalone_mode=False)", "importlib.metadata")
    assert shown.endswith("False")


def test_the_commands_of_other_packages_are_found():
    assert {"lexicon", "read", "schema", "serve", "site", "verify"} <= set(
        hefu.list_commands(click.Context(hefu))
    )
    assert hefu.get_command(click.Context(hefu), "verify").name == "verify"


def test_an_unknown_command_is_a_wrong_call():
    assert CliRunner().invoke(hefu, ["sing"]).exit_code == 2
