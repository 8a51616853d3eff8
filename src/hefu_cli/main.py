"""The command `hefu`: its commands are found by the entry points of the group "hefu.commands"."""

from importlib.metadata import EntryPoint, entry_points

import click

COMMANDS = "hefu.commands"

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
        """Name the installed commands without loading them."""
        return sorted(_entries())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command; None if there is no such command."""
        entry = _entries().get(cmd_name)
        command = entry.load() if entry else None
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from their short help, loading none."""
        rows = [(name, _HELP.get(name, "")) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


def _entries() -> dict[str, EntryPoint]:
    return {entry.name: entry for entry in entry_points(group=COMMANDS)}


@click.group(cls=Found)
@click.version_option(package_name="hefu")
def hefu() -> None:
    """Run the cooperation of a city and a company, from the signed text to what became of it."""
