import subprocess
import sys

from click.testing import CliRunner

from hefu_cli.main import hefu


def test_help_lists_the_commands_and_imports_no_django():
    call = "hefu(['--help'], standalone_mode=False)"
    code = f"import sys; from hefu_cli.main import hefu; {call}; print('django' in sys.modules)"
    command = [sys.executable, "-c", code]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
    assert "read" in shown
    assert shown.strip().endswith("False")


def test_an_unknown_command_is_a_wrong_call():
    assert CliRunner().invoke(hefu, ["sing"]).exit_code == 2
