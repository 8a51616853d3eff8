"""What lists are ordered and counted by, beside every undertaking."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0006_public_agreements"),
        ("search", "0003_notes"),
    ]

    operations = [
        migrations.CreateModel(
            name="Glance",
            fields=[
                (
                    "undertaking",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="glance",
                        serialize=False,
                        to="register.undertaking",
                    ),
                ),
                ("due", models.DateField(null=True)),
                ("assent", models.CharField(max_length=10)),
                ("running", models.BooleanField()),
                ("disagreed", models.BooleanField()),
                ("silent", models.BooleanField()),
                (
                    "agreement",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="register.agreement",
                    ),
                ),
                (
                    "awaiting",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="register.version",
                    ),
                ),
                (
                    "shown",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="register.version",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=[
                            "agreement",
                            "due",
                            "undertaking",
                            "assent",
                            "running",
                            "disagreed",
                            "silent",
                            "awaiting",
                            "shown",
                        ],
                        name="glance_counted",
                    )
                ],
            },
        ),
    ]
