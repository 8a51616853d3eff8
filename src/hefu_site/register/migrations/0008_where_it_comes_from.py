"""An undertaking that stands in no document says where it comes from."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0007_asks_are_answered"),
    ]

    operations = [
        migrations.AddField(
            model_name="undertaking",
            name="origin",
            field=models.CharField(blank=True, max_length=300),
        ),
    ]
