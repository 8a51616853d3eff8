"""A long history is told a page at a time, and no entry is left out or told twice."""

from hefu_site.ledger.models import Log
from hefu_site.ledger.queries import TOLD, history_of
from hefu_site.register.actions.readings import review_reading
from hefu_site.register.models import Judgement


def test_the_pages_of_a_history_hold_every_entry_once(draft, city, at):
    reading = draft.readings.get()
    for turn in range(TOLD + 7):
        review_reading(reading, turn % 2, Judgement.CONFIRMED, by=city, at=at)
    log = Log.objects.get(pk=draft.side.log_id)
    told, before = [], None
    while True:
        page = history_of(log, before=before)
        told += [each.entry.index for each in page.entries]
        if page.earlier is None:
            break
        before = page.earlier
    assert told == list(reversed(range(log.size)))
    assert history_of(log, before=before).later == log.size


def test_a_page_that_is_not_there_is_the_nearest_one(draft):
    log = Log.objects.get(pk=draft.side.log_id)
    assert len(history_of(log, before=10**12).entries) == log.size
    assert history_of(log, before=0).entries == []
