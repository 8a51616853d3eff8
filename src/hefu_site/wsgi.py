"""The application as a WSGI server calls it."""

import gc
import os
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.apps import apps
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.template.loader import get_template
from django.urls import reverse
from django.utils.translation import override

from hefu.lexicon.load import load_lexicon
from hefu.reading.tongues import load_tongue
from hefu_site.settings.lanes import TOGETHER, Together

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hefu_site.settings.django")
application = get_wsgi_application()
import_module(settings.ROOT_URLCONF)
for words in load_lexicon().languages.values():
    load_tongue(words.lang)
# Who is the first to ask for a page does not wait until it is compiled, nor do those behind.
for app in apps.get_app_configs():
    for page in Path(app.path, "templates").rglob("*.html") if app.name.startswith("hefu_site.") else ():
        get_template(page.relative_to(app.path, "templates").as_posix())
for lang, _name in settings.LANGUAGES:
    with override(lang):
        reverse("portfolio")
# Each question to the database lets another thread run, which by default keeps the processor for ten times as
# long as the answer takes: an act of fifty questions would wait for a quarter of a second.
sys.setswitchinterval(0.0005)
# What stands until the end is not gone through again at every collection of what does not.
gc.collect()
gc.freeze()
# A page leaves very many objects behind, few of them in circles: to look for these every 700 objects, as by
# default, took a tenth of its time.
gc.set_threshold(20_000)


def one_of_several(together: Together) -> WSGIApplication:
    """The same where other processes answer too: every request brings what they share."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        environ[TOGETHER] = together
        return application(environ, start_response)

    return answer
