"""The roll of a unit on a day is read out of one index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0002_once_only"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="affiliation",
            name="affiliation_unit",
        ),
        migrations.AddIndex(
            model_name="affiliation",
            index=models.Index(
                fields=["unit", "kind", "from_on", "to_on", "person"], name="affiliation_roll"
            ),
        ),
    ]
