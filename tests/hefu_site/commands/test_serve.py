"""What `hefu serve` does before its workers begin, and what they are told."""

import pytest
from django.db import connection

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
