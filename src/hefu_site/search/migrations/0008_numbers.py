"""On SQLite the full-text index tells a passage's kind by the number of its own row.

That number is sixteen times the passage's and its kind, so no passage is read for it. The index keeps no text:
nothing of it was used.
"""

from django.db import migrations

KINDS = ("agreement", "undertaking", "party", "person", "document", "note")
WORDS = "tokenize='unicode61 remove_diacritics 0'"
TABLE = f"CREATE VIRTUAL TABLE search_words USING fts5 (words, content='', {WORDS})"
TABLE_BEFORE = (
    "CREATE VIRTUAL TABLE search_words USING fts5"
    f" (words, content='search_passage', content_rowid='id', {WORDS})"
)
TRIGGERS = ("search_words_put", "search_words_drop", "search_words_change")


def number(row):
    kinds = " ".join(f"WHEN '{kind}' THEN {at}" for at, kind in enumerate(KINDS))
    return f"{row}id * 16 + CASE {row}kind {kinds} END"


def triggers(numbered, worded):
    new, old = (f"{numbered(row)}, {worded(row)}" for row in ("new.", "old."))
    put = f"INSERT INTO search_words (rowid, words) VALUES ({new});"  # noqa: S608  names of our own
    drop = f"INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', {old});"  # noqa: S608
    yield f"CREATE TRIGGER search_words_put AFTER INSERT ON search_passage BEGIN {put} END"
    yield f"CREATE TRIGGER search_words_drop AFTER DELETE ON search_passage BEGIN {drop} END"
    yield f"CREATE TRIGGER search_words_change AFTER UPDATE ON search_passage BEGIN {drop} {put} END"


def renew(schema_editor, table, numbered, worded="{}words".format):
    if schema_editor.connection.vendor == "sqlite":
        for trigger in TRIGGERS:
            schema_editor.execute(f"DROP TRIGGER {trigger}")
        schema_editor.execute("DROP TABLE search_words")
        schema_editor.execute(table)
        rows = f"SELECT {numbered('')}, {worded('')} FROM search_passage"  # noqa: S608  names of our own
        schema_editor.execute(f"INSERT INTO search_words (rowid, words) {rows}")
        schema_editor.execute("INSERT INTO search_words (search_words) VALUES ('optimize')")
        for line in triggers(numbered, worded):
            schema_editor.execute(line)


def tell_kinds(apps, schema_editor):
    renew(schema_editor, TABLE, number)


def tell_none(apps, schema_editor):
    renew(schema_editor, TABLE_BEFORE, "{}id".format)


class Migration(migrations.Migration):
    dependencies = [("search", "0007_latest")]
    operations = [migrations.RunPython(tell_kinds, tell_none)]
