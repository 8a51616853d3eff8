"""Notes are found too, by their own side."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0002_facets"),
    ]

    operations = [
        migrations.AlterField(
            model_name="passage",
            name="kind",
            field=models.CharField(
                choices=[
                    ("agreement", "Agreements"),
                    ("undertaking", "Undertakings"),
                    ("party", "Parties"),
                    ("person", "People"),
                    ("document", "Documents"),
                    ("note", "Notes of your side"),
                ],
                max_length=12,
            ),
        ),
    ]
