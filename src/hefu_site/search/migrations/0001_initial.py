"""The passages, and on their words the full-text index of each database."""

import django.db.models.deletion
from django.db import migrations, models

SQLITE = (
    "CREATE VIRTUAL TABLE search_words USING fts5"
    " (words, content='search_passage', content_rowid='id', tokenize='unicode61 remove_diacritics 0')",
    "CREATE TRIGGER search_words_put AFTER INSERT ON search_passage BEGIN"
    " INSERT INTO search_words (rowid, words) VALUES (new.id, new.words); END",
    "CREATE TRIGGER search_words_drop AFTER DELETE ON search_passage BEGIN"
    " INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.id, old.words); END",
    "CREATE TRIGGER search_words_change AFTER UPDATE ON search_passage BEGIN"
    " INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.id, old.words);"
    " INSERT INTO search_words (rowid, words) VALUES (new.id, new.words); END",
)
POSTGRESQL = (
    "ALTER TABLE search_passage ADD COLUMN vector tsvector"
    " GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED",
    "CREATE INDEX search_words ON search_passage USING gin (vector)",
)


def index_words(apps, schema_editor):
    for line in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(line)


def drop_index(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TABLE search_words")


class Migration(migrations.Migration):
    initial = True
    dependencies = [("register", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="Passage",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("agreement", "Agreements"),
                            ("undertaking", "Undertakings"),
                            ("party", "Parties"),
                            ("person", "People"),
                            ("document", "Documents"),
                        ],
                        max_length=12,
                    ),
                ),
                ("subject", models.UUIDField()),
                ("source", models.UUIDField()),
                ("part", models.PositiveIntegerField(default=0)),
                ("lang", models.CharField(max_length=12, verbose_name="language")),
                ("text", models.TextField()),
                ("words", models.TextField()),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="register.agreement",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("source", "part"), name="passage_once")]
            },
        ),
        migrations.RunPython(index_words, drop_index),
    ]
