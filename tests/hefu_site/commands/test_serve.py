"""What `hefu serve` does before its workers begin, and what they are told."""

import pytest
from django.db import connection
from django.template import engines

from hefu_site import wsgi
from hefu_site.commands.serve import leave_database
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
