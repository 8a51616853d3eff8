"""A long history is told a page at a time, and no entry is left out or told twice."""

import csv
from io import BytesIO, StringIO

from django.urls import reverse
from openpyxl import load_workbook
from tests.hefu_site.test_addresses import as_

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


def rows_of(who, agreement, form):
    """The rows of the history's file as somebody gets it, without the heads."""
    answer = as_(who).get(reverse(f"history-{form}", args=[agreement.pk]))
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if form == "csv":
        return list(csv.reader(StringIO(content.decode().removeprefix("\ufeff"))))[1:]
    return [list(row) for row in load_workbook(BytesIO(content)).active.values][1:]


def test_the_whole_history_leaves_as_a_file_for_each_what_is_theirs(agreed, city, company):
    agreement = agreed.agreement
    own = agreement.sides.get(organisation=city.organisation).log
    for form in ("csv", "xlsx"):
        rows, theirs = (rows_of(who, agreement, form) for who in (city, company))
        seals = [entry.seal for log in (agreement.log, own) for entry in log.entries.order_by("index")]
        assert [row[-1] for row in rows] == seals
        assert [row[-1] for row in theirs] == seals[: agreement.log.entries.count()]
    assert any("signed" in row[2] for row in theirs)
