"""What lists are narrowed by, beside every version."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0001_initial"),
        ("search", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Facet",
            fields=[
                (
                    "version",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="facet",
                        serialize=False,
                        to="register.version",
                    ),
                ),
                ("due", models.DateField(null=True)),
                ("themes", models.CharField(max_length=300)),
                ("lacks", models.CharField(max_length=100)),
            ],
        ),
    ]
