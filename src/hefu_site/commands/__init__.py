"""The commands of the site. Importing any of them sets Django up, so that they can import the rooms."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hefu_site.settings.django")
django.setup()
