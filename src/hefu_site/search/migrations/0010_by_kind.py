"""In SQLite's full-text index the passages stand by kind, and those of a kind in their order.

A passage's row is numbered by its own number and, for its kind, so many times the room that a kind has. So of
all kinds together those are come to first of which there are few, and one kind alone is found without the
others.
"""

from importlib import import_module

from django.db import migrations

before = import_module("hefu_site.search.migrations.0008_numbers")
KINDS = ("undertaking", "document", "agreement", "party", "person", "note")
ROOM = 2**48


def number(row):
    kinds = " ".join(f"WHEN '{kind}' THEN {at * ROOM}" for at, kind in enumerate(KINDS))
    return f"{row}id + CASE {row}kind {kinds} END"


def stand_by_kind(apps, schema_editor):
    before.renew(schema_editor, before.TABLE, number)


def stand_in_one_order(apps, schema_editor):
    before.renew(schema_editor, before.TABLE, before.number)


class Migration(migrations.Migration):
    dependencies = [("search", "0009_further")]
    operations = [migrations.RunPython(stand_by_kind, stand_in_one_order)]
