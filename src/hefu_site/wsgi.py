"""The application as a WSGI server calls it."""

import gc
import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from hefu.lexicon.load import load_lexicon

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hefu_site.settings.django")
application = get_wsgi_application()
import_module(settings.ROOT_URLCONF)
load_lexicon()
# What stands until the end is not gone through again at every collection of what does not.
gc.collect()
gc.freeze()
