"""``hefu site``: what operators do."""

import sys
from pathlib import Path
from uuid import UUID

import click
from django.conf import settings
from django.core.checks import run_checks
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection, transaction

from hefu.terms.party import PartyKind
from hefu_site.commands.archive import (
    BrokenArchive,
    OtherRelease,
    count_rows,
    read_archive,
    read_manifest,
    write_archive,
)
from hefu_site.commands.ready import NOT_READY, is_ready, require_ready
from hefu_site.commands.serve import PORT
from hefu_site.example.load import load_example
from hefu_site.ledger.key import NoKey, copy_key, take_key
from hefu_site.members.actions import found_organisation
from hefu_site.members.views import password_address
from hefu_site.people.models import Membership, Organisation, Person, Role
from hefu_site.plans import standing as plans
from hefu_site.register import standing as register
from hefu_site.register.models import Agreement, Undertaking
from hefu_site.search.index import rebuild
from hefu_site.search.models import Passage
from hefu_site.settings.clock import now
from hefu_site.visits.actions import end_visit
from hefu_site.visits.queries import visits_at


@click.group()
def site() -> None:
    """Set up and look after the site."""


@site.command()
@click.option(
    "--example",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder with example.toml; loaded once, into an empty site only. Needs HEFU_DEMO=1.",
)
def init(example: Path | None) -> None:
    """Make the database ready; safe to repeat."""
    if not is_ready():
        forget_index()
    call_command("migrate", verbosity=0)
    if Agreement.objects.exists() and not Passage.objects.exists():
        click.echo("The release is another: all that is derived is computed anew.")
        compute_derived()
    click.echo(f"The database in {settings.CONFIG.home} is ready.")
    if example is None:
        return
    if not settings.CONFIG.demo:
        raise click.ClickException(
            "Example data comes with demonstration accounts: set HEFU_DEMO=1 to allow them."
        )
    loaded = load_example(example, at=now())
    click.echo(
        "The example data is loaded."
        if loaded
        else "The site holds data already; the example was left alone."
    )


@site.command()
@click.argument("name")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in PartyKind]),
    required=True,
    help="What kind of body it is.",
)
@click.option("--lang", default="zh-Hans", show_default=True, help="The language of its name.")
@click.option("--person", required=True, help="The name of its first administrator.")
@click.option("--email", required=True, help="The administrator's e-mail address.")
@click.option("--host", is_flag=True, help="It runs this site: its staff see content only in a visit.")
def organisation(name: str, kind: str, lang: str, person: str, email: str, *, host: bool) -> None:
    """Add an organisation with its first administrator, and print the link to set a password."""
    require_ready()
    if host and (there := Organisation.objects.filter(host=True).first()):
        raise click.ClickException(f"{there.name} is the host already. A site has one.")
    if Organisation.objects.filter(name=name).exists():
        raise click.ClickException(f"There is an organisation called {name} already.")
    body = Organisation(name=name, kind=kind, lang=lang, host=host)
    try:
        first = _found(body, person=person, email=email)
    except ValidationError as error:
        raise click.ClickException(" ".join(error.messages)) from error
    host_name = settings.CONFIG.hosts[0]
    site_address = f"https://{host_name}" if settings.CONFIG.https else f"http://{host_name}:{PORT}"
    click.echo(f"{name} is here. {person} sets a password at")
    click.echo(f"{site_address}{password_address(first)}")


@transaction.atomic
def _found(body: Organisation, *, person: str, email: str) -> Person:
    """Store an organisation and its first administrator."""
    body.save(force_insert=True)
    first = Person.objects.filter(email=email.lower()).first()
    first = first or Person.objects.create_person(email=email, name=person, password=None)
    member = Membership.objects.create(person=first, organisation=body, role=Role.ADMINISTRATOR)
    found_organisation(member, at=now())
    return first


@site.command()
@click.option("--end", type=click.UUID, help="The visit to end.")
@click.option("--by", help="The e-mail address of the host's administrator who ends it.")
def visits(end: UUID | None, by: str | None) -> None:
    """List the visits of the host's staff that go on, or end one."""
    require_ready()
    at = now()
    going = {visit.pk: visit for visit in visits_at(at)}
    if end is None:
        for visit in going.values():
            click.echo(f"{visit.pk} {visit.member}, until {visit.until:%H:%M} UTC: {visit.reason}")
        click.echo(f"Visits that go on: {len(going)}")
        return
    if end not in going:
        raise click.ClickException(f"No visit {end} goes on.")
    administrators = Membership.objects.filter(organisation__host=True, role=Role.ADMINISTRATOR, active=True)
    administrator = administrators.filter(person__email=(by or "").lower()).first()
    if administrator is None:
        raise click.ClickException("Say with --by which administrator of the host ends it.")
    end_visit(going[end], by=administrator, at=at)
    click.echo("The visit is ended.")


@site.command()
def standing() -> None:
    """Compute every derived row anew."""
    require_ready()
    compute_standing()
    click.echo(f"Standing computed for {Undertaking.objects.count()} undertakings.")


def forget_index() -> None:
    """Empty the search index, which says from then on that what is derived is still to be computed, however
    often the update breaks off before."""
    if Passage._meta.db_table in connection.introspection.table_names():
        Passage.objects.all().delete()


@transaction.atomic
def compute_derived() -> None:
    """Compute all that is derived anew, the search index last."""
    compute_standing()
    rebuild()


@transaction.atomic
def compute_standing() -> None:
    """Compute every derived row anew."""
    for undertaking in Undertaking.objects.order_by("pk").iterator(500):
        register.restand(undertaking)
    plans.restand(Undertaking.objects.values_list("pk", flat=True), on=now().date())


@site.command()
def index() -> None:
    """Write the search index anew."""
    require_ready()
    click.echo(f"{rebuild()} passages can be found.")


@site.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Write everything stored into one FILE, and the key of the logs into FILE.key beside it.

    Works while the site is in use, on SQLite and PostgreSQL. Never overwrites. Keep the two files apart:
    together they let somebody else speak in your name.
    """
    require_ready()
    keys = file.with_name(file.name + ".key")
    for each in (file, keys):
        if each.exists():
            raise click.ClickException(f"There is a file {each} already. Name another; nothing was written.")
    with click.progressbar(length=count_rows(), label="Rows", file=sys.stderr) as bar:
        manifest = write_archive(file, at=now(), progress=bar.update)
    copy_key(settings.CONFIG.home, keys)
    click.echo(f"{manifest.rows} rows are kept in {file}, the key of the logs in {keys}. Keep them apart.")


@site.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--key",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The key kept with the backup, where this site is to go on signing with it.",
)
def restore(file: Path, key: Path | None) -> None:
    """Put a backup into an empty site: all of it or nothing. Then run "hefu verify"."""
    call_command("migrate", verbosity=0)
    if Organisation.objects.exists():
        raise click.ClickException("The site holds data already. A backup is put into an empty one only.")
    try:
        manifest = read_manifest(file)
        with transaction.atomic():
            with click.progressbar(length=manifest.rows, label="Rows", file=sys.stderr) as bar:
                read_archive(file, manifest, progress=bar.update)
            compute_derived()
            if key is not None:
                take_key(key, settings.CONFIG.home)
    except OtherRelease as other:
        raise click.ClickException(
            f"The backup was made by Hefu {other.facts['made_by']}, and this is {other.facts['this']}. "
            "Restore it with that release, then bring the site up to date."
        ) from other
    except BrokenArchive as broken:
        raise click.ClickException(f"{file}: {broken.facts['because']}. Nothing was stored.") from broken
    except NoKey as none:
        raise click.ClickException(f"{key} holds no key of a Hefu. Nothing was stored.") from none
    except FileExistsError as there:
        raise click.ClickException(
            f"This site has another key already ({settings.CONFIG.home / 'log-key'}). "
            "Move it away if nothing here was signed with it."
        ) from there
    click.echo(f"{manifest.rows} rows of {manifest.made:%Y-%m-%d %H:%M} UTC are back. Now run: hefu verify")


@site.command()
def check() -> None:
    """Say what is not fit for real use: the database, Django's deployment checks, demonstration accounts."""
    found = sorted(run_checks(include_deployment_checks=True), key=lambda fault: "hefu" not in str(fault.id))
    faults = [] if is_ready() else [NOT_READY]
    faults += [f"{fault.msg} ({fault.id})" for fault in found]
    if faults:
        raise click.ClickException("not fit for real use.\n- " + "\n- ".join(faults))
    click.echo("Fit for real use, as far as these checks go.")
