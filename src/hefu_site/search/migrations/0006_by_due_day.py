"""An index for the list by due day."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0005_reach"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="glance",
            index=models.Index(fields=["due", "undertaking"], name="glance_by_due"),
        ),
    ]
