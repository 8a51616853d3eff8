"""`hefu lexicon`: look after the words that texts are read with."""

import click

from hefu.errors import BrokenLexicon
from hefu.lexicon.check import check_lexicon
from hefu.lexicon.load import load_lexicon
from hefu_cli.wording import sentence

_WORDING = {
    "reads": "{entry} does not read: {text}",
    "passes": "{entry} must pass over, but reads: {text}",
}


@click.group(short_help="Check the words that texts are read with.")
def lexicon() -> None:
    """Look after the words that texts are read with."""


@lexicon.command()
@click.pass_context
def check(ctx: click.Context) -> None:
    """Run every entry on its own texts; name each entry that fails."""
    words = load_lexicon()
    try:
        failures = list(check_lexicon(words))
    except BrokenLexicon as error:
        click.echo(sentence(error), err=True)
        ctx.exit(1)
    for failure in failures:
        click.echo(_WORDING[failure.list].format(entry=failure.entry, text=failure.text), err=True)
    entries = sum(
        len(kind.entries) for words_of in words.languages.values() for kind in words_of.kinds.values()
    )
    click.echo(f"Lexicon {words.version}: {entries} entries, {len(failures)} failures.")
    ctx.exit(1 if failures else 0)
