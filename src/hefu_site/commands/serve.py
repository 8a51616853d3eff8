"""``hefu serve``: the web application."""

import os
import signal
from functools import partial
from importlib import import_module
from wsgiref.types import WSGIApplication

import click
from django.conf import settings
from django.db import connections
from granian.constants import Interfaces
from granian.server import Server

from hefu_site.commands.listening import require_free, url_of
from hefu_site.commands.ready import require_ready
from hefu_site.settings.lanes import Together

PORT = 8000
"""Where the site is reached unless told otherwise."""
THREADS = 32
"""Requests that a process holds at once, most of them waiting in a lane (`hefu_site.settings.lanes`): with
fewer, an act would stand behind readers before anybody knew that it is one."""
LONGEST_STOP = 60
"""Seconds that a process may take to answer what it holds, once the server is to stop."""

STOPS = (signal.SIGINT, signal.SIGTERM)
"""What asks a process to stop."""


def leave_database() -> None:
    """Close what is open: workers are forked, and must share neither a connection nor a pool of them."""
    for connection in connections.all():
        connection.close()
        if connection.vendor == "postgresql":
            connection.close_pool()  # type: ignore[attr-defined]


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", default=PORT, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on."
)
@click.option(
    "--workers",
    default=1,
    show_default=True,
    type=click.IntRange(min=1),
    help="Processes that answer requests.",
)
def serve(host: str, port: int, workers: int) -> None:
    """Serve the web application until stopped."""
    require_ready()
    address = require_free(host, port)
    leave_database()
    os.register_at_fork(before=hold_stops, after_in_parent=hear_stops, after_in_child=stop_at_once)
    click.echo(f"Hefu serves {url_of(host, port)} from {settings.CONFIG.home}. Stop it with Ctrl-C.")
    Server(
        "hefu_site.wsgi:application",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        workers_kill_timeout=LONGEST_STOP,
        blocking_threads=THREADS,
        log_access=False,
    ).serve(target_loader=partial(_one_of_several, Together(workers)) if workers > 1 else None)


def hold_stops() -> None:
    """Keep a stop waiting while a worker is forked: Python forgets one that the child hears too early."""
    signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)


def hear_stops() -> None:
    """Hear what was kept waiting."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)


def stop_at_once() -> None:
    """Let a stop end this process as it ends any other, until the server sets handlers of its own.

    A worker is forked with the handlers of the process that watches it, which only take note there. A stop
    that came while the worker loaded the application was lost, and who watches waited for it without end.
    """
    for stop in STOPS:
        signal.signal(stop, signal.SIG_DFL)
    hear_stops()


def _one_of_several(together: Together, _target: str) -> WSGIApplication:
    """The application as each of several processes calls it; it is loaded there, once the process runs."""
    made: WSGIApplication = import_module("hefu_site.wsgi").one_of_several(together)
    return made
