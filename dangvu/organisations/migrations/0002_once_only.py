"""What an office is (demo or real) is kept by the database itself."""

from django.db import migrations

from dangvu.organisations.once_only import fix_the_office


class Migration(migrations.Migration):
    dependencies = [("organisations", "0001_initial")]
    operations = [migrations.RunPython(fix_the_office, migrations.RunPython.noop)]
