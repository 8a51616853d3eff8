"""What `hefu serve` does before its workers begin, what they are told, and where it refuses to listen."""

import socket

import click
import pytest
from click.testing import CliRunner
from django.db import connection
from django.template import engines
from tests.killed import begun

from hefu_site import wsgi
from hefu_site.commands.listening import require_free, url_of
from hefu_site.commands.serve import leave_database, serve
from hefu_site.people.models import Person
from hefu_site.settings.lanes import TOGETHER, Together


@pytest.mark.django_db(transaction=True)
def test_a_worker_inherits_neither_a_connection_nor_a_pool():
    assert not Person.objects.exists()
    leave_database()
    assert connection.connection is None
    assert connection.alias not in getattr(connection, "_connection_pools", {})
    assert not Person.objects.exists()


def test_a_worker_of_several_shares_its_readers_with_the_others(monkeypatch):
    monkeypatch.setattr(wsgi, "application", lambda environ, _begin: [environ[TOGETHER]])
    together = Together(2)
    assert wsgi.one_of_several(together)({}, lambda *_begun: None) == [together]


def test_nobody_waits_until_a_page_is_compiled():
    compiled = engines["django"].engine.template_loaders[0].get_template_cache
    assert {"portal/portfolio.html", "meetings/meeting.html", "look/base.html"} <= set(compiled)


@pytest.fixture
def listener():
    """Another server of the same kind, which shares its port with whoever allows that too."""
    with socket.socket() as listening:
        for allowed in (socket.SO_REUSEADDR, socket.SO_REUSEPORT):
            listening.setsockopt(socket.SOL_SOCKET, allowed, 1)
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening


def test_two_sites_do_not_share_a_port(db, listener):
    port = listener.getsockname()[1]
    outcome = CliRunner().invoke(serve, ["--port", str(port)])
    assert outcome.exit_code == 1
    assert outcome.output == (
        f"Error: Cannot listen on http://127.0.0.1:{port}/: Address already in use. Another program "
        "listens there, perhaps a Hefu. Stop it or choose another --port.\n"
    )


def test_a_port_that_was_let_go_a_moment_ago_is_free(listener):
    host, port = listener.getsockname()
    with socket.create_connection((host, port)) as caller:
        answering, _ = listener.accept()
        answering.close()  # who closes first waits longest
        caller.recv(1)
    listener.close()
    assert require_free(host, port) == host


@pytest.mark.parametrize(
    ("host", "says"),
    [
        ("nowhere.invalid", "Nobody knows the --host 'nowhere.invalid'."),
        ("a" * 64 + ".example", "Nobody knows the --host"),
        ("203.0.113.5", "This machine has no such address."),
    ],
)
def test_a_host_where_nobody_can_listen_is_told(host, says):
    with pytest.raises(click.ClickException, match=says):
        require_free(host, 8000)


def test_a_name_of_this_machine_will_do(listener):
    port = listener.getsockname()[1]
    listener.close()
    assert require_free("localhost", port) == "127.0.0.1"


def test_an_address_is_written_as_people_open_it():
    assert url_of("127.0.0.1", 80) == "http://127.0.0.1:80/"
    assert url_of("::1", 8000) == "http://[::1]:8000/"


SLOW_TO_BEGIN = "import os, time; os.register_at_fork(after_in_child=lambda: time.sleep(2)); "
"""A worker that comes to run late, as on a busy machine."""


@pytest.mark.parametrize("first", ["", SLOW_TO_BEGIN], ids=["at once", "late"])
@pytest.mark.django_db(transaction=True)
def test_a_stop_is_heard_while_the_application_loads(listener, first):
    port = listener.getsockname()[1]
    listener.close()
    words = f"from hefu_site.commands.serve import serve; serve(['--port', '{port}'])"
    with begun(first + words) as server:
        try:
            assert any("Spawning worker" in line for line in server.stdout)
            server.terminate()
            server.wait(timeout=30)
        finally:
            server.kill()
