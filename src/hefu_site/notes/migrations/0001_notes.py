"""Notes of one side."""

import django.db.models.deletion
import hefu_site.look.ids
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("ledger", "0001_initial"),
        ("people", "0002_members"),
        ("register", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Note",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=hefu_site.look.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("happened", models.DateField()),
                ("recorded", models.DateTimeField()),
                ("text", models.TextField(max_length=4000, verbose_name="note")),
                ("lang", models.CharField(max_length=12, verbose_name="language")),
                ("withdrawn", models.BooleanField(default=False)),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.agreement"
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ledger.entry"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.organisation",
                    ),
                ),
                (
                    "undertaking",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.undertaking",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
    ]
