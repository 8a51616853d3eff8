"""Whether a membership still holds; where people are signed in; sign-ins that failed."""

import django.db.models.deletion
import hefu_site.look.ids
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="membership",
            name="active",
            field=models.BooleanField(default=True),
        ),
        migrations.CreateModel(
            name="Failure",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("tried", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["tried", "at"], name="failure_tried")],
            },
        ),
        migrations.CreateModel(
            name="SignedIn",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=hefu_site.look.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("session", models.CharField(max_length=40, unique=True)),
                ("since", models.DateTimeField()),
                ("address", models.GenericIPAddressField(null=True)),
                ("program", models.CharField(blank=True, max_length=200)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sessions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
    ]
