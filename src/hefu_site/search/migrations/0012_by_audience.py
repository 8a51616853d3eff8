"""On SQLite every word is indexed once for each audience of its passage, the token of the audience before it.

So a search reads only what is within its own reach: it does not go through the words of the whole site to leave
nearly all of them out. `words` stays as it is, the tokens of audience and kind before those of the text.
"""

from importlib import import_module

from django.db import migrations

numbered = import_module("hefu_site.search.migrations.0010_by_kind").number
before = import_module("hefu_site.search.migrations.0008_numbers")

NOBODY = len("ʘo")
"""What is nobody's has a token that names none, or no token: it is not indexed."""


def within_reach(row):
    """The words of a row for the index, in SQLite's language."""
    from_kind = f"substr({row}words, instr({row}words, 'ʘk'))"
    text = f"substr({from_kind}, instr({from_kind} || ' ', ' '))"  # every word with a space before it
    audience = f"trim(substr({row}words, 1, instr({row}words, 'ʘk') - 1))"
    each = f"""json_each('["' || replace({audience}, ' ', '","') || '"]') WHERE length(value) > {NOBODY}"""
    return f"(SELECT group_concat(replace({text}, ' ', ' ' || value), '') FROM {each})"  # noqa: S608  ours


def stand_by_audience(apps, schema_editor):
    before.renew(schema_editor, before.TABLE, numbered, within_reach)


def stand_by_kind(apps, schema_editor):
    before.renew(schema_editor, before.TABLE, numbered)


class Migration(migrations.Migration):
    dependencies = [("search", "0011_words_within_reach")]
    operations = [migrations.RunPython(stand_by_audience, stand_by_kind)]
