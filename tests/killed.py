"""Processes on the database of a test, killed in the middle of what they do."""

import os
import subprocess
import sys
from collections.abc import Mapping
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection

HOOK = """
import os, signal, sys
import django; django.setup()
from pkgutil import resolve_name

def die_after(where):
    holder, _, name = where.rpartition(".")
    owner = resolve_name(holder)
    original = getattr(owner, name)
    def once_more_and_no_further(*given, **named):
        original(*given, **named)
        os.kill(os.getpid(), signal.SIGKILL)
    setattr(owner, name, once_more_and_no_further)
"""
"""The beginning of a process; ``die_after`` names the function that is the last thing it does."""


def begun(words: str, *arguments: str) -> subprocess.Popen[str]:
    """A process that runs ``words`` of Python after `HOOK`, on the database of this test."""
    line = [sys.executable, "-c", HOOK + words, *arguments]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    return subprocess.Popen(line, env=_environ(), text=True, **pipes)  # noqa: S603  our own words


def _environ() -> Mapping[str, str]:
    name, given = str(connection.settings_dict["NAME"]), os.environ.get("HEFU_DATABASE_URL", "")
    address = urlsplit(given)._replace(path=f"/{name}").geturl() if given else f"sqlite://{name}"
    return {**os.environ, "HEFU_DATABASE_URL": address, "HEFU_HOME": str(settings.CONFIG.home)}
