"""Public registers are found without a look at the others."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0001_initial"),
        ("people", "0004_attempts"),
        ("register", "0005_ending_reasons"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(condition=models.Q(("public", True)), fields=["id"], name="agreement_public"),
        ),
    ]
