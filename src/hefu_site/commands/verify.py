"""``hefu verify``: does the record hold?"""

from collections.abc import Mapping

import click

from hefu.errors import BrokenHistory
from hefu_site.commands.ready import require_ready
from hefu_site.files.models import KeptFile
from hefu_site.files.queries import files_astray
from hefu_site.ledger.key import signing_key
from hefu_site.ledger.models import Log
from hefu_site.ledger.queries import Deviation, deviations, verify_log
from hefu_site.members.queries import members_astray
from hefu_site.packs.models import Scan
from hefu_site.plans.models import Attachment

FILES: Mapping[type[KeptFile], str] = {Scan: "signed paper", Attachment: "attached file"}
"""What is kept as a file, by its name in a message."""


@click.command()
def verify() -> None:
    """Check every log and every row it accounts for.

    Exit status 0 when all holds; 1 otherwise, and the first entry that does not hold is named.
    """
    require_ready()
    key = signing_key().public_key()
    entries = 0
    try:
        for log in Log.objects.order_by("pk"):
            entries += verify_log(log, public_key=key)
    except BrokenHistory as broken:
        facts = broken.facts
        raise click.ClickException(
            f"Log {facts['log']} does not hold from entry {facts['at']} on: {facts['because']}.\n"
            "What the entries before it say still holds. Keep the database as it is and call the auditor."
        ) from broken
    found = [_told(each) for each in deviations()]
    found += [
        f"The membership {each.pk} says another role than its organisation’s log: {each.role}."
        for each in members_astray()
    ]
    found += [
        f"The {FILES[type(each)]} {each.pk} is not the file that was kept: {each.name}."
        for each in files_astray(*FILES)
    ]
    if found:
        raise click.ClickException("\n".join(found))
    click.echo(f"All holds: {entries} entries in {Log.objects.count()} logs, each row as its entry says.")


def _told(deviation: Deviation) -> str:
    where = f"{deviation.table} {deviation.row}"
    if deviation.entry is None:
        return f"No entry accounts for the row {where}: it was added without an act."
    entry = deviation.entry
    return (
        f"Entry {entry.index} of log {entry.log_id} ({entry.event}, {entry.happened}) does not hold: "
        f"the row {where} says something else now, or is gone."
    )
