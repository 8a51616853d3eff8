"""The command `hefu`: its own commands, and those found by the entry points of the group "hefu.commands"."""

from importlib import import_module

import click

from hefu_intake.installed import entry_points_of

COMMANDS = "hefu.commands"

_OWN = ("lexicon", "read", "schema")
"""Each stands in the module of its name."""

_HELP = {
    "lexicon": "Check the words that texts are read with.",
    "read": "Read undertakings out of documents.",
    "schema": "Print the JSON Schema of a reading.",
    "serve": "Serve the web application.",
    "site": "Prepare and look after the web application.",
    "verify": "Verify the history a register keeps.",
}
"""Short help of our own commands, so that listing them loads none (the site's would load Django)."""


class Found(click.Group):
    """A group whose commands are loaded when called, not when listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands without loading them."""
        return sorted({*_OWN, *entry_points_of(COMMANDS).names})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command; None if there is no such command."""
        if cmd_name in _OWN:
            command = getattr(import_module(f"hefu_cli.{cmd_name}"), cmd_name)
        else:
            command = next((entry.load() for entry in entry_points_of(COMMANDS).select(name=cmd_name)), None)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from their short help, loading none."""
        rows = [(name, _HELP.get(name, "")) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


@click.group(cls=Found)
@click.version_option(package_name="hefu")
def hefu() -> None:
    """Run the cooperation of a city and a company, from the signed text to what became of it."""
